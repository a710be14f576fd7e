"""Sites made of hostile values: every place where a fact may hold text, filled in turn."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

from generator.presenting.quotation_marks import QuotationMarks, nested_quotes
from generator.presenting.words import sentence_case
from tests.hostile.corpus import URLS
from tests.markdown.positions import as_prose, as_shown, squeezed

Fields = dict[str, Any]
NOWHERE = ""  # for texts that no page shows
# Fields whose words may begin a sentence, with a capital then.
BEGINNING = ("actors.relations.type", "events.type", "rounds.topics", "site.relations")


@dataclass(frozen=True)
class Placed:
    """A value, the field that holds it (such as actors.roles.role), and the page that shows it."""

    field: str
    value: str
    page: str

    def is_shown_in(self, text: str) -> bool:
        """Whether a page's text, with blanks made one, holds the value."""
        words = squeezed(as_shown(self.value))
        shown = {words, nested_quotes(words, QuotationMarks())}
        shown |= {sentence_case(words)} if self.field in BEGINNING else set()
        return any(form in text for form in shown)


class Supply:
    """Hands out values one after the other, and remembers where each went."""

    def __init__(self, values: Sequence[str]) -> None:
        self.values = values
        self.placed: list[Placed] = []
        self.page = "/"
        self.begin(0)

    def begin(self, number: int) -> None:
        """From here on the values from this one on: each copy of the records begins at another,
        so that as many copies as there are values put each value into each field."""
        self.given = count(number)

    def text(self, field: str, page: str | None = None) -> str:
        """The next value for a field of plain text."""
        value = self.values[next(self.given) % len(self.values)]
        self.placed.append(Placed(field, value, self.page if page is None else page))
        return value

    def prose(self, field: str, page: str | None = None) -> str:
        """The next value for a field of prose: first as typed, then as prose that shows it.

        As typed it may be emphasis, a list or a link; what matters there is that nothing runs.
        """
        value = self.text(field, page)
        spelt = as_prose(value)
        return spelt if "[[" in value or "[@" in value else f"{value}\n\n{spelt}"

    def proof(self, source: str, field: str) -> Fields:
        """A citation with all its fields."""
        return {
            "source": source,
            "quote": self.text(f"{field}.quote"),
            "prefix": self.text(f"{field}.prefix", NOWHERE),
            "suffix": self.text(f"{field}.suffix", NOWHERE),
            "at": self.text(f"{field}.at"),
            "note": self.prose(f"{field}.note"),
        }

    def stated(self, field: str, source: str) -> Fields:
        """A value with its own proof."""
        return {
            "value": self.text(field),
            "sources": [self.proof(source, f"{field}.sources")],
            "note": self.prose(f"{field}.note"),
        }

    def party(self, field: str, of: str) -> Fields:
        """Somebody without a record."""
        return {"name": self.text(f"{field}.name"), "role": self.text(f"{field}.role"), "of": of}


class Copy:
    """One record of each kind, each with all its fields, that refer to each other."""

    def __init__(self, supply: Supply, number: int) -> None:
        self.supply = supply
        self.number = number
        self.day = f"{1900 + number % 120}-{1 + number % 12:02}-02"

    def id(self, kind: str) -> str:
        return f"{kind}-{self.number}"

    def records(self) -> Iterator[tuple[str, str, Fields]]:
        """Kind, id and fields of each record; the second actor is who the first refers to."""
        makers = {
            "actors": self.actor, "rounds": self.round, "events": self.event,
            "issues": self.issue, "statements": self.statement, "figures": self.figure,
            "terms": self.term, "places": self.place, "sources": self.source,
        }  # fmt: skip
        shared = {
            "events": "/timeline/", "statements": "/statements/", "terms": "/glossary/",
            "places": NOWHERE,
        }  # fmt: skip
        for kind, make in makers.items():
            self.supply.page = shared.get(kind, f"/{kind}/{self.id(kind)}/")
            yield kind, self.id(kind), {**make(), **self.common(kind)}
        self.supply.page = f"/actors/{self.id('other')}/"
        fields = {
            "name": self.supply.text("actors.name"),
            "type": self.supply.text("actors.type"),
            "side": self.id("side"),
            "sources": [self.id("sources")],
        }
        yield "actors", self.id("other"), fields

    def common(self, kind: str) -> Fields:
        say = self.supply
        source = "proof" if kind == "sources" else self.id("sources")
        account = {
            "text": say.prose(f"{kind}.disputes.accounts.text"),
            "by": say.party(f"{kind}.disputes.accounts.by", self.id("other")),
            "note": say.prose(f"{kind}.disputes.accounts.note"),
        }
        return {
            "names": {"ar": say.text(f"{kind}.names"), "de": [say.stated(f"{kind}.names", source)]},
            "aliases": [say.text(f"{kind}.aliases"), say.stated(f"{kind}.aliases", source)],
            "summary": say.prose(f"{kind}.summary"),
            "description": say.prose(f"{kind}.description"),
            "sources": [say.proof(source, f"{kind}.sources")],
            "disputes": [
                {
                    "question": say.prose(f"{kind}.disputes.question"),
                    "accounts": [account],
                    "about": [self.id("other")],
                    "note": say.prose(f"{kind}.disputes.note"),
                },
                {
                    "question": say.prose(f"{kind}.disputes.question"),
                    "accounts": [{"text": say.prose(f"{kind}.disputes.accounts.text")}],
                    "settled": {
                        "text": say.prose(f"{kind}.disputes.settled.text"),
                        "sources": [say.proof(source, f"{kind}.disputes.settled.sources")],
                    },
                },
            ],
            "note": say.prose(f"{kind}.note"),
            "review_by": "2100-01-01",
            "same_as": URLS["kept"],
            "formerly": f"old-{self.id(kind)}",
        }

    def actor(self) -> Fields:
        say, source = self.supply, self.id("sources")
        return {
            "name": say.text("actors.name"),
            "type": [say.stated("actors.type", source), say.stated("actors.type", source)],
            "side": self.id("side"),
            "roles": [
                {
                    "role": say.text("actors.roles.role"),
                    "of": self.id("other"),
                    "from": "1950",
                    "sources": [say.proof(source, "actors.roles.sources")],
                    "note": say.prose("actors.roles.note"),
                }
            ],
            "relations": [
                {"type": self.id("kin"), "actor": self.id("other")},
                {
                    "type": say.text("actors.relations.type"),
                    "actor": self.id("other"),
                    "sources": [say.proof(source, "actors.relations.sources")],
                    "note": say.prose("actors.relations.note"),
                },
            ],
            "founded": {"value": "1890", "note": say.prose("actors.founded.note")},
            "led_by": {
                **say.party("actors.led_by", self.id("other")),
                "to": "2030",
                "sources": [say.proof(source, "actors.led_by.sources")],
                "note": say.prose("actors.led_by.note"),
            },
        }

    def round(self) -> Fields:
        say, source = self.supply, self.id("sources")
        step = {
            "date": self.day,
            "text": say.prose("rounds.outcomes.progress.text"),
            "sources": [say.proof(source, "rounds.outcomes.progress.sources")],
            "note": say.prose("rounds.outcomes.progress.note"),
        }
        outcome = {
            "text": say.prose("rounds.outcomes.text"),
            "owed_by": self.id("other"),
            "sources": [say.proof(source, "rounds.outcomes.sources")],
            "note": say.prose("rounds.outcomes.note"),
            "progress": [step],
            "verdict": {
                "value": "kept in part",
                "sources": [say.proof(source, "rounds.outcomes.verdict.sources")],
                "note": say.prose("rounds.outcomes.verdict.note"),
            },
        }
        return {
            "title": say.text("rounds.title"),
            "number": self.number + 1,
            "date": self.day,
            "format": "in-person",
            "venue": say.text("rounds.venue"),
            "delegations": [
                {
                    "party": say.party("rounds.delegations.party", self.id("other")),
                    "head": say.party("rounds.delegations.head", self.id("other")),
                    "members": [say.party("rounds.delegations.members", self.id("other"))],
                    "sources": [say.proof(source, "rounds.delegations.sources")],
                    "note": say.prose("rounds.delegations.note"),
                }
            ],
            "topics": [say.text("rounds.topics"), say.text("rounds.topics")],
            "outcomes": [
                {**outcome, "status": "agreed"},
                {"text": say.prose("rounds.outcomes.text"), "status": "left open"},
            ],
            "reactions": [
                {
                    "actor": say.party("rounds.reactions.actor", self.id("other")),
                    "date": self.day,
                    "by": say.party("rounds.reactions.by", self.id("other")),
                    "text": say.prose("rounds.reactions.text"),
                    "sources": [say.proof(source, "rounds.reactions.sources")],
                    "note": say.prose("rounds.reactions.note"),
                }
            ],
            "documents": [say.proof(source, "rounds.documents")],
        }

    def event(self) -> Fields:
        say, source = self.supply, self.id("sources")
        return {
            "title": say.text("events.title"),
            "date": [
                {"value": self.day, "note": say.prose("events.date.note")},
                {"value": "1950", "preferred": "yes", "sources": [source]},
            ],
            "type": say.text("events.type"),
            "actors": [self.id("actors"), say.party("events.actors", self.id("other"))],
            "place": [say.text("events.place"), self.id("places")],
            "round": self.id("rounds"),
        }

    def issue(self) -> Fields:
        say, source = self.supply, self.id("sources")
        return {
            "title": say.text("issues.title"),
            "question": say.text("issues.question"),
            "positions": [
                {
                    "actor": say.party("issues.positions.actor", self.id("other")),
                    "stance": say.text("issues.positions.stance"),
                    "text": say.prose("issues.positions.text"),
                    "from": "1950",
                    "sources": [say.proof(source, "issues.positions.sources")],
                    "note": say.prose("issues.positions.note"),
                },
                {"actor": self.id("actors"), "text": say.prose("issues.positions.text")},
            ],
        }

    def statement(self) -> Fields:
        say, source = self.supply, self.id("sources")
        return {
            "title": say.text("statements.title"),
            "speaker": say.party("statements.speaker", self.id("actors")),
            "date": self.day,
            "issues": self.id("issues"),
            "quote": [
                say.stated("statements.quote", source),
                {"value": {"en": say.text("statements.quote"), "ar": say.text("statements.quote")}},
            ],
            "paraphrase": [say.prose("statements.paraphrase"), say.prose("statements.paraphrase")],
            "occasion": f"rounds:{self.id('rounds')}",
            "translated": "ar",
        }

    def figure(self) -> Fields:
        say, source = self.supply, self.id("sources")
        return {
            "name": say.text("figures.name"),
            "unit": [say.stated("figures.unit", source), say.text("figures.unit")],
            "points": [
                {
                    "date": self.day,
                    "value": [7, 8],
                    "counts": say.text("figures.points.counts"),
                    "reported_by": say.prose("figures.points.reported_by"),
                    "sources": [say.proof(source, "figures.points.sources")],
                    "note": say.prose("figures.points.note"),
                },
                {"date": "1950", "words": say.text("figures.points.words")},
            ],
            "marks": [self.id("events")],
        }

    def term(self) -> Fields:
        say, source = self.supply, self.id("sources")
        proof = say.proof(source, "terms.definition.sources")
        note = say.prose("terms.definition.note")
        return {
            "name": say.text("terms.name"),
            "definition": [
                {"value": say.prose("terms.definition"), "sources": [proof]},
                {"value": say.prose("terms.definition"), "note": note},
            ],
            "see": [self.id("actors"), self.id("events")],
        }

    def place(self) -> Fields:
        say = self.supply
        return {
            "name": say.text("places.name", "/timeline/"),
            "coordinates": "50.1, 7.5",
            "precision": "site",
        }

    def source(self) -> Fields:
        say = self.supply
        return {
            "title": say.text("sources.title"),
            "type": "article-newspaper",
            "genre": say.text("sources.genre"),
            "author": [
                say.text("sources.author"),
                {
                    "given": say.text("sources.author.given"),
                    "family": say.text("sources.author.family"),
                    "suffix": say.text("sources.author.suffix"),
                },
            ],
            "editor": say.text("sources.editor"),
            "publisher": say.text("sources.publisher"),
            "container-title": say.text("sources.container-title"),
            "volume": say.text("sources.volume"),
            "issue": say.text("sources.issue"),
            "page": say.text("sources.page"),
            "issued": self.day,
            "accessed": "2031-01-01",
            "URL": f"https://ok.example/{self.number}/a)](javascript:alert(1))",
            "archive": URLS["kept"][self.number % len(URLS["kept"])],
            "language": "ar",
            "voice": say.party("sources.voice", self.id("other")),
            "boilerplate": say.text("sources.boilerplate", NOWHERE),
            "abstract": say.prose("sources.abstract"),
        }


def _answer(say: Supply, source: str) -> Fields:
    say.page = "/answer/"
    point = {"text": say.prose("site.points.text"), "sources": [say.proof(source, "site.points")]}
    made = {"answer": say.prose("site.answer"), "points": [point]}
    say.page = "/"
    return made


def _about(say: Supply, copies: Sequence[Copy]) -> Fields:
    source = copies[0].id("sources")
    say.page = "/"
    say.begin(copies[0].number)
    title, sides, relations = say.text("site.title"), {}, {}
    for copy in copies:
        sides[copy.id("side")] = {
            "label": say.text("site.sides.label", "/actors/"),
            "note": say.prose("site.sides.note", "/actors/"),
        }
        kin = f"/actors/{copy.id('other')}/"
        relations[copy.id("kin")] = say.text("site.relations", kin)
    return {
        "title": title,
        "description": say.prose("site.description"),
        **_answer(say, source),
        "url": "https://ok.example/",
        "repository": "https://github.com/ok/code",
        "branch": say.text("site.branch", NOWHERE),
        "question": say.prose("site.question"),
        "licence": {
            "name": say.text("site.licence.name", "/data/"),
            "note": say.text("site.licence.note", "/data/"),
        },
        "as_of": "2031-12-31",
        "sides": sides,
        "relations": relations,
        "meetings": ["talks", say.text("site.meetings", NOWHERE)],
        "checks": {"empty-quote": "off", "unknown-place": "off"},
        "loaded_words": {"neverwritten": say.text("site.loaded_words", NOWHERE)},
        "changes": [
            {
                "date": "2031-01-01",
                "text": say.prose("site.changes.text", "/changes/"),
                "corrects": say.prose("site.changes.corrects", "/about/corrections/"),
                "wrong_since": "2030-01-01",
                "noticed_by": say.text("site.changes.noticed_by", "/about/corrections/"),
                "records": [copies[0].id("other")],
            },
            {"date": "2031-01-02", "text": say.prose("site.changes.text", "/")},
        ],
    }


def write_world(root: Path, values: Sequence[str], copies: range) -> list[Placed]:
    """Writes the facts of a site with a record of each kind for each number of `copies`.

    Gives what stands where. The first field of a copy holds the value of its number, and each
    field after it the next one.
    """
    say = Supply(values)
    made = [Copy(say, number) for number in copies]
    data = root / "data"
    for copy in made:
        say.begin(copy.number)
        for kind, name, fields in copy.records():
            file = data / kind / f"{name}.yml"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(_spelt({name: fields}), encoding="utf-8")
    (data / "sources" / "proof.yml").write_text("proof: {title: Proof}", encoding="utf-8")
    (data / "site.yml").write_text(_spelt(_about(say, made)), encoding="utf-8")
    return say.placed


def _spelt(fields: Fields) -> str:
    # JSON is YAML, and puts every text in quotes.
    return json.dumps(fields, ensure_ascii=False, indent=1) + "\n"
