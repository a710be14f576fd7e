"""SVG that may stand in a page: few elements, classes for the style sheet to colour, real text.

No style, no script, no address: what the policy of the site refuses is never written. Source of the
elements: "Scalable Vector Graphics (SVG) 2", W3C Candidate Recommendation.
"""

from __future__ import annotations

import html

from generator.text import FORBIDDEN, on_one_line


def element(name: str, words: str = "", /, **given: float | str) -> str:
    """One element; `words` are its text, escaped. Numbers are rounded to a tenth of a unit; a name
    that Python keeps for itself is given with an underscore behind it, one with a hyphen with an
    underscore for it."""
    attributes = "".join(f' {_name(key)}="{_value(value)}"' for key, value in given.items())
    return f"<{name}{attributes}>{in_markup(words)}</{name}>"


def classes(*names: str) -> str:
    """The names of classes as an attribute has them; '' is none."""
    return " ".join(filter(None, names))


def side_class(side: str) -> str:
    """The class that gives a side's colour; '' for no side."""
    return f"side-{side}" if side else ""


def _name(key: str) -> str:
    return key.rstrip("_").replace("_", "-")


def _value(value: float | str) -> str:
    return in_markup(value) if isinstance(value, str) else short(value)


def short(value: float) -> str:
    """A number to a tenth of a unit, without an idle nought."""
    rounded = f"{value:.1f}".removesuffix(".0")
    return "0" if rounded == "-0" else rounded


def in_markup(words: str) -> str:
    """Words as they stand in an attribute or between tags."""
    return html.escape(on_one_line(FORBIDDEN.sub("\ufffd", words)), quote=True)
