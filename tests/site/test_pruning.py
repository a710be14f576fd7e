"""A style sheet keeps what our pages can show, and loses the rest."""

from __future__ import annotations

import re

import pytest

from generator.site.style.pruning import pruned_sheet
from tests.conftest import ROOT


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
        (".tabbed-set,.admonition p{top:0}", ".admonition p{top:0}"),
        (":root{--md-nav: 1}", ""),
        (":root{--a: 1;top:var(--a)}", ":root{--a: 1;top:var(--a)}"),
        (":root{--a: 1;--b: var( --a)}p{top:0}", "p{top:0}"),
        ("@media print{:root{--a: 1}}", ""),
        ("a[href='.md-nav']{top:0}", 'a[href=".md-nav"]{top:0}'),
        ("@keyframes x{to{top:0}}", "@keyframes x{to{top:0}}"),
    ],
)
def test_what_is_left(sheet, left):
    assert pruned_sheet(sheet) == left


def test_what_the_sheet_beside_asks_for_stays():
    assert pruned_sheet(":root{--a: 1;--b: 2}", "p{top:var(--b, 0)}") == ":root{--b: 2}"


def test_the_extensions_of_markdown_are_those_that_have_styles():
    """Another one needs its classes in the list of what is kept."""
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    named = re.search(r"^markdown_extensions:\n((?:  .*\n)+)", settings, re.MULTILINE)
    assert named
    assert re.findall(r"^  - ([\w.]+)", named[1], re.MULTILINE) == [
        "admonition", "attr_list", "def_list", "tables", "toc", "generator.markdown.note_marks",
        "generator.markdown.tables",
    ]  # fmt: skip


def test_pruning_twice_changes_nothing():
    once = pruned_sheet(".md-nav,a:is(b,.c){top:0}@supports (top:0){@media print{a{top:0}}}")
    assert (
        pruned_sheet(once) == once == "a:is(b,.c){top:0}@supports (top:0){@media print{a{top:0}}}"
    )
