"""The fact box of an actor: names, what it is, its side, its part in the talks, dates, posts."""

from __future__ import annotations

from generator.facts.dates import Date
from generator.facts.records.actors import Actor, Leader, Role
from generator.facts.sourced import Values
from generator.markdown.escape import Markdown
from generator.pages.actors.delegations import delegation_lines
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.parts.common_rows import upkeep_rows
from generator.pages.parts.factbox import FactRow, name_rows, row
from generator.pages.parts.side_chips import side_chip
from generator.pages.parts.time_spans import time_span
from generator.presenting.words import Words


def actor_facts(builder: PageBuilder, actor: Actor) -> tuple[FactRow, ...]:
    """The rows of the fact box, without those that would be empty."""
    words = builder.edition.words
    rows = [
        *name_rows(builder, actor),
        row(words.gettext("Kind"), builder.stated(actor.type, builder.edition.text)),
    ]
    rows.append(row(words.gettext("Side"), side_chip(builder, actor)))
    talks = Markdown("<br>").join(delegation_lines(builder, actor))
    rows.append(row(words.gettext("In the talks"), talks))
    rows += [
        row(label, builder.stated(values, words.once)) for label, values in _lifetime(words, actor)
    ]
    leaders = [_leader(builder, leader) for leader in actor.led_by]
    rows.append(row(words.gettext("Led by"), Markdown("<br>").join(leaders)))
    roles = [_role(builder, role) for role in actor.roles]
    posts = words.ngettext("Post", "Posts", len(roles))
    rows.append(row(posts, Markdown("<br>").join(roles)))
    rows += upkeep_rows(builder, actor)
    return tuple(found for found in rows if found is not None)


def _lifetime(words: Words, actor: Actor) -> tuple[tuple[str, Values[Date]], ...]:
    return (
        (words.gettext("Born"), actor.born),
        (words.gettext("Died"), actor.died),
        (words.gettext("Founded"), actor.founded),
        (words.gettext("Dissolved"), actor.dissolved),
    )


def _leader(builder: PageBuilder, leader: Leader) -> Markdown:
    when = time_span(builder, leader.from_, leader.to)
    span = Markdown(", {}").format(when) if when else when
    return Markdown("{}{}{}{}").format(
        builder.party(leader), span, builder.cite(leader.sources), builder.doubt(leader.note)
    )


def _role(builder: PageBuilder, role: Role) -> Markdown:
    of = Markdown(", {}").format(builder.refer(role.of)) if role.of else Markdown("")
    when = time_span(builder, role.from_, role.to)
    span = Markdown(", {}").format(when) if when else when
    return Markdown("{}{}{}{}{}").format(
        builder.edition.text(role.role),
        of,
        span,
        builder.cite(role.sources),
        builder.doubt(role.note),
    )
