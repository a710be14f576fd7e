"""What rests on a source: the records that cite it, fact by fact, with the words relied on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.facts.record import Record
from generator.facts.records.sources import Source
from generator.facts.sourced import Citation
from generator.facts.walk import Path
from generator.markdown.escape import Markdown, link_to
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.frame.passage import CheckMark, check_mark, check_sign, relied_on
from generator.presenting.addresses import ANSWER_PAGE, relative, section_path
from generator.presenting.citations import Use, Uses
from generator.presenting.fact_words import WHOLE, fact_words
from generator.presenting.kinds import kind_words
from generator.presenting.words import Words


@dataclass(frozen=True)
class Citing:
    """What cites a source: a record, or None for the site's own answer, with its citations."""

    source: Source
    holder: Record | None
    uses: tuple[Use, ...]
    only: bool  # whether it cites no other source

    @property
    def kind(self) -> str:
        return self.holder.kind if self.holder else ""


@dataclass(frozen=True)
class RestingRecord:
    """A record that cites the source."""

    line: Markdown  # the record, linked, with the words relied on if it rests as a whole
    facts: tuple[Markdown, ...]  # else what in it rests on the source, with the words


@dataclass(frozen=True)
class CitingGroup:
    """The records of one kind that cite the source."""

    label: str  # what the kind is called
    anchor: Markdown  # the anchor of its heading
    records: tuple[RestingRecord, ...]  # the records

    @property
    def lines(self) -> int:
        """How many lines it takes."""
        return sum(1 + len(record.facts) for record in self.records)


def citing_tally(words: Words, source: Source, uses: Uses) -> str:
    """How many facts rest on a source, and for how many it is the only one."""
    cited = uses.of(source)
    if not cited:
        return words.gettext("Nothing on this site rests on it.")
    facts = uses.count(source)
    holders = len({use.holder for use in cited})
    said = words.ngettext(
        "{count} fact in {records} rests on it.",
        "{count} facts in {records} rest on it.",
        facts,
        records=words.ngettext("{count} record", "{count} records", holders),
    )
    only = len(
        {(use.holder, use.fact) for use in cited if use.alone or uses.is_only(source, use.holder)}
    )
    if not only:
        return words.gettext("{tally} Each has another source as well.", tally=said)
    if only == facts:
        return words.ngettext(
            "{tally} It is the only source for it.",
            "{tally} It is the only source for all of them.",
            facts,
            tally=said,
        )
    return words.ngettext(
        "{tally} For {count} of them, which is marked, it is the only source.",
        "{tally} For {count} of them, which are marked, it is the only source.",
        only,
        tally=said,
    )


def resting_on(source: Source, uses: Uses) -> tuple[Citing, ...]:
    """What cites a source: the site's own short answer, then the records by kind."""
    holders: dict[Record | None, list[Use]] = {}
    for use in uses.of(source):
        holders.setdefault(use.holder, []).append(use)
    return tuple(
        Citing(source, holder, tuple(found), uses.is_only(source, holder))
        for holder, found in holders.items()
    )


def citing_groups(builder: PageBuilder, cited_by: Iterable[Citing]) -> Iterator[CitingGroup]:
    """The same by kind."""
    for kind, held in groupby(cited_by, key=lambda one: one.kind):
        records = tuple(_record(builder, one, check_sign) for one in held)
        words = builder.edition.words
        label = kind_words(words, kind).heading if kind else words.gettext("The short answer")
        yield CitingGroup(label, Markdown("s_{}").format(kind or "answer"), records)


def citing_line(builder: PageBuilder, cited_by: Citing) -> Markdown:
    """What cites the source, on a line of its own with a list below it."""
    record = _record(builder, cited_by, check_mark)
    return Markdown("\n    -   ").join([record.line, *record.facts])


def _record(builder: PageBuilder, cited_by: Citing, mark: CheckMark) -> RestingRecord:
    holder, only = cited_by.holder, cited_by.only
    by_fact: dict[Path, list[Use]] = {}
    for use in cited_by.uses:
        by_fact.setdefault(use.fact, []).append(use)
    link = _link(builder, holder, by_fact) + (_only(builder) if only else Markdown(""))
    if list(by_fact) == [WHOLE]:
        return RestingRecord(link + _proof(builder, cited_by, cited_by.uses, mark), ())
    facts = tuple(
        Markdown.escape(_fact(builder, holder, fact)) + _proof(builder, cited_by, found, mark)
        for fact, found in by_fact.items()
    )
    if len(facts) == 1:
        return RestingRecord(Markdown("{}: {}").format(link, facts[0]), ())
    return RestingRecord(link, facts)


def _link(builder: PageBuilder, holder: Record | None, facts: Iterable[Path]) -> Markdown:
    if holder is not None:
        return builder.link(holder)
    if any(fact[0] in ("answer", "points") for fact in facts if fact):
        said = builder.edition.words.gettext("The answer in two minutes")
        return link_to(relative(builder.path, ANSWER_PAGE), said)
    title = builder.edition.text(builder.edition.library.about.title)
    return link_to(relative(builder.path, section_path("")), title)


def _fact(builder: PageBuilder, holder: Record | None, fact: Path) -> str:
    return fact_words(builder.edition, holder or builder.edition.library.about, fact)


def _proof(
    builder: PageBuilder, cited_by: Citing, uses: Sequence[Use], mark: CheckMark
) -> Markdown:
    """The words relied on, and whether the fact has no other source (said once of a record)."""
    shown = (_words(builder, cited_by.source, use.cited, mark) for use in uses)
    words = Markdown("; ").join(said for said in shown if said)
    proof = Markdown(" — {}").format(words) if words else words
    return proof + _only(builder) if uses[0].alone and not cited_by.only else proof


def _only(builder: PageBuilder) -> Markdown:
    said = builder.edition.words.gettext("only source")
    return Markdown(" *{}*{{ .status .only }}").format(said)


def _words(builder: PageBuilder, source: Source, cited: Citation, mark: CheckMark) -> Markdown:
    at = Markdown(" ({})").format(builder.edition.text(cited.at)) if cited.at else Markdown("")
    said = Markdown((relied_on(builder, source, cited, mark) + at).strip())
    return said + builder.doubt(cited.note)
