"""Reads a built site before it is published: every record shown, every link and anchor good."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from generator.facts.library import Library
from generator.pages.address import url_of
from generator.problems import Place, Problem
from generator.site.progress import Progress, silent

_IDS = re.compile(r'\s(?:id|name)="([^"]*)"')
_LINKS = re.compile(r'<(a|link|script|img)\b[^>]*?\s(?:href|src)="([^"]*)"')
_OWN = ("http", "https", "mailto", "tel", "data")


def inspect_site(folder: Path, library: Library, progress: Progress = silent) -> list[Problem]:
    """All that is wrong with a built site; paths are below the site's folder."""
    files = {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}
    pages = sorted(path for path in files if path.endswith(".html"))
    ids: dict[str, frozenset[str]] = {}
    links: list[tuple[str, str, str]] = []
    for done, path in enumerate(pages):
        text = (folder / path).read_text(encoding="utf-8")
        ids[path] = frozenset(html.unescape(found) for found in _IDS.findall(text))
        links += [(path, tag, html.unescape(link)) for tag, link in _LINKS.findall(text)]
        progress("reading the built pages", done + 1, len(pages))
    return [
        *_missing(library, ids),
        *(found for link in dict.fromkeys(links) if (found := _broken(*link, files, ids))),
        *_no_search(folder),
    ]


def _missing(library: Library, ids: dict[str, frozenset[str]]) -> Iterator[Problem]:
    for record in library.everything():
        url = url_of(record)
        if url is None:
            continue
        path, _, anchor = url.lstrip("/").partition("#")
        page = f"{path}index.html"
        if page not in ids or (anchor and anchor not in ids[page]):
            yield Problem(
                library.place(record), "not-shown", f'"{record.id}" has no page at {url}.'
            )


def _broken(
    page: str, tag: str, link: str, files: set[str], ids: dict[str, frozenset[str]]
) -> Problem | None:
    parts = urlsplit(link)
    if parts.scheme in _OWN or parts.netloc:
        foreign = tag != "a" and parts.netloc and tag != "link"
        return Problem(Place(page), "foreign-request", f"{link} is asked for.") if foreign else None
    if page == "404.html":  # shown at any address, so its links are from the site's root
        return None
    path = unquote(parts.path)
    target = normpath(join(dirname(page), path)) if path else page
    if path.endswith("/") or target in (".", ""):
        target = normpath(join(target, "index.html"))
    anchor = unquote(parts.fragment)
    if target not in files:
        return Problem(Place(page), "broken-link", f"{link} leads to nothing.")
    if anchor and target in ids and anchor not in ids[target]:
        return Problem(Place(page), "broken-anchor", f"{link} names a heading that is not there.")
    return None


def _no_search(folder: Path) -> Iterator[Problem]:
    index = folder / "search" / "search_index.json"
    if not index.is_file() or index.stat().st_size < 3:
        yield Problem(Place("search/search_index.json"), "no-search", "there is no search index.")
