"""The day on which a record last changed is that of the repository, or is not told at all."""

from __future__ import annotations

import os

import pytest

from generator.site.git import run
from tests.site.git.repositories import QUAY, ROADS, Repository


def test_all_records_of_a_first_commit(repository):
    day = "2031-01-01"
    assert repository.days() == {"quay": day, "roads": day, "site": day}


@pytest.mark.parametrize(
    ("terms", "changed"),
    [
        (QUAY.replace("wall", "stone wall") + ROADS, {"quay"}),
        (QUAY + ROADS.replace("Water", "Deep water"), {"roads"}),
        (QUAY + "  aliases: [Wall]\n" + ROADS, {"quay"}),  # a line more at its end
        (QUAY + ROADS.replace("  note: By the way.\n", ""), {"roads"}),  # a line less at its end
        (QUAY.replace("  definition: A wall.\n", "  note: N.\n  definition: A wall.\n") + ROADS,
         {"quay"}),
        ("# Words\n\n" + QUAY + "\n# More\n" + ROADS, set()),  # comments and blanks only
        (QUAY + "pier:\n  name: Pier\n  definition: P.\n" + ROADS, {"pier"}),
        ("pier:\n  name: Pier\n  definition: P.\n" + QUAY + ROADS, {"pier"}),
        (QUAY + ROADS + "\npier:\n  name: Pier\n  definition: P.\n", {"pier"}),
        (ROADS, set()),  # the other one is gone
        (QUAY, set()),
        (QUAY.replace("\n", "\r\n") + ROADS, {"quay"}),
    ],
)  # fmt: skip
def test_only_what_changed_has_the_later_day(repository, terms, changed):
    repository.commit("2031-02-02", terms=terms)
    days = repository.days()
    assert {name for name, day in days.items() if day == "2031-02-02"} == changed
    assert {days[name] for name in days if name not in changed} <= {"2031-01-01"}


def test_a_line_taken_away_in_front_of_another_record_counts_for_its_own(repository):
    middle = "pier:\n  name: Pier\n  definition: P.\n  note: Old.\n"
    repository.commit("2031-02-02", terms=QUAY + middle + ROADS)
    repository.commit("2031-03-03", terms=QUAY + middle.replace("  note: Old.\n", "") + ROADS)
    assert repository.days() | {"site": ""} == {
        "quay": "2031-01-01", "pier": "2031-03-03", "roads": "2031-01-01", "site": "",
    }  # fmt: skip


def test_lines_that_move_keep_their_day(repository):
    more = "".join(f"t{n}:\n  name: T{n}\n  definition: D.\n" for n in range(30))
    repository.commit("2031-02-02", terms=more + QUAY + ROADS)
    other = more.replace("name: T7\n", "name: T\n")
    repository.commit("2031-03-03", terms=other + QUAY + ROADS)
    repository.commit("2031-04-04", terms="# Words\n\n" + other + QUAY + ROADS)
    days = repository.days()
    assert (days["t7"], days["t8"], days["roads"]) == ("2031-03-03", "2031-02-02", "2031-01-01")


def test_a_file_that_is_only_renamed_keeps_its_days(repository):
    (repository.root / "data" / "terms").mkdir()
    repository.git("mv", "data/terms.yml", "data/terms/a name with blanks.yml")
    repository.commit("2031-02-02")
    assert set(repository.days().values()) == {"2031-01-01"}


def test_what_is_merged_changed_when_it_was_merged(repository):
    repository.git("checkout", "-q", "-b", "other")
    repository.commit("2031-02-02", terms=QUAY.replace("wall", "stone wall") + ROADS)
    repository.git("checkout", "-q", "main")
    repository.commit("2031-03-03", actors="a:\n  name: A\n  type: person\n", terms=QUAY + ROADS)
    repository.git("merge", "-q", "--no-ff", "other", "-m", "m", day="2031-04-04")
    days = repository.days()
    assert (days["quay"], days["roads"], days["a"]) == ("2031-04-04", "2031-01-01", "2031-03-03")


def test_what_is_not_committed_has_no_day(repository):
    repository.write(
        terms=QUAY + "  note: Now.\n" + ROADS, actors="a:\n  name: A\n  type: person\n"
    )
    assert set(repository.days()) == {"roads", "site"}
    repository.git("add", "-A")
    assert set(repository.days()) == {"roads", "site"}


def test_a_copy_with_the_latest_commits_only_has_no_days(repository, tmp_path):
    repository.commit("2031-02-02", terms=QUAY + ROADS + "  aliases: [R]\n")
    source = f"file://{repository.root}"
    repository.git("clone", "-q", "--depth", "1", source, str(tmp_path / "shallow"))
    assert repository.days(tmp_path / "shallow") == {}


def test_two_copies_tell_the_same(repository, tmp_path):
    repository.commit("2031-02-02", terms=QUAY + ROADS.replace("Water", "Deep water"))
    repository.git("clone", "-q", str(repository.root), str(tmp_path / "copy"))
    assert repository.days(tmp_path / "copy") == repository.days() != {}


def test_no_repository_no_git_and_a_repository_around_have_no_days(
    repository, tmp_path, monkeypatch
):
    inner = Repository(tmp_path / "site" / "inner")
    inner.write(terms=QUAY)
    (inner.root / ".git").rename(tmp_path / "gone")
    assert inner.days() == {}
    monkeypatch.setitem(run._ENVIRONMENT, "PATH", str(tmp_path))
    assert repository.days() == {}


def test_a_repository_without_commits_has_no_days(tmp_path):
    made = Repository(tmp_path / "new")
    made.write(terms=QUAY)
    assert made.days() == {}


def test_a_line_that_looks_like_a_header_is_just_a_line(repository):
    odd = "quay:\n  name: Quay\n  definition: |\n    A\n--- a/data/terms.yml\n+++ b/data/x\n"
    odd = odd.replace("\n---", "\n    ---").replace("\n+++", "\n    +++")
    note = "# diff --git a/x b/x\n#@@ -1 +1 @@\n"
    repository.commit("2031-02-02", terms=odd + note + ROADS)
    repository.commit("2031-03-03", terms=odd + ROADS)
    days = repository.days()
    assert (days["quay"], days["roads"]) == ("2031-02-02", "2031-01-01")


def test_settings_of_the_repository_start_no_other_program(repository, tmp_path, monkeypatch):
    """Nor does the environment: git would run each of these programs if it were let."""
    trap, mark = tmp_path / "trap", tmp_path / "mark"
    trap.write_text(f'#!/bin/sh\necho "$0 $@" >> \'{mark}\'\ncat "$1" 2>/dev/null\n', "utf-8")
    trap.chmod(0o755)
    (repository.root / ".gitattributes").write_text("*.yml diff=odd\n", encoding="utf-8")
    repository.commit("2031-02-02", terms=QUAY + ROADS + "  aliases: [R]\n")
    for name in ("core.fsmonitor", "diff.external", "diff.odd.textconv", "diff.odd.command",
                 "core.pager", "gpg.program"):  # fmt: skip
        repository.git("config", name, str(trap))
    repository.git("config", "log.showSignature", "true")
    repository.git("config", "diff.noprefix", "true")
    repository.git("config", "color.ui", "always")
    repository.write(terms=QUAY.replace("wall", "stone wall") + ROADS + "  aliases: [R]\n")
    mark.unlink(missing_ok=True)
    for name in ("GIT_EXTERNAL_DIFF", "GIT_PAGER", "PAGER", "GIT_SSH_COMMAND"):
        monkeypatch.setenv(name, str(trap))
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "nowhere"))
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(repository, "git", None)
    assert repository.days() == {"roads": "2031-02-02", "site": "2031-01-01"}
    assert not mark.exists()


def test_nothing_is_written_in_the_repository(repository):
    def state() -> dict[str, tuple[int, bytes]]:
        files = (path for path in (repository.root / ".git").rglob("*") if path.is_file())
        return {str(path): (path.stat().st_mtime_ns, path.read_bytes()) for path in files}

    os.utime(repository.root / "data" / "terms.yml", (1, 1))  # git would note this in its index
    before = state()
    repository.days()
    assert state() == before
