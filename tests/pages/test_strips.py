"""The strip of a page: in whose lane an event stands, what its dots say and where they lead."""

from __future__ import annotations

from generator.facts.records.events import Event
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.parts.strips import OTHERS, events_by_side, lane_of, side_lanes
from generator.pictures.drawing import Spoken

TOLD = Spoken("What happened", "Every event by date")


def test_an_event_stands_in_the_lane_of_whoever_is_named_first(small_edition):
    lanes = {lane.id for lane in side_lanes(small_edition)}
    for event in small_edition.library.all_of(Event):
        assert lane_of(small_edition, event) in lanes
    assert OTHERS in lanes


def test_every_event_is_a_link_and_a_row(small_edition):
    builder = PageBuilder(small_edition, "timeline/index.md")
    events = small_edition.library.all_of(Event)
    shown = events_by_side(builder, events, TOLD)
    assert shown
    rows = builder.files["timeline/events.csv"].splitlines()
    assert len(rows) == len(events) + 1
    for event in events:
        assert f'href="#{event.id}"' in shown.drawn
        assert any(row.endswith(f"/timeline/#{event.id}") for row in rows)


def test_no_events_no_picture(small_edition):
    builder = PageBuilder(small_edition, "timeline/index.md")
    assert events_by_side(builder, (), TOLD) is None
    assert not builder.files
