"""Values of a round on which sources differ: a few words where they stand, all of them below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from generator.facts.records.rounds import Round
from generator.facts.slips import slips_of
from generator.facts.sourced import Stated, settled, standing
from generator.markdown.escape import Markdown, link_to
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.parts.rival_fields import Rivals, field_words, rivals_of, rivals_shown
from generator.presenting.fact_words import value_words
from generator.presenting.field_names import field_noun
from generator.presenting.words import sentence_case

T = TypeVar("T")
_FIELDS = ("number", "date", "format", "venue", "delegations")


@dataclass(frozen=True)
class RivalField:
    """A field of the round for which sources give different values."""

    field: str  # the field
    anchor: Markdown  # its anchor
    values: tuple[Markdown, ...]  # each value, with who says so


def briefly(
    builder: PageBuilder, field: str, values: Sequence[Stated[T]], show: Callable[[T], object]
) -> Markdown:
    """A value in few words, without notes: that of several which is preferred, else all; that
    sources differ is told with a link to the values side by side."""
    rivals = standing(values)
    if len(rivals) < 2:
        return builder.brief(values, show)
    held = settled(values)
    shown = builder.either([show(one.value) for one in ([held] if held else rivals)])
    differ = link_to(f"#v_{field}", builder.edition.words.gettext("sources differ"))
    return Markdown("{} *({})*{{ .doubt }}").format(shown, differ)


def with_sources(
    builder: PageBuilder, field: str, values: Sequence[Stated[T]], show: Callable[[T], object]
) -> Markdown:
    """A value with its notes; where sources differ, the few words that lead to all of them. What is
    a slip stands below, too."""
    rivals = standing(values)
    if len(rivals) < 2:
        return builder.stated(tuple(rivals), show)
    return briefly(builder, field, values, show)


def rival_values_of(builder: PageBuilder, record: Round) -> tuple[RivalField, ...]:
    """The fields for which sources differ, each with its values side by side."""
    found = [rivals for rivals in rivals_of(record) if rivals.path[0] in _FIELDS]
    return tuple(_rivals(builder, rivals, found[:index]) for index, rivals in enumerate(found))


def _rivals(builder: PageBuilder, rivals: Rivals, earlier: Sequence[Rivals]) -> RivalField:
    field = str(rivals.path[0])
    count = sum(1 for other in earlier if other.path[0] == field)
    return RivalField(
        field=sentence_case(field_words(builder, rivals)),
        anchor=Markdown(f"v_{field}" if not count else f"v_{field}_{count + 1}"),
        values=rivals_shown(builder, rivals),
    )


def field_slips(builder: PageBuilder, record: Round) -> tuple[Markdown, ...]:
    """What single sources have wrong of the round by an error of their own, a line each."""
    return tuple(
        _slip(builder, slip.field, slip.said)
        for slip in slips_of(record)
        if isinstance(slip.said, Stated) and slip.path[0] in _FIELDS
    )


def _slip(builder: PageBuilder, field: str, said: Stated[Any]) -> Markdown:
    named = sentence_case(field_noun(builder.edition.words, field))
    value = Markdown.escape(value_words(builder.edition, said.value))
    return Markdown("{}:{}").format(named, builder.slip(value, said))
