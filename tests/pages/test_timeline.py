"""The timeline: how much one page tells of how many events, and the pages of each choice."""

from __future__ import annotations

import re

import pytest

from generator.facts.about import About
from generator.facts.kinds import KIND_TABLE
from generator.facts.library import Library
from generator.facts.records.actors import Actor
from generator.facts.records.events import Event
from generator.facts.records.sources import Source
from generator.facts.records.statements import Statement
from generator.pages.timeline.timeline import timeline_pages
from tests.conftest import edition_of

WHOLE = KIND_TABLE["events"].bounds.whole
PART = KIND_TABLE["events"].bounds.part
SIDES = {"ship": {"label": "The ships", "colour": "#123456"}, "quay": {"label": "The quays"}}


def library_with(*events: dict, **about: object) -> Library:
    """Two actors, each on a side, a source, and events with what they do not say themselves."""
    library = Library(About.model_validate({"title": "T", "sides": SIDES, **about}))
    for side in SIDES:
        fields = {"id": f"a-{side}", "name": f"A {side}", "type": "union", "side": side}
        library.add(Actor.model_validate(fields))
    library.add(Source.model_validate({"id": "s", "title": "S", "type": "book"}))
    for number, fields in enumerate(events):
        usual = {"id": f"e-{number}", "title": f"E {number}", "date": "2031", "sources": ["s"]}
        library.add(Event.model_validate(usual | fields))
    return library


def pages_of(*events: dict, **about: object) -> dict[str, str]:
    """The text of each page, by its path below timeline/."""
    made = timeline_pages(edition_of(library_with(*events, **about)))
    return {page.path.removeprefix("timeline/"): page.text for page in made}


def many(count: int, **fields: object) -> list[dict]:
    return [{"summary": f"It came {number}.", **fields} for number in range(count)]


def entries(text: str) -> list[str]:
    """The anchors of the events on a page."""
    return re.findall(r"\{ #(\S+) \.event", text)


def chips(text: str) -> list[str]:
    return re.findall(r"\[([^\]]*\(\d+\))\]\([^)]*\)\{ \.chip", text)


def test_nothing_is_there_yet():
    [text] = pages_of().values()
    assert "No events have been recorded yet." in text
    assert "{ .chips }" not in text
    assert "<svg" not in text


def test_few_events_are_told_whole_and_offer_no_choice():
    [text] = pages_of(*many(8, type="vote")).values()
    assert len(entries(text)) == 8
    assert "#n_1" in text
    assert chips(text) == []


def test_each_choice_has_a_page_with_its_events_only():
    ship = many(4, type="air strike", actors=["a-ship"], date="2031-04-02")
    quay = many(6, type="vote", actors=["a-quay"], date="2032-04")
    made = pages_of(*ship, *quay)
    named = ["The ships (4)", "The quays (6)", "Air strike (4)", "Vote (6)", "2031 (4)", "2032 (6)"]
    assert chips(made["index.md"]) == named
    own = {path: entries(text) for path, text in made.items()}
    first, last = [f"e-{n}" for n in range(4)], [f"e-{n}" for n in range(4, 10)]
    assert own["index.md"] == [*first, *last]
    assert own["side_ship.md"] == own["kind_air-strike.md"] == own["2031.md"] == first
    assert own["side_quay.md"] == own["kind_vote.md"] == own["2032.md"] == last
    assert len(own) == 7


def test_the_choice_that_a_page_shows_is_marked_and_all_events_lead_back():
    made = pages_of(*many(4, type="vote"), *many(6, type="talk"))
    here = '[Vote (4)](kind_vote.md){ .chip #f_kind_vote aria-current="page" }'
    assert here in made["kind_vote.md"]
    assert made["kind_vote.md"].count("aria-current") == 1
    assert "[all (10)](index.md){ .chip }" in made["kind_vote.md"]
    assert "aria-current" not in made["index.md"]


def test_a_year_of_several_pages_is_one_choice():
    made = pages_of(*many(PART + 1, date="2031"), *many(20, date="2032"))
    assert chips(made["index.md"]) == [f"2031 ({PART + 1})", "2032 (20)"]
    assert made["2031-2.md"].count('](2031-2.md){ .chip aria-current="page" }') == 1
    assert "Before: [2031, part 1](2031.md) · Next: [2032](2032.md)" in made["2031-2.md"]


def test_a_side_whose_id_ends_with_a_number_has_pages_of_its_own():
    sides = {name: {"label": name} for name in ("a", "a-2")}
    library = Library(About.model_validate({"title": "T", "sides": sides}))
    for side in sides:
        fields = {"id": f"of-{side}", "name": side, "type": "union", "side": side}
        library.add(Actor.model_validate(fields))
    for number in range(400):
        actor = f"of-{tuple(sides)[number % 2]}"
        fields = {"id": f"e-{number}", "title": "E", "date": "2031", "actors": [actor]}
        library.add(Event.model_validate(fields))
    paths = [page.path for page in timeline_pages(edition_of(library))]
    assert len(paths) == len(set(paths))


def test_what_once_narrowed_the_one_page_leads_to_a_choice_still():
    text = pages_of(*many(4, type="vote", actors=["a-ship"]), *many(6, type="Air strike"))[
        "index.md"
    ]
    for anchor in ("f_side_ship", "f_kind_vote", "f_kind_b1c1f08b", "f_who_a-ship"):
        assert text.count(f"#{anchor} ") == 1, anchor
    assert "[A ship](../actors/a-ship.md){ #f_who_a-ship } (4)" in text


def test_rare_kinds_have_no_pages_and_many_kinds_only_the_most_frequent():
    rare = pages_of(*many(2, type="storm"), *many(8, type="vote"))
    assert "kind_storm.md" not in rare
    made = pages_of(*[{"type": f"kind {n % 60}", "date": str(1900 + n)} for n in range(240)])
    kinds = [path for path in made if path.startswith("kind_")]
    assert len(kinds) == 30
    assert all("kind_" in path and re.fullmatch(r"kind_[a-z0-9-]+\.md", path) for path in kinds)


def test_kinds_that_are_spelt_alike_have_pages_of_their_own():
    kinds = ("air strike", "air-strike", "talks 2", "غارة")
    made = pages_of(*[{"type": kind} for kind in kinds for _ in range(3)])
    own = [path for path in made if path.startswith("kind_")]
    assert len(own) == len(kinds)
    assert all(re.fullmatch(r"[a-z0-9_-]+\.md", path) for path in own)
    assert not any(path.endswith("-2.md") for path in own)


def test_with_more_events_the_first_page_leads_to_the_sources():
    made = pages_of(*many(WHOLE + 1, date="2031-04-02", place="Quay"))
    first = made["index.md"]
    assert len(entries(first)) == WHOLE + 1
    assert "#n_1" not in first
    assert "Each title leads to the sources." in first
    assert "[E 0](2031.md#e-0) { #e-0 .event" in first
    assert "Quay · [The whole entry, with its sources](2031.md#e-0)" in first
    assert "#n_1" in made["2031.md"]


@pytest.mark.parametrize(
    ("count", "folded", "told"), [(120, True, True), (121, False, True), (301, False, False)]
)
def test_the_more_events_the_less_one_page_tells_of_each(count, folded, told):
    first = pages_of(*many(count))["index.md"]
    assert len(entries(first)) == count
    assert ("{ .opens }" in first) is folded
    assert ("\nIt came 7.\n" in first) is told


def test_no_page_grows_without_end():
    made = pages_of(*many(2000, type="vote", actors=["a-ship"]), {"type": "talk"})
    assert entries(made["index.md"]) == []
    assert "assets/made/entries/timeline.json" in made["index.md"]
    assert max(len(entries(text)) for text in made.values()) <= 150
    assert len(entries(made["2031-2.md"])) <= PART
    voted = [n for path in made if path.startswith("kind_vote") for n in entries(made[path])]
    assert sorted(voted) == sorted(f"e-{n}" for n in range(2000))
    assert all(len(text) < 200_000 for text in made.values())


def test_of_many_years_only_the_first_page_names_all():
    made = pages_of(*[{"date": str(1900 + n), "type": ("vote", "talk")[n % 2]} for n in range(61)])
    assert "[1960 (1)]" in made["index.md"]
    assert "[1960 (1)]" not in made["kind_vote.md"] + made["1930.md"]
    assert "Before: [1929](1929.md) · Next: [1931](1931.md)" in made["1930.md"]


def test_an_event_says_its_side_in_words_and_that_accounts_differ():
    account = {"text": "One", "sources": ["s"]}
    dispute = {"question": "How many?", "accounts": [account, {**account, "text": "Two"}]}
    text = pages_of({"actors": ["a-quay"], "disputes": [dispute]}, {})["index.md"]
    first, second = text.split("### ")[1:]
    assert "{ #e-0 .event .edge .side-quay }" in first
    assert "*The quays*{ .side .side-quay }" in first
    assert "details; accounts differ\n{ .opens }" in first
    assert "{ #e-1 .event .edge }" in second
    assert "details\n{ .opens }" in second


def test_what_was_said_there_is_folded_with_it():
    library = library_with({})
    fields = {"id": "w", "speaker": "a-ship", "date": "2031", "quote": "No", "occasion": "e-0"}
    library.add(Statement.model_validate(fields))
    page, *_ = timeline_pages(edition_of(library))
    assert page.text.index("{ .opens }") < page.text.index("“No”")


@pytest.mark.parametrize(
    ("date", "shown"),
    [
        ("2031-04-02", "2 April"),
        ("2031-04", "April"),
        ("2031", "2031"),
        ("2031-04-02~", "about 2 April"),
        ("2031-04-02?", "perhaps 2 April"),
        ("2031-04-02/2031-04-03", "2–3 April 2031"),
        ("-0430-04-02", "2 April"),
        ("../2031-04-02", "until 2 April 2031"),
    ],
)
def test_a_date_below_its_year_does_not_say_it_again(date, shown):
    text = pages_of({"date": date})["index.md"]
    assert f"### *{shown}*{{ .when }} E 0" in text


def test_a_date_that_sources_tell_differently_keeps_its_years():
    dates = [{"value": "2031-04-02", "sources": ["s"]}, {"value": "2032", "sources": ["s"]}]
    text = pages_of({"date": dates})["index.md"]
    assert "### *2 April 2031 or 2032" in text


def test_the_years_of_the_lead_are_those_of_the_headings():
    assert (
        "\n3 events from 431 BC to 2031, in order"
        in pages_of({"date": "20XX"}, {"date": "-0430"}, {"date": "2031-04"})["index.md"]
    )
    assert "\n1 event in 2031, in order of date." in pages_of({"date": "2031-04"})["index.md"]


def test_an_old_id_is_an_anchor_still():
    made = pages_of(*many(WHOLE), {"formerly": ["e-old"]})
    assert made["index.md"].count("{ #e-old }") == 1
    assert made["2031-2.md"].count("{ #e-old }") == 1
