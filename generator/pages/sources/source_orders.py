"""The orders in which sources are listed: what rests on them, class, date."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from generator.facts.dates import LAST
from generator.facts.records.sources import CLASSES, Source
from generator.facts.sourced import held_or_first
from generator.markdown.escape import Markdown
from generator.pages.sources.source_items import SourceItem
from generator.presenting.addresses import list_page_path, section_path
from generator.presenting.citations import Uses
from generator.presenting.edition import Edition
from generator.presenting.field_names import fixed_word
from generator.presenting.headed_groups import HeadedGroup, by_year, collated
from generator.presenting.pagination import Group
from generator.presenting.shared_pages import year_group
from generator.presenting.words import Words, sentence_case

ShowItem = Callable[[Source], SourceItem]
MarkOf = Callable[..., Markdown]
Parts = tuple[HeadedGroup[SourceItem], ...]


@dataclass(frozen=True)
class SourceOrder:
    """One order of the list of sources."""

    home: str  # the file below docs/ of its first page
    title: str  # what its pages are called
    by: str  # what it goes by, in a word or two
    sources: Sequence[Source]
    group: Callable[[Source], Group]  # on which part a source stands, if there are several
    parted: Callable[[Sequence[Source], ShowItem, MarkOf], Parts]  # the parts of one page


def by_use_order(edition: Edition, uses: Uses, sources: Sequence[Source]) -> SourceOrder:
    """Those on which most facts rest stand first."""
    label, words = edition.label, edition.words
    return SourceOrder(
        home=section_path("sources"),
        title=words.gettext("Sources"),
        by=words.gettext("what rests on them"),
        sources=sorted(sources, key=lambda one: (-uses.count(one), collated(label(one)), one.id)),
        group=lambda _: Group("most-used", ""),
        parted=_unparted,
    )


def by_class_order(edition: Edition, sources: Sequence[Source]) -> SourceOrder:
    """By what sort of witness they are, from official texts to forums; within a class in the order
    given."""
    words, order = edition.words, (*CLASSES, None)
    return SourceOrder(
        home=list_page_path("sources", "by-class"),
        title=words.gettext("Sources by class"),
        by=words.gettext("class"),
        sources=sorted(sources, key=lambda one: order.index(one.class_)),
        group=lambda one: Group(f"class-{one.class_ or 'none'}", _class_words(words, one.class_)),
        parted=partial(_by_class, words),
    )


def by_date_order(edition: Edition, sources: Sequence[Source]) -> SourceOrder:
    """From the oldest to the newest; those without a date last."""
    words, label = edition.words, edition.label
    return SourceOrder(
        home=list_page_path("sources", "by-date"),
        title=words.gettext("Sources by date"),
        by=words.gettext("date"),
        sources=sorted(sources, key=lambda one: (_when(one), collated(label(one)))),
        group=lambda one: year_group(words, _year(one)),
        parted=lambda held, show, mark: by_year(words, held, _year, show, mark),
    )


def _unparted(sources: Sequence[Source], show: ShowItem, mark: MarkOf) -> Parts:
    return (HeadedGroup("", Markdown(""), tuple(map(show, sources))),) if sources else ()


def _by_class(words: Words, sources: Sequence[Source], show: ShowItem, mark: MarkOf) -> Parts:
    groups = ((name, list(held)) for name, held in groupby(sources, key=lambda one: one.class_))
    return tuple(
        HeadedGroup(
            _class_words(words, name),
            Markdown(f"c_{name or 'none'}"),
            tuple(map(show, held)),
            mark(*held),
        )
        for name, held in groups
    )


def _class_words(words: Words, name: str | None) -> str:
    return sentence_case(fixed_word(words, name) if name else words.gettext("not told"))


def _when(source: Source) -> tuple[object, ...]:
    return held_or_first(source.issued).sort_key if source.issued else (LAST,)


def _year(source: Source) -> int | None:
    return held_or_first(source.issued).year if source.issued else None
