"""Catalogues of messages: the words of the pages in other languages than English.

A language is one file `<code>.po`, in the form of gettext's: the site's own in data/locale/, else
ours in generator/locale/. It is read as it is; nothing has to be compiled.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

import generator
from generator.layout import Layout
from generator.problems import Place, Problem, ProblemError
from generator.text import quoted

OWN_LOCALE = Path(generator.__file__).parent / "locale"
ThemeMessage = str | dict[str, str]

# Each form that a language has for a count is that of some number below this.
_COUNTED = 200
_VALUE = re.compile(r"\{[a-z_]+\}")


def translations_for(layout: Layout, language: str) -> NullTranslations:
    """The messages in a language: those of its catalogue, or of the language without its region;
    English where there is none.

    Raises:
        ProblemError: the site's own catalogue cannot be read, or asks for a value that a message
            does not have.
        OSError: the disk refuses.
    """
    for code in dict.fromkeys((language, language.partition("-")[0])):
        for folder in (layout.locale, OWN_LOCALE):
            file = folder / f"{code}.po"
            if file.is_file():
                return _translations(layout, file, code)
    return NullTranslations()


def catalogue_languages(layout: Layout) -> frozenset[str]:
    """The codes of the languages for which there is a catalogue, the site's own or ours."""
    return frozenset(
        file.stem for folder in (layout.locale, OWN_LOCALE) for file in folder.glob("*.po")
    )


def _translations(layout: Layout, file: Path, code: str) -> NullTranslations:
    shown = layout.relative(file) if file.is_relative_to(layout.root) else file.name
    catalogue = _catalogue(file, code, shown)
    for problem in _value_problems(catalogue, shown):
        raise ProblemError(problem)
    held = BytesIO()
    write_mo(held, catalogue)  # what is marked as fuzzy is left out, as gettext does
    held.seek(0)
    return GNUTranslations(held)


def _catalogue(file: Path, code: str, shown: str) -> Catalog:
    try:
        with file.open("rb") as opened:
            return read_po(opened, locale=code.replace("-", "_"), abort_invalid=True)
    except (PoFileError, UnicodeDecodeError, ValueError) as error:
        # Babel counts lines from 0.
        line = getattr(error, "lineno", 0) + 1
        raise ProblemError(
            Problem(
                Place(shown, line),
                "catalogue",
                f"The catalogue of messages cannot be read: {quoted(error)}.",
                "Correct the line, or check the file with a program that edits catalogues.",
            )
        ) from None


def _value_problems(catalogue: Catalog, shown: str) -> Iterator[Problem]:
    """A problem for each translation that asks for a value which its message does not have."""
    for message in catalogue:
        if message.id and not message.fuzzy:
            foreign = sorted(_values(message.string) - _values(message.id))
            if foreign:
                yield Problem(
                    Place(shown, message.lineno or 1),
                    "catalogue",
                    f"The translation of {quoted(_first(message))} has {foreign[0]}, which its "
                    "message has not.",
                    f"Write one of {', '.join(sorted(_values(message.id)))}."
                    if _values(message.id)
                    else "Take it out.",
                )


def _values(texts: object) -> set[str]:
    several = texts if isinstance(texts, tuple | list) else [texts]
    return {value for text in several for value in _VALUE.findall(str(text))} | (
        # The number of a plural may stand in any of its forms.
        {"{count}"} if isinstance(texts, tuple | list) else set()
    )


def _first(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def theme_messages(translations: NullTranslations, language: str) -> dict[str, ThemeMessage]:
    """The messages of the theme's templates and scripts that a language has words for, by their
    English; what is counted by its plural in English, with a form for each category of CLDR's."""
    if not isinstance(translations, GNUTranslations):
        return {}
    with (OWN_LOCALE / "messages.pot").open("rb") as opened:
        known = [
            message
            for message in read_po(opened)
            if any(file.startswith("theme/") for file, _ in message.locations)
        ]
    found: dict[str, ThemeMessage] = {}
    for message in known:
        if isinstance(message.id, str):
            found[message.id] = translations.gettext(message.id)
        else:
            found[message.id[1]] = _by_category(translations, language, *message.id)
    return {english: said for english, said in found.items() if said != english}


def _by_category(
    translations: NullTranslations, language: str, one: str, many: str
) -> dict[str, str]:
    """Scripts ask the browser for the category of a number, where gettext counts its forms."""
    locale = Locale.parse(language, sep="-")
    return {
        locale.plural_form(count): translations.ngettext(one, many, count)
        for count in reversed(range(_COUNTED))
    }
