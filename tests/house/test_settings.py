"""Settings of git, MkDocs and editors know each kind; a lacking line is told as that line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from generator.facts.kinds import KINDS
from generator.presenting.kinds import kind_words
from generator.presenting.sections import SECTIONS, Section
from generator.presenting.words import Words

ROOT = Path(__file__).parents[2]


class _Settings(yaml.SafeLoader):
    """Reads mkdocs.yml, whose own tags say nothing here."""


_Settings.add_multi_constructor("!", lambda *_: None)


def lacking_in_git(text: str) -> Iterator[str]:
    """The lines that .gitignore lacks: made folders are never committed."""
    held = text.splitlines()
    wanted = (f"/docs/{section}/" for section in SECTIONS)
    yield from (f".gitignore: {line}" for line in wanted if line not in held)


def lacking_in_mkdocs(text: str) -> Iterator[str]:
    """The lines that mkdocs.yml lacks: each section is in the navigation, none of its records."""
    held = yaml.load(text, Loader=_Settings)
    shown, hidden = set(_paths(held["nav"])), held["not_in_nav"].splitlines()
    for section in SECTIONS.values():
        path = f"{section.name}/index.md"
        if path not in shown:
            yield f"mkdocs.yml, below nav: - {_title(section)}: {path}"
        if (section.kind or section.bounds) and f"/{section.name}/*" not in hidden:
            yield f"mkdocs.yml, below not_in_nav: /{section.name}/*"


def lacking_for_editors(text: str) -> Iterator[str]:
    """The lines that .vscode/settings.json lacks: a schema for the files of each kind."""
    wired = json.loads(text)["yaml.schemas"]
    wanted = {
        kind: [f"data/{kind}{end}" for end in (".yml", ".yaml", "/**/*.yml", "/**/*.yaml")]
        for kind in KINDS
    } | {name: [f"data/{name}.yml"] for name in ("exceptions", "site")}
    for name, files in wanted.items():
        if wired.pop(f".explainer/schemas/{name}.json", None) != files:
            line = f'".explainer/schemas/{name}.json": {json.dumps(files)},'
            yield f".vscode/settings.json, below yaml.schemas: {line}"
    yield from (f".vscode/settings.json: {name} is the schema of no kind" for name in wired)


CHECKS = {
    ".gitignore": lacking_in_git,
    "mkdocs.yml": lacking_in_mkdocs,
    ".vscode/settings.json": lacking_for_editors,
}


def _paths(entries: list[object]) -> Iterator[str]:
    """The files of a navigation, at whatever depth."""
    for entry in entries:
        inner = next(iter(entry.values())) if isinstance(entry, dict) else entry
        yield from _paths(inner) if isinstance(inner, list) else [str(inner)]


def _title(section: Section) -> str:
    return (
        kind_words(Words("en"), section.kind).heading if section.kind else section.name.capitalize()
    )


def lacking_below(root: Path) -> list[str]:
    """All lines that the settings of a site lack."""
    return [
        line
        for file, check in CHECKS.items()
        for line in check((root / file).read_text(encoding="utf-8"))
    ]


def test_settings_know_every_kind():
    lacking = lacking_below(ROOT)
    assert lacking == [], "\n".join(["Add these lines:", *lacking])


@pytest.mark.parametrize("file", CHECKS)
def test_a_lacking_line_is_told(file):
    text = (ROOT / file).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if "issues" not in line]
    told = list(CHECKS[file]("\n".join(lines)))
    assert told and all("issues" in line for line in told)
