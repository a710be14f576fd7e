"""Sides: the coloured chip that says, in words too, to which side an actor is counted."""

from __future__ import annotations

from generator.facts.records.actors import Actor
from generator.facts.sourced import Party
from generator.facts.texts import Text
from generator.layout import MADE_BY
from generator.markdown.escape import Markdown
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.parts.party_sides import only_side


def side_chip(builder: PageBuilder, actor: Actor) -> Markdown:
    """The label of the actor's side as a chip ('' where it has none)."""
    return builder.stated(actor.side, lambda side: label_chip(builder, side))


def label_chip(builder: PageBuilder, side: Text | str) -> Markdown:
    """The label of a side as a chip; the bare word where the site has no such side."""
    known = builder.edition.library.about.sides.get(str(side))
    if known is None:
        return Markdown.escape(str(side))
    return Markdown(f"*{{}}*{{{{ .side .side-{side} }}}}").format(builder.edition.text(known.label))


def side_mark(builder: PageBuilder, *parties: Party) -> Markdown:
    """The class of the side that who speaks or acts is on (' .side-left'), or for whom they do; ''
    where that is none, or more than one."""
    side = only_side(builder.edition.library, *parties)
    return Markdown(f" .side-{side}" if side else "")


def side_styles(sides: dict[str, str]) -> str:
    """The style sheet that gives each side its colour; `sides` maps ids to #rrggbb."""
    rules = [_rule(f".side-{side}", colour) for side, colour in sorted(sides.items())]
    return "\n".join([f"/* {MADE_BY} */", *rules, ""])


def _rule(side: str, colour: str) -> str:
    """The colour of a side, where its name stands and for the account in which it does."""
    return f"{side}, .rival:has({side}) {{ --side: {colour}; }}"
