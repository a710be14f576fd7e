"""A style sheet without the rules for parts that no page of ours has.

Of Material we take the looks of text, not its header, drawers, search and sidebars; with their
rules its sheet would be the heaviest part of a first visit. Source of the grammar: "CSS Syntax
Module Level 3", W3C, as tinycss2 reads it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

import tinycss2

# Of its classes those that our frame has, and those that pages written by hand may use.
_OURS = frozenset(("md-typeset", "md-grid", "md-icon", "md-button", "md-button--primary", "md-tag"))
_THEIRS = "md-"
_SWITCH = "data-md-"  # attributes that Material's own pages and scripts set
_GROUPS = frozenset(("media", "supports", "layer", "container"))


def pruned_sheet(css: str) -> str:
    """The sheet without selectors that name a class or an attribute of parts that we do not have.

    A rule stays where any of its selectors does; what stands in :not() or :is() is not looked at.
    """
    rules = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    return "".join(_kept(rules))


def _kept(rules: Iterable[Any]) -> Iterator[str]:
    for rule in rules:
        if rule.type == "qualified-rule":
            selectors = [one for one in _selectors(rule.prelude) if not _is_theirs(one)]
            if selectors:
                names = ",".join(tinycss2.serialize(one).strip() for one in selectors)
                yield f"{names}{{{tinycss2.serialize(rule.content)}}}"
        elif rule.type == "at-rule" and rule.content and rule.lower_at_keyword in _GROUPS:
            inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
            if held := "".join(_kept(inner)):
                yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{held}}}"
        else:
            yield rule.serialize()


def _selectors(prelude: Iterable[Any]) -> list[list[Any]]:
    """The selectors of a rule: its tokens, parted at the commas."""
    found: list[list[Any]] = [[]]
    for token in prelude:
        if token == ",":
            found.append([])
        else:
            found[-1].append(token)
    return found


def _is_theirs(selector: list[Any]) -> bool:
    classes = (b.value for a, b in pairwise(selector) if a == "." and b.type == "ident")
    named = any(one.startswith(_THEIRS) and one not in _OURS for one in classes)
    return named or any(
        token.type == "[] block" and tinycss2.serialize(token.content).startswith(_SWITCH)
        for token in selector
    )
