"""The part of an actor in the talks: which delegations it sent, led or was in."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.records.actors import Actor
from generator.facts.records.rounds import Delegation, Round
from generator.facts.sourced import Party
from generator.markdown.escape import Markdown
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.parts.activity import is_for
from generator.presenting.order import in_order

_SENT = Markdown("Sent a delegation: {}")


def delegation_lines(builder: PageBuilder, actor: Actor) -> tuple[Markdown, ...]:
    """One line for each part that the actor had, with the rounds in which it had it."""
    rounds: dict[Markdown, list[Markdown]] = {}
    for held in _rounds(builder, actor):
        for delegation in held.delegations:
            for part in dict.fromkeys(_parts(builder, delegation, actor)):
                rounds.setdefault(part, []).append(builder.link(held))
    joined = builder.edition.words.joined
    return tuple(part.format(joined(links)) for part, links in rounds.items())


def _rounds(builder: PageBuilder, actor: Actor) -> Iterator[Round]:
    naming = {mention.record.key for mention in builder.edition.library.pointing_at(actor)}
    return (held for held in in_order(builder.edition, "rounds") if held.key in naming)


def _parts(builder: PageBuilder, delegation: Delegation, actor: Actor) -> Iterator[Markdown]:
    """Its part in one delegation, with a place left for the rounds."""
    if is_for(delegation.party, actor):
        yield _SENT
        return
    party = builder.party(delegation.party)
    for stated in delegation.head:
        if _itself(stated.value, actor):
            # Sources may disagree about who led; the page of the round has them all.
            sure = len(delegation.head) == 1 or stated.preferred
            yield _place("Led a delegation" if sure else "Led, by one account, a delegation", party)
        elif is_for(stated.value, actor):
            yield _place("Gave the head of a delegation", party)
    for member in delegation.members:
        if _itself(member, actor):
            yield _place("Was in a delegation", party)
        elif is_for(member, actor):
            yield _place("Had people in a delegation", party)


def _place(words: str, party: Markdown) -> Markdown:
    """The words with the party, whose own braces stay as they are, and a place for the rounds."""
    held = Markdown(party.replace("{", "{{").replace("}", "}}"))
    return Markdown(f"{words} ({held}): {{}}")


def _itself(party: Party, actor: Actor) -> bool:
    return party.actor is not None and party.actor.id == actor.id
