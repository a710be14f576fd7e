"""The command as people run it: quotes sought, the lock written, the check that reads it."""

from __future__ import annotations

import re

import pytest

from generator.commands.verify import verify
from generator.evidence.lock_text import lock_text
from generator.problems import InvalidValue
from generator.reading.library import read_library
from generator.site.load import load_site

DAY = (2031, 6, 1)
SOURCES = """\
gazette: {title: Gazette}
herald: {title: Herald}
taqrir: {title: تقرير, language: ar}
"""
EVENTS = """\
strike:
  title: Strike
  date: 2031
  summary: It began [@gazette "at dawn"].
  sources:
    - {source: gazette, quote: the cranes stood still}
    - {source: herald, quote: nobody came}
"""
FACTS = {"data/sources.yml": SOURCES, "data/events.yml": EVENTS}
GAZETTE = "A strike began at dawn.\u00a0All day the cranes\nstood still.\n"
TEXTS = {"texts/gazette.txt": GAZETTE}


def told(layout) -> list[str]:
    """Rule and line of what the check says about evidence."""
    problems = load_site(layout).problems
    rules = ("changed-quote", "changed-text", "broken-lock", "sourcing-health")
    return [f"{p.place.line} {p.rule}" for p in problems if p.rule in rules]


def found(layout, **more) -> list[str]:
    """Rule and line of what verifying says."""
    verified = verify(layout, DAY, **more)
    return [f"{p.place.path}:{p.place.line} {p.rule}" for p in verified.problems]


def counted(layout) -> tuple[int, int]:
    """All quotes, and those that are checked."""
    count = verify(layout, DAY).count
    return count.all, count.checked


def quotes_of(layout) -> list[str]:
    """Source and claim of each quote in the lock."""
    lines = layout.lock_file.read_text("ascii").splitlines()
    return [" ".join(line.split()[1:3]) for line in lines if line.startswith("quote")]


def test_what_is_found_is_locked_and_what_has_no_text_stays_unchecked(world):
    layout = world(FACTS | TEXTS)
    assert found(layout) == []
    assert counted(layout) == (3, 2)
    assert quotes_of(layout) == [
        "gazette events/strike/sources/0/quote",
        "gazette events/strike/summary",
    ]
    assert told(layout) == []
    library, _ = read_library(layout)
    cited = library.get("events", "strike").sources
    proof = library.evidence.of(cited[0])
    assert (str(proof.day), proof.whole, proof.count) == ("2031-06-01", True, 1)
    assert library.evidence.of(cited[1]) is None


def test_the_lock_holds_no_word_of_the_text(world):
    layout = world(FACTS | TEXTS)
    verify(layout, DAY)
    lock = layout.lock_file.read_text("ascii")
    assert not re.search("(?i)dawn|crane|still|day", re.sub("(?m)^#.*", "", lock))


def test_the_same_texts_on_another_day_change_nothing(world):
    layout = world(FACTS | TEXTS)
    assert verify(layout, DAY).written
    assert not verify(layout, (2032, 1, 1)).written


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("the cranes", "the crane"),
        ("stood still", "stood stil"),
        ("at dawn", "at down"),
        ("{source: gazette, quote: the", "{source: herald, quote: the"),
    ],
)
def test_a_changed_letter_or_source_fails_until_it_is_verified(world, old, new):
    layout = world(FACTS | TEXTS)
    verify(layout, DAY)
    world(FACTS | {"data/events.yml": EVENTS.replace(old, new)})
    place = 4 if "dawn" in old else 6
    assert told(layout) == [f"{place} changed-quote"]
    # Neither a text that has other words nor none at all blesses it.
    if "source" not in old:
        assert found(layout) == [f"data/events.yml:{place} quote-not-found"]
    assert told(layout) == [f"{place} changed-quote"]
    layout.texts.joinpath("gazette.txt").unlink()
    assert found(layout) == []
    assert told(layout) == [f"{place} changed-quote"]
    # The right text does.
    world({"texts/gazette.txt": GAZETTE.replace(old, new), "texts/herald.txt": GAZETTE})
    verify(layout, DAY)
    assert told(layout) == []


def test_two_swapped_sources_are_told(world):
    layout = world(FACTS | TEXTS | {"texts/herald.txt": "Then nobody came."})
    verify(layout, DAY)
    swapped = EVENTS.replace("gazette, q", "x, q").replace("herald, q", "gazette, q")
    world(FACTS | {"data/events.yml": swapped.replace("x, q", "herald, q")})
    assert told(layout) == ["6 changed-quote", "7 changed-quote"]


def test_only_what_changed_is_told(world):
    layout = world(FACTS | TEXTS)
    verify(layout, DAY)
    more = "    - {source: gazette, quote: a third of them}\n"
    world(FACTS | {"data/events.yml": EVENTS.replace("stood", "lay") + more})
    assert told(layout) == ["6 changed-quote"]
    # Where a field with the words is gone, any of those that nobody checked may be the changed one.
    other = EVENTS.replace("    - {source: gazette, quote: the cranes stood still}\n", "") + more
    world(FACTS | {"data/events.yml": other})
    assert told(layout) == ["7 changed-quote"]
    # Words that went to another source are told there, and nowhere else.
    moved = EVENTS.replace("{source: gazette, quote: the", "{source: herald, quote: the") + more
    world(FACTS | {"data/events.yml": moved})
    assert told(layout) == ["6 changed-quote"]


def test_other_marks_and_blanks_are_no_change(world):
    layout = world(FACTS | TEXTS)
    verify(layout, DAY)
    world(FACTS | {"data/events.yml": EVENTS.replace("cranes stood", "cranes   stood")})
    assert told(layout) == []


def test_moving_deleting_and_adding_are_no_change(world):
    layout = world(FACTS | TEXTS)
    verify(layout, DAY)
    moved = """\
strike:
  title: Strike
  date: {value: 2031, sources: [{source: gazette, quote: the cranes stood still}]}
  summary: It began.
  sources: [{source: herald, quote: nobody came}, herald]
"""
    world(FACTS | {"data/events.yml": moved})
    assert told(layout) == []
    layout.texts.joinpath("gazette.txt").unlink()
    assert found(layout) == []
    assert quotes_of(layout) == ["gazette events/strike/date/0/sources/0/quote"]
    world(FACTS | {"data/events.yml": ""})
    assert (told(layout), found(layout), quotes_of(layout)) == ([], [], [])


def test_renamed_records_and_sources_keep_their_evidence(world):
    layout = world(FACTS | TEXTS)
    verify(layout, DAY)
    layout.texts.joinpath("gazette.txt").unlink()
    events = EVENTS.replace("strike:", "walk-out:\n  formerly: [strike]")
    sources = SOURCES.replace("gazette: {", "port-gazette: {formerly: gazette, ")
    events = events.replace("gazette", "port-gazette")
    world({"data/events.yml": events, "data/sources.yml": sources})
    assert told(layout) == []
    assert counted(layout) == (3, 2)
    assert quotes_of(layout)[0] == "port-gazette events/walk-out/sources/0/quote"


def test_another_text_is_told_and_its_quotes_are_sought_anew(world):
    layout = world(FACTS | TEXTS)
    verify(layout, DAY)
    world({"texts/gazette.txt": "All day the cranes stood still."})
    assert told(layout) == ["4 changed-text"]
    assert found(layout) == ["data/events.yml:4 quote-not-found"]
    assert counted(layout) == (3, 1)
    assert told(layout) == []


def test_an_excerpt_proves_what_it_has_and_refutes_nothing(world):
    layout = world(FACTS | {"texts/gazette.excerpt.txt": "… the cranes stood still."})
    assert found(layout) == []
    assert counted(layout) == (3, 1)
    library, _ = read_library(layout)
    assert not library.evidence.of(library.get("events", "strike").sources[0]).whole
    near = EVENTS.replace("stood still", "stood quite still")
    layout = world(FACTS | {"data/events.yml": near})
    assert found(layout) == ["data/events.yml:6 quote-not-found"]
    assert not verify(layout, DAY).problems.fatal


def test_an_excerpt_does_not_take_the_place_of_the_whole_text(world):
    layout = world(FACTS | TEXTS)
    verify(layout, DAY)
    before = layout.lock_file.read_bytes()
    layout.texts.joinpath("gazette.txt").rename(layout.texts / "gazette.excerpt.txt")
    world({"texts/gazette.excerpt.txt": "the cranes stood still"})
    assert (told(layout), found(layout)) == ([], [])
    assert layout.lock_file.read_bytes() == before


def test_words_that_occur_twice_need_what_stands_beside_them(world):
    text = {"texts/gazette.txt": "The cranes stood. Later the cranes stood still at dawn."}
    events = EVENTS.replace("quote: the cranes stood still", "quote: cranes stood")
    layout = world(FACTS | text | {"data/events.yml": events})
    assert found(layout) == ["data/events.yml:6 quote-not-unique"]
    library, _ = read_library(layout)
    assert library.evidence.of(library.get("events", "strike").sources[0]).count == 2
    beside = events.replace("cranes stood}", "cranes stood, suffix: still}")
    layout = world({"data/events.yml": beside})
    assert found(layout) == []
    library, _ = read_library(layout)
    assert library.evidence.of(library.get("events", "strike").sources[0]).count == 1
    layout = world({"data/events.yml": beside.replace("still}", "quietly}")})
    assert told(layout) == ["6 changed-quote"]
    assert found(layout) == ["data/events.yml:6 context-not-found"]


def test_the_words_of_a_statement_stand_in_one_of_its_sources(world):
    statements = """\
said: {speaker: mara, date: 2031, quote: We stop., sources: [herald, gazette]}
also: {speaker: mara, date: 2031, quote: We go., translated: ar, sources: [taqrir]}
"""
    actors = "mara: {name: Mara, type: person, sources: gazette}\n"
    files = {"data/statements.yml": statements, "data/actors.yml": actors}
    layout = world({"data/sources.yml": SOURCES, **files, "texts/gazette.txt": "“We stop.”"})
    world({"texts/taqrir.txt": "نذهب"})
    assert found(layout) == []
    assert quotes_of(layout) == ["gazette statements/said/quote/0/value"]
    world({"texts/gazette.txt": "“We stopped.”"})
    assert found(layout) == []
    world({"texts/herald.txt": "Nothing."})
    assert found(layout) == ["data/statements.yml:1 quote-not-found"]


def test_arabic_words_and_words_with_signs(world):
    events = """\
one: {title: A, date: 2031, sources: [{source: taqrir, quote: لن نغادر}]}
two: {title: B, date: 2031, sources: [{source: herald, quote: "(3.5 t + 2)* [a-z]"}]}
three: {title: C, date: 2031, sources: [{source: herald, quote: {ar: نغادر, en: crane}}]}
"""
    texts = {
        "texts/taqrir.txt": "قال: «لن\nنغادر».",
        "texts/herald.txt": "A crane (3.5 t + 2)* [a-z]",
    }
    layout = world({"data/sources.yml": SOURCES, "data/events.yml": events, **texts})
    assert found(layout) == []
    assert counted(layout) == (3, 3)


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"texts/gazett.txt": "x"}, ["texts/gazett.txt:1 stray-text"]),
        ({"texts/herald.doc": "x"}, ["texts/herald.doc:1 stray-text"]),
        ({"texts/gazette.html": GAZETTE}, ["texts/gazette.txt:1 unreadable-text"]),
        ({"texts/herald.txt": " \n"}, ["texts/herald.txt:1 unreadable-text"]),
        ({"texts/herald.pdf": "%PDF-"}, ["texts/herald.pdf:1 unreadable-text"]),
        ({"texts/.hidden": "x"}, []),
    ],
)
def test_what_lies_in_texts_and_is_no_text_is_told(world, files, expected):
    assert found(world(FACTS | TEXTS | files)) == expected


def test_no_link_leads_out_of_texts(world, tmp_path):
    layout = world(FACTS | {"texts/herald.txt": "nobody came", "secret": GAZETTE})
    layout.texts.joinpath("gazette.txt").symlink_to(tmp_path / "secret")
    assert found(layout) == ["texts/gazette.txt:1 unreadable-text"]
    layout.texts.rename(tmp_path / "elsewhere")
    layout.texts.symlink_to(tmp_path / "elsewhere")
    assert found(layout) == ["texts:1 unreadable-text"]


def test_facts_with_errors_are_not_looked_into(world):
    layout = world(FACTS | TEXTS | {"data/terms.yml": "x: {nam: X}\n"})
    verified = verify(layout, DAY)
    assert (verified.count, layout.lock_file.exists()) == (None, False)


def test_only_the_named_sources(world):
    layout = world(FACTS | TEXTS | {"texts/herald.txt": "nobody came"})
    assert verify(layout, DAY, ["herald"]).count.checked == 1
    assert verify(layout, DAY).count.checked == 3
    with pytest.raises(InvalidValue, match="gazete"):
        verify(layout, DAY, ["gazete"])


@pytest.mark.parametrize("kind", ["conflict", "crlf", "union", "garbage"])
def test_locks_joined_by_hand_are_mended_by_verifying(world, kind):
    layout = world(FACTS | TEXTS)
    verify(layout, DAY)
    good = layout.lock_file.read_text("ascii")
    lines = good.splitlines(keepends=True)
    text = next(line for line in lines if line.startswith("text"))
    other = text.replace("2031", "2030").replace(text.split()[2], "0" * 64)
    joined = {
        "conflict": good.replace(text, f"<<<<<<< a\n{text}=======\n{other}>>>>>>> b\n"),
        "crlf": good.replace("\n", "\r\n"),
        "union": "".join([other, *reversed(lines), *lines]),
        "garbage": good + "quote gazette\n\x00é\n",
    }[kind]
    layout.lock_file.write_bytes(joined.encode())
    assert {line.split()[1] for line in told(layout)} <= {"broken-lock"}
    assert (told(layout) == []) == (kind == "crlf")
    assert not verify(layout, DAY).problems.fatal
    assert layout.lock_file.read_text("ascii") == good
    assert told(layout) == []


def test_a_lock_reads_back_as_it_was_written(world):
    layout = world(FACTS | TEXTS)
    verify(layout, DAY)
    library, _ = read_library(layout)
    assert lock_text(library.evidence) == layout.lock_file.read_text("ascii")


def test_the_words_of_the_program(world, run):
    layout = world(FACTS | TEXTS | {"texts/herald.txt": "Nobody came."})
    done = run(layout.root, "verify")
    assert done.returncode == 1
    assert "Like it is: [-nobody-]{+Nobody+} came" in done.stdout
    assert "3 quotes, 2 checked against the text." in done.stdout
    assert "3 quotes, 2 checked against the text." in run(layout.root, "check").stdout
    assert run(layout.root, "verify", "gazette").returncode == 0
    assert run(layout.root, "verify", "nowhere").returncode == 2
