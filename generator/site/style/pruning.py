"""A style sheet without the rules for parts that no page of ours has.

Of Material we take the looks of text, not its header, drawers, search and sidebars, nor what
extensions of Markdown need that mkdocs.yml does not name; with their rules its sheet would be the
heaviest part of a first visit. Sources of the grammar: "CSS Syntax Module Level 3" and "CSS Custom
Properties for Cascading Variables Module Level 1", W3C, the former as tinycss2 reads it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator
from itertools import pairwise
from typing import Any

import tinycss2

# Of its classes those that our frame has, and those that pages written by hand may use: what
# attr_list can name, and what the extensions admonition and toc make.
_KEPT = frozenset([
    "md-typeset", "md-grid", "md-icon", "md-button", "md-button--primary", "md-tag", "headerlink",
    "admonition", "admonition-title", "inline", "end", "abstract", "bug", "danger", "example",
    "failure", "info", "note", "question", "quote", "success", "tip", "warning",
])  # fmt: skip
_SWITCH = "data-md-"  # attributes that Material's own pages and scripts set
_GROUPS = frozenset(("media", "supports", "layer", "container"))
_ASKED_FOR = re.compile(r"var\(\s*(--[\w-]+)")


def pruned_sheet(css: str, beside: str = "") -> str:
    """The sheet without selectors that name a class or an attribute of parts that we do not have,
    and without variables that neither it nor the sheet `beside` it asks for.

    A rule stays where any of its selectors does; what stands in :not() or :is() is not looked at.
    """
    rules = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    held = "".join(_with_selectors(rules))
    while (less := _without_variables(held, beside)) != held:
        held = less  # what only a dropped variable asked for is not needed either
    return held


def _without_variables(css: str, beside: str) -> str:
    wanted = frozenset(_ASKED_FOR.findall(css + beside))
    rules = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    return "".join(_declaring(rules, wanted))


def _declaring(rules: Iterable[Any], wanted: Container[str]) -> Iterator[str]:
    for rule in rules:
        if rule.type == "qualified-rule":
            inner = tinycss2.parse_blocks_contents(
                rule.content, skip_comments=True, skip_whitespace=True
            )
            kept = [
                one.serialize()
                for one in inner
                if not (one.type == "declaration" and one.name.startswith("--"))
                or one.name in wanted
            ]
            if kept:
                yield f"{tinycss2.serialize(rule.prelude)}{{{';'.join(kept)}}}"
        elif held := _grouped(rule, lambda inner: _declaring(inner, wanted)):
            yield held


def _grouped(rule: Any, within: Callable[[Iterable[Any]], Iterator[str]]) -> str:
    """A rule with @, and of the rules in it those that are left; '' where there are none."""
    if rule.type != "at-rule" or not rule.content or rule.lower_at_keyword not in _GROUPS:
        return str(rule.serialize())
    inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
    held = "".join(within(inner))
    return f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{held}}}" if held else ""


def _with_selectors(rules: Iterable[Any]) -> Iterator[str]:
    for rule in rules:
        if rule.type == "qualified-rule":
            selectors = [one for one in _selectors(rule.prelude) if not _is_theirs(one)]
            if selectors:
                names = ",".join(tinycss2.serialize(one).strip() for one in selectors)
                yield f"{names}{{{tinycss2.serialize(rule.content)}}}"
        elif held := _grouped(rule, _with_selectors):
            yield held


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
    return any(one not in _KEPT for one in classes) or any(
        token.type == "[] block" and tinycss2.serialize(token.content).startswith(_SWITCH)
        for token in selector
    )
