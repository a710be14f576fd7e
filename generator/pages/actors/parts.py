"""The lists on an actor's page: the newest lines stand there, earlier ones are folded."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from generator.facts.records.actors import Actor
from generator.markdown.escape import Markdown
from generator.pages.actors.said_by_others import Reacting, Saying
from generator.pages.actors.told import ToldLine, deed_told, position_told, words_told
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.frame.paginated_list import Listing
from generator.pages.parts.activity import Activity
from generator.presenting.edition import Edition

_BESIDE, _MOST_BESIDE = 5, 8  # lines that are about as high as some facts and relations
_FEW_EVENTS, _MANY_EVENTS = 3, 10
_NOTHING, _WIDE = Markdown(""), Markdown(" .wide")

Tells = Callable[[PageBuilder, Actor, Any], ToldLine]


@dataclass(frozen=True)
class ActorPart:
    """What an actor's page may tell of: the list, how each line is told, how many lines stand there
    at once, and what is missing where there are none."""

    listing: Listing[Any]
    told: Tells
    shown: int
    missing: str

    @property
    def actor(self) -> Actor:
        """Whose page it is."""
        assert isinstance(self.listing.record, Actor)
        return self.listing.record


@dataclass(frozen=True)
class ActorPartShown:
    """The same as the page shows it."""

    title: str  # the heading
    anchor: Markdown  # its anchor
    lines: tuple[ToldLine, ...]  # what stands there at once, oldest first
    folded: tuple[ToldLine, ...]  # what is folded, in the same order
    folds: str  # what opens that, or ''
    more: Markdown  # where there is more of it, linked, or ''
    marks: Markdown = _NOTHING  # the class of a part over the whole width, or ''


def part_shown(builder: PageBuilder, part: ActorPart) -> ActorPartShown:
    """What the page shows of a list. Of one that goes on on further pages the first lines stand
    there, since they begin it; of any other the last, since they are news."""
    listing, words = part.listing, builder.edition.words
    told = tuple(part.told(builder, part.actor, thing) for thing in listing.first)
    goes_on = len(listing.things) > len(listing.first)
    cut = part.shown if goes_on else max(0, len(told) - part.shown)
    before, behind = told[:cut], told[cut:]
    lines, folded = (before, behind) if goes_on else (behind, before)
    later = words.ngettext("{count} later", "{count} later", len(folded))
    earlier = words.ngettext("{count} earlier", "{count} earlier", len(folded))
    folds = (later if goes_on else earlier) if folded else ""
    anchor = Markdown(f"s_{listing.name}")
    return ActorPartShown(listing.title, anchor, lines, folded, folds, listing.more(builder))


def parts_shown(
    builder: PageBuilder, parts: Sequence[ActorPart], beside: int, related: int
) -> Iterator[ActorPartShown]:
    """What the page shows of its lists. Facts and relations, so many, stand beside them and the
    lines of other lists, so many; lists behind the first that come where those are likely to have
    ended stand over the whole width."""
    needed = min(max(_BESIDE, related), _MOST_BESIDE)
    for number, part in enumerate(parts):
        shown = part_shown(builder, part)
        wide = number > 0 and beside >= needed and len(shown.lines) > 1
        yield replace(shown, marks=_WIDE) if wide else shown
        beside += len(shown.lines)


def parts_of(
    edition: Edition, activity: Activity, about: Sequence[Saying | Reacting]
) -> Iterator[ActorPart]:
    """The lists of an actor, in the order of its page. They are those of which the site holds
    anything of anybody."""
    held, words, actor = edition.library.of_kind, edition.words, activity.actor
    most_said, most_of_others = _most_words(len(activity.events))
    if held("issues"):
        missing = words.gettext("a position on any of the issues")
        wants = _listing(actor, "wants", words.gettext("Wants"), activity.positions, position_told)
        yield ActorPart(wants, position_told, 12, missing)
    if held("statements") or held("rounds"):
        missing = words.gettext("a statement")
        says = _listing(actor, "says", words.gettext("Says"), activity.words, words_told)
        yield ActorPart(says, words_told, most_said, missing)
    if held("events"):
        missing = words.gettext("a part in any event")
        title = words.gettext("Deeds and events")
        yield ActorPart(
            _listing(actor, "events", title, activity.events, deed_told), deed_told, 24, missing
        )
    if held("statements") or held("rounds"):
        missing = words.gettext("a statement by others that names this actor")
        title = words.gettext("Others say")
        others = _listing(actor, "others", title, about, _by_others)
        yield ActorPart(others, _by_others, most_of_others, missing)


def _most_words(events: int) -> tuple[int, int]:
    """How many of its own words and of those of others a page shows before the rest is folded: more
    where many events make it long anyway, and where few leave it short."""
    if events > _MANY_EVENTS:
        return 8, 4
    return 4, 4 if events <= _FEW_EVENTS else 2


def _listing(
    actor: Actor, name: str, title: str, things: Sequence[Any], told: Tells
) -> Listing[Any]:
    def line(builder: PageBuilder, thing: Any) -> Markdown:
        return told(builder, actor, thing).in_a_line

    return Listing(actor, name, title, things, line)


def _by_others(builder: PageBuilder, _: Actor, saying: Saying | Reacting) -> ToldLine:
    return saying.told(builder)
