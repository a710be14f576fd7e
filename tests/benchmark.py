"""Prints what checking and generating cost for synthetic facts: python -m tests.benchmark [N]

CPU seconds (user and system) and peak memory of one process each, as the system counts them.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.synthetic import write_facts

ROOT = Path(__file__).parents[1]


def cost(folder: Path, *arguments: str) -> tuple[int, float, float]:
    """Exit status, CPU seconds and MiB of a run of the program."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    started = subprocess.Popen(
        [sys.executable, "-m", "generator", *arguments],
        cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    _, status, used = os.wait4(started.pid, 0)
    started.returncode = os.waitstatus_to_exitcode(status)
    return started.returncode, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def main(records: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        count = write_facts(folder, records)
        (folder / "docs").mkdir()
        for arguments in (["check"], ["generate"], ["generate"]):
            status, seconds, memory = cost(folder, *arguments)
            words = " ".join(arguments)
            cost_words = f"{seconds:.1f} CPU s, {memory:.0f} MiB, exit {status}"
            print(f"{count:,} records, {words}: {cost_words}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
