"""The part of an actor in the talks: which delegations it sent, led or was in."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.records.actors import Actor
from generator.facts.records.rounds import Delegation, Round
from generator.facts.sourced import Party
from generator.markdown.escape import Markdown
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.parts.activity import is_for
from generator.presenting.messages import gettext_noop
from generator.presenting.order import in_order

# The parts that one may have had in a delegation, with the party that sent it and the rounds.
_SENT = gettext_noop("Sent a delegation: {rounds}")
_LED = gettext_noop("Led a delegation ({party}): {rounds}")
_LED_BY_ONE_ACCOUNT = gettext_noop("Led, by one account, a delegation ({party}): {rounds}")
_GAVE_THE_HEAD = gettext_noop("Gave the head of a delegation ({party}): {rounds}")
_WAS_IN = gettext_noop("Was in a delegation ({party}): {rounds}")
_HAD_PEOPLE_IN = gettext_noop("Had people in a delegation ({party}): {rounds}")


def delegation_lines(builder: PageBuilder, actor: Actor) -> tuple[Markdown, ...]:
    """One line for each part that the actor had, with the rounds in which it had it."""
    rounds: dict[tuple[str, Markdown], list[Markdown]] = {}
    for held in _rounds(builder, actor):
        for delegation in held.delegations:
            party = builder.party(delegation.party)
            for part in dict.fromkeys(_parts(delegation, actor)):
                sent = Markdown("") if part == _SENT else party
                rounds.setdefault((part, sent), []).append(builder.link(held))
    words = builder.edition.words
    return tuple(
        words.md_gettext(part, party=party, rounds=words.joined(links))
        for (part, party), links in rounds.items()
    )


def _rounds(builder: PageBuilder, actor: Actor) -> Iterator[Round]:
    naming = {mention.record.key for mention in builder.edition.library.pointing_at(actor)}
    return (held for held in in_order(builder.edition, "rounds") if held.key in naming)


def _parts(delegation: Delegation, actor: Actor) -> Iterator[str]:
    """Its parts in one delegation."""
    if is_for(delegation.party, actor):
        yield _SENT
        return
    for stated in delegation.head:
        if _itself(stated.value, actor):
            # Sources may disagree about who led; the page of the round has them all.
            sure = len(delegation.head) == 1 or stated.preferred
            yield _LED if sure else _LED_BY_ONE_ACCOUNT
        elif is_for(stated.value, actor):
            yield _GAVE_THE_HEAD
    for member in delegation.members:
        if _itself(member, actor):
            yield _WAS_IN
        elif is_for(member, actor):
            yield _HAD_PEOPLE_IN


def _itself(party: Party, actor: Actor) -> bool:
    return party.actor is not None and party.actor.id == actor.id
