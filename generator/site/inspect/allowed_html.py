"""What a built page may hold: the last gate before a site is published.

It reads the page as browsers do (Lexbor follows the HTML standard's parsing), so what it sees is
what a browser would run. Nothing is cleaned: where a page holds anything that is not named here,
the site is not published.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from xml.etree import ElementTree

from selectolax.lexbor import LexborHTMLParser, LexborNode


def _named(words: str) -> frozenset[str]:
    return frozenset(words.split())


# What facts and pages written by hand may become.
CONTENT = _named("""
    a abbr article aside b bdi blockquote br caption cite code col colgroup data dd del details dfn
    div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li mark nav ol
    p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot th
    thead time tr u ul var wbr
""")
# Charts and other pictures that are part of a page.
DRAWING = _named("""
    circle clippath defs desc ellipse g line lineargradient marker path pattern polygon polyline
    rect stop svg text title tspan use
""")
# What forms of ours need: filters and search.
CONTROLS = _named("button dialog fieldset form input label legend option optgroup output select")
# What the theme puts round the content. No template: its inside is not part of the page's tree.
FRAME = _named("html head meta title link script noscript body main")
DATA_BLOCKS = frozenset(("application/json", "application/ld+json"))  # held, never run
# Attributes that hold an address.
LEADING = ("action", "cite", "data", "href", "longdesc", "poster", "src", "xlink:href")

_NEVER = re.compile(r"on.*|style|srcdoc|formaction|ping|background|manifest|is|slot")
_NOT_ASKED = ("alternate", "author", "canonical", "license", "next", "prev")
_BLANKS = re.compile(r"[\s\x00-\x1f]")
_STAYS = re.compile(r"0; url=(?!//)[^:\\]*")
_SCHEMES = frozenset(("http", "https", "mailto", "tel"))
_SCHEME = re.compile(r"[\s\x00-\x1f]*([a-zA-Z][a-zA-Z0-9+.\-\s\x00-\x1f]*):")
_HOST = re.compile(r"[\s\x00-\x1f]*(?:[a-zA-Z][a-zA-Z0-9+.-]*:)?[/\\]{2}")
_POLICY = "content-security-policy"
_ELSEWHERE = re.compile(rb"""(?:url\(|@import)\s*["']?\s*(?:[a-z]+:)?//""", re.IGNORECASE)


def forbidden_in(tree: LexborHTMLParser) -> Iterator[str]:
    """Each thing of a page that may not be published, as a sentence."""
    content = {node.mem_id for article in tree.css("article") for node in article.traverse()}
    for node in tree.root.traverse() if tree.root else ():
        tag = (node.tag or "").lower()
        if not _allowed(tag, node, node.mem_id in content):
            yield f'An element "{tag}" stands in the page.'
        elif tag in ("script", "meta"):
            yield from _of_the_frame(tag, node.attributes)
        for name, value in node.attributes.items():
            yield from _attribute(tag, name, value or "")


def _allowed(tag: str, node: LexborNode, in_content: bool) -> bool:
    if tag in CONTENT or tag in CONTROLS or tag == "svg":
        return True
    if tag == "title":  # anywhere else it swallows the page behind it
        return (node.parent is not None and node.parent.tag == "head") or _draws(node.parent)
    return _draws(node.parent) if tag in DRAWING else tag in FRAME and not in_content


def _draws(node: LexborNode | None) -> bool:
    """Whether an element is part of a drawing; a link is where it stands in one."""
    while node and node.tag == "a":
        node = node.parent
    return node is not None and (node.tag or "").lower() in DRAWING


def _of_the_frame(tag: str, given: Mapping[str, str | None]) -> Iterator[str]:
    """Scripts come from files of the site; a page declares nothing but its policy and itself."""
    if tag == "script" and not given.get("src") and given.get("type") not in DATA_BLOCKS:
        yield "A script stands in the page itself."
    told = (given.get("http-equiv") or "").lower()
    if tag == "meta" and told not in ("", _POLICY, "refresh"):
        yield f'The page says http-equiv="{told}".'
    if told == "refresh" and not _STAYS.fullmatch(given.get("content") or ""):
        yield "The page sends its readers to another site."


def _attribute(tag: str, name: str, value: str) -> Iterator[str]:
    if _NEVER.fullmatch(name):
        yield f'An element "{tag}" has the attribute "{name}".'
    elif name in LEADING and (scheme := _SCHEME.match(value)):
        named = _BLANKS.sub("", scheme[1]).lower()
        if named not in _SCHEMES and not (tag == "img" and value.startswith("data:image/")):
            yield f'An element "{tag}" leads to an address that begins with "{named}:".'


def asks_elsewhere(tag: str, given: Mapping[str, str | None]) -> Iterator[str]:
    """Addresses of other hosts that a browser asks on opening the page, or sends a form to."""
    if tag == "a" or (tag == "link" and given.get("rel") in _NOT_ASKED):
        return
    for name in LEADING:
        if (value := given.get(name)) and _HOST.match(value):
            yield value
    for name in ("srcset", "imagesrcset"):
        yield from filter(_HOST.match, _BLANKS.split(given.get(name) or ""))


def forbidden_in_drawing(data: bytes) -> Iterator[str]:
    """The same for an SVG file, which a browser runs when it is opened by its address."""
    if b"<!" in data.replace(b"<!--", b"") or b"<?xml-stylesheet" in data:
        yield "A picture declares a document type or a style sheet."
        return
    try:
        root = ElementTree.fromstring(data)
    except ElementTree.ParseError as error:
        yield f"A picture is not well-formed: {error}."
        return
    for element in root.iter():
        tag = str(element.tag).rpartition("}")[2].lower()
        if tag not in DRAWING and tag != "style":
            yield f'A picture holds an element "{tag}".'
        for name, value in element.attrib.items():
            local = name.rpartition("}")[2].lower()
            if local.startswith("on") or (local == "href" and not value.startswith("#")):
                yield f'A picture holds the attribute "{local}".'


def asks_elsewhere_in_styles(data: bytes) -> bool:
    """True where a style sheet asks another host for a font, a picture or more styles."""
    return bool(_ELSEWHERE.search(data))
