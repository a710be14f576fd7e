"""What does not fit a field, in words: pydantic's findings told to an editor."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from pydantic import BaseModel

from generator.facts.refs import NoId
from generator.facts.sourced import Party
from generator.problems import Problem, Unfit
from generator.reading.fields import first_field, known_fields, model_at
from generator.reading.nodes import Found, ListNode, MapNode, Node, TextNode, spot
from generator.reading.slips import field_slip
from generator.text import did_you_mean, listed, quoted

# Keys that only stand beside a "value", in a value that has sources of its own.
_BESIDE_VALUE = frozenset(["sources", "note", "preferred"])


@dataclass(frozen=True)
class Finding:
    """One finding of pydantic, with where its path led in the file."""

    error: dict[str, Any]
    model: type[BaseModel]
    found: Found
    path: str

    @property
    def last(self) -> str:
        """The name of the field that the finding is about."""
        return str(self.error["loc"][-1]) if self.error["loc"] else ""

    def problem(self, rule: str, sentence: str, hint: str = "", at: Node | None = None) -> Problem:
        return Problem(spot(self.path, at or self.found.spot), rule, sentence, hint)


def told(finding: Finding) -> Problem:
    """The problem that a finding is."""
    words = {
        "extra_forbidden": _unknown_field,
        "missing": _missing_field,
        "value_error": _unfit,
        "tuple_type": _not_a_list,
        "model_type": _not_a_mapping,
        "dict_type": _not_a_mapping,
        "too_short": _too_short,
    }.get(finding.error["type"], _other)
    return words(finding)


def _holder(finding: Finding) -> type[BaseModel] | None:
    """The model whose field the finding is about."""
    return model_at(finding.model, finding.error["loc"][:-1])


def _unknown_field(finding: Finding) -> Problem:
    key = finding.found.key
    holder = _holder(finding)
    if holder is None or key is None:
        return _other(finding)
    names = known_fields(holder)
    hint = did_you_mean(finding.last.strip(), names) or f"Fields here are {listed(names, 'and')}."
    sentence = f"{quoted(finding.last)} is not a field here."
    return finding.problem("unknown-field", sentence, hint, key)


def _missing_field(finding: Finding) -> Problem:
    holder = _holder(finding)
    wanted = known_fields(holder).get(finding.last, "") if holder else ""
    what = f": {wanted[:1].lower()}{wanted[1:]}" if wanted else "."
    where = f" in {quoted(finding.found.name)}" if finding.found.name else ""
    sentence = f"{quoted(finding.last)} is missing{where}."
    return finding.problem("missing-field", sentence, f'Add a line "{finding.last}: …"{what}')


def _unfit(finding: Finding) -> Problem:
    error = finding.error["ctx"]["error"]
    sentence, hint = (error.sentence, error.hint) if isinstance(error, Unfit) else (str(error), "")
    if _lacks_value(finding):
        sentence = f'"value" is missing in {quoted(finding.found.name)}.'
        hint = 'Write the value itself as "value: …" beside its sources.'
        return finding.problem("missing-field", sentence, hint)
    wrong_type = _is_brackets_for_text(finding)
    if wrong_type and getattr(finding.found.node, "flow", False) and "in quotes" not in hint:
        hint = f"{hint} If the brackets belong to a text, put the whole text in quotes.".strip()
    # pydantic's path to a key that does not fit ends in this word.
    at = finding.found.key if finding.last == "[key]" else None
    rule = "wrong-type" if wrong_type else "bad-value"
    told = finding.problem(rule, _with_name(finding.found.name, sentence), hint, at)
    return replace(told, sought=_sought(finding, error)) if isinstance(error, NoId) else told


def _sought(finding: Finding, error: NoId) -> tuple[tuple[str, ...], str, str]:
    party = ""
    if _holder(finding) is Party and finding.last == "actor":
        name = f"name: {error.words}"
        party = quoted(name if finding.found.name == "actor" else f"{{{name}}}", 120)
    return error.kinds, error.words, party


def _is_brackets_for_text(finding: Finding) -> bool:
    """True where a list or a mapping stands, and the model asks for neither."""
    return not isinstance(finding.found.node, TextNode) and not _asks_for_fields(finding)


def _asks_for_fields(finding: Finding) -> bool:
    return model_at(finding.model, finding.error["loc"]) is not None


def _lacks_value(finding: Finding) -> bool:
    """True for a mapping with what stands beside a value, such as its sources, but without one."""
    node = finding.found.node
    names = set(node.entries) if isinstance(node, MapNode) else set()
    return not _asks_for_fields(finding) and bool(_BESIDE_VALUE & names) and "value" not in names


def _with_name(name: str, sentence: str) -> str:
    if name and not sentence.startswith(quoted(name)):
        return f"{quoted(name)}: {sentence}"
    return sentence[:1].upper() + sentence[1:]


def _not_a_list(finding: Finding) -> Problem:
    sentence = f"{quoted(finding.found.name)} takes a list."
    if isinstance(finding.found.node, MapNode):
        hint = 'Write "- " before the first field of each entry, and indent the others as far.'
    else:
        hint = 'Write each entry on a line of its own that begins with "- ".'
    return finding.problem("wrong-type", sentence, _slip(finding) or hint)


def _not_a_mapping(finding: Finding) -> Problem:
    name = finding.found.name
    model = model_at(finding.model, finding.error["loc"])
    fields = f" such as {quoted(f'{first_field(model)}: …')}" if model else ""
    node = finding.found.node
    stands = (
        "a list"
        if isinstance(node, ListNode)
        else f"the text {quoted(node.text)}"
        if (isinstance(node, TextNode))
        else "something else"
    )
    where = f"In {quoted(name)} stands {stands}" if name else f"Here stands {stands}"
    hint = "Write each field on a line of its own, indented by two more spaces."
    return finding.problem(
        "wrong-type", f"{where}, where fields{fields} are expected.", _slip(finding) or hint
    )


def _slip(finding: Finding) -> str:
    """The slip of typing that made one text of a field's name and its value, if that is it."""
    node = finding.found.node
    slip = field_slip(node.text) if isinstance(node, TextNode) else None
    return " ".join(slip[1]) if slip else ""


def _too_short(finding: Finding) -> Problem:
    return finding.problem(
        "bad-value",
        f"{quoted(finding.found.name)} is empty.",
        "Write at least one entry, or take the field out.",
    )


def _other(finding: Finding) -> Problem:
    name = finding.found.name
    sentence = (
        f"{quoted(name)} holds something that does not fit."
        if name
        else ("Something here does not fit.")
    )
    return finding.problem("bad-value", sentence)
