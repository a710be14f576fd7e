"""A copy of the site to be carried: read and searched from a folder, without a server.

Opened from a folder, a browser shows files and not folders, and lets a page ask for no file but
scripts. So each link to a page names its file, and each file of the index lies in a script that
gives its bytes to assets/search.js.
"""

from __future__ import annotations

import json
import os
import re
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo, is_zipfile

from generator.files import files_below
from generator.layout import Layout
from generator.search.index import INDEX
from generator.search.name_list import FOLDER as NAMES
from generator.site.publish.work_folder import not_ours

_OURS = b"A site packed by explainer, which replaces it whole."
_MOMENT = (1980, 1, 1, 0, 0, 0)  # the first that a ZIP file can tell: the same site, the same bytes
# Made for servers and for whoever compares; the page that a server shows for a wrong address.
_LEFT_OUT = frozenset(("404.html", "digests.txt", "sitemap.xml", "sitemap.xml.gz"))
_LINK = re.compile(r'(<(?:a|form)\b[^>]*?\s(?:href|action)=")([^"]*)(?=")')
_SENT_ON = re.compile(r'(<meta http-equiv="refresh" content="0; url=)([^"]*)(?=")')
_FOLDER = re.compile(r"(?:[^/:?#][^:?#]*/|(?:\.\./)*\.\.?)(?=[?#]|$)")
_ENGINE = "pagefind.js"
_EXPORTS = re.compile(r"export\s*\{([\w\s,]+)\};?\s*$")


class OtherEngine(Exception):
    """Pagefind's script is not in the form that the copy needs: a fault of ours."""


def refuse_foreign_copy(layout: Layout) -> None:
    """Makes sure that what stands where the copy belongs is a copy that we packed, or nothing.

    Raises:
        ProblemError: it is anything else.
    """
    file, name = layout.packed, layout.relative(layout.packed)
    if not os.path.lexists(file):
        return
    if file.is_symlink() or not file.is_file() or not _is_ours(file):
        raise not_ours(layout, "was not packed by this program", name)


def _is_ours(file: Path) -> bool:
    if not is_zipfile(file):
        return False
    with ZipFile(file) as packed:
        return packed.comment == _OURS


def pack_site(layout: Layout, folder: Path) -> None:
    """Packs a built site into the work folder.

    Raises:
        OtherEngine: see there.
        OSError: the file system refuses.
    """
    with ZipFile(layout.next_packed, "w", ZIP_DEFLATED) as packed:
        packed.comment = _OURS
        for path, data in _files(folder):
            info = ZipInfo(f"site/{path}", _MOMENT)
            info.compress_type = ZIP_DEFLATED
            info.create_system = 3  # else the system that packs would be written down
            info.external_attr = 0o644 << 16
            packed.writestr(info, data)


def place_copy(layout: Layout) -> None:
    """Puts what was packed in the place of the old copy."""
    # Moved, not given to put_file: it was written as a stream, and is never whole in memory.
    os.replace(layout.next_packed, layout.packed)


def _files(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in files_below(folder):
        if path in _LEFT_OUT or path.rpartition("/")[2].startswith("."):
            continue
        data = (folder / path).read_bytes()
        if path.endswith(".html"):
            yield path, with_files_named(data.decode()).encode()
        elif path == f"{INDEX}/{_ENGINE}":
            yield path, classic(data.decode()).encode()
        elif path.startswith((NAMES, f"{INDEX}/")):
            held = b64encode(data).decode()
            yield (
                f"{path}.js",
                f"siteSearch.give({json.dumps(path)},{json.dumps(held)});\n".encode(),
            )
        else:
            yield path, data


def with_files_named(page: str) -> str:
    """A page whose links to folders of the site name the file that a server would send."""
    for pattern in (_LINK, _SENT_ON):
        page = pattern.sub(lambda found: found[1] + _file(found[2]), page)
    return page


def _file(link: str) -> str:
    folder = _FOLDER.match(link)
    if folder is None:
        return link
    return f"{folder[0].rstrip('/')}/index.html{link[folder.end() :]}"


def classic(module: str) -> str:
    """Pagefind's module as a script that hands itself over, and asks our reader for files."""
    exports = _EXPORTS.search(module)
    if exports is None:
        raise OtherEngine(_ENGINE)
    body = module[: exports.start()].replace("import.meta.url", "undefined")
    if "import.meta" in body or re.search(r"\bimport\s*\(", body):
        raise OtherEngine(_ENGINE)
    return (
        "siteSearch.pagefind=(()=>{const fetch=siteSearch.fetch;\n"
        f"{body}\nreturn {{{exports[1]}}};}})();\n"
    )
