"""One page in the making: its links, its numbered notes and the terms that it uses.

Notes are numbered in the order in which the page cites them: one number for a source and
place in it, one letter for each spot on the page that cites it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TypeVar

from generator.facts.library import Key
from generator.facts.record import Account, Record
from generator.facts.records.sources import Source
from generator.facts.records.terms import Term
from generator.facts.ref import Ref
from generator.facts.sourced import Citation, Party, Stated, citation_of, settled, standing
from generator.facts.texts import Prose, Text
from generator.markdown.escape import Markdown, link_to
from generator.markdown.prose import prose_blocks, prose_line
from generator.presenting.addresses import relative
from generator.presenting.edition import Edition

T = TypeVar("T")
LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass
class Spot:
    """One place on the page that cites a note: its letter, its anchor and what it relies on."""

    letter: str
    anchor: str
    cited: tuple[Citation, ...]


@dataclass
class Note:
    """A numbered note: the source, where in it, and the spots that cite it."""

    number: int
    source: Source
    at: str
    spots: list[Spot] = field(default_factory=list)


class PageBuilder:
    """A page being written at a path below docs/; `subject` is the record that it is about."""

    def __init__(self, edition: Edition, path: str, subject: Record | None = None) -> None:
        self.edition = edition
        self.path = path
        self._subject = subject.key if subject else None
        self._notes: dict[tuple[str, str], Note] = {}
        self._linked: set[Key] = {subject.key} if subject else set()
        self._terms: dict[Key, Term] = {}
        self._anchors: Counter[str] = Counter()
        self.filters: list[str] = []  # the names of the filters that the page offers
        self.entries = ""  # the file that tells where entries stand that the page does not name
        self.files: dict[str, str] = {}  # what stands beside the page: path below docs/ and text
        self._previewed: dict[Key, Record] = {}

    @property
    def notes(self) -> tuple[Note, ...]:
        return tuple(self._notes.values())

    @property
    def terms(self) -> tuple[Term, ...]:
        """The glossary terms that the page uses, in the order of the glossary."""
        return tuple(term for _, term in sorted(self._terms.items()))

    def block(self, prose: Prose | None) -> Markdown:
        """Prose as paragraphs and lists."""
        return prose_blocks(self.edition.text(prose), self) if prose else Markdown("")

    def line(self, prose: Prose | None) -> Markdown:
        """Prose on one line."""
        return prose_line(self.edition.text(prose), self) if prose else Markdown("")

    def said(
        self, prose: Prose, sources: Iterable[Citation], note: Prose | None = None
    ) -> Markdown:
        """A claim on one line with the marks of its sources, and the doubt about it."""
        return Markdown("{}{}{}").format(self.line(prose), self.cite(sources), self.doubt(note))

    def doubt(self, note: Prose | None) -> Markdown:
        """A note of doubt behind a claim."""
        return Markdown(" *({})*{{ .doubt }}").format(self.line(note)) if note else Markdown("")

    @property
    def previewed(self) -> tuple[Record, ...]:
        """The records that links on the page show in short, in a fixed order."""
        return tuple(record for _, record in sorted(self._previewed.items()))

    def listed(self, record: Record, words: str = "") -> Markdown:
        """A link to a record of which the page itself tells beside it: no preview is needed."""
        code = record.language if isinstance(record, Source) and not words else None
        shown = self.apart(words or self.edition.label(record), code or "")
        target = self.edition.target(record)
        if target is None or record.key == self._subject:
            return shown
        self._linked.add(record.key)
        return link_to(relative(self.path, target), shown)

    def link(self, record: Record, words: str = "") -> Markdown:
        """A link to a record, with a preview; just its name where it has no page, or is what the
        page is about."""
        if record.key != self._subject and record.kind != "sources":
            self._previewed[record.key] = record
        return self.listed(record, words)

    def address(self, record: Record) -> str:
        """Where a record is shown, as a link on this page ('' where it has no page)."""
        target = self.edition.target(record)
        return relative(self.path, target) if target else ""

    def foreign(self, code: str, words: str) -> Markdown:
        """Words in the language of that code, marked so for screen readers and direction."""
        direction = self.edition.words.direction(code)
        mark = f'*{{}}*{{{{ lang="{code}" dir="{direction}" }}}}'
        return Markdown(mark).format(words)

    def apart(self, words: str, code: str = "") -> Markdown:
        """Words that run against the line, such as an Arabic title on an English page, set apart so
        that they do not scramble it; in the language of that code, if they are written as it is."""
        direction = self.edition.words.apart(words)
        if not direction:
            return Markdown.escape(words)
        if code and self.edition.words.direction(code) == direction:
            return self.foreign(code, words)
        return Markdown(f'*{{}}*{{{{ dir="{direction}" }}}}').format(words)

    def refer(self, ref: Ref) -> Markdown:
        """A link to whatever a reference means."""
        record = self.edition.library.resolve(ref)
        return self.link(record) if record else Markdown.escape(ref.id)

    def party(self, party: Party) -> Markdown:
        """A person or body, linked where it has a record, with its part and for whom it acts."""
        shown = (
            self.refer(party.actor)
            if party.actor
            else Markdown.escape(self.edition.text(party.name))
        )
        part = self.post(party.role, party.of)
        return Markdown("{} ({})").format(shown, part) if part else shown

    def post(self, role: Text | None, body: Ref | None) -> Markdown:
        """A role, and for whom ('' for neither); who is named in the role is linked there, not said
        again."""
        said = self.edition.text(role)
        of = self.edition.library.resolve(body) if body else None
        name = self.edition.label(of) if of else ""
        found = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", said) if name else None
        if of and found:
            before, after = map(Markdown.escape, (said[: found.start()], said[found.end() :]))
            return before + self.link(of, name) + after
        parts = [Markdown.escape(said), self.refer(body) if body else Markdown("")]
        return Markdown(", ").join(filter(None, parts))

    def cite(self, sources: Iterable[Citation]) -> Markdown:
        """The note marks of some citations, one for each source and place in it."""
        grouped: dict[tuple[str, str], list[Citation]] = {}
        for cited in sources:
            place = cited.source.id, self.edition.text(cited.at)
            grouped.setdefault(place, []).append(cited)
        # Kept together, and apart enough for a finger.
        between = Markdown("\u00a0")
        return between.join(self._mark(*place, group) for place, group in grouped.items())

    def brief(self, values: Sequence[Stated[T]], show: Callable[[T], object]) -> Markdown:
        """A value in few words, for a list: no notes; of rivals the one held, or all of them."""
        values = standing(values)
        held = settled(values)
        shown = [show(stated.value) for stated in ([held] if held else values)]
        if len(values) < 2:
            return self.either(shown)
        differ = self.edition.words.md_gettext("sources differ")
        return Markdown("{} *({})*{{ .doubt }}").format(self.either(shown), differ)

    def stated(self, values: Sequence[Stated[T]], show: Callable[[T], object]) -> Markdown:
        """A value with its sources; or rival values side by side, saying that sources disagree.
        The slips of sources are told in a note behind them."""
        return self._rivals(standing(values), show) + self.slips(values, show)

    def slips(self, values: Sequence[Stated[T]], show: Callable[[T], object]) -> Markdown:
        """What some sources have wrong by an error of their own, as notes with the reason."""
        told = Markdown("")
        for stated in values:
            if stated.slip and stated not in standing(values):
                told += self.slip(Markdown.escape(show(stated.value)), stated)
        return told

    def slip(self, said: Markdown, held: Stated[T] | Account) -> Markdown:
        """A slip of a source, as a note: what it says, where, and why that is an error."""
        what = Markdown("{}{}").format(said, self.cite(held.sources))
        told = self.edition.words.md_gettext("a slip of its source: {what}", what=what)
        why = Markdown(". {}").format(self.line(held.note)) if held.note else Markdown("")
        return Markdown(" *({}{})*{{ .doubt }}").format(told, why)

    def _rivals(self, values: Sequence[Stated[T]], show: Callable[[T], object]) -> Markdown:
        shown = [self._one(stated, show) for stated in values]
        if len(shown) < 2:
            return Markdown("").join(shown)
        words, values_shown = self.edition.words, self.either(shown)
        if settled(values):
            return words.md_gettext(
                "{values} — sources disagree; the one in bold is preferred", values=values_shown
            )
        return words.md_gettext("{values} — sources disagree", values=values_shown)

    def either(self, values: Sequence[object]) -> Markdown:
        """Values of which one may be right: a or b or c."""
        shown = [Markdown.escape(value) for value in values]
        either = shown[0] if shown else Markdown("")
        for value in shown[1:]:
            either = self.edition.words.md_gettext("{one} or {other}", one=either, other=value)
        return either

    def _one(self, stated: Stated[T], show: Callable[[T], object]) -> Markdown:
        shown = Markdown.escape(show(stated.value))
        if stated.preferred:
            shown = Markdown("**{}**").format(shown)
        return Markdown("{}{}{}").format(shown, self.cite(stated.sources), self.doubt(stated.note))

    # What prose asks of a page (markdown.prose.Marks).

    def linked(self, target: str, words: str) -> Markdown:
        record = self.edition.library.resolve(Ref.to_any(target))
        if record is None:
            return Markdown.escape(words or target)
        self._use(record)
        return self.link(record, words)

    def cited(self, source: str, quote: str) -> Markdown:
        return self._mark(source, "", [citation_of(source, quote)])

    def mentioned(self, text: str) -> Markdown:
        """The words, with the first mention of each actor and term on this page linked."""
        out = Markdown("")
        done = 0
        for start, end, key in self.edition.names.found_in(text):
            record = self.edition.library.get(*key)
            if record is None or key == self._subject:
                continue
            self._use(record)
            if key in self._linked:
                continue
            out += Markdown.escape(text[done:start]) + self.link(record, text[start:end])
            done = end
        return out + Markdown.escape(text[done:])

    def _use(self, record: Record) -> None:
        """Remember a term that the page uses, so that its meaning is told at the foot."""
        if isinstance(record, Term):
            self._terms[record.key] = record

    def _mark(self, source_id: str, at: str, cited: Sequence[Citation]) -> Markdown:
        source = self.edition.library.get("sources", source_id)
        if not isinstance(source, Source):
            return Markdown("")
        new = Note(len(self._notes) + 1, source, at)
        note = self._notes.setdefault((source_id, at), new)
        spot = Spot(_letters(len(note.spots)), self._anchor(source_id, at, cited), tuple(cited))
        note.spots.append(spot)
        return Markdown(f"[{note.number}](#n_{note.number}){{ .cite #{spot.anchor} }}")

    def _anchor(self, source_id: str, at: str, cited: Sequence[Citation]) -> str:
        """An anchor that stays while the claim is proven by the same words of the same source,
        whatever else the page comes to say; told apart by a count where it is proven twice."""
        words = "\n".join((source_id, at, *(str(one.quote or "") for one in cited)))
        name = f"r_{sha256(words.encode()).hexdigest()[:8]}"
        self._anchors[name] += 1
        count = self._anchors[name]
        return name if count == 1 else f"{name}_{count}"


def _letters(index: int) -> str:
    """a, b, … z, aa, ab, … for 0, 1, … 25, 26, 27, …"""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = LETTERS[rest] + name
    return name
