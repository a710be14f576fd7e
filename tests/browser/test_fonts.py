"""Nothing hangs on the fonts that a reader's machine has: the pages hold with several sets."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.kinds import KINDS
from tests.browser.test_access import SMALL, TOO_WIDE
from tests.conftest import BROWSER_FLAGS, ROOT, browser_path

INSTALLED = Path("/usr/share/fonts")
# Fonts of different widths and heights. The first ones come with the program.
SETS = {
    "noto": ROOT / "generator" / "pictures" / "fonts",
    "dejavu": INSTALLED / "truetype" / "dejavu",
    "liberation": INSTALLED / "truetype" / "liberation",
}
ONLY = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>"""
WIDTHS = (320, 480, 1000, 1280)

# Numbers of notes that a finger cannot tell apart: the middles of two are less than 24 px apart
# (a little less, since browsers round).
TOO_NEAR = """() => {
  const near = [];
  let before = [];
  for (const mark of document.querySelectorAll("a.cite")) {
    const box = mark.getBoundingClientRect();
    if (!mark.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true})) continue;
    const middle = [box.x + box.width / 2, box.y + box.height / 2];
    for (const [x, y, other] of before)
      if (Math.hypot(middle[0] - x, middle[1] - y) < 23.9) near.push(`${other} ${mark.id}`);
    before = [...before.slice(-30), [...middle, mark.id]];
    if (box.width < 24 || box.height < 24) near.push(`${mark.id} is small`);
  }
  return near;
}"""
MEASURED = f"() => ({{near: ({TOO_NEAR})(), small: ({SMALL})(), wide: Math.max(0, {TOO_WIDE})}})"
HOLDS = {"near": [], "small": [], "wide": 0}


@pytest.fixture(scope="module", params=SETS)
def page(request, browser, address, tmp_path_factory):
    """A page of a browser that has these fonts and no others."""
    fonts = SETS[request.param]
    if not fonts.is_dir():
        pytest.skip(f"The fonts are not here: install the package fonts-{request.param}.")
    folder = tmp_path_factory.mktemp("fonts")
    settings = folder / "fonts.conf"
    settings.write_text(ONLY.format(fonts=fonts, cache=folder), encoding="utf-8")
    started = browser.browser_type.launch(
        executable_path=browser_path(),
        args=BROWSER_FLAGS,
        env={**os.environ, "FONTCONFIG_FILE": str(settings)},
    )
    yield started.new_page(base_url=address)
    started.close()


def test_targets_are_apart_and_pages_fit(page):
    """At several widths, since where a line breaks decides what stands above what."""
    found = {}
    for path in KINDS:
        page.goto(path)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            found[path, width] = page.evaluate(MEASURED)
    assert {where: there for where, there in found.items() if there != HOLDS} == {}


def test_many_numbers_go_on_in_the_next_line(page):
    page.goto("/rounds/third-round/")
    page.set_viewport_size({"width": 320, "height": 900})
    page.evaluate("""() => {
      const last = document.querySelector("a.cite.follows");
      for (let number = 0; number < 20; number++) last.after(" ", last.cloneNode(true));
    }""")
    assert page.evaluate(MEASURED) == HOLDS


def test_axe_finds_no_target_too_small(page):
    page.set_viewport_size({"width": 320, "height": 900})
    for path in ("/rounds/", "/rounds/third-round/", "/commitments/"):
        page.goto(path)
        found = Axe().run(page, options={"runOnly": ["target-size"]}).response["violations"]
        assert found == [], path


def test_what_is_near_or_wide_is_seen(page):
    page.goto("/rounds/third-round/")
    page.evaluate("""() => {
      for (const mark of document.querySelectorAll("a.cite")) mark.style.margin = "-9px";
      document.querySelector("h1").style.minWidth = "3000px";
    }""")
    found = page.evaluate(MEASURED)
    assert found["near"] and found["wide"] > 0
