"""Builds a site twice on what looks like two machines and compares: `make reproduce`.

Varied: folder, order in which files are made, times of files, user's mask, hash seed, time zone,
locale, the rest of the environment, and the day. (reproducible-builds.org has the list.)
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
PARTS = ("data", "docs/about", "docs/assets", "docs/manual", "generator", "mkdocs.yml")
MADE = ("docs/assets/made/", "docs/about/method.md", "docs/about/sourcing.md")

# Python loads a file of this name when it starts: on the second machine it is another day.
ANOTHER_DAY = """
import datetime, time
SHIFT = 400 * 86_400
real_time, real_ns = time.time, time.time_ns
time.time = lambda: real_time() + SHIFT
time.time_ns = lambda: real_ns() + SHIFT * 10**9
class date(datetime.date):
    @classmethod
    def today(cls):
        return cls.fromtimestamp(time.time())
class moment(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(time.time(), tz)
    @classmethod
    def utcnow(cls):
        return cls.now(datetime.timezone.utc).replace(tzinfo=None)
datetime.date, datetime.datetime = date, moment
"""


@dataclass(frozen=True)
class Machine:
    """What differs between two people who build the same facts."""

    folder: str
    seed: int
    mask: int
    environment: dict[str, str]
    starts_with: str = ""


HERE = Machine("one", 1, 0o022, {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C.UTF-8"})
THERE = Machine(
    "a folder/with blanks, #1 é",
    2,
    0o077,
    {
        "PYTHONHASHSEED": "77",
        "PYTHONUTF8": "0",
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "C",
        "LANG": "ar_IQ",
        "HOME": "/nowhere",
        "USER": "somebody",
        "SOURCE_DATE_EPOCH": "-1",
        "SITE_URL": "https://elsewhere.example/",
        "EXPLAINER_SITE_URL": "https://elsewhere.example/",
    },
    ANOTHER_DAY,
)


def copied(site: Path, folder: Path, machine: Machine) -> Path:
    """A copy of a site with this project's program, its files made in an order of its own."""
    root = folder / machine.folder
    files = {path: site / path for path in _files(site)}
    files |= {
        path: ROOT / path for path in _files(ROOT) if path not in files and path[:4] != "data"
    }
    order = sorted(files)
    random.Random(machine.seed).shuffle(order)
    for path in order:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(files[path], root / path)
        os.utime(root / path, (machine.seed * 10**8, machine.seed * 10**8))
    (root / "sitecustomize.py").write_text(machine.starts_with, encoding="utf-8")
    return root


def _files(site: Path) -> list[str]:
    found = (path for part in PARTS for path in (site / part, *(site / part).rglob("*")))
    files = (path.relative_to(site).as_posix() for path in found if path.is_file())
    return [path for path in files if not path.startswith(MADE) and "__pycache__" not in path]


def built(root: Path, machine: Machine) -> str:
    """Builds there, and gives the last line that the program says: the digest."""
    done = subprocess.run(
        [sys.executable, "-m", "generator", "build"],
        cwd=root, env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(root), **machine.environment},
        umask=machine.mask,
        stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    if done.returncode:
        raise SystemExit(done.stdout + done.stderr)
    return done.stdout.splitlines()[-1]


def differing(*sites: Path) -> list[str]:
    """The files of two sites that are not the same bytes, or stand in one only."""
    first, second = (
        set((site / "digests.txt").read_text(encoding="utf-8").splitlines()) for site in sites
    )
    return sorted({line.partition("  ")[2] for line in first ^ second})


def reproduce(site: Path, folder: Path) -> tuple[list[str], list[str]]:
    """What two machines say at the end of a build, and the files in which their sites differ."""
    roots = [copied(site, folder, machine) for machine in (HERE, THERE)]
    said = [built(root, machine) for root, machine in zip(roots, (HERE, THERE), strict=True)]
    return said, differing(roots[0] / "site", roots[1] / "site")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        said, differ = reproduce(ROOT, Path(folder))
    print(*said, sep="\n")
    for path in differ:
        print(f"site/{path} differs.")
    if differ or said[0] != said[1]:
        sys.exit("The two sites are not the same.")
    print("Two builds, on another day, in another folder, time zone and locale: the same bytes.")


if __name__ == "__main__":
    main()
