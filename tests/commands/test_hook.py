"""What MkDocs is told: no files of Material's, a policy but in the preview."""

from __future__ import annotations

import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import get_files

from generator import hook
from generator.site.style.sheet import CONTENT_POLICY
from tests.conftest import ROOT


@pytest.fixture
def config():
    """The settings of the real site."""
    return load_config(str(ROOT / "mkdocs.yml"))


@pytest.mark.parametrize(
    ("command", "policy"), [("build", CONTENT_POLICY), ("serve", ""), ("gh-deploy", CONTENT_POLICY)]
)
def test_pages_state_a_policy_but_in_the_preview(config, command, policy):
    """The preview of MkDocs writes a script into every page."""
    hook.on_startup(command=command, dirty=False)
    try:
        assert hook.on_config(config).extra["content_policy"] == policy
    finally:
        hook.on_startup(command="build", dirty=False)


def test_no_file_of_material_is_published(config):
    files = get_files(config)
    files.add_files_from_theme(config.theme.get_env(), config)
    made = {file.src_uri for file in config.plugins.on_files(files, config=config)}
    theirs = {uri for uri in made if "material" in uri or uri.endswith((".map", ".min.js"))}
    assert theirs == set()
    assert {"assets/site.js", "assets/colours.js"} <= made
    assert not any(uri.startswith("styles/") for uri in made)


def test_pages_written_by_hand_lead_to_the_repository_of_the_facts(config):
    """The theme makes the links; see its report.html."""
    done = hook.on_config(config)
    assert (done.repo_url, done.edit_uri) == (
        "https://github.com/us-iraq-dialogue/explainer",
        "edit/main/docs/",
    )
