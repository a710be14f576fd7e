"""Works out what the facts say of the site and of each page, once a build."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from babel.core import get_global

from generator.exports.iso import iso_day, iso_moment
from generator.exports.licence import licence_of_works
from generator.exports.linked_data import DataFile, DescribedPage, described
from generator.exports.schema_org import Things
from generator.facts.dates import Date
from generator.facts.kinds import KINDS, kind_of
from generator.facts.record import Record
from generator.files import files_below
from generator.layout import Layout
from generator.pages.frame.page import Page
from generator.pages.frame.provenance import branch_of, repository_of
from generator.presenting.addresses import page_address, section_path
from generator.presenting.edition import Edition
from generator.site.catalogues import theme_messages, translations_for
from generator.site.git.last_changed import History, read_history
from generator.site.head.handed_on import PageFacts, SiteFacts
from generator.site.head.licence_line import licence_line
from generator.site.head.page_subjects import Subject, subject_of

_TYPES = {
    section_path("data"): "WebPage",
    "about/index.md": "AboutPage",
}


def site_facts(
    layout: Layout, edition: Edition, made: Iterable[Page], url: str = "", cards: bool = False
) -> SiteFacts:
    """What the facts say of the site and of every page whose file lies below docs/ by now.

    `made` are the pages that were made from the facts; `url` is where the site will stand, if that
    is not what the facts say; `cards` tells whether its pages get pictures.

    Raises:
        OSError: a folder cannot be read.
    """
    about = edition.library.about
    site = url or about.url or ""
    subjects = dict(_subjects(layout, edition))
    files = {file for subject in subjects.values() for file in subject.files}
    history = read_history(layout, edition.library, files)
    telling = _Telling(edition, history, f"{site.rstrip('/')}/" if site else "", made)
    return SiteFacts(
        title=about.title.in_language(about.language),
        language=about.language,
        locale=territory(about.language),
        url=telling.site,
        repository=repository_of(about),
        branch=branch_of(about),
        cards=cards,
        licence=licence_line(edition),
        messages=theme_messages(translations_for(layout, about.language), about.language),
        pages={source: telling.of(source, subject) for source, subject in subjects.items()},
        other=PageFacts(mapped=telling.as_of),
    )


def _subjects(layout: Layout, edition: Edition) -> Iterator[tuple[str, Subject]]:
    site_file = layout.relative(layout.site_file)
    for path in files_below(layout.docs):
        if path.endswith(".md"):
            yield path, subject_of(edition, path, site_file)


class _Telling:
    """Tells of each page what the facts say; `site` is the address of the front page, or ''."""

    def __init__(self, edition: Edition, history: History, site: str, made: Iterable[Page]) -> None:
        self.site = site
        self._edition = edition
        self._history = history
        self._made: Mapping[str, Page] = {page.path: page for page in made}

    def of(self, source: str, subject: Subject) -> PageFacts:
        day = self._history.latest(subject.rests_on, subject.files)
        changed = iso_day(day) if day else ""
        words = self._edition.words.date(Date.parse(changed)) if day else ""
        page = DescribedPage(
            address=self.site + page_address(source).removeprefix("/"),
            title=self._made[source].title if source in self._made else "",
            description=self._made[source].description if source in self._made else "",
            kind=_TYPES.get(source) or ("CollectionPage" if subject.listed else "WebPage"),
            changed=day,
            about=subject.about,
            listed=subject.listed,
            files=tuple(self._files()) if source == section_path("data") else (),
            dataset=self._edition.text(self._edition.library.about.title),
            licence=licence_of_works(self._edition.library),
        )
        data = described(page, self._things) if self.site else {}
        own_card = subject.about is None or kind_of(subject.about).own_card
        return PageFacts(changed, words, changed or self.as_of, own_card, data)

    @property
    def as_of(self) -> str:
        """The day to which the facts hold."""
        as_of = self._edition.library.about.as_of
        return iso_moment(as_of.end) if as_of else ""

    def _files(self) -> Iterator[DataFile]:
        for kind in KINDS:
            yield DataFile(f"{self.site}data/{kind}.json", "application/json")

    @cached_property
    def _things(self) -> Things:
        return Things(self._edition.library, self._edition, self._address)

    def _address(self, record: Record) -> str:
        address = self._edition.address(record)
        return self.site + address if address else ""


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
