"""Builds a tiny site once for every call to the file system, with that call ending badly.

python -m tests.faults.sweep FOLDER ERROR [no-swap] writes one line of JSON a run. It runs in a
process of its own, since each build is a fork of it.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from generator import cli
from generator.commands import build as building
from generator.layout import MADE_BY, Layout
from generator.presenting.edition import Edition
from generator.site.head.handed_on import NamedPage
from generator.site.outputs import Outputs
from generator.site.publish import swap as publishing
from generator.site.publish.mkdocs import Rendered
from tests.faults.calls import KILL, VANISH, Calls

QUAY = "quay:\n  name: Quay\n  definition: "
BUOY, MOLE = QUAY.replace("quay", "buoy"), QUAY.replace("quay", "mole")
OLD = {"terms.yml": f"{QUAY}Where ships lie.\n", "terms/sea.yml": f"{BUOY}A mark.\n"}
NEW = {"terms.yml": f"{QUAY}Where ships wait.\n", "terms/sea.yml": f"{MOLE}A wall.\n"}


def digest(folder: Path) -> str:
    """One number for all files of a folder, their names and bytes; "" where there is none."""
    if not folder.is_dir():
        return ""
    total = sha256()
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        total.update(
            f"{file.relative_to(folder)}\0{sha256(file.read_bytes()).hexdigest()}".encode()
        )
    return total.hexdigest()


def tree(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def write(root: Path, facts: dict[str, str]) -> None:
    for path, text in {"site.yml": "title: Tiny\n", **facts}.items():
        (root / "data" / path).parent.mkdir(parents=True, exist_ok=True)
        (root / "data" / path).write_text(text, encoding="utf-8")


def pages(layout: Layout, edition: Edition, *rest: object) -> Outputs:
    """A page a record and one for all: enough to write, change and remove."""
    terms = edition.library.everything()
    made = {f"terms/{term.id}.md": f"{MADE_BY}\n{term!r}\n" for term in terms}
    return Outputs({"index.md": f"{MADE_BY}\n{len(made)}\n", **made}, ())


def render(layout: Layout, folder: Path, *rest: object) -> Rendered:
    """Stands in for MkDocs, which would take a second a run: docs/ as one page, and an index."""
    walked = os.walk(layout.docs, onerror=_raise)
    found = sorted(Path(below, name) for below, _, names in walked for name in names)
    text = "".join(file.read_text("utf-8") for file in found if file.suffix == ".md")
    for path in ("index.html", "glossary/index.html", "search/search_index.json"):
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_text(
            f'<p id="quay"><p id="mole"><p id="buoy">{text}', encoding="utf-8"
        )
    return Rendered(None, pages=(NamedPage("index.md", "index.html", "Tiny", ""),))


def _raise(error: OSError) -> None:
    raise error


def forked(layout: Layout, said: Path, calls: Calls | None = None) -> tuple[int, str]:
    """Runs a build in a fork: its exit status (below 0: the signal), and what it printed."""
    child = os.fork()
    if child == 0:
        out = os.open(said, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(out, 1)
        os.dup2(out, 2)
        os.chdir(layout.root)
        sys.argv = ["explainer", "build"]
        if calls:
            struck = os.open(f"{said}.struck", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
            calls.on_strike = lambda: os.write(struck, calls.struck.encode()) and None
            calls.start()
        status = 0
        try:
            cli.main()
        except SystemExit as end:
            status = int(end.code or 0)
        finally:
            sys.stdout.flush()
            os._exit(status)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return status, said.read_text(encoding="utf-8")


def runs(folder: Path, number: int) -> Iterator[dict[str, object]]:
    start, world, said = folder / "start", folder / "world", folder / "said"
    first = Layout(start)
    sites = {"": "none"}
    for name, facts in (("new", NEW), ("old", OLD)):
        write(start, facts)
        assert forked(first, said)[0] == 0, said.read_text("utf-8")
        sites[digest(first.site)] = name
    write(start, NEW)
    for at in range(1, 10_000):
        shutil.rmtree(world, ignore_errors=True)
        shutil.copytree(start, world)
        layout = Layout(world)
        status, told = forked(layout, said, Calls(world, at, number))
        struck = Path(f"{said}.struck").read_text("utf-8")
        if not struck:
            return
        after = sites.get(digest(layout.site), "torn")
        write(world, NEW)  # what vanished is put back
        again, words = forked(layout, said)
        yield {
            "at": at,
            "struck": struck.replace(str(world), "."),
            "status": status,
            "told": told,
            "site": after,
            "next": again,
            "next told": words,
            "next site": sites.get(digest(layout.site), "torn"),
            "left": [*tree(layout.work), *tree(layout.docs)],
        }


def main(folder: str, error: str, swap: str = "") -> None:
    building.make_outputs = pages
    building.render_site = render
    if swap:
        publishing._exchange = lambda first, second: False
    number = {"KILL": KILL, "VANISH": VANISH}.get(error, getattr(errno, error, 0))
    for run in runs(Path(folder), number):
        print(json.dumps(run), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
