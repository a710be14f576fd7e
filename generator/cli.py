"""The command line: arguments in, words and exit status out. Only here is anything printed,
and only here are the clock, the environment and the terminal looked at."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Callable
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any, NoReturn

import click

from generator import __version__
from generator.commands.build import build
from generator.commands.check import check
from generator.commands.explain import explain
from generator.commands.generate import generate
from generator.commands.new import new
from generator.commands.schema import schema
from generator.facts.dates import Day
from generator.layout import Layout
from generator.problems import Problems, Unfit
from generator.reports.forms import FORMS, Report
from generator.reports.terminal import Look
from generator.site.lines import lines_of_files
from generator.site.manual import all_rules, commands_page, rules_page
from generator.site.progress import ProgressLine
from generator.site.write import Written

FACTS_HAVE_ERRORS, WRONG_USE, OUR_FAULT = 1, 2, 3
SHOW_AT_MOST = 20


def main() -> None:
    """Runs a command; a fault of ours ends with a traceback and status 3."""
    try:
        explainer(prog_name="explainer")
    except Exception:
        import traceback

        traceback.print_exc()
        click.echo("explainer: this is a fault of the program, not of your facts.", err=True)
        click.echo("Please report it with the lines above.", err=True)
        sys.exit(OUR_FAULT)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="explainer")
@click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The folder of the site; the current one if not given.",
)
@click.pass_context
def explainer(context: click.Context, root: Path) -> None:
    """Turns facts in data/ into the pages of an explainer site."""
    layout = Layout(root.resolve())
    needs_data = context.invoked_subcommand not in (None, "explain")
    if needs_data and not layout.data.is_dir():
        raise click.UsageError(
            f'"{root}" has no folder "data". Run the command where a site\'s data/ is.'
        )
    context.obj = layout


def _report_options(command: Callable[..., Any]) -> Callable[..., Any]:
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


@explainer.command("check")
@click.option(
    "--since",
    metavar="REV",
    default="",
    help="Check also what changed since a git revision, such as main or HEAD~1.",
)
@_report_options
@click.pass_obj
def check_command(layout: Layout, report: Report, since: str) -> None:
    """Read and check all facts; write nothing."""
    started = time.monotonic()
    progress = _progress()
    try:
        loaded = check(layout, progress, _today(), since)
    except Unfit as unfit:
        raise click.UsageError(f"{unfit.sentence} {unfit.hint}".strip()) from None
    progress.clear()
    _tell(loaded.problems, report)
    count = len(loaded.library) if loaded.library else 0
    records = f"{count:,} {'record' if count == 1 else 'records'}"
    _say(f"{records} checked in {_seconds(started)}: {report.count(loaded.problems)}.", report)
    sys.exit(FACTS_HAVE_ERRORS if loaded.problems.fatal else 0)


@explainer.command("generate")
@click.option(
    "--check", "only_check", is_flag=True, help="Write nothing; fail if docs/ is not current."
)
@_report_options
@click.pass_obj
def generate_command(layout: Layout, only_check: bool, report: Report) -> None:
    """Write the pages of the facts into docs/."""
    started = time.monotonic()
    progress = _progress()
    made = generate(layout, only_check, progress, _today())
    progress.clear()
    _tell(made.problems, report)
    if made.written is None:
        _refuse(made.problems, report)
    if only_check and made.written.differs:
        for path in made.written.differs[:SHOW_AT_MOST]:
            _say(f"docs/{path} is not what the facts say.", report)
        _say(f'{len(made.written.differs)} files differ. Run "explainer generate".', report)
        sys.exit(FACTS_HAVE_ERRORS)
    _say(f"{_summary(made.written)}, in {_seconds(started)}.", report)


@explainer.command("build")
@_report_options
@click.pass_obj
def build_command(layout: Layout, report: Report) -> None:
    """Check, generate, build and put the finished site in place."""
    started = time.monotonic()
    progress = _progress()
    built = build(layout, os.getpid(), dict(os.environ), progress, _today())
    progress.clear()
    _tell(built.problems, report)
    for line in built.said:
        click.echo(line, err=True)
    if built.written is None or not built.pages:
        _refuse(built.problems, report)
    _say(f"{_summary(built.written)}.", report)
    _say(f"The site is in site/: {built.pages:,} pages, in {_seconds(started)}.", report)


@explainer.command("serve", context_settings={"ignore_unknown_options": True})
@click.argument("arguments", nargs=-1)
@click.pass_obj
def serve_command(layout: Layout, arguments: tuple[str, ...]) -> None:
    """Show the site in a browser; an edit to a fact shows at once. Takes MkDocs' own options."""
    os.chdir(layout.root)
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    os.execve(sys.executable, [sys.executable, "-m", "mkdocs", "serve", *arguments], environment)


@explainer.command("new")
@click.argument("kind")
@click.argument("name")
@click.pass_obj
def new_command(layout: Layout, kind: str, name: str) -> None:
    """Write a commented record of KIND called NAME, ready to fill."""
    try:
        drafted = new(layout, kind, name)
    except Unfit as unfit:
        raise click.UsageError(f"{unfit.sentence} {unfit.hint}".strip()) from None
    click.echo(f"{drafted.path} is ready. Fill it in, then run: explainer check")


@explainer.command("schema")
@click.option(
    "--into",
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder to write to; .explainer/schemas if not given.",
)
@click.pass_obj
def schema_command(layout: Layout, into: Path | None) -> None:
    """Write JSON Schemas of the data, with the ids of this site, for editors."""
    written = schema(layout, into)
    click.echo(f"{len(written)} schemas written, from {written[0]} to {written[-1]}.")


@explainer.command("explain")
@click.argument("word", metavar="KIND|RULE", required=False)
@click.option("--all", "every", is_flag=True, help="All rules, as the manual's page in Markdown.")
@click.option("--commands", is_flag=True, help="All commands, as the manual's page in Markdown.")
def explain_command(word: str | None, every: bool, commands: bool) -> None:
    """Tell in words what a kind's fields mean, or what a rule asks for and how to mend it."""
    if every or commands:
        click.echo(rules_page() if every else commands_page(explainer), nl=False)
        return
    if word is None:
        raise click.UsageError("Name a kind of record or a rule.")
    try:
        click.echo(explain(word, min(shutil.get_terminal_size().columns, 100)))
    except Unfit as unfit:
        raise click.UsageError(f"{unfit.sentence} {unfit.hint}".strip()) from None


def _today() -> Day:
    now = date.today()
    return now.year, now.month, now.day


def _progress() -> ProgressLine:
    def write(text: str) -> None:
        if sys.stderr.isatty():
            click.echo(text, nl=False, err=True)

    return ProgressLine(write, time.monotonic)


def _tell(problems: Problems, report: Report) -> None:
    for line in report.lines(problems):
        click.echo(line, color=report.look.colour)


def _say(words: str, report: Report) -> None:
    """Words beside the problems: on standard error where the problems are one document."""
    click.echo(words, err=report.for_machines)


def _refuse(problems: Problems, report: Report) -> NoReturn:
    click.echo(f"Nothing is published: {report.count(problems)}.", err=True)
    sys.exit(FACTS_HAVE_ERRORS)


def _summary(written: Written) -> str:
    parts = [
        f"{len(written.made):,} files made",
        f"{len(written.changed):,} changed",
        f"{len(written.removed):,} removed",
        f"{written.kept:,} as they were",
    ]
    return ", ".join(parts)


def _seconds(started: float) -> str:
    return f"{time.monotonic() - started:.1f} s"
