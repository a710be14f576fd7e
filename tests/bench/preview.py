"""How long an edit takes to show in the preview."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from urllib.error import URLError
from urllib.request import urlopen

from tests.bench.ours import ROOT, OurSite

_LONGEST = 300.0  # seconds to wait for anything
_LOOK_AGAIN = 0.02


def seconds_to_show(site: OurSite, saves: int = 5) -> float:
    """The median over some saves: from the file's being written to the page's being served."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    serving = subprocess.Popen(
        [sys.executable, "-m", "generator", "serve", "--dev-addr", f"127.0.0.1:{port}"],
        cwd=site.folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        _wait_for(address + "/", "")
        page = _page_of_first_event(site.folder, address)
        taken = []
        for _ in range(saves):
            started = time.perf_counter()
            _wait_for(page, site.edit())
            taken.append(time.perf_counter() - started)
            time.sleep(0.5)
        return median(taken)
    finally:
        os.killpg(serving.pid, signal.SIGTERM)
        serving.wait()


def _page_of_first_event(folder: Path, address: str) -> str:
    for file in sorted((folder / "docs" / "timeline").glob("*.md")):
        if "#event-0 " in file.read_text(encoding="utf-8"):
            name = "" if file.stem == "index" else f"{file.stem}/"
            return f"{address}/timeline/{name}"
    raise LookupError("no page of the timeline holds the first event")


def _wait_for(address: str, words: str) -> None:
    until = time.monotonic() + _LONGEST
    while time.monotonic() < until:
        try:
            with urlopen(address, timeout=_LONGEST) as answer:
                if words in answer.read().decode():
                    return
        except (URLError, ConnectionError):
            pass
        time.sleep(_LOOK_AGAIN)
    raise TimeoutError(f"{address} does not show {words!r} after {_LONGEST:.0f} s")
