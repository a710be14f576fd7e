"""Problems as GitHub workflow commands, which GitHub shows beside the line they are about."""

from __future__ import annotations

from generator.problems import Problem


def annotation(problem: Problem) -> str:
    """A problem as a GitHub workflow command.

    Source: GitHub Actions, "Workflow commands", setting an error, warning or notice message.
    """
    command = {"error": "error", "warning": "warning", "hint": "notice"}[problem.level]
    place = problem.place
    properties = (
        f"file={_property(place.path)},line={place.line},col={place.column},"
        f"title={_property(problem.rule)}"
    )
    hint = f" {problem.hint}" if problem.hint else ""
    return f"::{command} {properties}::{_data(problem.sentence + hint)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
