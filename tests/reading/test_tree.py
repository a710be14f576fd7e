from __future__ import annotations

import random
import resource
import time
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from generator.reading.yaml.decoding import LARGEST
from generator.reading.yaml.nodes import MapNode, as_data
from generator.reading.yaml.tree import LARGEST_PURE, PURE, read_tree
from generator.text import FORBIDDEN

LOADERS = [PURE, yaml.CSafeLoader]
BROKEN = Path(__file__).parents[1] / "worlds" / "broken"


def data_of(text: str):
    tree = read_tree(text.encode(), "a.yml")
    assert tree.problems == []
    return as_data(tree.root)


# Each is a number, a date, a truth value or nothing to YAML 1.1.
TYPED = """no NO on Yes true 12:30 190:20:30 010 0x1F 0b11 1_000 +5 1.10 1.0e+3 1e3 .inf .nan
    2014-06-10 2014 089 0o10 ="""


@pytest.mark.parametrize(
    "typed",
    TYPED.split(),
)
def test_a_text_stays_as_typed_as_value_and_as_key(typed):
    assert data_of(f"a: {typed}\n") == {"a": typed}
    assert data_of(f"{typed}: a\n") == {typed: "a"}


@pytest.mark.parametrize("typed", ["~", "null", "", "#tag", "@x", "“x”", "*a", "a: b"])
def test_quotes_keep_what_would_mean_something(typed):
    assert data_of(f"a: '{typed}'\n") == {"a": typed}


@pytest.mark.parametrize("text", ["", "\n\n", "# nothing\n", "---\n", "---\n# nothing\n...\n"])
def test_an_empty_file_is_fine(text):
    tree = read_tree(text.encode(), "a.yml")
    assert (tree.root, tree.problems, tree.whole) == (None, [], True)


def test_every_node_knows_its_place():
    tree = read_tree(b"a:\n  - b\n  - {c: 'd'}\n", "a.yml")
    key, items = tree.root.entries["a"]
    assert (key.line, key.column) == (1, 1)
    assert (items.line, items.column) == (2, 3)
    inner = items.items[1].entries["c"][1]
    assert (inner.line, inner.column) == (3, 9)


def test_columns_count_characters_not_bytes():
    tree = read_tree("{é😀: ü, ß: x}\n".encode(), "a.yml")
    assert tree.root.entries["ß"][1].column == 12


@pytest.mark.parametrize("loader", LOADERS)
def test_what_stands_before_a_syntax_error_is_kept(loader):
    tree = read_tree(b"a: {b: c}\nd: {e: f}\ng: @h\n", "a.yml", loader)
    assert not tree.whole
    assert isinstance(tree.root, MapNode)
    assert list(tree.root.entries) == ["a", "d"]


def test_a_fault_marks_what_it_is_in_and_nothing_else():
    tree = read_tree(b"a: {b: , c: d}\ne: {f: g}\n", "a.yml")
    entries = tree.root.entries
    assert not tree.root.sound
    assert not entries["a"][1].sound
    assert entries["e"][1].sound


def test_tabs_inside_a_line_are_blanks():
    assert data_of("a:\tb\nc: d\te\t\nf: 'g\th' #\ti\n") == {"a": "b", "c": "d e", "f": "g h"}


def test_a_comment_with_tabs_and_odd_signs_is_fine():
    assert data_of("a: b # @ ` % “ : {\n\n  # more\n") == {"a": "b"}


@pytest.mark.parametrize("text", ["a: |\n  @x: y\n  “z”\n  name：q\n", "a: >-\n  - b: c: d\n"])
def test_block_texts_hold_anything(text):
    assert isinstance(data_of(text)["a"], str)


def test_the_slower_reader_takes_smaller_files():
    raw = b"a: b\n" + b"#" * LARGEST_PURE
    assert [p.rule for p in read_tree(raw, "a.yml", PURE).problems] == ["file-too-large"]
    assert read_tree(raw, "a.yml", yaml.CSafeLoader).problems == []


HALF = LARGEST // 2
ATTACKS = {
    "nested lists": "[" * LARGEST,
    "nested mappings": "{" * LARGEST,
    "nested entries": "- " * HALF,
    "nested keys": "? " * HALF,
    "flow items": "a: [" + "b," * (HALF - 9) + "]",
    "flow pairs": "{" + "a: b, " * (LARGEST // 7) + "}",
    "empty entries": "-\n" * HALF,
    "empty values": "".join(f"a{number}:\n" for number in range(110_000)),
    "anchors": "- &a b\n" * (LARGEST // 7 - 9),
    "aliases": "[" + "*a," * (LARGEST // 3 - 9) + "]",
    "one key again and again": "a: 1\n" * (LARGEST // 5),
    "open quote": 'a: "' + "x" * (LARGEST - 9),
    "quotes": '"' * LARGEST,
    "colons": "a: b: " * (LARGEST // 6),
    "line ends": "\n" * LARGEST,
    "carriage returns": "\r" * LARGEST,
    "hidden": "\u202e" * (LARGEST // 3),
    "tabs": "\ta\n" * (LARGEST // 3),
    "directives": "%\n" * HALF,
    "one long line": "a" * LARGEST,
    "one long name": "a" * (LARGEST - 9) + ": b",
    "curly quotes": "a: “" + "’a" * (LARGEST // 5),
    "wide colons": "a：" * (LARGEST // 5),
}


def cost(text: str) -> float:
    """CPU seconds that reading takes."""
    start = time.process_time()
    read_tree(text.encode()[:LARGEST], "a.yml")
    return time.process_time() - start


@pytest.fixture(scope="module")
def plain_cost() -> float:
    """What a plain file of the largest size costs on this machine, at this time."""
    record = "some-id:\n  name: A name\n  summary: Some words here.\n"
    return min(cost(record * (LARGEST // len(record))) for _ in range(2))


@pytest.mark.parametrize("name", ATTACKS)
def test_the_worst_files_are_read_in_bounds(name, plain_cost):
    taken = min(cost(ATTACKS[name]) for _ in range(2))
    assert taken < 8 * plain_cost
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < 700_000  # KiB, all tests together


def assert_well_told(raw: bytes, loader) -> bool:
    """Whether the file has problems; each of them has a place inside the file and words."""
    tree = read_tree(raw, "a.yml", loader)
    lines = raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
    for problem in tree.problems:
        assert 1 <= problem.place.line <= lines + 1
        assert problem.place.column >= 1
        assert problem.sentence and not FORBIDDEN.search(str(problem))
    assert tree.whole or tree.problems
    return bool(tree.problems)


@given(st.binary(max_size=300))
@example(b"\xff\xfe")
@example(b"a: \x00")
def test_any_bytes_give_only_problems(raw):
    for loader in LOADERS:
        assert_well_told(raw, loader)


# A "?" inside brackets is text to libyaml and a sign to the other reader, so it is left out.
SIGNS = "a - : ' \" [ ] { } , # ! | > % @ ` ~ \\ \u00a0 ： “ ” é 😀 \u2028 \0 \ufeff --- ... null"
PIECES = st.lists(
    st.sampled_from(
        [*SIGNS.split(" "), " ", "  ", "\n", "\r\n", "\t", "- ", ": ", " #", "&a ", "*a", "!t "]
    )
    | st.sampled_from(["b: c\n", "  d: e\n", "|-\n", ">+2\n", "<<: "]),
    max_size=25,
).map("".join)


@given(PIECES)
@example("a: |#\n")
@example('a: b\nc: "\\UFFFFFFFF"\n')
@example('a: b\nc: "\\U00110000"\n')
@example("a: 'b\n---\n")
def test_both_readers_give_one_verdict(text):
    verdicts = {assert_well_told(text.encode(), loader) for loader in LOADERS}
    assert len(verdicts) == 1


@pytest.mark.parametrize("seed", range(30))
def test_real_files_with_slips_give_one_verdict(seed):
    chance = random.Random(seed)
    files = sorted((BROKEN.parent / "small" / "data").rglob("*.yml"))
    text = chance.choice(files).read_text(encoding="utf-8")
    for _ in range(20):
        at = chance.randrange(len(text) + 1)
        slip = chance.choice(
            ["'", '"', ":", ": ", "\t", " ", "\n", "[", "}", "- ", "@", "&", "#", ""]
        )
        mended = text[:at] + slip + text[at + chance.randrange(3) :]
        assert len({assert_well_told(mended.encode(), loader) for loader in LOADERS}) == 1
