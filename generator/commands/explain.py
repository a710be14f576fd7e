"""Tells in words what a kind's fields mean, or what a rule asks for."""

from __future__ import annotations

from collections.abc import Iterator
from inspect import cleandoc
from textwrap import fill

from generator.facts.kinds import KINDS, kind_named
from generator.facts.record import Record
from generator.problems import Unfit
from generator.reports.sarif import RuleText
from generator.site.manual import all_rules, rules_between_facts
from generator.text import did_you_mean, listed, quoted


def explain(word: str, width: int = 80) -> str:
    """What a person reads about a kind of record or a rule.

    Raises:
        Unfit: the word is neither.
    """
    wanted = word.strip().lower()
    rules = {rule.name: rule for rule in all_rules()}
    # A rule's name as it stands in a problem, brackets and level and all, is understood too.
    name = wanted.rpartition("[")[2].rstrip("]")
    if name in rules:
        return "\n\n".join(_rule_words(rules[name], width))
    model = kind_named(wanted)
    if model is not None:
        return "\n".join(_kind_words(model, width))
    hint = did_you_mean(wanted, [*KINDS, *rules]) or f"The kinds are {listed(KINDS, 'and')}."
    raise Unfit(f"{quoted(word)} is neither a kind of record nor a rule.", hint)


def _rule_words(rule: RuleText, width: int) -> Iterator[str]:
    settable = rule.name in {known.name for known in rules_between_facts()}
    usual = "usual level" if settable else "always"
    yield f"{rule.name} ({usual}: {rule.level})"
    for paragraph in rule.text.split("\n\n"):
        yield _wrapped(" ".join(paragraph.split()), width)
    if settable:
        yield _wrapped(
            f'To change its level, write under "checks:" in data/site.yml: {rule.name}: warning '
            "(or error, hint, off).",
            width,
        )


def _kind_words(model: type[Record], width: int) -> Iterator[str]:
    about = cleandoc(model.__doc__ or "").splitlines()[0]
    yield _wrapped(f"{model.kind}: {about[:1].lower()}{about[1:]}", width)
    yield _wrapped(
        f"Records stand in data/{model.kind}.yml, or in files in data/{model.kind}/, each under "
        "its id.",
        width,
    )
    own = [name for name in model.model_fields if name not in Record.model_fields]
    yield "\nIts own fields:"
    yield from _field_words(model, own, width)
    yield "\nFields of every kind:"
    shared = [name for name in Record.model_fields if name != "id"]
    yield from _field_words(model, shared, width)


def _field_words(model: type[Record], names: list[str], width: int) -> Iterator[str]:
    for name in names:
        field = model.model_fields[name]
        needed = " (needed)" if field.is_required() else ""
        text = f"  {field.alias or name}{needed}: {field.description}"
        yield _wrapped(text, width, "      ")


def _wrapped(text: str, width: int, indent: str = "") -> str:
    return fill(text, width, subsequent_indent=indent, break_on_hyphens=False)
