"""The fact box of an actor: names, what it is, its side, its part in the talks, dates, posts."""

from __future__ import annotations

from generator.facts.actors import Actor, Role
from generator.markdown.escape import Markdown
from generator.pages.factbox import FactRow, name_rows, row
from generator.pages.folio import Folio
from generator.pages.sides import side_chip
from generator.pages.spans import time_span
from generator.pages.talks import talks_lines
from generator.pages.upkeep import upkeep_rows
from generator.pages.words import HAPPENS_ONCE


def actor_facts(folio: Folio, actor: Actor) -> tuple[FactRow, ...]:
    """The rows of the fact box, without those that would be empty."""
    words = folio.edition.words
    rows = [*name_rows(folio, actor), row("Kind", folio.stated(actor.type, folio.edition.text))]
    rows.append(row("Side", side_chip(folio, actor)))
    rows.append(row("In the talks", Markdown("<br>").join(talks_lines(folio, actor))))
    dated = [(name.capitalize(), getattr(actor, name)) for name in HAPPENS_ONCE]
    rows += [row(label, folio.stated(values, words.once)) for label, values in dated]
    rows.append(row("Led by", folio.stated(actor.led_by, folio.party)))
    roles = [_role(folio, role) for role in actor.roles]
    rows.append(row("Posts" if len(roles) > 1 else "Post", Markdown("<br>").join(roles)))
    rows += upkeep_rows(folio, actor)
    return tuple(found for found in rows if found is not None)


def _role(folio: Folio, role: Role) -> Markdown:
    of = Markdown(", {}").format(folio.refer(role.of)) if role.of else Markdown("")
    when = time_span(folio, role.from_, role.to)
    span = Markdown(", {}").format(when) if when else when
    return Markdown("{}{}{}{}{}").format(
        folio.edition.text(role.role), of, span, folio.cite(role.sources), folio.doubt(role.note)
    )
