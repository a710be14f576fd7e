"""Small values that YAML leaves as text: numbers, yes or no, languages, web addresses."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import PlainValidator, WithJsonSchema

from generator.facts.texts import LANGUAGE, Text
from generator.problems import InvalidValue, one_text
from generator.text import did_you_mean, listed, quoted

_NUMBER = re.compile(r"-?\d{1,30}(\.\d{1,30})?", re.ASCII)
_GROUPED = re.compile(
    r"-?\d{1,3}(?:(?P<sign>[ ,_\u00a0\u202f])\d{3})(?:(?P=sign)\d{3})*(\.\d+)?", re.ASCII
)
_YES = frozenset(["true", "yes", "on"])
_NO = frozenset(["false", "no", "off"])
_UNSAFE = re.compile(r"[\s\\<>\"`{}|^\x00-\x1f\x7f]")


def any_case(pattern: str) -> str:
    """A pattern of letters that takes each as a capital too: JSON Schema has no sign for that."""
    return "".join(f"[{sign.upper()}{sign}]" if sign.isalpha() else sign for sign in pattern)


def _number(raw: Any) -> Decimal:
    text = one_text(raw).strip()
    if _NUMBER.fullmatch(text) and not isinstance(raw, bool):
        return Decimal(text)
    # Only groups of three can be nothing but thousands: 4,5 may be four and a half.
    grouped = _GROUPED.fullmatch(text)
    plain = re.sub(r"[ ,_\u00a0\u202f]", "", text)
    hint = (
        f"Write {plain}." if grouped else "Write digits, with a point for decimals, as in 2500.5."
    )
    raise InvalidValue(f"{quoted(raw)} is not a number.", hint)


def _whole(raw: Any) -> int:
    try:
        number = _number(raw)
    except InvalidValue as invalid:
        # A number with signs between the thousands has its own hint.
        hint = "Write digits, such as 3." if "decimals" in invalid.hint else invalid.hint
        raise InvalidValue(invalid.sentence, hint) from None
    if number != number.to_integral_value():
        raise InvalidValue(f"{quoted(raw)} is not a whole number.", "Write digits, such as 3.")
    return int(number)


def fixed_words(*words: str, earlier: Mapping[str, str] = MappingProxyType({})) -> PlainValidator:
    """Takes one of a few words, in any case, as a text; `earlier` has words that once stood for
    one of them."""

    def word_of(raw: Any) -> Text:
        word = str(raw) if isinstance(raw, Text) else one_text(raw)
        known = earlier.get(word.strip().lower(), word.strip().lower())
        if known in words:
            return Text.of(known)
        near = did_you_mean(word.strip(), words)
        hint = f"{near} Write {listed(words)}.".strip()
        raise InvalidValue(f"{quoted(word)} is none of the words that stand here.", hint)

    return PlainValidator(word_of)


def fixed_words_schema(*words: str) -> WithJsonSchema:
    """The same for editors."""
    pattern = rf"^\s*(?:{any_case('|'.join(words))})\s*$"
    return WithJsonSchema({"type": "string", "pattern": pattern, "examples": list(words)})


def fixed_phrase(what: str, *phrases: str) -> PlainValidator:
    """Takes one of a few phrases, in any case, with blanks, hyphens or underscores between the
    words; `what` says what they are, as in "a status"."""

    def phrase_of(raw: Any) -> str:
        phrase = " ".join(one_text(raw).replace("-", " ").replace("_", " ").lower().split())
        if phrase in phrases:
            return phrase
        near = did_you_mean(phrase, phrases)
        hint = f"{near} Write {listed(phrases)}.".strip()
        raise InvalidValue(f"{quoted(raw)} is not {what}.", hint)

    return PlainValidator(phrase_of)


def fixed_phrase_schema(*phrases: str) -> WithJsonSchema:
    """The same for editors."""
    either = "|".join(r"[\s_-]+".join(map(any_case, phrase.split())) for phrase in phrases)
    pattern = rf"^[\s_-]*(?:{either})[\s_-]*$"
    return WithJsonSchema({"type": "string", "pattern": pattern, "examples": list(phrases)})


def _yes_or_no(raw: Any) -> bool:
    text = one_text(raw).strip().lower()
    if text in _YES or text in _NO:
        return text in _YES
    raise InvalidValue(f"{quoted(raw)} is neither yes nor no.", "Write yes or no.")


def _language(raw: Any) -> str:
    if isinstance(raw, str) and LANGUAGE.fullmatch(raw.strip()):
        return raw.strip()
    raise InvalidValue(
        f"{quoted(raw)} is not a language code.", "Write a code such as en, ar or pt-BR."
    )


def address_of(raw: Any) -> str:
    """An address that is safe to link to: http or https, a host, no user part, no odd signs.

    Raises:
        InvalidValue: it is not one, or not one that may be linked.
    """
    text = raw.strip() if isinstance(raw, str) else ""
    hint = "Write the whole address, such as https://example.org/page."
    if not text or len(text) > 2000 or _UNSAFE.search(text):
        raise InvalidValue(f"{quoted(raw)} is not a web address.", hint)
    try:
        parts = urlsplit(text)
        host = parts.hostname or ""
        parts.port  # noqa: B018 - reading it is what refuses a port that is no number
    except ValueError:
        raise InvalidValue(f"{quoted(raw)} is not a web address.", hint) from None
    if parts.scheme not in ("http", "https") or not host or "@" in parts.netloc:
        raise InvalidValue(f"{quoted(raw)} is not a web address that may be linked.", hint)
    if not re.fullmatch(r"[a-z0-9.:-]+", host.lower()):
        raise InvalidValue(
            f"{quoted(raw)} has a host that is not written in plain letters.",
            "Write the host in its xn-- form.",
        )
    return text


Number = Annotated[
    Decimal,
    PlainValidator(_number),
    WithJsonSchema(
        {"type": ["number", "string"], "pattern": r"^\s*-?[0-9]{1,30}(\.[0-9]{1,30})?\s*$"}
    ),
]
Whole = Annotated[
    int,
    PlainValidator(_whole),
    WithJsonSchema(
        {"type": ["integer", "string"], "pattern": r"^\s*-?[0-9]{1,30}(\.0{1,30})?\s*$"}
    ),
]
YesNo = Annotated[
    bool,
    PlainValidator(_yes_or_no),
    WithJsonSchema(
        {
            "type": ["boolean", "string"],
            "pattern": rf"^\s*(?:{any_case('|'.join(sorted(_YES | _NO)))})\s*$",
            "examples": ["yes", "no"],
        }
    ),
]
Language = Annotated[
    str,
    PlainValidator(_language),
    WithJsonSchema({"type": "string", "pattern": rf"^\s*{LANGUAGE.pattern}\s*$"}),
]
Url = Annotated[
    str,
    PlainValidator(address_of),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": rf"^\s*{any_case('https')}?://(?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(?::[0-9]{{0,5}})?"
            r"(?:[/?#][^\s\\<>\"`{}|^\x00-\x1f\x7f]*)?\s*$",
            "maxLength": 2000,
            "patternErrorMessage": "Write the whole address, such as https://example.org/page.",
        }
    ),
]
