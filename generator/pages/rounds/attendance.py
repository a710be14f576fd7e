"""Who came to a round, and when, where and about what: a line each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from generator.facts.records.rounds import Delegation, Round
from generator.facts.sourced import Citation
from generator.markdown.escape import Markdown
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.parts.common_rows import upkeep_rows
from generator.pages.parts.factbox import FactRow, name_rows
from generator.pages.parts.party_sides import party_edge
from generator.pages.parts.place_names import place_name
from generator.pages.rounds.round_doubts import with_sources
from generator.pages.rounds.topics import topic_shown
from generator.presenting.field_names import fixed_word

_MOST = 8  # members of a delegation that can be read at a glance
BREAK_LINE = Markdown("<br>")


@dataclass(frozen=True)
class AttendanceRow:
    """One thing to know of a round."""

    label: Markdown  # what it is, or who came
    value: Markdown  # the answer, with its notes
    marks: Markdown  # the classes of its side, and its anchor, or ''


def attendance_rows(builder: PageBuilder, record: Round) -> tuple[AttendanceRow, ...]:
    """The delegations, and then the rest, without what is not known."""
    rows = [_delegation(builder, came) for came in record.delegations]
    rows += [
        AttendanceRow(Markdown.escape(label), value, marks)
        for label, value, marks in _circumstances(builder, record)
        if value
    ]
    more: list[FactRow | None] = [*name_rows(builder, record), *upkeep_rows(builder, record)]
    rows += [AttendanceRow(Markdown.escape(it.label), it.value, Markdown("")) for it in more if it]
    return tuple(rows)


def _circumstances(builder: PageBuilder, record: Round) -> Iterator[tuple[str, Markdown, Markdown]]:
    words, plain = builder.edition.words, Markdown("")
    yield words.gettext("When"), with_sources(builder, "date", record.date, words.full_date), plain
    how = [
        with_sources(builder, "format", record.format, partial(fixed_word, words)),
        with_sources(builder, "venue", record.venue, lambda venue: place_name(builder, venue)),
    ]
    yield words.gettext("How and where"), Markdown(", ").join(filter(None, how)), plain
    yield words.gettext("Topics"), _topics(builder, record), Markdown(" #s_topics")
    texts = [_document(builder, it) for it in record.documents]
    yield words.gettext("Documents"), BREAK_LINE.join(texts), plain


def _delegation(builder: PageBuilder, came: Delegation) -> AttendanceRow:
    words = builder.edition.words
    lines = []
    if came.head:
        head = with_sources(builder, "delegations", came.head, builder.party)
        lines.append(words.md_gettext("Led by: {leader}", leader=head))
    if came.members:
        lines.append(_members(builder, came))
    first, *rest = lines or [words.md_gettext("Took part.")]
    first += builder.cite(came.sources) + builder.doubt(came.note)
    value = BREAK_LINE.join([first, *rest])
    return AttendanceRow(builder.party(came.party), value, party_edge(builder.edition, came.party))


def _members(builder: PageBuilder, came: Delegation) -> Markdown:
    """Who else came; many are read only by whoever opens their number."""
    words, named = builder.edition.words, list(_named(builder, came))
    members = words.joined(named)
    if len(came.members) <= _MOST:
        return words.md_gettext("Members: {members}", members=members)
    count = words.ngettext("{count} member", "{count} members", len(came.members))
    return Markdown("<details><summary>{}</summary>{}</details>").format(count, members)


def _named(builder: PageBuilder, came: Delegation) -> Iterator[Markdown]:
    """The members; neighbours from one body together. That they came for their own party goes
    without saying."""
    for (role, of), group in groupby(came.members, key=lambda one: (one.role, one.of)):
        members = list(group)
        if of is None or role is not None or of == came.party.actor:
            drop = {"of": None} if of == came.party.actor else {}
            yield from (builder.party(one.model_copy(update=drop)) for one in members)
            continue
        names = [builder.party(one.model_copy(update={"of": None})) for one in members]
        words, body = builder.edition.words, builder.refer(of)
        if len(names) == 2:
            body = words.md_gettext("both: {body}", body=body)
        elif len(names) > 2:
            body = words.md_gettext("all: {body}", body=body)
        yield Markdown("{} ({})").format(words.joined(names), body)


def _topics(builder: PageBuilder, record: Round) -> Markdown:
    shown = [
        topic_shown(builder, topic, is_first=not index) for index, topic in enumerate(record.topics)
    ]
    topics = builder.edition.words.topics(shown)
    return Markdown("{}.").format(topics) if topics else topics


def _document(builder: PageBuilder, cited: Citation) -> Markdown:
    link = builder.refer(cited.source)
    return Markdown("{}{}{}").format(link, builder.cite([cited]), builder.doubt(cited.note))
