"""The digest of a site: any change shows, and the usual tool can check a copy."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from generator.site.publish.digest import DIGESTS, write_digests


@pytest.fixture
def site(tmp_path):
    for path, text in (("index.html", "<p>"), ("a b/é.html", "<i>"), (".hidden", "x")):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    return tmp_path


def test_the_same_site_has_the_same_digest(site):
    assert write_digests(site) == write_digests(site)


@pytest.mark.parametrize("path", ["index.html", "new.html", "a b/é.html"])
def test_a_change_shows(site, path):
    before = write_digests(site)
    (site / path).write_text("changed", encoding="utf-8")
    assert write_digests(site) != before


def test_hidden_files_are_not_part_of_it(site):
    before = write_digests(site)
    (site / ".hidden").unlink()
    assert write_digests(site) == before


@pytest.mark.skipif(not shutil.which("sha256sum"), reason="sha256sum is not on this machine")
def test_the_usual_tool_checks_a_copy(site):
    write_digests(site)
    check = ["sha256sum", "-c", "--strict", DIGESTS]
    assert subprocess.run(check, cwd=site, capture_output=True, check=False).returncode == 0
    (site / "index.html").write_text("changed", encoding="utf-8")
    assert subprocess.run(check, cwd=site, capture_output=True, check=False).returncode == 1
