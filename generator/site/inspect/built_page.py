"""One page of a built site, read once: its anchors, where it leads, what it should not hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser

from generator.site.inspect.allowed_html import asks_elsewhere, forbidden_in

_LEADS = {"a": "href", "link": "href", "script": "src", "img": "src", "form": "action"}


@dataclass(frozen=True)
class BuiltPage:
    """`path` is below the site's folder; `links` are as they stand in the page."""

    path: str
    ids: frozenset[str]
    links: tuple[str, ...]
    asked: tuple[str, ...]
    forbidden: tuple[str, ...]
    pictures: tuple[str, ...] = ()  # what is to be shown where somebody shares its address


def read_built_page(path: str, text: str) -> BuiltPage:
    """What matters of a page to whoever publishes it."""
    tree = LexborHTMLParser(text)
    ids: set[str] = set()
    links: list[str] = []
    asked: list[str] = []
    for node in tree.root.traverse() if tree.root else ():
        tag, given = (node.tag or "").lower(), node.attributes
        ids |= set(_names(tag, given))
        if (leads := given.get(_LEADS.get(tag, ""))) is not None:
            links.append(leads)
        asked += asks_elsewhere(tag, given)
    forbidden = dict.fromkeys(forbidden_in(tree))
    pictures = (node.attributes.get("content") for node in tree.css("meta[property='og:image']"))
    return BuiltPage(
        path,
        frozenset(ids),
        tuple(dict.fromkeys(links)),
        tuple(asked),
        tuple(forbidden),
        tuple(picture or "" for picture in pictures),
    )


def _names(tag: str, given: dict[str, str | None]) -> Iterator[str]:
    """What a fragment of an address can name: any id, and the name of a link."""
    if held := given.get("id"):
        yield held
    if tag == "a" and (held := given.get("name")):
        yield held
