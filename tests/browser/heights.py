"""How high the pages of a built site are, and how much of that is apparatus: sources, how to cite,
words explained, mentions elsewhere. `python -m tests.browser.heights site` prints it by kind.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import Page, sync_playwright

from tests.conftest import BROWSER_FLAGS, browser_path
from tests.serving import served

WIDTHS = (1280, 360)
SCREEN = {1280: 900, 360: 740}  # how high a screen of that width is
APPARATUS = ("s_notes", "s_cite", "s_words", "s_backlinks")
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


def all_heights(site: Path, width: int) -> dict[str, list[Height]]:
    """Every page of a site at a width, by kind."""
    found: dict[str, list[Height]] = defaultdict(list)
    with served(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path(), args=BROWSER_FLAGS)
        page = browser.new_page(viewport={"width": width, "height": SCREEN[width]})
        for path in paths_of(site):
            found[kind_of(path)].append(measured(page, address, path, width))
        browser.close()
    return found


def _told(found: dict[str, list[Height]]) -> Iterator[str]:
    yield f"{'kind':<14}{'pages':>6}{'screens':>9}{'most':>7}{'apparatus':>11}{'most':>6}"
    for kind, heights in sorted(found.items()):
        screens = [one.screens for one in heights]
        shares = [one.share for one in heights]
        yield (
            f"{kind:<14}{len(heights):>6}{median(screens):>9.1f}{max(screens):>7.1f}"
            f"{median(shares):>11.0%}{max(shares):>6.0%}"
        )


if __name__ == "__main__":
    for wide in WIDTHS:
        told = _told(all_heights(Path(sys.argv[1]), wide))
        sys.stdout.write("\n".join([f"{wide} px", *told, ""]))
