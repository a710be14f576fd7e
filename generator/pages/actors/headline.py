"""What stands at the name of an actor: its side, and what it is called in other languages."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.records.actors import Actor
from generator.facts.sourced import Values, standing
from generator.facts.texts import Text
from generator.markdown.escape import Markdown
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.parts.side_chips import side_chip

_MOST_NAMES = 2


def other_names(builder: PageBuilder, actor: Actor) -> Markdown:
    """Its name in other languages, one for each; no part of the title that search shows."""
    return Markdown(" ").join(_name(builder, code, name) for code, name in _shown(builder, actor))


def side_above(builder: PageBuilder, actor: Actor) -> Markdown:
    """The chip of its side ('' where it has none); where there is more to tell, the facts do."""
    return Markdown("") if has_more_to_tell(actor.side) else side_chip(builder, actor)


def untold_names(builder: PageBuilder, actor: Actor) -> Iterator[str]:
    """The languages of its names of which the headline does not tell all."""
    shown = dict(_shown(builder, actor))
    for code, names in actor.names.items():
        if code not in shown or has_more_to_tell(names):
            yield code


def has_more_to_tell(values: Values[Text]) -> bool:
    """Whether there is more to a value than its words: sources, a doubt, rivals."""
    return len(values) > 1 or any(stated.sources or stated.note for stated in values)


def _shown(builder: PageBuilder, actor: Actor) -> list[tuple[str, str]]:
    edition = builder.edition
    names = [
        (code, edition.text(standing(names)[0].value))
        for code, names in actor.names.items()
        if code != edition.language and names
    ]
    return names[:_MOST_NAMES]


def _name(builder: PageBuilder, code: str, name: str) -> Markdown:
    direction = builder.edition.words.direction(code)
    mark = f'*{{}}*{{{{ .also lang="{code}" dir="{direction}" data-pagefind-ignore="" }}}}'
    return Markdown(mark).format(name)
