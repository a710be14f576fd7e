"""Names, texts and what is typed are shown as text in the window of search, whatever they hold."""

from __future__ import annotations

import json

import pytest

from tests.browser.conftest import Watched
from tests.browser.searching import opened, sought
from tests.conftest import SMALL, built, copy_of
from tests.markdown.positions import squeezed
from tests.serving import served

NAME = "Zorro <img src=x onerror=__ran=1> & <b>co</b> \"quoted\" 'once' <script>__ran=1</script>"
ALIAS = "Vega <svg onload=__ran=1> {{7*7}} <a href=javascript:__ran=1>x</a>"
SUMMARY = "Summary <iframe srcdoc='<script>parent.__ran=1</script>'> &lt;i&gt; of it"
PARTS = {"form", "label", "div", "input", "button", "select", "option", "p", "ol", "ul", "li", "a",
         "span", "mark"}  # fmt: skip
INSIDE = """() => [...document.querySelectorAll("dialog *")].flatMap((one) => [
  one.localName, ...one.getAttributeNames().filter((name) => /^on|^style$|^src/.test(name))])"""


@pytest.fixture(scope="module")
def watched(tmp_path_factory, browser):
    layout = copy_of(SMALL, tmp_path_factory.mktemp("hostile") / "world")
    record = {"name": NAME, "aliases": [ALIAS], "type": "person", "summary": SUMMARY}
    record["sources"] = ["port-gazette-june"]
    actor = layout.data / "actors" / "zorro.yml"
    actor.parent.mkdir(exist_ok=True)
    actor.write_text(json.dumps({"zorro": record}), encoding="utf-8")
    built(layout)
    with served(layout.site) as address:
        context = browser.new_context()
        yield Watched(context.new_page(), address)
        context.close()


def test_what_is_found_is_text(watched):
    page = watched.open("/")
    window = opened(page)
    for text in ("zorro", "vega", "zoro", "iframe summary", "quoted once"):
        assert sought(page, text), text
        shown = squeezed(window.inner_text())
        assert squeezed(NAME) in shown, text
        assert set(page.evaluate(INSIDE)) <= PARTS
    sought(page, "vega")
    assert squeezed(ALIAS) in squeezed(window.inner_text())
    assert squeezed(SUMMARY) in squeezed(window.inner_text())
    assert not page.evaluate("'__ran' in window")
    assert watched.errors == []


@pytest.mark.parametrize(
    "text",
    [
        "<img src=x onerror=__ran=1>", '"<script>__ran=1</script>"', "__proto__", "constructor",
        "javascript:__ran=1", "\\", "(.*)+$", '"', "”", "…", "a" * 200, "\u202e", "%00",
        "&lt;b&gt;",
    ],
)  # fmt: skip
def test_what_is_typed_is_text(watched, text):
    page = watched.open("/")
    opened(page)
    sought(page, text.strip())
    assert set(page.evaluate(INSIDE)) <= PARTS
    assert not page.evaluate("'__ran' in window")
    assert watched.errors == []
