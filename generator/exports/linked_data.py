"""What the facts say of a page to machines, in the words of schema.org: which record it is about,
which records it lists, on what it rests and when they last changed. json_ld.py makes the block in
its head of that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.exports.iso import iso_day
from generator.exports.json_ld import Said, filled
from generator.exports.schema_org import Things
from generator.facts.dates import Day
from generator.facts.record import Record

# No list on a page grows without end; how many things there are in all is always said.
MOST_ITEMS = 20


@dataclass(frozen=True)
class DataFile:
    """A file of facts to download: its whole address and its media type."""

    address: str
    media_type: str


@dataclass(frozen=True)
class DescribedPage:
    """A page to be described, by its whole address.

    `about` is the record that it is made from; `listed` are the records whose whole place it is;
    `files` are downloads that it offers, all facts of the site by the name `dataset`.
    """

    address: str
    title: str = ""
    description: str = ""
    kind: str = "WebPage"  # or a narrower type
    changed: Day | None = None
    about: Record | None = None
    listed: Sequence[Record] = ()
    files: Sequence[DataFile] = ()
    dataset: str = ""
    licence: Said | str = ""  # of the page, the site and the files


def described(page: DescribedPage, things: Things) -> Said:
    """The type of a page, its day, what it is about and what is cited there, as far as known."""
    return filled(
        {
            "@type": page.kind,
            "dateModified": iso_day(page.changed) if page.changed else "",
            "mainEntity": _main(page, things),
            "license": page.licence,
            "citation": things.cited(page.about.sources) if page.about else [],
        }
    )


def _main(page: DescribedPage, things: Things) -> Said:
    """What the page is about: a record, a list of records, or files of data."""
    if page.about is not None:
        return things.of(page.about)
    if page.files:
        return _dataset(page)
    kinds = {record.kind for record in page.listed}
    if kinds == {"terms"}:
        return _glossary(page, things)
    return _list(page, things) if kinds else {}


def _glossary(page: DescribedPage, things: Things) -> Said:
    identity = _identity(page)
    terms = [things.of(term) for term in page.listed[:MOST_ITEMS]]
    held = [{**term, "inDefinedTermSet": {"@id": identity}} for term in terms]
    return {
        "@type": "DefinedTermSet",
        "@id": identity,
        "name": page.title,
        "hasDefinedTerm": held,
    }


def _list(page: DescribedPage, things: Things) -> Said:
    """Records with a page of their own in short, since that page says the rest."""
    items = [
        {"@type": "ListItem", "position": number, "item": _listed(record, things)}
        for number, record in enumerate(page.listed[:MOST_ITEMS], 1)
    ]
    return {
        "@type": "ItemList",
        "@id": _identity(page),
        "numberOfItems": len(page.listed),
        "itemListElement": items,
    }


def _identity(page: DescribedPage) -> str:
    return f"{page.address}#s_top"


def _listed(record: Record, things: Things) -> Said:
    if "#" not in things.address(record):
        return things.named(record)
    held = things.of(record)
    # The page says it once already.
    return {name: held[name] for name in held if name not in ("description", "citation", "about")}


def _dataset(page: DescribedPage) -> Said:
    return filled(
        {
            "@type": "Dataset",
            "@id": _identity(page),
            "name": page.dataset,
            "description": page.description,
            "url": page.address,
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
