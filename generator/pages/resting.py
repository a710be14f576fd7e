"""What rests on a source: the records that cite it, fact by fact, with the words relied on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.record import Record
from generator.facts.references import Path
from generator.facts.sourced import Citation
from generator.facts.sources import Source
from generator.markdown.escape import Markdown, link_to
from generator.pages.address import relative, section_path
from generator.pages.backlinks import LABELS
from generator.pages.facts_in_words import WHOLE, fact_words
from generator.pages.folio import Folio
from generator.pages.passage import relied_on
from generator.pages.uses import Use, Uses
from generator.pages.words import plural

_ONLY = Markdown(" *only source*{ .status .only }")


@dataclass(frozen=True)
class RestingRecord:
    """A record that cites the source."""

    line: Markdown  # the record, linked, with the words relied on if it rests as a whole
    facts: tuple[Markdown, ...]  # else what in it rests on the source, with the words


@dataclass(frozen=True)
class RestingGroup:
    """The records of one kind that cite the source."""

    label: str  # what the kind is called
    anchor: Markdown  # the anchor of its heading
    records: tuple[RestingRecord, ...]  # the records


def resting_tally(source: Source, uses: Uses) -> str:
    """How many facts rest on a source, and for how many it is the only one."""
    cited = uses.of(source)
    if not cited:
        return "Nothing on this site rests on it."
    facts = uses.count(source)
    records = plural(len({use.holder for use in cited}), "record")
    said = f"{plural(facts, 'fact')} in {records} {'rests' if facts == 1 else 'rest'} on it."
    only = len(
        {(use.holder, use.fact) for use in cited if use.alone or uses.is_only(source, use.holder)}
    )
    if not only:
        return f"{said} Each has another source as well."
    if only == facts:
        return f"{said} It is the only source {'for it' if facts == 1 else 'for all of them'}."
    are = "which is" if only == 1 else "which are"
    return f"{said} For {only} of them, {are} marked, it is the only source."


def resting_groups(folio: Folio, source: Source, uses: Uses) -> Iterator[RestingGroup]:
    """The records that cite a source, by kind; first the site's own short answer."""
    by_kind: dict[str, dict[Record | None, list[Use]]] = {}
    for use in uses.of(source):
        kind = use.holder.kind if use.holder else ""
        by_kind.setdefault(kind, {}).setdefault(use.holder, []).append(use)
    for kind, holders in by_kind.items():
        records = tuple(
            _record(folio, source, holder, found, uses.is_only(source, holder))
            for holder, found in holders.items()
        )
        label = LABELS[kind] if kind else "The short answer"
        yield RestingGroup(label, Markdown("s_{}").format(kind or "answer"), records)


def _record(
    folio: Folio, source: Source, holder: Record | None, uses: list[Use], only: bool
) -> RestingRecord:
    by_fact: dict[Path, list[Use]] = {}
    for use in uses:
        by_fact.setdefault(use.fact, []).append(use)
    link = _link(folio, holder) + (_ONLY if only else Markdown(""))
    if list(by_fact) == [WHOLE]:
        return RestingRecord(link + _proof(folio, source, uses, only), ())
    facts = tuple(
        Markdown.escape(_fact(folio, holder, fact)) + _proof(folio, source, found, only)
        for fact, found in by_fact.items()
    )
    return RestingRecord(link, facts)


def _link(folio: Folio, holder: Record | None) -> Markdown:
    if holder is not None:
        return folio.link(holder)
    title = folio.edition.text(folio.edition.library.about.title)
    return link_to(relative(folio.path, section_path("")), title)


def _fact(folio: Folio, holder: Record | None, fact: Path) -> str:
    return fact_words(folio.edition, holder or folio.edition.library.about, fact)


def _proof(folio: Folio, source: Source, uses: list[Use], only: bool) -> Markdown:
    """The words relied on, and whether the fact has no other source (`only`: said already)."""
    shown = (_words(folio, source, use.cited) for use in uses)
    words = Markdown("; ").join(said for said in shown if said)
    proof = Markdown(" — {}").format(words) if words else words
    return proof + _ONLY if uses[0].alone and not only else proof


def _words(folio: Folio, source: Source, cited: Citation) -> Markdown:
    at = Markdown(" ({})").format(folio.edition.text(cited.at)) if cited.at else Markdown("")
    return Markdown((relied_on(folio, source, cited) + at).strip()) + folio.doubt(cited.note)
