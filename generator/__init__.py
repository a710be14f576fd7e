"""Facts kept as data, turned into the pages of an explainer site.

docs/manual/architecture.md draws the floors, says what each folder answers, and what to touch to
add to it.
"""

__version__ = "0.1.0"
