"""The lists of sources: by how much rests on them, by class and by date, each at its address."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.facts.records.sources import Source
from generator.markdown.escape import Markdown, link_to
from generator.pages.frame.filters import FEWEST, FilterGroup, make_filters
from generator.pages.frame.page import Page, make_page
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.frame.pager import beside
from generator.pages.frame.paginated_section import LongList, list_pages
from generator.pages.parts.downloads import download_links
from generator.pages.sources.source_items import (
    SourceItem,
    source_count,
    source_item,
    source_sorts,
    sources_lead,
)
from generator.pages.sources.source_orders import (
    SourceOrder,
    by_class_order,
    by_date_order,
    by_use_order,
)
from generator.presenting.addresses import list_page_path, relative, section_path
from generator.presenting.citations import Uses
from generator.presenting.edition import Edition
from generator.presenting.headed_groups import HeadedGroup, jump_list
from generator.presenting.sections import SECTIONS

_SECTION = "sources"
_MOST = 100  # on one page of the list by use, where one cannot hold all


@dataclass(frozen=True)
class SourcesContext:
    """What the template sources.md gets."""

    lead: str  # how many there are, what rests on them, how many have no address
    orders: Markdown  # the orders of the list, linked, or '' where there is only one
    beside: Markdown  # the pages before and behind this one, where there are several
    jumps: Markdown  # links to the parts, or ''
    filters: tuple[FilterGroup, ...]  # what the list can be narrowed to
    downloads: Markdown  # links to the data of all sources, or '' where another page has them
    groups: tuple[HeadedGroup[SourceItem], ...]  # the sources, in parts where the order has any
    total: str  # how many sources are on the page, with the noun


@dataclass(frozen=True)
class _Lists:
    """What the pages of all orders share."""

    edition: Edition
    uses: Uses
    orders: tuple[SourceOrder, ...]


def sources_pages(edition: Edition) -> Iterator[Page]:
    """All sources, those on which most rests first; where they are more than a few, by class and
    by date as well."""
    uses, sources = Uses(edition), edition.library.all_of(Source)
    first = by_use_order(edition, uses, sources)
    more = (by_class_order(edition, first.sources), by_date_order(edition, sources))
    lists = _Lists(edition, uses, (first, *more) if len(sources) > FEWEST else (first,))
    yield from _first_pages(lists, first)
    for order in lists.orders[1:]:
        yield from _more_pages(lists, order)


def _first_pages(lists: _Lists, order: SourceOrder) -> Iterator[Page]:
    """The pages at the address of the section: those on which most rests stand on the first."""
    held, bounds, words = order.sources, SECTIONS[_SECTION].bounds, lists.edition.words
    most = _MOST if bounds and len(held) > bounds.whole else max(1, len(held))
    paths = [
        list_page_path(_SECTION, f"most-used-{number + 1}") if number else section_path(_SECTION)
        for number in range(max(1, -(-len(held) // most)))
    ]
    ends = [
        (path, words.gettext("part {number}", number=number + 1))
        for number, path in enumerate(paths)
    ]
    for number, (path, part) in enumerate(ends):
        builder, title = PageBuilder(lists.edition, path), order.title
        if number:
            title = words.gettext("{section}: {part}", section=title, part=part)
        others = beside(builder, ends) if len(ends) > 1 else Markdown("")
        shown = held[number * most : (number + 1) * most]
        yield _page(builder, title, shown, others, lists=lists, order=order)


def _more_pages(lists: _Lists, order: SourceOrder) -> Iterator[Page]:
    """The pages of another order; with contents, where they are several."""
    edition = lists.edition
    listed = LongList(
        section=_SECTION,
        title=order.title,
        count=partial(source_count, edition.words),
        things=order.sources,
        group=order.group,
        more=partial(_orders, lists, order),
        home=order.home,
    )
    page = partial(_page, lists=lists, order=order)
    yield from list_pages(listed, partial(PageBuilder, edition), page)


def _page(
    builder: PageBuilder,
    title: str,
    sources: Sequence[Source],
    others: Markdown,
    *,
    lists: _Lists,
    order: SourceOrder,
) -> Page:
    words, is_whole = lists.edition.words, not others
    sorts = source_sorts(lists.edition)
    filters = make_filters(builder, sources, sorts if is_whole else sorts[:2])
    groups = order.parted(
        sources, lambda one: source_item(builder, one, lists.uses, filters), filters.mark
    )
    lead = sources_lead(words, sources, lists.uses)
    if not is_whole and builder.path == section_path(_SECTION):
        lead = _lead_of_the_first(lists, order, len(sources))
    context = SourcesContext(
        lead=lead,
        orders=_orders(lists, order, builder),
        beside=others,
        jumps=jump_list(groups),
        filters=filters.groups,
        downloads=download_links(builder)
        if builder.path == section_path(_SECTION)
        else Markdown(""),
        groups=groups,
        total=source_count(words, len(sources)),
    )
    return make_page(builder, "sources.md", title, lead, context)


def _lead_of_the_first(lists: _Lists, order: SourceOrder, shown: int) -> str:
    """What is said of all sources, over the first of them."""
    words = lists.edition.words
    return words.ngettext(
        "{publications} Here is the one on which most rests.",
        "{publications} Here are the {count} on which most rests.",
        shown,
        publications=sources_lead(words, order.sources, lists.uses),
    )


def _orders(lists: _Lists, here: SourceOrder, builder: PageBuilder) -> Markdown:
    """The orders of the list, the one of the page in bold; '' where there is only one."""
    if not lists.orders[1:]:
        return Markdown("")
    shown = (_choice(builder, order, order.home == here.home) for order in lists.orders)
    label = Markdown("**{}**").format(lists.edition.words.gettext("In order of"))
    return Markdown(" ").join([label, *shown])


def _choice(builder: PageBuilder, order: SourceOrder, is_here: bool) -> Markdown:
    """A link to an order, marked where it is the one of the page."""
    here = ' aria-current="true"' if is_here else ""
    link = link_to(relative(builder.path, order.home), order.by)
    return link + Markdown(f"{{ .chip{here} }}")
