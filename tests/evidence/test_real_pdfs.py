"""Sentences of two texts in the PDFs that several programs made of them."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

from generator.evidence.extraction import text_of_file
from generator.evidence.find import near_passage, passages
from generator.evidence.normalise import LevelText

TEXTS = Path(__file__).parent / "texts"
PDFS = sorted(path.name for path in TEXTS.glob("*.pdf"))
BROKEN = {
    "insufficient": "insuf\u00adficient",
    "arbitration": "arbi\u00adtra\u00adtion",
    "representatives": "rep\u00adresen\u00adta\u00adtives",
    "specification": "spec\u00adifi\u00adca\u00adtion",
    "reconsideration": "recon\u00adsid\u00ader\u00ada\u00adtion",
    "unconditional": "un\u00adcon\u00addi\u00adtional",
    "intergovernmental": "inter\u00adgov\u00adern\u00admen\u00adtal",
}


def words_of(name: str) -> str:
    return (TEXTS / f"{name}.txt").read_text("utf-8")


def sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.»”])\s+", text.strip())


def text_in(name: str) -> LevelText:
    return LevelText(text_of_file((TEXTS / name).read_bytes(), "pdf"))


def missing(text: LevelText, wanted: list[str]) -> list[str]:
    """What is most like each sentence that is not there."""
    return [
        near_passage(text.level, one) or one for one in wanted if not any(passages_of(text, one))
    ]


def passages_of(text: LevelText, words: str) -> list[str]:
    return [
        text.original[slice(*text.span(at.start, at.end))] for at in passages(text.level, words)
    ]


def test_there_are_pdfs_of_three_programs():
    assert {name.partition("-")[0] for name in PDFS} == {"chromium", "libreoffice", "pdftex"}


@pytest.mark.parametrize("name", PDFS)
def test_each_sentence_is_found(name):
    wanted = sentences(words_of(name.partition("-")[2].removesuffix(".pdf")))
    assert len(wanted) >= 4
    assert missing(text_in(name), wanted) == []


@pytest.mark.parametrize("name", PDFS)
def test_no_sentence_with_another_letter_is_found(name):
    text = text_in(name)
    for sentence in sentences(words_of(name.partition("-")[2].removesuffix(".pdf"))):
        letters = [at for at, sign in enumerate(sentence) if sign.isalnum()]
        for at in letters[:: max(1, len(letters) // 12)]:
            # ة and ه, أ and ا, é and e: as near as letters are.
            near = {"ة": "ه", "أ": "ا", "إ": "ا", "ي": "ى", "é": "e", "ñ": "n"}
            other = near.get(sentence[at], "x" if sentence[at] != "x" else "y")
            changed = sentence[:at] + other + sentence[at + 1 :]
            assert passages_of(text, changed) == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("opposed to co-operation", True),
        ("opposed to cooperation", False),
        ("The pre- and post-strike", True),
        ("The preand post-strike", False),
        ("Nobody resigned", True),
        # "re-" ends a line there: only a person can tell.
        ("nobody re-signed", True),
        ("nobody resigned", False),
        ("a naive but efficient", False),
        ("Harbour Review 2", True),
    ],
)
def test_real_hyphens_accents_and_running_heads(words, found):
    assert bool(passages_of(text_in("pdftex-latin.pdf"), words)) == found


@pytest.mark.parametrize("layout", ["columns: 3", "width: 1px"])
def test_what_chromium_prints(browser, layout):
    text = words_of("latin")
    broken = text
    # In the narrow page each word breaks wherever it may, whatever the font.
    for word, parts in BROKEN.items() if "width" in layout else ():
        broken = broken.replace(word, parts)
    paragraphs = "".join(f"<p>{html.escape(one)}</p>" for one in broken.split("\n\n"))
    page = browser.new_page()
    page.set_content(
        "<html lang=en><meta charset=utf-8><style>body { font: 11pt serif; text-align: justify; "
        f"font-variant-ligatures: common-ligatures; {layout} }}</style>{paragraphs}"
    )
    printed = LevelText(text_of_file(page.pdf(format="A5"), "pdf"))
    page.close()
    assert missing(printed, sentences(text)) == []
    assert passages_of(printed, "was insuficient") == []
    if "width" in layout:
        assert {"insuf", "ficient."} <= set(re.split(r"[-‐]*\s+", printed.original))
