"""A page made from the fields of a record alone shows each of them, whatever it holds."""

from __future__ import annotations

import pytest

from generator.facts.examples import FILLED_EXAMPLES
from generator.facts.kinds import KIND_TABLE
from generator.facts.record import Record
from generator.markdown.escape import Markdown
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.plain.fields import field_rows
from tests.conftest import edition_of, library_of


@pytest.fixture
def rows(world):
    def of(kind: str, record_id: str) -> dict[str, Markdown]:
        files = {f"data/{name}.yml": text for name, text in FILLED_EXAMPLES.items()}
        library = library_of(world(files))
        record = library.get(kind, record_id)
        assert record is not None
        builder = PageBuilder(edition_of(library), "plain.md", record)
        return {row.label: row.value for row in field_rows(builder, record)}

    return of


@pytest.mark.parametrize(
    ("kind", "record_id", "label", "shown"),
    [
        ("actors", "harbour-board", "Type", "agency"),
        ("actors", "harbour-board", "Founded", "1998[1](#n_1)"),
        ("actors", "harbour-board", "Founded", "*(Its own date.)*"),
        ("rounds", "first-round", "Date", "7–8 April 2021"),
        ("rounds", "first-round", "Number", "1"),
        ("rounds", "first-round", "Text of the round", "[1](#n_1)"),
        ("rounds", "first-round", "Delegation", "[Harbour board](actors/harbour-board.md), [Mara"),
        ("events", "quay-opens", "Actors", "; Fishers' union (guest)"),
        ("events", "quay-opens", "Round", "](rounds/first-round.md)"),
        ("figures", "ships-a-year", "Number", "2019, 240"),
        ("figures", "ships-a-year", "Number", "2020, 180, 210, yes"),
        ("terms", "berth", "See", "Old quay"),
        ("sources", "first-report", "URL", "https"),
    ],
)
def test_a_field_is_shown_as_what_it_is(rows, kind, record_id, label, shown):
    assert shown in rows(kind, record_id)[label]


@pytest.mark.parametrize("kind", KIND_TABLE)
def test_every_field_that_holds_something_has_a_row(world, rows, kind):
    library = library_of(world({f"data/{k}.yml": text for k, text in FILLED_EXAMPLES.items()}))
    for record in library.of_kind(kind):
        own = [name for name in type(record).model_fields if name not in Record.model_fields]
        held = [name for name in own if getattr(record, name)]
        shown = rows(kind, record.id)
        assert len(shown) == len(held), (held, list(shown))
        assert not any("=" in value and "Stated" in value for value in shown.values())
