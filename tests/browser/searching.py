"""The window of search, as a reader uses it."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

ANSWERED = """text => document.querySelector(".search .told").textContent
  && document.querySelector("[data-shown]")?.dataset.shown === text"""


def opened(page: Page) -> Locator:
    """The window, opened by the key for it and ready."""
    page.keyboard.press("/")
    page.locator("dialog[open] select").first.wait_for()
    return page.locator("dialog[open]")


def sought(page: Page, text: str) -> list[str]:
    """What is found for a text that is typed into the open window: addresses below the root."""
    page.locator("#s_sought").fill(text)
    answered(page, text)
    return addresses(page)


def answered(page: Page, text: str) -> None:
    """Waits until the answer to a text is shown."""
    page.wait_for_function(ANSWERED, arg=text)


def addresses(page: Page) -> list[str]:
    """The addresses of all that is shown, below the site's root."""
    root = page.evaluate("siteSearch.root.href")
    links = page.locator(".found a.to").evaluate_all("all => all.map(link => link.href)")
    return [link.removeprefix(root) for link in links]
