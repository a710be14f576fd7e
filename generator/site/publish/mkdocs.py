"""Runs MkDocs over docs/ into a folder of our own, strictly, and brings back what it said."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import generator
from generator.layout import Layout
from generator.problems import InvalidValue, Place, Problem
from generator.processes import ends_with_us
from generator.reading.disk import stop_problem
from generator.text import quoted

# Tells the hook that the pages are fresh, so that it does not make them a second time.
PAGES_READY = "EXPLAINER_PAGES_READY"
# Tells the hook where the site will stand, if that is not what the facts say.
SITE_URL = "EXPLAINER_SITE_URL"
# The moment that MkDocs is to take for now: https://reproducible-builds.org/specs/source-date-epoch/
EPOCH = "SOURCE_DATE_EPOCH"
LAST_MOMENT = 2**32 - 1  # in 2106, the last one that a gzip file can hold (RFC 1952)

_TRACEBACK = "Traceback (most recent call last):"
_OS_ERROR = re.compile(r"\w+(?:Error)?: \[Errno (\d+)\] ([^:]*)(?:: '(.*?)'(?: -> '(.*)')?)?$")


@dataclass(frozen=True)
class Rendered:
    """What stopped MkDocs, if anything did, and what it said about that."""

    problem: Problem | None
    lines: tuple[str, ...] = ()


def refuse_bad_epoch(environment: Mapping[str, str]) -> None:
    """Makes sure that MkDocs can take the moment that the environment sets, if it sets one.

    Raises:
        InvalidValue: it is no whole number of seconds since 1970, or lies after 2106.
    """
    given = environment.get(EPOCH)
    if given is None or (re.fullmatch("[0-9]{1,10}", given) and int(given) <= LAST_MOMENT):
        return
    raise InvalidValue(
        f"The variable {EPOCH} is {quoted(given)}, which is no moment.",
        "Set it to a number of seconds since 1970, or do not set it.",
    )


def render_site(layout: Layout, folder: Path, epoch: int, lock: int, url: str = "") -> Rendered:
    """The static site of docs/ in a folder that may hold nothing but hidden files.

    `epoch` is the moment that the site bears, in seconds since 1970; `url` is where it will stand,
    if that is not what the facts say. `lock` is the descriptor of a lock that MkDocs shares, so
    that it holds as long as MkDocs writes. Never with --quiet or --verbose: MkDocs 1.6.1 then lets
    broken links pass as good.

    Raises:
        OSError: MkDocs cannot be started.
    """
    if not layout.mkdocs_file.is_file():
        hint = "Put the file back, then build again."
        return Rendered(_refused(layout, "The settings of MkDocs are missing.", hint))
    # -P: a module that lies in the site's folder is never imported.
    command = [sys.executable, "-P", "-m", "mkdocs", "build", "--strict"]
    command += ["--config-file", str(layout.mkdocs_file), "--site-dir", str(folder)]
    done = subprocess.run(
        command,
        cwd=layout.root,
        env=_environment(epoch, url),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
        pass_fds=(lock,) if sys.platform != "win32" else (),
        preexec_fn=ends_with_us(),
    )
    lines = (done.stdout + done.stderr).splitlines()
    before, after = _halves(lines)
    told = tuple(_troubles(before))
    problem = _problem(layout, done.returncode, after) if done.returncode else None
    return Rendered(problem, told if problem is None or after else told or tuple(before))


def _environment(epoch: int, url: str) -> dict[str, str]:
    """The same for everybody: nothing of the caller's environment changes the site."""
    return {
        PAGES_READY: "1",
        SITE_URL: url,
        EPOCH: str(epoch),
        "NO_MKDOCS_2_WARNING": "1",
        "TZ": "UTC",
        "PYTHONHASHSEED": "0",
        "PYTHONPATH": str(Path(generator.__file__).parents[1]),
        "PYTHONUTF8": "1",
    }


def _problem(layout: Layout, status: int, traceback: list[str]) -> Problem:
    last = next((line for line in reversed(traceback) if line[:1].strip()), "")
    if found := _OS_ERROR.match(last):
        number, reason, first, second = found.groups()
        problem = stop_problem(layout, OSError(int(number), reason, first, None, second))
        if problem is not None:
            return problem
    sentence, hint = "MkDocs did not accept the pages.", ""
    if last:
        sentence = f"MkDocs stops with {quoted(last, 200)}."
        hint = "Take back the last change to docs/ or mkdocs.yml, then build again."
    elif status < 0:
        sentence = f"MkDocs was ended from outside ({signal.Signals(-status).name})."
        hint = "If nobody did so, memory was short: close other programs, then build again."
    return _refused(layout, sentence, hint)


def _refused(layout: Layout, sentence: str, hint: str) -> Problem:
    return Problem(Place(layout.relative(layout.mkdocs_file)), "build-refused", sentence, hint)


def _halves(lines: list[str]) -> tuple[list[str], list[str]]:
    """The lines before a traceback, and those of it."""
    start = lines.index(_TRACEBACK) if _TRACEBACK in lines else len(lines)
    return lines[:start], lines[start:]


def _troubles(lines: list[str]) -> Iterator[str]:
    """Warnings and errors, each with the lines that go on about it."""
    telling = False
    for line in lines:
        if line.startswith(("WARNING", "ERROR", "Aborted")):
            telling = True
        elif line.startswith(("INFO", "DEBUG")) or not line.strip():
            telling = False
        if telling:
            yield line
