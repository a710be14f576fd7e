"""The fact box of an actor: names, what it is, its side, its part in the talks, dates, posts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from generator.facts.dates import Date
from generator.facts.records.actors import Actor, Leader, Role
from generator.facts.sourced import Values, own_or_inherited
from generator.markdown.escape import Markdown
from generator.pages.actors.delegations import delegation_lines
from generator.pages.actors.headline import has_more_to_tell, untold_names
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.parts.common_rows import upkeep_rows
from generator.pages.parts.factbox import FactRow, name_rows, row
from generator.pages.parts.side_chips import side_chip
from generator.pages.parts.time_spans import is_past, lasting
from generator.presenting.words import Words

T = TypeVar("T")


def actor_facts(builder: PageBuilder, actor: Actor) -> tuple[FactRow, ...]:
    """The rows of the fact box, without those that would be empty; each value with its notes. The
    side stands above the name of the actor, unless there is more to tell of it."""
    words = builder.edition.words
    kind = builder.stated(_sourced(actor.type, actor), builder.edition.text)
    rows = [row(words.gettext("Kind"), kind)]
    if has_more_to_tell(actor.side):
        rows.append(row(words.gettext("Side"), side_chip(builder, actor)))
    rows += [*_leader_rows(builder, actor), *_post_rows(builder, actor)]
    rows += [
        row(label, builder.stated(_sourced(values, actor), words.once))
        for label, values in _lifetime(words, actor)
    ]
    talks = Markdown("<br>").join(delegation_lines(builder, actor))
    rows.append(row(words.gettext("In the talks"), talks))
    untold = set(untold_names(builder, actor))
    named = actor.model_copy(
        update={"names": {code: names for code, names in actor.names.items() if code in untold}}
    )
    rows += [*name_rows(builder, named), *upkeep_rows(builder, actor)]
    return tuple(found for found in rows if found is not None)


def _sourced(values: Values[T], actor: Actor) -> Values[T]:
    """Values of which one without sources of its own has those of the record."""
    return tuple(
        stated.model_copy(update={"sources": own_or_inherited(stated.sources, actor.sources)})
        for stated in values
    )


def _lifetime(words: Words, actor: Actor) -> tuple[tuple[str, Values[Date]], ...]:
    return (
        (words.gettext("Born"), actor.born),
        (words.gettext("Died"), actor.died),
        (words.gettext("Founded"), actor.founded),
        (words.gettext("Dissolved"), actor.dissolved),
    )


def _leader_rows(builder: PageBuilder, actor: Actor) -> Iterator[FactRow | None]:
    """Who leads it; then who led it, as past."""
    words = builder.edition.words
    for past, label in ((False, words.gettext("Led by")), (True, words.gettext("Formerly led by"))):
        leaders = [
            _entry(builder, actor, leader, builder.party(leader))
            for leader in actor.led_by
            if is_past(builder.edition, leader.to) is past
        ]
        yield row(label, Markdown("<br>").join(leaders))


def _post_rows(builder: PageBuilder, actor: Actor) -> Iterator[FactRow | None]:
    """The posts that it holds; then those that it held, as past."""
    words = builder.edition.words
    for past in (False, True):
        held = [role for role in actor.roles if is_past(builder.edition, role.to) is past]
        posts = [_entry(builder, actor, role, builder.post(role.role, role.of)) for role in held]
        label = (
            words.ngettext("Former post", "Former posts", len(posts))
            if past
            else words.ngettext("Post", "Posts", len(posts))
        )
        yield row(label, Markdown("<br>").join(posts))


def _entry(builder: PageBuilder, actor: Actor, held: Leader | Role, said: Markdown) -> Markdown:
    """A leader or a post: since when, on what it rests, and the doubt about it."""
    cited = own_or_inherited(held.sources, actor.sources)
    when = lasting(builder, held.from_, held.to, cited)
    span = Markdown(", {}").format(when) if when else when
    marks = builder.cite(cited)
    return Markdown("{}{}{}{}").format(said, span, marks, builder.doubt(held.note))
