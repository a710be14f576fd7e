"""Messages: values by name, plurals by language, and nothing that becomes markup by itself."""

from __future__ import annotations

from gettext import GNUTranslations
from io import BytesIO

import markdown
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from generator.markdown.escape import Markdown
from generator.presenting.messages import Messages
from generator.text import FORBIDDEN

ENGLISH = Messages()


def polish() -> Messages:
    """Words of a language that has three forms for a count."""
    catalogue = Catalog(locale="pl")
    catalogue.add(
        ("{count} source", "{count} sources"),
        ("{count} źródło", "{count} źródła", "{count} źródeł"),
    )
    catalogue.add("{one} or {other}", "{other} lub {one}")
    catalogue.add("May", "może", context="verb")
    held = BytesIO()
    write_mo(held, catalogue)
    held.seek(0)
    return Messages(GNUTranslations(held))


def test_english_stands_in_the_code():
    assert ENGLISH.gettext("until {date}", date="May") == "until May"
    said = [ENGLISH.ngettext("{count} day", "{count} days", count) for count in (0, 1, 2)]
    assert said == ["0 days", "1 day", "2 days"]
    assert ENGLISH.pgettext("verb", "May") == "May"


def test_another_language_has_its_own_order_and_forms():
    words = polish()
    said = [words.ngettext("{count} source", "{count} sources", count) for count in (1, 3, 5)]
    assert said == ["1 źródło", "3 źródła", "5 źródeł"]
    assert words.gettext("{one} or {other}", one="a", other="b") == "b lub a"
    assert (words.pgettext("verb", "May"), words.gettext("May")) == ("może", "May")


def test_what_has_no_translation_stays_english():
    assert polish().gettext("until {date}", date="May") == "until May"


def test_markdown_values_stay_markdown():
    link = Markdown("[a](b.md)")
    shown = ENGLISH.md_gettext("See {page} *now*.", page=link)
    assert shown == "See [a](b.md) &#42;now&#42;."
    assert isinstance(ENGLISH.md_ngettext("{count} *", "{count} *s", 2), Markdown)
    assert isinstance(ENGLISH.md_pgettext("verb", "May"), Markdown)


def test_a_value_is_not_read_as_a_message():
    assert ENGLISH.gettext("{one} or {other}", one="{other}", other="x") == "{other} or x"
    shown = ENGLISH.md_gettext("{one} or {other}", one=Markdown("{other}"), other="x")
    assert shown == "{other} or x"


TEXTS = st.text(max_size=40).filter(lambda text: not FORBIDDEN.search(text))


@given(TEXTS, TEXTS)
def test_any_value_is_shown_as_it_is(one, other):
    shown = ENGLISH.md_gettext("- {one}, *{other}*: end", one=one, other=other)
    tree = LexborHTMLParser(markdown.markdown(f"x {shown}"))
    wanted = f"x - {one}, *{other}*: end"
    assert tree.body is not None
    assert " ".join(tree.body.text().split()) == " ".join(wanted.split())
    assert tree.css("li, em, a, strong, code") == []
