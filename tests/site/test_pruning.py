"""A style sheet keeps what our pages can show, and loses the rest."""

from __future__ import annotations

import pytest

from generator.site.pruning import pruned_sheet


@pytest.mark.parametrize(
    ("sheet", "left"),
    [
        (".md-typeset a{color:red}", ".md-typeset a{color:red}"),
        (".md-search .md-icon{top:0}", ""),
        (".md-search,.md-typeset p{top:0}", ".md-typeset p{top:0}"),
        ("p:not(.md-search){top:0}", "p:not(.md-search){top:0}"),
        ("[data-md-toggle=search]~p{top:0}", ""),
        ("@media print{.md-nav{top:0}}", ""),
        ("@media print{.md-nav{top:0}a{top:1px}}", "@media print{a{top:1px}}"),
        ("@font-face{font-family:x}", "@font-face{font-family:x}"),
        (":root{--md-nav: 1}", ":root{--md-nav: 1}"),
        ("a[href='.md-nav']{top:0}", 'a[href=".md-nav"]{top:0}'),
        ("@keyframes x{to{top:0}}", "@keyframes x{to{top:0}}"),
    ],
)
def test_what_is_left(sheet, left):
    assert pruned_sheet(sheet) == left


def test_pruning_twice_changes_nothing():
    once = pruned_sheet(".md-nav,a:is(b,.c){top:0}@supports (top:0){@media print{a{top:0}}}")
    assert (
        pruned_sheet(once) == once == "a:is(b,.c){top:0}@supports (top:0){@media print{a{top:0}}}"
    )
