"""A file's bytes to a tree of nodes; all that facts do not use is refused on the way."""

from __future__ import annotations

from typing import Any

import yaml

from generator.problems import Place, Problem
from generator.reading.csl import json_slip, with_whole_characters
from generator.reading.yaml.builder import Builder, Tree
from generator.reading.yaml.decoding import LARGEST, decode
from generator.reading.yaml.line_typos import line_slips

PURE: Any = yaml.SafeLoader
LOADER: Any = getattr(yaml, "CSafeLoader", PURE)
# The loader that is written in Python takes 13 s for the worst file of 1 MiB.
LARGEST_PURE = LARGEST // 4


def read_tree(raw: bytes, path: str, loader: Any = None, is_json: bool = False) -> Tree:
    """The tree of a file's bytes; `path` is what problems call the file.

    JSON is read by the same reader: as far as it is JSON, YAML takes it for the same.
    """
    loader = loader or LOADER
    tree = Tree(path, raw)
    text, tree.problems = decode(raw, path)
    if text is not None and loader is PURE and len(text) > LARGEST_PURE:
        sentence = f"The file has {len(text):,} characters; {LARGEST_PURE:,} are the most here."
        hint = "Split it, or install PyYAML with libyaml."
        tree.problems.append(Problem(Place(path), "file-too-large", sentence, hint))
        text = None
    slips: list[Problem] = []
    if text is not None:
        found = filter(None, [json_slip(text, path)]) if is_json else line_slips(text, path)
        slips = list(found)
    tree.problems.extend(slips)
    if text is None or slips:
        tree.whole = False
        return tree
    # The two loaders disagree about tabs inside a line; as a blank each means the same to both.
    text = with_whole_characters(text) if is_json else text
    Builder(tree, text.replace("\t", " ")).read(loader)
    return tree
