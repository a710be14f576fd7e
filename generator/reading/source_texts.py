"""texts/: an editor's own copies of source texts. Links are never followed."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from generator.facts.library import Library
from generator.layout import Layout
from generator.problems import Place, Problem
from generator.reading.files import read_bytes, shown_path
from generator.text import did_you_mean, quoted

LARGEST_FILE = 20 * 1024 * 1024
TEXT_ENDINGS = ("txt", "html", "htm", "pdf")
_NAMED = 'Name it after the id of its source, such as "some-source.txt".'


@dataclass(frozen=True)
class TextFile:
    """The file of a source's text; `whole` is False for an excerpt (some-id.excerpt.txt)."""

    source: str
    path: Path
    shown: str
    ending: str
    whole: bool


def text_files(layout: Layout, library: Library) -> tuple[dict[str, TextFile], list[Problem]]:
    """The texts at hand by the id of their source, and what lies there that is no such text."""
    files: dict[str, TextFile] = {}
    problems: list[Problem] = []
    if layout.texts.is_symlink():
        return {}, [_unreadable("texts", '"texts" is a link.', "Put the folder itself here.")]
    for path in sorted(layout.texts.iterdir()) if layout.texts.is_dir() else ():
        if path.name.startswith("."):
            continue
        file = _text_file(layout, path)
        if file.ending not in TEXT_ENDINGS or not library.get("sources", file.source):
            problems.append(_stray(library, file))
        elif file.source in files:
            sentence = f"{quoted(file.source)} has another text: {files[file.source].shown}."
            problems.append(_unreadable(file.shown, sentence, "Keep one of the two."))
        else:
            files[file.source] = file
    return files, problems


def read_text_file(file: TextFile) -> tuple[bytes, Problem | None]:
    """The bytes of a text, or the problem why there are none."""
    raw, unread = read_bytes(file.path, file.shown, LARGEST_FILE)
    if unread:
        return b"", _unreadable(file.shown, unread.sentence, unread.hint)
    if len(raw) > LARGEST_FILE:
        sentence = f"The file has more than {LARGEST_FILE:,} bytes."
        return b"", _unreadable(file.shown, sentence, "Save the text alone.")
    return raw, None


def text_digests(layout: Layout, library: Library) -> dict[str, tuple[str, bool]] | None:
    """The SHA-256 and the wholeness of each text that was looked into and is at hand; None where
    the site has no texts."""
    files, _ = text_files(layout, library)
    checked = [file for source, file in files.items() if library.evidence.text_of(source)]
    read = ((file, *read_text_file(file)) for file in checked)
    found = {
        file.source: (sha256(raw).hexdigest(), file.whole)
        for file, raw, unread in read
        if unread is None
    }
    return found or None


def _text_file(layout: Layout, path: Path) -> TextFile:
    stem, _, ending = path.name.rpartition(".")
    source, _, part = stem.partition(".")
    is_excerpt = part == "excerpt"
    source = source if is_excerpt else stem
    return TextFile(source, path, shown_path(layout, path), ending.lower(), not is_excerpt)


def _stray(library: Library, file: TextFile) -> Problem:
    if file.ending not in TEXT_ENDINGS:
        sentence = f"{quoted(file.path.name)} is not read: texts end in .txt, .html, .htm or .pdf."
        return Problem(Place(file.shown), "stray-text", sentence, _NAMED, "warning")
    sources = library.of_kind("sources")
    renamed = (source.id for source in sources if file.source in source.formerly)
    now = next(renamed, "")
    hint = f'The source is "{now}" now: rename the file.' if now else ""
    hint = hint or did_you_mean(file.source, [source.id for source in sources]) or _NAMED
    sentence = f"No source has the id {quoted(file.source)}."
    return Problem(Place(file.shown), "stray-text", sentence, hint, "warning")


def _unreadable(shown: str, sentence: str, hint: str) -> Problem:
    return Problem(Place(shown), "unreadable-text", sentence, hint)
