"""Templates escape by default, and an unknown name is an error."""

from __future__ import annotations

import pytest
from jinja2 import TemplateAssertionError, UndefinedError
from jinja2.exceptions import SecurityError

from generator.markdown.escape import Markdown
from generator.markdown.template import template_environment


@pytest.fixture
def shown(tmp_path):
    def render(source: str, **names: object) -> str:
        (tmp_path / "t.md").write_text(source, encoding="utf-8")
        return template_environment([tmp_path]).get_template("t.md").render(**names)

    return render


def test_text_is_escaped_and_markdown_is_not(shown):
    assert shown("{{ a }} {{ b }}", a="*x*", b=Markdown("*x*")) == "&#42;x&#42; *x*"


def test_what_a_macro_gives_is_escaped_once(shown):
    source = "{% macro m(x) %}**{{ x }}**{% endmacro %}{{ m(a) }}"
    assert shown(source, a="*") == "**&#42;**"


def test_nothing_is_shown_for_none(shown):
    assert shown("a{{ x }}b", x=None) == "ab"


def test_an_unknown_name_is_an_error(shown):
    with pytest.raises(UndefinedError):
        shown("{{ nobody }}")


@pytest.mark.parametrize("name", ["safe", "join", "replace", "format"])
def test_filters_that_would_pass_the_escape_are_gone(shown, name):
    with pytest.raises(TemplateAssertionError):
        shown("{{ a | " + name + " }}", a="x")


def test_an_earlier_folder_hides_a_later_one(tmp_path):
    for folder, text in (("own", "mine"), ("ours", "ours")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "t.md").write_text(text, encoding="utf-8")
    environment = template_environment([tmp_path / "own", tmp_path / "ours"])
    assert environment.get_template("t.md").render() == "mine"


@pytest.mark.parametrize(
    "source",
    [
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ a.__class__.__init__.__globals__ }}",
        "{% set _ = names.append('x') %}",
    ],
)
def test_a_template_reaches_what_it_is_given_and_no_more(shown, source):
    with pytest.raises((SecurityError, UndefinedError)):
        shown(source, a="x", names=["x"])


def test_a_template_extends_the_one_that_it_hides(tmp_path):
    for folder, text in (
        ("own", '{% extends "ours/t.md" %}{% block b %}mine{% endblock %}'),
        ("built_in", "a {% block b %}theirs{% endblock %} c"),
    ):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "t.md").write_text(text, encoding="utf-8")
    environment = template_environment([tmp_path / "own", tmp_path / "built_in"])
    assert environment.get_template("t.md").render() == "a mine c"
