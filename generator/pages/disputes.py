"""Everything on which sources disagree: disputed questions and rival values, by kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.facts.kinds import KINDS
from generator.facts.record import Record
from generator.markdown.escape import Markdown, link_to
from generator.pages.accounts import DisputeBlock, dispute_anchor, dispute_block
from generator.pages.address import OWN_PAGE, page_path, relative
from generator.pages.backlinks import LABELS
from generator.pages.edition import Edition
from generator.pages.folio import Folio
from generator.pages.leaves import Group
from generator.pages.long_list import LongList, list_pages
from generator.pages.order import in_order
from generator.pages.page import Page, make_page
from generator.pages.rival_fields import field_words, rivals_of, rivals_shown
from generator.pages.words import plural


@dataclass(frozen=True)
class DisputedQuestion:
    """A question on which sources disagree, away from its record's page."""

    block: DisputeBlock  # the question with its accounts; its anchor is that on this page
    where: Markdown  # its record, linked to the place where the question stands


@dataclass(frozen=True)
class RivalBlock:
    """A field for which sources give different values."""

    where: Markdown  # the record, linked, and the field
    values: tuple[Markdown, ...]  # each value, with who says so


@dataclass(frozen=True)
class DisputeGroup:
    """What is disputed in the records of one kind."""

    label: str  # what the kind is called
    anchor: Markdown  # its anchor
    count: str  # how many questions and values
    questions: tuple[DisputedQuestion, ...]  # the questions
    values: tuple[RivalBlock, ...]  # the rival values
    values_anchor: Markdown  # the anchor of the values


@dataclass(frozen=True)
class DisputesContext:
    """What the template disputes.md gets."""

    lead: str  # how much is disputed
    beside: Markdown  # the pages before and behind this one, where there are several
    groups: tuple[DisputeGroup, ...]  # by kind


def disputes_pages(edition: Edition) -> Iterator[Page]:
    """The disputes on one page; or on several, with contents at the section's address."""
    records = [record for kind in KINDS for record in in_order(edition, kind) if _disputed(record)]
    listed = LongList(
        section="disputes",
        title="Disputes",
        nouns=("disputed record", "disputed records"),
        things=records,
        group=lambda one: Group(one.kind, LABELS[one.kind]),
    )
    yield from list_pages(listed, partial(Folio, edition), _page)


def _disputed(record: Record) -> bool:
    return bool(record.disputes) or any(rivals_of(record))


def _page(folio: Folio, title: str, records: Sequence[Record], others: Markdown) -> Page:
    groups = tuple(_groups(folio, records))
    context = DisputesContext(lead=_lead(groups), beside=others, groups=groups)
    description = "Where sources disagree: each question and value, with who says what."
    return make_page(folio, "disputes.md", title, description, context)


def _lead(groups: Sequence[DisputeGroup]) -> str:
    questions = sum(len(group.questions) for group in groups)
    values = sum(len(group.values) for group in groups)
    if not questions and not values:
        return "No disputes have been recorded yet."
    count = _count(questions, values)
    return f"Sources disagree on {count}. Here each answer stands beside the others."


def _count(questions: int, values: int) -> str:
    counts = [plural(questions, "question")] if questions else []
    counts += [plural(values, "value")] if values else []
    return " and ".join(counts)


def _groups(folio: Folio, disputed: Sequence[Record]) -> Iterator[DisputeGroup]:
    for kind in KINDS:
        records = [record for record in disputed if record.kind == kind]
        questions = tuple(found for record in records for found in _questions(folio, record))
        values = tuple(found for record in records for found in _values(folio, record))
        if questions or values:
            yield DisputeGroup(
                label=LABELS[kind],
                anchor=Markdown(f"k_{kind}"),
                count=_count(len(questions), len(values)),
                questions=questions,
                values=values,
                values_anchor=Markdown(f"v_{kind}"),
            )


def _questions(folio: Folio, record: Record) -> Iterator[DisputedQuestion]:
    for index, dispute in enumerate(record.disputes):
        anchor = dispute_anchor(record, index)
        here = Markdown("{}_{}_{}").format(anchor, Markdown(record.kind), Markdown(record.id))
        block = dispute_block(folio, dispute, here)
        yield DisputedQuestion(block, _where(folio, record, anchor))


def _where(folio: Folio, record: Record, anchor: Markdown) -> Markdown:
    if record.kind not in OWN_PAGE:
        return folio.link(record)
    target = f"{page_path(record.kind, record.id)}#{anchor}"
    return link_to(relative(folio.path, target), folio.apart(folio.edition.label(record)))


def _values(folio: Folio, record: Record) -> Iterator[RivalBlock]:
    for rivals in rivals_of(record):
        where = Markdown("{}, {}").format(folio.link(record), field_words(folio, rivals))
        yield RivalBlock(where, rivals_shown(folio, rivals))
