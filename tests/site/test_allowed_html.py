"""The last gate: what would run, cover or hijack a page is seen; what we publish passes."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.site.inspect.allowed_html import (
    asks_elsewhere,
    asks_elsewhere_in_styles,
    forbidden_in,
    forbidden_in_drawing,
)


def found(html: str) -> list[str]:
    return list(forbidden_in(LexborHTMLParser(html)))


def test_a_page_of_ours_passes():
    page = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>T</title>
    <meta http-equiv="Content-Security-Policy" content="default-src 'self'">
    <meta http-equiv="refresh" content="0; url=../new/">
    <link rel="stylesheet" href="a.css"><script src="a.js"></script>
    <script type="application/ld+json">{"name": "x"}</script></head>
    <body><nav><a href="https://x.example/">x</a></nav><article><h1 id="a">T</h1>
    <p><a href="mailto:a@x.example">mail</a> <img src="data:image/png;base64,AA" alt="">
    <em lang="ar" dir="rtl">ا</em></p><svg><clipPath id="c"></clipPath>
    <a href="#b"><title>b</title><circle r="1"></circle></a></svg>
    <form action="../search/"><label>q <input name="q"></label></form></article></body></html>"""
    assert found(page) == []


@pytest.mark.parametrize(
    "markup",
    [
        "<script>run()</script>",
        "<script type=module>run()</script>",
        "<svg><script>run()</script></svg>",
        '<img src="x" onerror="run()">',
        "<svg/onload=run()>",
        "<details open ontoggle=run()>",
        '<iframe src="x"></iframe>',
        "<object data=x></object>",
        "<embed src=x>",
        "<base href='https://evil.example/'>",
        '<p style="position: fixed">',
        "<style>p {}</style>",
        "<textarea>",
        "<plaintext>",
        "<title>x</title>",
        "<template><p>x</p></template>",
        "<math><mi>x</mi></math>",
        "<marquee>",
        "<svg><foreignObject><p>x</p></foreignObject></svg>",
        "<svg><a xlink:href='javascript:run()'>x</a></svg>",
        "<svg><a href='javascript:run()'><circle r=1></circle></a></svg>",
        "<p><a href=x><circle r=1></circle></a></p>",
        "<a href=x><title>x</title></a>",
        '<a href="javascript:run()">x</a>',
        '<a href=" java\tscript:run()">x</a>',
        '<a href="&#1;javascript&colon;run()">x</a>',
        '<a href="vbscript:run">x</a>',
        '<a href="data:text/html,x">x</a>',
        '<a href="x" ping="https://evil.example/">x</a>',
        '<form action="javascript:run()"></form>',
        "<form><button formaction='javascript:run()'></form>",
        '<meta http-equiv="refresh" content="0; url=https://evil.example/">',
        '<meta http-equiv="refresh" content="0; url=//evil.example/">',
        '<meta http-equiv="set-cookie" content="a=b">',
        "<my-element></my-element>",
        '<p is="x-y">',
    ],
)
def test_what_is_never_published(markup):
    assert found(f"<article><p>text</p>{markup}</article>")


def test_what_only_the_frame_may_hold():
    assert found('<link rel="icon" href="x"><article>x</article>') == []
    assert found('<article><link rel="icon" href="x"></article>')


def test_the_end_of_the_content_does_not_end_the_gate():
    assert found("<article>x</article><style>p {}</style>")
    assert found("<article>x</article></body></html><script>run()</script>")


@pytest.mark.parametrize(
    ("tag", "given", "asks"),
    [
        ("img", {"src": "https://x.example/a.png"}, True),
        ("img", {"src": "//x.example/a.png"}, True),
        ("img", {"src": "/\\x.example/a.png"}, True),
        ("img", {"src": "a.png", "srcset": "https://x.example/a.png 2x"}, True),
        ("img", {"src": "../a.png"}, False),
        ("a", {"href": "https://x.example/"}, False),
        ("link", {"rel": "stylesheet", "href": "https://x.example/a.css"}, True),
        ("link", {"rel": "preconnect", "href": "https://x.example"}, True),
        ("link", {"rel": "canonical", "href": "https://x.example/"}, False),
        ("form", {"action": "https://x.example/"}, True),
        ("use", {"href": "https://x.example/a.svg#b"}, True),
    ],
)
def test_what_asks_another_host(tag, given, asks):
    assert bool(list(asks_elsewhere(tag, given))) == asks


def test_every_address_of_a_srcset_counts():
    given = {"srcset": "a.png 1x, https://x.example/b.png 2x"}
    assert list(asks_elsewhere("img", given))


@pytest.mark.parametrize(
    "drawing",
    [
        "<svg><script>run()</script></svg>",
        '<x:svg xmlns:x="http://www.w3.org/2000/svg"><x:script>run()</x:script></x:svg>',
        '<svg onload="run()"/>',
        '<svg xmlns:l="http://www.w3.org/1999/xlink"><use l:href="https://x.example/"/></svg>',
        '<svg><a href="javascript:run()"/></svg>',
        '<!DOCTYPE svg [<!ENTITY a "b">]><svg/>',
        '<?xml-stylesheet href="x.css"?><svg/>',
        "<svg><foreignObject/></svg>",
        "<svg",
    ],
)
def test_drawings_that_are_refused(drawing):
    assert list(forbidden_in_drawing(drawing.encode()))


def test_a_drawing_of_ours_passes():
    drawing = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><!-- a line -->
    <title>T</title><path d="M0 0h9"/><use href="#a"/></svg>"""
    assert list(forbidden_in_drawing(drawing)) == []


@pytest.mark.parametrize(
    ("styles", "asks"),
    [
        (b"a { background: url(https://x.example/a.png) }", True),
        (b"@import '//x.example/a.css';", True),
        (b'a { background: URL( "HTTPS://x.example/" ) }', True),
        (b"a { background: url(data:image/png;base64,AA) }", False),
        (b"a { background: url(../a.png) }", False),
    ],
)
def test_style_sheets(styles, asks):
    assert asks_elsewhere_in_styles(styles) == asks
