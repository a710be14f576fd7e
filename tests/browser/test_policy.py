"""No page holds code of its own, asks anyone else for anything, or breaks the policy it states."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from generator.site.inspect.allowed_html import DATA_BLOCKS
from generator.site.style.sheet import CONTENT_POLICY
from tests.browser.kinds import KINDS, NOWHERE


class CodeInPage(HTMLParser):
    """Collects what a policy without 'unsafe-inline' refuses, and the policies of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.policies: list[str | None] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = dict(attrs)
        run = tag == "script" and "src" not in held and held.get("type") not in DATA_BLOCKS
        if run or tag == "style":
            self.found.append(f"<{tag}>")
        if tag == "meta" and held.get("http-equiv") == "Content-Security-Policy":
            self.policies.append(held["content"])
        for name, value in attrs:
            scripted = (value or "").strip().lower().startswith("javascript:")
            if name == "style" or name.startswith("on") or scripted:
                self.found.append(f'{tag} {name}="{value}"')


def code_in(text: str) -> CodeInPage:
    parser = CodeInPage()
    parser.feed(text)
    return parser


def test_no_page_holds_code(built_site):
    pages = sorted(built_site.rglob("*.html"))
    assert len(pages) > 200
    for page in pages:
        held = code_in(page.read_text(encoding="utf-8"))
        assert held.found == [], page
        assert held.policies == [CONTENT_POLICY], page


@pytest.mark.parametrize(
    "text",
    ["<script>x</script>", "<p style='a'>", "<p onclick=x>", "<a href=' JavaScript:x'>", "<style>"],
)
def test_code_is_seen(text):
    assert code_in(text).found


def test_no_page_breaks_the_policy_or_asks_others(visit):
    watched = visit()
    for path in KINDS:
        watched.open(path, settle=True)
    assert watched.errors == []
    assert watched.foreign == []
    watched.open(NOWHERE)
    assert [told for told in watched.errors if "404" not in told] == []


def test_a_breach_is_seen(visit):
    watched = visit()
    page = watched.open("/")
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">')")
    assert set(page.evaluate("window.refusals")) == {"style-src-attr refuses inline"}
    assert watched.errors


def test_the_site_reads_from_a_folder_without_a_server(visit, built_site):
    page = visit().page
    page.goto((built_site / "about" / "index.html").as_uri())
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(253, 252, 250)"
