"""Many records and many faults in one run."""

from __future__ import annotations

from generator.commands.check import check
from generator.layout import Layout
from tests.synthetic import write_facts


def test_synthetic_facts_are_good(tmp_path):
    count = write_facts(tmp_path, 300)
    loaded = check(Layout(tmp_path))
    assert loaded.library is not None and len(loaded.library) == count
    assert loaded.problems.of_level("error") == ()


FAULTS = {
    "actors": "x:\n  name: X\n  type: person\n  bron: 1990\n  sources: [s]\n",
    "rounds": "x:\n  date: 2031-02-30\n  sources: [s]\n",
    "events": "x:\n  title: [X\n",
    "issues": "x:\n  title: X\n  title: Y\n  sources: [s]\n",
    "statements": "x:\n  speaker: nobody\n  date: 2031\n  quote: q\n  sources: [s]\n",
    "figures": "x:\n  name: X\n  unit: u\n  points: [{date: 2031, value: many}]\n  sources: [s]\n",
    "terms": "x:\n  name: X\n  sources: [s]\n",
    "places": "X Y:\n  name: X\n",
    "sources": "s:\n  title: S\nt:\n  title: T\n  URL: ftp://x\n",
    "plaecs": "x:\n  name: X\n",
}


def test_ten_broken_files_give_all_their_problems(world):
    layout = world({f"data/{kind}.yml": text for kind, text in FAULTS.items()})
    loaded = check(layout)
    told = {problem.place.path for problem in loaded.problems if problem.level == "error"}
    assert told == {f"data/{kind}.yml" for kind in FAULTS}
    places = [problem.place for problem in loaded.problems]
    assert places == sorted(places)
