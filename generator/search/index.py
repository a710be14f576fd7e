"""The index for search: Pagefind's, over the pieces of the built pages.

https://pagefind.app. Only its program is run; of what it writes stays what the search window asks
for, since its own windows and styles are never used.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath

from generator.layout import Layout
from generator.presenting.edition import Edition
from generator.problems import InvalidValue, Place, Problem
from generator.progress import Progress
from generator.search.pagefind import index_files
from generator.search.pieces import search_pieces
from generator.text import quoted

INDEX = "assets/pagefind"  # below the site's folder
# By what results are narrowed, ours: Pagefind's own filters are not the same bytes twice.
FACETS = "facets.json"
_SIGNATURE = b"pagefind_dcd"
Facets = tuple[str, tuple[str, ...], str]
_KEPT = re.compile(r"pagefind\.js|pagefind-entry\.json|.*\.pf_(?:meta|index|fragment)")
_FRAGMENT = ".pf_fragment"


def index_site(
    layout: Layout, folder: Path, paths: Sequence[str], edition: Edition, progress: Progress
) -> Problem | None:
    """Writes the index of a built site into its folder; gives what stopped it, if anything did.

    `paths` are those of the pages that are looked through, below that folder.

    Raises:
        OSError: the file system refuses.
    """
    facets: dict[str, Facets] = {}
    progress("making the index for search", 0, 0)

    def pages() -> Iterator[str]:
        for piece in search_pieces(folder, sorted(paths), edition):
            facets[piece.address] = piece.facets
            yield piece.html

    try:
        files = dict(index_files(pages()))
    except InvalidValue as invalid:
        return _refused(layout, invalid.sentence)
    index = folder / INDEX
    for path in sorted(_wanted(files)):
        (index / path).parent.mkdir(parents=True, exist_ok=True)
        (index / path).write_bytes(files[path])
    (index / FACETS).write_text(_facets_file(files, facets), encoding="utf-8")
    return None


def _refused(layout: Layout, said: str) -> Problem:
    hint = "Install the packages of requirements.txt anew, then build again."
    sentence = f"Pagefind did not make the index for search: {quoted(said, 200)}."
    return Problem(Place(layout.relative(layout.docs)), "no-index", sentence, hint)


def _wanted(files: Mapping[str, bytes]) -> Iterator[str]:
    """The index, what reads it, and the WebAssembly of the languages that there are."""
    entry = json.loads(files["pagefind-entry.json"])
    read_by = {f"wasm.{held['wasm'] or 'unknown'}.pagefind" for held in entry["languages"].values()}
    yield from (path for path in files if path in read_by or _KEPT.fullmatch(path))


def _facets_file(files: Mapping[str, bytes], facets: Mapping[str, Facets]) -> str:
    """By what each page of the index is narrowed, by the name that Pagefind gave it."""
    pages = {}
    for path in sorted(path for path in files if path.endswith(_FRAGMENT)):
        held = json.loads(gzip.decompress(files[path]).removeprefix(_SIGNATURE))
        pages[PurePosixPath(path).stem] = facets[held["meta"]["at"]]
    return json.dumps(pages, ensure_ascii=False, separators=(",", ":"))
