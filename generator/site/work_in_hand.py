"""What was being worked on when a fault of ours showed, so that whoever meets it can go on without
the record or page that it needs."""

from __future__ import annotations

from collections.abc import Iterator
from traceback import walk_tb
from typing import TypeVar

from generator.facts.library import Library
from generator.facts.record import Record
from generator.pages.frame.page_builder import PageBuilder
from generator.presenting.edition import Edition
from generator.problems import Place

T = TypeVar("T")


def work_in_hand(error: BaseException) -> Iterator[str]:
    """The record, or the place in a file, and the page, in words; as far as the functions in which
    the fault showed have them in hand."""
    frames = (frame for frame, _ in walk_tb(error.__traceback__))
    held: list[object] = [value for frame in frames for value in frame.f_locals.values()]
    builder = _last(held, PageBuilder)
    if record := _last(held, Record):
        yield f"At work on {record.kind}/{record.id}{_where(record, held)}."
    elif place := _last(held, Place):
        yield f"At work on {place}."
    if builder:
        yield f"At work on docs/{builder.path}."


def _where(record: Record, held: list[object]) -> str:
    builder, edition = _last(held, PageBuilder), _last(held, Edition)
    edition = edition or (builder.edition if builder else None)
    library = _last(held, Library) or (edition.library if edition else None)
    known = library is not None and library.get(record.kind, record.id) is record
    return f" ({library.place(record)})" if library is not None and known else ""


def _last(held: list[object], kind: type[T]) -> T | None:
    return next((value for value in reversed(held) if isinstance(value, kind)), None)
