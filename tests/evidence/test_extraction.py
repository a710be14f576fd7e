"""The words of plain text, HTML and PDF."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from generator.evidence.extraction import text_of_file
from generator.problems import InvalidValue

PAGE = """<!doctype html><html><head><meta charset="{charset}"><title>T</title>
<style>p {{ color: red }}</style></head><body><nav>Menu</nav><script>var x = "no";</script>
<h1>Café closes</h1><p>One <b>w</b>ord
 goes&nbsp;on<br>here<p>Two<ul><li>a<li>b</ul><p hidden>secret</p><template>not</template>
<figure><img alt="x"><figcaption>A caption</figcaption></figure></body></html>"""


def pdf(words: str) -> bytes:
    """A PDF of one page with the words on it."""
    writer = PdfWriter()
    page = writer.add_blank_page(300, 300)
    names = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
    font = DictionaryObject({NameObject(k): NameObject(v) for k, v in names.items()})
    fonts = DictionaryObject({NameObject("/F1"): font})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    content = DecodedStreamObject()
    content.set_data(f"BT /F1 12 Tf 20 200 Td ({words}) Tj ET".encode())
    page[NameObject("/Contents")] = writer._add_object(content)
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252", "iso-8859-1"])
def test_html_as_a_reader_sees_it(charset):
    text = text_of_file(PAGE.format(charset=charset).encode(charset), "html")
    assert text.split("\n") == [
        "Café closes", "One word goes on", "here", "Two", "a", "b", "A caption",
    ]  # fmt: skip


@pytest.mark.parametrize("charset", ["no-such", "utf-8"])
def test_html_that_lies_about_its_encoding(charset):
    raw = PAGE.format(charset=charset)
    assert "Café" in text_of_file(raw.encode(), "htm")
    assert "Caf" in text_of_file(raw.encode("latin-1"), "html")
    assert "Café" in text_of_file(raw.encode("utf-8-sig"), "html")
    assert "Café" in text_of_file(raw.encode("utf-16"), "html")


def test_plain_text_and_pdf():
    assert text_of_file(b"\xef\xbb\xbfOne\r\ntwo", "txt") == "One\r\ntwo"
    assert text_of_file(pdf("Night work stops."), "pdf").strip() == "Night work stops."


@pytest.mark.parametrize(
    ("raw", "ending", "said"),
    [
        (b"caf\xe9", "txt", "UTF-8"),
        (b"", "txt", "No words"),
        (b"<script>only()</script>", "html", "No words"),
        (b"%PDF-1.7 broken", "pdf", "PDF"),
        (b"", "pdf", "PDF"),
        (b"<div>" * 50_000, "html", "too deep"),
        (b"x" * 5_000_001, "txt", "the most"),
    ],
)
def test_what_cannot_be_read_is_told(raw, ending, said):
    with pytest.raises(InvalidValue) as told:
        text_of_file(raw, ending)
    assert said in told.value.sentence


@pytest.mark.parametrize("text", ["", "\x00", "<", "<p", "<p a='", "&#xd800;x", "<b>x" * 99])
def test_odd_html_is_no_fault_of_ours(text):
    try:
        text_of_file(text.encode(), "html")
    except InvalidValue as invalid:
        assert invalid.sentence
