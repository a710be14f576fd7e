"""Words that a question is put with, and that say nothing of what it is about."""

from __future__ import annotations

_WORDS = {
    "en": """
        a about all also an and any are at be been but by can could currently did do does for
        from had happen happened happening has have he her him his how i if in into is it its
        many me mean means meant much my now of on or our please say she should show so still
        take taken takes tell than that the their them there these they this those to today
        took up was we were what whats when where which who whom whos whose why will with
        would you your
    """
}


def stop_words(language: str) -> tuple[str, ...]:
    """The words of a language that a question can do without; none where they are not known."""
    return tuple(_WORDS.get(language.partition("-")[0], "").split())
