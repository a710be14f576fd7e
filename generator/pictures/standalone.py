"""A picture as a file of its own: with its colours, and a line that says where it comes from.

What a file of ours may hold, the site's last gate says: no script, nothing that leads anywhere.
"""

from __future__ import annotations

from dataclasses import replace

from generator.pictures.drawing import Drawing, height_of, label_at
from generator.pictures.label_widths import LabelWidths
from generator.pictures.svg import in_markup

# The colours of the site's pages, under the names that the rules of pictures ask for.
_LIGHT = (
    "--paper:#fdfcfa;--panel:#f3f1ec;--line:#d8d5cc;--line-strong:#85827a;--ink:#1d2830;"
    "--ink-soft:#55606a;--link:#0b5b70;--good:#1d6140;--open:#80500a;--toward:#000;--share:0%"
)
_DARK = (
    "--paper:#12191e;--panel:#1b252b;--line:#334048;--line-strong:#7b8a93;--ink:#e3e7e8;"
    "--ink-soft:#a5b0b6;--link:#7cc5d8;--good:#8ed1a9;--open:#ebbf70;--toward:#fff;--share:35%"
)
_LEAST = 300.0  # as wide as the line under a picture needs, however small that is
_FONTS = 'system-ui,"Segoe UI",Roboto,"Noto Sans",Arial,"Noto Sans Arabic",sans-serif'
_BASE = (
    f":root{{{_LIGHT};color-scheme:light dark}}:root{{background:var(--paper)}}"
    f":root{{font-family:{_FONTS}}}@media(prefers-color-scheme:dark){{:root{{{_DARK}}}}}"
)


def standalone(drawing: Drawing, rules: str, line: str, widths: LabelWidths) -> str:
    """The picture as an SVG file.

    `rules` is the style sheet of pictures with the colours of the sides; `line` names source and
    licence, and stands under the picture.
    """
    width = max(drawing.width, _LEAST)
    lines = widths.lines(line, width - 12)
    wide = max((widths.width(one, False) for one in lines), default=0.0)
    foot = label_at(lines, 6, drawing.height + 16, wide, anchor="start", kind="tick")
    more = height_of(len(lines)) + 12 if lines else 0.0
    parts = (*drawing.parts, foot) if lines else drawing.parts
    whole = replace(drawing, width=width, height=drawing.height + more, parts=parts)
    style = f"{_BASE}{rules}"
    return whole.markup("picture", leads=False, more=f"<style>{_safe(style)}</style>") + "\n"


def _safe(style: str) -> str:
    """A style sheet as the text of an element: one sign more than it has could end it."""
    return in_markup(style).replace("&quot;", '"').replace("&#x27;", "'").replace("&gt;", ">")
