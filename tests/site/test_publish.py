"""The finished site takes its place whole, and no folder of others is ever replaced."""

from __future__ import annotations

from generator.layout import Layout
from generator.site.publish import MARKER, aside, publish, refuse_foreign


def finished(layout: Layout, words: str):
    folder = aside(layout, 7)
    (folder / "index.html").write_text(words, encoding="utf-8")
    return folder


def test_the_new_site_takes_the_place_of_the_old(tmp_path):
    layout = Layout(tmp_path)
    for words in ("one", "two"):
        publish(layout, finished(layout, words))
        assert (layout.site / "index.html").read_text(encoding="utf-8") == words
        assert (layout.site / MARKER).is_file()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site"]


def test_without_a_swap_of_folders(tmp_path, monkeypatch):
    monkeypatch.setattr("generator.site.publish._exchange", lambda first, second: False)
    test_the_new_site_takes_the_place_of_the_old(tmp_path)


def test_what_a_killed_build_left_is_cleared(tmp_path):
    layout = Layout(tmp_path)
    finished(layout, "half")
    aside(layout, 8)
    assert [path.name for path in tmp_path.iterdir()] == [".site-8"]


def test_a_link_is_refused_and_a_left_one_is_cleared(tmp_path):
    layout = Layout(tmp_path)
    (tmp_path / "real").mkdir()
    layout.site.symlink_to(tmp_path / "real")
    problem = refuse_foreign(layout)
    assert problem is not None and "link" in problem.sentence
    (tmp_path / ".site-1").symlink_to(tmp_path / "real")
    aside(layout, 2)
    assert not (tmp_path / ".site-1").is_symlink()
    assert (tmp_path / "real").is_dir()


def test_a_folder_of_others_is_refused(tmp_path):
    layout = Layout(tmp_path)
    layout.site.mkdir()
    assert refuse_foreign(layout) is None
    (layout.site / "thesis.doc").write_text("years of work", encoding="utf-8")
    problem = refuse_foreign(layout)
    assert problem is not None and problem.rule == "not-ours"
