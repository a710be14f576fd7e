"""References: facts name each other by id and never hold one another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema

from generator.problems import InvalidValue
from generator.text import ID, ID_LENGTH, quoted, slug

# An id for an editor: the look ahead holds its length.
ID_PATTERN = rf"(?=[a-z0-9-]{{1,{ID_LENGTH}}}\s*$){ID.pattern}"
NO_ID = "An id is lower-case words from a to z and 0 to 9, joined by hyphens."


@dataclass(frozen=True)
class Ref:
    """The id of another record, and the kinds that it may be of (none: any kind)."""

    kinds: tuple[str, ...]
    id: str

    @classmethod
    def to_any(cls, text: str) -> Ref:
        """A reference as prose writes it: `id`, or `kind:id` where two kinds share an id."""
        kind, colon, record_id = text.partition(":")
        return cls((kind,), record_id) if colon else cls((), text)

    def __str__(self) -> str:
        return self.id


class NoId(InvalidValue):
    """A name stands in place of the id of a record of some kinds."""

    def __init__(self, invalid: InvalidValue, kinds: tuple[str, ...], words: str) -> None:
        super().__init__(invalid.sentence, invalid.hint)
        self.kinds = kinds
        self.words = words


def well_formed(record_id: str) -> str:
    """The id itself, where it is lower-case ASCII words joined by hyphens.

    Raises:
        InvalidValue: it is not.
    """
    if ID.fullmatch(record_id) and len(record_id) <= ID_LENGTH:
        return record_id
    better = slug(record_id)
    raise InvalidValue(
        f"{quoted(record_id)} is not an id: an id is lower-case words joined by hyphens.",
        f'Write "{better}".' if better else "Use the letters a to z, digits and hyphens.",
    )


def _parser(kinds: tuple[str, ...]) -> PlainValidator:
    def parse(raw: Any) -> Ref:
        if isinstance(raw, Ref):
            return raw
        if not isinstance(raw, str | int):
            raise InvalidValue("expected the id of one record here.")
        kind, colon, rest = str(raw).strip().partition(":")
        if colon and (not kinds or kind in kinds):
            return Ref((kind,), well_formed(rest))
        try:
            return Ref(kinds, well_formed(str(raw).strip()))
        except InvalidValue as invalid:
            raise NoId(invalid, kinds, str(raw).strip()) from None

    return PlainValidator(parse)


def _schema(kinds: tuple[str, ...]) -> WithJsonSchema:
    what = f"The id of a record of {' or '.join(kinds)}." if kinds else "The id of any record."
    before = f"(?:{'|'.join(kinds)})" if kinds else "[^:]*"
    return WithJsonSchema(
        {
            "type": ["string", "integer"],
            "pattern": rf"^\s*(?:{before}:)?{ID_PATTERN}\s*$",
            "patternErrorMessage": NO_ID,
            "description": what,
            "refersTo": list(kinds),
        }
    )


ActorRef = Annotated[Ref, _parser(("actors",)), _schema(("actors",))]
EventRef = Annotated[Ref, _parser(("events",)), _schema(("events",))]
IssueRef = Annotated[Ref, _parser(("issues",)), _schema(("issues",))]
OccasionRef = Annotated[Ref, _parser(("rounds", "events")), _schema(("rounds", "events"))]
RoundRef = Annotated[Ref, _parser(("rounds",)), _schema(("rounds",))]
SourceRef = Annotated[Ref, _parser(("sources",)), _schema(("sources",))]
TermRef = Annotated[Ref, _parser(("terms",)), _schema(("terms",))]
AnyRef = Annotated[Ref, _parser(()), _schema(())]
