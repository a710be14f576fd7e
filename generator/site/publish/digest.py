"""The digest of a built site: the same facts give the same bytes, and anybody can compare.

`digests.txt` has the form of sha256sum (GNU coreutils), one line a file, so that a copy of the site
is checked with `sha256sum -c digests.txt`. Its own SHA-256 is the digest of the whole site.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from generator.files import files_below

DIGESTS = "digests.txt"


def write_digests(folder: Path) -> str:
    """Writes the list into the folder of a site and gives the digest of the whole, in hexadecimal.

    Hidden files are not part of the site.
    """
    lines = [
        f"{sha256((folder / path).read_bytes()).hexdigest()}  {path}\n" for path in _paths(folder)
    ]
    text = "".join(lines).encode()
    (folder / DIGESTS).write_bytes(text)
    return sha256(text).hexdigest()


def _paths(folder: Path) -> list[str]:
    files = (path for path in files_below(folder) if path != DIGESTS)
    return [path for path in files if not path.rpartition("/")[2].startswith(".")]
