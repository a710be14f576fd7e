"""Who names a record: the other end of every link, for the foot of its page."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from generator.facts.record import Record
from generator.markdown.escape import Markdown
from generator.pages.address import target_of
from generator.pages.folio import Folio
from generator.pages.order import order_key

LABELS = {
    "actors": "Actors",
    "rounds": "Rounds",
    "events": "Events",
    "issues": "Issues",
    "statements": "Statements",
    "figures": "Figures",
    "terms": "Glossary",
    "places": "Places",
    "sources": "Sources",
}


OWN_VOICE = "In its own voice"  # publications that speak for the record of the page


@dataclass(frozen=True)
class BacklinkGroup:
    """The records of one kind that name the record of the page."""

    label: str  # what the kind is called
    links: Markdown  # the records, linked


def backlink_groups(
    folio: Folio, record: Record, shown: Collection[tuple[str, str]] = ()
) -> tuple[BacklinkGroup, ...]:
    """The records that name this one, by kind, but for those that the page shows already."""
    groups: dict[str, list[Record]] = {}
    seen = set(shown)
    for mention in folio.edition.library.pointing_at(record):
        if mention.record.key in seen or target_of(mention.record) is None:
            continue
        seen.add(mention.record.key)
        label = OWN_VOICE if mention.path[0] == "voice" else LABELS[mention.record.kind]
        groups.setdefault(label, []).append(mention.record)
    return tuple(_group(folio, label, records) for label, records in groups.items())


def _group(folio: Folio, label: str, records: list[Record]) -> BacklinkGroup:
    ordered = sorted(records, key=lambda record: order_key(folio.edition, record))
    links = [folio.link(record) for record in ordered]
    return BacklinkGroup(label, folio.edition.words.joined(links))
