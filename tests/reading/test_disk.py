"""What the file system refuses is told in plain words, whatever the error and the name."""

from __future__ import annotations

import errno
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.layout import Layout
from generator.problems import Place, Problem, ProblemError, Problems
from generator.reading.disk import faults_name, stop_problem, stops_told

ROOT = Layout(Path("/somewhere/site"))


def words(error: OSError) -> str:
    problem = stop_problem(ROOT, error)
    assert problem is not None
    return str(problem)


def test_a_full_disk():
    error = OSError(errno.ENOSPC, "No space left on device", "/somewhere/site/docs/a.md")
    assert words(error) == (
        'docs/a.md:1:1: error[disk] "docs/a.md" cannot be written: the disk is full. '
        "Make room on it, then run the command again."
    )


def test_of_two_files_the_one_that_was_to_be_made_is_named():
    error = OSError(errno.EACCES, "x", "/somewhere/site/.explainer/page", None, "docs/a.md")
    assert words(error).startswith("docs/a.md:1:1: error[disk] ")


@given(
    st.sampled_from(sorted(errno.errorcode)),
    st.text() | st.none(),
    st.text() | st.none() | st.binary() | st.integers(0, 9),
)
def test_any_error_and_any_name_is_one_line(number, reason, name):
    told = words(OSError(number, reason, name))
    assert re.fullmatch(r"[^\n]+:1:1: error\[disk\] [^\n]+\. [A-Z][^\n]+\.", told), told
    assert "Errno" not in told or "Errno" in f"{reason}{name!r}"


@pytest.mark.parametrize(
    "error", [OSError("no template of that name"), ValueError("x"), KeyError("x")]
)
def test_a_fault_of_the_program_is_not_told_as_one_of_the_disk(error):
    assert stop_problem(ROOT, error) is None
    with pytest.raises(type(error)), stops_told(ROOT, Problems()):
        raise error


def test_what_stops_the_work_becomes_a_problem():
    problems = Problems()
    with stops_told(ROOT, problems):
        raise ProblemError(Problem(Place("site"), "not-ours", "x."))
    with stops_told(ROOT, problems), faults_name(ROOT.site):
        raise OSError(errno.EIO, "x")
    assert [(problem.rule, problem.place.path) for problem in problems] == [
        ("disk", "site"),
        ("not-ours", "site"),
    ]
