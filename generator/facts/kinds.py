"""The table of kinds: one row says all that differs from one kind of record to another.

Whatever goes by the kind asks this table, so that a new row is enough for it to be known anywhere.
How a kind is shown stands here as plain data; what shows it lies on the floors above.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.facts.record import Record
from generator.facts.records.actors import Actor
from generator.facts.records.events import Event
from generator.facts.records.figures import Figure
from generator.facts.records.issues import Issue
from generator.facts.records.places import Location
from generator.facts.records.rounds import Round
from generator.facts.records.sources import Source
from generator.facts.records.statements import Statement
from generator.facts.records.terms import Term


@dataclass(frozen=True)
class Bounds:
    """How many entries one page may hold: of a whole section, and of one part."""

    whole: int
    part: int


_USUAL = Bounds(100, 50)


@dataclass(frozen=True, kw_only=True)
class KindWords:
    """What records of a kind are called: messages, which presenting.kinds gives in the language of
    the pages."""

    noun: str  # within a sentence
    counted: tuple[str, str]  # a number of them, as ngettext takes it
    label: str  # beside the name of a record
    labels: str  # over several, and where a search is narrowed
    heading: str = ""  # over several where that is another word; '' for the same as `labels`
    card: str = ""  # on the picture of a page; '' for the same as `label`
    way_in: str = ""  # on the front page, where a link leads to their section


@dataclass(frozen=True, kw_only=True)
class Kind:
    """One kind of record."""

    model: type[Record]
    words: KindWords
    # Where it is shown: '' for nowhere. Each record has a page of its own there, or they share one.
    section: str = ""
    own_page: bool = False
    bounds: Bounds = _USUAL  # by what an entry of the section's list weighs
    own_card: bool = True  # whether its pages have pictures of their own for who shares them
    plain: bool = False  # its pages are made from its fields alone: see pages/plain/
    main: bool = False  # whether the front page shows of it, and leads to all from there

    # The field that holds what it is called, and whether that is a name by which it is known: for
    # statements only where they were given one, for sources it is but a headline.
    label_field: Literal["name", "title"] = "name"
    named: Literal["always", "where given", "never"] = "always"
    autolinked: bool = False  # its names are links wherever they stand in a text

    sources: Literal["needed", "advised", "none"] = "needed"
    grouping: tuple[str, ...] = ()  # fields whose words, free to choose, group the records
    own_words: tuple[str, ...] = ()  # fields of plain text in our own voice, beside all prose

    name_weight: float = 0.0  # added, in a search, to how well a name fits (0 to 1.1)
    text_weight: float = 1.0  # what a word on its pages weighs in a search
    schema_type: str = "Thing"  # of schema.org, where the record itself does not say a closer one

    @property
    def name(self) -> str:
        """The word by which files, addresses and references know it."""
        return self.model.kind


_ROWS = (
    Kind(
        model=Actor,
        words=KindWords(
            noun="actor", counted=("{count} actor", "{count} actors"), label="Actor",
            labels="Actors", way_in="Who is who",
        ),
        section="actors", own_page=True, bounds=Bounds(200, 100),
        autolinked=True, grouping=("type", "relations"), own_words=("type",), name_weight=0.06,
    ),
    Kind(
        model=Round,
        words=KindWords(
            noun="round", counted=("{count} round", "{count} rounds"), label="Round",
            labels="Rounds", way_in="Round by round",
        ),
        section="rounds", own_page=True, main=True,
        own_words=("topics",), name_weight=0.04, schema_type="Event",
    ),
    Kind(
        model=Event,
        words=KindWords(
            noun="event", counted=("{count} event", "{count} events"), label="Event",
            labels="Events", way_in="What happened",
        ),
        section="timeline", bounds=Bounds(60, 45), main=True, label_field="title",
        grouping=("type",), own_words=("type",), name_weight=0.02, schema_type="Event",
    ),
    Kind(
        model=Issue,
        words=KindWords(
            noun="issue", counted=("{count} issue", "{count} issues"), label="Issue",
            labels="Issues", way_in="Who says what",
        ),
        section="issues", own_page=True, bounds=Bounds(60, 30), main=True, label_field="title",
        grouping=("positions",), own_words=("question",), name_weight=0.04,
        schema_type="Question",
    ),
    Kind(
        model=Statement,
        words=KindWords(
            noun="statement", counted=("{count} statement", "{count} statements"),
            label="Statement", labels="Statements", way_in="In their own words",
        ),
        section="statements", bounds=Bounds(90, 45), named="where given", schema_type="Claim",
    ),
    Kind(
        model=Figure,
        words=KindWords(
            noun="figure", counted=("{count} figure", "{count} figures"), label="Figure",
            labels="Figures", card="Number over time", way_in="Numbers over time",
        ),
        section="figures", own_page=True,
        grouping=("unit",), name_weight=0.04, schema_type="Dataset",
    ),
    Kind(
        model=Term,
        words=KindWords(
            noun="word", counted=("{count} word", "{count} words"), label="Word explained",
            labels="Words explained", heading="Glossary", way_in="Words explained",
        ),
        section="glossary", bounds=Bounds(90, 45),
        autolinked=True, sources="advised", name_weight=0.05, schema_type="DefinedTerm",
    ),
    Kind(  # where a town lies needs no source
        model=Location,
        words=KindWords(
            noun="place", counted=("{count} place", "{count} places"), label="Place",
            labels="Places", way_in="Where it happened",
        ),
        section="map", bounds=Bounds(40, 20), sources="none", schema_type="Place",
    ),
    Kind(  # a source is its own proof
        model=Source,
        words=KindWords(
            noun="source", counted=("{count} source", "{count} sources"), label="Source",
            labels="Sources", way_in="How we know",
        ),
        section="sources", own_page=True, own_card=False, bounds=Bounds(300, 150),
        label_field="title",
        named="never", sources="none", grouping=("genre",), text_weight=0.2,
        schema_type="CreativeWork",
    ),
)  # fmt: skip

# By name, in the order in which they are shown.
KIND_TABLE: dict[str, Kind] = {kind.name: kind for kind in _ROWS}
KINDS: dict[str, type[Record]] = {name: kind.model for name, kind in KIND_TABLE.items()}


def kind_of(record: Record) -> Kind:
    """The row of a record's kind."""
    return KIND_TABLE[record.kind]


def kind_named(word: str) -> type[Record] | None:
    """The kind that people mean by a word, in the plural or the singular; None for no kind."""
    wanted = word.strip().lower()
    return next((KINDS[kind] for kind in KINDS if wanted in (kind, kind.removesuffix("s"))), None)
