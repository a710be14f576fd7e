"""The file with which a site begins, data/site.yml: its title, and the other fields as comments."""

from __future__ import annotations

from generator.facts.about import About
from generator.layout import Layout
from generator.problems import InvalidValue

# What each field looks like; left as comments, since none of it is a fact yet.
SITE_EXAMPLES = {
    "description": "description: One sentence.",
    "answer": 'answer: Two or three sentences [@some-source "exact words"].',
    "points": "points:\n  - {text: A claim., sources: [some-source]}",
    "language": "language: en",
    "url": "url: https://example.org/",
    "repository": "repository: https://example.org/some-project",
    "branch": "branch: main",
    "licence": "licence:\n  {name: Some Licence 1.0, url: https://example.org/licence}",
    "as_of": "as_of: 2026-01-31",
    "sides": 'sides:\n  one-side: {label: One side, colour: "#1f5fa8", note: Who is meant.}',
    "relations": "relations:\n  member of: includes",
    "meetings": "meetings: [talks, visit]",
    "checks": "checks:\n  term-without-source: hint",
    "loaded_words": "loaded_words:\n  some-word: a word that takes no side",
    "question": "question: What is going on, and who wants what?",
    "leads": "leads: [some-issue, another-issue, some-figure]",
    "stale_after": "stale_after: 90",
    "stale_value_after": "stale_value_after: 365",
    "builder": "builder: mkdocs",
    "health": "health:\n  unsourced: 0",
    "changes": "changes:\n  - {date: 2026-01-31, text: First published.}",
}
_ABOUT = "# About the site itself. All other files in data/ hold facts. Only the title is needed."


def new_site(layout: Layout, title: str) -> str:
    """Writes data/site.yml with a title and every other field as a comment; gives its path.

    Raises:
        InvalidValue: the file is there already, or the title is empty.
    """
    if layout.site_file.exists() or layout.site_file.is_symlink():
        raise InvalidValue(
            "data/site.yml is there already.",
            "Change it, or remove data/ first to begin another subject.",
        )
    if not title.strip():
        raise InvalidValue("The title is empty.", "Write what the site is about.")
    layout.data.mkdir(exist_ok=True)
    layout.site_file.write_text(site_draft(title), encoding="utf-8")
    return layout.relative(layout.site_file)


def site_draft(title: str) -> str:
    """The text of data/site.yml for a site that begins."""
    blocks = [_ABOUT, f"# {About.model_fields['title'].description}\ntitle: {yaml_text(title)}"]
    for name, field in About.model_fields.items():
        if name in SITE_EXAMPLES:
            lines = [field.description or "", *SITE_EXAMPLES[name].splitlines()]
            blocks.append("\n".join(f"# {line}" for line in lines))
    return "\n\n".join(blocks) + "\n"


def yaml_text(text: str) -> str:
    """A text as YAML takes it whatever is in it."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + " ".join(escaped.split()) + '"'
