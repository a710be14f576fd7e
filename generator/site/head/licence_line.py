"""The licence of the facts at the foot of every page."""

from __future__ import annotations

from markupsafe import Markup, escape

from generator.presenting.edition import Edition


def licence_line(edition: Edition) -> str:
    """A sentence or two as HTML; '' where the site states no licence."""
    licence = edition.library.about.licence
    if licence is None:
        return ""
    name = escape(edition.text(licence.name))
    if licence.url:
        name = Markup('<a rel="license" href="{}">{}</a>').format(licence.url, name)
    words = edition.words.gettext("Facts and texts: {licence}.", licence="{licence}")
    line = escape(words).replace("{licence}", name)
    return Markup("{} {}").format(line, edition.text(licence.note)) if licence.note else line
