"""Ten questions of a reader who knows nothing: each is answered within two clicks from the front
page, in the first screen and a half of the page that the clicks lead to, on a desktop and a phone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest
from playwright.sync_api import Locator, Page

SCREENS = {1280: 900, 360: 740}
FAR = 1.5  # screens from where a reader arrives
IN_VIEW = """(e, most) => {
  const box = e.getBoundingClientRect();
  return e.checkVisibility() && box.height > 0 && box.bottom > 0 && box.top <= most;
}"""


@dataclass(frozen=True)
class Question:
    """What is asked, the links that are followed (how their addresses end), and what is read."""

    asked: str
    clicks: tuple[str, ...]
    answers: tuple[str, ...]  # each as a regular expression, in one element


QUESTIONS = (
    Question(
        "What was agreed in April 2021?",
        ("rounds/third-round/",),
        (r"\d+ agreed", r"\d+ left open", r"allows any remaining combat forces to be\s+redeployed"),
    ),
    Question(
        "Who is Kataib Hezbollah, and who leads it now?",
        ("actors/", "kataib-hezbollah/"),
        (r"armed group", r"Ahmad al-Hamidawi"),
    ),
    Question(
        "How many US troops were there, and how did that change?",
        ("figures/us-troops-in-iraq/",),
        (r"from 192,000 to", r"drawn \d+ times larger"),
    ),
    Question(
        "What did the Iran-backed groups want?",
        ("actors/", "kataib-hezbollah/"),
        (r"^Wants", r"which holds|final date|attack"),
    ),
    Question(
        "Did the United States keep its promise?",
        ("commitments/",),
        (r"combat role", r"Kept in part|Kept|Disputed|Broken"),
    ),
    Question("Is this claim in the source?", (), (r"“[^”]+”",)),
    Question(
        "What does redeployment mean, and why does it matter?",
        ("glossary/", "#redeployment"),
        (r"redeployment", r"critics wanted the word"),
    ),
    Question("Where did the attacks happen?", ("map/",), (r"Ain al-Asad",)),
    Question("Who met whom?", ("meetings/",), (r"\bmet\b|meetings",)),
    Question("What is new?", ("changes/",), (r"20\d\d",)),
)


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("question", QUESTIONS, ids=lambda one: one.asked)
def test_a_question_of_a_reader_is_answered(visit, question, width):
    page = visit(width).open("/")
    page.set_viewport_size({"width": width, "height": SCREENS[width]})
    assert len(question.clicks) <= 2
    for link in question.clicks:
        follow(page, link)
    if not question.clicks:
        page.locator("a.cite").first.click()
    for answer in question.answers:
        found = page.locator("main, dialog, [role=dialog], .card").get_by_text(
            re.compile(answer, re.IGNORECASE)
        )
        assert any(in_view(one, width) for one in found.all()), f"not in view: {answer}"


def follow(page: Page, link: str) -> None:
    """Clicks the first link that ends so; the one of the menu where no other is to be seen."""
    links = page.locator(f'a[href$="{link}"]')
    shown = next((one for one in links.all() if one.is_visible()), None)
    if shown is None:
        page.locator("header summary").first.click()
        shown = next(one for one in links.all() if one.is_visible())
    shown.click()
    page.wait_for_url(re.compile(re.escape(link) + "$"))
    page.wait_for_load_state()


def in_view(one: Locator, width: int) -> bool:
    return bool(one.evaluate(IN_VIEW, FAR * SCREENS[width]))
