"""The pages of a section that lists its entries: one page, or contents and several leaves."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.facts.record import Record
from generator.markdown.escape import Markdown, link_to
from generator.pages.address import relative, section_path
from generator.pages.beside import beside
from generator.pages.entry_addresses import entries_path
from generator.pages.folio import Folio
from generator.pages.leaves import LINES, Group, Leaf, leaves_of
from generator.pages.page import Page, make_page
from generator.pages.words import plural

_T = TypeVar("_T")
_F = TypeVar("_F", bound=Folio)


@dataclass(frozen=True)
class LongList(Generic[_T]):
    """The entries of a section, in their order."""

    section: str
    title: str
    nouns: tuple[str, str]  # one entry and several, in words
    things: Sequence[_T]
    group: Callable[[_T], Group]  # on which leaf an entry stands, if there are any
    line: Callable[[Folio, _T], Markdown] | None = None  # an entry among the contents
    more: Callable[[Folio], Markdown] | None = None  # what else belongs to the whole section


def list_pages(
    listed: LongList[_T],
    folio_at: Callable[[str], _F],
    page: Callable[[_F, str, Sequence[_T], Markdown], Page],
) -> Iterator[Page]:
    """The entries on one page; or on several, with contents at the section's address.

    `page` makes one of them: of its title, its entries, and links to the pages beside it ('' for
    the only one).
    """
    leaves = leaves_of(listed.section, listed.things, listed.group)
    first = folio_at(section_path(listed.section))
    if not leaves:
        yield page(first, listed.title, listed.things, Markdown(""))
        return
    yield _contents(first, listed, leaves)
    ends = [(leaf.path, leaf.heading) for leaf in leaves]
    for leaf in leaves:
        folio = folio_at(leaf.path)
        title = f"{listed.title}: {leaf.heading}"
        yield page(folio, title, leaf.things, beside(folio, ends))


@dataclass(frozen=True)
class ContentsGroup:
    """One leaf of the section."""

    link: Markdown  # what it holds, linked
    count: str  # how much it holds
    anchor: Markdown  # its anchor
    lines: tuple[Markdown, ...]  # each entry in few words, linked; () where there are too many


@dataclass(frozen=True)
class ContentsContext:
    """What the template _contents.md gets."""

    lead: str  # how much there is, and that it stands on several pages
    more: Markdown  # what else belongs to the whole section, or ''
    groups: tuple[ContentsGroup, ...]  # the leaves


def _contents(folio: Folio, listed: LongList[_T], leaves: Sequence[Leaf[_T]]) -> Page:
    """The page that leads to the leaves."""
    total = len(listed.things)
    line = listed.line if total <= LINES else None
    if listed.line and not line:
        folio.entries = entries_path(listed.section)
    groups = tuple(
        ContentsGroup(
            link=link_to(relative(folio.path, leaf.path), leaf.heading),
            count=plural(len(leaf.things), *listed.nouns),
            anchor=Markdown(f"s_{number + 1}"),
            lines=tuple(line(folio, thing) for thing in leaf.things) if line else (),
        )
        for number, leaf in enumerate(leaves)
    )
    lead = f"{plural(total, *listed.nouns)}, on {plural(len(leaves), 'page')}."
    more = listed.more(folio) if listed.more else Markdown("")
    context = ContentsContext(lead, more, groups)
    return make_page(folio, "_contents.md", listed.title, lead, context)


def anchored(folio: Folio, record: Record, before: object = "", words: str = "") -> Markdown:
    """A line of contents: a link that bears the anchors, new and old, that the entry has had."""
    link = folio.link(record, words) + Markdown("{{ #{} }}").format(Markdown(record.id))
    old = Markdown("").join(Markdown(" *{0}*{{ #{0} }}").format(name) for name in record.formerly)
    return Markdown("{}{}{}").format(before, link, old)
