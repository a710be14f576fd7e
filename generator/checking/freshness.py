"""Rules on freshness: what was to be looked at again, and facts that nobody has carried on."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.rule import Circumstances, Violation, rule
from generator.facts.dates import Day
from generator.facts.library import Library
from generator.facts.records.events import Event


@rule("review-due", "warning", needs="today")
def review_due(library: Library, around: Circumstances) -> Iterator[Violation]:
    """The day by which a record was to be looked at again is still to come.

    Editors set `review_by` where they expect a fact to change. Look at the record and its sources
    again, then write a later day, or take the field out.
    """
    for record in library.everything():
        if record.review_by and around.today and record.review_by.upper < around.today:
            yield Violation(
                library.place(record, ("review_by",)),
                f'The record was to be looked at again by "{record.review_by}".',
                "Look at it, then write a later day or take the field out.",
            )


@rule("as-of-in-the-future", "warning", needs="today")
def as_of_in_the_future(library: Library, around: Circumstances) -> Iterator[Violation]:
    """The day to which the facts hold (`as_of` in data/site.yml) is not after today.

    Every page says it to the reader, and nobody can vouch for days to come. Write the day on which
    the facts were last gone through.
    """
    as_of = library.about.as_of
    if as_of and around.today and as_of.lower > around.today:
        yield Violation(
            library.locate_about(("as_of",)),
            f'The facts cannot hold to "{as_of}": that day is still to come.',
            "Write the day on which they were last gone through.",
        )


@rule("no-recent-event", "hint")
def no_recent_event(library: Library) -> Iterator[Violation]:
    """The latest event is at most a year older than the day to which the facts hold.

    Where the site says that its facts hold to a day (`as_of`), a reader takes it that nothing
    happened since the last event. Add what did happen, or write an earlier day.
    """
    as_of = library.about.as_of
    events = library.all_of(Event)
    if not as_of or not events:
        return
    latest = max((date.value for event in events for date in event.date), key=lambda one: one.upper)
    if _year_after(latest.upper) < as_of.lower:
        yield Violation(
            library.locate_about(("as_of",)),
            f'The facts hold to "{as_of}", but the latest event is of "{latest}".',
            "Add what happened since, or write an earlier day.",
        )


def _year_after(day: Day) -> Day:
    return day[0] + 1, day[1], day[2]
