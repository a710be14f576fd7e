"""What readers type finds what they mean: names in any spelling, and questions."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.browser.queries import QUESTIONS, all_queries
from tests.conftest import edition_of

SHARE = 0.98  # of all queries
# The first addresses that a query finds, as the window lists them.
FIRST = """async (texts) => {
  const found = {};
  for (const text of texts) {
    const { named, pages } = await siteSearch.look(text, {});
    const shown = await Promise.all(pages.slice(0, 6).map(siteSearch.texts.shown));
    const addresses = [...named, ...shown].map((hit) => hit.address);
    found[text] = [...new Set(addresses)].slice(0, 3);
  }
  return found;
}"""


@pytest.mark.parametrize("share", [4, pytest.param(1, marks=pytest.mark.long)])
def test_queries_find_their_pages(visit, real_library, share):
    """All questions, and of the names in their spellings one in so many."""
    queries = all_queries(real_library, edition_of(real_library))
    names = [query for query in queries if query.rule != "question"]
    queries = [query for query in queries if query.rule == "question"] + names[::share]
    assert len(queries) >= 600
    assert len(QUESTIONS) >= 40
    page = visit().open("/")
    page.keyboard.press("/")
    page.locator("dialog[open] select").first.wait_for()
    texts = [query.text for query in queries]
    found = {}
    for start in range(0, len(texts), 100):
        found |= page.evaluate(FIRST, texts[start : start + 100])
    missed = [
        query for query in queries if not query.wanted & set(found[query.text][: query.within])
    ]
    for query in missed:
        print(f"missed ({query.rule}): {query.text} -> {found[query.text]}")
    share = 1 - len(missed) / len(queries)
    print(f"{len(queries)} queries, {share:.1%} found; missed:", Counter(q.rule for q in missed))
    assert share >= SHARE, [query.text for query in missed]
    # Questions are few, and each one is a reader's.
    questions = [query.text for query in missed if query.rule == "question"]
    assert len(questions) <= len(QUESTIONS) * (1 - SHARE) + 1, questions
