"""Everything on which sources disagree: disputed questions and rival values, by kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.facts.kinds import KINDS
from generator.facts.record import Record
from generator.markdown.escape import Markdown, link_to
from generator.pages.frame.page import Page, make_page
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.frame.paginated_section import LongList, list_pages
from generator.pages.parts.backlinks import LABELS
from generator.pages.parts.dispute_blocks import DisputeBlock, dispute_anchor, dispute_block
from generator.pages.parts.rival_fields import field_words, rivals_of, rivals_shown
from generator.presenting.addresses import OWN_PAGE, page_path, relative
from generator.presenting.edition import Edition
from generator.presenting.order import in_order
from generator.presenting.pagination import Group
from generator.presenting.words import Words


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
    words = edition.words
    listed = LongList(
        section="disputes",
        title=words.gettext("Disputes"),
        count=lambda many: words.ngettext(
            "{count} disputed record", "{count} disputed records", many
        ),
        things=records,
        group=lambda one: Group(one.kind, LABELS[one.kind]),
    )
    yield from list_pages(listed, partial(PageBuilder, edition), _page)


def _disputed(record: Record) -> bool:
    return bool(record.disputes) or any(rivals_of(record))


def _page(builder: PageBuilder, title: str, records: Sequence[Record], others: Markdown) -> Page:
    groups = tuple(_groups(builder, records))
    context = DisputesContext(
        lead=_lead(builder.edition.words, groups), beside=others, groups=groups
    )
    description = builder.edition.words.gettext(
        "Where sources disagree: each question and value, with who says what."
    )
    return make_page(builder, "disputes.md", title, description, context)


def _lead(words: Words, groups: Sequence[DisputeGroup]) -> str:
    questions = sum(len(group.questions) for group in groups)
    values = sum(len(group.values) for group in groups)
    if not questions and not values:
        return words.gettext("No disputes have been recorded yet.")
    return words.gettext(
        "Sources disagree on {what}. Here each answer stands beside the others.",
        what=_count(words, questions, values),
    )


def _count(words: Words, questions: int, values: int) -> str:
    counts = []
    if questions:
        counts.append(words.ngettext("{count} question", "{count} questions", questions))
    if values:
        counts.append(words.ngettext("{count} value", "{count} values", values))
    return words.joined(counts)


def _groups(builder: PageBuilder, disputed: Sequence[Record]) -> Iterator[DisputeGroup]:
    for kind in KINDS:
        records = [record for record in disputed if record.kind == kind]
        questions = tuple(found for record in records for found in _questions(builder, record))
        values = tuple(found for record in records for found in _values(builder, record))
        if questions or values:
            yield DisputeGroup(
                label=LABELS[kind],
                anchor=Markdown(f"k_{kind}"),
                count=_count(builder.edition.words, len(questions), len(values)),
                questions=questions,
                values=values,
                values_anchor=Markdown(f"v_{kind}"),
            )


def _questions(builder: PageBuilder, record: Record) -> Iterator[DisputedQuestion]:
    for index, dispute in enumerate(record.disputes):
        anchor = dispute_anchor(record, index)
        here = Markdown("{}_{}_{}").format(anchor, Markdown(record.kind), Markdown(record.id))
        block = dispute_block(builder, dispute, here)
        yield DisputedQuestion(block, _where(builder, record, anchor))


def _where(builder: PageBuilder, record: Record, anchor: Markdown) -> Markdown:
    if record.kind not in OWN_PAGE:
        return builder.link(record)
    target = f"{page_path(record.kind, record.id)}#{anchor}"
    return link_to(relative(builder.path, target), builder.apart(builder.edition.label(record)))


def _values(builder: PageBuilder, record: Record) -> Iterator[RivalBlock]:
    for rivals in rivals_of(record):
        where = Markdown("{}, {}").format(builder.link(record), field_words(builder, rivals))
        yield RivalBlock(where, rivals_shown(builder, rivals))
