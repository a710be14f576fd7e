"""What a reader gets from a built page, read from its HTML, to compare two builds of one site."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

# Where a theme's own link past the navigation leads; each theme has one of its own.
SKIP = "__skip"
_EMPTY = {"br", "hr", "img", "input", "link", "meta", "col", "source", "wbr"}


@dataclass
class Seen:
    """The parts of a page. Two pages are equal if all of these are but the theme's scripts."""

    title: str = ""
    heading: str = ""  # the text of its h1
    words: str = ""  # the text of its article
    links: set[str] = field(default_factory=set)  # whole addresses, the frame's too
    current: set[str] = field(default_factory=set)  # links marked as the page itself
    anchors: set[str] = field(default_factory=set)  # ids in the article
    head: set[tuple[str, str]] = field(default_factory=set)  # description, canonical, refresh
    scripts: list[str] = field(default_factory=list, compare=False)
    data: list[Any] = field(default_factory=list)  # what the page holds as JSON
    handlers: list[str] = field(default_factory=list)  # on… attributes, javascript: addresses


class _Reader(HTMLParser):
    def __init__(self, address: str) -> None:
        super().__init__()
        self.address = address
        self.seen = Seen()
        self.held = self.seen.scripts  # where the script goes that is being read
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag not in _EMPTY:
            self.open.append(tag)
        self.seen.handlers += [name for name in given if name.startswith("on")]
        if given.get("href", "").strip().lower().startswith("javascript:"):
            self.seen.handlers.append(given["href"])
        if tag == "script":
            # What machines are told, only the plugin of MkDocs knows: addresses and days.
            ours = given.get("type") == "application/json"
            self.held = self.seen.data if ours else self.seen.scripts
            self.held.append("")
        # The licence of the facts is told by the plugin of MkDocs alone.
        if tag == "a" and "href" in given and given.get("rel") != "license":
            self._see_link(given["href"], "aria-current" in given)
        if "article" in self.open and "id" in given:
            self.seen.anchors.add(given["id"])
        self._see_head(given)

    def handle_endtag(self, tag: str) -> None:
        while tag in self.open and self.open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if "script" in self.open:
            self.held[-1] += data
        elif "title" in self.open and "svg" not in self.open:
            self.seen.title += data
        elif "article" in self.open:
            self.seen.words += data
            if "h1" in self.open:
                self.seen.heading += data

    def _see_link(self, link: str, current: bool) -> None:
        whole = urljoin(self.address, link)
        if not whole.endswith(f"#{SKIP}"):
            self.seen.links.add(whole)
        if current:
            self.seen.current.add(whole)

    def _see_head(self, given: dict[str, str]) -> None:
        if given.get("rel") == "canonical":
            self.seen.head.add(("canonical", urljoin(self.address, given["href"])))
        if given.get("http-equiv") == "refresh":
            self.seen.head.add(("refresh", given["content"]))
        if given.get("name") == "description":
            self.seen.head.add(("description", given["content"]))


def read_pages(site: Path, url: str) -> dict[str, Seen]:
    """The pages of a built site that stands at a whole address, by their paths in it."""
    pages = {}
    for file in sorted(site.rglob("*.html")):
        path = file.relative_to(site).as_posix()
        pages[path] = _read(file, url + path.removesuffix("index.html"))
    return pages


def _read(file: Path, address: str) -> Seen:
    reader = _Reader(address)
    reader.feed(file.read_text(encoding="utf-8"))
    reader.close()
    seen = reader.seen
    seen.data = [_whole(json.loads(text), address) for text in seen.data]
    seen.words = " ".join(seen.words.split())
    seen.title = " ".join(seen.title.split())
    return seen


def _whole(held: Any, address: str) -> Any:
    """Data of a page, with the whole address in each row of a list whose first item is one."""
    if not isinstance(held, list):
        return held
    return [[urljoin(address, first), *rest] for first, *rest in held]
