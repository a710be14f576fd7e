"""A line with a title in another direction reads in its own order."""

from __future__ import annotations

from itertools import pairwise

import markdown

from generator.facts.records.sources import Source
from generator.pages.frame.notes import source_line
from generator.pages.frame.page_builder import PageBuilder
from tests.conftest import edition_of, library_of

SOURCES = """
s: {title: "ظریف: توافق", type: webpage, publisher: IRNA, issued: 2015-07-14, language: fa}
"""

# The left and right end of a piece of the line's text.
ENDS = """(words) => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const at = walker.currentNode.data.indexOf(words);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(walker.currentNode, at);
    range.setEnd(walker.currentNode, at + words.length);
    const { left, right } = range.getBoundingClientRect();
    return [left, right];
  }
}"""


def test_the_date_stands_right_of_the_title(world, browser):
    edition = edition_of(library_of(world({"data/sources.yml": SOURCES})))
    [source] = edition.library.all_of(Source)
    line = str(source_line(PageBuilder(edition, "index.md"), source))
    page = browser.new_page()
    page.set_content(markdown.markdown(line, extensions=["attr_list"]))
    ends = [page.evaluate(ENDS, words) for words in ("IRNA", "ظریف: توافق", "14", "July 2015")]
    page.close()
    assert all(one[1] <= other[0] for one, other in pairwise(ends)), ends
