"""All pages of an edition."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.pages.about.changes import changes_pages
from generator.pages.about.corrections import corrections_pages
from generator.pages.about.data import data_pages
from generator.pages.about.method import method_pages
from generator.pages.about.moved import moved_pages
from generator.pages.about.search import search_pages
from generator.pages.actors.actor import actor_pages
from generator.pages.actors.actors import actors_pages
from generator.pages.figures.figure import figure_pages
from generator.pages.figures.figures import figures_pages
from generator.pages.frame.page import Page
from generator.pages.glossary.glossary import glossary_pages
from generator.pages.home.answer import answer_pages
from generator.pages.home.home import home_pages
from generator.pages.issues.disputes import disputes_pages
from generator.pages.issues.issue import issue_pages
from generator.pages.issues.issues import issues_pages
from generator.pages.places.map import map_pages
from generator.pages.plain.record import record_pages
from generator.pages.plain.records import records_pages
from generator.pages.rounds.commitments import commitments_pages
from generator.pages.rounds.meetings import meetings_pages
from generator.pages.rounds.round import round_pages
from generator.pages.rounds.rounds import rounds_pages
from generator.pages.sources.source import source_pages
from generator.pages.sources.sources import sources_pages
from generator.pages.sources.sourcing import sourcing_pages
from generator.pages.timeline.statements import statements_pages
from generator.pages.timeline.timeline import timeline_pages
from generator.presenting.edition import Edition

MAKERS: tuple[Callable[[Edition], Iterator[Page]], ...] = (
    home_pages,
    answer_pages,
    actors_pages,
    actor_pages,
    rounds_pages,
    round_pages,
    commitments_pages,
    meetings_pages,
    timeline_pages,
    map_pages,
    issues_pages,
    issue_pages,
    statements_pages,
    figures_pages,
    figure_pages,
    glossary_pages,
    disputes_pages,
    sources_pages,
    source_pages,
    records_pages,
    record_pages,
    search_pages,
    changes_pages,
    corrections_pages,
    data_pages,
    method_pages,
    sourcing_pages,
    moved_pages,
)


def make_pages(edition: Edition) -> Iterator[Page]:
    """Every page of the site, section by section."""
    for maker in MAKERS:
        yield from maker(edition)
