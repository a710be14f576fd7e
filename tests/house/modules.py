"""The modules of the package, for the tests that read its source."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "generator"
MODULES = sorted(PACKAGE.rglob("*.py"))


def module_name(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
