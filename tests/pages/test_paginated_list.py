"""What names a record grows with the site, its page does not: lists go on, and nothing is lost."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from functools import cache

import pytest

from generator.pages.all import make_pages
from generator.pages.frame.paginated_list import MOST
from generator.site.head.page_subjects import subject_of
from tests.conftest import edition_of, library_of, world_in

FULL, MORE, MANY = MOST, 2 * MOST + 7, 3 * MOST + 7


@pytest.fixture(scope="module")
def hub(tmp_path_factory) -> Callable[[int], dict[str, str]]:
    """The pages, by path, of a world in which so many records name the same few; made once."""

    @cache
    def build(count: int) -> dict[str, str]:
        numbers = range(1000, 1000 + count)
        folder = tmp_path_factory.mktemp("hub")
        return {page.path: page.text for page in make_pages(edition_of(library_of(world_in(folder, {
            "data/sources.yml": "s: {title: S, type: book}\n",
            "data/rounds.yml": "r: {title: R, number: 1, date: 2020, sources: [s]}\n",
            "data/issues.yml": "i: {title: I, question: What?, sources: [s]}\n",
            "data/figures.yml": "f: {name: F, unit: men, sources: [s]}\n",
            "data/actors.yml": "hub: {name: The Hub, type: party, sources: [s]}\n" + "".join(
                f"a-{n}: {{name: A {n}, type: person, sources: [s], summary: 'On [[f]].',"
                " relations: [{type: member of, actor: hub}]}\n" for n in numbers),
            "data/events.yml": "".join(
                f"e-{n}: {{title: E {n}, date: {n}, actors: [hub], round: r, sources: [s]}}\n"
                for n in numbers),
            "data/terms.yml": "".join(
                f"w-{n}: {{name: Word {n}, definition: 'As in [[e-1000]].', sources: [s]}}\n"
                for n in numbers),
            "data/statements.yml": "".join(
                f"t-{n}: {{speaker: hub, date: {n}, quote: Said {n}, issues: [i], occasion: r,"
                " sources: [s]}\n" for n in numbers)
            + "".join(
                f"o-{n}: {{speaker: a-{n}, date: {n}, paraphrase: 'The Hub failed {n}.',"
                " sources: [s]}\n" for n in numbers),
        }))))}  # fmt: skip

    return build


LISTS = [
    ("actors/hub", "events", "s_events", r"\[E (\d+)\]"),
    ("actors/hub", "says", "s_says", r"“Said (\d+)”"),
    ("actors/hub", "others", "s_others", r"failed (\d+)\."),
    ("actors/hub", "relations", "s_relations", r"\[A (\d+)\]"),
    ("rounds/r", "events", "s_events", r"\[E (\d+)\]"),
    ("rounds/r", "says", "s_says", r"“Said (\d+)”"),
    ("issues/i", "said", "s_said", r"“Said (\d+)”"),
    ("figures/f", "backlinks", "s_backlinks", r"\[A (\d+)\]"),
]


def section(text: str, anchor: str) -> str:
    """What stands under a heading; of a further page all but its notes."""
    body = re.split(rf"\{{ #{anchor}(?: [^}}]*)?\}}\n", text, maxsplit=1)[-1]
    return re.split(r"^## ", body, maxsplit=1, flags=re.MULTILINE)[0]


@pytest.mark.parametrize(("page", "name", "anchor", "entry"), LISTS)
def test_each_entry_stands_on_one_page(hub, page, name, anchor, entry):
    pages = hub(MORE)
    further = [f"{page}/_{name}-{number}.md" for number in (2, 3)]
    assert sorted(path for path in pages if path.startswith(f"{page}/_{name}-")) == further
    parts = [re.findall(entry, section(pages[path], anchor)) for path in (f"{page}.md", *further)]
    assert [len(part) for part in parts] == [MOST, MOST, 7]
    wanted = [str(number) for number in range(1000, 1000 + MORE)]
    assert [found for part in parts for found in part] == wanted


def test_the_pages_lead_to_each_other(hub):
    pages = hub(MORE)
    more = "107 more, on further pages: [2](hub/_events-2.md) · [3](hub/_events-3.md)"
    assert more in pages["actors/hub.md"]
    second = pages["actors/hub/_events-2.md"]
    assert "\n# The Hub: deeds and events, part 2 { #s_top }\n" in second
    assert (
        "Entries 101 to 200 of 207. The first 100, and all else, stand here: [The Hub](../hub.md)."
        in second
    )
    assert "\nNext: [part 3](_events-3.md)\n" in second
    assert "\nBefore: [part 2](_events-2.md)\n" in pages["actors/hub/_events-3.md"]


def test_all_that_rests_on_a_source_is_listed(hub):
    pages = hub(FULL)
    cited_by = [text for path, text in pages.items() if path.startswith("sources/s")]
    found = Counter(
        link for text in cited_by for link in re.findall(r"^-   \[([AE] \d+)\]", text, re.MULTILINE)
    )
    assert set(found.values()) == {1}
    assert len(found) == 2 * MOST
    assert all(len(re.findall(r"^-   ", text, re.MULTILINE)) <= MOST for text in cited_by)


def test_a_list_that_fits_is_whole(hub):
    pages = hub(FULL)
    assert not [path for path in pages if re.search(r"/_(events|says|said)-", path)]
    assert "further pages" not in pages["actors/hub.md"]


def test_no_page_of_a_record_grows(hub):
    """But for the links to further pages, and a strip of all events, which has its own bounds."""
    small, large = hub(MORE), hub(MANY)
    for path in ("actors/hub.md", "rounds/r.md", "issues/i.md", "sources/s.md", "figures/f.md"):
        links = re.compile(r' · \[\d+\]\([^)]*\)|<figure class="drawn strip">.*?</figure>')
        sizes = [len(links.sub("", pages[path])) for pages in (small, large)]
        assert sizes[1] < sizes[0] + 500, (path, sizes)


def test_an_entry_of_a_list_names_a_few(hub):
    [line] = [line for line in hub(FULL)["timeline/1000.md"].split("\n") if "See also" in line]
    assert line.count("[Word ") == 30
    assert " and 70 more" in line


def test_a_further_page_changes_when_its_record_does(small_library, small_edition):
    about = small_library.get("actors", "dockers")
    subject = subject_of(small_edition, "actors/dockers/_events-2.md", "data/site.yml")
    assert subject.about is None
    assert subject.rests_on == (about,)
