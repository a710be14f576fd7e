"""Each record as a thing of schema.org: what it is called, when it was, what it is about.

Values on which sources disagree are left out, unless one is held openly: a machine that reads this
could not tell a claim from a fact.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import singledispatchmethod
from typing import Protocol

from generator.exports.iso import iso_date, iso_ends, iso_moment
from generator.exports.json_ld import Said, filled
from generator.exports.licence import licence_of_works
from generator.exports.vocabulary import actor_type, attendance_mode, work_type
from generator.facts.dates import Date
from generator.facts.kinds import kind_of
from generator.facts.library import Library
from generator.facts.record import Record
from generator.facts.records.actors import Actor
from generator.facts.records.events import Event
from generator.facts.records.figures import Figure
from generator.facts.records.issues import Issue, Position
from generator.facts.records.rounds import Round
from generator.facts.records.sources import Author, Source
from generator.facts.records.statements import Statement
from generator.facts.records.terms import Term
from generator.facts.ref import Ref
from generator.facts.sourced import Citation, Party, Stated, settled
from generator.facts.texts import Prose, Text


class Wording(Protocol):
    """How the site words its facts, without markup, in its own language."""

    def text(self, text: Text | None) -> str: ...

    def plain(self, prose: Prose | None) -> str: ...

    def label(self, record: Record) -> str: ...

    def summary(self, record: Record) -> str: ...

    def party_name(self, party: Party) -> str: ...


@dataclass(frozen=True)
class Things:
    """Makes things of records; `address` gives the whole address of a record, or ''."""

    library: Library
    wording: Wording
    address: Callable[[Record], str]

    def of(self, record: Record) -> Said:
        """All that can be said of a record."""
        said = self._said(record)
        common = {
            "@id": self.identity(record),
            "name": self.wording.label(record),
            "alternateName": self._other_names(record),
            "description": self.wording.summary(record),
            "sameAs": list(record.same_as),
        }
        return filled({"@type": said.pop("@type"), **common, **said})

    def named(self, record: Record) -> Said:
        """A record in short, where another one names it."""
        said = {"@id": self.identity(record), "name": self.wording.label(record)}
        return filled({"@type": type_of(self.wording, record), **said})

    def identity(self, record: Record) -> str:
        """What a thing is known by: the address of the heading under which it stands."""
        address = self.address(record)
        return address if "#" in address or not address else f"{address}#s_top"

    def cited(self, sources: Iterable[Citation]) -> list[Said]:
        """The publications that are cited, each once."""
        found = (self.library.resolve(cited.source) for cited in sources)
        held = {record.key: record for record in found if record is not None}
        return [{"@id": self.identity(record)} for record in held.values()]

    def refer(self, ref: Ref) -> Said:
        record = self.library.resolve(ref)
        return self.named(record) if record else {}

    def party(self, party: Party) -> Said:
        """A person or body; a bare Thing where nothing says which of the two it is."""
        record = self.library.resolve(party.actor) if party.actor else None
        if record is not None:
            return self.named(record)
        return {"@type": "Thing", "name": self.wording.party_name(party)}

    def _other_names(self, record: Record) -> list[str]:
        forms = [form for _, form in record.label.forms] if record.label else []
        for values in (record.aliases, *record.names.values()):
            forms += [form for stated in values for _, form in stated.value.forms]
        own = self.wording.label(record)
        return [form for form in dict.fromkeys(forms) if form != own]

    @singledispatchmethod
    def _said(self, record: Record) -> Said:
        """What only records of its kind have; its type at least."""
        return {"@type": type_of(self.wording, record)}

    @_said.register
    def _actor(self, actor: Actor) -> Said:
        kind = type_of(self.wording, actor)
        if kind == "Person":
            return {
                "@type": kind,
                "birthDate": iso_date(actor.born),
                "deathDate": iso_date(actor.died),
            }
        if kind == "Thing":
            return {"@type": kind}
        dates = {
            "foundingDate": iso_date(actor.founded),
            "dissolutionDate": iso_date(actor.dissolved),
        }
        return {"@type": kind, **dates}

    def _when(self, values: tuple[Stated[Date], ...]) -> Said:
        start, end = iso_ends(values)
        return {"startDate": start, "endDate": end}

    @_said.register
    def _event(self, event: Event) -> Said:
        return {
            "@type": type_of(self.wording, event),
            **self._when(event.date),
            "location": self._place(event.place),
            "about": [self.party(party) for party in event.actors],
            "superEvent": self.refer(event.round) if event.round else {},
        }

    @_said.register
    def _round(self, held: Round) -> Said:
        form = settled(held.format)
        return {
            "@type": type_of(self.wording, held),
            **self._when(held.date),
            "location": self._place(held.venue),
            "eventAttendanceMode": attendance_mode(str(form.value)) if form else "",
            "attendee": [self.party(delegation.party) for delegation in held.delegations],
            "about": [
                {"@type": "Thing", "name": self.wording.text(topic)} for topic in held.topics
            ],
        }

    def _place(self, values: tuple[Stated[Text], ...]) -> Said:
        held = settled(values)
        if held is None:
            return {}
        place = self.library.get("places", str(held.value))
        name = self.wording.label(place) if place else self.wording.text(held.value)
        return {"@type": "Place", "name": name}

    @_said.register
    def _issue(self, issue: Issue) -> Said:
        question = settled(issue.question)
        return {
            "@type": type_of(self.wording, issue),
            "text": self.wording.text(question.value) if question else "",
            "suggestedAnswer": [self._position(position) for position in issue.positions],
        }

    def _position(self, position: Position) -> Said:
        holders = [self.party(position.actor), *map(self.refer, position.jointly_with)]
        return filled(
            {"@type": "Answer", "text": self.wording.plain(position.text), "author": holders}
        )

    @_said.register
    def _statement(self, statement: Statement) -> Said:
        quote, said = settled(statement.quote), settled(statement.paraphrase)
        speaker = settled(statement.speaker)
        speakers = [self.party(speaker.value)] if speaker else []
        return {
            "@type": type_of(self.wording, statement),
            "text": self.wording.text(quote.value) if quote else "",
            "abstract": self.wording.plain(said.value) if said and not quote else "",
            "author": [*speakers, *map(self.refer, statement.jointly_with)],
            "dateCreated": iso_date(statement.date),
            "citation": self.cited(statement.sources),
        }

    @_said.register
    def _figure(self, figure: Figure) -> Said:
        unit = settled(figure.unit)
        return {
            "@type": type_of(self.wording, figure),
            "license": licence_of_works(self.library),
            "variableMeasured": self.wording.text(unit.value) if unit else "",
            "temporalCoverage": _coverage([point.date for point in figure.points]),
            "isBasedOn": self.cited(
                cited for point in figure.points for cited in (*point.sources, *figure.sources)
            ),
        }

    @_said.register
    def _term(self, term: Term) -> Said:
        return {"@type": type_of(self.wording, term), "url": self.address(term)}

    @_said.register
    def _source(self, source: Source) -> Said:
        return {
            "@type": type_of(self.wording, source),
            "genre": self.wording.text(source.genre),
            "author": [self._author(author) for author in source.author],
            "publisher": _body(self.wording.text(source.publisher)),
            "datePublished": iso_date(source.issued),
            "inLanguage": source.language or "",
            "url": source.URL or "",
            "archivedAt": source.archive or "",
            "abstract": self.wording.plain(source.abstract),
        }

    def _author(self, author: Author) -> Said:
        whole = self.wording.text(author.literal)
        if whole:
            return {"@type": "Thing", "name": whole}  # nothing says whether a person or a body
        parts = {
            "givenName": self.wording.text(author.given),
            "familyName": self.wording.text(author.family),
            "honorificSuffix": self.wording.text(author.suffix),
        }
        name = " ".join(part for part in parts.values() if part)
        return filled({"@type": "Person", "name": name, **parts})


def type_of(wording: Wording, record: Record) -> str:
    """The type of a record."""
    if isinstance(record, Actor):
        return actor_type(wording.text(stated.value) for stated in record.type)
    if isinstance(record, Source):
        return work_type(record.type)
    if isinstance(record, Statement):
        return "Quotation" if settled(record.quote) else "Claim"
    return kind_of(record).schema_type


def _coverage(dates: list[Date]) -> str:
    """From the first to the last date, where both are sharp."""
    if not dates:
        return ""
    first = iso_moment(min(dates, key=lambda date: date.lower).start)
    last = iso_moment(max(dates, key=lambda date: date.upper).end)
    return first if first == last else f"{first}/{last}" if first and last else ""


def _body(name: str) -> Said:
    return {"@type": "Organization", "name": name} if name else {}
