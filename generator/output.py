"""How commands tell what they found, on the screen or to a program; and the clock for them."""

from __future__ import annotations

import os
import shutil
import sys
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator import __version__
from generator.facts.dates import Day
from generator.facts.health import QuoteCount
from generator.facts.scalars import address_of
from generator.layout import Layout
from generator.problems import InvalidValue, Problems
from generator.progress import ProgressLine
from generator.reading.excerpts import lines_of_files
from generator.reports.forms import FORMS, Report
from generator.reports.terminal import Look
from generator.site.changes.differences import ChangedRecord
from generator.site.changes.in_words import changes_document, changes_in_words, difference_lines
from generator.site.manual import all_rules
from generator.site.work_in_hand import work_in_hand
from generator.site.write import Written
from generator.text import counted

if TYPE_CHECKING:
    from generator.evidence.fetch import Fetcher

_SHOW_AT_MOST = 20


def report_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """How problems are told: the command gets a Report in place of the options."""

    @wraps(command)
    def told(form: str, most: int | None, excerpt: bool, *given: Any, **more: Any) -> Any:
        layout = click.get_current_context().find_object(Layout)
        report = _report(layout or Layout(Path()), form, most, excerpt)
        return command(*given, report=report, **more)

    options = (
        click.option(
            "--format",
            "form",
            type=click.Choice(FORMS),
            default="text",
            help="text for people, github for annotations on a pull request, json and sarif for "
            "programs.",
        ),
        click.option(
            "--max",
            "most",
            metavar="N",
            type=click.IntRange(min=0),
            help="Show so many problems at most.",
        ),
        click.option(
            "--excerpt",
            is_flag=True,
            help="Show the line of the file below each problem, as is done on a terminal.",
        ),
    )
    for option in reversed(options):
        told = option(told)
    return told


def _report(layout: Layout, form: str, most: int | None, excerpt: bool) -> Report:
    on_terminal = sys.stdout.isatty()
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    look = Look(
        excerpt=excerpt or on_terminal,
        colour=on_terminal and not plain,
        width=shutil.get_terminal_size().columns,
    )
    return Report(form, most, look, lines_of_files(layout), all_rules(), __version__)


def address_given(context: click.Context, option: click.Parameter, given: str) -> str:
    """The address that an option gives, or '' for none; wrong use where it is no address."""
    try:
        return address_of(given) if given else ""
    except InvalidValue as invalid:
        raise click.BadParameter(f"{invalid.sentence} {invalid.hint}".strip()) from None


@contextmanager
def invalid_is_wrong_use() -> Iterator[None]:
    """What a command finds invalid in what it is given is wrong use of it."""
    try:
        yield
    except InvalidValue as invalid:
        raise click.UsageError(f"{invalid.sentence} {invalid.hint}".strip()) from None


def tell(problems: Problems, report: Report) -> None:
    """Prints the problems in the form that was asked for."""
    for line in report.lines(problems):
        click.echo(line, color=report.look.colour)


def tell_in_short(problems: Problems, report: Report) -> None:
    """The same for a command whose answer is another: every error, the first warnings, no hints,
    and how many are left out; all of them where a program asks or a number is given."""
    if report.for_machines or report.most is not None:
        return tell(problems, report)
    warnings = problems.of_level("warning")
    told = Problems([*problems.of_level("error"), *warnings[:_SHOW_AT_MOST]])
    tell(told, report)
    left_out = (
        (len(warnings) - _SHOW_AT_MOST, "more warning"),
        (len(problems.of_level("hint")), "hint"),
    )
    counts = [counted(count, noun) for count, noun in left_out if count > 0]
    if counts:
        say(f'{" and ".join(counts)} not shown here: "explainer check" tells them.', report)


def tell_plainly(problems: Problems) -> None:
    """Prints the problems on standard error, where the output is of something else."""
    for problem in problems:
        click.echo(str(problem), err=True)


def tell_changes(changed: Sequence[ChangedRecord], revision: str, form: str) -> None:
    """Prints what changed in the facts since a revision, as text or as JSON."""
    if form == "json":
        click.echo(changes_document(changed, revision))
        return
    for line in (*difference_lines(changed), changes_in_words(changed, revision)):
        click.echo(line)


def tell_our_fault(error: Exception) -> None:
    """Prints what is needed to mend a fault of the program, and on what it was at work."""
    traceback.print_exception(error)
    for line in work_in_hand(error):
        click.echo(line, err=True)
    click.echo("explainer: this is a fault of the program, not of your facts.", err=True)
    click.echo("Please report it with the lines above.", err=True)


def say(words: str, report: Report) -> None:
    """Words beside the problems: on standard error where the problems are one document."""
    click.echo(words, err=report.for_machines)


def quotes_in_words(count: QuoteCount) -> str:
    """How many quotes there are and how many of them are checked, as a sentence."""
    return f"{counted(count.all, 'quote')}, {count.checked:,} checked against the text."


def files_in_words(written: Written) -> str:
    """What was written below docs/, in counts."""
    parts = [
        f"{counted(len(written.made), 'file')} made",
        f"{len(written.changed):,} changed",
        f"{len(written.removed):,} removed",
        f"{written.kept:,} as they were",
    ]
    return ", ".join(parts)


def differing_in_words(written: Written) -> Iterator[str]:
    """Which files below docs/ are not what the facts say: the first of them, and how many."""
    for path in written.differs[:_SHOW_AT_MOST]:
        yield f"docs/{path} is not what the facts say."
    count = len(written.differs)
    differ = "file differs" if count == 1 else "files differ"
    yield f'{count:,} {differ}. Run "explainer generate".'


def progress_line() -> ProgressLine:
    """A line that shows how far a command is; on a terminal only."""

    def write(text: str) -> None:
        if sys.stderr.isatty():
            click.echo(text, nl=False, err=True)

    return ProgressLine(write, time.monotonic)


def fetcher_of(private: bool) -> Fetcher:
    """What gets texts from the web, from private networks too where they are allowed."""
    # Only here: what asks the web opens a socket when it is loaded.
    from generator.evidence.fetch import Fetcher
    from generator.evidence.web import WebLimits

    limits = WebLimits(f"explainer-generator/{__version__}", private=private)
    return Fetcher(limits, time.sleep, time.monotonic)


def today() -> Day:
    """The day of the clock."""
    now = date.today()
    return now.year, now.month, now.day


def seconds_since(started: float) -> str:
    """The time since a reading of the clock, in words."""
    return f"{time.monotonic() - started:.1f} s"
