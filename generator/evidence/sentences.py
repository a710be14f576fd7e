"""A text cut into its sentences."""

from __future__ import annotations

from collections.abc import Iterator

from sentencex import segment


def sentence_spans(text: str, language: str = "en") -> Iterator[tuple[int, int]]:
    """Where each sentence begins and ends, without the blanks around it; a line end ends one too.

    Signs without a letter or digit, such as a line of stars, are no sentence.
    """
    line_start = 0
    for line in text.splitlines(keepends=True):
        at = line_start
        for part in segment(language, line):
            start = text.index(part, at)
            at = start + len(part)
            if any(sign.isalnum() for sign in part):
                blanks = len(part) - len(part.lstrip())
                yield start + blanks, start + len(part.rstrip())
        line_start += len(line)
