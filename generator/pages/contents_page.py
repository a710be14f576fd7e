"""The page at the address of a section whose entries stand on several pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from generator.facts.record import Record
from generator.markdown.escape import Markdown, link_to
from generator.pages.address import relative
from generator.pages.entry_addresses import entries_path
from generator.pages.folio import Folio
from generator.pages.leaves import LINES, Leaf
from generator.pages.page import Page, make_page
from generator.pages.words import plural

_T = TypeVar("_T")


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


def contents_page(
    folio: Folio,
    title: str,
    leaves: Sequence[Leaf[_T]],
    nouns: tuple[str, str],
    line: Callable[[_T], Markdown] | None = None,
    more: Markdown | None = None,
) -> Page:
    """The page that leads to the leaves. `nouns` are one entry and several in words; `line` tells
    of an entry in a line that bears its anchor, if it has one on this page."""
    total = sum(len(leaf.things) for leaf in leaves)
    shown = line if total <= LINES else None
    if line and not shown:
        folio.entries = entries_path(folio.path.partition("/")[0])
    groups = tuple(
        ContentsGroup(
            link=link_to(relative(folio.path, leaf.path), leaf.heading),
            count=plural(len(leaf.things), *nouns),
            anchor=Markdown(f"s_{number + 1}"),
            lines=tuple(map(shown, leaf.things)) if shown else (),
        )
        for number, leaf in enumerate(leaves)
    )
    lead = f"{plural(total, *nouns)}, on {plural(len(leaves), 'page')}."
    context = ContentsContext(lead, more or Markdown(""), groups)
    return make_page(folio, "_contents.md", title, lead, context)


def anchored(folio: Folio, record: Record, before: object = "", words: str = "") -> Markdown:
    """A line of contents: a link that bears the anchors, new and old, that the entry has had."""
    link = folio.link(record, words) + Markdown("{{ #{} }}").format(Markdown(record.id))
    old = Markdown("").join(Markdown(" *{0}*{{ #{0} }}").format(name) for name in record.formerly)
    return Markdown("{}{}{}").format(before, link, old)


def beside(folio: Folio, leaves: Sequence[Leaf[_T]], leaf: Leaf[_T]) -> Markdown:
    """Links to the leaves before and behind one ('' where there is no other)."""
    at = [other.path for other in leaves].index(leaf.path)
    ends = [("Before", leaves[at - 1] if at else None), ("Next", (*leaves, None)[at + 1])]
    links = [
        Markdown("{}: {}").format(word, link_to(relative(folio.path, it.path), it.heading))
        for word, it in ends
        if it
    ]
    return Markdown(" · ").join(links)
