"""How high the pages of a built site are, and how much of that is apparatus: sources, how to cite,
words explained, mentions elsewhere. `python -m tests.browser.heights site` prints it by kind, and
fails if a page is over what the design allows.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page, sync_playwright

from tests.conftest import BROWSER_FLAGS, browser_path
from tests.serving import served

WIDTHS = (1280, 360)
SCREEN = {1280: 900, 360: 740}  # how high a screen of that width is
APPARATUS = ("s_notes", "s_cite", "s_words", "s_backlinks")
MOST_APPARATUS = 0.35  # of the height of any page
MEDIAN_APPARATUS = 0.25  # of the pages of a kind, where there are several
# How many screens the pages of a kind may have, by the width of the screen.
MOST_SCREENS = {
    1280: {"home": 3, "timeline": 8, "timeline/*": 8, "rounds/*": 3},
    360: {"timeline": 16, "timeline/*": 16},
}
FEW_EVENTS, MOST_WITH_FEW = 10, 3  # an actor of that many events has that many screens at 1280
# A part is as high as from its heading to the next one, or as the block that it stands in.
MEASURE = """(ids) => {
  const article = document.querySelector("article");
  const whole = article.getBoundingClientRect();
  let apparatus = 0;
  for (const id of ids) {
    const heading = document.getElementById(id);
    if (!heading) continue;
    const block = heading.closest("article > :is(section, details, aside)");
    const top = (block ?? heading).getBoundingClientRect().top;
    let next = (block ?? heading).nextElementSibling;
    while (next && !block && !next.matches("h1, h2, section, details, .meta"))
      next = next.nextElementSibling;
    while (next && getComputedStyle(next).display === "none") next = next.nextElementSibling;
    apparatus += (next ? next.getBoundingClientRect().top : whole.bottom) - top;
  }
  return {height: document.documentElement.scrollHeight, article: whole.height, apparatus};
}"""


@dataclass(frozen=True)
class Height:
    """One page at one width."""

    path: str
    screens: float
    share: float  # of the height of its text, what is apparatus


def kind_of(path: str) -> str:
    """The kind of a page by its address: a section, or what stands below one."""
    section, _, below = path.strip("/").partition("/")
    return (f"{section}/*" if below else section) or "home"


def paths_of(site: Path) -> Iterator[str]:
    """The addresses of all pages, without those that only send readers on."""
    for file in sorted(site.rglob("index.html")):
        if 'http-equiv="refresh"' not in file.read_text(encoding="utf-8"):
            below = file.parent.relative_to(site).as_posix()
            yield "/" if below == "." else f"/{below}/"


def measured(page: Page, address: str, path: str, width: int) -> Height:
    """How high the page at a path is."""
    page.goto(address + path)
    held = page.evaluate(MEASURE, APPARATUS)
    return Height(path, held["height"] / SCREEN[width], held["apparatus"] / held["article"])


def all_heights(
    browser: Browser, site: Path, width: int, wanted: Callable[[str], bool] = lambda path: True
) -> dict[str, list[Height]]:
    """Every wanted page of a site at a width, by kind."""
    found: dict[str, list[Height]] = defaultdict(list)
    page = browser.new_page(viewport={"width": width, "height": SCREEN[width]})
    with served(site) as address:
        for path in filter(wanted, paths_of(site)):
            found[kind_of(path)].append(measured(page, address, path, width))
    page.close()
    return dict(sorted(found.items()))


def too_high(site: Path, found: dict[str, list[Height]], width: int) -> Iterator[str]:
    """What is over the limits, in words."""
    few = _actors_of_few_events(site) if width == 1280 else set()
    for kind, heights in found.items():
        middle = median(one.share for one in heights)
        if len(heights) > 1 and middle > MEDIAN_APPARATUS:
            yield f"{kind}: {middle:.0%} apparatus in the median, at most {MEDIAN_APPARATUS:.0%}"
        for one in heights:
            if one.share > MOST_APPARATUS:
                yield f"{one.path}: {one.share:.0%} apparatus, at most {MOST_APPARATUS:.0%}"
            most = MOST_WITH_FEW if one.path in few else MOST_SCREENS[width].get(kind)
            if most and one.screens > most:
                yield f"{one.path}: {one.screens:.1f} screens, at most {most}"


def _actors_of_few_events(site: Path) -> set[str]:
    """The pages of actors that took part in some events, but not in many."""
    events = json.loads((site / "data/events.json").read_text(encoding="utf-8"))["records"]
    parts = Counter(part.get("actor") for one in events.values() for part in one.get("actors", ()))
    return {f"/actors/{actor}/" for actor, count in parts.items() if count <= FEW_EVENTS}


def _told(found: dict[str, list[Height]]) -> Iterator[str]:
    yield f"{'kind':<14}{'pages':>6}{'screens':>9}{'most':>7}{'apparatus':>11}{'most':>6}"
    for kind, heights in found.items():
        screens = [one.screens for one in heights]
        shares = [one.share for one in heights]
        yield (
            f"{kind:<14}{len(heights):>6}{median(screens):>9.1f}{max(screens):>7.1f}"
            f"{median(shares):>11.0%}{max(shares):>6.0%}"
        )


def main(site: Path) -> int:
    """Prints the heights at each width and what is over; how many pages or kinds are."""
    over = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path(), args=BROWSER_FLAGS)
        for width in WIDTHS:
            found = all_heights(browser, site, width)
            told = list(too_high(site, found, width))
            over += len(told)
            lines = [f"{width} px", *_told(found), *(f"  over: {line}" for line in told)]
            sys.stdout.write("\n".join([*lines, "", ""]))
        browser.close()
    return over


if __name__ == "__main__":
    sys.exit(1 if main(Path(sys.argv[1])) else 0)
