"""The command line: arguments in, words and exit status out. Only here and in output.py is
anything printed, and the clock, the environment and the terminal looked at."""

from __future__ import annotations

import os
import shutil
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

import click

from generator import __version__
from generator.commands.build import build
from generator.commands.check import check
from generator.commands.explain import explain
from generator.commands.generate import generate
from generator.commands.new import new
from generator.commands.schema import schema
from generator.commands.verify import verify
from generator.facts.health import count_quotes
from generator.layout import Layout
from generator.output import (
    address_given,
    differing_in_words,
    fetcher_of,
    files_in_words,
    invalid_is_wrong_use,
    progress_line,
    quotes_in_words,
    report_options,
    say,
    seconds_since,
    tell,
    tell_in_short,
    tell_our_fault,
    today,
)
from generator.problems import Problem, Problems
from generator.reading.disk import stop_problem
from generator.reports.forms import Report
from generator.site.manual import commands_page, rules_page
from generator.text import counted
from generator.worklist import coverage_command, diff_command, todo_command

FACTS_HAVE_ERRORS, WRONG_USE, OUR_FAULT = 1, 2, 3


def main() -> None:
    """Runs a command. What the disk refuses is one sentence; a fault of ours ends with a traceback
    and status 3, and names what was being worked on."""
    try:
        explainer(prog_name="explainer")
    except Exception as error:
        problem = stop_problem(Layout(Path.cwd()), error)
        if problem is not None:
            _stop(problem)
        tell_our_fault(error)
        sys.exit(OUR_FAULT)


def _stop(problem: Problem) -> NoReturn:
    with suppress(OSError):
        click.echo(f"explainer: {problem.sentence} {problem.hint}", err=True)
    # What the disk did not take of the output would be tried once more at the very end.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(FACTS_HAVE_ERRORS)


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
    needs_data = context.invoked_subcommand not in (None, "explain", "new")
    if needs_data and not layout.data.is_dir():
        raise click.UsageError(
            f'"{root}" has no folder "data". Run the command where a site\'s data/ is.'
        )
    context.obj = layout


@explainer.command("check")
@click.option(
    "--since",
    metavar="REV",
    default="",
    help="Check also what changed since a git revision, such as main or HEAD~1.",
)
@click.option(
    "--strict-clock",
    is_flag=True,
    help="What time alone has broken is an error: for a run each week, not for a pull request.",
)
@report_options
@click.pass_obj
def check_command(layout: Layout, report: Report, since: str, strict_clock: bool) -> None:
    """Read and check all facts; write nothing."""
    started = time.monotonic()
    progress = progress_line()
    with invalid_is_wrong_use():
        loaded = check(layout, progress, today(), since, strict_clock)
    progress.clear()
    tell(loaded.problems, report)
    count = len(loaded.library) if loaded.library else 0
    checked = f"{counted(count, 'record')} checked in {seconds_since(started)}"
    say(f"{checked}: {report.count(loaded.problems)}.", report)
    if loaded.library:
        say(quotes_in_words(count_quotes(loaded.library)), report)
    sys.exit(FACTS_HAVE_ERRORS if loaded.problems.fatal else 0)


@explainer.command("generate")
@click.option(
    "--check", "only_check", is_flag=True, help="Write nothing; fail if docs/ is not current."
)
@report_options
@click.pass_obj
def generate_command(layout: Layout, only_check: bool, report: Report) -> None:
    """Write the pages of the facts into docs/."""
    started = time.monotonic()
    progress = progress_line()
    made = generate(layout, only_check, progress, today())
    progress.clear()
    tell_in_short(made.problems, report)
    if made.written is None:
        _refuse(layout, made.problems, report)
    if only_check and made.written.differs:
        for line in differing_in_words(made.written):
            say(line, report)
        sys.exit(FACTS_HAVE_ERRORS)
    say(f"{files_in_words(made.written)}, in {seconds_since(started)}.", report)


@explainer.command("build")
@click.option(
    "--url",
    default="",
    callback=address_given,
    help="Where the site will stand, if not at the url of site.yml.",
)
@click.option(
    "--offline",
    is_flag=True,
    help="Also pack site.zip: a copy that is read and searched from a folder, without a server.",
)
@report_options
@click.pass_obj
def build_command(layout: Layout, report: Report, url: str, offline: bool) -> None:
    """Check, generate, build and put the finished site in place."""
    started = time.monotonic()
    progress = progress_line()
    built = build(layout, progress, today(), url, offline)
    progress.clear()
    tell_in_short(built.problems, report)
    for line in built.said:
        click.echo(line, err=True)
    if built.written is None or not built.pages:
        _refuse(layout, built.problems, report)
    say(f"{files_in_words(built.written)}.", report)
    say(f"The site is in site/: {built.pages:,} pages, in {seconds_since(started)}.", report)
    say(f"Its digest is {built.digest}.", report)
    if offline:
        say("A copy to be read without a server is in site.zip.", report)


@explainer.command("verify")
@click.argument("sources", metavar="SOURCE", nargs=-1)
@click.option(
    "--fetch",
    is_flag=True,
    help="Get texts that are not in texts/ from the addresses of their sources first.",
)
@click.option(
    "--allow-private", is_flag=True, help="Fetch also from this machine and private networks."
)
@report_options
@click.pass_obj
def verify_command(
    layout: Layout, sources: tuple[str, ...], fetch: bool, allow_private: bool, report: Report
) -> None:
    """Seek every quote in the text of its source, as far as texts/ has it, and write down in
    data/evidence.lock which were found; only those of SOURCE where some are named."""
    started = time.monotonic()
    progress = progress_line()
    with invalid_is_wrong_use():
        fetcher = fetcher_of(allow_private) if fetch else None
        verified = verify(layout, today(), sources, fetcher, progress)
    progress.clear()
    tell(verified.problems, report)
    if verified.count is None:
        say(f"Nothing is looked into: {report.count(verified.problems)}.", report)
        sys.exit(FACTS_HAVE_ERRORS)
    texts = counted(verified.texts, "text")
    say(f"{texts} searched in {seconds_since(started)}: {report.count(verified.problems)}.", report)
    lock = "is written" if verified.written else "is as it was"
    say(f"{quotes_in_words(verified.count)} data/evidence.lock {lock}.", report)
    sys.exit(FACTS_HAVE_ERRORS if verified.problems.fatal else 0)


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
    """Write a commented record of KIND called NAME, ready to fill; KIND "site" begins a site."""
    with invalid_is_wrong_use():
        drafted = new(layout, kind, name)
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
@click.argument("word", metavar="KIND|ENTRY|RULE", required=False)
@click.option("--all", "every", is_flag=True, help="All rules, as the manual's page in Markdown.")
@click.option("--commands", is_flag=True, help="All commands, as the manual's page in Markdown.")
def explain_command(word: str | None, every: bool, commands: bool) -> None:
    """Tell what the fields of a KIND mean (or of an ENTRY, such as outcome), or a RULE."""
    if every or commands:
        click.echo(rules_page() if every else commands_page(explainer), nl=False)
        return
    if word is None:
        raise click.UsageError("Name a kind of record or a rule.")
    with invalid_is_wrong_use():
        click.echo(explain(word, min(shutil.get_terminal_size().columns, 100)))


for reading in (coverage_command, diff_command, todo_command):
    explainer.add_command(reading)


def _refuse(layout: Layout, problems: Problems, report: Report) -> NoReturn:
    kept = " The site in site/ is as it was." if layout.site.is_dir() else ""
    click.echo(f"Nothing is published: {report.count(problems)}.{kept}", err=True)
    sys.exit(FACTS_HAVE_ERRORS)
