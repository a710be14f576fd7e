"""Rules of the clock: what was still to come and has passed, and what nobody has looked at since.

They ask what day it is, so facts that were sound yesterday may be told today.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.checking.rule import Circumstances, Violation, rule
from generator.facts.about import About
from generator.facts.currency import days_between_days, newest_source
from generator.facts.dates import Date
from generator.facts.dates_in_text import dates_named
from generator.facts.library import Library
from generator.facts.record import Record
from generator.facts.records.actors import Actor
from generator.facts.records.figures import Figure
from generator.facts.records.rounds import Outcome, Round
from generator.facts.sourced import Citation, Part, standing
from generator.facts.walk import Path, date_fields, prose_fields, value_at
from generator.problems import Place
from generator.text import quoted

_AGAIN = "Write what happened, or set review_by to the day to look again."
_SITE_AGAIN = "Write what happened, and a later day as as_of."


@rule("passed-date", "warning", needs="today")
def passed_date(library: Library, around: Circumstances) -> Iterator[Violation]:
    """What the facts say was still to come has not passed without a word on what became of it.

    That holds for the day by which an outcome is `due`, for a day or month that the text of an
    outcome names, and for what lies after the day to which the facts hold (`as_of`): the end of a
    post, and each day or month that any text names. Write what became of it: a step of `progress`,
    a `verdict`, what `settled` the dispute, a later event, and a later `as_of`. Where nobody can
    know yet, write `review_by` with the day to look again: until then the record is left alone.
    """
    today = around.today or (0, 1, 1)
    for record in library.everything():
        if record.review_by is None or record.review_by.upper < today:
            told: set[str] = set()
            for path, words, date in _expected(library, record):
                if date.upper < today and words not in told:
                    told.add(words)
                    yield _passed(library.place(record, path), words, _AGAIN)
    told_by_site: set[str] = set()
    for path, words, date in _after_as_of(library, library.about):
        if date.upper < today and words not in told_by_site:
            told_by_site.add(words)
            yield _passed(library.locate_about(path), words, _SITE_AGAIN)


@rule("stale-as-of", "warning", needs="today")
def stale_as_of(library: Library, around: Circumstances) -> Iterator[Violation]:
    """The day to which the facts hold (`as_of`) is no longer ago than data/site.yml allows.

    `stale_after` there is the number of days, 90 if it is not given. A reader takes it that nothing
    happened since. Look what did, write it down, and write the day as `as_of`.
    """
    as_of, most = library.about.as_of, library.about.stale_after
    days = days_between_days(as_of.upper, around.today) if as_of and around.today else 0
    if days > most:
        yield Violation(
            library.locate_about(("as_of",)),
            f"The facts hold to {quoted(as_of)}, {days} days ago; {most} are the most.",
            "Look what happened since, then write the day as as_of.",
        )


@rule("stale-value", "warning", needs="today")
def stale_value(library: Library, around: Circumstances) -> Iterator[Violation]:
    """Who leads, who holds a post, and the last number of a figure rest on a source of late.

    What has no end is read as true today. The rule tells of a leader or a post without `to`, and of
    a figure, whose newest source is older than the days that `stale_value_after` in data/site.yml
    allows, 365 if it is not given. Cite a newer source, write the end, or write `review_by` with
    the day to look again.
    """
    most = library.about.stale_value_after
    for record in library.everything():
        if record.review_by and around.today and record.review_by.upper >= around.today:
            continue
        for path, cited, what in _lasting_values(record):
            newest = newest_source(library, cited)
            days = days_between_days(newest.upper, around.today) if newest and around.today else 0
            if days > most:
                yield Violation(
                    library.place(record, path),
                    f"The newest source of {what} is of {quoted(newest)}, {days} days ago; "
                    f"{most} are the most.",
                    "Cite a newer one, write its end, or set review_by to the day to look again.",
                )


def _passed(place: Place, words: str, hint: str) -> Violation:
    return Violation(
        place, f"{quoted(words)} has passed, and nothing says what became of it.", hint
    )


Expected = tuple[Path, str, Date]  # a date that was still to come: where, in which words


def _expected(library: Library, record: Record) -> Iterator[Expected]:
    if isinstance(record, Round):
        for index, outcome in enumerate(record.outcomes):
            for path, words, date in _owed(library, record, outcome):
                if not _has_word(outcome, date):
                    yield ("outcomes", index, *path), words, date
    yield from _after_as_of(library, record)


def _owed(library: Library, record: Round, outcome: Outcome) -> Iterator[Expected]:
    """When an outcome is due; else each day after the round that its text names."""
    due = standing(outcome.due)
    if due:
        last = max((stated.value for stated in due), key=lambda date: date.upper)
        yield ("due",), last.text, last
        return
    held = max(stated.value.upper for stated in standing(record.date))
    for words, date in dates_named(outcome.text, library.about.language):
        if date.lower > held:
            yield ("text",), words, date


def _has_word(outcome: Outcome, date: Date) -> bool:
    """True where a step or a verdict says what became of it."""
    verdict = outcome.verdict
    if verdict and (verdict.value != "too early" or _from_then(verdict.date, date)):
        return True
    return any(_from_then(step.date, date) for step in outcome.progress)


def _from_then(word: Date | None, date: Date) -> bool:
    return word is not None and word.upper >= date.lower


def _after_as_of(library: Library, part: Record | About) -> Iterator[Expected]:
    """What ends after the day to which the facts hold, and every later date that a text names.

    Other fields with a later date are told by a rule of their own, whatever day it is.
    """
    as_of = library.about.as_of
    if as_of is None:
        return
    found: list[Expected] = [
        (path, date.text, date) for path, date in date_fields(part) if "to" in path
    ]
    for path, prose in prose_fields(part):
        found += [(path, *named) for named in dates_named(prose, library.about.language)]
    for path, words, date in found:
        if date.lower > as_of.upper and path[0] != "changes" and not _is_settled(part, path):
            yield path, words, date


def _is_settled(part: Part, path: Path) -> bool:
    return path[:1] == ("disputes",) and value_at(part, path[:2]).settled is not None


def _lasting_values(record: Record) -> Iterator[tuple[Path, Sequence[Citation], str]]:
    """What is read as true today, with the sources that it rests on and what it is called."""
    if isinstance(record, Actor) and not (record.died or record.dissolved):
        for index, leader in enumerate(record.led_by):
            if not leader.to:
                yield ("led_by", index), leader.sources or record.sources, "this leader"
        for index, role in enumerate(record.roles):
            if not role.to:
                yield ("roles", index), role.sources or record.sources, "this post"
    if isinstance(record, Figure) and record.points:
        index = max(range(len(record.points)), key=lambda one: record.points[one].date.sort_key)
        cited = record.points[index].sources or record.sources
        yield ("points", index), cited, "the last number"
