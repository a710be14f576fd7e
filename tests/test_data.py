"""The facts as they are today: what must hold for any facts, and no more.

No test here knows what they say, so that an editor's change never needs a change of the tests.
"""

from __future__ import annotations

import html

import pytest

from generator.facts.claims import changed_claims
from generator.layout import Layout
from generator.site.load import load_site
from tests.conftest import ROOT, built, copy_of
from tests.exports.test_schemas import schema_errors

FILES = sorted((ROOT / "data").rglob("*.yml"))


@pytest.fixture(scope="module")
def loaded():
    """The facts and what is wrong with them on any day: rules on freshness are not asked."""
    return load_site(Layout(ROOT))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_file_has_no_errors(path, loaded):
    name = path.relative_to(ROOT).as_posix()
    told = [str(p) for p in loaded.problems if p.place.path == name and p.level == "error"]
    assert told == []


def test_nothing_is_left_to_warn_of(loaded):
    """A loaded word, say: it is mended, or data/exceptions.yml says why it stays."""
    assert [str(p) for p in loaded.problems if p.level == "warning"] == []


def test_every_quote_that_was_checked_is_still_there(loaded):
    held = loaded.library.evidence
    assert list(changed_claims(loaded.library, held)) == []
    assert {entry.source for entry in held.quotes} <= {text.source for text in held.texts}


def test_editors_are_offered_what_the_facts_say():
    assert schema_errors(ROOT) == []


def test_the_settings_name_this_site(loaded):
    """Builders other than MkDocs read title and repository from mkdocs.yml."""
    about = loaded.library.about
    title = html.escape(about.title.in_language(about.language))
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    assert f'site_name: "{title}"\n' in settings
    assert f"repo_url: {about.repository}\n" in settings


def test_they_build(tmp_path):
    """Every reference and every link leads somewhere: the build looks at what it made."""
    layout = copy_of(ROOT, tmp_path / "site")
    assert " pages, in " in built(layout)
    assert (layout.site / "index.html").is_file()
