"""The results of a round as squares: a picture of its own on the round's page, a small one in any
line that tells of the round."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.records.rounds import STATUSES, Outcome, Round
from generator.markdown.escape import Markdown, markup_in_line
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.frame.pictures import PictureShown, place_picture
from generator.pages.parts.round_outcomes import AGREED, outcomes_of, round_tally
from generator.pictures.drawing import NotDrawn, Spoken, in_page
from generator.pictures.squares import Result, result_rows, squares
from generator.presenting.addresses import page_path, relative
from generator.presenting.field_names import fixed_word

_ON_PAGE, _IN_LINE = 340, 250  # how wide squares may stand


def round_results(builder: PageBuilder, record: Round) -> tuple[Result, ...]:
    """What a round came to, the agreed first: each result in words, with its verdict and with the
    address at which this page leads to it."""
    return tuple(
        _result(builder, record, status, anchor, outcome)
        for status in STATUSES
        for anchor, outcome in outcomes_of(record, status)
    )


def results_picture(builder: PageBuilder, record: Round) -> PictureShown | None:
    """The results as a picture with addresses of its own, for the page of the round; None where
    there are none."""
    results = round_results(builder, record)
    drawn = squares(results, _told(builder, record), _ON_PAGE)
    return place_picture(builder, "results", [drawn], result_rows(results))


def squares_in_line(builder: PageBuilder, record: Round) -> Markdown:
    """The results as small squares that stand in a line of any page, each a link to its result; ''
    where there are none. The picture's own addresses are those on the page of the round."""
    drawn = squares(round_results(builder, record), _told(builder, record), _IN_LINE)
    if isinstance(drawn, NotDrawn):
        return Markdown("")
    shown = in_page([drawn], f"results_{record.id}")
    return markup_in_line(f'<span class="drawn squares">{shown}</span>')


def _result(
    builder: PageBuilder, record: Round, status: str, anchor: Markdown, outcome: Outcome
) -> Result:
    words, verdict = builder.edition.words, outcome.verdict.value if outcome.verdict else ""
    became = ", ".join(_in_words(builder, status, verdict))
    told = words.gettext(
        "{outcome} ({result})", outcome=builder.edition.plain(outcome.text), result=became
    )
    target = f"{page_path(record.kind, record.id)}#{anchor}"
    return Result(status == AGREED, verdict, told, relative(builder.path, target))


def _in_words(builder: PageBuilder, status: str, verdict: str) -> Iterator[str]:
    yield fixed_word(builder.edition.words, status)
    if verdict:
        yield fixed_word(builder.edition.words, verdict)


def _told(builder: PageBuilder, record: Round) -> Spoken:
    """What is read aloud before the squares, each of which is read by itself."""
    words = builder.edition.words
    title = words.gettext("Results: {round}", round=builder.edition.label(record))
    desc = words.gettext(
        "{tally}. Each square is one result and leads to it.", tally=round_tally(words, record)
    )
    return Spoken(title, desc)
