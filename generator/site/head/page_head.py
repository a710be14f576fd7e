"""What the frame of a page says to search engines and to those who share its address, and the day
on which its facts last changed: known only at build, so it is no part of docs/."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import quote

from babel.core import get_global

from generator.exports.iso import iso_day, iso_moment
from generator.exports.licence import licence_of_works
from generator.exports.linked_data import Crumb, DataFile, DescribedPage, linked_data
from generator.exports.schema_org import Things
from generator.facts.dates import Date, Day
from generator.facts.kinds import KINDS
from generator.facts.record import Record
from generator.presenting.addresses import section_path
from generator.presenting.edition import Edition
from generator.site.git.last_changed import History
from generator.site.head.page_subjects import Subject, subject_of

CARDS = "assets/cards/"
_TYPES = {
    section_path("data"): "WebPage",
    "about/index.md": "AboutPage",
}


@dataclass(frozen=True)
class Shared:
    """What the theme gets for one page; every text is plain, and '' where it is not known."""

    card: str  # the whole address of its picture
    linked_data: str  # JSON-LD that may stand in a script element as it is
    changed: str  # the day on which its facts last changed, in ISO 8601
    changed_words: str  # the same day in words


@dataclass(frozen=True)
class PageFile:
    """A page as the site is made of it: paths of its source and of its HTML, and its words."""

    source: str  # below docs/
    built: str  # below the site's folder
    title: str
    description: str


class Sharing:
    """Tells what is shared of each page. `site` is the address of the front page, with a slash
    at its end, or '' where it is not known; `titles` are the titles of pages by source."""

    def __init__(
        self,
        edition: Edition,
        history: History,
        site: str,
        site_file: str,
        titles: Mapping[str, str],
    ) -> None:
        self._edition = edition
        self._history = history
        self._site = site
        self._site_file = site_file
        self._titles = titles

    def of(self, page: PageFile, with_card: bool) -> Shared:
        """What is shared of a page."""
        subject = subject_of(self._edition, page.source, self._site_file)
        day = self._history.latest(subject.rests_on, subject.files)
        data = linked_data(self._web_page(page, subject, day), self._things) if self._site else ""
        words = self._edition.words.date(Date.parse(iso_day(day))) if day else ""
        card = f"{self._site}{quote(card_path(page.built))}" if with_card and self._site else ""
        return Shared(card, data, iso_day(day) if day else "", words)

    def last_change(self, source: str) -> str:
        """The day of a page in the map of the site: that of its facts, or to which they hold."""
        subject = subject_of(self._edition, source, self._site_file)
        day = self._history.latest(subject.rests_on, subject.files)
        as_of = self._edition.library.about.as_of
        return iso_day(day) if day else iso_moment(as_of.end) if as_of else ""

    def _web_page(self, page: PageFile, subject: Subject, day: Day | None) -> DescribedPage:
        about = self._edition.library.about
        return DescribedPage(
            site=self._site,
            site_name=self._edition.text(about.title),
            language=about.language,
            title=page.title,
            description=page.description,
            way=tuple(self._way(page)),
            kind=_TYPES.get(page.source) or ("CollectionPage" if subject.listed else "WebPage"),
            changed=day,
            about=subject.about,
            listed=subject.listed,
            files=tuple(self._files()) if page.source == section_path("data") else (),
            licence=licence_of_works(self._edition.library),
        )

    def _way(self, page: PageFile) -> Iterable[Crumb]:
        """From the front page over the pages of the folders that the page lies in."""
        folders = page.source.split("/")[:-1]
        above = ["/".join([*folders[:depth], "index.md"]) for depth in range(len(folders) + 1)]
        for source in above:
            if source in self._titles and source != page.source:
                yield Crumb(self._titles[source], self._site + source.removesuffix("index.md"))
        yield Crumb(page.title, self._site + quote(page.built.removesuffix("index.html")))

    def _files(self) -> Iterable[DataFile]:
        for kind in KINDS:
            yield DataFile(f"{self._site}data/{kind}.json", "application/json")

    @cached_property
    def _things(self) -> Things:
        return Things(self._edition.library, self._edition, self._address)

    def _address(self, record: Record) -> str:
        address = self._edition.address(record)
        return self._site + address if address else ""


def card_path(built: str) -> str:
    """Where the picture of a page lies below the site's folder, by the path of its HTML."""
    name = built.removesuffix(".html").removesuffix("/index")
    return f"{CARDS}{name}.png"


def territory(language: str) -> str:
    """A language as Open Graph writes it, such as en_US: with the country where most speak it.

    Source of the countries: Unicode CLDR, likely subtags.
    """
    code, _, rest = language.partition("-")
    if len(rest) == 2:
        return f"{code}_{rest.upper()}"
    likely = str(get_global("likely_subtags").get(code, ""))
    country = likely.rpartition("_")[2]
    return f"{code}_{country}" if len(country) == 2 else code
