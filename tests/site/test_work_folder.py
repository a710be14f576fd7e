"""The work folder is known as ours, also when a kill cut its making short; others' is refused."""

from __future__ import annotations

import subprocess

import pytest

from generator.layout import Layout
from generator.problems import ProblemError
from generator.site.publish.work_folder import OWN_FOLDER, claim_work_folder


def test_git_passes_the_work_folder_over(tmp_path):
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    claim_work_folder(Layout(tmp_path))
    status = ["git", "-C", str(tmp_path), "status", "--porcelain", "--untracked-files=all"]
    assert subprocess.run(status, capture_output=True, check=True).stdout == b""


@pytest.mark.parametrize("length", range(len(OWN_FOLDER) + 1))
def test_a_marker_cut_short_is_mended(tmp_path, length):
    layout = Layout(tmp_path)
    layout.work.mkdir()
    (layout.work / ".gitignore").write_bytes(OWN_FOLDER[:length])
    claim_work_folder(layout)
    assert (layout.work / ".gitignore").read_bytes() == OWN_FOLDER


def test_schemas_of_an_earlier_version_are_no_obstacle(tmp_path):
    layout = Layout(tmp_path)
    layout.schemas.mkdir(parents=True)
    claim_work_folder(layout)
    assert (layout.work / ".gitignore").read_bytes() == OWN_FOLDER


@pytest.mark.parametrize("stands", ["link", "file", "folder", "marker", "marker link"])
def test_a_work_folder_of_others_is_refused_and_not_touched(tmp_path, stands):
    layout = Layout(tmp_path / "site")
    layout.root.mkdir()
    other = tmp_path / "other"
    other.mkdir()
    if stands == "link":
        layout.work.symlink_to(other)
    elif stands == "file":
        layout.work.write_text("a note", encoding="utf-8")
    else:
        layout.work.mkdir()
        if stands == "folder":
            (layout.work / "thesis.doc").write_text("years of work", encoding="utf-8")
        elif stands == "marker":
            (layout.work / ".gitignore").write_text("*.doc\n", encoding="utf-8")
        else:
            (layout.work / ".gitignore").symlink_to(other / "target")
    before = sorted(path.name for path in tmp_path.rglob("*"))
    with pytest.raises(ProblemError) as told:
        claim_work_folder(layout)
    assert told.value.problem.rule == "not-ours"
    assert sorted(path.name for path in tmp_path.rglob("*")) == before
