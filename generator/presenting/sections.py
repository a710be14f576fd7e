"""The table of sections: the pages that lists of records, or views across them, have at the top.

Each kind that is shown has one; the others gather what stands in records of several kinds.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.kinds import KIND_TABLE, Bounds
from generator.presenting.messages import gettext_noop


@dataclass(frozen=True, kw_only=True)
class Section:
    """A section: its name is the first part of its address."""

    name: str
    kind: str = ""  # whose records it lists, each at its only place ('' for none)
    shows: tuple[str, ...] = ()  # the kinds on whose records it rests
    bounds: Bounds | None = None  # of its list, where it may stand on several pages
    text_weight: float = 1.0  # what a word on its pages weighs in a search
    way_in: str = ""  # on the front page, where a link leads to it: a message
    main: bool = False  # whether the front page shows of it, and leads to all from there


_ALL = tuple(KIND_TABLE)
# By the section of a kind, those that come after it.
_BESIDE: dict[str, tuple[Section, ...]] = {
    "rounds": (
        Section(
            name="commitments",
            shows=("rounds",),
            bounds=Bounds(60, 30),
            way_in=gettext_noop("What was promised"),
            main=True,
        ),
        Section(
            name="meetings",
            shows=("rounds", "events"),
            bounds=Bounds(100, 50),
            way_in=gettext_noop("Who met whom"),
        ),
    ),
    "figures": (
        Section(
            name="disputes",
            shows=_ALL,
            bounds=Bounds(90, 45),
            way_in=gettext_noop("Where accounts differ"),
        ),
    ),
}
_LAST = (
    Section(name="search", shows=_ALL, bounds=Bounds(600, 300)),
    Section(name="changes", text_weight=0.2),
    Section(name="data", shows=_ALL, text_weight=0.2),
)


def _sections() -> Iterator[Section]:
    for kind in KIND_TABLE.values():
        if kind.section:
            yield Section(
                name=kind.section, kind=kind.name, shows=(kind.name,), bounds=kind.bounds,
                text_weight=kind.text_weight, way_in=kind.words.way_in, main=kind.main,
            )  # fmt: skip
        yield from _BESIDE.get(kind.section, ())
    yield from _LAST


SECTIONS: dict[str, Section] = {section.name: section for section in _sections()}
