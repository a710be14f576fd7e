"""Rules that need the day, an earlier revision, or what other rules found."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checking.addresses import lost_address, reused_address
from generator.checking.all import RULES, check_library
from generator.checking.freshness import no_recent_event, review_due
from generator.checking.health import sourcing_limits
from generator.checking.rule import Circumstances
from generator.checking.unsourced_changes import changed_without_source
from generator.facts.health import sourcing_health
from generator.facts.records.sources import Source
from generator.layout import Layout
from generator.problems import InvalidValue
from generator.reading.exceptions import read_exceptions
from generator.reading.library import read_library
from generator.site.git.facts_at_revision import library_at
from generator.text import ID, TAKEN_IDS, slug

SOURCES = "report: {title: R}\nother: {title: O}\n"


def library(folder: Path, files: dict[str, str]):
    for name, text in {"site.yml": "title: T\n", "sources.yml": SOURCES, **files}.items():
        path = folder / "data" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    read, problems = read_library(Layout(folder))
    assert list(problems) == []
    return read


def changed(tmp_path: Path, before: str, after: str, name: str = "actors.yml") -> list[str]:
    then = library(tmp_path / "then", {name: before})
    now = library(tmp_path / "now", {name: after})
    around = Circumstances(before=then)
    return [
        problem.sentence.partition(",")[0]
        for rule in (changed_without_source, lost_address, reused_address)
        for problem in rule.check(now, around=around)
    ]


ACTOR = "a: {{name: A, type: t, sources: report, {}}}\n"


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("founded: 2003", "founded: 2003", []),
        ("founded: 2003", "founded: 2004", ['"founded" was "2003"']),
        ("founded: 2003", "founded: {value: 2004, sources: other}", []),
        ("founded: 2003", "founded: {value: 2004, sources: report}", ['"founded" was "2003"']),
        ("founded: 2003", "founded: {value: 2003, sources: other}", []),
        (
            "founded: 2003",
            "founded: {value: 2004, sources: {source: report, quote: In 2004}}",
            [],
        ),
        ("founded: 2003", "founded: [2003, {value: 2004, sources: other}]", []),
        ("founded: 2003", "dissolved: 2004", []),
        ("led_by: {name: X, role: head}", "led_by: {name: Y, role: head}", ['"name" was "X"']),
        ("summary: In 2003", "summary: Since 2003", []),
        ("summary: In 2003", "summary: In 2004", ['"summary" was "In 2003"']),
        ("summary: In 2003", "summary: 'In 2004 [@other]'", []),
        ("summary: 'By [[a|it]]'", "summary: 'By [[a|it]] 9'", ['"summary" was "By [[a|it]]"']),
        ("summary: 'By [[x-1]]'", "summary: 'By [[x-2]]'", []),
        ("aliases: [B]", "aliases: [C]", []),
        ("note: In 2003", "note: In 2004", []),
        ("roles: [{role: x}, {role: y}]", "roles: [{role: y}, {role: x}]", []),
        ("roles: [{role: x}]", "roles: [{role: x}, {role: y}]", []),
        ("roles: [{role: x}]", "roles: [{role: y, sources: other}]", []),
    ],
)  # fmt: skip
def test_a_value_changes_with_its_sources_or_is_told(tmp_path, before, after, told):
    assert changed(tmp_path, ACTOR.format(before), ACTOR.format(after)) == told


def test_sources_prove_themselves(tmp_path):
    assert changed(tmp_path, "r: {title: R, issued: 2020}", "r: {title: R, issued: 2021}",
                   "sources.yml") == []  # fmt: skip


def test_a_new_id_is_no_change_of_fact(tmp_path):
    before = ACTOR.format("") + "b: {name: B, type: t, led_by: a, sources: report}\n"
    after = before.replace("a: {", "c: {formerly: a, ").replace("led_by: a", "led_by: c")
    assert changed(tmp_path, before, after) == []
    lost = after.replace("formerly: a, ", "")
    assert changed(tmp_path, before, lost) == [
        '"actor" was "a"',
        '"a" was an id among the actors',
    ]


def test_an_address_that_another_record_keeps_is_not_lost(tmp_path):
    before = "a: {name: A, type: t, sources: report}\nb: {name: B, type: t, sources: report}\n"
    assert changed(tmp_path, before, "b: {name: B, type: t, sources: report, formerly: a}\n") == []


@pytest.mark.parametrize(
    ("after", "told"),
    [
        ("name: The Northern Front", False),
        ("name: Harbour Office", True),
        ("name: Harbour Office, aliases: [northern front]", False),
        ("name: {en: Harbour, fr: Northern front}", False),
    ],
)
def test_an_id_stays_with_its_thing(tmp_path, after, told):
    before = "a: {name: Northern Front, type: t, sources: report}\n"
    found = changed(tmp_path, before, f"a: {{{after}, type: t, sources: report}}\n")
    assert bool(found) is told


def test_rules_that_lack_what_they_need_are_silent(tmp_path):
    facts = library(tmp_path, {"terms.yml": "a: {name: A, definition: D, review_by: 2001}\n"})
    assert [problem.rule for problem in check_library(facts)] == ["term-without-source"]
    assert list(review_due.check(facts, around=Circumstances(today=(2001, 12, 31)))) == []
    assert list(review_due.check(facts, around=Circumstances(today=(2002, 1, 1)))) != []
    assert list(review_due.check(facts, "off", Circumstances(today=(2002, 1, 1)))) == []


@pytest.mark.parametrize(
    ("as_of", "date", "told"),
    [
        ("2024-03-01", "2023-02-28", True),
        ("2024-03-01", "2023-03-01", False),
        ("2024-03", "2023-03", False),
        ("2024-03-01", "2022/..", False),
        ("2024-03-01", "[2022, 2023-04]", False),
    ],
)
def test_the_latest_event_is_recent(tmp_path, as_of, date, told):
    event = f"e: {{name: E, date: {date}, sources: report}}\n"
    files = {"site.yml": f"title: T\nas_of: {as_of}\n", "events.yml": event}
    assert bool(list(no_recent_event.check(library(tmp_path, files)))) is told


def test_no_events_are_no_old_ones(tmp_path):
    files = {"site.yml": "title: T\nas_of: 2024\n"}
    assert list(no_recent_event.check(library(tmp_path, files))) == []


def test_the_counts_of_sourcing(real_library):
    health = sourcing_health(real_library)
    records = sum(kind not in ("sources", "places") for kind, _ in real_library._records)
    assert len(health.sourced) == records
    assert not set(health.unsourced) & set(health.single_source)
    assert {*health.unsourced, *health.single_source} <= set(health.sourced)
    assert set(health.without_archive) <= set(real_library.all_of(Source))
    assert len(health.unchecked_quotes) <= health.quotes


@pytest.mark.parametrize(("most", "told"), [(2, 0), (1, 1)])
def test_as_many_as_allowed_are_allowed(tmp_path, most, told):
    site = f"title: T\nhealth: {{without_archive: {most}}}\n"
    assert len(list(sourcing_limits.check(library(tmp_path, {"site.yml": site})))) == told


def test_exceptions_hold_until_their_last_day(world, tmp_path):
    entry = "- {rule: no-source, record: a, reason: Wait, until: 2024-06}\n"
    layout = world({"data/actors.yml": "a: {name: A, type: t}\n", "data/exceptions.yml": entry})
    facts, _ = read_library(layout)
    granted, problems = read_exceptions(layout)
    assert problems == []
    for today, told in [(None, []), ((2024, 6, 30), []), ((2024, 7, 1), ["no-source"])]:
        around = Circumstances(today=today, exceptions=granted)
        found = list(check_library(facts, around))
        assert [problem.rule for problem in found] == told
    assert found[0].hint.endswith('It was passed over until 2024-06: "Wait".')


def test_an_entry_for_a_rule_that_was_not_asked_is_not_unused(world):
    entry = "- {rule: lost-address, record: a, reason: Wait}\n"
    actor = "a: {name: A, type: t, sources: r}\n"
    files = {"data/actors.yml": actor, "data/sources.yml": "r: {title: R}\n"}
    layout = world(files | {"data/exceptions.yml": entry})
    facts, _ = read_library(layout)
    granted, _ = read_exceptions(layout)
    assert list(check_library(facts, Circumstances(exceptions=granted))) == []
    around = Circumstances(before=facts, exceptions=granted)
    assert [p.rule for p in check_library(facts, around)] == ["unused-exception"]


@pytest.mark.parametrize("target", ["elsewhere.yml", "nowhere.yml"])
def test_exceptions_that_are_a_link_are_not_followed(world, tmp_path, target):
    layout = world({"elsewhere.yml": "- {rule: r, record: a, reason: secret}\n"})
    layout.exceptions_file.symlink_to(tmp_path / target)
    granted, problems = read_exceptions(layout)
    assert (granted, [problem.rule for problem in problems]) == ((), ["not-a-file"])


def test_the_record_of_a_line_is_found(real_library):
    for record in real_library.everything():
        for path in ((), ("name",), ("sources",), ("summary",)):
            assert real_library.record_at(real_library.place(record, path)) is record
    assert real_library.record_at(real_library.locate_about(("title",))) is None


def git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=T", "-c", "user.email=t@example.org"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


def test_facts_at_a_revision(tmp_path, run):
    site = tmp_path / "sites" / "one"
    library(site, {"actors.yml": "a: {name: A, type: t, founded: 2003, sources: report}\n"})
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "one")
    library(site, {"actors.yml": "a: {name: A, type: t, founded: 2004, sources: report}\n"})
    before = library_at(Layout(site), "HEAD")
    assert str(before.get("actors", "a").founded[0].value) == "2003"
    done = run(site, "check", "--since", "HEAD")
    assert done.returncode == 0
    assert 'data/actors.yml:1:32: warning[changed-without-source] "founded" was' in done.stdout
    assert "changed-without-source" not in run(site, "check").stdout
    for revision in ("nonsense", "--output=x", "HEAD:sites", ""):
        wrong = run(site, "check", f"--since={revision}")
        assert wrong.returncode == (2 if revision else 0), revision
        assert "Traceback" not in wrong.stderr


def test_an_option_of_git_is_no_revision(tmp_path):
    with pytest.raises(InvalidValue, match="is not a revision"):
        library_at(Layout(tmp_path), "--all")


def test_no_facts_at_a_revision(tmp_path):
    (tmp_path / "README").write_text("x", encoding="utf-8")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "none")
    library(tmp_path, {})
    with pytest.raises(InvalidValue, match="no facts"):
        library_at(Layout(tmp_path), "HEAD")


@given(st.text(max_size=100))
def test_an_id_never_leaves_its_folder(text):
    for name in (text, slug(text)):
        if ID.fullmatch(name):
            path = Path("actors", f"{name}.md")
            assert path.parent == Path("actors") and path.parts == ("actors", f"{name}.md")
            assert "_" not in name  # so that it never meets an anchor of ours
    assert not any(taken.startswith(".") for taken in TAKEN_IDS)


def test_rules_that_need_something_say_what():
    assert {rule.needs for rule in RULES} == {"", "today", "before", "texts", "catalogues", "found"}
