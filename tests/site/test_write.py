"""Made files on disk: only what changed is written, what is gone goes, others' files stay."""

from __future__ import annotations

import json

import pytest

from generator.layout import MADE_BY, Layout
from generator.site.publish.site_lock import alone
from generator.site.write import compare_outputs, write_outputs


def page(words: str) -> str:
    return f'---\nmade_by: "{MADE_BY}"\n---\n{words}\n'


def bring(layout: Layout, outputs: dict[str, str]):
    plan, foreign = compare_outputs(layout, outputs)
    assert foreign == []
    layout.root.mkdir(exist_ok=True)
    with alone(layout):
        write_outputs(layout, outputs, plan)
    return plan


def test_made_then_kept_then_changed_then_removed(tmp_path):
    layout = Layout(tmp_path)
    both = {"a.md": page("a"), "b/c.md": page("c")}
    assert bring(layout, both).made == ("a.md", "b/c.md")
    stamp = (layout.docs / "a.md").stat().st_mtime_ns
    plan = bring(layout, both)
    assert (plan.made, plan.changed, plan.removed, plan.kept) == ((), (), (), 2)
    assert (layout.docs / "a.md").stat().st_mtime_ns == stamp
    assert bring(layout, {**both, "a.md": page("other")}).changed == ("a.md",)
    assert bring(layout, {"a.md": page("other")}).removed == ("b/c.md",)
    assert not (layout.docs / "b").exists()


def test_a_file_of_others_is_never_touched(tmp_path):
    layout = Layout(tmp_path)
    layout.docs.mkdir()
    (layout.docs / "a.md").write_text("# Mine\n", encoding="utf-8")
    plan, foreign = compare_outputs(layout, {"a.md": page("a")})
    assert [problem.rule for problem in foreign] == ["not-ours"]
    assert plan.differs == ()


def test_a_page_that_others_took_over_is_not_removed(tmp_path):
    layout = Layout(tmp_path)
    bring(layout, {"a.md": page("a"), "b.md": page("b")})
    (layout.docs / "b.md").write_text("# Mine now\n", encoding="utf-8")
    assert bring(layout, {"a.md": page("a")}).removed == ()
    assert (layout.docs / "b.md").read_text(encoding="utf-8") == "# Mine now\n"


def test_a_lost_list_of_made_files_is_mended(tmp_path):
    layout = Layout(tmp_path)
    bring(layout, {"a.md": page("a")})
    layout.manifest.unlink()
    assert bring(layout, {"a.md": page("b")}).changed == ("a.md",)
    assert "a.md" in json.loads(layout.manifest.read_text(encoding="utf-8"))["files"]
    layout.manifest.unlink()
    (layout.docs / "own.md").write_text("# Mine\n", encoding="utf-8")
    assert bring(layout, {"b.md": page("b")}).removed == ("a.md",)
    assert (layout.docs / "own.md").exists()


@pytest.mark.parametrize("path", ["../outside.md", "/etc/hostname", "a/../../outside.md"])
def test_a_list_that_points_outside_removes_nothing(tmp_path, path):
    layout = Layout(tmp_path / "site")
    bring(layout, {"a.md": page("a")})
    outside = tmp_path / "outside.md"
    outside.write_text(page("not below docs"), encoding="utf-8")
    layout.manifest.write_text(json.dumps({"files": {path: ""}}), encoding="utf-8")
    assert bring(layout, {"a.md": page("a")}).removed == ()
    assert outside.exists()


def test_a_link_out_of_docs_is_not_followed(tmp_path):
    layout = Layout(tmp_path / "site")
    layout.docs.mkdir(parents=True)
    (tmp_path / "elsewhere").mkdir()
    (layout.docs / "actors").symlink_to(tmp_path / "elsewhere")
    _, foreign = compare_outputs(layout, {"actors/a.md": page("a")})
    assert [problem.rule for problem in foreign] == ["not-ours"]
    assert list((tmp_path / "elsewhere").iterdir()) == []


def picture() -> str:
    return f"<!-- {MADE_BY} -->\n<svg/>\n"


def test_a_table_that_can_say_nothing_of_itself_is_known_by_the_list_or_by_its_picture(tmp_path):
    layout = Layout(tmp_path)
    first = {"a/deeds.csv": "name\r\n", "a/deeds.svg": picture()}
    bring(layout, first)
    assert bring(layout, {**first, "a/deeds.csv": "date\r\n"}).changed == ("a/deeds.csv",)
    layout.manifest.unlink()
    assert bring(layout, first).changed == ("a/deeds.csv",)
    layout.manifest.unlink()
    assert bring(layout, {}).removed == ("a/deeds.csv", "a/deeds.svg")


def test_a_table_of_others_is_never_touched(tmp_path):
    layout = Layout(tmp_path)
    (layout.docs / "a").mkdir(parents=True)
    (layout.docs / "a" / "deeds.csv").write_text("mine\n", encoding="utf-8")
    _, foreign = compare_outputs(layout, {"a/deeds.csv": "name\r\n"})
    assert [problem.rule for problem in foreign] == ["not-ours"]
