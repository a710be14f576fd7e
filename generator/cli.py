"""The command line: arguments in, words and exit status out. Only here is anything printed,
and only here are the clock, the environment and the terminal looked at."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import click

from generator import __version__
from generator.commands.build import build
from generator.commands.check import check
from generator.commands.generate import generate
from generator.commands.new import new
from generator.layout import Layout
from generator.problems import Problems, Unfit, annotation, tally
from generator.site.write import Written

FACTS_HAVE_ERRORS, WRONG_USE, OUR_FAULT = 1, 2, 3
SHOW_AT_MOST = 20


class ProgressLine:
    """One line on standard error that says how far a step is; only once it takes a second."""

    def __init__(self, shown: bool) -> None:
        self._shown = shown
        self._step = ""
        self._since = self._last = time.monotonic()
        self._width = 0

    def __call__(self, step: str, done: int, total: int) -> None:
        now = time.monotonic()
        if step != self._step:
            self.clear()
            self._step, self._since = step, now
        elif now - self._last < 0.2:
            return
        if self._shown and ((total == 0 and done == 0) or now - self._since > 1):
            count = f": {done:,}" + (f" of {total:,}" if total else "") if done else ""
            line = f"{step[:1].upper()}{step[1:]}{count} …"
            click.echo(f"\r{line.ljust(self._width)}", nl=False, err=True)
            self._width, self._last = len(line), now

    def clear(self) -> None:
        if self._width:
            click.echo("\r" + " " * self._width + "\r", nl=False, err=True)
        self._width = 0


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
    if context.invoked_subcommand and not layout.data.is_dir():
        raise click.UsageError(
            f'"{root}" has no folder "data". Run the command where a site\'s data/ is.'
        )
    context.obj = layout


def _format_option(command: Callable[..., Any]) -> Callable[..., Any]:
    return click.option(
        "--format",
        "form",
        type=click.Choice(["text", "github"]),
        default="text",
        help="text for people, github for annotations on a pull request.",
    )(command)


@explainer.command("check")
@_format_option
@click.pass_obj
def check_command(layout: Layout, form: str) -> None:
    """Read and check all facts; write nothing."""
    started = time.monotonic()
    progress = _progress()
    loaded = check(layout, progress)
    progress.clear()
    _tell(loaded.problems, form)
    count = len(loaded.library) if loaded.library else 0
    click.echo(f"{count:,} records checked in {_seconds(started)}: {tally(loaded.problems)}.")
    sys.exit(FACTS_HAVE_ERRORS if loaded.problems.fatal else 0)


@explainer.command("generate")
@click.option(
    "--check", "only_check", is_flag=True, help="Write nothing; fail if docs/ is not current."
)
@_format_option
@click.pass_obj
def generate_command(layout: Layout, only_check: bool, form: str) -> None:
    """Write the pages of the facts into docs/."""
    started = time.monotonic()
    progress = _progress()
    made = generate(layout, only_check, progress)
    progress.clear()
    _tell(made.problems, form)
    if made.written is None:
        _refuse(made.problems)
    if only_check and made.written.differs:
        for path in made.written.differs[:SHOW_AT_MOST]:
            click.echo(f"docs/{path} is not what the facts say.")
        click.echo(f'{len(made.written.differs)} files differ. Run "explainer generate".')
        sys.exit(FACTS_HAVE_ERRORS)
    click.echo(f"{_summary(made.written)}, in {_seconds(started)}.")


@explainer.command("build")
@_format_option
@click.pass_obj
def build_command(layout: Layout, form: str) -> None:
    """Check, generate, build and put the finished site in place."""
    started = time.monotonic()
    progress = _progress()
    built = build(layout, os.getpid(), dict(os.environ), progress)
    progress.clear()
    _tell(built.problems, form)
    for line in built.said:
        click.echo(line, err=True)
    if built.written is None or not built.pages:
        _refuse(built.problems)
    click.echo(f"{_summary(built.written)}.")
    click.echo(f"The site is in site/: {built.pages:,} pages, in {_seconds(started)}.")


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


def _progress() -> ProgressLine:
    return ProgressLine(sys.stderr.isatty())


def _tell(problems: Problems, form: str) -> None:
    worded = annotation if form == "github" else str
    for problem in problems:
        click.echo(worded(problem))


def _refuse(problems: Problems) -> NoReturn:
    click.echo(f"Nothing is published: {tally(problems)}.", err=True)
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
