"""The pages of a section that lists its entries: one page, or contents and several parts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.facts.record import Record
from generator.markdown.escape import Markdown, link_to
from generator.pages.frame.page import Page, make_page
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.frame.pager import beside
from generator.presenting.addresses import relative, section_path
from generator.presenting.entry_addresses import entries_path
from generator.presenting.pagination import MOST_LINES, Group, ListPage, paginated

_T = TypeVar("_T")
_F = TypeVar("_F", bound=PageBuilder)


@dataclass(frozen=True)
class LongList(Generic[_T]):
    """The entries of a section, in their order."""

    section: str
    title: str
    count: Callable[[int], str]  # how many entries these are, in words
    things: Sequence[_T]
    group: Callable[[_T], Group]  # on which part an entry stands, if there are any
    line: Callable[[PageBuilder, _T], Markdown] | None = None  # an entry among the contents
    more: Callable[[PageBuilder], Markdown] | None = None  # what else belongs to the whole section
    home: str = ""  # the file below docs/ of its first page, where that is not the section's


def list_pages(
    listed: LongList[_T],
    builder_at: Callable[[str], _F],
    page: Callable[[_F, str, Sequence[_T], Markdown], Page],
) -> Iterator[Page]:
    """The entries on one page; or on several, with contents at the section's address.

    `page` makes one of them: of its title, its entries, and links to the pages beside it ('' for
    the only one).
    """
    first = builder_at(listed.home or section_path(listed.section))
    words = first.edition.words
    parts = paginated(listed.section, listed.things, listed.group, words)
    if not parts:
        yield page(first, listed.title, listed.things, Markdown(""))
        return
    yield _contents(first, listed, parts)
    ends = [(part.path, part.heading) for part in parts]
    for part in parts:
        builder = builder_at(part.path)
        title = words.gettext("{section}: {part}", section=listed.title, part=part.heading)
        yield page(builder, title, part.things, beside(builder, ends))


@dataclass(frozen=True)
class ContentsGroup:
    """One part of the section."""

    link: Markdown  # what it holds, linked
    count: str  # how much it holds
    anchor: Markdown  # its anchor
    lines: tuple[Markdown, ...]  # each entry in few words, linked; () where there are too many


@dataclass(frozen=True)
class ContentsContext:
    """What the template _contents.md gets."""

    lead: str  # how much there is, and that it stands on several pages
    more: Markdown  # what else belongs to the whole section, or ''
    groups: tuple[ContentsGroup, ...]  # the parts


def _contents(builder: PageBuilder, listed: LongList[_T], parts: Sequence[ListPage[_T]]) -> Page:
    """The page that leads to the parts."""
    total = len(listed.things)
    line = listed.line if total <= MOST_LINES else None
    if listed.line and not line:
        builder.entries = entries_path(listed.section)
    groups = tuple(
        ContentsGroup(
            link=link_to(relative(builder.path, part.path), part.heading),
            count=listed.count(len(part.things)),
            anchor=Markdown(f"s_{number + 1}"),
            lines=tuple(line(builder, thing) for thing in part.things) if line else (),
        )
        for number, part in enumerate(parts)
    )
    lead = builder.edition.words.ngettext(
        "{entries}, on {count} page.",
        "{entries}, on {count} pages.",
        len(parts),
        entries=listed.count(total),
    )
    more = listed.more(builder) if listed.more else Markdown("")
    context = ContentsContext(lead, more, groups)
    return make_page(builder, "_contents.md", listed.title, lead, context)


def anchored(
    builder: PageBuilder, record: Record, before: object = "", words: str = ""
) -> Markdown:
    """A line of contents: a link that bears the anchors, new and old, that the entry has had."""
    link = builder.link(record, words) + Markdown("{{ #{} }}").format(Markdown(record.id))
    old = Markdown("").join(Markdown(" *{0}*{{ #{0} }}").format(name) for name in record.formerly)
    return Markdown("{}{}{}").format(before, link, old)
