"""Any text, in every place where a page puts text, is shown as itself and adds nothing."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from generator.markdown.escape import Markdown, escaped, front_matter, link_to, markup_in_line
from generator.pictures.svg import element, in_markup
from generator.text import on_one_line
from tests.conftest import ROOT
from tests.markdown.positions import (
    ATTRIBUTES,
    ELSEWHERE,
    EXTENSIONS,
    PLACES,
    READERS,
    Seen,
    Shown,
    as_shown,
    shown,
    squeezed,
    texts,
)

_FRAMES: dict[tuple[str, str], Shown] = {}


def frame(reader: str, place: str) -> Shown:
    """What a reader shows of a place that holds a plain word."""
    if (reader, place) not in _FRAMES:
        _FRAMES[reader, place] = shown(reader, PLACES[place].format("QQ"))
    return _FRAMES[reader, place]


def straight(text: str) -> str:
    """Apostrophes made one: smarty is there to draw them."""
    return text.replace("‘", "'").replace("’", "'")


def assert_same(reader: str, place: str, text: str) -> None:
    around = frame(reader, place)
    seen = shown(reader, PLACES[place].format(escaped(text).strip()))
    assert seen.elements == around.elements
    assert seen.attributes == around.attributes
    wanted = squeezed(around.text.replace("QQ", as_shown(text)))
    drawn = reader in ("smarty", "standard")
    assert (straight(seen.text) == straight(wanted)) if drawn else (seen.text == wanted)


@pytest.mark.parametrize("place", PLACES)
@given(text=texts)
def test_text_is_shown_as_itself(place, text):
    if as_shown(text):
        assert_same("ours", place, text)


@pytest.mark.parametrize("reader", READERS)
@given(text=texts, place=st.sampled_from(sorted(PLACES)))
def test_extensions_of_others_find_nothing_in_it(reader, place, text):
    if as_shown(text):
        assert_same(reader, place, text)


@pytest.mark.parametrize("name", ATTRIBUTES)
@example(text="0\xa00")
@example(text="0\u202f\u2009\u30000")
@given(text=texts)
def test_an_attribute_holds_it(name, text):
    if not as_shown(text):
        return
    around, seen = (
        Seen(READERS["ours"].reset().convert(ATTRIBUTES[name].format(words)))
        for words in ("QQ", escaped(text).strip())
    )
    assert squeezed(seen.values[name]) == squeezed(as_shown(text))
    assert seen.attributes == around.attributes
    assert seen.elements == around.elements


@pytest.mark.parametrize("name", ELSEWHERE)
@given(text=texts)
def test_it_comes_back_from_elsewhere(name, text):
    if as_shown(text):
        assert squeezed(as_shown(ELSEWHERE[name](text))) == squeezed(as_shown(text))


@given(text=texts)
def test_front_matter_holds_no_markup(text):
    held = yaml.safe_load(front_matter({"title": text, "made_by": "x"}).strip("-\n"))
    assert set(held) <= {"title", "made_by"}
    assert not set('<>"') & set(held.get("title", ""))


@given(text=texts, key=texts)
def test_front_matter_hands_data_on_as_it_is(text, key):
    line, name = (on_one_line(as_shown(words)).strip() for words in (text, key))
    written = front_matter({}, {"held": [text, {key: [text]}], "empty": []})
    assert len(written.splitlines()) == 3
    held = yaml.safe_load(written.strip("-\n"))
    assert held == {"held": [line, {name: [line]}]}


@given(text=texts)
def test_formatting_escapes_what_is_not_markdown(text):
    assert Markdown("**{}**").format(text) == f"**{escaped(text)}**"
    assert Markdown("{}").format(Markdown("*x*")) == "*x*"


@pytest.mark.parametrize("place", ["{}", "-   x {}", "| A |\n|---|\n| x {} |"])
@given(text=texts)
def test_markup_in_a_line_stays_as_it_is(place, text):
    words = as_shown(text) or "x"
    markup = f'<a aria-label="{in_markup(words)}">{element("title", words)}</a>'
    seen = Seen(READERS["ours"].reset().convert(place.format(markup_in_line(markup))))
    wanted = squeezed(Seen(markup).text)
    assert [it for it in seen.elements if it in ("a", "title")] == ["a", "title"]
    assert squeezed(seen.values["aria-label"]) == wanted
    assert squeezed(seen.text).removeprefix("A").strip().removeprefix("x").strip() in wanted


@pytest.mark.parametrize(
    ("url", "target"),
    [
        ("https://a.b/c_(d)?x=1&y=2", "https://a.b/c_%28d%29?x=1&y=2"),
        ('https://a.b/"><img src=x>', "https://a.b/%22%3E%3Cimg%20src=x%3E"),
        ("../actors/x.md#y", "../actors/x.md#y"),
        ("https://a.b/ü", "https://a.b/%C3%BC"),
    ],
)
def test_link_targets(url, target):
    assert link_to(url, "w]x") == f"[w&#93;x]({target})"


@pytest.mark.parametrize(
    "text",
    [
        "Dockers' Union (1987): 50% of crews, e.g. half-time ones, struck; why? Pay.",
        "A. Holm, on 2031/06: the up-to-date list (see p. 4).",
        "The 5th Fleet; 2020/21; and/or",
        "كتائب حزب الله (2003).",
    ],
)
def test_plain_words_stay_readable(text):
    assert escaped(text) == text


class _Settings(yaml.SafeLoader):
    """Reads mkdocs.yml, whose own tags do not matter here."""


_Settings.add_multi_constructor("!", lambda loader, suffix, node: None)


def test_the_extensions_are_those_of_the_site():
    settings = yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), _Settings)
    enabled = [next(iter(it)) if isinstance(it, dict) else it
               for it in settings["markdown_extensions"]]  # fmt: skip
    assert sorted(enabled) == sorted(EXTENSIONS)
