"""What a built site says of itself to search engines and to those who share its pages."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest

from generator.layout import Layout
from generator.pictures.png import size_of
from generator.site.head.handed_on import card_path
from generator.site.head.site_facts import territory
from tests.conftest import ROOT, SMALL, copy_of
from tests.exports.test_linked_data import strange

URLS = {"here": "https://harbour.example/", "below": "https://host.example/a/b%20c/"}


@dataclass
class Head:
    """What the head of a page says."""

    title: str
    said: dict[str, str]  # by property or name
    canonical: str
    data: list[dict]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.said: dict[str, str] = {}
        self.canonical, self.title, self.data = "", "", ""
        self.open: str = ""

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.open = tag if given.get("type") == "application/ld+json" or tag == "title" else ""
        if tag == "meta" and (name := given.get("property") or given.get("name")):
            assert name not in self.said, f"{name} stands twice"
            self.said[name] = given["content"]
        if given.get("rel") == "canonical":
            self.canonical = given["href"]

    def handle_data(self, data):
        self.title += data if self.open == "title" else ""
        self.data += data if self.open == "script" else ""

    def handle_endtag(self, tag):
        self.open = ""


def head_of(file: Path) -> Head:
    reader = _Reader()
    reader.feed(file.read_text(encoding="utf-8").partition("</head>")[0])
    graph = json.loads(reader.data)["@graph"] if reader.data else []
    return Head(reader.title.strip(), reader.said, reader.canonical, graph)


def pages(site: Path) -> dict[str, Head]:
    """The heads of all pages by path, but for the one that is shown for a wrong address."""
    files = {path.relative_to(site).as_posix(): path for path in site.rglob("*.html")}
    return {name: head_of(path) for name, path in sorted(files.items()) if name != "404.html"}


@pytest.fixture(scope="module")
def source(tmp_path_factory) -> Layout:
    """The small world in a repository, with a page by hand whose name has a blank."""
    layout = copy_of(SMALL, tmp_path_factory.mktemp("sharing") / "site")
    text = "---\ntitle: 'A & \"B\" <c>'\n---\n\n# A\n"
    (layout.docs / "issues").mkdir()  # its pages need not be in the navigation
    (layout.docs / "issues" / "a page.md").write_text(text, encoding="utf-8")
    for number, arguments in enumerate((("init", "-q"), ("add", "-A"), ("commit", "-qm", "one"))):
        subprocess.run(
            ["git", "-c", "user.name=A", "-c", "user.email=a@b.example", *arguments],
            cwd=layout.root, check=True, capture_output=True,
            env={"PATH": "/usr/bin:/bin", "GIT_COMMITTER_DATE": f"2031-08-0{number + 1}T12:00:00Z",
                 "GIT_AUTHOR_DATE": "2031-01-01T12:00:00Z", "GIT_CONFIG_GLOBAL": "/dev/null"},
        )  # fmt: skip
    return layout


def program(layout: Layout, *command: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=layout.root, capture_output=True, text=True,
        check=False, timeout=300, env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module", params=URLS)
def built(request, source, tmp_path_factory) -> tuple[Path, str]:
    """The site and the address where it stands: its own, or one below a path of a host."""
    folder = tmp_path_factory.mktemp(request.param)
    shutil.copytree(source.root, folder / "site")
    url = URLS[request.param]
    program(Layout(folder / "site"), "generator", "build", "--url", url.rstrip("/"))
    return folder / "site" / "site", url


def test_tags_say_what_the_page_says(built):
    site, url = built
    for path, head in pages(site).items():
        if path == "actors/m-quill/index.html":  # only sends readers on
            assert not any(name.startswith("og:") for name in head.said)
            continue
        home = path == "index.html"
        assert head.title == head.said["og:title"] + ("" if home else " · The harbour talks"), path
        assert head.said.get("og:description") == head.said.get("description"), path
        assert head.said["og:site_name"] == "The harbour talks"
        assert head.said["og:type"] == ("website" if home else "article")
        assert head.said["og:locale"] == "en_US"
        assert head.said["og:url"] == head.canonical, path
        assert head.canonical == url + path.removesuffix("index.html").replace(" ", "%20")
    assert pages(site)["issues/a page/index.html"].said["og:title"] == 'A & "B"'


def test_every_page_has_its_picture_and_no_picture_is_without_a_page(built):
    site, url = built
    named = set()
    for path, head in pages(site).items():
        if picture := head.said.get("og:image"):
            assert picture.startswith(f"{url}assets/cards/")
            named.add(unquote(picture.removeprefix(url)))
            file = site / unquote(picture.removeprefix(url))
            said = [int(head.said[f"og:image:{side}"]) for side in ("width", "height")]
            assert size_of(file.read_bytes()) == tuple(said), path
            own = not path.startswith("sources/") or path == "sources/index.html"
            told = head.said["og:title"] if own else "The harbour talks"
            assert head.said["og:image:alt"].startswith(told)
            assert own or picture == f"{url}assets/cards/index.png"
    sources = sum(path.startswith("sources/") for path in pages(site)) - 1
    assert sources > 1
    assert len(named) == len(pages(site)) - 1 - sources
    files = {path.relative_to(site).as_posix() for path in site.rglob("*.png")}
    assert files == named
    listed = (site / "digests.txt").read_text(encoding="utf-8")
    assert all(f"  {path}\n" in listed for path in named)


def test_linked_data_names_this_page_and_the_way_to_it(built):
    site, url = built
    for path, head in pages(site).items():
        if "og:url" not in head.said:
            assert head.data == []
            continue
        page, *rest = head.data
        assert strange(head.data) == []
        assert page["@id"] == head.canonical
        assert page["name"] == head.said["og:title"]
        if path != "index.html":
            way = rest[-1]["itemListElement"]
            assert (way[0]["item"], way[-1]["item"]) == (url, head.canonical), path
    way = pages(site)["actors/dockers/index.html"].data[-1]["itemListElement"]
    assert [step["name"] for step in way] == ["The harbour talks", "Actors", "Dockers' Union"]


def test_the_day_of_the_last_change_stands_on_each_page(built):
    site, _ = built
    for path, head in pages(site).items():
        text = (site / path).read_text(encoding="utf-8")
        if path == "actors/m-quill/index.html":
            assert "Last changed" not in text
            continue
        assert 'Last changed on <time datetime="2031-08-03">3 August 2031</time>.' in text, path
        assert head.data[0]["dateModified"] == "2031-08-03"


def test_the_map_holds_all_pages_but_those_that_send_readers_on(built):
    site, url = built
    root = ElementTree.fromstring((site / "sitemap.xml").read_bytes())
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    found = [entry.findtext("s:loc", "", space) for entry in root]
    assert found == sorted(
        head.canonical for head in pages(site).values() if head.said.get("og:url")
    )
    assert {entry.findtext("s:lastmod", "", space) for entry in root} == {"2031-08-03"}
    robots = (site / "robots.txt").read_text(encoding="utf-8")
    assert robots == f"User-agent: *\nAllow: /\nSitemap: {url}sitemap.xml\n"
    assert not (site / "sitemap.xml.gz").exists()


def test_without_an_address_nothing_that_needs_one_is_said(source, tmp_path):
    layout = Layout(tmp_path / "site")
    shutil.copytree(source.root, layout.root, ignore=shutil.ignore_patterns(".git"))
    facts = layout.site_file.read_text(encoding="utf-8")
    layout.site_file.write_text(re.sub("(?m)^url: .*\n", "", facts), encoding="utf-8")
    program(layout, "generator", "build")
    for path, head in pages(layout.site).items():
        assert not {"og:url", "og:image", "twitter:card"} & set(head.said), path
        assert (head.data == [] and head.canonical == "") or "m-quill" in path
        assert "Last changed" not in (layout.site / path).read_text(encoding="utf-8")
    assert not (layout.site / "sitemap.xml").exists()
    assert not (layout.site / "assets" / "cards").exists()
    assert (layout.site / "robots.txt").read_text("utf-8") == "User-agent: *\nAllow: /\n"


def test_mkdocs_alone_names_no_picture_and_a_robots_file_of_ones_own_stays(source, tmp_path):
    layout = Layout(tmp_path / "site")
    shutil.copytree(source.root, layout.root, ignore=shutil.ignore_patterns(".git"))
    (layout.docs / "robots.txt").write_text("User-agent: *\nDisallow: /\n", encoding="utf-8")
    program(layout, "mkdocs", "build", "--strict")
    heads = pages(layout.site)
    assert all("og:image" not in head.said for head in heads.values())
    assert heads["actors/dockers/index.html"].said["og:title"] == "Dockers' Union"
    assert "Disallow" in (layout.site / "robots.txt").read_text(encoding="utf-8")
    listed = (layout.site / "sitemap.xml").read_text(encoding="utf-8")
    # No repository here: the map says the day to which the facts hold, not that of the build.
    assert set(re.findall("<lastmod>(.*?)<", listed)) == {"2031-07-01"}


@pytest.mark.parametrize(
    ("built_path", "card"),
    [
        ("index.html", "assets/cards/index.png"),
        ("actors/index.html", "assets/cards/actors.png"),
        ("actors/dockers/index.html", "assets/cards/actors/dockers.png"),
        ("about/method.html", "assets/cards/about/method.png"),
    ],
)
def test_where_a_card_lies(built_path, card):
    assert card_path(built_path) == card


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "en_US"), ("en-GB", "en_GB"), ("ar", "ar_EG"), ("pt-BR", "pt_BR"), ("xyz", "xyz"),
     ("sr-Latn", "sr_RS")],
)  # fmt: skip
def test_a_language_as_open_graph_writes_it(language, said):
    assert territory(language) == said
