"""A language that nobody speaks, for finding words of the pages that are no messages.

Messages get accents on every letter and become a third longer; facts are written in Greek letters.
Whatever is then still shown in plain letters of English stands in the code or in a template.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path
from typing import Any

import yaml
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import write_po

from tests.messages import catalogue

_PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ACCENTED = "ȧƀƈḓḗƒɠħīĵķŀḿƞǿƥɋřşŧŭṽẇẋẏẑȦƁƇḒḖƑƓĦĪĴĶĿḾȠǾƤɊŘŞŦŬṼẆẊẎẐ"
_GREEK = "αβγδεφγηιικλμνοπκρστυβωχυζΑΒΓΔΕΦΓΗΙΙΚΛΜΝΟΠΚΡΣΤΥΒΩΧΥΖ"
_ACCENTS = str.maketrans(_PLAIN, _ACCENTED)
_IN_GREEK = str.maketrans(_PLAIN, _GREEK)
_KEPT = re.compile(r"(\{[a-z_]+\})")
# Marks of prose keep what leads somewhere.
_MARKS = re.compile(r"(\[\[[a-z0-9:-]+(?:\|)?|\[@[a-z0-9-]+|\]\]|\]|\(https?:[^)]*\))")
_NO_TEXT = re.compile(r"[\d\s./~?%+XT:-]+|https?://.*|#[0-9a-f]{6}|yes|no")
# Fields that take certain words only, or words for machines.
_FIXED = frozenset(["format", "status", "precision", "language", "translated", "class", "read"])


def accented(message: str) -> str:
    """A message with accents on all letters, and longer by about a third."""
    parts = [
        part if _KEPT.fullmatch(part) else part.translate(_ACCENTS) for part in _KEPT.split(message)
    ]
    letters = sum(len(part) for part in parts if not _KEPT.fullmatch(part))
    return "".join(parts) + "ẋ" * (letters // 3) if letters > 3 else "".join(parts)


def pseudo_catalogue(language: str) -> Catalog:
    """A catalogue of all messages, as a file or for use at once."""
    made = Catalog(locale=language, fuzzy=False)
    for message in catalogue():
        if not message.id:
            continue
        if isinstance(message.id, str):
            said: Any = accented(message.id)
        else:
            one, many = message.id
            forms = [accented(one)] + [accented(many)] * (made.num_plurals - 1)
            said = tuple(forms)
        made.add(message.id, said, context=message.context)
    return made


def pseudo_text(language: str) -> bytes:
    """The same as a file of gettext's."""
    held = BytesIO()
    write_po(held, pseudo_catalogue(language))
    return held.getvalue()


def pseudo_translations(language: str) -> NullTranslations:
    """The same, ready for use."""
    held = BytesIO()
    write_mo(held, pseudo_catalogue(language))
    held.seek(0)
    return GNUTranslations(held)


def greek_world(data: Path, into: Path, language: str) -> None:
    """The facts of a folder with all their texts in Greek letters, as the facts of a site in that
    language."""
    files = {
        path: yaml.load(path.read_text("utf-8"), yaml.BaseLoader)
        for path in sorted(data.rglob("*.yml"))
    }
    ids = frozenset(_ids(files.values()))
    for path, held in files.items():
        made = {
            key: _in_greek(value, key, path.relative_to(data), ids) for key, value in held.items()
        }
        if path.name == "site.yml":
            made["language"] = language
            made["relations"] = {
                _text(one): _text(other) for one, other in held.get("relations", {}).items()
            }
        target = into / path.relative_to(data)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(yaml.safe_dump(made, allow_unicode=True, sort_keys=False), "utf-8")


def _ids(files: Any) -> Iterator[str]:
    for held in files:
        yield from held
        yield from held.get("sides", {})


def _in_greek(value: Any, key: str, path: Path, ids: frozenset[str]) -> Any:
    if isinstance(value, dict):
        return {inner: _in_greek(held, inner, path, ids) for inner, held in value.items()}
    if isinstance(value, list):
        return [_in_greek(held, key, path, ids) for held in value]
    fixed = key in _FIXED or (key == "type" and "sources" in path.as_posix())
    if fixed or value in ids or _NO_TEXT.fullmatch(value) or key in ("id", "formerly", "colour"):
        return value
    return _text(value)


def _text(value: str) -> str:
    return "".join(
        part if _MARKS.fullmatch(part) else part.translate(_IN_GREEK)
        for part in _MARKS.split(value)
    )
