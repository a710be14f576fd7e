"""The facts of a site: from the files below data/ to one library, with every problem on the way."""

from __future__ import annotations

import gc
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from generator.facts.library import Key, Library, Locator
from generator.facts.record import Record
from generator.layout import Layout
from generator.problems import Place, Problem, Problems
from generator.reading.csl import csl_entries
from generator.reading.empty_values import with_fitting_hints
from generator.reading.evidence_lock import read_evidence, under_new_ids
from generator.reading.files import FactFile, fact_files, read_bytes, shown_path
from generator.reading.id_suggestions import with_records_meant
from generator.reading.ids import Ids, former_ids
from generator.reading.validate import locator, validated_about, validated_record
from generator.reading.yaml.builder import MOST_PROBLEMS, Tree
from generator.reading.yaml.nodes import ListNode, MapNode, Node, TextNode, spot
from generator.reading.yaml.tree import read_tree
from generator.reading.yaml.typos import field_slip

# In a file that cannot be read: also in quotes, and alone on a line, where its colon is missing.
_LOOKS_LIKE_ID = re.compile(rb"(?m)^( *)([\"']?)([a-z0-9-]{1,80})\2[ \t]*(?::|\r?$)")


@dataclass
class _Reading:
    """What was read so far."""

    problems: Problems = field(default_factory=Problems)
    ids: Ids = field(default_factory=Ids)
    records: list[tuple[Record, Locator]] = field(default_factory=list)
    broken: set[Key] = field(default_factory=set)


def read_library(
    layout: Layout, report: Callable[[int, int], None] | None = None
) -> tuple[Library | None, Problems]:
    """All facts of a site, and all that is wrong with their files.

    The library holds what could be read, and in `broken` the keys of what could not; it is None
    only where data/site.yml cannot be read at all. `report` is told how many files are done, of
    how many.
    """
    reading = _Reading()
    files, strangers = fact_files(layout)
    reading.problems.extend(strangers)
    with _collector_paused():
        library = _read_about(layout, reading)
        for done, file in enumerate(files, 1):
            _read_file(file, reading)
            if report:
                report(done, len(files))
    return _fill(layout, library, reading), reading.problems


@contextmanager
def _collector_paused() -> Iterator[None]:
    """No garbage collection while facts are made: there is none to find among millions of small
    objects, and looking takes half of the time (10,000 records: 3.0 s with it, 1.5 s without)."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        # Together these put all that there is among the oldest, which are seldom looked at.
        gc.freeze()
        gc.unfreeze()
        if was_on:
            gc.enable()


def _fill(layout: Layout, library: Library | None, reading: _Reading) -> Library | None:
    if library is None:
        return None
    for record, place in reading.records:
        library.add(record, place)
    loaded = {record.key for record, _ in reading.records}
    library.broken = frozenset(library.broken | (reading.broken - loaded))
    reading.problems.found = with_records_meant(reading.problems.found, library)
    reading.problems.extend(former_ids(library, reading.ids))
    evidence, broken_lines = read_evidence(layout)
    reading.problems.extend(broken_lines)
    library.evidence = under_new_ids(library, evidence)
    return library


def _read_about(layout: Layout, reading: _Reading) -> Library | None:
    shown = shown_path(layout, layout.site_file)
    if layout.data.is_symlink():
        place = Place(shown_path(layout, layout.data))
        hint = "Put the folder itself here."
        reading.problems.add(place, "not-a-file", '"data" is a link.', hint)
        return None
    if not layout.site_file.is_symlink() and not layout.site_file.exists():
        sentence = "The file that says what the site is about is missing."
        hint = 'Run: explainer new site "Title"; or go to the folder that holds the data folder.'
        reading.problems.add(Place(shown), "missing-file", sentence, hint)
        return None
    tree, root = _tree(layout.site_file, shown, reading, "site")
    if tree is None or root is None or not tree.whole:
        if tree and tree.whole and tree.root is None:
            hint = 'Add a line "title: …": the title of the site.'
            reading.problems.add(Place(shown), "missing-field", '"title" is missing.', hint)
        return None
    about, left_out, problems = validated_about(root, shown)
    reading.problems.extend(problems)
    if about is None:
        return None
    broken = frozenset(("site", name) for name in left_out)
    return Library(about, broken=broken, locate_about=locator(None, root, shown))


def _read_file(file: FactFile, reading: _Reading) -> None:
    tree, root = _tree(file.path, file.shown, reading, file.kind, file.is_json)
    if tree is None:
        reading.broken.add((file.kind, ""))
        return
    if file.is_json and not tree.whole:
        reading.broken.add((file.kind, ""))
    if not tree.whole or (tree.root and not (root and root.sound)):
        reading.broken.update((file.kind, name) for name in _ids_it_may_hold(tree.raw))
    problems: list[Problem] = []
    entries = list(root.entries.values()) if root else []
    if file.is_json and tree.whole:
        entries, problems = csl_entries(tree.root, file.shown)
    # Where reading stopped early, nobody knows what was still to come of the last record.
    for key, node in entries if tree.whole else entries[:-1]:
        if len(problems) > MOST_PROBLEMS:
            reading.broken.add((file.kind, key.text))
        else:
            problems.extend(_read_record(file, key, node, reading))
    reading.problems.extend(_capped(problems))


def _ids_it_may_hold(raw: bytes) -> Iterator[str]:
    """What stands at the outer edge of a file, a slip of one space counted in."""
    found = _LOOKS_LIKE_ID.findall(raw.replace(b"\0", b""))
    edge = min((len(indent) for indent, _, _ in found), default=0) + 1
    return (name.decode() for indent, _, name in found if len(indent) <= edge)


def _read_record(file: FactFile, key: TextNode, node: Node, reading: _Reading) -> list[Problem]:
    taken = reading.ids.take(file.kind, key.text, spot(file.shown, key))
    record, problems = validated_record(file.kind, key, node, file.shown)
    if record is not None and taken is None:
        reading.records.append((record, locator(key, node, file.shown)))
    else:
        reading.broken.add((file.kind, key.text))
    return [taken, *problems] if taken else problems


def _tree(
    path: Path, shown: str, reading: _Reading, kind: str, is_json: bool = False
) -> tuple[Tree | None, MapNode | None]:
    """A file's tree, None where it has no bytes; and its root, None where it holds no fields."""
    raw, problem = read_bytes(path, shown)
    if problem:
        reading.problems.extend([problem])
        return None, None
    tree = read_tree(raw, shown, is_json=is_json)
    reading.problems.extend(_capped(with_fitting_hints(tree.problems, tree.root, kind)))
    if is_json:
        return tree, None
    if isinstance(tree.root, ListNode | TextNode):
        if tree.whole and tree.root.sound:
            reading.problems.extend([_wrong_root(tree.root, shown)])
        return tree, None
    return tree, tree.root


def _wrong_root(root: ListNode | TextNode, shown: str) -> Problem:
    slip = field_slip(root.text) if isinstance(root, TextNode) else None
    what = "one text" if isinstance(root, TextNode) else "a list"
    sentence = f"The file holds {what}, where names with their fields are expected."
    hint = 'Begin with a name and a colon, such as "some-id:", and indent what belongs to it.'
    return Problem(spot(shown, root), "wrong-type", sentence, " ".join(slip[1]) if slip else hint)


def _capped(problems: list[Problem]) -> list[Problem]:
    """The first problems of a file, and one that says that there are more."""
    found = sorted(problems, key=lambda problem: problem.sort_key)
    if len(found) <= MOST_PROBLEMS:
        return found
    sentence = "The file has more problems from here on, which are not listed."
    last = Problem(found[MOST_PROBLEMS].place, "more-problems", sentence, "Mend those above first.")
    return [*found[:MOST_PROBLEMS], last]
