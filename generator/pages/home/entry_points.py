"""The entry_points of the front page: four main ways into the site, and the others in a line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.facts.dates import Date
from generator.facts.library import Library
from generator.facts.records.rounds import Round
from generator.facts.sourced import held_or_first
from generator.markdown.escape import Markdown, link_to
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.parts.rival_fields import rivals_of
from generator.pages.parts.time_spans import stretch
from generator.pages.rounds.encounters import has_encounters
from generator.presenting.addresses import relative, section_path
from generator.presenting.edition import Edition
from generator.presenting.headed_groups import year_heading
from generator.presenting.kinds import kind_count
from generator.presenting.order import in_order
from generator.presenting.sections import SECTIONS, Section

MOST_ENTRY_POINTS = 4


@dataclass(frozen=True)
class EntryPoint:
    """A way into the rest of the site."""

    link: Markdown  # the section, linked
    behind: str  # what is behind the entry


def main_entry_points(builder: PageBuilder) -> tuple[EntryPoint, ...]:
    """Who, the rounds, what happened, who says what; only those that lead to something."""
    edition = builder.edition
    return tuple(
        EntryPoint(_link(builder, one.name, one.way_in), _behind(edition, one.kind))
        for one in _held(edition.library)
        if one.main
    )[:MOST_ENTRY_POINTS]


def further_entry_points(builder: PageBuilder) -> Markdown:
    """The other sections that hold something, as links in one line."""
    held = _held(builder.edition.library)
    links = [_link(builder, one.name, one.way_in) for one in held if not one.main]
    return Markdown(" · ").join(links)


def has_outcomes(library: Library) -> bool:
    """Whether any round agreed on something, or left something open."""
    return any(held.outcomes for held in library.all_of(Round))


def section_link(builder: PageBuilder, section: str, words: str, anchor: str = "") -> Markdown:
    """A link to a section's page, or to a heading of it."""
    target = section_path(section) + (f"#{anchor}" if anchor else "")
    return link_to(relative(builder.path, target), words)


def _link(builder: PageBuilder, section: str, label: str) -> Markdown:
    return section_link(builder, section, builder.edition.words.gettext(label))


def _held(library: Library) -> Iterator[Section]:
    """The sections to which a way leads, and that hold something."""
    return (one for one in SECTIONS.values() if one.way_in and _holds(library, one))


def _holds(library: Library, section: Section) -> object:
    match section.name:
        case "commitments":
            return has_outcomes(library)
        case "meetings":
            return has_encounters(library)
        case "disputes":
            return _disputed(library)
    return library.of_kind(section.kind)


def _behind(edition: Edition, kind: str) -> str:
    """How many records of a kind there are, and what else is to be said of them."""
    match kind:
        case "actors":
            return _actors(edition)
        case "rounds":
            return _rounds(edition)
        case "events":
            return _events(edition)
        case "issues":
            return _issues(edition)
    return kind_count(edition.words, kind, len(edition.library.of_kind(kind)))


def _actors(edition: Edition) -> str:
    count, words = len(edition.library.of_kind("actors")), edition.words
    if len(edition.library.about.sides) > 1:
        return words.ngettext(
            "{count} person or body, grouped by side",
            "{count} people and bodies, grouped by side",
            count,
        )
    return words.ngettext("{count} person or body", "{count} people and bodies", count)


def _rounds(edition: Edition) -> str:
    count = len(edition.library.of_kind("rounds"))
    return edition.words.ngettext(
        "{count} round, {dates}, and what came of each",
        "{count} rounds, {dates}, and what came of each",
        count,
        dates=_stretch(edition, "rounds", edition.words.month),
    )


def _events(edition: Edition) -> str:
    count = len(edition.library.of_kind("events"))
    words = edition.words
    years = _stretch(edition, "events", lambda date: year_heading(words, date.year))
    return words.ngettext("{count} event, {years}", "{count} events, {years}", count, years=years)


def _issues(edition: Edition) -> str:
    count = len(edition.library.of_kind("issues"))
    return edition.words.ngettext(
        "{count} question in dispute, and where each actor stands",
        "{count} questions in dispute, and where each actor stands",
        count,
    )


def _stretch(edition: Edition, kind: str, said: Callable[[Date], str]) -> str:
    """From when to when the records of a kind lie: "June 2020 to July 2021"."""
    dates = [held_or_first(record.date) for record in in_order(edition, kind)]
    first, *last = stretch(dates, said)
    return edition.words.from_to(first, last[0]) if last else first


def _disputed(library: Library) -> bool:
    return any(
        next(rivals_of(record), None) or any(one.state != "slip" for one in record.disputes)
        for record in library.everything()
    )
