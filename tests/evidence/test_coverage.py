"""What facts cite of a text, as text and as a page."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.commands.coverage import coverage
from generator.evidence.coverage import Piece
from generator.evidence.sentences import sentence_spans
from generator.problems import InvalidValue

TEXT = """\
Cranes stand still.

The <b>strike</b> began at dawn. Nobody came. Mr. Quill said: “We stop.”
Subscribe to our letter!
"""
SOURCES = """\
gazette:
  title: <i>Gazette</i> {x}
  boilerplate: [Subscribe to our letter]
"""
TERMS = """\
strike: {name: Strike, definition: "[@gazette \\"began at dawn\\"]", sources: gazette}
quill: {name: Q, definition: Q, sources: [{source: gazette, quote: We stop.}]}
"""
FILES = {"data/sources.yml": SOURCES, "data/terms.yml": TERMS, "texts/gazette.txt": TEXT}


def test_as_text(world):
    covered = coverage(world(FILES), "gazette")
    assert list(covered.lines) == [
        "! Cranes stand still.",
        "  The <b>strike</b> ⟦began at dawn⟧.",
        "! Nobody came.",
        "  Mr. Quill said: “⟦We stop.⟧”",
        ". ⟦Subscribe to our letter⟧!",
        "",
        "No fact cites:",
        "- Cranes stand still.",
        "- Nobody came.",
        "",
        "50 %: 2 of 4 sentences are cited by a fact; 1 more states none. By words 29 %: 5 of 17 "
        "words.",
    ]


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("It’s a well-known 3.5 t – crane.", 7),
        ("نتسلّم الأجور كاملةً", 3),
        ("我们不会", 4),
        ("cafe\u0301s", 1),
        ("* * *", 0),
    ],
)
def test_words_are_counted_as_people_count_them(words, count):
    assert Piece(words, ()).count == count


def test_words_that_state_no_fact_do_not_count(world):
    facts = FILES | {"texts/gazette.txt": "It began at dawn. Subscribe to our letter now!"}
    assert coverage(world(facts), "gazette").lines[-1].endswith("By words 75 %: 3 of 4 words.")


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[str] = []

    def handle_starttag(self, tag, attrs) -> None:
        self.tags.append(tag)
        self.attributes += [name for name, _ in attrs]


def test_as_a_page_that_asks_for_nothing_and_is_escaped(world):
    layout = world(FILES)
    covered = coverage(layout, "gazette")
    assert covered.page == ".explainer/coverage/gazette.html"
    page = (layout.root / covered.page).read_text("utf-8")
    assert "<h1>&lt;i&gt;Gazette&lt;/i&gt; {x}</h1>" in page
    assert "The &lt;b&gt;strike&lt;/b&gt; <mark" in page
    assert 'title="data/terms.yml:1:' in page
    tags = _Tags()
    tags.feed(page)
    known = "html head meta title style body h1 h2 p main mark footer"
    assert set(tags.tags) <= set(known.split())
    assert not {"src", "href", "onclick"} & set(tags.attributes)
    assert not (layout.docs).exists()


def test_what_is_not_there_is_told(world):
    layout = world(FILES)
    with pytest.raises(InvalidValue, match="gazete"):
        coverage(layout, "gazete")
    (layout.texts / "gazette.txt").unlink()
    with pytest.raises(InvalidValue, match="not at hand"):
        coverage(layout, "gazette")


def test_the_words_of_the_program(world, run):
    layout = world(FILES)
    assert "50 %" in run(layout.root, "coverage", "gazette").stdout
    assert run(layout.root, "coverage", "x").returncode == 2


@given(st.text(max_size=200))
def test_sentences_stand_in_order_and_leave_out_no_word(text):
    end, left = 0, ""
    for start, stop in sentence_spans(text):
        assert end <= start < stop
        left += text[end:start]
        end = stop
    left += text[end:]
    assert not any(sign.isalnum() for sign in left)


@given(
    st.lists(
        st.sampled_from(["Night.", "He said", "Mr.", "no?", "“Yes!”", "\n", " ", "لن.", "3.5"])
    )
)
def test_sentences_of_odd_texts(parts):
    text = " ".join(parts)
    for start, stop in sentence_spans(text):
        assert text[start:stop].strip() == text[start:stop]
