"""Of which records each page tells: what its picture, its linked data and its date rest on."""

from __future__ import annotations

from dataclasses import dataclass

from generator.facts.record import Record
from generator.presenting.addresses import (
    ANSWER_PAGE,
    CORRECTIONS_PAGE,
    METHOD_PAGE,
    OWN_PAGE,
    SOURCING_PAGE,
    section_path,
)
from generator.presenting.edition import Edition
from generator.presenting.sections import SECTIONS

# Pages that count all records, or choose among them.
_OF_ALL = frozenset([METHOD_PAGE, SOURCING_PAGE, section_path("")])
_OF_THE_SITE = frozenset([ANSWER_PAGE, CORRECTIONS_PAGE, *map(section_path, ("", "changes"))])


@dataclass(frozen=True)
class Subject:
    """What a page is about; all is empty for a page written by hand."""

    about: Record | None = None  # the one record that it is made from
    listed: tuple[Record, ...] = ()  # the records of which it is the list
    rests_on: tuple[Record, ...] = ()  # all records that it shows
    files: tuple[str, ...] = ()  # other files that it shows, below the site's root


def subject_of(edition: Edition, path: str, site_file: str) -> Subject:
    """The subject of a page, by the path of its file below docs/.

    `site_file` is where what the site says about itself is written, below the site's root.
    """
    library = edition.library
    files = (site_file,) if path in _OF_THE_SITE else ()
    if path in (ANSWER_PAGE, CORRECTIONS_PAGE):
        return Subject(files=files)
    if path in _OF_ALL:
        return Subject(rests_on=tuple(library.everything()), files=files)
    section, _, name = path.partition("/")
    if name == "index.md" and section in SECTIONS:
        held = SECTIONS[section]
        shown = tuple(record for kind in held.shows for record in library.of_kind(kind))
        return Subject(listed=shown if held.kind else (), rests_on=shown, files=files)
    if standing := edition.standing_on(path):
        return Subject(listed=standing, rests_on=standing)
    owner, _, further = name.removesuffix(".md").partition("/")
    about = library.get(section, owner) if section in OWN_PAGE else None
    if about and further:  # where a list of its page goes on
        return Subject(rests_on=(about,))
    if about is None:
        return Subject(files=(f"docs/{path}",))
    naming = {mention.record.key: mention.record for mention in library.pointing_at(about)}
    return Subject(about=about, rests_on=(about, *naming.values()))
