"""Words on pictures as a real browser sets them: none over another, none cut, in any font."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from generator.pictures.drawing import Drawing, in_page
from generator.pictures.figure import NARROW_FIGURE, WIDE_FIGURE, figure_picture
from generator.pictures.figure_marks import FigureMark
from generator.pictures.graph import NARROW_GRAPH, WIDE_GRAPH, Neighbour, graph
from generator.pictures.map import NARROW_MAP, WIDE_MAP, MapPlace, draw_map
from generator.pictures.squares import MARKS, Result, squares
from generator.pictures.strip import NARROW_STRIP, WIDE_STRIP, Happening, Lane, strip
from tests.conftest import ROOT
from tests.pictures import test_figure
from tests.pictures.drawn import (
    ARABIC,
    FIGURE_WORDS,
    LONG_NAME,
    MAP_WORDS,
    OUTLINES,
    STRIP_WORDS,
    TOLD,
    WIDTHS,
    day,
)

NAMES = ("Bo", LONG_NAME, ARABIC, "Harbour board")
STYLES = ("1-colours.css", "6-pictures.css")
# Wide and narrow ones; where a machine lacks one, the browser takes the next that it has.
FONTS = ("system-ui", "DejaVu Sans", "Verdana", "Noto Sans", "Arial", "serif")
# The box of a line of text is higher than its letters: a fifth above and below is air.
FAULTS = """() => [...document.querySelectorAll("svg")].filter((e) => e.checkVisibility())
  .flatMap((svg) => {
    const frame = svg.getBoundingClientRect(), found = [];
    const boxes = [...svg.querySelectorAll("text")].map((e) => {
      const box = e.getBoundingClientRect(), air = box.height / 5;
      return {words: e.textContent, left: box.left + 0.5, right: box.right - 0.5,
        top: box.top + air, bottom: box.bottom - air};
    });
    boxes.forEach((a, at) => {
      if (a.left < frame.left - 1 || a.right > frame.right + 1 || a.top < frame.top - 1
        || a.bottom > frame.bottom + 1) found.push(`cut: ${a.words} in ${svg.classList}`);
      boxes.slice(at + 1).forEach((b) => {
        if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
          found.push(`overlap: ${a.words} | ${b.words} in ${svg.classList}`);
      });
    });
    return found;
  })"""


def pictures() -> dict[str, list[Drawing]]:
    """Each kind of picture in both sizes, with names of all sorts."""
    lanes = [Lane(str(n), name, "port") for n, name in enumerate(NAMES)]
    days = [f"20{10 + n % 14}-0{1 + n % 9}" for n in range(40)]
    events = [Happening(day(date), "It opens", str(n % 4), "#x") for n, date in enumerate(days)]
    ties = [
        Neighbour(NAMES[n % 4], ("listed as a smuggler by", NAMES[n % 3]), "#x", "port", n % 2 == 0)
        for n in range(12)
    ]
    places = [
        MapPlace(50 + n % 5, 7 + n % 4, "town", n, f"{NAMES[n % 4]} {n}", f"Place {n}", "#x")
        for n in range(20)
    ]
    marks = [FigureMark(day(f"20{4 + n:02}"), NAMES[n % 4], "A mark", "#x") for n in range(9)]
    number = test_figure.figure(*test_figure.points(*test_figure.FLAT))
    results = [Result(n % 3 > 0, verdict, f"Result {n}", "#x") for n, verdict in enumerate(MARKS)]
    made = {
        "strip": [
            strip(events, lanes, TOLD, STRIP_WORDS, WIDTHS, form)
            for form in (WIDE_STRIP, NARROW_STRIP)
        ],
        "graph": [
            graph(LONG_NAME, "port", ties, TOLD, "12 of 200", WIDTHS, form)
            for form in (WIDE_GRAPH, NARROW_GRAPH)
        ],
        "map": [
            draw_map(places, OUTLINES, TOLD, MAP_WORDS, WIDTHS, form)
            for form in (WIDE_MAP, NARROW_MAP)
        ],
        "figure": [
            figure_picture(number, marks, TOLD, FIGURE_WORDS, WIDTHS, form)
            for form in (WIDE_FIGURE, NARROW_FIGURE)
        ],
        "squares": [squares(results, TOLD)],
    }
    return {key: [it for it in held if isinstance(it, Drawing)] for key, held in made.items()}


def page_of(font: str, direction: str = "ltr") -> str:
    folder = ROOT / "generator" / "theme" / "styles"
    style = "".join((folder / name).read_text(encoding="utf-8") for name in STYLES)
    style += f".side-port {{ --side: #a33b20 }} body {{ font-family: {font} }}"
    style += "body, figure { background: var(--paper); margin: 10px 5px }"
    shown = "".join(f"<figure>{in_page(held, key)}</figure>" for key, held in pictures().items())
    head = (
        f"<title>Pictures</title><meta name='viewport' content='width=device-width'><style>{style}"
    )
    body = f"<main><h1>Pictures</h1>{shown}</main>"
    return f"<!doctype html><html lang='en' dir='{direction}'>{head}</style>{body}"


@pytest.mark.parametrize("width", [1180, 360])
@pytest.mark.parametrize("font", FONTS)
def test_no_words_meet_or_are_cut(browser, font, width):
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.set_content(page_of(f'"{font}"' if " " in font else font))
    assert page.evaluate(FAULTS) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


def test_a_page_that_runs_leftwards_moves_no_words(browser):
    page = browser.new_page(viewport={"width": 1180, "height": 900})
    page.set_content(page_of("system-ui", "rtl"))
    assert page.evaluate(FAULTS) == []
    page.close()


def test_words_that_meet_are_seen(browser):
    page = browser.new_page(viewport={"width": 1180, "height": 900})
    page.set_content(page_of("system-ui"))
    page.evaluate(
        "document.querySelectorAll('.graph text').forEach((e) => e.setAttribute('y', 40))"
    )
    assert any(it.startswith("overlap") for it in page.evaluate(FAULTS))
    page.close()


@pytest.mark.parametrize("width", [1180, 360])
def test_one_size_is_shown(browser, width):
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.set_content(page_of("system-ui"))
    shown = page.locator("svg.sized:visible").evaluate_all("all => all.map(e => e.classList[2])")
    assert shown == ["wide" if width > 1000 else "narrow"] * 4
    page.close()


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [1180, 360])
def test_no_barrier_in_any_picture(browser, dark, width):
    page = browser.new_page(
        viewport={"width": width, "height": 900}, color_scheme="dark" if dark else "light"
    )
    page.set_content(page_of("system-ui"))
    rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    found = Axe().run(page, options={"runOnly": rules}).response["violations"]
    assert [(rule["id"], rule["nodes"][0]["html"][:200]) for rule in found] == []
    page.close()
