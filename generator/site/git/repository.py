"""The repository that a site lies in, read through one of our own that borrows its objects.

What a repository holds is the same for all; what its settings, attributes, filters, grafts and
replaced objects make of it is not. So commits and files are asked of an empty repository in a
folder of ours, which knows the objects of the site's and nothing else of it. Only what a revision
is called is asked of the site's own.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import new as new_hash
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.site.git.run import NoAnswer, git_answer, git_lines

NO_REPOSITORY = "the folder lies in no repository of git"
_PLAIN = ("100644", "100755")
LINK, SUBMODULE = "120000", "160000"


@dataclass(frozen=True)
class TreeFile:
    """One file as a commit holds it: its path below the site's root, its kind, its content's id."""

    path: str
    mode: str
    id: str
    size: int

    @property
    def is_plain(self) -> bool:
        """False for a link, and for a repository within this one (a submodule)."""
        return self.mode in _PLAIN


@dataclass(frozen=True)
class Repository:
    """A repository, as long as it is open."""

    root: Path  # of the site
    within: str  # its path below the repository's root: "" or such as "sites/one/"
    is_whole: bool  # False for a copy that holds the latest commits only
    store: Path  # the repository of ours
    _named: Path  # the .git of the site's
    _digest: str  # how it names contents: sha1 or sha256

    def commit(self, revision: str) -> str:
        """The id of the commit that a revision names.

        Raises:
            NoAnswer: there is none.
        """
        asked = ("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
        return _text(git_answer(self._named, *asked, files=self.root)).strip()

    def files(self, commit: str, *folders: str) -> list[TreeFile]:
        """The files of a commit below some folders of the site.

        Raises:
            NoAnswer: git refuses.
        """
        paths = [f"{self.within}{folder}" for folder in folders]
        told = self.ask("ls-tree", "-r", "-z", "-l", "--full-tree", commit, "--", *paths)
        return [self._file(line) for line in told.split(b"\0") if line]

    def _file(self, line: bytes) -> TreeFile:
        facts, _, name = line.partition(b"\t")
        mode, _, content, size = _text(facts).split()
        path = os.fsdecode(name).removeprefix(self.within)
        return TreeFile(path, mode, content, int(size) if size.isdigit() else 0)

    def contents(self, ids: Sequence[str]) -> Iterator[bytes]:
        """The bytes of some contents, in the order of their ids.

        Raises:
            NoAnswer: this copy lacks one of them.
        """
        asked = "".join(f"{one}\n" for one in ids).encode()
        rest = memoryview(self.ask("cat-file", "--batch", given=asked))
        for _ in ids:
            head, size = _head_of_content(rest)
            yield bytes(rest[head : head + size])
            rest = rest[head + size + 1 :]

    def id_of(self, content: bytes) -> str:
        """By what id git knows some bytes."""
        return new_hash(self._digest, b"blob %d\0" % len(content) + content).hexdigest()

    def patch(self, commit: str, files: Mapping[str, bytes | None], *options: str) -> bytes:
        """What differs between a commit and the same with other files (None: without them).

        Raises:
            NoAnswer: git refuses.
        """
        folder = self.store / "files"
        folder.mkdir(exist_ok=True)
        lines = []
        for path, content in files.items():
            identity, mode = "0" * len(commit), "0"
            if content is not None:
                identity, mode = self.id_of(content), "100644"
                (folder / identity).write_bytes(content)
            lines.append(os.fsencode(f"{mode} {identity}\t{self.within}{path}\0"))
        written = "".join(sorted(f"{file}\n" for file in folder.iterdir()))
        asked = ("hash-object", "-w", "--no-filters", "--stdin-paths")
        self.ask(*asked, given=os.fsencode(written))
        self.ask("read-tree", commit)
        self.ask("update-index", "-z", "--index-info", given=b"".join(lines))
        return self.ask("diff-index", "--cached", *options, commit)

    def ask(self, *arguments: str, given: bytes = b"") -> bytes:
        """What git prints, asked in the repository of ours.

        Raises:
            NoAnswer: git refuses.
        """
        return git_answer(self.store, *arguments, given=given)

    def lines(self, *arguments: str) -> Iterator[bytes]:
        """The same line by line, while git is at work."""
        return git_lines(self.store, *arguments)


@contextmanager
def opened_repository(root: Path, work: Path | None = None) -> Iterator[Repository]:
    """The repository that the site at `root` lies in; the one of ours is made in the folder `work`,
    or where the system keeps what is soon gone.

    Raises:
        NoAnswer: there is none, or no git, or git cannot read it.
    """
    root = root.resolve()
    top = next((one for one in (root, *root.parents) if _holds_repository(one / ".git")), None)
    if top is None:
        raise NoAnswer(NO_REPOSITORY)
    asked = ("rev-parse", "--path-format=absolute", "--is-shallow-repository",
             "--show-object-format", "--git-path", "objects")  # fmt: skip
    shallow, digest, objects = git_answer(top / ".git", *asked, files=root).split(b"\n", 2)
    below = root.relative_to(top).as_posix()
    with TemporaryDirectory(prefix="explainer-", dir=work) as folder:
        store = Path(folder).resolve()
        _make_store(store, os.fsdecode(objects.removesuffix(b"\n")), _text(digest))
        within = "" if below == "." else f"{below}/"
        yield Repository(root, within, shallow == b"false", store, top / ".git", _text(digest))


def _holds_repository(place: Path) -> bool:
    """A folder that git made, or a file that leads to one: of a worktree or a submodule."""
    return place.is_file() or (place / "HEAD").exists()


def _make_store(store: Path, objects: str, digest: str) -> None:
    """An empty repository that borrows objects. Source: gitrepository-layout(5)."""
    for name in ("objects/info", "refs"):
        (store / name).mkdir(parents=True)
    _write(store / "HEAD", ["ref: refs/heads/none"])
    version = 0 if digest == "sha1" else 1
    settings = ["[core]", f"\trepositoryformatversion = {version}", "\tbare = true"]
    _write(store / "config", settings + ["[extensions]", f"\tobjectFormat = {digest}"] * version)
    _write(store / "objects" / "info" / "alternates", [_in_quotes(objects)])


def _in_quotes(path: str) -> str:
    """A path as git takes it in a list of paths, whatever signs it holds."""
    return '"' + path.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def _write(file: Path, lines: Iterable[str]) -> None:
    file.write_bytes(os.fsencode("".join(f"{line}\n" for line in lines)))


def _head_of_content(rest: memoryview) -> tuple[int, int]:
    """How long the line is that stands before a content, and how long the content."""
    line = bytes(rest[:200]).partition(b"\n")[0]
    if line.count(b" ") != 2:
        raise NoAnswer("this copy of the repository lacks a part of it")
    return len(line) + 1, int(line.rpartition(b" ")[2])


def _text(raw: bytes) -> str:
    return raw.decode("ascii")
