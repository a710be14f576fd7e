"""Sources stand in the order of what rests on them; by class and by date at other addresses."""

from __future__ import annotations

import re

import pytest

from generator.pages.sources.sources import sources_pages
from tests.conftest import edition_of, library_of

CLASSES = ("wiki", "official", "newspaper")


@pytest.fixture
def made(world):
    """The pages, by path, of a site with so many sources; on the last two most rests."""

    def make(count: int) -> dict[str, str]:
        numbers = range(1000, 1000 + count)
        last, before = numbers[-1], numbers[-2]
        files = {
            "data/sources.yml": "".join(
                f"s-{n}: {{title: S {n}, type: book, issued: '{n}', class: {CLASSES[n % 3]},"
                " read: excerpt}\n"
                for n in numbers
            ),
            "data/terms.yml": f"a: {{name: A, definition: One, sources: [s-{last}, s-{before}]}}\n"
            f"b: {{name: B, definition: Two, sources: [s-{last}]}}\n",
        }
        pages = sources_pages(edition_of(library_of(world(files))))
        return {page.path: page.text for page in pages}

    return make


def listed(text: str) -> list[str]:
    return re.findall(r"\[S (\d+)\]", text)


def test_what_most_rests_on_stands_first(made):
    text = made(10)["sources/index.md"]
    assert listed(text) == ["1009", "1008", *(str(n) for n in range(1000, 1008))]
    line = "-   **2 facts**{ .tally } [S 1009](s-1009.md), 1009 *official text*{ .badge .usual }"
    assert line in text
    assert "**no fact**{ .tally } [S 1000]" in text
    assert (
        '**In order of** [what rests on them](index.md){ .chip aria-current="true" } '
        "[class](_by-class.md){ .chip } [date](_by-date.md){ .chip }\n{ .choices }"
    ) in text


def test_by_class_official_texts_stand_first(made):
    text = made(10)["sources/_by-class.md"]
    assert re.findall(r"^## (.*) \{ #(\w+)", text, re.M) == [
        ("Official text", "c_official"),
        ("Newspaper", "c_newspaper"),
        ("Wiki", "c_wiki"),
    ]
    assert listed(text)[:3] == ["1009", "1000", "1003"]
    assert sorted(listed(text)) == [str(n) for n in range(1000, 1010)]


def test_by_date_the_oldest_stands_first(made):
    text = made(10)["sources/_by-date.md"]
    assert listed(text) == [str(n) for n in range(1000, 1010)]
    assert "## 1000 { #y_1000" in text


def test_a_few_need_no_other_order(made):
    assert list(made(8)) == ["sources/index.md"]
    assert "In order of" not in made(8)["sources/index.md"]


def test_many_stand_on_several_pages_in_every_order(made):
    pages = made(303)
    everything = sorted(str(n) for n in range(1000, 1303))
    by_use = [path for path in pages if re.search(r"index|most-used", path)]
    assert by_use == ["sources/index.md", *(f"sources/_most-used-{n}.md" for n in (2, 3, 4))]
    assert listed(pages["sources/index.md"])[:2] == ["1302", "1301"]
    assert (
        "No address is known of 303 of them. Here are the 100 on which most rests.\n"
        in pages["sources/index.md"]
    )
    for parts in (
        by_use,
        [path for path in pages if "_class-" in path],
        [f"sources/_{n}.md" for n in range(1000, 1303)],
    ):
        assert sorted(one for path in parts for one in listed(pages[path])) == everything
        assert all(0 < len(listed(pages[path])) <= 150 for path in parts)
    assert "[Official text](_class-official.md), 101 sources" in pages["sources/_by-class.md"]
    assert "[1000](_1000.md), 1 source" in pages["sources/_by-date.md"]
    assert "Next: [part 2](_most-used-2.md)" in pages["sources/index.md"]
    assert "Before: [part 1](index.md)" in pages["sources/_most-used-2.md"]
