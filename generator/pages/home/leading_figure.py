"""The number that leads on the front page, as a picture, with its latest value."""

from __future__ import annotations

from dataclasses import dataclass

from generator.facts.records.figures import Figure
from generator.markdown.escape import Markdown
from generator.pages.figures.figure import figure_headline
from generator.pages.figures.numbers_picture import numbers_shown
from generator.pages.figures.points import counted_points, point_words
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.frame.pictures import PictureShown
from generator.pages.home.entry_points import section_link
from generator.pages.home.leading import leading_first
from generator.pictures.figure import HALF_FIGURE, NARROW_HALF_FIGURE
from generator.presenting.order import in_order
from generator.presenting.units import unit_words

_FORMS = (HALF_FIGURE, NARROW_HALF_FIGURE)


@dataclass(frozen=True)
class LeadingFigure:
    """A number followed over time."""

    title: Markdown  # what it is, and the first and the latest number, linked to its page
    latest: Markdown  # its latest value with its date, linked to its page
    picture: PictureShown | None  # the numbers of late, where they can be drawn
    more: Markdown  # link to all figures, or ''


def leading_figure(builder: PageBuilder) -> LeadingFigure | None:
    """The figure that the editors let lead, else the one with most numbers; None without any
    number of what a figure counts."""
    every: tuple[Figure, ...] = in_order(builder.edition, "figures")
    told = [figure for figure in every if counted_points(figure)]
    if not told:
        return None
    figure = leading_first(builder.edition, told, lambda one: len(counted_points(one)))[0]
    # The events of its time stand on its own page, where there is room for their names.
    alone = figure.model_copy(update={"marks": ()})
    return LeadingFigure(
        title=builder.listed(figure, figure_headline(builder.edition, figure)),
        latest=_latest(builder, figure),
        picture=numbers_shown(builder, alone, _FORMS).picture,
        more=_more(builder, len(every)),
    )


def _latest(builder: PageBuilder, figure: Figure) -> Markdown:
    """Without its notes: it leads to the page of the figure, which has them."""
    words, latest = builder.edition.words, counted_points(figure)[-1]
    said = point_words(builder.edition, latest, unit_words(builder.edition, figure, latest))
    value = builder.listed(figure, said) if said else said
    return words.md_gettext("{date}: {value}", date=words.date(latest.date), value=value)


def _more(builder: PageBuilder, count: int) -> Markdown:
    if count < 2:
        return Markdown("")
    said = builder.edition.words.ngettext("{count} figure", "All {count} figures", count)
    return section_link(builder, "figures", said)
