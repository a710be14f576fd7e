"""Runs MkDocs over docs/ into a folder of our own, strictly, and brings back what it said."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import generator
from generator.layout import Layout
from generator.problems import InvalidValue, Place, Problem
from generator.processes import ends_with_us
from generator.reading.disk import stop_problem
from generator.site.head.handed_on import (
    NamedPage,
    SiteFacts,
    handed_on,
    named_pages_of,
    site_facts_of,
)
from generator.site.publish.whose_fault import TRACEBACK, FaultyLine, faulty_line
from generator.text import quoted

# Tells our plugin that the pages are fresh, and the SHA-256 of the file that tells what the facts
# say: what an earlier build left is never taken for it.
HANDED_OVER = "EXPLAINER_HANDED_OVER"
# The moment that MkDocs is to take for now: https://reproducible-builds.org/specs/source-date-epoch/
EPOCH = "SOURCE_DATE_EPOCH"
LAST_MOMENT = 2**32 - 1  # in 2106, the last one that a gzip file can hold (RFC 1952)

_OS_ERROR = re.compile(r"\w+(?:Error)?: \[Errno (\d+)\] ([^:]*)(?:: '(.*?)'(?: -> '(.*)')?)?$")


@dataclass(frozen=True)
class Rendered:
    """What stopped MkDocs, if anything did, what it said about that, and the pages it built."""

    problem: Problem | None
    lines: tuple[str, ...] = ()
    pages: tuple[NamedPage, ...] = ()


class FaultInMkDocs(Exception):
    """A fault of ours in the process of MkDocs; its words are what that process told of it."""


def facts_handed_over(layout: Layout, environment: Mapping[str, str]) -> SiteFacts | None:
    """What `explainer build` hands over to the MkDocs that it runs; None where nothing is.

    Raises:
        OSError: the file system refuses.
    """
    digest = environment.get(HANDED_OVER)
    held = layout.site_facts.read_bytes() if digest and layout.site_facts.is_file() else b""
    return site_facts_of(held) if held and sha256(held).hexdigest() == digest else None


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


def render_site(layout: Layout, folder: Path, facts: SiteFacts, epoch: int, lock: int) -> Rendered:
    """The static site of docs/ in a folder that may hold nothing but hidden files.

    `facts` are for our plugin in MkDocs; `epoch` is the moment that the site bears, in seconds
    since 1970; `lock` is the descriptor of a lock that MkDocs shares, so that it holds as long as
    MkDocs writes.

    Raises:
        FaultInMkDocs: what stopped MkDocs is a fault of ours.
        OSError: the file system refuses, or MkDocs cannot be started.
    """
    if not layout.mkdocs_file.is_file():
        hint = "Put the file back, then build again."
        return Rendered(_refused(layout, "The settings of MkDocs are missing.", hint))
    handed = handed_on(facts)
    layout.site_facts.write_bytes(handed)
    try:
        done = _run(layout, folder, _environment(epoch, sha256(handed).hexdigest()), lock)
        if done.returncode == 0:
            pages = named_pages_of(layout.named_pages.read_bytes())
            return Rendered(None, tuple(_troubles(_halves(_lines(done))[0])), pages)
    finally:
        for file in (layout.site_facts, layout.named_pages):
            file.unlink(missing_ok=True)
    return _stopped(layout, done.returncode, _lines(done))


def _run(
    layout: Layout, folder: Path, environment: dict[str, str], lock: int
) -> subprocess.CompletedProcess[str]:
    """Never with --quiet or --verbose: MkDocs 1.6.1 then lets broken links pass as good."""
    # -P: a module that lies in the site's folder is never imported.
    command = [sys.executable, "-P", "-m", "mkdocs", "build", "--strict"]
    command += ["--config-file", str(layout.mkdocs_file), "--site-dir", str(folder)]
    return subprocess.run(
        command,
        cwd=layout.root,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
        pass_fds=(lock,) if sys.platform != "win32" else (),
        preexec_fn=ends_with_us(),
    )


def _stopped(layout: Layout, status: int, lines: list[str]) -> Rendered:
    before, after = _halves(lines)
    told = tuple(_troubles(before))
    problem, faulty = _disk_problem(layout, after), faulty_line(lines, layout.root)
    if problem is None and faulty is not None and faulty.ours:
        raise FaultInMkDocs("\n".join(["MkDocs stopped.", *told, *after]))
    problem = problem or _problem(layout, status, after, faulty)
    return Rendered(problem, told if after else told or tuple(before))


def _lines(done: subprocess.CompletedProcess[str]) -> list[str]:
    return (done.stdout + done.stderr).splitlines()


def _environment(epoch: int, handed: str) -> dict[str, str]:
    """The same for everybody: nothing of the caller's environment changes the site."""
    return {
        HANDED_OVER: handed,
        EPOCH: str(epoch),
        "NO_MKDOCS_2_WARNING": "1",
        "TZ": "UTC",
        "PYTHONHASHSEED": "0",
        "PYTHONPATH": str(Path(generator.__file__).parents[1]),
        "PYTHONUTF8": "1",
    }


def _disk_problem(layout: Layout, traceback: list[str]) -> Problem | None:
    found = _OS_ERROR.match(_last(traceback))
    if found is None:
        return None
    number, reason, first, second = found.groups()
    return stop_problem(layout, OSError(int(number), reason, first, None, second))


def _last(traceback: list[str]) -> str:
    return next((line for line in reversed(traceback) if line[:1].strip()), "")


def _problem(
    layout: Layout, status: int, traceback: list[str], faulty: FaultyLine | None
) -> Problem:
    sentence, hint = "MkDocs did not accept the pages.", ""
    if last := _last(traceback):
        sentence = f"MkDocs stops with {quoted(last, 200)}."
        hint = "Take back the last change to docs/, to mkdocs.yml or to a plugin, a hook or a "
        hint += "template that it names, then build again."
    elif status < 0:
        sentence = f"MkDocs was ended from outside ({signal.Signals(-status).name})."
        hint = "If nobody did so, memory was short: close other programs, then build again."
    place = Place(layout.relative(faulty.path), faulty.line) if faulty else None
    return _refused(layout, sentence, hint, place)


def _refused(layout: Layout, sentence: str, hint: str, place: Place | None = None) -> Problem:
    place = place or Place(layout.relative(layout.mkdocs_file))
    return Problem(place, "build-refused", sentence, hint)


def _halves(lines: list[str]) -> tuple[list[str], list[str]]:
    """The lines before a traceback, and those of it."""
    start = lines.index(TRACEBACK) if TRACEBACK in lines else len(lines)
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
