"""The lines of a file that a problem is about, to be shown below it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from generator.layout import Layout
from generator.reading.files import read_bytes
from generator.reading.yaml.decoding import LARGEST


def lines_of_files(layout: Layout) -> Callable[[str], tuple[str, ...]]:
    """Gives the lines of a file of the site by its path, none where it cannot be shown as text."""

    @cache
    def lines(path: str) -> tuple[str, ...]:
        file = layout.root / path
        # A path that is told with a stand-in for an odd character is not the file's own.
        if "\ufffd" in path or ".." in file.parts or layout.data not in file.parents:
            return ()
        raw, problem = read_bytes(file, path)
        if problem or len(raw) > LARGEST:
            return ()
        try:
            text = raw.removeprefix(b"\xef\xbb\xbf").decode()
        except UnicodeDecodeError:
            return ()
        return tuple(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))

    return lines
