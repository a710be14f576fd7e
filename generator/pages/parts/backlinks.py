"""Who names a record: the other end of every link, for the foot of its page."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.facts.library import Key
from generator.facts.record import Record
from generator.markdown.escape import Markdown
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.frame.paginated_list import Listing
from generator.presenting.addresses import target_of
from generator.presenting.edition import Edition
from generator.presenting.kinds import kind_words
from generator.presenting.messages import gettext_noop
from generator.presenting.order import order_key

_FEW = 30
# Publications that speak for the record of the page.
_OWN_VOICE = gettext_noop("In its own voice")


@dataclass(frozen=True)
class BacklinkGroup:
    """The records of one kind that name the record of the page."""

    label: str  # what the kind is called
    links: Markdown  # the records, linked


@dataclass(frozen=True)
class BacklinksShown:
    """What the foot of a page says of who else names its record."""

    groups: tuple[BacklinkGroup, ...]  # the records by kind
    more: Markdown  # how many there are besides, with their pages, or ''


Backlink = tuple[str, Record]  # what the kind is called, and the record


def backlinks_of(
    edition: Edition, record: Record, shown: Collection[Key] = ()
) -> tuple[Backlink, ...]:
    """The records that name this one, by kind, but for those that the page shows already."""
    words = edition.words
    groups: dict[str, list[Record]] = {}
    seen = set(shown)
    for mention in edition.library.pointing_at(record):
        if mention.record.key in seen or target_of(mention.record) is None:
            continue
        seen.add(mention.record.key)
        own_voice = mention.path[0] == "voice"
        kind = mention.record.kind
        label = words.gettext(_OWN_VOICE) if own_voice else kind_words(words, kind).heading
        groups.setdefault(label, []).append(mention.record)
    return tuple(
        (label, named)
        for label, records in groups.items()
        for named in sorted(records, key=lambda record: order_key(edition, record))
    )


def backlink_groups(
    builder: PageBuilder, backlinks: Iterable[Backlink]
) -> tuple[BacklinkGroup, ...]:
    """The records by kind, linked."""
    words = builder.edition.words
    return tuple(
        BacklinkGroup(label, words.joined([builder.link(it) for _, it in held]))
        for label, held in groupby(backlinks, key=lambda one: one[0])
    )


def backlinks_in_line(builder: PageBuilder, backlinks: Sequence[Backlink]) -> list[Markdown]:
    """The same for an entry of a list, where more cannot be read: the others name it themselves."""
    links = [group.links for group in backlink_groups(builder, backlinks[:_FEW])]
    left = len(backlinks) - _FEW
    if left <= 0:
        return links
    return [*links, builder.edition.words.more(left)]


def backlink_listing(
    edition: Edition, record: Record, shown: Collection[Key] = ()
) -> Listing[Backlink]:
    """The same as the last list of a record's page."""
    found = backlinks_of(edition, record, shown)
    title = edition.words.gettext("Mentions")
    return Listing(record, "backlinks", title, found, _line)


def backlinks_shown(builder: PageBuilder, listing: Listing[Backlink]) -> BacklinksShown:
    """What the page itself shows of them."""
    return BacklinksShown(backlink_groups(builder, listing.first), listing.more(builder))


def _line(builder: PageBuilder, backlink: Backlink) -> Markdown:
    label, record = backlink
    return Markdown("{}: {}").format(label, builder.link(record))
