"""Reads and checks everything; writes nothing."""

from __future__ import annotations

from generator.layout import Layout
from generator.site.load import Loaded, load_site
from generator.site.progress import Progress, silent


def check(layout: Layout, progress: Progress = silent) -> Loaded:
    """The facts and all that is wrong with them."""
    return load_site(layout, progress)
