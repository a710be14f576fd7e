"""What does not fit a field, in words: pydantic's findings told to an editor."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from pydantic import BaseModel

from generator.facts.ref import NoId
from generator.facts.sourced import Party
from generator.problems import InvalidValue, Problem
from generator.reading.fields import first_field, known_fields, model_at
from generator.reading.yaml.nodes import Found, ListNode, MapNode, Node, TextNode, spot
from generator.reading.yaml.typos import field_slip
from generator.text import did_you_mean, listed, quoted

# Keys that only stand beside a "value", in a value that has sources of its own.
_BESIDE_VALUE = frozenset(["sources", "note", "preferred"])


@dataclass(frozen=True)
class FieldError:
    """One failed of pydantic, with where its path led in the file."""

    error: dict[str, Any]
    model: type[BaseModel]
    found: Found
    path: str

    @property
    def last(self) -> str:
        """The name of the field that the failed is about."""
        return str(self.error["loc"][-1]) if self.error["loc"] else ""

    def problem(self, rule: str, sentence: str, hint: str = "", at: Node | None = None) -> Problem:
        return Problem(spot(self.path, at or self.found.spot), rule, sentence, hint)


def told(failed: FieldError) -> Problem:
    """The problem that a failed is."""
    words = {
        "extra_forbidden": _unknown_field,
        "missing": _missing_field,
        "value_error": _invalid_value,
        "tuple_type": _not_a_list,
        "model_type": _not_a_mapping,
        "dict_type": _not_a_mapping,
        "too_short": _too_short,
    }.get(failed.error["type"], _other)
    return words(failed)


def _holder(failed: FieldError) -> type[BaseModel] | None:
    """The model whose field the failed is about."""
    return model_at(failed.model, failed.error["loc"][:-1])


def _unknown_field(failed: FieldError) -> Problem:
    key = failed.found.key
    holder = _holder(failed)
    if holder is None or key is None:
        return _other(failed)
    names = known_fields(holder)
    hint = did_you_mean(failed.last.strip(), names) or f"Fields here are {listed(names, 'and')}."
    sentence = f"{quoted(failed.last)} is not a field here."
    return failed.problem("unknown-field", sentence, hint, key)


def _missing_field(failed: FieldError) -> Problem:
    holder = _holder(failed)
    wanted = known_fields(holder).get(failed.last, "") if holder else ""
    what = f": {wanted[:1].lower()}{wanted[1:]}" if wanted else "."
    where = f" in {quoted(failed.found.name)}" if failed.found.name else ""
    sentence = f"{quoted(failed.last)} is missing{where}."
    return failed.problem("missing-field", sentence, f'Add a line "{failed.last}: …"{what}')


def _invalid_value(failed: FieldError) -> Problem:
    error = failed.error["ctx"]["error"]
    sentence, hint = (
        (error.sentence, error.hint) if isinstance(error, InvalidValue) else (str(error), "")
    )
    if _lacks_value(failed):
        sentence = f'"value" is missing in {quoted(failed.found.name)}.'
        hint = 'Write the value itself as "value: …" beside its sources.'
        return failed.problem("missing-field", sentence, hint)
    wrong_type = _is_brackets_for_text(failed)
    if wrong_type and getattr(failed.found.node, "flow", False) and "in quotes" not in hint:
        hint = f"{hint} If the brackets belong to a text, put the whole text in quotes.".strip()
    # pydantic's path to a key that does not fit ends in this word.
    at = failed.found.key if failed.last == "[key]" else None
    rule = "wrong-type" if wrong_type else "bad-value"
    told = failed.problem(rule, _with_name(failed.found.name, sentence), hint, at)
    return replace(told, sought=_sought(failed, error)) if isinstance(error, NoId) else told


def _sought(failed: FieldError, error: NoId) -> tuple[tuple[str, ...], str, str]:
    party = ""
    if _holder(failed) is Party and failed.last == "actor":
        name = f"name: {error.words}"
        party = quoted(name if failed.found.name == "actor" else f"{{{name}}}", 120)
    return error.kinds, error.words, party


def _is_brackets_for_text(failed: FieldError) -> bool:
    """True where a list or a mapping stands, and the model asks for neither."""
    return not isinstance(failed.found.node, TextNode) and not _asks_for_fields(failed)


def _asks_for_fields(failed: FieldError) -> bool:
    return model_at(failed.model, failed.error["loc"]) is not None


def _lacks_value(failed: FieldError) -> bool:
    """True for a mapping with what stands beside a value, such as its sources, but without one."""
    node = failed.found.node
    names = set(node.entries) if isinstance(node, MapNode) else set()
    return not _asks_for_fields(failed) and bool(_BESIDE_VALUE & names) and "value" not in names


def _with_name(name: str, sentence: str) -> str:
    if name and not sentence.startswith(quoted(name)):
        return f"{quoted(name)}: {sentence}"
    return sentence[:1].upper() + sentence[1:]


def _not_a_list(failed: FieldError) -> Problem:
    sentence = f"{quoted(failed.found.name)} takes a list."
    if isinstance(failed.found.node, MapNode):
        hint = 'Write "- " before the first field of each entry, and indent the others as far.'
    else:
        hint = 'Write each entry on a line of its own that begins with "- ".'
    return failed.problem("wrong-type", sentence, _slip(failed) or hint)


def _not_a_mapping(failed: FieldError) -> Problem:
    name = failed.found.name
    model = model_at(failed.model, failed.error["loc"])
    fields = f" such as {quoted(f'{first_field(model)}: …')}" if model else ""
    node = failed.found.node
    stands = (
        "a list"
        if isinstance(node, ListNode)
        else f"the text {quoted(node.text)}"
        if (isinstance(node, TextNode))
        else "something else"
    )
    where = f"In {quoted(name)} stands {stands}" if name else f"Here stands {stands}"
    hint = "Write each field on a line of its own, indented by two more spaces."
    return failed.problem(
        "wrong-type", f"{where}, where fields{fields} are expected.", _slip(failed) or hint
    )


def _slip(failed: FieldError) -> str:
    """The slip of typing that made one text of a field's name and its value, if that is it."""
    node = failed.found.node
    slip = field_slip(node.text) if isinstance(node, TextNode) else None
    return " ".join(slip[1]) if slip else ""


def _too_short(failed: FieldError) -> Problem:
    return failed.problem(
        "bad-value",
        f"{quoted(failed.found.name)} is empty.",
        "Write at least one entry, or take the field out.",
    )


def _other(failed: FieldError) -> Problem:
    name = failed.found.name
    sentence = (
        f"{quoted(name)} holds something that does not fit."
        if name
        else ("Something here does not fit.")
    )
    return failed.problem("bad-value", sentence)
