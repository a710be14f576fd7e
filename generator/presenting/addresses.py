"""Where a fact's page and its headings are: the only maker of addresses.

Anchors of our own hold an underscore, which no id may hold, so they never meet a record's.
"""

from __future__ import annotations

from posixpath import dirname, join, normpath, relpath

from generator.facts.kinds import KIND_TABLE
from generator.facts.record import Record

# Kinds with a page for each record, and kinds whose records share one, with its section.
OWN_PAGE = tuple(kind.name for kind in KIND_TABLE.values() if kind.own_page)
SHARED_PAGE = {
    kind.name: kind.section for kind in KIND_TABLE.values() if kind.section and not kind.own_page
}

# The page of the longer answer: the front page leads to it.
ANSWER_PAGE = "answer.md"

# Made pages about the site itself, beside those written by hand.
METHOD_PAGE = "about/method.md"
CORRECTIONS_PAGE = "about/corrections.md"
SOURCING_PAGE = "about/sourcing.md"


def section_path(section: str) -> str:
    """The file of a section's page below docs/ ('' is the home page)."""
    return f"{section}/index.md" if section else "index.md"


def list_page_path(section: str, name: str) -> str:
    """The file below docs/ of one page of a section that has several."""
    # No id holds an underscore, so it never meets the page of a record.
    return f"{section}/{'_' if section in OWN_PAGE else ''}{name}.md"


def more_path(record: Record, name: str, number: int) -> str:
    """The file below docs/ on which a list of what is told of a record goes on."""
    section = SHARED_PAGE.get(record.kind, record.kind)
    return f"{section}/{record.id}/_{name}-{number}.md"


def page_path(kind: str, record_id: str) -> str | None:
    """The file below docs/ that shows a record, or None where its kind has no page."""
    if kind in OWN_PAGE:
        return f"{kind}/{record_id}.md"
    return section_path(SHARED_PAGE[kind]) if kind in SHARED_PAGE else None


def target_of(record: Record, home: str = "") -> str | None:
    """The file below docs/ and, where records share it, the anchor of this one.

    `home` is the page on which the record stands, where its section has several.
    """
    path = home or page_path(record.kind, record.id)
    return f"{path}#{record.id}" if path and record.kind in SHARED_PAGE else path


def url_of(record: Record) -> str | None:
    """The address below the site's root, as readers see it, such as /actors/some-id/."""
    if record.kind in OWN_PAGE:
        return f"/{record.kind}/{record.id}/"
    return f"/{SHARED_PAGE[record.kind]}/#{record.id}" if record.kind in SHARED_PAGE else None


def page_address(path: str) -> str:
    """The address below the site's root of the page that a file below docs/ becomes."""
    folder, _, name = path.removesuffix(".md").rpartition("/")
    parts = [part for part in (folder, name if name != "index" else "") if part]
    return "/".join(["", *parts, ""])


def relative(from_path: str, target: str) -> str:
    """A link from one file below docs/ to another, with its anchor if it has one."""
    path, _, anchor = target.partition("#")
    if path == from_path and anchor:
        return f"#{anchor}"
    link = relpath(path, dirname(from_path) or ".")
    return f"{link}#{anchor}" if anchor else link


def served_link(from_path: str, link: str) -> str:
    """A link of a file below docs/ to another page as a browser follows it on the built site."""
    path, mark, anchor = link.partition("#")
    if not path.endswith(".md"):
        return link
    target = normpath(join(dirname(from_path), path))
    return f"{relpath(page_address(target), page_address(from_path))}/{mark}{anchor}"


def file_beside(path: str, name: str) -> str:
    """The file below docs/ that belongs to a page and stands at an address below the page's own,
    such as actors/some-id/deeds.svg; those of the front page stand among the data."""
    folder = page_address(path).strip("/")
    return f"{folder or 'data'}/{name}"
