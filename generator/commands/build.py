"""Checks, generates, renders, inspects, and puts the finished site in place in one step."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.commands.generate import write_pages
from generator.facts.dates import Date, Day
from generator.facts.library import Library
from generator.files import files_below
from generator.layout import Layout
from generator.presenting.edition import Edition
from generator.problems import Problem, Problems
from generator.progress import Progress, silent
from generator.reading.disk import stops_told
from generator.search.index import index_site
from generator.site.head.cards import add_cards
from generator.site.head.handed_on import NamedPage, SiteFacts
from generator.site.head.site_facts import site_facts
from generator.site.inspect.site import inspect_site
from generator.site.load import load_site
from generator.site.outputs import edition_of, make_outputs
from generator.site.publish.digest import write_digests
from generator.site.publish.mkdocs import LAST_MOMENT, render_site
from generator.site.publish.offline import pack_site, place_copy, refuse_foreign_copy
from generator.site.publish.site_lock import alone
from generator.site.publish.swap import drop_site, publish, refuse_foreign, start_site
from generator.site.write import Written


@dataclass(frozen=True)
class Built:
    """What a build did: problems, pages written, and how many pages the site has (0: none)."""

    problems: Problems
    written: Written | None = None
    pages: int = 0
    digest: str = ""  # of the whole site, in hexadecimal
    said: tuple[str, ...] = ()  # what MkDocs said, where it was not content


@dataclass(frozen=True)
class _Order:
    """Of what the site is made, how it is wanted, and the lock under which it is built."""

    edition: Edition
    facts: SiteFacts
    offline: bool
    lock: int


def build(
    layout: Layout,
    progress: Progress = silent,
    today: Day | None = None,
    url: str = "",
    offline: bool = False,
) -> Built:
    """The site, built aside and put in place only when it is whole and good.

    `url` is where the site will stand, if that is not what the facts say. The moment that it bears
    comes from the facts. With `offline`, a copy to be read without a server is packed as well.
    """
    loaded = load_site(layout, progress, today)
    problems = loaded.problems
    if loaded.library is None or problems.fatal:
        return Built(problems)
    with stops_told(layout, problems):
        _refuse_foreign(layout, offline)
        edition = edition_of(layout, loaded.library)
        outputs = make_outputs(layout, edition, progress)
        with alone(layout) as lock:
            written = write_pages(layout, outputs.files, problems, progress)
            if written is None:
                return Built(problems)
            facts = site_facts(layout, edition, outputs.pages, url, cards=True)
            order = _Order(edition, facts, offline, lock)
            return _site(layout, problems, written, order, progress)
    return Built(problems)


def _site(
    layout: Layout,
    problems: Problems,
    written: Written,
    order: _Order,
    progress: Progress,
) -> Built:
    progress("building the site with MkDocs", 0, 0)
    folder = start_site(layout)
    try:
        epoch = _epoch(order.edition.library)
        rendered = render_site(layout, folder, order.facts, epoch, order.lock)
        if rendered.problem:
            problems.extend([rendered.problem])
            return Built(problems, written, said=rendered.lines)
        problems.extend(_completed(layout, folder, rendered.pages, order, progress))
        if problems.fatal:
            return Built(problems, written)
        pages = sum(path.endswith(".html") for path in files_below(folder))
        _refuse_foreign(layout, order.offline)  # once more: a build takes a while
        digest = write_digests(folder)
        if order.offline:
            progress("packing a copy", 0, 0)
            pack_site(layout, folder)
        publish(layout)
        if order.offline:
            place_copy(layout)
        return Built(problems, written, pages, digest)
    finally:
        drop_site(layout)


def _completed(
    layout: Layout, folder: Path, pages: Sequence[NamedPage], order: _Order, progress: Progress
) -> Iterator[Problem]:
    """Adds to the site what MkDocs does not, and gives all that is wrong with it then."""
    shown = [page for page in pages if not page.redirect]
    if order.facts.url:
        add_cards(layout, folder, _with_own_card(shown, order.facts), order.edition, progress)
    paths = [page.built for page in shown]
    if stopped := index_site(layout, folder, paths, order.edition, progress):
        yield stopped
    else:
        yield from inspect_site(folder, order.edition.library, progress)


def _with_own_card(pages: Iterable[NamedPage], facts: SiteFacts) -> Iterator[NamedPage]:
    return (page for page in pages if facts.pages.get(page.source, facts.other).own_card)


def _refuse_foreign(layout: Layout, offline: bool) -> None:
    refuse_foreign(layout)
    if offline:
        refuse_foreign_copy(layout)


def _epoch(library: Library) -> int:
    """The day to which the facts hold, in seconds since 1970: the same facts, the same bytes."""
    as_of: Date | None = library.about.as_of
    if as_of is None:
        return 0
    day = datetime.datetime(*as_of.upper, tzinfo=datetime.UTC)
    return min(max(0, int(day.timestamp())), LAST_MOMENT)
