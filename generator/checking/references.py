"""Rules on references: what a fact names must be there, be of the right kind, and be one thing."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from generator.checking.nearby import Nearby
from generator.checking.rule import Violation, place_in, rule, stated_parts
from generator.facts.kinds import KINDS
from generator.facts.library import Library
from generator.facts.name_lookup import LikelyIds
from generator.facts.records.actors import Actor
from generator.facts.ref import Ref
from generator.facts.texts import Prose
from generator.facts.walk import prose_fields, references, value_at
from generator.text import CITE_MARK, LINK_MARK, QUOTATION, did_you_mean, listed, quoted

_MARK_LIKE = re.compile(r"(?<!\\)\[(?:\[|@)[^\]]*\]{0,2}")
_LINK = ("link", "Write [[some-id]] or [[some-id|shown words]].")
_CITATION = ("citation", 'Write [@some-id] or [@some-id "exact words"].')


@rule("unknown-reference")
def unknown_reference(library: Library) -> Iterator[Violation]:
    """Every id that a fact names is the id of a record.

    An id that leads nowhere gives a page a dead link, or leaves a claim without its source. Most
    are typing slips: the hint names the nearest id that there is. Where the record is still to be
    written, write it first, or name the thing in plain words.
    """
    nearby: dict[tuple[str, ...], Nearby] = {}
    likely = LikelyIds(library)
    for part, locate in stated_parts(library):
        for path, ref in references(part):
            if library.candidates(ref) or _may_be_broken(library, ref) or _elsewhere(library, ref):
                continue
            if _only_quoted(value_at(part, path), ref):
                continue
            strange = next((kind for kind in ref.kinds if kind not in KINDS), None)
            if strange is not None:
                hint = f"Kinds are {listed(KINDS, 'and')}."
                yield Violation(locate(path), f"{quoted(strange)} is not a kind of record.", hint)
                continue
            if ref.kinds not in nearby:
                nearby[ref.kinds] = Nearby(_ids(library, ref.kinds))
            near = nearby[ref.kinds].to(ref.id)
            if not near and len(found := likely.of(ref.kinds, ref.id)) == 1:
                near = found[0]
            hint = f'Did you mean "{near}"?' if near else _add_hint(ref.kinds)
            yield Violation(
                locate(path), f"There is no {_kinds(ref.kinds)} {quoted(ref.id)}.", hint
            )


@rule("brackets-in-quotation", "warning")
def brackets_in_quotation(library: Library) -> Iterator[Violation]:
    """A mark between quotation marks names a record, or is meant as it stands.

    Words of others may hold brackets of their own, such as "write to [[email]]". What names no
    record there is shown as it is written. Put a backslash before the first bracket to say that
    this is meant, or correct the id.
    """
    for part, locate in stated_parts(library):
        for path, prose in prose_fields(part):
            for mark in _quoted_marks(library, prose):
                yield Violation(
                    locate(path),
                    f"{quoted(mark)} stands in a quotation and names no record: it is shown as "
                    "it is written.",
                    f"Write {quoted(chr(92) + mark)} if that is meant, or correct the id.",
                )


@rule("wrong-kind")
def wrong_kind(library: Library) -> Iterator[Violation]:
    """A field that asks for an actor names an actor, one that asks for a source names a source.

    The id exists, but as a record of another kind, so the field says something else than is
    meant. Write the id of a record of the kind that the field asks for.
    """
    for part, locate in stated_parts(library):
        for path, ref in references(part):
            found = () if library.candidates(ref) else _elsewhere(library, ref)
            if found and not _may_be_broken(library, ref):
                is_a = f"{quoted(ref.id)} is the id of {_a(found)}"
                sentence = f"{is_a}, but {_a(ref.kinds)} is expected here."
                yield Violation(locate(path), sentence, _of_kind_hint(ref.kinds))


@rule("ambiguous-reference")
def ambiguous_reference(library: Library) -> Iterator[Violation]:
    """Where records of two kinds share an id, a reference says which of them it means.

    Otherwise the page would pick one, and perhaps the wrong one. Write the kind before the id:
    `[[terms:hashd]]` in prose, `terms:hashd` in a field.
    """
    for part, locate in stated_parts(library):
        for path, ref in references(part):
            found = library.candidates(ref)
            if len(found) > 1:
                kinds = [record.kind for record in found]
                ways = [f'"{kind}:{ref.id}"' for kind in kinds]
                sentence = f"{quoted(ref.id)} is an id in {listed(kinds, 'and in')}."
                yield Violation(locate(path), sentence, f"Write {listed(ways)}.")


@rule("self-reference")
def self_reference(library: Library) -> Iterator[Violation]:
    """A record does not name itself in its fields.

    Nobody is a member of itself and no source proves itself, so another id is meant. (In prose a
    record may name itself: its page shows the plain name.)
    """
    for record in library.everything():
        for path, ref in references(record):
            if library.resolve(ref) is record and not isinstance(value_at(record, path), Prose):
                yield Violation(
                    library.place(record, path),
                    f"{quoted(ref.id)} names itself here.",
                    "Write the id of another record, or take the entry out.",
                )


@rule("unknown-side")
def unknown_side(library: Library) -> Iterator[Violation]:
    """The side of an actor is one of the sides in data/site.yml.

    Sides give actors their colour and their place in lists. Correct the name of the side, or add
    the side to data/site.yml.
    """
    if ("site", "sides") in library.broken:
        return
    sides = library.about.sides
    for actor in library.of_kind("actors"):
        for index, stated in enumerate(actor.side if isinstance(actor, Actor) else ()):
            side = str(stated.value)
            if side not in sides:
                place = place_in(library, actor)(("side", index, "value"))
                yield Violation(place, f"{quoted(side)} is not a side.", _side_hint(side, sides))


@rule("bad-mark")
def bad_mark(library: Library) -> Iterator[Violation]:
    """A link or a citation in prose is written so that it can be read as one.

    A link is `[[some-id]]` or `[[some-id|shown words]]`, a citation `[@some-id]` or
    `[@some-id "exact words"]`. Anything else that begins with `[[` or `[@` would stand on the
    page as it was typed. Put a backslash before the bracket if it is meant as text.
    """
    for part, locate in stated_parts(library):
        for path, prose in prose_fields(part):
            for _, form in prose.forms:
                rest = CITE_MARK.sub(" ", LINK_MARK.sub(" ", form))
                quotations = [found.span() for found in QUOTATION.finditer(rest)]
                for mark in _MARK_LIKE.finditer(rest):
                    if any(start < mark.start() < end for start, end in quotations):
                        continue  # words of others, of which another rule tells
                    found = mark[0]
                    what, hint = _LINK if found.startswith("[[") else _CITATION
                    yield Violation(
                        locate(path), f"{quoted(found)} cannot be read as a {what}.", hint
                    )


def _only_quoted(value: object, ref: Ref) -> bool:
    """Whether all marks by which prose names a record stand between quotation marks."""
    if not isinstance(value, Prose):
        return False
    outside = (QUOTATION.sub(" ", form) for _, form in value.forms)
    return not any(named == ref for form in outside for _, named in _marks(form))


def _quoted_marks(library: Library, prose: Prose) -> Iterator[str]:
    """What looks like a mark between quotation marks, and names no record."""
    for _, form in prose.forms:
        known = dict(_marks(form))
        for quotation in QUOTATION.findall(form):
            for mark in _MARK_LIKE.findall(quotation):
                ref = known.get(mark)
                if not ref or not (library.candidates(ref) or _may_be_broken(library, ref)):
                    yield mark


def _marks(form: str) -> Iterator[tuple[str, Ref]]:
    for found in LINK_MARK.finditer(form):
        yield found[0], Ref.to_any(found[1])
    for found in CITE_MARK.finditer(form):
        yield found[0], Ref(("sources",), found[1])


def _side_hint(side: str, sides: Collection[str]) -> str:
    known = f"The sides in data/site.yml are {listed(sides, 'and')}."
    return did_you_mean(side, sides) or (known if sides else "Add the sides to data/site.yml.")


def _may_be_broken(library: Library, ref: Ref) -> bool:
    kinds = ref.kinds or tuple(KINDS)
    return any((kind, record_id) in library.broken for kind in kinds for record_id in (ref.id, ""))


def _elsewhere(library: Library, ref: Ref) -> tuple[str, ...]:
    """The other kinds in which the id exists."""
    if not ref.kinds or any(kind not in KINDS for kind in ref.kinds):
        return ()
    return tuple(record.kind for record in library.candidates(Ref((), ref.id)))


def _ids(library: Library, kinds: tuple[str, ...]) -> list[str]:
    return [record.id for kind in kinds or KINDS for record in library.of_kind(kind)]


def _singular(kinds: tuple[str, ...]) -> str:
    return listed(kind.removesuffix("s") for kind in kinds)


def _kinds(kinds: tuple[str, ...]) -> str:
    return _singular(kinds) if kinds else "record"


def _a(kinds: tuple[str, ...]) -> str:
    word = _singular(kinds)
    return f"{'an' if word[0] in 'aeiou' else 'a'} {word}"


def _add_hint(kinds: tuple[str, ...]) -> str:
    where = listed(f"data/{kind}.yml" for kind in kinds) if kinds else "the data folder"
    return f"Correct the id, or add the record to {where}."


def _of_kind_hint(kinds: tuple[str, ...]) -> str:
    return f"Write the id of {_a(kinds)}."
