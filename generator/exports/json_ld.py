"""The block in the head of a page that tells machines what it is, as JSON-LD: what the facts say of
the page, with the names that it and the pages above it bear on the built site.

Sources: "JSON-LD 1.1", W3C Recommendation (2020); schema.org vocabulary; "Sitelinks Search Box",
schema.org/potentialAction. It knows no facts, so that whoever only renders pages need not either.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.text import FORBIDDEN

# What is said of a thing in linked data, by property.
Said = dict[str, Any]

# As a script element reads it, "</script" and "<!--" mean something in any text. Line separators
# end a line in JavaScript before its edition of 2019.
_ESCAPED = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


@dataclass(frozen=True)
class Crumb:
    """One step of the way from the front page to a page: a title and a whole address."""

    title: str
    address: str


@dataclass(frozen=True)
class FramedPage:
    """A page as its frame knows it. All addresses are whole.

    `site` is that of the front page; `way` leads from there to the page itself.
    """

    site: str
    site_name: str
    language: str
    title: str
    description: str
    way: Sequence[Crumb]


def linked_data(page: FramedPage, described: Mapping[str, Any]) -> str:
    """JSON-LD that may stand in a script element as it is; `described` is what the facts say."""
    graph = [node for node in _nodes(page, described) if node]
    return for_script({"@context": "https://schema.org", "@graph": graph})


def for_script(value: object) -> str:
    """JSON in which no text can end the element that holds it, nor hold what facts may not."""
    text = json.dumps(_clean(value), ensure_ascii=False, separators=(",", ":"))
    return text.translate(_ESCAPED)


def filled(node: Said) -> Said:
    """Without what is empty; a list of one thing becomes the thing."""
    kept = {name: value for name, value in node.items() if value not in ("", [], {}, None)}
    return {
        name: value[0] if isinstance(value, list) and len(value) == 1 else value
        for name, value in kept.items()
    }


def _clean(value: object) -> object:
    if isinstance(value, str):
        return FORBIDDEN.sub("\ufffd", value)
    if isinstance(value, dict):
        return {name: _clean(inner) for name, inner in value.items()}
    return [_clean(inner) for inner in value] if isinstance(value, list) else value


def _nodes(page: FramedPage, described: Mapping[str, Any]) -> Iterable[Said]:
    address = page.way[-1].address
    main: Said = described.get("mainEntity", {})
    yield filled(
        {
            "@type": described.get("@type", "WebPage"),
            "@id": address,
            "url": address,
            "name": page.title,
            "description": page.description,
            "inLanguage": page.language,
            "isPartOf": {"@id": _site_id(page)},
            "dateModified": described.get("dateModified", ""),
            "mainEntity": {"@id": main["@id"]} if main else {},
            "license": described.get("license", ""),
            "citation": described.get("citation", []),
        }
    )
    yield main
    yield _site(page, described) if address == page.site else _breadcrumbs(page)


def _site_id(page: FramedPage) -> str:
    return f"{page.site}#website"


def _site(page: FramedPage, described: Mapping[str, Any]) -> Said:
    """The site itself, and how to search it."""
    action = {
        "@type": "SearchAction",
        "target": {
            "@type": "EntryPoint",
            "urlTemplate": f"{page.site}search/?q={{search_term_string}}",
        },
        "query-input": "required name=search_term_string",
    }
    return filled(
        {
            "@type": "WebSite",
            "@id": _site_id(page),
            "url": page.site,
            "name": page.site_name,
            "description": page.description,
            "inLanguage": page.language,
            "license": described.get("license", ""),
            "potentialAction": action,
        }
    )


def _breadcrumbs(page: FramedPage) -> Said:
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": crumb.title, "item": crumb.address}
            for number, crumb in enumerate(page.way, 1)
        ],
    }
