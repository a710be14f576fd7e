"""Ready texts for whoever cites a publication or a page of this site, in three styles.

Sources of the forms: Publication Manual of the American Psychological Association, 7th edition;
The Chicago Manual of Style, 17th edition (bibliography); MLA Handbook, 9th edition. The texts are
plain, without italics, so that they can be copied anywhere. (citeproc-py was tried: 10 to 20 ms of
computing for each text, and stray words in some of them.)
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.facts.about import About
from generator.facts.dates import Date
from generator.facts.record import Record
from generator.facts.records.sources import Author, Source
from generator.facts.sourced import held_or_first
from generator.markdown.escape import Markdown
from generator.pages.frame.citation_dates import cited_date
from generator.presenting.edition import Edition
from generator.presenting.quotation_marks import QuotationMarks, nested_quotes

# Works that stand alone. Styles set their titles in italics, which a plain text has not, and never
# in quotation marks.
_ALONE = frozenset(
    ("book", "classic", "collection", "motion_picture", "pamphlet", "periodical", "report")
)


@dataclass(frozen=True)
class CiteLine:
    """One ready text."""

    style: str  # the style's name
    text: Markdown  # the text to copy


@dataclass(frozen=True)
class Work:
    """What there is to cite."""

    authors: tuple[Author, ...]
    title: str
    publisher: str
    issued: Date | None
    url: str
    alone: bool = False  # whether it stands alone, as a book does


def cite_source(edition: Edition, source: Source) -> tuple[CiteLine, ...]:
    """How a publication is cited."""
    work = Work(
        source.author,
        edition.label(source),
        edition.text(source.publisher),
        held_or_first(source.issued) if source.issued else None,
        source.URL or source.archive or "",
        source.type in _ALONE,
    )
    return _lines(edition, work)


def cite_page(edition: Edition, title: str, address: str, record: Record) -> tuple[CiteLine, ...]:
    """How the page of a record is cited; `address` is its path below the site's root. Its date is
    that of the last change of it which the site tells of, else of its publication: never the day to
    which facts hold."""
    about = edition.library.about
    url = f"{about.url.rstrip('/')}/{address}" if about.url else ""
    return _lines(edition, Work((), title, edition.text(about.title), _changed(about, record), url))


def _changed(about: About, record: Record) -> Date | None:
    """The day of the latest change that names the record, else that of the earliest change."""
    of_it = [
        change.date
        for change in about.changes
        if any(
            ref.id == record.id and record.kind in (ref.kinds or (record.kind,))
            for ref in change.records
        )
    ]
    if of_it:
        return max(of_it, key=lambda date: date.sort_key)
    days = (change.date for change in about.changes)
    return min(days, key=lambda date: date.sort_key, default=None)


def _lines(edition: Edition, work: Work) -> tuple[CiteLine, ...]:
    # Without an author, the publisher stands first; nobody is named twice.
    led = replace(work, publisher="") if not work.authors else work
    first = work.publisher if not work.authors else ""
    texts = [
        ("APA", _apa(edition, led, first)),
        ("Chicago", _chicago(edition, led, first)),
        ("MLA", _mla(edition, work)),
    ]
    return tuple(CiteLine(style, Markdown.escape(text)) for style, text in texts)


def _apa(edition: Edition, work: Work, first: str) -> str:
    names = [_initials(edition, author) for author in work.authors] or [first]
    when = cited_date(edition.words, work.issued, "y, MMMM d") or _no_date(edition)
    who = _listed(names, ", & ", ", ")
    head = f"{_ended(who)} ({when})." if who else ""
    title = work.title if head else f"{_ended(work.title)} ({when})"
    return _sentences(head, title, work.publisher, url=work.url)


def _chicago(edition: Edition, work: Work, first: str) -> str:
    names = _inverted(edition, work.authors) or [first]
    when = cited_date(edition.words, work.issued, "MMMM d, y")
    where = ", ".join(part for part in (work.publisher, when or _no_date(edition)) if part)
    end = f"{work.url}." if work.url else ""
    return _sentences(_and(edition, names), _titled(work), where, url=end)


def _mla(edition: Edition, work: Work) -> str:
    names = _inverted(edition, work.authors)
    if len(names) > 2:
        names = [edition.words.gettext("{author}, et al", author=names[0])]
    parts = [work.publisher, cited_date(edition.words, work.issued, "d MMMM y"), work.url]
    where = ", ".join(part for part in parts if part)
    return _sentences(_and(edition, names), _titled(work), where)


def _titled(work: Work) -> str:
    """The title in quotation marks, those within it made single; as it is where it stands alone."""
    if work.alone:
        return work.title
    return f"“{_ended(nested_quotes(work.title, QuotationMarks()))}”"


def _initials(edition: Edition, author: Author) -> str:
    family, given = edition.text(author.family), edition.text(author.given)
    if not (family and given):
        return edition.text(author.literal) or family or given
    letters = " ".join(f"{name[0]}." for name in given.split())
    return f"{family}, {letters}"


def _inverted(edition: Edition, authors: tuple[Author, ...]) -> list[str]:
    """The first with the family name in front, as in a list by name; the others as spoken."""
    shown: list[str] = []
    for author in authors:
        family, given = edition.text(author.family), edition.text(author.given)
        order = [family, given] if not shown else [given, family]
        parts = [part for part in order if part]
        name = (", " if not shown else " ").join(parts)
        shown.append(edition.text(author.literal) or name)
    return shown


def _no_date(edition: Edition) -> str:
    return edition.words.pgettext("of a publication without a date", "n.d.")


def _and(edition: Edition, names: list[str]) -> str:
    *firsts, last = names or [""]
    if not firsts:
        return last
    return edition.words.gettext(
        "{authors}, and {last_author}", authors=", ".join(firsts), last_author=last
    )


def _listed(names: list[str], last: str, between: str) -> str:
    return last.join([between.join(names[:-1]), names[-1]] if len(names) > 1 else names)


def _ended(text: str) -> str:
    return text if text.rstrip("’”").endswith((".", "?", "!", "…")) else f"{text}."


def _sentences(*parts: str, url: str = "") -> str:
    said = [part if part.endswith("”") else _ended(part) for part in parts if part]
    return " ".join([*said, url] if url else said)
