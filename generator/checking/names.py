"""Rules on names: a name leads to one record, and one thing has one record."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from generator.checking.readings import dates_of, surely_apart
from generator.checking.rule import Violation, rule
from generator.facts.kinds import kind_of
from generator.facts.library import Library
from generator.facts.record import Record
from generator.facts.records.actors import Actor
from generator.facts.records.sources import Source
from generator.facts.walk import Path
from generator.text import quoted

# Records of one name are compared with that many of those before them.
_COMPARED = 20
_SHORTEST_TWIN = 4
_ARTICLE = re.compile(r"\b[ae]l[-\s'’ʼ]+(?=\w)")
_VARIANTS = (("kh", "h"), ("q", "k"), ("dh", "z"), ("ei", "ai"), ("ey", "ai"), ("ay", "ai"))
_DOUBLED = re.compile(r"(\w)\1+")


class Naming(NamedTuple):
    """A name that a record has: where it stands, in its words, and as it is compared."""

    record: Record
    path: Path
    words: str
    key: str


@rule("shared-name", "warning")
def shared_name(library: Library) -> Iterator[Violation]:
    """Two records of one kind do not share a name or an alias.

    A name that leads to two records leads to neither: it is not linked in texts, and a reader who
    searches for it cannot tell which is meant. Make one of the names fuller, or take the alias out
    of one record. Events and rounds of different dates may share a name.
    """
    for earlier, naming in _pairs(_named(library), _key, _is_other):
        yield Violation(
            library.place(naming.record, naming.path),
            f"{quoted(naming.words)} is also a name of {_other(library, earlier)}.",
            "Make one of the names fuller, or take it out of one record.",
        )


@rule("record-twice", "warning")
def record_twice(library: Library) -> Iterator[Violation]:
    """One thing has one record: no two have the same name and type, no two sources one address.

    Two records of one thing drift apart, and each has only half of what rests on it. Move all to
    one of them, and put the id of the other under `formerly`, so that its address leads there.
    Where they are two things, give each a name or type of its own.
    """
    hint = 'Keep one record, and write the id of the other in its "formerly".'
    for earlier, naming in _pairs(_named(library), _key, _is_copy):
        sentence = f"{quoted(naming.words)} has the same name as {_other(library, earlier)}"
        place = library.place(naming.record, naming.path)
        yield Violation(place, f"{sentence}, and nothing tells them apart.", hint)
    for earlier, naming in _pairs(_addresses(library), _key, lambda one, other: True):
        place = library.place(naming.record, naming.path)
        yield Violation(place, f"The address is also that of {_other(library, earlier)}.", hint)


@rule("name-twins", "hint")
def name_twins(library: Library) -> Iterator[Violation]:
    """No two actors have names that differ only in how foreign letters are spelt.

    Names from other scripts are spelt in many ways: with or without marks, hyphens and articles,
    with kh or h, q or k. Two records that differ only so are often one person or body. If they
    are, keep one record and make the other spelling an alias.
    """
    namings = [naming for naming in _named(library) if isinstance(naming.record, Actor)]
    exact: dict[str, set[str]] = defaultdict(set)
    for naming in namings:
        exact[naming.record.id].add(naming.key)

    def differ(one: Record, other: Record) -> bool:
        return exact[one.id].isdisjoint(exact[other.id])

    for earlier, naming in _pairs(namings, _spelling, differ):
        yield Violation(
            library.place(naming.record, naming.path),
            f"{quoted(naming.words)} may be the same name as {quoted(earlier.words)} of "
            f"{_other(library, earlier)}, spelt another way.",
            "If both are one, keep one record and make the other spelling an alias.",
        )


@rule("alias-repeats-name", "hint")
def alias_repeats_name(library: Library) -> Iterator[Violation]:
    """An alias is another name than those that the record has already.

    The page would show the same name twice. Take the alias out. (Other capitals make another
    name: texts are linked where they have a name as it is written.)
    """
    for record in library.everything():
        known: set[str] = set()
        for naming in _namings(record):
            if naming.path[0] == "aliases" and naming.words in known:
                sentence = f"{quoted(naming.words)} is already a name of this record."
                yield Violation(library.place(record, naming.path), sentence, "Take the alias out.")
            known.add(naming.words)


def _named(library: Library) -> Iterator[Naming]:
    for record in library.everything():
        if kind_of(record).named == "always":
            yield from _namings(record)


def _namings(record: Record) -> Iterator[Naming]:
    """The name, the names in other languages, then the aliases."""
    stated: list[tuple[Path, Any]] = []
    if record.label:
        stated.append((("name" if record.name else "title",), record.label))
    lists: list[tuple[Path, Any]] = [
        (("names", code), values) for code, values in record.names.items()
    ]
    for path, values in (*lists, (("aliases",), record.aliases)):
        stated += [((*path, index, "value"), one.value) for index, one in enumerate(values)]
    for path, text in stated:
        for _, form in text.forms:
            yield Naming(record, path, form, " ".join(form.casefold().split()))


def _addresses(library: Library) -> Iterator[Naming]:
    for source in library.all_of(Source):
        if source.URL:
            parts = urlsplit(source.URL)
            same = f"{parts.netloc.lower()}{parts.path.rstrip('/')}?{parts.query}"
            yield Naming(source, ("URL",), source.URL, same)


def _pairs(
    namings: Iterable[Naming],
    key_of: Callable[[Naming], str],
    wanted: Callable[[Record, Record], bool],
) -> Iterator[tuple[Naming, Naming]]:
    """Each naming with an earlier one of the same key, where the two records are wanted.

    Both are of one kind; a pair of records comes once, whatever it shares.
    """
    groups: dict[tuple[str, str], list[Naming]] = defaultdict(list)
    told: set[tuple[str, str, str]] = set()
    for naming in namings:
        key = key_of(naming)
        group = groups[naming.record.kind, key] if key else []
        for earlier in group[:_COMPARED]:
            pair = naming.record.kind, earlier.record.id, naming.record.id
            if earlier.record is not naming.record and wanted(earlier.record, naming.record):
                if pair not in told:
                    told.add(pair)
                    yield earlier, naming
                break
        group.append(naming)


def _key(naming: Naming) -> str:
    return naming.key


def _is_other(one: Record, other: Record) -> bool:
    """True where the two share a name, but are two things that may be taken for one."""
    return not _of_different_dates(one, other) and not _is_copy(one, other)


def _is_copy(one: Record, other: Record) -> bool:
    """True where the two have the same main name, and nothing else tells them apart."""
    same_name = {name.key for name in _main(one)} & {name.key for name in _main(other)}
    fields = ("type", "unit", "coordinates", "number")
    return (
        bool(same_name)
        and not _of_different_dates(one, other)
        and all(_may_be_same(getattr(one, it, ()), getattr(other, it, ())) for it in fields)
    )


def _main(record: Record) -> Iterator[Naming]:
    return (naming for naming in _namings(record) if len(naming.path) == 1)


def _may_be_same(ones: Any, others: Any) -> bool:
    said = [{str(stated.value).casefold() for stated in values} for values in (ones, others)]
    return not all(said) or bool(said[0] & said[1])


def _of_different_dates(one: Record, other: Record) -> bool:
    dates = (dates_of(getattr(record, "date", ())) for record in (one, other))
    return surely_apart(*dates)


def _spelling(naming: Naming) -> str:
    """The name without marks, articles and doubled letters ('' where too little is left)."""
    marks_apart = unicodedata.normalize("NFKD", naming.key)
    plain = "".join(filter(str.isalnum, _ARTICLE.sub("", marks_apart)))
    for variant, usual in _VARIANTS:
        plain = plain.replace(variant, usual)
    folded = _DOUBLED.sub(r"\1", plain)
    return folded if len(folded) >= _SHORTEST_TWIN else ""


def _other(library: Library, naming: Naming) -> str:
    return f"{quoted(naming.record.id)} ({library.place(naming.record, naming.path)})"
