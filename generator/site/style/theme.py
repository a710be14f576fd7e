"""Where the theme lies, for MkDocs and its successors, which find it by its entry point."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import generator

OWN_THEME = Path(generator.__file__).parent / "theme"
STYLE_PARTS = "styles/"  # what the style sheet is made of, in the order of their names

# Stands in for the module that an entry point of a theme names: it is asked for its file only. A
# real module in that folder would be published by Zensical, with what Python keeps beside it.
INSTALLED_THEME = SimpleNamespace(__file__=str(OWN_THEME / "mkdocs_theme.yml"))
