"""What cannot be read today cannot be read of an earlier day either, and that is told."""

from __future__ import annotations

import subprocess

import pytest

from generator.layout import Layout
from generator.problems import InvalidValue
from generator.reading.yaml.decoding import LARGEST
from generator.site.git.facts_at_revision import library_at
from tests.site.git.repositories import QUAY, ROADS, Repository


def refused(repository: Repository) -> str:
    with pytest.raises(InvalidValue) as found:
        library_at(Layout(repository.root), "HEAD")
    return f"{found.value.sentence} {found.value.hint}"


def test_a_link_to_a_file(repository, tmp_path):
    secret = tmp_path / "secret.yml"
    secret.write_text("pier: {name: Pier, definition: P.}\n", encoding="utf-8")
    (repository.root / "data" / "terms.yml").unlink()
    (repository.root / "data" / "terms.yml").symlink_to(secret)
    repository.commit("2031-02-02")
    assert '"terms.yml" is a link' in refused(repository)


def test_a_link_to_a_folder(repository):
    (repository.root / "data").rename(repository.root / "elsewhere")
    (repository.root / "data").symlink_to("elsewhere")
    repository.git("add", "-A")
    repository.git("commit", "-qm", "moved")
    assert '"data" is a link' in refused(repository)


def test_a_repository_within(repository, tmp_path):
    inner = Repository(repository.root / "data" / "actors")
    (inner.root / "one.yml").write_text("a: {name: A, type: t}\n", encoding="utf-8")
    inner.git("add", "-A")
    inner.git("commit", "-qm", "inner")
    repository.git("-c", "advice.addEmbeddedRepo=false", "add", "-A")
    repository.git("commit", "-qm", "outer")
    assert '"data/actors" is a repository of its own' in refused(repository)


def test_a_file_that_is_too_large(repository):
    repository.commit("2031-02-02", terms=QUAY + ROADS + "#" * LARGEST)
    assert refused(repository).startswith('At "HEAD", data/terms.yml: The file has 1,048,')


def test_a_file_as_large_as_may_be(repository):
    text = QUAY + ROADS
    repository.commit("2031-02-02", terms=text + "#" * (LARGEST - len(text)))
    assert library_at(Layout(repository.root), "HEAD").get("terms", "quay")


def test_a_large_file_that_holds_no_facts(repository):
    (repository.root / "data" / "readme.md").write_bytes(b"x" * (LARGEST + 1))
    repository.commit("2031-02-02")
    assert library_at(Layout(repository.root), "HEAD").get("terms", "quay")


def test_names_of_any_kind(repository):
    folder = repository.root / "data" / "terms"
    folder.mkdir()
    for number, name in enumerate(("a b.yml", "é.yml", 'q"\n.yml', "\t.yml", "*?[a].yml")):
        text = f"t{number}:\n  name: T\n  definition: D.\n"
        (folder / name).write_text(text, encoding="utf-8")
    repository.commit("2031-02-02")
    found = library_at(Layout(repository.root), "HEAD")
    assert len(found.of_kind("terms")) == 7
    assert repository.days()["t0"] == "2031-02-02"


def test_a_path_that_leads_out_of_the_folder(repository, tmp_path):
    """Git itself makes no such tree; another program can."""

    def made(kind: str, given: bytes) -> bytes:
        command = ["git", "hash-object", "-w", "-t", kind, "--literally", "--stdin"]
        done = subprocess.run(command, cwd=repository.root, input=given, check=True,
                              capture_output=True)  # fmt: skip
        return bytes.fromhex(done.stdout.decode().strip())

    evil = made("blob", b"x: {name: X, definition: D.}\n")
    good = made("blob", b"title: T\n")
    inner = made("tree", b"100644 evil.yml\0" + evil)
    data = made("tree", b"40000 ..\0" + inner + b"100644 site.yml\0" + good)
    root = made("tree", b"40000 data\0" + data)
    commit = repository.git("commit-tree", root.hex(), "-m", "evil").strip()
    library = library_at(Layout(repository.root), commit)
    assert len(library) == 0
    assert not list(tmp_path.rglob("evil.yml"))
