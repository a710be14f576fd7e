"""The manual's made pages: what every rule asks for, and what every command does."""

from __future__ import annotations

from collections.abc import Iterator
from inspect import cleandoc

import click

from generator.checking.all import RULES
from generator.evidence.quote_rules import VERIFYING_RULES
from generator.reading.file_rules import READING_RULES, READING_WARNINGS
from generator.reports.sarif import RuleText
from generator.site.page_rules import BUILDING_RULES

_ABOUT_RULES = """
---
title: Rules
description: What the check asks for, why, and how to mend what it finds.
---

# Rules { #s_top }

Each problem names its rule in brackets. The rules between facts have a usual level, which `checks:`
in `data/site.yml` can set to error, warning, hint or off. The rules of the files and of the built
site have one level, which stands with each. `explainer explain RULE` tells the same in a terminal.
"""
_ABOUT_COMMANDS = """
---
title: Commands
description: What the program does, command by command.
---

# Commands { #s_top }

Run them in the folder that holds `data/`, or name it: `explainer --root FOLDER COMMAND`. What the
exit status means stands in the [manual](index.md#s_exit).
"""


def rules_between_facts() -> tuple[RuleText, ...]:
    """The rules whose level a site can set, by name."""
    texts = (RuleText(rule.name, rule.level, rule.manual) for rule in RULES)
    return tuple(sorted(texts, key=lambda text: text.name))


def all_rules() -> tuple[RuleText, ...]:
    """Every rule that a problem can name: between facts, of their files, of quotes and texts, of
    the built site."""
    return (
        *rules_between_facts(),
        *_of_reading(),
        *_verifying(),
        *_fixed(BUILDING_RULES),
    )


def rules_page() -> str:
    """The page of the manual on all rules, in Markdown."""
    lines = [cleandoc(_ABOUT_RULES)]
    families = (
        ("Between facts", rules_between_facts()),
        ("Files of facts", _of_reading()),
        ("Quotes and texts", _verifying()),
        ("Made pages and the built site", _fixed(BUILDING_RULES)),
    )
    for title, rules in families:
        lines.append(f"## {title} {{ #s_{title.split()[0].lower()} }}")
        for rule in rules:
            lines += [f"### {rule.name} {{ #r_{rule.name} }}", f"*{rule.level}*", _body(rule.text)]
    return "\n\n".join(lines) + "\n"


def commands_page(program: click.Group) -> str:
    """The page of the manual on all commands, in Markdown."""
    lines = [cleandoc(_ABOUT_COMMANDS)]
    for name, command in sorted(program.commands.items()):
        usage = " ".join(["explainer", name, *_arguments(command)])
        lines += [f"## {name} {{ #c_{name} }}", f"`{usage}`", _body(cleandoc(command.help or ""))]
        options = "\n".join(_options(command))
        lines += [options] if options else []
    return "\n\n".join(lines) + "\n"


def _fixed(texts: dict[str, str], level: str = "error") -> tuple[RuleText, ...]:
    return tuple(RuleText(name, level, text) for name, text in sorted(texts.items()))


def _of_reading() -> tuple[RuleText, ...]:
    rules = (*_fixed(READING_RULES), *_fixed(READING_WARNINGS, "warning"))
    return tuple(sorted(rules, key=lambda rule: rule.name))


def _verifying() -> tuple[RuleText, ...]:
    rules = sorted(VERIFYING_RULES.items())
    return tuple(RuleText(name, level, text) for name, (level, text) in rules)


def _body(text: str) -> str:
    """The text for a page: what looks like a tag outside of code is shown as it is typed."""
    parts = text.split("`")
    return "`".join(
        part if index % 2 else part.replace("<", "&lt;").replace("*", "\\*").replace("[[", "\\[[")
        for index, part in enumerate(parts)
    )


def _arguments(command: click.Command) -> Iterator[str]:
    for param in command.params:
        if isinstance(param, click.Argument):
            word = param.metavar or (param.name or "").upper()
            yield word if param.required else f"[{word}]"


def _options(command: click.Command) -> Iterator[str]:
    for param in command.params:
        if isinstance(param, click.Option):
            value = "" if param.is_flag else f" {_value(param)}"
            yield f"- `{', '.join(param.opts)}{value}`: {_body(param.help or '')}"


def _value(option: click.Option) -> str:
    if isinstance(option.type, click.Choice):
        return "|".join(str(choice) for choice in option.type.choices)
    return (option.metavar or option.type.name).upper()
