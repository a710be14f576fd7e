"""Page templates: Jinja2, with unknown names as errors and everything escaped by default."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    Undefined,
)
from jinja2.sandbox import ImmutableSandboxedEnvironment

from generator.markdown.escape import Markdown

# Filters that would join or change text past the escape; templates get joined lists instead.
_REFUSED_FILTERS = ("safe", "join", "replace", "e", "escape", "forceescape", "format", "urlize")


def template_environment(
    folders: Sequence[Path], filters: dict[str, Callable[..., Any]] | None = None
) -> Environment:
    """An environment over folders of templates; what an earlier one holds hides a later one's.
    `ours/NAME` is the template of that name in the last folder, for one that extends what it hides.

    Whatever a template prints is escaped for Markdown unless it is `Markdown` by type. A template
    may come from a stranger, so it runs in Jinja's sandbox: it reaches what it is given, no more.
    """
    environment = ImmutableSandboxedEnvironment(
        loader=ChoiceLoader(
            [
                FileSystemLoader(folders, encoding="utf-8"),
                PrefixLoader({"ours": FileSystemLoader(folders[-1], encoding="utf-8")}),
            ]
        ),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=_printed,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    for name in _REFUSED_FILTERS:
        environment.filters.pop(name, None)
    environment.filters.update(filters or {})
    return environment


def _printed(value: Any) -> Any:
    if isinstance(value, Undefined):
        return value
    if value is None:
        return Markdown("")
    return Markdown.escape(value)
