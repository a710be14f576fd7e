"""The words of pages, by language: messages, as gettext has them.

A message is the English sentence as it stands in the code; a catalogue holds what it is in another
language. Values go into it by name, `{count} sources`, so that a translation may order them as its
language does. Methods are called as in gettext: `gettext`, `ngettext` for what is counted,
`pgettext` where one English word has several meanings; `md_…` gives Markdown.
"""

from __future__ import annotations

import re
from gettext import NullTranslations
from typing import Any

from generator.markdown.escape import Markdown

_VALUE = re.compile(r"\{([a-z_]+)\}")
_FIRST_STAND_IN = 0xE000  # signs for private use, which Markdown takes for letters


class Messages:
    """The messages of one language; English where `translations` is not given or lacks one."""

    def __init__(self, translations: NullTranslations | None = None) -> None:
        self._held = translations or NullTranslations()

    def gettext(self, message: str, /, **values: object) -> str:
        """A message with its values, as plain text."""
        return _filled(self._held.gettext(message), values)

    def ngettext(self, one: str, many: str, count: int, /, **values: object) -> str:
        """A message for a count, as the language has it for that many; `{count}` is the number."""
        return _filled(self._held.ngettext(one, many, count), {"count": count, **values})

    def pgettext(self, context: str, message: str, /, **values: object) -> str:
        """A message that has several meanings, in the one that the context tells."""
        return _filled(self._held.pgettext(context, message), values)

    def md_gettext(self, message: str, /, **values: object) -> Markdown:
        """A message as Markdown: it and its values are shown as they are, but for values that are
        Markdown already."""
        return _marked_up(self._held.gettext(message), values)

    def md_ngettext(self, one: str, many: str, count: int, /, **values: object) -> Markdown:
        """The same for a count."""
        return _marked_up(self._held.ngettext(one, many, count), {"count": count, **values})

    def md_pgettext(self, context: str, message: str, /, **values: object) -> Markdown:
        """The same for a message that has several meanings."""
        return _marked_up(self._held.pgettext(context, message), values)

    @property
    def for_templates(self) -> dict[str, Any]:
        """What page templates call: the same names as in gettext, giving Markdown."""
        return {
            "gettext": self.md_gettext,
            "ngettext": self.md_ngettext,
            "pgettext": self.md_pgettext,
        }


def gettext_noop(message: str, /) -> str:
    """Marks a message that stands in a table and is translated where it is used."""
    return message


def _filled(message: str, values: dict[str, object]) -> str:
    return _VALUE.sub(lambda found: str(values[found[1]]), message)


def _marked_up(message: str, values: dict[str, object]) -> Markdown:
    """The message is escaped as a whole, since what may stand depends on what is beside it."""
    shown: dict[str, str] = {}

    def stand_in(found: re.Match[str]) -> str:
        sign = chr(_FIRST_STAND_IN + len(shown))
        shown[sign] = str(Markdown.escape(values[found[1]]))
        return sign

    text = str(Markdown.escape(_VALUE.sub(stand_in, message)))
    return Markdown("".join(shown.get(sign, sign) for sign in text))
