"""A site whose every text is hostile, built and visited once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import built, copy_of
from tests.hostile.visitor import Read, pages_of, visitor
from tests.hostile.world import Placed, write_world


@dataclass(frozen=True)
class Visited:
    """A built site that was visited: what stands where, and what was noticed."""

    site: Path
    placed: list[Placed]
    pages: dict[str, Read]
    noticed: list[str]


@pytest.fixture(scope="session")
def visited(tmp_path_factory, browser) -> Callable[..., Visited]:
    """Builds a site by the command that publishes one, and opens all its pages."""

    def build(values: tuple[str, ...], copies: range) -> Visited:
        folder = tmp_path_factory.mktemp("hostile")
        placed = write_world(folder / "facts", values, copies)
        layout = copy_of(folder / "facts", folder / "whole")
        built(layout, timeout=None)
        with visitor(browser, layout.site) as guest:
            pages = {path: guest.read(path) for path in pages_of(layout.site)}
            return Visited(layout.site, placed, pages, guest.noticed)

    return build
