"""A real browser on the real site, served on this machine; every other host is out of reach."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.serving import served

# Kept by the page itself, since the console does not tell of all that a policy refuses.
REFUSALS = """
  window.refusals = [];
  document.addEventListener("securitypolicyviolation", (event) =>
    window.refusals.push(`${event.effectiveDirective} refuses ${event.blockedURI}`));
"""


@pytest.fixture(scope="session")
def address(built_site: Path) -> Iterator[str]:
    with served(built_site) as address:
        yield address


class Watched:
    """A page whose errors and requests are kept; what the policy refuses is an error."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self.errors: list[str] = []
        self.foreign: list[str] = []
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", self._heard)
        page.on("dialog", lambda dialog: self.errors.append(f"dialog: {dialog.message}"))
        page.on("request", self._asked)
        page.add_init_script(REFUSALS)

    def _heard(self, message: object) -> None:
        if message.type == "error":  # type: ignore[attr-defined]
            self.errors.append(message.text)  # type: ignore[attr-defined]

    def _asked(self, request: object) -> None:
        url: str = request.url  # type: ignore[attr-defined]
        if not url.startswith((self.address, "data:", "blob:")):
            self.foreign.append(url)

    def open(self, path: str, settle: bool = False) -> Page:
        """The page at a path once it is loaded, or, where asked, once nothing more is asked for."""
        self.page.goto(self.address + path, wait_until="networkidle" if settle else "load")
        self.errors += self.page.evaluate("window.refusals ?? []")
        return self.page


@pytest.fixture
def visit(browser: Browser, address: str):
    """A fresh visitor: visit(width=…, dark=…, scripts=…) gives a page that is watched.

    Anything else is given to the browser as it is.
    """
    contexts = []

    def start(
        width: int = 1280, dark: bool = False, scripts: bool = True, **more: object
    ) -> Watched:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if dark else "light",
            java_script_enabled=scripts,
            **more,  # type: ignore[arg-type]
        )
        contexts.append(context)
        return Watched(context.new_page(), address)

    yield start
    for context in contexts:
        context.close()
