"""The ways from the front page into all that has no part of its own there."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.library import Library
from generator.facts.records.rounds import Round
from generator.markdown.escape import Markdown, link_to
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.parts.rival_fields import rivals_of
from generator.pages.rounds.encounters import has_encounters
from generator.presenting.addresses import relative, section_path
from generator.presenting.sections import SECTIONS, Section


def entry_points(builder: PageBuilder) -> Markdown:
    """The other sections that hold something, as links in one line."""
    held = (one for one in _held(builder.edition.library) if not one.main)
    links = [
        section_link(builder, one.name, builder.edition.words.gettext(one.way_in)) for one in held
    ]
    return Markdown(" · ").join(links)


def has_outcomes(library: Library) -> bool:
    """Whether any round agreed on something, or left something open."""
    return any(held.outcomes for held in library.all_of(Round))


def section_link(builder: PageBuilder, section: str, words: str, anchor: str = "") -> Markdown:
    """A link to a section's page, or to a heading of it."""
    target = section_path(section) + (f"#{anchor}" if anchor else "")
    return link_to(relative(builder.path, target), words)


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


def _disputed(library: Library) -> bool:
    return any(
        next(rivals_of(record), None) or any(one.state != "slip" for one in record.disputes)
        for record in library.everything()
    )
