"""Links from one page of a list that has several to those before and behind it."""

from __future__ import annotations

from collections.abc import Sequence

from generator.markdown.escape import Markdown, link_to
from generator.pages.frame.page_builder import PageBuilder
from generator.presenting.addresses import relative


def beside(builder: PageBuilder, pages: Sequence[tuple[str, str]]) -> Markdown:
    """The links ('' where there is no other page); `pages` are the paths and headings of all, in
    order, that of the builder among them."""
    at = [path for path, _ in pages].index(builder.path)
    words, shown = builder.edition.words, []
    for path, heading in pages[at - 1 : at] if at else ():
        page = link_to(relative(builder.path, path), heading)
        shown.append(words.md_gettext("Before: {page}", page=page))
    for path, heading in pages[at + 1 : at + 2]:
        page = link_to(relative(builder.path, path), heading)
        shown.append(words.md_gettext("Next: {page}", page=page))
    return Markdown(" · ").join(shown)
