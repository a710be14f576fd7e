"""What a page is, for machines: linked data in the words of schema.org, as a block in its head.

Sources: "JSON-LD 1.1", W3C Recommendation (2020); schema.org vocabulary; "Sitelinks Search Box",
schema.org/potentialAction.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.exports.iso import iso_day
from generator.exports.schema_org import Said, Things, filled
from generator.facts.dates import Day
from generator.facts.record import Record
from generator.text import FORBIDDEN

# No list on a page grows without end; how many things there are in all is always said.
MOST_ITEMS = 20
# As a script element reads it, "</script" and "<!--" mean something in any text. Line separators
# end a line in JavaScript before its edition of 2019.
_ESCAPED = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


@dataclass(frozen=True)
class Crumb:
    """One step of the way from the front page to a page: a title and a whole address."""

    title: str
    address: str


@dataclass(frozen=True)
class DataFile:
    """A file of facts to download: its whole address and its media type."""

    address: str
    media_type: str


@dataclass(frozen=True)
class DescribedPage:
    """A page to be described. All addresses are whole.

    `way` leads from the front page to the page itself; `about` is the record that it is made from;
    `listed` are the records whose whole place it is; `files` are downloads that it offers.
    """

    site: str  # the address of the front page
    site_name: str
    language: str
    title: str
    description: str
    way: Sequence[Crumb]
    kind: str = "WebPage"  # or a narrower type
    changed: Day | None = None
    about: Record | None = None
    listed: Sequence[Record] = ()
    files: Sequence[DataFile] = ()
    licence: Said | str = ""  # of the page, the site and the files


def linked_data(page: DescribedPage, things: Things) -> str:
    """JSON-LD that may stand in a script element as it is."""
    graph = [node for node in _nodes(page, things) if node]
    return for_script({"@context": "https://schema.org", "@graph": graph})


def for_script(value: object) -> str:
    """JSON in which no text can end the element that holds it, nor hold what facts may not."""
    text = json.dumps(_clean(value), ensure_ascii=False, separators=(",", ":"))
    return text.translate(_ESCAPED)


def _clean(value: object) -> object:
    if isinstance(value, str):
        return FORBIDDEN.sub("\ufffd", value)
    if isinstance(value, dict):
        return {name: _clean(inner) for name, inner in value.items()}
    return [_clean(inner) for inner in value] if isinstance(value, list) else value


def _nodes(page: DescribedPage, things: Things) -> Iterable[Said]:
    address = page.way[-1].address
    main = _main(page, things, address)
    yield filled(
        {
            "@type": page.kind,
            "@id": address,
            "url": address,
            "name": page.title,
            "description": page.description,
            "inLanguage": page.language,
            "isPartOf": {"@id": _site_id(page)},
            "dateModified": iso_day(page.changed) if page.changed else "",
            "mainEntity": {"@id": main["@id"]} if main else {},
            "license": page.licence,
            "citation": things.cited(page.about.sources) if page.about else [],
        }
    )
    yield main
    yield _site(page) if address == page.site else _breadcrumbs(page)


def _site_id(page: DescribedPage) -> str:
    return f"{page.site}#website"


def _site(page: DescribedPage) -> Said:
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
            "license": page.licence,
            "potentialAction": action,
        }
    )


def _main(page: DescribedPage, things: Things, address: str) -> Said:
    """What the page is about: a record, a list of records, or files of data."""
    if page.about is not None:
        return things.of(page.about)
    if page.files:
        return _dataset(page, address)
    kinds = {record.kind for record in page.listed}
    if kinds == {"terms"}:
        return _glossary(page, things, address)
    return _list(page, things, address) if kinds else {}


def _glossary(page: DescribedPage, things: Things, address: str) -> Said:
    identity = f"{address}#s_top"
    terms = [things.of(term) for term in page.listed[:MOST_ITEMS]]
    held = [{**term, "inDefinedTermSet": {"@id": identity}} for term in terms]
    return {
        "@type": "DefinedTermSet",
        "@id": identity,
        "name": page.title,
        "hasDefinedTerm": held,
    }


def _list(page: DescribedPage, things: Things, address: str) -> Said:
    """Records with a page of their own in short, since that page says the rest."""
    items = [
        {"@type": "ListItem", "position": number, "item": _listed(record, things)}
        for number, record in enumerate(page.listed[:MOST_ITEMS], 1)
    ]
    return {
        "@type": "ItemList",
        "@id": f"{address}#s_top",
        "numberOfItems": len(page.listed),
        "itemListElement": items,
    }


def _listed(record: Record, things: Things) -> Said:
    if "#" not in things.address(record):
        return things.named(record)
    held = things.of(record)
    # The page says it once already.
    return {name: held[name] for name in held if name not in ("description", "citation", "about")}


def _dataset(page: DescribedPage, address: str) -> Said:
    return filled(
        {
            "@type": "Dataset",
            "@id": f"{address}#s_top",
            "name": page.site_name,
            "description": page.description,
            "url": address,
            "license": page.licence,
            "distribution": [
                {
                    "@type": "DataDownload",
                    "contentUrl": file.address,
                    "encodingFormat": file.media_type,
                }
                for file in page.files
            ],
        }
    )


def _breadcrumbs(page: DescribedPage) -> Said:
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": crumb.title, "item": crumb.address}
            for number, crumb in enumerate(page.way, 1)
        ],
    }
