"""What is handed on as data between who knows the facts and who renders the pages: of the site and
of each page what the facts say; back, what each page is called on the built site.

`explainer build` and MkDocs are two processes: they hand it on as JSON, in the work folder. Nothing
here knows facts, so that the process of MkDocs need not load what does.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

CARDS = "assets/cards/"
FRONT_PAGE = "index.html"


@dataclass(frozen=True)
class PageFacts:
    """What the facts say of one page."""

    changed: str = ""  # the day on which they last changed, in ISO 8601, or ''
    changed_words: str = ""  # the same day in words
    mapped: str = ""  # the day that the map of the site gives for it, or ''
    own_card: bool = True  # whether it has a picture of its own, and not that of the front page
    described: Mapping[str, Any] = field(default_factory=dict)  # for linked data


@dataclass(frozen=True)
class SiteFacts:
    """What the facts say of the site. `pages` are by the path of their source below docs/."""

    title: str
    language: str
    locale: str  # the same language with its country, such as en_US
    url: str  # the address of the front page, with a slash at its end, or ''
    repository: str  # its address, or ''
    branch: str  # as it stands in addresses
    cards: bool  # whether each page gets a picture
    licence: str  # of the facts, as HTML, or ''
    messages: Mapping[str, Any]  # words of the theme in the site's language, by those in English
    pages: Mapping[str, PageFacts]
    other: PageFacts  # of a page that has no file below docs/


@dataclass(frozen=True)
class NamedPage:
    """A page of the built site. Its texts are plain, '' where there is none."""

    source: str  # the path of its file below docs/
    built: str  # the path of its HTML below the site's folder
    title: str
    description: str
    redirect: bool = False  # it only sends readers on


def handed_on(value: SiteFacts | Iterable[NamedPage]) -> bytes:
    """As a file holds it."""
    held = value if isinstance(value, SiteFacts) else list(value)
    return json.dumps(held, default=vars, ensure_ascii=False).encode()


def site_facts_of(file: bytes) -> SiteFacts:
    """What `handed_on` wrote."""
    held = json.loads(file)
    pages = {source: PageFacts(**page) for source, page in held.pop("pages").items()}
    return SiteFacts(pages=pages, other=PageFacts(**held.pop("other")), **held)


def named_pages_of(file: bytes) -> tuple[NamedPage, ...]:
    """What `handed_on` wrote."""
    return tuple(NamedPage(**page) for page in json.loads(file))


def card_path(built: str) -> str:
    """Where the picture of a page lies below the site's folder, by the path of its HTML."""
    name = built.removesuffix(".html").removesuffix("/index")
    return f"{CARDS}{name}.png"
