"""The index for search: Pagefind's, over the pieces of the built pages.

https://pagefind.app. Only its program is run; of what it writes stays what the search window asks
for, since its own windows and styles are never used.
"""

from __future__ import annotations

import gzip
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.layout import Layout
from generator.pages.edition import Edition
from generator.problems import Place, Problem
from generator.reading.disk import stop_problem
from generator.site.plain_files import files_below
from generator.site.progress import Progress
from generator.site.render import ends_with_us
from generator.site.search_pieces import SearchPiece, search_pieces
from generator.text import quoted

INDEX = "assets/pagefind"  # below the site's folder
# By what results are narrowed, ours: Pagefind's own filters are not the same bytes twice.
FACETS = "facets.json"
_SIGNATURE = b"pagefind_dcd"
_PIECES = ".pieces"
Facets = tuple[str, tuple[str, ...], str]
_KEPT = re.compile(r"pagefind\.js|pagefind-entry\.json|.*\.pf_(?:meta|index|fragment)")
_OS_ERROR = re.compile(r"\(os error (\d+)\)")


def index_site(
    layout: Layout, folder: Path, edition: Edition, lock: int, progress: Progress
) -> Problem | None:
    """Writes the index of a built site into its folder; gives what stopped it, if anything did.

    `lock` is the descriptor of a lock that the indexer shares while it writes.

    Raises:
        OSError: the file system refuses.
    """
    paths = [path for path in files_below(folder) if path.endswith(".html")]
    pieces = folder / _PIECES
    progress("reading the built pages for search", 0, 0)
    facets = _write(pieces, search_pieces(folder, paths, edition))
    progress("making the index for search", 0, 0)
    problem = _run(layout, pieces, folder / INDEX, lock)
    shutil.rmtree(pieces)
    if problem is None:
        _drop_needless(folder / INDEX)
        _write_facets(folder / INDEX, facets)
    return problem


def _write(folder: Path, pieces: Iterable[SearchPiece]) -> dict[str, Facets]:
    """A file for each piece, named by its number: where it is found, the piece itself says. Gives
    by what the pieces are narrowed, by address."""
    facets: dict[str, Facets] = {}
    folder.mkdir()
    for number, piece in enumerate(pieces):
        (folder / f"{number:06}.html").write_text(piece.html, encoding="utf-8")
        facets[piece.address] = piece.facets
    return facets


def _write_facets(index: Path, facets: Mapping[str, Facets]) -> None:
    """By what each page of the index is narrowed, by the name that Pagefind gave it."""
    pages = {}
    for file in sorted((index / "fragment").iterdir()):
        held = json.loads(gzip.decompress(file.read_bytes()).removeprefix(_SIGNATURE))
        pages[file.stem] = facets[held["meta"]["at"]]
    text = json.dumps(pages, ensure_ascii=False, separators=(",", ":"))
    (index / FACETS).write_text(text, encoding="utf-8")


def _run(layout: Layout, pieces: Path, into: Path, lock: int) -> Problem | None:
    try:
        from pagefind_bin import get_executable

        program = get_executable()
    except (ImportError, FileNotFoundError):
        return _refused(layout, "The program Pagefind is not installed.")
    command = [str(program), "--site", str(pieces), "--output-path", str(into), "--silent"]
    done = subprocess.run(
        command,
        cwd=pieces,
        env={},  # else variables and files of settings could change the index
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
        pass_fds=(lock,) if sys.platform != "win32" else (),
        preexec_fn=ends_with_us(),
    )
    if done.returncode == 0 and (into / "pagefind-entry.json").is_file():
        return None
    said = (done.stdout + done.stderr).strip()
    if found := _OS_ERROR.search(said):
        stop = stop_problem(layout, OSError(int(found[1]), "", str(into)))
        if stop is not None:
            return stop
    last = next((line.strip() for line in reversed(said.splitlines()) if line.strip()), "")
    return _refused(layout, f"Pagefind stops with {quoted(last or done.returncode, 200)}.")


def _refused(layout: Layout, sentence: str) -> Problem:
    hint = "Install the packages of requirements.txt anew, then build again."
    return Problem(Place(layout.relative(layout.docs)), "no-index", sentence, hint)


def _drop_needless(index: Path) -> None:
    """Keeps the index, what reads it, and the WebAssembly of the languages that there are."""
    entry = json.loads((index / "pagefind-entry.json").read_text(encoding="utf-8"))
    wanted = {f"wasm.{held['wasm'] or 'unknown'}.pagefind" for held in entry["languages"].values()}
    for path in files_below(index):
        if path not in wanted and not _KEPT.fullmatch(path):
            (index / path).unlink()
