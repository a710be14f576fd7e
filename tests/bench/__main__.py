"""`python -m tests.bench [--quick]`: every step at three sizes, beside its peers, with ratios."""

from __future__ import annotations

import sys
import tempfile
from itertools import pairwise
from pathlib import Path

from tests.bench.cost import Cost, by_turns, bytes_below, cost_of
from tests.bench.hostile import ATTACKS, attack
from tests.bench.ours import ROOT, OurSite
from tests.bench.peers import Peers
from tests.bench.preview import seconds_to_show
from tests.bench.quotes import QUOTES, TEXT_SIZE, TEXTS, write_quotes

SIZES = (300, 1_000, 10_000)
_BESIDE = ("build, clean", "build, one fact", "build, unchanged")
_PEERS = ("MkDocs, Material", "Hugo + Pagefind")


def measure(records: int, times: int) -> dict[str, Cost]:
    """The costs of all steps and peers at a size, printed as they are known."""
    with tempfile.TemporaryDirectory() as name:
        site = OurSite(Path(name) / "ours", records)
        print(f"\n{site.records:,} records")
        ours = by_turns(site.runs(), times)
        for step, cost in ours.items():
            print(f"  {step:20} {cost}")
        built, pages = site.folder / "site", site.folder / "docs"
        count = sum(1 for _ in built.rglob("*.html"))
        print(f"  {count:,} pages, {bytes_below(built) / 2**20:,.1f} MiB")
        beside = Path(name) / "beside"
        beside.mkdir()
        peers = by_turns(Peers(beside, pages).runs(), times)
        for peer, cost in peers.items():
            print(f"  {peer:20} {cost}")
        print(f"  {'preview, one save':20} {seconds_to_show(site):19.2f} s")
    _tell_ratios({**ours, **peers})
    return ours


def _tell_ratios(costs: dict[str, Cost]) -> None:
    for peer in _PEERS:
        for step in _BESIDE:
            ours, other = costs[step], costs[peer]
            ratios = (
                f"{ours.cpu / other.cpu:5.2f} in CPU, {ours.wall / other.wall:5.2f} on the clock"
            )
            print(f"  {step} to {peer}: {ratios}")


def _tell_growth(found: dict[int, dict[str, Cost]]) -> None:
    sizes = sorted(found)
    for small, large in pairwise(sizes):
        print(f"\nFrom {small:,} to {large:,} records, {large / small:.1f} times as many:")
        for step, cost in found[large].items():
            print(f"  {step:20} {cost.cpu / found[small][step].cpu:5.1f} times the CPU")


def _tell_verifying() -> None:
    with tempfile.TemporaryDirectory() as name:
        write_quotes(Path(name))
        command = [sys.executable, "-m", "generator", "verify"]
        what = f"{QUOTES:,} quotes in {TEXTS} texts of {TEXT_SIZE // 1000} KB"
        print(f"\n{what}, verify\n  {cost_of(command, Path(name), PYTHONPATH=str(ROOT))}")


def _tell_hostile() -> None:
    print("\nChecking 1 MiB of")
    for what in ATTACKS:
        with tempfile.TemporaryDirectory() as name:
            print(f"  {what:20} {attack(Path(name), what)}")


def main(quick: bool) -> None:
    """Prints it all; the quick one leaves out the largest size and what is not compared."""
    sizes = SIZES[:2] if quick else SIZES
    found = {records: measure(records, 1 if quick else 3) for records in sizes}
    _tell_growth(found)
    if not quick:
        _tell_verifying()
        _tell_hostile()


if __name__ == "__main__":
    main("--quick" in sys.argv[1:])
