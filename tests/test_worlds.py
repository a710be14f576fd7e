"""Each broken world gives exactly the lines that it expects.

To accept a change of words: EXPLAINER_GOLDEN=write pytest, then read each line as an editor would.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from generator.checking.all import RULES
from generator.layout import Layout
from generator.problems import Problems
from generator.reading.file_rules import READING_RULES, READING_WARNINGS
from generator.reading.library import read_library
from generator.site.load import load_site

BROKEN = Path(__file__).parent / "worlds" / "broken"
WORLDS = sorted(path.name for path in BROKEN.iterdir() if path.is_dir())


# The day on which the worlds are checked.
TODAY = (2024, 7, 1)


def problems_of(root: Path) -> Problems:
    """All that is told about a world; a folder "before" holds its facts at an earlier revision."""
    before = read_library(Layout(root / "before"))[0] if (root / "before").is_dir() else None
    return load_site(Layout(root), today=TODAY, before=before).problems


@pytest.mark.parametrize("name", WORLDS)
def test_a_broken_world_is_told_as_expected(name):
    expected = BROKEN / name / "expected.txt"
    told = "".join(f"{problem}\n" for problem in problems_of(BROKEN / name))
    if os.environ.get("EXPLAINER_GOLDEN") == "write":
        expected.write_text(told, encoding="utf-8")
    assert told == expected.read_text(encoding="utf-8")


def test_every_line_has_a_place_a_rule_a_sentence_and_what_to_do():
    line = re.compile(r'data/[^:]+:\d+:\d+: (error|warning|hint)\[[a-z0-9-]+\] ["“A-Z].*[.?…]')
    for name in WORLDS:
        for told in (BROKEN / name / "expected.txt").read_text(encoding="utf-8").splitlines():
            assert line.fullmatch(told), told


def test_no_word_of_the_machinery_is_told():
    machinery = re.compile(
        r"(?i)pydantic|block mapping|scalar|\btoken|stream|traceback|validat|NoneType"
    )
    for name in WORLDS:
        told = (BROKEN / name / "expected.txt").read_text(encoding="utf-8")
        assert not machinery.search(told), name


def test_every_rule_has_words_in_the_manual():
    known = {rule.name: rule.manual for rule in RULES} | READING_RULES | READING_WARNINGS
    told = {problem.rule for name in WORLDS for problem in problems_of(BROKEN / name)}
    assert told <= set(known)
    assert all(len(words.split()) > 5 for words in known.values())


def test_the_worlds_break_every_rule_that_a_small_file_can_break():
    elsewhere = {"file-too-large", "more-problems", "not-a-file", "too-many-values"}
    elsewhere |= {"unreadable-file"}
    known = {rule.name for rule in RULES} | set(READING_RULES) | set(READING_WARNINGS)
    told = {problem.rule for name in WORLDS for problem in problems_of(BROKEN / name)}
    assert known - told == elsewhere


def test_the_order_of_files_changes_nothing(tmp_path):
    # The same facts, written to disk in the opposite order.
    source = BROKEN / "many-at-once" / "data"
    for file in sorted(source.rglob("*.yml"), reverse=True):
        target = tmp_path / "data" / file.relative_to(source)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.read_bytes())
    told = "".join(f"{problem}\n" for problem in problems_of(tmp_path))
    assert told == (BROKEN / "many-at-once" / "expected.txt").read_text(encoding="utf-8")
