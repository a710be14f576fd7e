"""A visitor who opens every page of a site in a real browser, touches everything, and reads it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.markdown.positions import squeezed
from tests.serving import served

_THERE = """() => document.readyState == "complete" && document.querySelector("article")
  && !document.querySelector("meta[http-equiv=refresh]")"""
# Waits until scripts had their turn, touches everything, and tells what the page is then.
_READ = """async () => {
  const article = document.querySelector("article");
  for (const fold of document.querySelectorAll("details")) fold.open = true;
  const all = [...document.querySelectorAll("body *")];
  for (const one of all)
    for (const name of ["mouseover", "mouseenter", "focus", "pointerdown", "toggle", "error"])
      one.dispatchEvent(new Event(name));
  await new Promise(done => setTimeout(done, 0));
  const cards = new Set();
  for (const link of document.querySelectorAll("a[data-preview]")) {
    link.focus({ focusVisible: true });
    cards.add(document.querySelector(".preview-card").textContent);
  }
  document.activeElement.blur();
  document.querySelector(".card")?.remove();
  const inside = [...article.querySelectorAll("*")];
  const odd = one => one.getAttributeNames().filter(name => /^on|^style$|^srcdoc$/.test(name));
  const leads = one => one.href.baseVal === undefined  // of a link in a picture
    ? one.href : new URL(one.href.baseVal, document.baseURI).href;
  const links = [...document.querySelectorAll("a[href], area[href]")];
  return {
    title: document.title,
    description: document.querySelector("meta[name=description]")?.content ?? "",
    heading: [...article.querySelector("h1").childNodes]
      .filter(one => one.className != "headerlink").map(one => one.textContent).join(""),
    headings: document.querySelectorAll("h1").length,
    text: article.textContent,
    labels: all.flatMap(one => ["aria-label", "title", "data-label"]
      .map(name => one.getAttribute(name)).filter(Boolean)),
    previews: [...cards],
    home: document.querySelector("header a").textContent,
    elements: [...new Set(inside.map(one => one.localName))],
    handlers: inside.flatMap(odd),
    targets: links.map(leads),
    ran: "__ran" in window,
    base: document.baseURI,
  };
}"""


@dataclass(frozen=True)
class Read:
    """What a page is once it stands: its text, its parts, and what it did."""

    title: str
    description: str
    heading: str
    headings: int  # how many h1 there are
    text: str  # of the article
    labels: tuple[str, ...]  # aria-label, title and data-label of all elements
    previews: tuple[str, ...]  # the text of the card of each link that has one
    home: str  # what the link home is called
    elements: frozenset[str]  # within the article
    handlers: tuple[str, ...]  # attributes within it that run or draw something
    targets: tuple[str, ...]  # where links lead
    ran: bool
    base: str


class Visitor:
    """Opens pages, one after the other in one tab, and keeps what must not happen."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self.noticed: list[str] = []
        page.on("pageerror", lambda error: self.noticed.append(f"error: {error}"))
        page.on("dialog", self._dialog)
        page.on("popup", lambda popup: self.noticed.append(f"window: {popup.url}"))
        page.on("console", self._heard)
        page.on("request", self._asked)

    def read(self, path: str) -> Read:
        self.page.goto(self.address + path, wait_until="load")
        self.page.wait_for_function(_THERE)  # a page that has moved sends its visitor on
        told = self.page.evaluate(_READ)
        texts = {
            name: squeezed(told[name])
            for name in ("title", "description", "heading", "home", "text")
        }
        lists = {name: tuple(told[name]) for name in ("labels", "previews", "handlers", "targets")}
        rest = {name: told[name] for name in ("headings", "ran", "base")}
        return Read(**texts, **lists, **rest, elements=frozenset(told["elements"]))

    def _dialog(self, dialog) -> None:
        self.noticed.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _heard(self, message) -> None:
        if message.type in ("error", "warning"):
            self.noticed.append(f"console: {message.text}")

    def _asked(self, request) -> None:
        if not request.url.startswith((self.address, "data:image/", "blob:")):
            self.noticed.append(f"request: {request.url}")


@contextmanager
def visitor(browser: Browser, site: Path) -> Iterator[Visitor]:
    """A visitor of the site in a folder."""
    with served(site) as address:
        context = browser.new_context()
        yield Visitor(context.new_page(), address)
        context.close()


def pages_of(site: Path) -> list[str]:
    """The address of every page below the site's root."""
    found = (file.relative_to(site).as_posix() for file in site.rglob("*.html"))
    return sorted(f"/{path.removesuffix('index.html')}" for path in found)
