"""What CSL and our sources call things: in which field of CSL the publisher stands."""

from __future__ import annotations

# Types of which CSL names the newspaper, journal or site as the container of the item.
CONTAINED = frozenset(
    [
        "article",
        "article-journal",
        "article-magazine",
        "article-newspaper",
        "broadcast",
        "post",
        "post-weblog",
        "webpage",
    ]
)
