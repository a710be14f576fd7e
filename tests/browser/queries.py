"""What readers type, and the page that must come: names as they are and as people misspell them,
made from all names by rules, and questions in whole words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from generator.facts.library import Library
from generator.presenting.edition import Edition


@dataclass(frozen=True)
class Query:
    """A text, the addresses of which one must come among the first, and how far down at most."""

    text: str
    wanted: frozenset[str]
    within: int
    rule: str


# How people write the same sound in Latin letters.
SOUNDS = [
    ("kh", "h"), ("q", "k"), ("dh", "z"), ("dh", "d"), ("z", "dh"), ("ei", "ai"), ("ei", "ay"),
    ("ai", "ay"), ("ai", "ae"), ("ou", "u"), ("u", "ou"), ("u", "o"), ("o", "u"), ("ee", "i"),
    ("i", "ee"), ("ss", "s"), ("mm", "m"), ("ll", "l"), ("aa", "a"), ("e", "i"), ("y", "i"),
    ("'", ""), ("'", "’"),
]  # fmt: skip
ARABIC = [
    ("أ", "ا"), ("إ", "ا"), ("آ", "ا"), ("ى", "ي"), ("ي", "ى"), ("ة", "ه"), ("ئ", "ي"), ("ؤ", "و"),
    ("ك", "ک"), ("ي", "ی"), ("م", "مـ"), ("س", "سَ"),
]  # fmt: skip
LATIN = re.compile(r"[A-Za-z'’ .,&/()-]+")
KINDS = ("actors", "terms", "issues", "rounds", "figures", "events")

QUESTIONS: dict[str, list[str]] = yaml.safe_load(
    Path(__file__).with_name("questions.yml").read_text(encoding="utf-8")
)


def all_queries(library: Library, edition: Edition) -> list[Query]:
    """Every query, in a fixed order, each text once."""
    found: dict[str, Query] = {}
    for text, pages in QUESTIONS.items():
        found[text] = Query(text, frozenset(pages), 3, "question")
    names = _names(library, edition)
    for name, wanted in sorted(names.items()):
        misspelt = any(address.startswith(("actors", "glossary")) for address in wanted)
        for text, rule in _spellings(name) if misspelt else [(name, "as it is")]:
            within = 1 if rule == "as it is" else 3
            found.setdefault(text, Query(text, frozenset(wanted), within, rule))
    return list(found.values())


def _names(library: Library, edition: Edition) -> dict[str, set[str]]:
    names: dict[str, set[str]] = defaultdict(set)
    for kind in KINDS:
        for record in library.of_kind(kind):
            held = [edition.label(record)]
            held += [edition.text(stated.value) for stated in record.aliases]
            held += [edition.text(form.value) for forms in record.names.values() for form in forms]
            for name in held:
                names[name].add(edition.address(record))
    return names


def _spellings(name: str) -> Iterator[tuple[str, str]]:
    yield name, "as it is"
    yield from _arabic(name) if not LATIN.fullmatch(name) else _latin(name)


def _latin(name: str) -> Iterator[tuple[str, str]]:
    low = name.lower()
    if "al-" in low:
        yield low.replace("al-", ""), "without the article"
        yield low.replace("al-", "al "), "the article apart"
        yield low.replace("al-", "el-"), "another article"
    words = re.findall(r"[a-z]{5,}", low)
    if not words:
        return
    # One mistake, in the longest word, at a place that differs from name to name.
    word = max(words, key=len)
    at = 1 + len(name) % (len(word) - 2)
    for rule, wrong in (
        ("a letter dropped", word[:at] + word[at + 1 :]),
        ("the first letter dropped", word[1:]),
        ("two letters swapped", word[:at] + word[at + 1] + word[at] + word[at + 2 :]),
        ("a letter doubled", word[: at + 1] + word[at] + word[at + 1 :]),
        ("a wrong letter", word[:at] + ("x" if word[at] != "x" else "v") + word[at + 1 :]),
    ):
        yield low.replace(word, wrong, 1), rule
    for one, other in SOUNDS:
        if one in low:
            yield low.replace(one, other, 1), f"{one} as {other or 'nothing'}"


def _arabic(name: str) -> Iterator[tuple[str, str]]:
    bare = re.sub(r"(^| )ال", r"\1", name)
    if bare != name:
        yield bare, "without the Arabic article"
    for one, other in ARABIC:
        if one in name:
            yield name.replace(one, other), f"{one} as {other}"
