"""The finished site takes its place whole, and no folder of others is ever replaced."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from generator.layout import Layout
from generator.problems import ProblemError
from generator.site.publish.site_lock import alone
from generator.site.publish.swap import (
    MARKER,
    clear_leftovers,
    drop_site,
    publish,
    refuse_foreign,
    start_site,
)


@pytest.fixture
def layout(tmp_path):
    (tmp_path / ".explainer").mkdir()
    return Layout(tmp_path)


def start(layout: Layout, words: str):
    folder = start_site(layout)
    (folder / "assets" / "deep").mkdir(parents=True)
    (folder / "index.html").write_text(words, encoding="utf-8")
    return folder


def words_of(layout: Layout) -> str:
    return (layout.site / "index.html").read_text(encoding="utf-8")


def test_the_new_site_takes_the_place_of_the_old(layout):
    for words in ("one", "two"):
        start(layout, words)
        publish(layout)
        assert words_of(layout) == words
        assert (layout.site / MARKER).is_file()
        assert list(layout.work.iterdir()) == []


def test_without_a_swap_of_folders(layout, monkeypatch):
    monkeypatch.setattr("generator.site.publish.swap._exchange", lambda first, second: False)
    test_the_new_site_takes_the_place_of_the_old(layout)


def test_a_swap_that_fails_in_the_middle_is_taken_back(layout, monkeypatch):
    start(layout, "old")
    publish(layout)
    start(layout, "new")
    replace = os.replace

    def refuses(first: Path, second: Path) -> None:
        if (first, second) == (layout.next_site, layout.site):
            raise OSError(errno.EIO, "Input/output error")
        replace(first, second)

    monkeypatch.setattr("generator.site.publish.swap._exchange", lambda first, second: False)
    monkeypatch.setattr("os.replace", refuses)
    with pytest.raises(OSError):
        publish(layout)
    assert words_of(layout) == "old"


def test_a_kill_between_two_renames_is_mended(layout):
    start(layout, "old")
    publish(layout)
    start(layout, "new")
    layout.site.rename(layout.old_site)
    clear_leftovers(layout)
    assert words_of(layout) == "old"
    assert list(layout.work.iterdir()) == []


@pytest.mark.parametrize("cut", ["begun", "half-removed", "almost-removed", "page"])
def test_what_a_killed_run_left_is_cleared(layout, cut):
    folder = start(layout, "half")
    if cut == "half-removed":
        (folder / "index.html").unlink()
    elif cut == "almost-removed":
        drop_site(layout)
        folder.mkdir()
    layout.next_page.write_text("half a page", encoding="utf-8")
    clear_leftovers(layout)
    assert list(layout.work.iterdir()) == []


def test_removing_takes_the_marker_last(layout, monkeypatch):
    folder = start(layout, "old")

    def refuses(path: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr("shutil.rmtree", refuses)
    drop_site(layout)
    assert (folder / MARKER).is_file()
    monkeypatch.undo()
    clear_leftovers(layout)
    assert not folder.exists()


@pytest.mark.parametrize("name", ["next", "old"])
@pytest.mark.parametrize("kind", ["link", "folder", "file"])
def test_what_others_put_into_the_work_folder_is_refused(layout, tmp_path, name, kind):
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "thesis.doc").write_text("years of work", encoding="utf-8")
    there = layout.work / name
    if kind == "link":
        there.symlink_to(mine)
    elif kind == "folder":
        mine.rename(there)
        mine = there
    else:
        there.write_text("a note", encoding="utf-8")
    with pytest.raises(ProblemError) as told:
        clear_leftovers(layout)
    assert told.value.problem.place.path == f".explainer/{name}"
    assert (mine / "thesis.doc").exists()


@pytest.mark.parametrize(
    ("stands", "said"),
    [
        ("link", "is a link"),
        ("dangling link", "is a link"),
        ("file", "is a file"),
        ("folder", "not built here"),
        ("folder with CNAME", "not built here"),
        ("repository", '"site/.git" would be lost'),
    ],
)
def test_what_is_not_ours_is_refused(layout, tmp_path, stands, said):
    if "link" in stands:
        (tmp_path / "real").mkdir()
        layout.site.symlink_to(tmp_path / ("gone" if "dangling" in stands else "real"))
    elif stands == "file":
        layout.site.write_text("a note", encoding="utf-8")
    elif stands == "repository":
        start(layout, "ours")
        publish(layout)
        (layout.site / ".git").mkdir()
    else:
        layout.site.mkdir()
        (layout.site / ("CNAME" if "CNAME" in stands else "thesis.doc")).write_text("x", "utf-8")
    with pytest.raises(ProblemError) as told:
        refuse_foreign(layout)
    assert told.value.problem.rule == "not-ours"
    assert said in told.value.problem.sentence


def test_nothing_and_an_empty_folder_and_our_site_may_be_replaced(layout):
    refuse_foreign(layout)
    layout.site.mkdir()
    refuse_foreign(layout)
    start(layout, "ours")
    publish(layout)
    (layout.site / "CNAME").write_text("a.example", encoding="utf-8")
    refuse_foreign(layout)


def test_a_page_left_as_a_link_is_not_followed(layout, tmp_path):
    mine = tmp_path / "mine.md"
    mine.write_text("years of work", encoding="utf-8")
    layout.work.rmdir()
    with alone(layout):
        pass
    layout.next_page.symlink_to(mine)
    with alone(layout):
        assert not layout.next_page.is_symlink()
    assert mine.read_text(encoding="utf-8") == "years of work"
