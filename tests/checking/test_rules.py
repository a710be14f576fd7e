from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from generator.checking.all import RULES, check_library
from generator.checking.nearby import Nearby
from generator.facts.walk import prose_fields, value_at
from generator.reading.library import read_library
from generator.text import did_you_mean


def checked(world, files: dict[str, str]) -> list[str]:
    library, problems = read_library(world({f"data/{name}": text for name, text in files.items()}))
    assert list(problems) == []
    return [f"{p.place.path[5:]}:{p.place.line} {p.rule}" for p in check_library(library)]


SOURCES = "report: {title: A report}\n"


def test_sound_facts_break_no_rule(world):
    actors = """
kataib:
  name: Kataib
  type: armed group
  side: iran
  relations: [{type: ally of, actor: badr}]
  summary: Ally of [[badr]] and [[actors:badr|the Badr]] [@report "said so"].
  sources: report
badr: {name: Badr, type: {value: party, sources: report}}
"""
    site = "title: T\nsides: {iran: Iran}\npoints: [{text: 'Proof [@report].'}]\n"
    assert checked(world, {"actors.yml": actors, "sources.yml": SOURCES, "site.yml": site}) == []


def test_a_source_for_each_entry_is_as_good_as_one_for_the_record(world):
    rounds = """
one:
  date: 2020
  outcomes: [{text: A, status: agreed, sources: report}, {text: 'B [@report]', status: agreed}]
  delegations: [{party: {name: X}, sources: report}]
two:
  date: 2020
  outcomes:
    - {text: A, status: agreed, sources: report}
    - text: B
      status: agreed
      progress: [{date: 2021, text: Done, sources: report}]
    - {text: C, status: agreed}
"""
    assert checked(world, {"rounds.yml": rounds, "sources.yml": SOURCES}) == [
        "rounds.yml:13 no-source"
    ]


def test_the_documents_of_a_round_prove_it(world):
    rounds = "one: {date: 2020, documents: report}\n"
    assert checked(world, {"rounds.yml": rounds, "sources.yml": SOURCES}) == []


def test_a_mark_behind_a_backslash_is_text(world):
    terms = "a: {name: A, definition: 'Write \\[[x]] or \\[@y].', sources: report}\n"
    assert checked(world, {"terms.yml": terms, "sources.yml": SOURCES}) == []


def test_a_level_of_off_silences_a_rule(world):
    off = "".join(f"  {rule.name}: off\n" for rule in RULES)
    actors = "a: {name: A, type: t, led_by: nobody, side: x, summary: '[[b]] [@ c]'}\n"
    files = {"actors.yml": actors, "site.yml": f"title: T\nchecks:\n{off}"}
    assert checked(world, files) == []
    assert len(checked(world, files | {"site.yml": "title: T\n"})) == 5


def test_rules_have_unique_names_levels_and_a_manual():
    assert len({rule.name for rule in RULES}) == len(RULES)
    for rule in RULES:
        assert rule.level in ("error", "warning", "hint")
        assert rule.manual.splitlines()[0].endswith((".", ","))


def test_the_nearest_of_many_ids_is_found_quickly():
    nearby = Nearby(f"source-{number}" for number in range(10_000))
    start = time.process_time()
    assert nearby.to("sorce-1234") == "source-1234"
    assert all(nearby.to(f"sourc-{number}") for number in range(300))
    assert time.process_time() - start < 5
    assert nearby.to("zzz") == ""


WORDS = st.text("abcde-", min_size=1, max_size=10)


@given(st.lists(WORDS, max_size=30), st.text("abcdeé_X ", max_size=12))
def test_a_near_id_is_a_known_one(known, word):
    assert Nearby(known).to(word) in {"", *known}


@given(st.lists(WORDS, min_size=1, max_size=30))
def test_a_known_id_is_nearest_to_itself(known):
    assert did_you_mean(Nearby(known).to(known[0]), known) == f'Did you mean "{known[0]}"?'


def test_every_prose_field_is_found_and_found_again(small_library):
    for record in small_library.everything():
        for path, prose in prose_fields(record):
            assert value_at(record, path) is prose
