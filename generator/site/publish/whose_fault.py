"""Where a traceback of the process of MkDocs shows a fault: with us, in a plugin, a hook or a
template of the site's own, or in MkDocs with its pages."""

from __future__ import annotations

import re
import sysconfig
from dataclasses import dataclass
from pathlib import Path

import generator

TRACEBACK = "Traceback (most recent call last):"
_FRAME = re.compile(r'  File "(.+)", line (\d+)')
_PACKAGE = Path(generator.__file__).parent
# Of Python and of libraries: whoever calls them answers for what they do.
_LIBRARIES = tuple(Path(sysconfig.get_path(name)) for name in ("stdlib", "purelib", "platlib"))


@dataclass(frozen=True)
class FaultyLine:
    """The line of ours, or of the site's own, that was at work."""

    path: Path
    line: int
    ours: bool


def faulty_line(lines: list[str], root: Path) -> FaultyLine | None:
    """The innermost line that is ours or the site's; None where the traceback names none.

    Of errors that one led to the other, the last tells. `root` is the folder of the site.
    """
    found: list[FaultyLine] = []
    for told in lines:
        if told == TRACEBACK:
            found.clear()
        elif frame := _FRAME.match(told):
            path = Path(frame[1])
            ours = path.is_relative_to(_PACKAGE)
            if ours or (path.is_relative_to(root) and not _is_library(path)):
                found.append(FaultyLine(path, int(frame[2]), ours))
    return found[-1] if found else None


def _is_library(path: Path) -> bool:
    return any(path.is_relative_to(folder) for folder in _LIBRARIES)
