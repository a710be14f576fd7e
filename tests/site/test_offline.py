"""A copy that is read from a folder: links name files, and the same site gives the same bytes."""

from __future__ import annotations

from zipfile import ZipFile

import pytest

from generator.layout import Layout
from generator.problems import ProblemError
from generator.site.publish.offline import (
    OtherEngine,
    classic,
    pack_site,
    place_copy,
    refuse_foreign_copy,
    with_files_named,
)


@pytest.mark.parametrize(
    ("link", "file"),
    [
        ("../", "../index.html"),
        ("..", "../index.html"),
        (".", "./index.html"),
        ("actors/", "actors/index.html"),
        ("../actors/x/#a", "../actors/x/index.html#a"),
        ("../search/?q=a/b", "../search/index.html?q=a/b"),
        ("#s_top", "#s_top"),
        ("?q=a", "?q=a"),
        ("data/x.json", "data/x.json"),
        ("https://host.example/", "https://host.example/"),
        ("//host.example/", "//host.example/"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("", ""),
    ],
)
def test_links(link, file):
    page = '<a class="x" href="{0}">{0}</a><form method="get" action="{0}">'
    assert with_files_named(page.format(link)) == (
        f'<a class="x" href="{file}">{link}</a><form method="get" action="{file}">'
    )
    sent = '<meta http-equiv="refresh" content="0; url={}">'
    assert with_files_named(sent.format(link)) == sent.format(file)


def test_text_that_looks_like_a_link_stays():
    text = '<code>&lt;a href="x/"&gt;</code><p>href="y/"</p><link href="z/">'
    assert with_files_named(text) == text


def test_the_engine_becomes_a_script():
    script = classic("let a=import.meta.url;const b=1;export{a,b};")
    assert script.startswith("siteSearch.pagefind=(()=>{")
    assert "return {a,b};" in script
    assert "import.meta" not in script


@pytest.mark.parametrize("module", ["let a=1;", "import.meta.env;export{a};", "export default a;"])
def test_another_engine_is_seen(module):
    with pytest.raises(OtherEngine):
        classic(module)


@pytest.fixture
def layout(tmp_path):
    files = {
        "index.html": '<a href="a/">a</a>', "404.html": "x", "digests.txt": "x", ".hidden": "x",
        "assets/made/names/0.json": "{}", "assets/pagefind/pagefind.js": "let a;export{a};",
        "assets/pagefind/index/x.pf_index": "\0",
    }  # fmt: skip
    for path, text in files.items():
        file = tmp_path / "new" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    (tmp_path / ".explainer").mkdir()
    return Layout(tmp_path)


def packed(layout: Layout) -> bytes:
    pack_site(layout, layout.root / "new")
    place_copy(layout)
    return layout.packed.read_bytes()


def test_the_same_site_the_same_bytes(layout):
    first = packed(layout)
    for file in (layout.root / "new").rglob("*"):
        file.touch()
    refuse_foreign_copy(layout)
    assert packed(layout) == first
    with ZipFile(layout.packed) as copy:
        assert copy.namelist() == [
            "site/assets/made/names/0.json.js", "site/assets/pagefind/index/x.pf_index.js",
            "site/assets/pagefind/pagefind.js", "site/index.html",
        ]  # fmt: skip
        given = copy.read("site/assets/pagefind/index/x.pf_index.js").decode()
        assert given == 'siteSearch.give("assets/pagefind/index/x.pf_index","AA==");\n'


@pytest.mark.parametrize("content", [b"", b"of others", None])
def test_a_file_of_others_stays(layout, content):
    if content is None:
        layout.packed.mkdir()
    else:
        layout.packed.write_bytes(content)
    with pytest.raises(ProblemError):
        refuse_foreign_copy(layout)


def test_a_zip_of_others_stays(layout):
    with ZipFile(layout.packed, "w") as other:
        other.writestr("a", "b")
    with pytest.raises(ProblemError):
        refuse_foreign_copy(layout)
