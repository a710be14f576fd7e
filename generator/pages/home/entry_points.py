"""The entry_points of the front page: four main ways into the site, and the others in a line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.facts.dates import Date
from generator.facts.library import Library
from generator.facts.records.rounds import Round
from generator.facts.sourced import held_or_first
from generator.markdown.escape import Markdown, link_to
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.parts.rival_fields import rivals_of
from generator.pages.parts.time_spans import stretch
from generator.presenting.addresses import relative, section_path
from generator.presenting.edition import Edition
from generator.presenting.headed_groups import year_heading
from generator.presenting.messages import gettext_noop
from generator.presenting.order import in_order

MOST_ENTRY_POINTS = 4


@dataclass(frozen=True)
class EntryPoint:
    """A way into the rest of the site."""

    link: Markdown  # the section, linked
    behind: str  # what is behind the entry


def main_entry_points(builder: PageBuilder) -> tuple[EntryPoint, ...]:
    """Who, the rounds, what happened, who says what; only those that lead to something."""
    return tuple(
        EntryPoint(_link(builder, section, label), behind(builder.edition))
        for section, label, behind in _MAIN
        if builder.edition.library.of_kind(_KINDS[section])
    )[:MOST_ENTRY_POINTS]


def further_entry_points(builder: PageBuilder) -> Markdown:
    """The other sections that hold something, as links in one line."""
    links = [
        _link(builder, section, label)
        for section, label, holds in _FURTHER
        if holds(builder.edition.library)
    ]
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
    return any(record.disputes or next(rivals_of(record), None) for record in library.everything())


# Section, what the entry is called, and what to say of what is behind it.
_MAIN: tuple[tuple[str, str, Callable[[Edition], str]], ...] = (
    ("actors", gettext_noop("Who is who"), _actors),
    ("rounds", gettext_noop("Round by round"), _rounds),
    ("timeline", gettext_noop("What happened"), _events),
    ("issues", gettext_noop("Who says what"), _issues),
)
_KINDS = {"actors": "actors", "rounds": "rounds", "timeline": "events", "issues": "issues"}
# Section, its label, and whether it holds anything.
_FURTHER: tuple[tuple[str, str, Callable[[Library], object]], ...] = (
    ("commitments", gettext_noop("What was promised"), has_outcomes),
    (
        "statements",
        gettext_noop("In their own words"),
        lambda library: library.of_kind("statements"),
    ),
    ("figures", gettext_noop("Numbers over time"), lambda library: library.of_kind("figures")),
    ("disputes", gettext_noop("Where accounts differ"), _disputed),
    ("glossary", gettext_noop("Words explained"), lambda library: library.of_kind("terms")),
    ("sources", gettext_noop("How we know"), lambda library: library.of_kind("sources")),
)
