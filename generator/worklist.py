"""The commands that show editors what changed, what is cited and what there is to do."""

from __future__ import annotations

import sys

import click

from generator.commands.coverage import coverage
from generator.commands.diff import diff
from generator.commands.todo import task_document, task_lines, todo
from generator.layout import Layout
from generator.output import (
    invalid_is_wrong_use,
    progress_line,
    report_options,
    say,
    tell,
    tell_changes,
    tell_plainly,
    today,
)
from generator.reports.forms import Report

FACTS_UNREADABLE = 1


@click.command("todo")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text",
    help="text for people, json for programs.",
)  # fmt: skip
@click.option("--max", "most", type=click.IntRange(1), help="Show so many of each sort at most.")
@click.pass_obj
def todo_command(layout: Layout, form: str, most: int | None) -> None:
    """List what to look at next, the most pressing first: dates that have passed, what nobody
    looked at of late, weak, single and unarchived sources, unchecked quotes, empty places."""
    progress = progress_line()
    listed = todo(layout, progress, today())
    progress.clear()
    if listed.tasks is None:
        tell_plainly(listed.problems)
        sys.exit(FACTS_UNREADABLE)
    if form == "json":
        click.echo(task_document(listed.tasks))
        return
    for line in task_lines(listed.tasks, most):
        click.echo(line)


@click.command("coverage")
@click.argument("source")
@report_options
@click.pass_obj
def coverage_command(layout: Layout, source: str, report: Report) -> None:
    """Show the text of SOURCE with what facts cite of it, and the sentences that none cites.

    The same is written as a page into .explainer/coverage/, for the editors alone.
    """
    with invalid_is_wrong_use():
        covered = coverage(layout, source)
    tell(covered.problems, report)
    if not covered.page:
        sys.exit(FACTS_UNREADABLE)
    for line in covered.lines:
        say(line, report)
    say(f"As a page: {covered.page}", report)


@click.command("diff")
@click.argument("revision", metavar="REV", default="HEAD")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text",
    help="text for people, json for programs.",
)  # fmt: skip
@click.pass_obj
def diff_command(layout: Layout, revision: str, form: str) -> None:
    """Tell what changed in the facts since a git revision, the last commit if none is named."""
    with invalid_is_wrong_use():
        compared = diff(layout, revision)
    if compared.changed is None:
        tell_plainly(compared.problems)
        sys.exit(FACTS_UNREADABLE)
    tell_changes(compared.changed, revision, form)
