"""From which line of the data a page is made: where a reader sees it, and an editor mends it."""

from __future__ import annotations

from urllib.parse import quote, urlencode, urlsplit

from generator.facts.about import About
from generator.facts.record import Record
from generator.markdown.escape import Markdown, link_to
from generator.pages.frame.page_builder import PageBuilder
from generator.presenting.addresses import page_address
from generator.problems import Place

# Hosts that edit a file at its address, and open a form with its fields filled in. Source:
# https://docs.github.com/en/issues (creating an issue from a URL query; its field ids are those
# of .github/ISSUE_TEMPLATE/error.yml).
_WITH_FORMS = ("github.com", "www.github.com")
_FORM = "error.yml"
_LONGEST_TITLE = 100  # signs: a host refuses an address of more than some thousand


def kept_in(builder: PageBuilder, record: Record) -> Markdown:
    """The file and line of a record's data, linked where the site names its repository."""
    return kept_at(builder, builder.edition.library.place(record))


def kept_at(builder: PageBuilder, place: Place) -> Markdown:
    """A file and line of the data, linked where the site names its repository."""
    words, about = builder.edition.words, builder.edition.library.about
    shown = words.gettext("{file}, line {line}", file=place.path, line=place.line)
    file = _file(about, "blob", place)
    return link_to(file, shown) if file else Markdown.escape(shown)


def edit_link(builder: PageBuilder, place: Place, words: str) -> Markdown:
    """A link with these words that opens that line for editing ('' where the repository's host
    cannot).

    Who has no right to change the file is led to propose the change.
    """
    about = builder.edition.library.about
    return link_to(_file(about, "edit", place), words) if has_forms(about) else Markdown("")


def entry_link(builder: PageBuilder, record: Record) -> Markdown:
    """A short link to edit a record, or else where it is kept."""
    words = builder.edition.words
    place = builder.edition.library.place(record)
    if edit := edit_link(builder, place, words.gettext("Edit this fact")):
        return Markdown("{}{{ .edit }}").format(edit)
    return words.md_gettext("Kept in {file_and_line}", file_and_line=kept_at(builder, place))


def report_link(builder: PageBuilder, title: str, words: str) -> Markdown:
    """A link with these words to the form for errors, with the page filled in; to the repository
    itself where its host has no such forms; '' where the site names none."""
    about = builder.edition.library.about
    if not about.repository:
        return Markdown("")
    if not has_forms(about):
        return link_to(about.repository, words)
    below = page_address(builder.path)
    named = title if len(title) <= _LONGEST_TITLE else f"{title[: _LONGEST_TITLE - 1]}…"
    filled = {
        "template": _FORM,
        "title": builder.edition.words.gettext("Error: {page}", page=named),
        "page": f"{about.url.rstrip('/')}{below}" if about.url else below,
    }
    query = urlencode(filled, quote_via=quote)
    return link_to(f"{repository_of(about)}/issues/new?{query}", words)


def has_forms(about: About) -> bool:
    """Whether the repository's host edits files at their address and opens filled-in forms."""
    return bool(about.repository) and urlsplit(about.repository or "").hostname in _WITH_FORMS


def _file(about: About, view: str, place: Place) -> str:
    if not about.repository:
        return ""
    path = f"{branch_of(about)}/{quote(place.path)}"
    return f"{repository_of(about)}/{view}/{path}#L{place.line}"


def repository_of(about: About) -> str:
    """The address of the repository, as the addresses below it begin."""
    return (about.repository or "").rstrip("/").removesuffix(".git")


def branch_of(about: About) -> str:
    """The branch that is published, as it stands in an address."""
    return quote(str(about.branch) if about.branch else "main")
