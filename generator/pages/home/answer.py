"""The page of the longer answer: in prose, and point by point with the sources of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.markdown.escape import Markdown
from generator.pages.frame.page import Page, make_page
from generator.pages.frame.page_builder import PageBuilder
from generator.presenting.addresses import ANSWER_PAGE
from generator.presenting.edition import Edition


@dataclass(frozen=True)
class AnswerContext:
    """What the template answer.md gets."""

    question: str  # the question that is answered, or what the site is called
    answer: Markdown  # the answer in prose, or ''
    points: tuple[Markdown, ...]  # its key points, each with its sources


def answer_pages(edition: Edition) -> Iterator[Page]:
    """The page of the answer, where there is more of one than stands on the front page."""
    about, words = edition.library.about, edition.words
    if not about.answer and not about.points:
        return
    builder = PageBuilder(edition, ANSWER_PAGE)
    context = AnswerContext(
        question=edition.plain(about.question) or edition.text(about.title),
        answer=builder.block(about.answer),
        points=tuple(builder.said(point.text, point.sources) for point in about.points),
    )
    title = words.gettext("The answer in two minutes")
    described = edition.plain(about.answer or about.points[0].text)
    kept = edition.library.locate_about(("answer" if about.answer else "points",))
    yield make_page(builder, "answer.md", title, described, context, kept=kept)
