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
    def mkdocs_file(self) -> Path:
        return self.root / "mkdocs.yml"

    @property
    def site(self) -> Path:
        return self.root / "site"

    @property
    def schemas(self) -> Path:
        """JSON Schemas for editors; .vscode/settings.json names them."""
        return self.root / ".explainer" / "schemas"

    def relative(self, path: Path) -> str:
        """The path as people type it: from the root, with forward slashes."""
        return path.relative_to(self.root).as_posix()
