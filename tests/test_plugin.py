"""What MkDocs is told: no files of Material's, a policy but in the preview, facts read once; and on
what it was at work when a fault shows."""

from __future__ import annotations

import shutil
import subprocess
import sys

import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import get_files

from generator.layout import Layout
from generator.site.style.sheet import CONTENT_POLICY
from tests.conftest import ROOT, explainer


def config_of(layout: Layout):
    return load_config(str(layout.mkdocs_file))


def mkdocs(layout: Layout, *arguments: str, path: str = str(ROOT)) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", *arguments],
        cwd=layout.root, capture_output=True, text=True, check=False, timeout=300,
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": path},
    )  # fmt: skip


@pytest.mark.parametrize(
    ("command", "policy"), [("build", CONTENT_POLICY), ("serve", ""), ("gh-deploy", CONTENT_POLICY)]
)
def test_pages_state_a_policy_but_in_the_preview(small, command, policy):
    """The preview of MkDocs writes a script into every page."""
    config = config_of(small)
    config.plugins.on_startup(command=command, dirty=False)
    assert config.plugins.on_config(config).extra["content_policy"] == policy


def test_no_file_of_material_is_published_and_those_of_a_site_are(small):
    own = small.root / "overrides" / "assets"
    own.mkdir(parents=True)
    (own / "mark.svg").write_text("<svg/>", encoding="utf-8")
    settings = small.mkdocs_file.read_text(encoding="utf-8")
    small.mkdocs_file.write_text(
        settings.replace("theme:\n", "theme:\n  custom_dir: overrides\n"), encoding="utf-8"
    )
    config = config_of(small)
    files = get_files(config)
    files.add_files_from_theme(config.theme.get_env(), config)
    before = {file.src_uri for file in files}
    made = {file.src_uri for file in config.plugins.on_files(files, config=config)}
    theirs = {uri for uri in before if "javascripts" in uri or uri.endswith((".map", ".min.js"))}
    assert theirs and not theirs & made
    assert {"assets/site.js", "assets/colours.js", "assets/mark.svg"} <= made
    assert not any(uri.startswith("styles/") for uri in made)


def test_under_another_theme_its_files_stay(small):
    settings = small.mkdocs_file.read_text(encoding="utf-8")
    small.mkdocs_file.write_text(settings.replace("name: explainer", "name: material"), "utf-8")
    config = config_of(small)
    files = get_files(config)
    files.add_files_from_theme(config.theme.get_env(), config)
    before = [file.src_uri for file in files]
    assert [file.src_uri for file in config.plugins.on_files(files, config=config)] == before


def test_a_template_of_the_sites_own_is_taken(small):
    part = small.root / "overrides" / "partials"
    part.mkdir(parents=True)
    (part / "footer.html").write_text("<footer>Printed in Port Selm</footer>", encoding="utf-8")
    settings = small.mkdocs_file.read_text(encoding="utf-8")
    named = settings.replace("theme:\n", "theme:\n  custom_dir: overrides\n")
    small.mkdocs_file.write_text(named.replace("handshake-outline", "ferry"), encoding="utf-8")
    done = mkdocs(small)
    assert done.returncode == 0, done.stderr
    for path in ("404.html", "index.html"):
        page = (small.site / path).read_text(encoding="utf-8")
        assert "Printed in Port Selm" in page
        assert "<svg" in page.partition('<a class="name"')[2].partition("</a>")[0]


def test_pages_written_by_hand_lead_to_the_repository_of_the_facts(small):
    """The theme makes the links; see its report.html."""
    config = config_of(small)
    done = config.plugins.on_config(config)
    assert (done.repo_url, done.edit_uri) == (
        "https://code.example/harbour/talks",
        "edit/main/docs/",
    )


def test_the_words_of_the_theme_are_in_the_language_of_the_site(small):
    words = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    words += 'msgid "Page not found"\nmsgstr "Nie ma strony"\n'
    small.locale.mkdir()
    (small.locale / "pl.po").write_text(words, encoding="utf-8")
    facts = small.site_file.read_text(encoding="utf-8")
    small.site_file.write_text(facts.replace("language: en", "language: pl"), encoding="utf-8")
    built = explainer(small.root, "build")
    assert built.returncode == 0, built.stdout + built.stderr
    assert "Nie ma strony" in (small.site / "404.html").read_text(encoding="utf-8")


@pytest.fixture
def copied(tmp_path):
    """A copy of the program that a test may change, by its folder."""
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "generator", tmp_path / "copy" / "generator", ignore=ignored)
    return tmp_path / "copy"


# Python loads it when it starts.
COUNTING = """
import atexit, os, sys
seen = {"read": 0, "git": 0}
def listen(event, given):
    if event == "open" and str(given[0]).endswith("/data/site.yml"):
        seen["read"] += 1
    elif event == "subprocess.Popen" and given[1][0] == "git":
        seen["git"] += 1
sys.addaudithook(listen)
def told():
    name = "mkdocs" if "mkdocs" in sys.argv[0] else "explainer"
    loaded = "generator.facts.library" in sys.modules
    with open(SEEN, "a", encoding="utf-8") as file:
        file.write(f"{name} read {seen['read']} git {seen['git']} loaded {loaded}\\n")
atexit.register(told)
"""


@pytest.fixture
def seen(small, copied):
    """What each process of the copied program tells of itself when it ends."""
    subprocess.run(["git", "init", "-q"], cwd=small.root, check=True)
    told = copied / "seen.txt"
    (copied / "sitecustomize.py").write_text(f"SEEN = {str(told)!r}\n{COUNTING}", encoding="utf-8")
    return lambda: told.read_text(encoding="utf-8").splitlines()


def test_facts_are_read_once_by_mkdocs_alone(small, copied, seen):
    done = mkdocs(small, path=str(copied))
    assert done.returncode == 0, done.stderr
    [line] = seen()
    assert line.startswith("mkdocs read 1 git ")


def test_what_renders_for_a_build_reads_no_facts_and_asks_no_git(small, copied, seen):
    done = explainer(small.root, "build", env={"PYTHONPATH": str(copied)})
    assert done.returncode == 0, done.stdout + done.stderr
    rendering, building = seen()
    assert rendering == "mkdocs read 0 git 0 loaded False"
    assert building.startswith("explainer read 1 git ") and "git 0" not in building


@pytest.mark.parametrize("left", ["nothing", "old"])
def test_facts_that_were_not_handed_over_are_read_anew(small, left):
    """Whatever the environment says: a page that is stale is never built."""
    explainer(small.root, "generate")
    if left == "old":
        small.site_facts.write_text("{}", encoding="utf-8")
    facts = small.site_file
    facts.write_text(facts.read_text("utf-8").replace("The harbour talks", "New title"), "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build"], cwd=small.root, capture_output=True, text=True,
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT), "EXPLAINER_HANDED_OVER": "1" * 64},
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "New title" in (small.site / "index.html").read_text(encoding="utf-8")


@pytest.fixture
def faulty(copied):
    """Changes a line of the copy; gives the path under which the copy is found."""

    def change(path: str, old: str, new: str) -> str:
        file = copied / "generator" / path
        text = file.read_text(encoding="utf-8")
        assert text.count(old) == 1
        file.write_text(text.replace(old, new), encoding="utf-8")
        return str(copied)

    return change


IN_MKDOCS = [
    (
        "site/head/page_head.py",
        "        site, held = self._facts.url, self.facts_of(page)\n",
        '        site, held = self._facts.url, self.facts_of(page) if "dock" not in page.source '
        "else {}[0]\n",
        "At work on docs/actors/dockers.md, made from data/actors.yml:",
    ),
    (
        "theme/main.html",
        "{% set meta =",
        '{% if page and page.url == "actors/dockers/" %}{{ a.b }}{% endif %}{% set meta =',
        "At work on docs/actors/dockers.md, made from data/actors.yml:",
    ),
    (
        "markdown/tables.py",
        "        md.treeprocessors.register(",
        "        {}[0]\n        md.treeprocessors.register(",
        "",
    ),
    (
        "markdown/tables.py",
        "        used: Counter[str] = Counter()\n",
        "        {}[0]\n        used: Counter[str] = Counter()\n",
        "At work on docs/",
    ),
    ("plugin.py", "class NoOptions", "{}[0]\n\n\nclass NoOptions", ""),
]


@pytest.mark.parametrize(("file", "old", "new", "told"), IN_MKDOCS, ids=range(len(IN_MKDOCS)))
def test_a_fault_of_ours_inside_mkdocs_is_told_as_ours(small, faulty, file, old, new, told):
    path = faulty(file, old, new)
    built = explainer(small.root, "build", env={"PYTHONPATH": path})
    assert built.returncode == 3, built.stdout + built.stderr
    assert "Traceback (most recent call last):" in built.stderr
    assert f"{path}/generator/{file}" in built.stderr
    assert told in built.stderr
    assert "this is a fault of the program, not of your facts" in built.stderr
    assert not small.site.exists()
    assert sorted(file.name for file in small.work.iterdir()) == [".gitignore", "lock"]


def test_mkdocs_alone_tells_on_what_it_was_at_work(small, faulty):
    file, old, new, told = IN_MKDOCS[0]
    done = mkdocs(small, path=faulty(file, old, new))
    assert done.returncode == 1
    assert told in done.stderr


HOOK = "def on_page_context(context, page, config, nav):\n    {}[page.title]\n"
FAULTS_OF_A_SITE = {
    "hook": ("hook.py", HOOK, "hooks:\n  - hook.py\n", 2),
    "hook-that-does-not-load": ("hook.py", "{}[0]\n", "hooks:\n  - hook.py\n", 1),
    "template": ("overrides/partials/footer.html", "\n\n{{ nothing.at_all }}", "", 3),
}


@pytest.mark.parametrize("fault", FAULTS_OF_A_SITE)
def test_a_fault_of_the_sites_own_is_told_as_its_own(small, fault):
    path, text, settings, line = FAULTS_OF_A_SITE[fault]
    file = small.root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    held = small.mkdocs_file.read_text(encoding="utf-8") + settings
    if not settings:
        held = held.replace("theme:\n", "theme:\n  custom_dir: overrides\n")
    small.mkdocs_file.write_text(held, encoding="utf-8")
    built = explainer(small.root, "build")
    assert built.returncode == 1, built.stdout + built.stderr
    assert "Traceback" not in built.stdout + built.stderr
    assert f"{path}:{line}:1: error[build-refused] MkDocs stops with" in built.stdout
    assert "a plugin, a hook or a template that it names" in built.stdout
    if fault == "hook":
        assert "At work on docs/" in built.stderr


@pytest.mark.parametrize("command", ["generate", "build"])
def test_a_fault_in_making_a_page_names_the_record_and_the_page(small, faulty, command):
    right = "    title = edition.label(actor)\n"
    path = faulty("pages/actors/actor.py", right, f"    {{}}[actor.type]\n{right}")
    done = explainer(small.root, command, env={"PYTHONPATH": path})
    assert done.returncode == 3
    assert "Traceback (most recent call last):" in done.stderr
    assert "At work on actors/dockers (data/actors.yml:1:1)." in done.stderr
    assert "At work on docs/actors/dockers.md." in done.stderr


def test_a_fault_in_linked_data_names_the_record(small, faulty):
    right = "        said = self._said(record)\n"
    wrong = f"        assert record.id != 'night-shift'\n{right}"
    built = explainer(
        small.root, "build", env={"PYTHONPATH": faulty("exports/schema_org.py", right, wrong)}
    )
    assert built.returncode == 3
    assert "At work on issues/night-shift (data/issues.yml:" in built.stderr
