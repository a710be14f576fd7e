"""What the frame of a page says to search engines and to those who share its address, and the day
on which its facts last changed: known only at build, so it is no part of docs/."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import quote

from generator.exports.json_ld import Crumb, FramedPage, linked_data
from generator.site.head.handed_on import FRONT_PAGE, NamedPage, PageFacts, SiteFacts, card_path


@dataclass(frozen=True)
class Shared:
    """What the theme gets for one page; every text is plain, and '' where it is not known."""

    card: str  # the whole address of its picture
    own_card: bool  # whether that is its own, and not that of the front page
    linked_data: str  # JSON-LD that may stand in a script element as it is
    changed: str  # the day on which its facts last changed, in ISO 8601
    changed_words: str  # the same day in words


class Sharing:
    """Tells what is shared of each page, given all that the built site has."""

    def __init__(self, facts: SiteFacts, pages: Iterable[NamedPage]) -> None:
        self._facts = facts
        self._titles = {page.source: page.title for page in pages}

    def of(self, page: NamedPage) -> Shared:
        """What is shared of a page."""
        site, held = self._facts.url, self.facts_of(page)
        whose = page.built if held.own_card else FRONT_PAGE
        card = f"{site}{quote(card_path(whose))}" if site and self._facts.cards else ""
        data = linked_data(self._framed(page), held.described) if site else ""
        return Shared(card, held.own_card, data, held.changed, held.changed_words)

    def facts_of(self, page: NamedPage) -> PageFacts:
        """What the facts say of a page."""
        return self._facts.pages.get(page.source, self._facts.other)

    def _framed(self, page: NamedPage) -> FramedPage:
        return FramedPage(
            site=self._facts.url,
            site_name=self._facts.title,
            language=self._facts.language,
            title=page.title,
            description=page.description,
            way=tuple(self._way(page)),
        )

    def _way(self, page: NamedPage) -> Iterator[Crumb]:
        """From the front page over the pages of the folders that the page lies in."""
        site, folders = self._facts.url, page.source.split("/")[:-1]
        above = ["/".join([*folders[:depth], "index.md"]) for depth in range(len(folders) + 1)]
        for source in above:
            if source in self._titles and source != page.source:
                yield Crumb(self._titles[source], site + source.removesuffix("index.md"))
        yield Crumb(page.title, site + quote(page.built.removesuffix("index.html")))
