"""A tenth kind of record is added in a copy of the package: five files, and everything shows it.

docs/manual/architecture.md tells people the same steps; what is done here is done just so there.
"""

from __future__ import annotations

import gzip
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, SMALL, copy_of

TENTH = Path(__file__).parent / "tenth"
ROW = """\
    Kind(
        model=Agreement,
        words=KindWords(
            noun="agreement", counted=("{count} agreement", "{count} agreements"),
            label="Agreement", labels="Agreements", way_in="What was signed",
        ),
        section="agreements", own_page=True, plain=True,
        grouping=("form",), name_weight=0.03, schema_type="Legislation",
    ),
"""
SCHEMA = (
    '    ".explainer/schemas/agreements.json": ["data/agreements.yml", "data/agreements.yaml", '
    '"data/agreements/**/*.yml", "data/agreements/**/*.yaml"],\n'
)
# File, what stands there, and what is put before it: all that a kind takes, beside its model.
MODEL = "generator/facts/records/agreements.py"
IN_PACKAGE = [
    (
        "generator/facts/kinds.py",
        "from generator.facts.records.events import Event\n",
        "from generator.facts.records.agreements import Agreement\n",
    ),
    ("generator/facts/kinds.py", "    Kind(\n        model=Figure,\n", ROW),
]
IN_SETTINGS = [
    ("mkdocs.yml", "  - Figures: figures/index.md\n", "  - Agreements: agreements/index.md\n"),
    ("mkdocs.yml", "  /commitments/*\n", "  /agreements/*\n"),
    (".gitignore", "/docs/assets/made/\n", "/docs/agreements/\n"),
    (".vscode/settings.json", '    ".explainer/schemas/exceptions.json"', SCHEMA),
]
FILES = ("pyproject.toml", ".gitignore", ".vscode", "tests/__init__.py", "tests/conftest.py")


def python(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs Python with the copy's package, and no other."""
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=root, capture_output=True, text=True, check=False,
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(root)},
    )  # fmt: skip


def explainer_in(root: Path, *arguments: str) -> str:
    done = python(root, "-m", "generator", *arguments)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def lacking_in(root: Path) -> str:
    """The lines that the settings of the copy lack, as the test of the settings tells them."""
    asked = (
        "from pathlib import Path; from tests.house.test_settings import lacking_below; "
        "print(*lacking_below(Path()), sep='\\n')"
    )
    return python(root, "-c", asked).stdout


def whole_copy(root: Path) -> None:
    """The package, its settings and its hand-written pages, with the facts of the small world."""
    copy_of(SMALL, root)
    shutil.copy(ROOT / "mkdocs.yml", root)
    unwanted = shutil.ignore_patterns("__pycache__")
    for name in ("generator", "tests/house", *FILES):
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, root / name, ignore=unwanted)
        else:
            (root / name).parent.mkdir(exist_ok=True)
            shutil.copy(ROOT / name, root / name)
    subprocess.run(["git", "init", "-q"], cwd=root, check=True)


def edited(root: Path, name: str, before: str, added: str) -> str:
    """Puts something into a file, before what stands there once; gives the file's name."""
    file = root / name
    text = file.read_text(encoding="utf-8")
    assert text.count(before) == 1, (name, before)
    file.write_text(text.replace(before, added + before), encoding="utf-8")
    return name


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The copy with the model and the row alone, and what its settings are then said to lack."""
    root = tmp_path_factory.mktemp("tenth") / "copy"
    whole_copy(root)
    shutil.copy(TENTH / "agreements.py", root / MODEL)
    for edit in IN_PACKAGE:
        edited(root, *edit)
    return root, lacking_in(root)


@pytest.fixture(scope="module")
def tenth(begun: tuple[Path, str]) -> Path:
    """The copy with the kind, two records of it, and their pages made."""
    root, _ = begun
    for edit in IN_SETTINGS:
        edited(root, *edit)
    shutil.copy(TENTH / "facts.yml", root / "data/agreements.yml")
    explainer_in(root, "generate")
    return root


@pytest.fixture(scope="module")
def built(tenth: Path) -> Path:
    explainer_in(tenth, "build")
    return tenth / "site"


def page(root: Path, path: str) -> str:
    return (root / "docs" / path).read_text(encoding="utf-8")


def test_it_takes_five_files():
    assert len({MODEL, *(name for name, _, _ in (*IN_PACKAGE, *IN_SETTINGS))}) <= 5


def test_the_settings_are_told_line_by_line(begun):
    _, told = begun
    assert all(added.strip() in told for _, _, added in IN_SETTINGS)
    assert len(told.splitlines()) == len(IN_SETTINGS)


def test_the_settings_know_it(tenth):
    assert lacking_in(tenth).strip() == ""
    for made in ("docs/agreements/index.md", "docs/agreements/crane-accord.md"):
        asked = ["git", "check-ignore", "-q", made]
        assert subprocess.run(asked, cwd=tenth, check=False).returncode == 0


def test_it_has_a_list_and_pages(tenth):
    assert "**[Crane accord](crane-accord.md)**: The text that ended" in page(
        tenth, "agreements/index.md"
    )
    own = page(tenth, "agreements/crane-accord.md")
    assert "Form\n:   accord" in own
    assert "12 June 2031" in own and "13 June 2031" in own and "sources disagree" in own
    assert "[Dockers' Union](../actors/dockers.md); The harbour master (witness)" in own
    assert "Also written\n:   Peace of the Cranes" in own


def test_other_pages_know_it(tenth):
    assert "Agreements: [Crane accord](../agreements/crane-accord.md)" in page(
        tenth, "actors/dockers.md"
    )
    assert "[What was signed](agreements/index.md)" in page(tenth, "index.md")
    assert "## Agreements" in page(tenth, "data/index.md")
    assert "(../agreements/crane-accord.md" in page(tenth, "disputes/index.md")
    a_to_z = page(tenth, "search/index.md")
    assert "[Crane accord](../agreements/crane-accord.md) *(agreement)*" in a_to_z
    assert "[Peace of the Cranes](../agreements/crane-accord.md)" in a_to_z
    assert "Agreements" in page(tenth, "sources/joint-note.md")


def test_its_names_are_found_with_its_weight(tenth):
    names = tenth / "docs/assets/made/names"
    held = json.loads((names / "words.json").read_text(encoding="utf-8"))
    assert ["Agreement", "Agreements", 0.03] in held["kinds"]
    assert ["Round", "Rounds", 0.04] in held["kinds"], "another kind keeps its own"
    assert "acurd" in held["words"].split(), "accord, as all spellings of it are folded"
    assert '"agreements/crane-accord/"' in (names / "0.json").read_text(encoding="utf-8")


def test_its_data_goes_out(tenth):
    held = json.loads((tenth / "docs/data/agreements.json").read_text(encoding="utf-8"))
    assert "crane-accord" in json.dumps(held)
    explainer_in(tenth, "schema")
    assert (tenth / ".explainer/schemas/agreements.json").is_file()


def test_the_check_and_the_commands_know_it(tenth):
    told = explainer_in(tenth, "check")
    assert 'data/agreements.yml:14:9: hint[near-twins] "accords" is spelt "accord"' in told
    assert "data/agreements.yml" in explainer_in(tenth, "explain", "agreement")
    explainer_in(tenth, "new", "agreement", "Night accord")
    draft = tenth / "data/agreements/night-accord.yml"
    assert "night-accord:" in draft.read_text(encoding="utf-8")
    draft.unlink()
    draft.parent.rmdir()


def test_the_site_shows_it(built):
    html = (built / "agreements/crane-accord/index.html").read_text(encoding="utf-8")
    assert '"@type": "Legislation"' in html.replace('":"', '": "')
    assert 'property="og:image"' in html
    assert (built / "index.html").read_text(encoding="utf-8").count('href="agreements/"') > 1
    assert "/agreements/crane-accord/" in (built / "sitemap.xml").read_text(encoding="utf-8")


def test_its_texts_are_searched_as_its_kind(built):
    pieces = [gzip.decompress(file.read_bytes()) for file in built.rglob("*.pf_fragment")]
    own = [piece for piece in pieces if b"agreements/crane-accord/" in piece]
    assert own and b"Agreements" in own[0]


def test_its_card_says_what_it_is(tenth):
    asked = (
        "from generator.presenting.kinds import kind_words; "
        "from generator.presenting.words import Words; "
        "print(kind_words(Words('en'), 'agreements').card)"
    )
    assert python(tenth, "-c", asked).stdout.strip() == "Agreement"
