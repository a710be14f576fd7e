"""How well the site is sourced: what rests on one source, what is unchecked, by kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.facts.health import SourcingHealth, sourcing_health
from generator.facts.kinds import KINDS
from generator.facts.record import Record
from generator.markdown.escape import Markdown
from generator.pages.frame.page import Page, make_page
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.frame.table import Table, make_table
from generator.pages.parts.backlinks import LABELS
from generator.presenting.addresses import SOURCING_PAGE
from generator.presenting.edition import Edition
from generator.presenting.order import order_key
from generator.presenting.words import plural

_SHOWN = 200  # a list that is longer is no longer read
# Each way in which facts are sourced weakly, as `health` in data/site.yml calls it.
_WEAK = (
    ("unsourced", "Without a source", "Nobody can say how this is known."),
    ("single_source", "One source alone", "If that source errs, so does this site."),
    (
        "one_sided",
        "Disputes with one account",
        "What the other side says was not found, or is not written down yet.",
    ),
    (
        "unchecked_quotes",
        "Quotes not checked",
        "Nobody has compared these words with the text of the source.",
    ),
    (
        "without_archive",
        "Sources without an archived copy",
        "When the page goes, the proof goes with it.",
    ),
)


@dataclass(frozen=True)
class WeakSpot:
    """One way in which facts are sourced weakly, and which are."""

    heading: str  # what is weak, with its count
    anchor: Markdown  # its anchor
    meaning: str  # why it matters
    groups: tuple[Markdown, ...]  # the records, kind by kind
    more: str  # how many are not listed, or ''


@dataclass(frozen=True)
class SourcingContext:
    """What the template sourcing.md gets."""

    lead: str  # how much is sourced, in one sentence
    checked: str  # how many quotes were checked
    table: Table | None  # the counts, kind by kind
    spots: tuple[WeakSpot, ...]  # each way in which facts are sourced weakly


def sourcing_pages(edition: Edition) -> Iterator[Page]:
    """The page on the sourcing of the whole site."""
    builder = PageBuilder(edition, SOURCING_PAGE)
    health = sourcing_health(edition.library)
    context = SourcingContext(
        lead=_lead(health),
        checked=checked_tally(edition, health),
        table=_table(builder, health),
        spots=tuple(_spots(builder, health)),
    )
    description = "How many facts have sources, how many have one alone, and what nobody checked."
    yield make_page(builder, "sourcing.md", "Sourcing", description, context)


def checked_tally(edition: Edition, health: SourcingHealth) -> str:
    """How many quotes there are, and how many were found in the text of their source."""
    if not health.quotes:
        return "No quotes have been recorded yet."
    checked = health.quotes - len(health.unchecked_quotes)
    number = edition.words.number
    quotes = f"{number(health.quotes)} {'quote' if health.quotes == 1 else 'quotes'}"
    return f"{quotes}, {number(checked) if checked else 'none'} checked against the text."


def _lead(health: SourcingHealth) -> str:
    total = len(health.sourced)
    if not total:
        return "No fact has been recorded yet."
    named = total - len(health.unsourced)
    name = "names" if named == 1 else "name"
    return f"{named} of {plural(total, 'record')} {name} at least one source."


def _table(builder: PageBuilder, health: SourcingHealth) -> Table | None:
    records = Counter(record.kind for record in health.sourced)
    none = Counter(record.kind for record in health.unsourced)
    one = Counter(record.kind for record in health.single_source)
    quotes = Counter(_kind(claim.record) for claim in health.unchecked_quotes)
    heads = (
        "Kind",
        "Records",
        "Two sources or more",
        "One source",
        "No source",
        "Unchecked quotes",
    )
    rows = [
        [Markdown.escape(LABELS[kind])]
        + [
            Markdown.escape(builder.edition.words.number(count))
            for count in (
                records[kind],
                records[kind] - none[kind] - one[kind],
                one[kind],
                none[kind],
                quotes[kind],
            )
        ]
        for kind in KINDS
        if records[kind]
    ]
    return make_table([(head, Markdown.escape(head)) for head in heads], rows)


def _spots(builder: PageBuilder, health: SourcingHealth) -> Iterator[WeakSpot]:
    for name, label, meaning in _WEAK:
        if not (count := len(getattr(health, name))):
            continue
        records = _records(builder, health, name)
        yield WeakSpot(
            heading=f"{label}: {builder.edition.words.number(count)}",
            anchor=Markdown(f"h_{name}"),
            meaning=meaning,
            groups=tuple(_groups(builder, records)),
            more=f"And {len(records) - _SHOWN} more." if len(records) > _SHOWN else "",
        )


def _records(builder: PageBuilder, health: SourcingHealth, name: str) -> list[Record]:
    """The records that are weak in one way, each once."""
    if name == "unchecked_quotes":
        holders = {claim.record for claim in health.unchecked_quotes}
        everything = builder.edition.library.everything()
        return [record for record in everything if f"{record.kind}/{record.id}" in holders]
    found = getattr(health, name)
    return list(dict.fromkeys(item[0] if isinstance(item, tuple) else item for item in found))


def _groups(builder: PageBuilder, records: Sequence[Record]) -> Iterator[Markdown]:
    by_kind: dict[str, list[Record]] = {}
    for record in records[:_SHOWN]:
        by_kind.setdefault(record.kind, []).append(record)
    for kind in (kind for kind in KINDS if kind in by_kind):
        listed = sorted(by_kind[kind], key=lambda record: order_key(builder.edition, record))
        links = Markdown("; ").join(builder.listed(record) for record in listed)
        yield Markdown("{}: {}").format(LABELS[kind], links)


def _kind(claim: str) -> str:
    return claim.partition("/")[0]
