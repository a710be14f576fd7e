"""How well the site is sourced: what rests on one source, what is unchecked, by kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.facts.health import SourcingHealth, sourcing_health
from generator.facts.kinds import KINDS
from generator.facts.record import Record
from generator.facts.records.sources import CLASSES, READINGS, Source
from generator.markdown.escape import Markdown
from generator.pages.frame.page import Page, make_page
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.frame.table import Table, make_table
from generator.presenting.addresses import SOURCING_PAGE
from generator.presenting.edition import Edition
from generator.presenting.field_names import fixed_word
from generator.presenting.kinds import kind_words
from generator.presenting.messages import gettext_noop
from generator.presenting.order import order_key
from generator.presenting.words import Words, sentence_case

_SHOWN = 200  # a list that is longer is no longer read
# Each way in which facts are sourced weakly, as `health` in data/site.yml calls it.
_WEAK = (
    (
        "unsourced",
        gettext_noop("Without a source"),
        gettext_noop("Nobody can say how this is known."),
    ),
    (
        "single_source",
        gettext_noop("One source alone"),
        gettext_noop("If that source errs, so does this site."),
    ),
    (
        "one_sided",
        gettext_noop("Disputes with one account"),
        gettext_noop("What the other side says is not recorded here yet."),
    ),
    (
        "weakly_sourced",
        gettext_noop("Only weak sources"),
        gettext_noop("Copies, wikis and forums hand on what others found."),
    ),
    (
        "summarised",
        gettext_noop("Sources known from a summary"),
        gettext_noop("Nobody here has read the text itself, so none of its words are quoted."),
    ),
    (
        "unchecked_quotes",
        gettext_noop("Quotes not checked"),
        gettext_noop("Nobody has compared these words with the text of the source."),
    ),
    (
        "without_archive",
        gettext_noop("Sources without an archived copy"),
        gettext_noop("When the page goes, the proof goes with it."),
    ),
)


@dataclass(frozen=True)
class WeakSpot:
    """One way in which facts are sourced weakly, and which are."""

    heading: str  # what is weak, with its count, and why it matters
    anchor: Markdown  # its anchor
    groups: tuple[Markdown, ...]  # the records, kind by kind
    more: str  # how many are not listed, or ''


@dataclass(frozen=True)
class SourcingContext:
    """What the template sourcing.md gets."""

    lead: str  # how much is sourced, in one sentence
    checked: str  # how many quotes were checked
    table: Table | None  # the counts, kind by kind
    classes: Table | None  # how many sources are of which class, and how they were read
    spots: tuple[WeakSpot, ...]  # each way in which facts are sourced weakly


def sourcing_pages(edition: Edition) -> Iterator[Page]:
    """The page on the sourcing of the whole site."""
    builder = PageBuilder(edition, SOURCING_PAGE)
    health = sourcing_health(edition.library)
    context = SourcingContext(
        lead=_lead(edition.words, health),
        checked=checked_tally(edition, health),
        table=_table(builder, health),
        classes=_classes(edition),
        spots=tuple(_spots(builder, health)),
    )
    description = edition.words.gettext(
        "How many facts have sources, how many have one alone, and what nobody checked."
    )
    title = edition.words.gettext("Sourcing")
    yield make_page(builder, "sourcing.md", title, description, context)


def checked_tally(edition: Edition, health: SourcingHealth) -> str:
    """How many quotes there are, and how many were found in the text of their source."""
    words = edition.words
    if not health.quotes:
        return words.gettext("No quotes have been recorded yet.")
    checked = health.quotes - len(health.unchecked_quotes)
    quotes = words.ngettext(
        "{number} quote", "{number} quotes", health.quotes, number=words.number(health.quotes)
    )
    if not checked:
        return words.gettext("{quotes}, none checked against the text.", quotes=quotes)
    return words.ngettext(
        "{quotes}, {number} checked against the text.",
        "{quotes}, {number} checked against the text.",
        checked,
        quotes=quotes,
        number=words.number(checked),
    )


def _lead(words: Words, health: SourcingHealth) -> str:
    total = len(health.sourced)
    if not total:
        return words.gettext("No fact has been recorded yet.")
    named = total - len(health.unsourced)
    return words.ngettext(
        "{count} of {records} names at least one source.",
        "{count} of {records} name at least one source.",
        named,
        records=words.ngettext("{count} record", "{count} records", total),
    )


def _table(builder: PageBuilder, health: SourcingHealth) -> Table | None:
    words = builder.edition.words
    records = Counter(record.kind for record in health.sourced)
    none = Counter(record.kind for record in health.unsourced)
    one = Counter(record.kind for record in health.single_source)
    quotes = Counter(_kind(claim.record) for claim in health.unchecked_quotes)
    heads = (
        words.gettext("Kind"),
        words.gettext("Records"),
        words.gettext("Two sources or more"),
        words.gettext("One source"),
        words.gettext("No source"),
        words.gettext("Unchecked quotes"),
    )
    rows = [
        (
            kind_words(words, kind).heading,
            (
                records[kind],
                records[kind] - none[kind] - one[kind],
                one[kind],
                none[kind],
                quotes[kind],
            ),
        )
        for kind in KINDS
        if records[kind]
    ]
    return _counts_table(words, heads, rows)


def _classes(edition: Edition) -> Table | None:
    """The sources of each class, by how they were read; None where no source says either."""
    words, sources = edition.words, edition.library.all_of(Source)
    if not any(source.class_ or source.read for source in sources):
        return None
    counts = Counter((source.class_, source.read) for source in sources)
    untold = words.gettext("not told")
    readings = (*READINGS, None)
    heads = [
        words.gettext("Class"),
        *(sentence_case(fixed_word(words, one) if one else untold) for one in readings),
        words.gettext("In all"),
    ]
    rows = [
        (
            sentence_case(fixed_word(words, one) if one else untold),
            (*held, sum(held)),
        )
        for one in (*CLASSES, None)
        if any(held := [counts[one, how] for how in readings])
    ]
    return _counts_table(words, heads, rows)


def _counts_table(
    words: Words, heads: Sequence[str], rows: Sequence[tuple[str, Sequence[int]]]
) -> Table | None:
    """What is counted in each row; a column in which nothing was found is left out."""
    totals = [sum(column) for column in zip(*(counts for _, counts in rows), strict=True)]
    cells = [
        [Markdown.escape(name)]
        + [
            Markdown.escape(words.number(count)) if total else Markdown("")
            for count, total in zip(counts, totals, strict=True)
        ]
        for name, counts in rows
    ]
    return make_table([(head, Markdown.escape(head)) for head in heads], cells, counts=True)


def _spots(builder: PageBuilder, health: SourcingHealth) -> Iterator[WeakSpot]:
    words = builder.edition.words
    for name, label, meaning in _WEAK:
        if not (count := len(getattr(health, name))):
            continue
        records = _records(builder, health, name)
        left = len(records) - _SHOWN
        yield WeakSpot(
            heading=f"{words.gettext(label)}: {words.number(count)}. {words.gettext(meaning)}",
            anchor=Markdown(f"h_{name}"),
            groups=tuple(_groups(builder, records)),
            more=words.ngettext("And {count} more.", "And {count} more.", left) if left > 0 else "",
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
        label = kind_words(builder.edition.words, kind).heading
        yield Markdown("{}: {}").format(label, links)


def _kind(claim: str) -> str:
    return claim.partition("/")[0]
