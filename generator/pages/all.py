"""All pages of an edition."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.pages.actor import actor_pages
from generator.pages.actors import actors_pages
from generator.pages.changes import changes_pages
from generator.pages.commitments import commitments_pages
from generator.pages.corrections import corrections_pages
from generator.pages.data import data_pages
from generator.pages.disputes import disputes_pages
from generator.pages.edition import Edition
from generator.pages.figure import figure_pages
from generator.pages.figures import figures_pages
from generator.pages.glossary import glossary_pages
from generator.pages.home import home_pages
from generator.pages.issue import issue_pages
from generator.pages.issues import issues_pages
from generator.pages.method import method_pages
from generator.pages.moved import moved_pages
from generator.pages.page import Page
from generator.pages.round import round_pages
from generator.pages.rounds import rounds_pages
from generator.pages.search import search_pages
from generator.pages.source import source_pages
from generator.pages.sources import sources_pages
from generator.pages.sourcing import sourcing_pages
from generator.pages.statements import statements_pages
from generator.pages.timeline import timeline_pages

MAKERS: tuple[Callable[[Edition], Iterator[Page]], ...] = (
    home_pages,
    actors_pages,
    actor_pages,
    rounds_pages,
    round_pages,
    commitments_pages,
    timeline_pages,
    issues_pages,
    issue_pages,
    statements_pages,
    figures_pages,
    figure_pages,
    glossary_pages,
    disputes_pages,
    sources_pages,
    source_pages,
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
