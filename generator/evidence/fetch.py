"""Texts of sources from the web: one polite question at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from protego import Protego

from generator.evidence.fetch_targets import Target, target_at
from generator.evidence.web import WebLimits, WebPage, ask_page
from generator.facts.records.sources import Source
from generator.files import put_file
from generator.problems import InvalidValue
from generator.text import quoted

_ENDINGS = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "application/pdf": "pdf",
    "text/plain": "txt",
}
# Seconds between two questions to one site, at least and at most.
_PAUSE, _LONGEST_PAUSE = 2.0, 30.0
_MOST_REDIRECTS = 5
_NOBODY = "User-agent: *\nDisallow: /\n"


@dataclass
class Fetcher:
    """Asks for pages, each site at most every few seconds and only for what its robots.txt
    leaves open (RFC 9309). `wait` sleeps for seconds, `now` is a clock in seconds."""

    limits: WebLimits
    wait: Callable[[float], None]
    now: Callable[[], float]
    _asked: dict[str, float] = field(default_factory=dict)
    _robots: dict[str, Protego] = field(default_factory=dict)

    def fetch(self, folder: Path, source: Source) -> None:
        """Saves the text of a source in the folder: from its address, else from its archive.

        Raises:
            InvalidValue: neither can be had, in words.
        """
        reasons = []
        for url in filter(None, (source.URL, source.archive)):
            try:
                page = self.page(url)
                put_file(folder / f"{source.id}.{_ending(page)}", _saved(page))
                return
            except InvalidValue as invalid:
                reasons.append(invalid.sentence)
        raise InvalidValue(" ".join(reasons) or "It has neither an address nor an archived copy.")

    def page(self, url: str) -> WebPage:
        """A page that its site lets programs read; each redirect is looked at like the first.

        Raises:
            InvalidValue: it does not, or nothing can be got.
        """
        page = self._followed(url, asks=True)
        if page.status != 200:
            raise InvalidValue(f"{quoted(url)} answers with status {page.status}.")
        return page

    def _followed(self, url: str, asks: bool) -> WebPage:
        """The page where redirects end; with `asks`, robots.txt is asked before each step."""
        for _ in range(_MOST_REDIRECTS + 1):
            target = target_at(url, self.limits.private)
            robots = self._robots_of(target.origin) if asks else None
            if robots and not robots.can_fetch(url, self.limits.agent):
                raise InvalidValue(f"{quoted(url)} is closed to programs by its site (robots.txt).")
            page = self._asked_in_turn(url, target, robots)
            if not page.moved:
                return page
            url = urljoin(url, page.moved)
        raise InvalidValue(f"{quoted(url)} leads on and on.")

    def _asked_in_turn(self, url: str, target: Target, robots: Protego | None) -> WebPage:
        delay = robots.crawl_delay(self.limits.agent) if robots else None
        pause = min(max(float(delay or 0), _PAUSE), _LONGEST_PAUSE)
        if target.origin in self._asked:
            self.wait(max(0.0, self._asked[target.origin] + pause - self.now()))
        try:
            return ask_page(url, target, self.limits)
        finally:
            self._asked[target.origin] = self.now()

    def _robots_of(self, origin: str) -> Protego:
        """No robots.txt leaves everything open; a site that fails to answer, nothing."""
        if origin not in self._robots:
            try:
                page = self._followed(f"{origin}/robots.txt", asks=False)
                text = page.content[:500_000].decode("utf-8", "replace")
                said = text if page.status == 200 else "" if page.status < 500 else _NOBODY
            except InvalidValue:
                said = _NOBODY
            self._robots[origin] = Protego.parse(said)
        return self._robots[origin]


def fetch_texts(
    fetcher: Fetcher, folder: Path, sources: Sequence[Source]
) -> Iterator[tuple[Source, InvalidValue | None]]:
    """Gets the texts of sources one after the other; each with why it could not be had, if so."""
    for source in sources:
        try:
            fetcher.fetch(folder, source)
            yield source, None
        except InvalidValue as invalid:
            yield source, invalid


def _ending(page: WebPage) -> str:
    kind = page.type or ("application/pdf" if page.content.startswith(b"%PDF-") else "")
    if kind in _ENDINGS:
        return _ENDINGS[kind]
    path = urlsplit(page.url).path
    raise InvalidValue(f"{quoted(path)} is neither HTML, PDF nor plain text, but {quoted(kind)}.")


def _saved(page: WebPage) -> bytes:
    """The page's bytes; a text in the encoding that the server names is saved as UTF-8, and says
    so by its byte order mark."""
    if not page.charset or page.charset in ("utf-8", "utf8") or _ending(page) == "pdf":
        return page.content
    try:
        return page.content.decode(page.charset, "replace").encode("utf-8-sig")
    except LookupError:
        return page.content
