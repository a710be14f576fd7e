"""Where things lie on disk: the site's root goes in, every other path comes out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

# Stands near the top of every made file, so that a file of ours is known when it is met again.
MADE_BY = "explainer; edits to this file are overwritten"


@dataclass(frozen=True)
class Layout:
    """The folders and files of one site; every path is below `root`."""

    root: Path

    @property
    def data(self) -> Path:
        return self.root / "data"

    @property
    def site_file(self) -> Path:
        """What the site is about itself: title, language, sides, levels of checks."""
        return self.data / "site.yml"

    @property
    def exceptions_file(self) -> Path:
        """The findings that the editors live with."""
        return self.data / "exceptions.yml"

    @property
    def lock_file(self) -> Path:
        """Which quotes were found in the texts of their sources."""
        return self.data / "evidence.lock"

    @property
    def texts(self) -> Path:
        """Editors' own copies of source texts: never committed, never published."""
        return self.root / "texts"

    @property
    def coverage(self) -> Path:
        """Pages that show which passages of a text are cited: for editors only."""
        return self.root / ".explainer" / "coverage"

    @property
    def docs(self) -> Path:
        return self.root / "docs"

    @property
    def manifest(self) -> Path:
        """The list of made pages, each with the digest of what was written."""
        return self.docs / ".made.json"

    @property
    def templates(self) -> Path:
        """A site's own page templates; one found here is used in place of ours."""
        return self.data / "templates"

    @property
    def locale(self) -> Path:
        """A site's own catalogues of messages, one file a language."""
        return self.data / "locale"

    @property
    def mkdocs_file(self) -> Path:
        return self.root / "mkdocs.yml"

    @property
    def site(self) -> Path:
        return self.root / "site"

    @property
    def work(self) -> Path:
        """What is ours alone and never published: a build under way, the lock, the schemas."""
        return self.root / ".explainer"

    @property
    def lock(self) -> Path:
        """The file that whoever writes here holds locked."""
        return self.work / "lock"

    @property
    def next_page(self) -> Path:
        """A page while it is written, before it takes its place in docs/."""
        return self.work / "page"

    @property
    def cards(self) -> Path:
        """Pictures of pages as they were drawn, each named by the digest of what is on it."""
        return self.work / "cards"

    @property
    def next_site(self) -> Path:
        """The new site while it is built, before it takes the place of the old one."""
        return self.work / "next"

    @property
    def old_site(self) -> Path:
        """The old site, where a system cannot swap two folders at once."""
        return self.work / "old"

    @property
    def packed(self) -> Path:
        """A copy of the site that is read and searched from a folder, in one file."""
        return self.root / "site.zip"

    @property
    def next_packed(self) -> Path:
        """That copy while it is packed."""
        return self.work / "packed"

    @property
    def schemas(self) -> Path:
        """JSON Schemas for editors; .vscode/settings.json names them."""
        return self.work / "schemas"

    def relative(self, path: Path) -> str:
        """The path as people type it: from the root, with forward slashes."""
        return path.relative_to(self.root).as_posix()
