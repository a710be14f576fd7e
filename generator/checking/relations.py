"""Rules on relations between actors: their two ends agree, and nobody is part of itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.checking.readings import (
    dates_of,
    first_reading,
    in_quotes,
    last_reading,
    surely_after,
    surely_apart,
)
from generator.checking.rule import Violation, rule
from generator.facts.library import Library
from generator.facts.records.actors import Actor, Leader, Relation
from generator.facts.texts import Text
from generator.facts.walk import Path
from generator.text import did_you_mean, listed, quoted

_PART_OF = frozenset(["part of", "member of"])
_LED_BY = frozenset(["led by"])


class End(NamedTuple):
    """A relation as one actor's record states it, and its words in the site's language."""

    owner: Actor
    number: int
    relation: Relation
    words: str

    @property
    def key(self) -> str:
        return self.words.casefold()


class Tie(NamedTuple):
    """One relation as it reads from one actor to another: `b` is whom `a` is part of or led by."""

    a: str
    b: str
    owner: Actor
    path: Path
    relation: Relation | Leader


@rule("relation-ends-differ", "warning")
def relation_ends_differ(library: Library) -> Iterator[Violation]:
    """Where both ends state one relation, their dates agree.

    `relations` in data/site.yml says which words are the two ends of one relation, such as
    `member of: includes`. The page shows what either end says, so it would show both dates. Correct
    one of them; better still, state the relation at one end only.
    """
    inverses = _inverses(library)
    stated: dict[tuple[str, str], dict[str, list[End]]] = defaultdict(dict)
    for end in _ends(library):
        pair = end.owner.id, end.relation.actor.id
        stated[pair].setdefault(end.key, []).append(end)
    for (one, other), here in stated.items():
        there = stated.get((other, one), {}) if one < other else {}
        for words, ends in here.items():
            for back in sorted(inverses[words] & there.keys()):
                if not any(_agree(a, b) for a in ends for b in there[back]):
                    yield _differing(library, ends[0], there[back][0])


@rule("led-by-each-other", "warning")
def led_by_each_other(library: Library) -> Iterator[Violation]:
    """Of two actors, not each leads the other.

    One of the two entries is the wrong way round: in `led_by`, or in a relation with the words
    `led by`, or with those that data/site.yml gives for its other end. Correct the entry. Where
    each led the other at different times, say when, with `from` and `to`.
    """
    ties = {(tie.a, tie.b): tie for tie in reversed([*_ties(library, _LED_BY), *_leaders(library)])}
    for (a, b), tie in sorted(ties.items(), key=lambda item: item[0]):
        back = ties.get((b, a))
        if a < b and back and _at_one_time([tie, back]):
            yield Violation(
                library.place(tie.owner, tie.path),
                f"{quoted(a)} is led by {quoted(b)} here, and {quoted(b)} by {quoted(a)} "
                f"({library.place(back.owner, back.path)}).",
                "Correct the entry that is the wrong way round.",
            )


@rule("part-of-circle")
def part_of_circle(library: Library) -> Iterator[Violation]:
    """Nobody is part of itself, not even by way of others.

    The rule follows relations whose words, in the site's language, are `part of` or `member of`,
    and those that data/site.yml gives as their other end. If A is part of B, B of C and C of A,
    one of the three is wrong: take it out, or write other words, such as `allied with`.
    """
    ties: dict[tuple[str, str], Tie] = {}
    above: dict[str, list[str]] = defaultdict(list)
    for tie in _ties(library, _PART_OF):
        # An actor that names itself breaks a rule of its own.
        if tie.a != tie.b and (tie.a, tie.b) not in ties:
            ties[tie.a, tie.b] = tie
            above[tie.a].append(tie.b)
    for circle in _circles(above):
        steps = [ties[a, b] for a, b in zip(circle, circle[1:] + circle[:1], strict=True)]
        if _at_one_time(steps):
            told = [f"{quoted(tie.a)} of {quoted(tie.b)}" for tie in steps]
            yield Violation(
                library.place(steps[0].owner, steps[0].path),
                f"These are part of each other in a circle: {listed(told, 'and')}.",
                "Take out or reword the relation that is wrong.",
            )


@rule("relation-without-inverse", "hint")
def relation_without_inverse(library: Library) -> Iterator[Violation]:
    """The words of a relation have words for its other end, in data/site.yml.

    Without them the page of the other actor can only repeat the words in quotation marks. Add a
    line under `relations`, such as `member of: includes`. The rule tells each wording once, and
    only where data/site.yml has `relations` at all.
    """
    known = set(library.about.relations)
    if not known or ("site", "relations") in library.broken:
        return
    told = set(known)
    for end in _ends(library):
        if end.words not in told:
            told.add(end.words)
            yield Violation(
                library.place(end.owner, ("relations", end.number, "type")),
                f"The relation {quoted(end.words)} has no words for its other end.",
                _inverse_hint(library, end.words),
            )


def _inverse_hint(library: Library, words: str) -> str:
    known = library.about.relations
    said = next((said for said in known if _words(library, known[said]) == words), None)
    line = f'"{words}: {said}"' if said else "a line for it"
    # Words for another relation are often much alike: only a slip of typing is meant.
    near = "" if said else did_you_mean(words, known, 0.85)
    add = f'{line} under "relations" in data/site.yml.'
    return f"{near} If not, add {add}" if near else f"Add {add}"


def _ends(library: Library) -> Iterator[End]:
    """Every relation to an actor that has a record."""
    for actor in library.all_of(Actor):
        for index, relation in enumerate(actor.relations):
            if library.candidates(relation.actor):
                yield End(actor, index, relation, _words(library, relation.type))


def _words(library: Library, text: Text) -> str:
    return text.in_language(library.about.language)


def _inverses(library: Library) -> dict[str, set[str]]:
    """For the words of a relation, those of its other end, whichever data/site.yml begins with."""
    inverses: dict[str, set[str]] = defaultdict(set)
    for said, other in library.about.relations.items():
        words, inverse = said.casefold(), _words(library, other).casefold()
        inverses[words].add(inverse)
        inverses[inverse].add(words)
    return inverses


def _agree(one: End, other: End) -> bool:
    """True where some reading of the dates at both ends is the same stretch of time."""
    first, other_first = dates_of(one.relation.from_), dates_of(other.relation.from_)
    last, other_last = dates_of(one.relation.to), dates_of(other.relation.to)
    return not (
        surely_apart(first, other_first)
        or surely_apart(last, other_last)
        or surely_after(first, other_last)
        or surely_after(other_first, last)
    )


def _differing(library: Library, here: End, there: End) -> Violation:
    other = library.place(there.owner, ("relations", there.number))
    return Violation(
        library.place(here.owner, ("relations", here.number)),
        f"The relation to {quoted(there.owner.id)} reads {quoted(here.words)}"
        f"{_span(here.relation)} here, but {quoted(there.words)}{_span(there.relation)} "
        f"at its other end ({other}).",
        "Correct the dates, or state the relation at one end only.",
    )


def _span(relation: Relation) -> str:
    first, last = dates_of(relation.from_), dates_of(relation.to)
    from_words = f" from {in_quotes(first, 'or')}" if first else ""
    return from_words + (f" to {in_quotes(last, 'or')}" if last else "")


def _ties(library: Library, wanted: frozenset[str]) -> Iterator[Tie]:
    """The relations with the words that are wanted, or with those for their other end."""
    inverses = _inverses(library)
    for end in _ends(library):
        other, path = end.relation.actor.id, ("relations", end.number)
        if end.key in wanted:
            yield Tie(end.owner.id, other, end.owner, path, end.relation)
        elif inverses[end.key] & wanted:
            yield Tie(other, end.owner.id, end.owner, path, end.relation)


def _leaders(library: Library) -> Iterator[Tie]:
    """Who leads whom by the field `led_by`."""
    for actor in library.all_of(Actor):
        for index, leader in enumerate(actor.led_by):
            if leader.actor:
                yield Tie(actor.id, leader.actor.id, actor, ("led_by", index), leader)


def _at_one_time(ties: Sequence[Tie]) -> bool:
    """True where all may have held on one day; what has no dates may have held on any."""
    relations = [tie.relation for tie in ties]
    starts = [min(map(first_reading, dates_of(it.from_))) for it in relations if it.from_]
    ends = [max(map(last_reading, dates_of(it.to))) for it in relations if it.to]
    return not starts or not ends or max(starts) <= min(ends)


def _circles(above: dict[str, list[str]]) -> Iterator[list[str]]:
    """Circles in a graph, each from its smallest id on; at least one wherever there is any."""
    done: set[str] = set()
    for start in sorted(above):
        trail: dict[str, Iterator[str]] = {} if start in done else {start: iter(above[start])}
        while trail:
            current = next(reversed(trail))
            step = next(trail[current], None)
            if step is None:
                done.add(current)
                del trail[current]
            elif step in trail:
                nodes = list(trail)
                circle = nodes[nodes.index(step) :]
                smallest = circle.index(min(circle))
                yield circle[smallest:] + circle[:smallest]
            elif step not in done:
                trail[step] = iter(above.get(step, ()))
