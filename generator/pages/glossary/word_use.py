"""Who uses a word: the statements in whose own words, not in our paraphrase, a term stands."""

from __future__ import annotations

from collections import defaultdict

from generator.facts.library import Key
from generator.facts.records.statements import Statement
from generator.facts.records.terms import Term
from generator.facts.sourced import Party, held_or_first
from generator.markdown.escape import Markdown, link_to
from generator.pages.frame.page_builder import PageBuilder
from generator.presenting.edition import Edition
from generator.presenting.order import in_order
from generator.presenting.words import first_few

USERS = 8  # so many are named; more would no longer be read
_SAID = 3  # so many of the days on which they did are linked


class WordUse:
    """For each term of the glossary the statements that quote it, by speaker, oldest first."""

    def __init__(self, edition: Edition) -> None:
        self._found: dict[Key, dict[tuple[Party, ...], list[Statement]]] = defaultdict(dict)
        said: tuple[Statement, ...] = in_order(edition, "statements")
        for statement in said:
            speaker = held_or_first(statement.speaker)
            joint = tuple(Party(actor=ref) for ref in statement.jointly_with)
            who = (Party(actor=speaker.actor) if speaker.actor else speaker, *joint)
            for key in _terms_in(edition, statement):
                self._found[key].setdefault(who, []).append(statement)

    def of(self, builder: PageBuilder, term: Term) -> Markdown:
        """Who uses the word, with links to where they said it ('' where no quotation has it)."""
        users = list(self._found.get(term.key, {}).items())
        words = builder.edition.words

        return words.joined(first_few(users, USERS, lambda it: _user(builder, *it), words.more))


def _terms_in(edition: Edition, statement: Statement) -> list[Key]:
    """The terms that stand in a quotation in the site's language, each once."""
    texts = [edition.text(stated.value) for stated in statement.quote]
    found = (key for text in texts for _, _, key in edition.names.found_in(text))
    return list(dict.fromkeys(key for key in found if key[0] == Term.kind))


def _user(builder: PageBuilder, who: tuple[Party, ...], said: list[Statement]) -> Markdown:
    """Who said it, with all who said it together, and when."""
    words = builder.edition.words
    days: dict[str, list[Statement]] = defaultdict(list)
    for one in said:
        days[words.date(held_or_first(one.date))].append(one)
    dates = [
        link_to(builder.address(first), day) for day, (first, *_) in list(days.items())[:_SAID]
    ]
    left = sum(len(held) for held in list(days.values())[_SAID:])
    if left:
        dates.append(words.md_ngettext("{count} more time", "{count} more times", left))
    when = words.joined(dates)
    first, *others = map(builder.party, who)
    speakers = (
        words.md_gettext("{speaker} and {others}", speaker=first, others=words.joined(others))
        if others
        else first
    )
    return Markdown("{} ({})").format(speakers, when)
