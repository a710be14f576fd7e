"""The theme rests on parts of Material: a new release that changes them fails here, by name."""

from __future__ import annotations

import gzip
import re
from hashlib import sha256
from pathlib import Path

import material
import pytest

import generator
from generator.site.style.sheet import material_licence, style_sheet

MATERIAL = Path(material.__file__).parent / "templates"
OWN = Path(generator.__file__).parent / "theme"
SHEETS = sorted((OWN / "styles").glob("*.css"))
FRAMES = sorted(OWN.rglob("*.html"))

# What of Material we replace or rest on, as it was when we last looked at it.
LOOKED_AT = {
    "404.html": "80c93494b5432b1b",
    "base.html": "8536d352b0093623",
    "partials/footer.html": "50c2a75f013b7b03",
    "partials/header.html": "8cf3fb15bcf969ff",
    "partials/language.html": "3a44516f305006ac",
    "partials/search.html": "bfd556535abcddb9",
}


@pytest.mark.parametrize("name", LOOKED_AT)
def test_material_is_as_it_was_when_we_looked(name):
    """After an upgrade: see what changed in the file, whether our frame and styles should follow
    (a new meta tag, a better attribute, another rule), and record the new name and digest."""
    file = MATERIAL / name
    digest = sha256(file.read_bytes()).hexdigest()[:16] if file.is_file() else "gone"
    assert digest == LOOKED_AT[name], f"{name} is not the one that our theme was written for"


def test_nothing_of_material_is_asked_for_but_icons_and_words():
    for file in [*SHEETS, *FRAMES]:
        assert not re.search(r"\bmd-[\w-]+", file.read_text(encoding="utf-8")), file


def test_every_icon_and_word_of_material_that_we_use_is_there():
    words = (MATERIAL / "partials" / "languages" / "en.html").read_text(encoding="utf-8")
    for file in FRAMES:
        text = file.read_text(encoding="utf-8")
        for icon in re.findall(r'include "(\.icons/[^"]+)"', text):
            assert (MATERIAL / icon).is_file(), icon
        for key in re.findall(r"lang\.t\([\"']([\w.]+)[\"']\)", text):
            assert f'"{key}": ' in words, key


def test_the_parts_stand_in_order_without_words_to_their_makers(tmp_path):
    for path, text in {"2-b.css": "/* why */\nc {}", "1-a.css": "b {}"}.items():
        file = tmp_path / "styles" / path
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    made = style_sheet(tmp_path)
    assert made.rpartition("*/")[2].split() == ["b", "{}", "c", "{}"]
    assert "why" not in made


def test_the_sheet_stays_small():
    assert len(gzip.compress(style_sheet(OWN).encode(), 6)) < 18_000


def test_no_colour_stands_outside_of_the_colours():
    for sheet in SHEETS[1:]:
        assert not re.search(r"#[0-9a-fA-F]{3,8}\b|rgba?\(", sheet.read_text(encoding="utf-8")), (
            sheet
        )


def test_the_licence_of_what_is_taken_from_material_is_there():
    assert "Permission is hereby granted" in material_licence()
