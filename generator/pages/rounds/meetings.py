"""Who met whom, when, where and about what: rounds and other meetings, the newest first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.facts.records.events import Event
from generator.facts.sourced import Party, held_or_first
from generator.markdown.escape import Markdown, link_to
from generator.pages.frame.filters import FilterGroup, Sort, make_filters
from generator.pages.frame.page import Page, make_page
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.frame.paginated_section import LongList, list_pages
from generator.pages.parts.place_names import place_name
from generator.pages.parts.time_spans import stretch
from generator.pages.rounds.encounters import Encounter, encounters_of
from generator.pages.rounds.topics import topic_shown
from generator.presenting.edition import Edition
from generator.presenting.headed_groups import year_heading
from generator.presenting.shared_pages import dated_group
from generator.presenting.words import Words, first_few

_NAMES = 4  # of one side, in one line
_TOPICS = 4


@dataclass(frozen=True)
class MeetingItem:
    """One meeting."""

    marks: Markdown  # the classes by which filters know it
    when: Markdown  # its date
    sides: tuple[Markdown, ...]  # who met: a line for each side
    line: Markdown  # what it was, linked to its proof; where, and about what


@dataclass(frozen=True)
class MeetingsContext:
    """What the template meetings.md gets."""

    lead: str  # how many there were, and from when to when
    beside: Markdown  # the pages before and behind this one, where there are several
    pairs: Markdown  # which sides met how often, each linked to those meetings, or ''
    filters: tuple[FilterGroup, ...]  # what the list can be narrowed to
    meetings: tuple[MeetingItem, ...]  # the newest first
    total: str  # how many are on the page, with the noun


def meetings_pages(edition: Edition) -> Iterator[Page]:
    """The meetings on one page; or on several by year, with contents at the section's address."""
    words = edition.words
    listed = LongList(
        section="meetings",
        title=words.gettext("Meetings"),
        count=partial(_count, words),
        things=encounters_of(edition),
        group=lambda met: dated_group(words, met.record),
    )
    yield from list_pages(listed, partial(PageBuilder, edition), _page)


def _count(words: Words, many: int) -> str:
    return words.ngettext("{count} meeting", "{count} meetings", many)


def _page(builder: PageBuilder, title: str, met: Sequence[Encounter], others: Markdown) -> Page:
    filters = make_filters(builder, met, _sorts(builder.edition, few=bool(others)))
    words = builder.edition.words
    narrowed = {choice.name for group in filters.groups for choice in group.choices}
    context = MeetingsContext(
        lead=_lead(words, met),
        beside=others,
        pairs=_pairs(builder.edition, met, narrowed),
        filters=filters.groups,
        meetings=tuple(_item(builder, one, filters.mark(one)) for one in met),
        total=_count(words, len(met)),
    )
    description = words.gettext("Who met whom, when, where and about what, the newest first.")
    return make_page(builder, "meetings.md", title, description, context)


def _lead(words: Words, met: Sequence[Encounter]) -> str:
    if not met:
        return words.gettext("No meeting has been recorded yet.")
    dates = [held_or_first(one.record.date) for one in reversed(met)]
    ends = stretch(dates, lambda date: year_heading(words, date.year))
    return words.gettext(
        "{meetings}, {years}, the newest first; each leads to where its proof stands.",
        meetings=_count(words, len(met)), years=words.from_to(*ends[:2]) if ends[1:] else ends[0],
    )  # fmt: skip


def _sorts(edition: Edition, few: bool) -> tuple[Sort[Encounter], ...]:
    """By who was there, and by the sides that met; where only a `few` choices may be offered, by
    the sides alone."""
    words = edition.words

    def who(met: Encounter) -> Iterator[tuple[str, str]]:
        for party in (one for held in met.parties.values() for one in held):
            if party.actor:
                yield party.actor.id, edition.party_name(party)

    def between(met: Encounter) -> Iterator[tuple[str, str]]:
        for pair in met.pairs:
            yield _pair_id(pair), _pair_words(edition, pair)

    sorts = (
        Sort("who", words.gettext("Who"), who),
        Sort("between", words.gettext("Between"), between),
    )
    return sorts[1:] if few else sorts


def _pair_id(pair: tuple[str, str]) -> str:
    return "-and-".join(pair)


def _pair_words(edition: Edition, pair: tuple[str, str]) -> str:
    labels = [edition.text(edition.library.about.sides[side].label) for side in pair]
    return edition.words.gettext("{one} and {other}", one=labels[0], other=labels[1])


def _pairs(edition: Edition, met: Sequence[Encounter], narrowed: set[Markdown]) -> Markdown:
    """Which sides met how often, the most frequent first."""
    counts = Counter(pair for one in met for pair in one.pairs)
    shown = []
    for pair, count in sorted(counts.items(), key=lambda held: (-held[1], held[0])):
        said, name = _pair_words(edition, pair), Markdown(f"f_between_{_pair_id(pair)}")
        link = link_to(f"#{name}", said) if name in narrowed else Markdown.escape(said)
        shown.append(Markdown("{}: {}").format(link, edition.words.number(count)))
    return Markdown(" · ").join(shown)


def _item(builder: PageBuilder, met: Encounter, marks: Markdown) -> MeetingItem:
    words = builder.edition.words
    return MeetingItem(
        marks=marks,
        when=builder.brief(met.record.date, words.date),
        sides=tuple(_side(builder, *held) for held in met.parties.items()),
        line=Markdown(" · ").join(_about(builder, met)),
    )


def _side(builder: PageBuilder, side: str, parties: Sequence[Party]) -> Markdown:
    """A side by its colour and name, and who was there for it."""
    edition = builder.edition
    names = edition.words.joined(first_few(parties, _NAMES, builder.party, edition.words.more))
    if not side:
        return names
    label = edition.text(edition.library.about.sides[side].label)
    chip = Markdown("*{}*{{ .side .side-{} }}").format(label, Markdown(side))
    return Markdown("{} {}").format(chip, names)


def _about(builder: PageBuilder, met: Encounter) -> Iterator[Markdown]:
    """What it was, linked; where; and what it was about, where a round names its topics."""
    words, record = builder.edition.words, met.record
    yield builder.listed(record)
    if where := record.place if isinstance(record, Event) else record.venue:
        yield builder.brief(where, partial(place_name, builder))
    if isinstance(record, Event):
        return
    topics = first_few(record.topics, _TOPICS, partial(topic_shown, builder), words.more)
    if topics:
        yield words.md_gettext("About: {topics}", topics=words.topics(topics))
