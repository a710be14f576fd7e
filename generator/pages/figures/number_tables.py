"""The numbers of a figure as tables: narrow ones, which a phone can show as tables."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.records.figures import Point
from generator.markdown.escape import Markdown
from generator.pages.figures.points import point_notes, point_value
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.frame.table import Table, make_table


def counted_table(builder: PageBuilder, points: Sequence[Point]) -> Table | None:
    """What the figure counts: date, value, who says so; None without points."""
    words = builder.edition.words
    rows = [[*_dated(builder, point), _reported(builder, point)] for point in points]
    named = any(point.reported_by for point in points)
    return _table(builder, words.gettext("Reported by") if named else words.gettext("Note"), rows)


def apart_table(builder: PageBuilder, points: Sequence[Point]) -> Table | None:
    """What counts something else: date, value, what that counts and who says so; None without
    points."""
    rows = [[*_dated(builder, point), _counting(builder, point)] for point in points]
    return _table(builder, builder.edition.words.gettext("What is counted"), rows)


def beside_table(builder: PageBuilder, points: Sequence[Point]) -> Table | None:
    """The same in less room, for beside the numbers that they are not: the date stands under the
    value."""
    words, rows = builder.edition.words, []
    for point in points:
        date, value = _dated(builder, point)
        under = Markdown("{}<br>*{}*{{ .since }}").format(value, date)
        rows.append([under, _counting(builder, point)])
    names = (words.gettext("Value"), words.gettext("What is counted"))
    return _narrow(names, rows)


def counted_line(builder: PageBuilder, point: Point) -> Markdown:
    """A number on one line of a list: date, value, who says so."""
    reported = _reported(builder, point)
    return Markdown(": ").join(_dated(builder, point)) + (
        Markdown(" · {}").format(reported) if reported else ""
    )


def _table(builder: PageBuilder, last: str, rows: Sequence[Sequence[Markdown]]) -> Table | None:
    words = builder.edition.words
    return _narrow((words.gettext("Date"), words.gettext("Value"), last), rows)


def _narrow(names: Sequence[str], rows: Sequence[Sequence[Markdown]]) -> Table | None:
    return make_table([(name, Markdown.escape(name)) for name in names], rows, narrow=True)


def _dated(builder: PageBuilder, point: Point) -> list[Markdown]:
    date = Markdown.escape(builder.edition.words.date(point.date))
    return [date, point_value(builder, point)]


def _reported(builder: PageBuilder, point: Point) -> Markdown:
    return _with_notes(builder, point, reporter(builder, point))


def _counting(builder: PageBuilder, point: Point) -> Markdown:
    said = Markdown.escape(builder.edition.text(point.counts))
    by = reporter(builder, point)
    if by:
        named = builder.edition.words.md_gettext("reported by {whom}", whom=by)
        said = Markdown("{} *({})*{{ .doubt }}").format(said, named)
    return _with_notes(builder, point, said)


def _with_notes(builder: PageBuilder, point: Point, said: Markdown) -> Markdown:
    return Markdown((said + point_notes(builder, point)).strip())


def reporter(builder: PageBuilder, point: Point) -> Markdown:
    """Who gives the number: the actor with that id, linked; else the words ('' where none do)."""
    actor = builder.edition.library.get("actors", str(point.reported_by or ""))
    return builder.link(actor) if actor else builder.line(point.reported_by)
