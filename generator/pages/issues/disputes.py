"""Everything on which sources disagree: what is open first, then what is settled, then slips."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.facts.kinds import KINDS
from generator.facts.record import Record
from generator.facts.slips import slips_of
from generator.markdown.escape import Markdown, link_to
from generator.pages.frame.page import Page, make_page
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.frame.paginated_section import LongList, list_pages
from generator.pages.parts.dispute_blocks import DisputeBlock, dispute_anchor, dispute_block
from generator.pages.parts.rival_fields import field_words, rivals_of, rivals_shown
from generator.pages.parts.slip_lines import slip_of_sources
from generator.presenting.addresses import OWN_PAGE, page_path, relative
from generator.presenting.edition import Edition
from generator.presenting.kinds import kind_words
from generator.presenting.order import in_order
from generator.presenting.pagination import Group
from generator.presenting.words import Words


@dataclass(frozen=True)
class DisputedQuestion:
    """A question on which sources disagree, away from its record's page."""

    block: DisputeBlock  # the question with its accounts; its anchor is that on this page
    where: Markdown  # its record, linked to the place where the question stands
    first: Markdown  # the anchor of its kind, if it is the first one: ' #k_actors', or ''


@dataclass(frozen=True)
class RivalBlock:
    """A field for which sources give different values."""

    where: Markdown  # the record, linked, and the field
    anchor: Markdown  # its anchor
    values: tuple[Markdown, ...]  # each value, with who says so
    first: Markdown  # the anchor of its kind, if it is the first one: ' #v_actors', or ''


@dataclass(frozen=True)
class DisputesContext:
    """What the template disputes.md gets."""

    lead: str  # how much is disputed
    beside: Markdown  # the pages before and behind this one, where there are several
    questions: tuple[DisputedQuestion, ...]  # the questions that are open
    values: tuple[RivalBlock, ...]  # the rival values
    settled: tuple[DisputedQuestion, ...]  # the questions that something settled
    slips: tuple[Markdown, ...]  # what single sources have wrong by an error of their own


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
        group=lambda one: Group(one.kind, kind_words(edition.words, one.kind).heading),
    )
    yield from list_pages(listed, partial(PageBuilder, edition), _page)


def _disputed(record: Record) -> bool:
    return bool(record.disputes) or any(rivals_of(record)) or any(slips_of(record))


def _page(builder: PageBuilder, title: str, records: Sequence[Record], others: Markdown) -> Page:
    questions = tuple(_questions(builder, records, "open", "k"))
    values = tuple(_values(builder, records))
    settled = tuple(_questions(builder, records, "settled", "z"))
    slips = tuple(slip_of_sources(builder, slip) for one in records for slip in slips_of(one))
    lead = _lead(builder.edition.words, len(questions), len(values), len(settled))
    context = DisputesContext(lead, others, questions, values, settled, slips)
    description = builder.edition.words.gettext(
        "Where sources disagree: each question and value, with who says what."
    )
    return make_page(builder, "disputes.md", title, description, context)


def _lead(words: Words, questions: int, values: int, settled: int) -> str:
    over = words.ngettext("{count} question is settled.", "{count} questions are settled.", settled)
    if not questions and not values:
        return over if settled else words.gettext("No disputes have been recorded yet.")
    disputed = words.gettext(
        "Sources disagree on {what}. Here each answer stands beside the others.",
        what=_count(words, questions, values),
    )
    return f"{disputed} {over}" if settled else disputed


def _count(words: Words, questions: int, values: int) -> str:
    counts = []
    if questions:
        counts.append(words.ngettext("{count} question", "{count} questions", questions))
    if values:
        counts.append(words.ngettext("{count} value", "{count} values", values))
    return words.joined(counts)


def _questions(
    builder: PageBuilder, records: Sequence[Record], state: str, sign: str
) -> Iterator[DisputedQuestion]:
    """The questions in one state; the first of each kind bears an anchor with this sign."""
    begun: set[str] = set()
    for record in records:
        for index, dispute in enumerate(record.disputes):
            if dispute.state != state:
                continue
            anchor = dispute_anchor(record, index)
            here = Markdown("{}_{}_{}").format(anchor, Markdown(record.kind), Markdown(record.id))
            block = dispute_block(builder, dispute, here)
            first = _first_of_kind(record, sign, begun)
            yield DisputedQuestion(block, _where(builder, record, anchor), first)


def _first_of_kind(record: Record, sign: str, begun: set[str]) -> Markdown:
    if record.kind in begun:
        return Markdown("")
    begun.add(record.kind)
    return Markdown(f" #{sign}_{record.kind}")


def _where(builder: PageBuilder, record: Record, anchor: Markdown) -> Markdown:
    if record.kind not in OWN_PAGE:
        return builder.link(record)
    target = f"{page_path(record.kind, record.id)}#{anchor}"
    return link_to(relative(builder.path, target), builder.apart(builder.edition.label(record)))


def _values(builder: PageBuilder, records: Sequence[Record]) -> Iterator[RivalBlock]:
    begun: set[str] = set()
    for record in records:
        for index, rivals in enumerate(rivals_of(record)):
            where = Markdown("{}, {}").format(builder.link(record), field_words(builder, rivals))
            anchor = Markdown(f"v_{record.kind}_{record.id}_{index + 1}")
            values = rivals_shown(builder, rivals)
            yield RivalBlock(where, anchor, values, _first_of_kind(record, "v", begun))
