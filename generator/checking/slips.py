"""Rules on slips: an error of a source is told as one, with the reason, beside what is right."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.rule import Violation, rule
from generator.facts.library import Library
from generator.facts.slips import Slip, slips_of
from generator.facts.sourced import Stated


@rule("slip-without-note")
def slip_without_note(library: Library) -> Iterator[Violation]:
    """Who calls a value or an account a slip of its source says why, in a note.

    A slip is not shown as a disagreement of sources: it is told on the page of that source and in a
    note beside the right value. So a reader must be able to see that it is a slip and no second
    opinion. Add `note`, such as: its own headline gives the other day.
    """
    for slip in _all(library):
        if slip.said.note is None:
            yield Violation(
                library.place(slip.record, (*slip.path, "slip")),
                "Nothing says why this is a slip.",
                'Add "note: …" with the reason, such as that the source itself says otherwise '
                "elsewhere.",
            )


@rule("slip-out-of-place")
def slip_out_of_place(library: Library) -> Iterator[Violation]:
    """A slip names the source that errs, is not preferred, and stands beside what is right.

    Otherwise nobody could say whose slip it is, or a page would have to show the error as the fact.
    Add `sources` to it, or write the right value or account beside it.
    """
    for slip in _all(library):
        place = library.place(slip.record, (*slip.path, "slip"))
        if not slip.said.sources:
            yield Violation(place, "Nothing says whose slip this is.", 'Add "sources: [some-id]".')
        if isinstance(slip.said, Stated) and slip.said.preferred:
            yield Violation(
                place, "This is a slip and preferred at once.", 'Take out "slip" or "preferred".'
            )
        if all(other.slip for other in slip.beside):
            yield Violation(
                place,
                "Nothing that is right stands beside this slip.",
                "Add what is right to the list, with its sources, or take the slip out.",
            )


def _all(library: Library) -> Iterator[Slip]:
    for record in library.everything():
        yield from slips_of(record)
