from __future__ import annotations

from generator.reading.excerpts import lines_of_files


def test_lines_as_problems_count_them(world):
    layout = world({"data/actors.yml": ""})
    (layout.data / "actors.yml").write_bytes(b"\xef\xbb\xbfa:\r\n b\rc\x0bd\n")
    assert lines_of_files(layout)("data/actors.yml") == ("a:", " b", "c\x0bd", "")


def test_what_is_no_text_of_facts_has_no_lines(world, tmp_path):
    layout = world({"docs/a.md": "secret", "data/a.yml": ""})
    (layout.data / "b.yml").write_bytes(b"\xff\xfe")
    (layout.data / "c.yml").symlink_to(tmp_path / "docs" / "a.md")
    lines = lines_of_files(layout)
    for path in (
        "docs/a.md",
        "data/b.yml",
        "data/c.yml",
        "data/none.yml",
        "data",
        "data/../docs/a.md",
    ):
        assert lines(path) == (), path
