"""What each rule about quotes and texts asks for: its page in the manual.

They are asked by `explainer verify`, the one command that looks into the texts.
"""

from __future__ import annotations

# By name: the level and the words.
VERIFYING_RULES = {
    "context-not-found": (
        "error",
        "The prefix and the suffix of a quote stand right before and after it in the text. They "
        "tell one of several places from the others, and a link to the passage is made of them. "
        "Copy them from the text, or leave them out.",
    ),
    "quote-not-found": (
        "error",
        "Each quote stands in the text of its source, letter by letter, in the form that a reader "
        "sees: the manual tells when words are the same. A quote that drifted puts words into "
        "somebody's mouth. Where a passage is like it, the difference is shown: [-…-] is in the "
        "quote only, {+…+} in the text only. Correct the quote, or the source that is named with "
        "it. In an excerpt the words may be missing, so there only a near miss is told, as a "
        "warning.",
    ),
    "quote-not-unique": (
        "hint",
        "A quote has one place in the text of its source, so that a link can lead to it. Where the "
        "words occur more often, quote more of them, or add `prefix` with the words right before "
        "them or `suffix` with those right after.",
    ),
    "stray-text": (
        "warning",
        "A file in texts/ is the text of a source: it is named after the source's id and ends in "
        ".txt, .html, .htm or .pdf, or in .excerpt.txt and so on where it is only a part. Others "
        "are not read. Rename it, or move it out of the folder.",
    ),
    "unreadable-text": (
        "error",
        "Each text in texts/ is a plain file of at most 20 MiB with words in it, and a source has "
        "one such file. No link is followed. Save the text of the page as a .txt file in UTF-8 if "
        "nothing else can be read.",
    ),
    "not-fetched": (
        "warning",
        "With --fetch, the text of each source that is quoted and not at hand is got from its "
        "address, or else from its archived copy. A page that its site asks programs to leave "
        "alone is not asked for, nor one at a private address. Save the text by hand into texts/, "
        "under the id of the source.",
    ),
}
