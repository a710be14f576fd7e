"""The texts at hand, read and ready to be searched."""

from __future__ import annotations

from collections.abc import Container
from hashlib import sha256

from generator.evidence.extraction import SourceText, text_of_file
from generator.evidence.normalise import LevelText
from generator.facts.library import Library
from generator.layout import Layout
from generator.problems import InvalidValue, Place, Problem
from generator.progress import Progress, silent
from generator.reading.source_texts import TextFile, read_text_file, text_files


def load_texts(
    layout: Layout, library: Library, wanted: Container[str], progress: Progress = silent
) -> tuple[dict[str, SourceText], list[Problem]]:
    """The texts of the wanted sources, as far as they are at hand, and what is wrong in texts/."""
    files, problems = text_files(layout, library)
    texts: dict[str, SourceText] = {}
    chosen = [file for source, file in files.items() if source in wanted]
    for done, file in enumerate(chosen, 1):
        try:
            text, problem = _load(file)
        except InvalidValue as invalid:
            problem = Problem(Place(file.shown), "unreadable-text", invalid.sentence, invalid.hint)
            text = None
        texts |= {file.source: text} if text else {}
        problems += [problem] if problem else []
        progress("reading texts", done, len(chosen))
    return texts, problems


def _load(file: TextFile) -> tuple[SourceText | None, Problem | None]:
    raw, problem = read_text_file(file)
    if problem:
        return None, problem
    words = LevelText(text_of_file(raw, file.ending))
    return SourceText(file.source, sha256(raw).hexdigest(), file.whole, words), None
