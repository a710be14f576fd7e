"""What a reader sees is a message: no English stands in the pages' code but as one, and the
template for translators holds all of them."""

from __future__ import annotations

import ast
import re

import pytest

from generator.facts.about import About
from generator.facts.kinds import KINDS
from generator.facts.sourced import Part
from generator.presenting.field_names import FIELD_NOUNS
from tests.house.english import GETTEXT, english_in
from tests.house.modules import MODULES, PACKAGE, module_name
from tests.messages import TEMPLATE, template_text

# The rooms that word what readers see. What site/ says besides, it says to editors; exports/ speak
# to machines.
ROOMS = ("presenting", "pages", "search", "pictures", "site.head")
# Spelt as they are in every language, or for machines, or told to editors only.
KEPT = {
    "Chicago", "left open", "where given", "dot open", "Error",
    "kept in part", "too early", "not known",
    "making the index for search", "drawing cards",
    "Install the packages of requirements.txt anew, then build again.",
    "Pagefind did not make the index for search: ",
}  # fmt: skip
_MARKUP = re.compile(r"[<{}>]")
SHOWING = [
    path
    for path in MODULES
    if module_name(path).removeprefix("generator.").startswith(ROOMS) and path.stem != "stop_words"
]


@pytest.mark.parametrize("path", SHOWING, ids=module_name)
def test_english_is_a_message(path):
    found = english_in(path.read_text(encoding="utf-8"))
    assert [
        (line, text) for line, text in found if text not in KEPT and not _MARKUP.search(text)
    ] == []


@pytest.mark.parametrize(
    "source",
    [
        'title = "All actors"',
        'said = f"{count} points agreed"',
        'return Markdown("Led by {}").format(name)',
        'row("Kind", value)',
        'said = Markdown("about {}").format(said)',
        '_WORDS = {"a": "no source found"}',
    ],
)
def test_english_that_is_no_message_is_seen(source):
    assert english_in(source)


@pytest.mark.parametrize(
    "source", ['words.gettext("All actors")', '"""A docstring of words."""', 'name = "s_sources"']
)
def test_messages_and_names_are_no_english(source):
    assert english_in(source) == []


def unclear_messages(source: str) -> list[int]:
    """Lines on which a message is put together, so that it cannot be gathered. (One that a table
    holds is marked there with gettext_noop.)"""
    return [
        node.lineno
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call)
        and getattr(node.func, "attr", getattr(node.func, "id", "")) in GETTEXT
        and node.args
        and isinstance(node.args[0], ast.JoinedStr | ast.IfExp | ast.BinOp)
    ]


@pytest.mark.parametrize("path", SHOWING, ids=module_name)
def test_messages_can_be_gathered(path):
    assert unclear_messages(path.read_text(encoding="utf-8")) == []


def test_a_message_that_is_put_together_is_seen():
    assert unclear_messages('words.gettext("a" if many else "b")') == [1]
    assert unclear_messages('words.gettext(f"{many} things")') == [1]


def test_the_template_for_translators_is_current():
    assert TEMPLATE.read_bytes() == template_text(), "run: make messages"


def _fields(model: type[Part]) -> set[str]:
    return set(model.model_fields)


def test_every_field_has_a_noun():
    """So that lists of changes and of what rests on a source name it in the pages' language."""
    known = set().union(*map(_fields, (*KINDS.values(), About)))
    assert known - set(FIELD_NOUNS) == set()


TEMPLATES = sorted((PACKAGE / "pages" / "templates").glob("*.md"))
THEME = sorted((PACKAGE / "theme").rglob("*.html"))
_EXPRESSION = re.compile(r"\{[{%#].*?[}%#]\}", re.S)
_MACRO = re.compile(r"\{%-? macro .*?endmacro -?%\}", re.S)  # the pieces of attributes
_PLAIN_WORD = re.compile(r"(?<![\w.#&/-])[A-Za-z]{3,}(?![\w-])")
_ATTRIBUTES = re.compile(r"<[^>]*>|\{ [.#][^}]*\}|\([^)]*\)|^---$|`[^`]*`", re.M)


@pytest.mark.parametrize("path", [*TEMPLATES, *THEME], ids=lambda path: path.name)
def test_templates_hold_no_words(path):
    text = _MACRO.sub("", path.read_text(encoding="utf-8"))
    assert _PLAIN_WORD.findall(_ATTRIBUTES.sub("", _EXPRESSION.sub("", text))) == []
