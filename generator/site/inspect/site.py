"""Reads a built site before it is published: every record at its address, every link and
anchor good, nothing that runs, nothing that asks another host."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from generator.facts.library import Library
from generator.files import files_below
from generator.presenting.addresses import url_of
from generator.problems import Place, Problem
from generator.progress import Progress, silent
from generator.site.head.handed_on import FRONT_PAGE, card_path
from generator.site.inspect.allowed_html import asks_elsewhere_in_styles, forbidden_in_drawing
from generator.site.inspect.built_page import BuiltPage, read_built_page

# Shown at any address, so its links start at the site's root.
_ANYWHERE = "404.html"


def inspect_site(folder: Path, library: Library, progress: Progress = silent) -> list[Problem]:
    """All that is wrong with a built site; paths are below the site's folder."""
    files = set(files_below(folder))
    paths = sorted(path for path in files if path.endswith(".html"))
    pages: dict[str, BuiltPage] = {}
    for path in paths:
        pages[path] = read_built_page(path, (folder / path).read_text(encoding="utf-8"))
        progress("reading the built pages", len(pages), len(paths))
    of_pages = (found for page in pages.values() for found in _of_page(page, files, pages))
    return [
        *_missing(library, pages),
        *_told_once(of_pages),
        *_of_files(folder, files),
    ]


def _told_once(problems: Iterable[Problem]) -> Iterator[Problem]:
    """What is wrong on page after page, as a rule in the theme, at its first page with a count."""
    same: dict[tuple[str, str], list[Problem]] = {}
    for problem in problems:
        same.setdefault((problem.rule, problem.sentence), []).append(problem)
    for first, *others in same.values():
        more = f"The same is so on {len(others)} more pages." if len(others) > 1 else ""
        yield replace(first, hint=more)
        yield from others if len(others) == 1 else ()


def _missing(library: Library, pages: Mapping[str, BuiltPage]) -> Iterator[Problem]:
    """Records that do not stand at their address (places have none); one that shares its page may
    stand on any part of its section."""
    shared: dict[str, set[str]] = {}
    for path, page in pages.items():
        shared.setdefault(path.partition("/")[0], set()).update(page.ids)
    for record in library.everything():
        url = url_of(record)
        if url is None:
            continue
        path, _, anchor = url.strip("/").partition("/#")
        if anchor not in shared.get(path, ()) if anchor else f"{path}/index.html" not in pages:
            yield Problem(
                library.place(record), "not-shown", f'"{record.id}" has no page at {url}.'
            )


def _of_page(page: BuiltPage, files: set[str], pages: Mapping[str, BuiltPage]) -> Iterator[Problem]:
    place = Place(page.path)
    for sentence in page.forbidden:
        yield Problem(place, "forbidden-markup", sentence)
    for address in page.asked:
        yield Problem(place, "foreign-request", f"{address} is asked for.")
    cards = {card_path(page.path), card_path(FRONT_PAGE)} & files  # its own, or that of all
    for picture in page.pictures:
        if not unquote(picture).endswith(tuple(cards)):
            yield Problem(place, "broken-link", f"{picture} is no picture of this page.")
    for link in page.links if page.path != _ANYWHERE else ():
        if broken := _broken(page.path, link, files, pages):
            yield broken


def _broken(
    page: str, link: str, files: set[str], pages: Mapping[str, BuiltPage]
) -> Problem | None:
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return None
    path = unquote(parts.path)
    target = normpath(join(dirname(page), path)) if path else page
    if path.endswith("/") or target in (".", ""):
        target = normpath(join(target, "index.html"))
    anchor = unquote(parts.fragment)
    if target not in files:
        return Problem(Place(page), "broken-link", f"{link} leads to nothing.")
    if anchor and target in pages and anchor not in pages[target].ids:
        return Problem(Place(page), "broken-anchor", f"{link} names a heading that is not there.")
    return None


def _of_files(folder: Path, files: set[str]) -> Iterator[Problem]:
    """Files beside the pages that a browser would run or that make it ask another host."""
    for path in sorted(files):
        if path.endswith(".svg"):
            for sentence in forbidden_in_drawing((folder / path).read_bytes()):
                yield Problem(Place(path), "forbidden-markup", sentence)
        elif path.endswith(".css") and asks_elsewhere_in_styles((folder / path).read_bytes()):
            yield Problem(Place(path), "foreign-request", "The style sheet asks another host.")
