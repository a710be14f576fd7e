"""What all pages of one edition of the site share: the facts, their wording, the templates."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from gettext import NullTranslations

from jinja2 import Environment

from generator.facts.library import Key, Library
from generator.facts.record import Record
from generator.facts.records.issues import Issue
from generator.facts.records.rounds import Round
from generator.facts.records.statements import Statement
from generator.facts.ref import Ref
from generator.facts.sourced import Party, held_or_first, settled
from generator.facts.texts import Prose, Text
from generator.markdown.prose import PlainMarks, prose_words
from generator.presenting.addresses import page_address, target_of
from generator.presenting.autolinks import NameIndex
from generator.presenting.corrections import Correction, corrections_by_record
from generator.presenting.shared_pages import shared_paths_of
from generator.presenting.words import Words
from generator.text import CITE_MARK, LINK_MARK


@dataclass(frozen=True)
class Edition:
    """The facts to be shown, and the environment of templates to show them with."""

    library: Library
    templates: Environment
    translations: NullTranslations | None = None  # of the messages; English if not given

    @property
    def language(self) -> str:
        return self.library.about.language

    @cached_property
    def words(self) -> Words:
        return Words(self.language, self.translations)

    @cached_property
    def corrections(self) -> dict[Key, tuple[Correction, ...]]:
        """What was put right in each record, the latest first."""
        return corrections_by_record(self.library)

    @cached_property
    def names(self) -> NameIndex:
        return NameIndex(self.library, self.language)

    @cached_property
    def shared_paths(self) -> dict[Key, str]:
        """The file below docs/ of each record that shares its page with others."""
        return shared_paths_of(self.library, self.label, self.words)

    @cached_property
    def _standing(self) -> dict[str, list[Record]]:
        found: dict[str, list[Record]] = {}
        for key, path in self.shared_paths.items():
            if record := self.library.get(*key):
                found.setdefault(path, []).append(record)
        return found

    def standing_on(self, path: str) -> tuple[Record, ...]:
        """The records that share the page of a file below docs/."""
        return tuple(self._standing.get(path, ()))

    def target(self, record: Record) -> str | None:
        """The file below docs/ that shows a record, with its anchor, if any does."""
        return target_of(record, self.shared_paths.get(record.key, ""))

    def address(self, record: Record) -> str:
        """The address below the site's root at which a record is shown, such as actors/some-id/ or
        timeline/#some-event ('' where it has no page)."""
        path, mark, anchor = (self.target(record) or "").partition("#")
        return f"{page_address(path).lstrip('/')}{mark}{anchor}" if path else ""

    def text(self, text: Text | None) -> str:
        """A text in the site's language ('' for none)."""
        words = text.in_language(self.language) if text else ""
        return self._with_words_of_others(words) if isinstance(text, Prose) else words

    def _with_words_of_others(self, prose: str) -> str:
        """Prose in which brackets that name no record, as quotations may hold, are mere text."""
        if "[[" in prose:
            prose = LINK_MARK.sub(lambda mark: self._or_text(mark, Ref.to_any(mark[1])), prose)
        if "[@" in prose:
            prose = CITE_MARK.sub(
                lambda mark: self._or_text(mark, Ref(("sources",), mark[1])), prose
            )
        return prose

    def _or_text(self, mark: re.Match[str], ref: Ref) -> str:
        return mark[0] if self.library.candidates(ref) else f"\\{mark[0]}"

    def plain(self, prose: Prose | None) -> str:
        """Prose without its markup, for descriptions and lists ('' for none)."""
        if prose is None:
            return ""
        named = {}
        for ref in prose.references():
            record = self.library.resolve(ref)
            if record is not None and record.kind != "sources":
                named[ref.id] = named[f"{record.kind}:{ref.id}"] = self.label(record)
        return prose_words(self.text(prose), PlainMarks(named))

    def label(self, record: Record) -> str:
        """What a record is called in lists and links."""
        if record.label:
            return self.text(record.label)
        if isinstance(record, Round):
            number = settled(record.number)
            if number:
                return self.words.gettext("Round {number}", number=number.value)
            return record.id
        if isinstance(record, Issue) and record.question:
            return self.text(held_or_first(record.question))
        if isinstance(record, Statement):
            date = settled(record.date)
            when = f", {self.words.date(date.value)}" if date else ""
            return f"{self.party_name(held_or_first(record.speaker))}{when}"
        return record.id

    def question(self, issue: Issue) -> str:
        """The issue put as a question, where its label is not that question already."""
        return self.text(held_or_first(issue.question)) if issue.label and issue.question else ""

    def party_name(self, party: Party) -> str:
        """The name of a person or body, whether or not it has a record."""
        if party.actor is not None:
            record = self.library.resolve(party.actor)
            return self.label(record) if record else party.actor.id
        return self.text(party.name)

    def summary(self, record: Record) -> str:
        """The record in one plain sentence ('' where it has none)."""
        definition = settled(getattr(record, "definition", ()))
        return self.plain(record.summary) or self.plain(definition.value if definition else None)
