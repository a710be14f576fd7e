"""Long lists on the page of a record, which go on on pages of their own.

What names a record grows with the site; its page must not. The first entries stand on the page
itself, all others on further ones, in the same order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.facts.record import Record
from generator.markdown.escape import Markdown, link_to
from generator.pages.frame.page import Page, make_page
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.frame.pager import beside
from generator.presenting.addresses import more_path, relative
from generator.presenting.edition import Edition

MOST = 100  # entries of one list on one page, if no other number is given

_T = TypeVar("_T")


@dataclass(frozen=True)
class MoreContext:
    """What the template _more.md gets."""

    lead: Markdown  # which entries these are, of what
    lines: tuple[Markdown, ...]  # the entries
    beside: Markdown  # the pages before and behind this one


@dataclass(frozen=True)
class Listing(Generic[_T]):
    """A list on the page of a record."""

    record: Record
    name: str  # in the addresses of its further pages
    title: str  # what it lists, as its heading says
    things: Sequence[_T]
    line: Callable[[PageBuilder, _T], Markdown]
    most: int = MOST  # entries on one page

    @property
    def first(self) -> Sequence[_T]:
        """What stands on the page of the record itself."""
        return self.things[: self.most]

    def lines(self, builder: PageBuilder) -> tuple[Markdown, ...]:
        """The same, each on a line."""
        return tuple(self.line(builder, thing) for thing in self.first)

    def more(self, builder: PageBuilder) -> Markdown:
        """How many there are besides, with links to their pages; '' where there are none."""
        left = len(self.things) - self.most
        if left <= 0:
            return Markdown("")
        links = [
            link_to(relative(builder.path, self._path(number)), str(number))
            for number in self._numbers()
        ]
        words = builder.edition.words
        return words.md_ngettext(
            "{number} more, on further pages: {pages}",
            "{number} more, on further pages: {pages}",
            left,
            number=words.number(left),
            pages=Markdown(" · ").join(links),
        )

    def pages(self, edition: Edition) -> Iterator[Page]:
        """The further pages."""
        words, label = edition.words, edition.label(self.record)
        pages = [
            (self._path(number), words.gettext("part {number}", number=number))
            for number in self._numbers()
        ]
        for number in self._numbers():
            builder = PageBuilder(edition, self._path(number))
            start = (number - 1) * self.most
            held = self.things[start : start + self.most]
            context = MoreContext(
                lead=self._lead(builder, start, len(held)),
                lines=tuple(self.line(builder, thing) for thing in held),
                beside=beside(builder, pages),
            )
            title = words.gettext(
                "{record}: {list}, part {number}",
                record=label, list=self.title.casefold(), number=number,
            )  # fmt: skip
            described = words.gettext(
                "{list}, part {number}. They concern: {record}.",
                list=self.title, record=label, number=number,
            )  # fmt: skip
            yield make_page(builder, "_more.md", title, described, context)

    def _numbers(self) -> range:
        """The first page is that of the record."""
        return range(2, -(-len(self.things) // self.most) + 1)

    def _path(self, number: int) -> str:
        return more_path(self.record, self.name, number)

    def _lead(self, builder: PageBuilder, start: int, count: int) -> Markdown:
        words = builder.edition.words
        return words.md_gettext(
            "Entries {first} to {last} of {all}. The first {most}, and all else, stand here: "
            "{record}.",
            first=words.number(start + 1), last=words.number(start + count),
            all=words.number(len(self.things)), record=builder.listed(self.record),
            most=words.number(self.most),
        )  # fmt: skip
