"""What is common to all records and shown last: names, addresses elsewhere, the next review."""

from __future__ import annotations

from generator.facts.record import Record
from generator.markdown.escape import Markdown, link_to
from generator.pages.frame.corrected import corrected
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.frame.provenance import entry_link
from generator.pages.parts.factbox import FactRow, name_rows, row


def upkeep_rows(builder: PageBuilder, record: Record) -> tuple[FactRow | None, ...]:
    """Where else the same thing is described, and by when the record is looked at again."""
    words, review = builder.edition.words, record.review_by
    elsewhere = [link_to(url, host_of(url)) for url in record.same_as]
    return (
        row(words.gettext("Elsewhere"), Markdown(" · ").join(elsewhere)),
        row(
            words.gettext("To be reviewed by"),
            Markdown.escape(words.date(review) if review else ""),
        ),
    )


def host_of(url: str) -> str:
    """The host of an address as people say it: thepost.com for https://www.thepost.com/a."""
    host = url.partition("://")[2].partition("/")[0].partition(":")[0]
    return host.removeprefix("www.")


def entry_rows(builder: PageBuilder, record: Record) -> tuple[FactRow, ...]:
    """The common rows of a record that shares its page: names, elsewhere, review, old ids."""
    # A shared page cannot redirect from an old address; the old id is an anchor beside the new.
    old = Markdown(", ").join(Markdown("*{0}*{{ #{0} }}").format(name) for name in record.formerly)
    words = builder.edition.words
    rows = [*name_rows(builder, record), *upkeep_rows(builder, record)]
    rows.append(row(words.gettext("Formerly"), old))
    rows.append(row(words.gettext("Put right on"), corrected(builder, record)))
    return tuple(found for found in rows if found is not None)


def entry_line(builder: PageBuilder, record: Record, *parts: Markdown) -> Markdown:
    """The small line under a record that shares its page: what is told of it in a few words, the
    common rows, and where to put it right."""
    rows = [Markdown("{}: {}").format(it.label, it.value) for it in entry_rows(builder, record)]
    said = [part for part in parts if part]
    return Markdown(" · ").join([*said, *rows, entry_link(builder, record)])


def lead_line(builder: PageBuilder, record: Record, *texts: str) -> Markdown:
    """The short answer at the top of a record's page: plain texts, its summary, its sources."""
    said = [Markdown.escape(text) for text in texts if text]
    if record.summary:
        said.append(builder.line(record.summary))
    marks = builder.cite(record.sources)
    if not said:
        words = builder.edition.words
        return words.md_gettext("Known from: {sources}", sources=marks) if marks else marks
    return Markdown(" ").join(said) + marks
