"""Coverage for a person to read: as text, and as a page that needs nothing beside it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from markupsafe import Markup

from generator.evidence.coverage import Coverage, Piece, Sentence
from generator.text import counted

_STYLE = """
body { font: 1.05rem/1.6 Georgia, serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }
p { margin: .35rem 0; }
mark { background: #cfe8d5; color: inherit; }
.uncited { border-inline-start: .3rem solid #c2410c; padding-inline-start: .6rem; }
.boilerplate { color: #5b6470; font-style: italic; }
footer { color: #5b6470; font-size: .9rem; margin-top: 2rem; }
@media (prefers-color-scheme: dark) {
  body { background: #16191d; color: #e8e8e8; } mark { background: #23513a; }
  .boilerplate, footer { color: #a3adb8; }
}
@media print { mark { text-decoration: underline; } }
"""
_PAGE = Markup("""\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Coverage of {id}</title>
<style>{style}</style>
</head>
<body>
<h1>{title}</h1>
<p>{summary} Marked words are cited by a fact; point at them to see where.
A line at the side marks a sentence that no fact cites.</p>
<main lang="{language}">
{text}
</main>
<h2>Sentences that no fact cites</h2>
{uncited}
<footer><p>For the editors of this site. The text is under the rights of its publisher: do not
publish this page.</p></footer>
</body>
</html>
""")
_MARK = Markup('<mark title="{}">{}</mark>')
_PARAGRAPH = Markup('<p dir="auto" class="{}">{}</p>')


def coverage_summary(coverage: Coverage) -> str:
    """The share of sentences that facts cite, and of their words, in words."""
    cited = coverage.stating - len(coverage.uncited)
    left = len(coverage.sentences) - coverage.stating
    part = "" if coverage.is_whole else " of an excerpt"
    said = f"{cited} of {coverage.stating} sentences{part} are cited by a fact"
    more = f"; {left} more {'states' if left == 1 else 'state'} none" if left else ""
    words = f"{coverage.cited_words:,} of {counted(coverage.word_count, 'word')}"
    by_words = _percent(coverage.cited_words, coverage.word_count)
    return f"{_percent(cited, coverage.stating)}: {said}{more}. By words {by_words}: {words}."


def coverage_text(coverage: Coverage) -> Iterator[str]:
    """The text line by line, its cited passages between ⟦ and ⟧, then what nobody cites."""
    for sentence in coverage.sentences:
        shown = "".join(f"⟦{run}⟧" if cited else run for cited, run in _runs(sentence))
        yield f"{_sign(sentence)} {' '.join(shown.split())}"
    yield ""
    yield "No fact cites:" if coverage.uncited else "Each sentence is cited by a fact."
    yield from (f"- {sentence.words}" for sentence in coverage.uncited)
    yield ""
    yield coverage_summary(coverage)


def coverage_page(coverage: Coverage) -> str:
    """The same as an HTML page, with everything escaped that comes from the text or the facts."""
    none = Markup("<p>None.</p>")
    items = Markup("").join(_PARAGRAPH.format("", one.words) for one in coverage.uncited)
    return _PAGE.format(
        id=coverage.source.id,
        style=Markup(_STYLE),
        title=str(coverage.source.label),
        summary=coverage_summary(coverage),
        language=coverage.source.language or "",
        text=Markup("\n").join(map(_paragraph, coverage.sentences)),
        uncited=items or none,
    )


def _percent(part: int, whole: int) -> str:
    """Rounded down, so that 100 % means all; all of nothing is 100 %."""
    return f"{100 * part // whole if whole else 100} %"


def _sign(sentence: Sentence) -> str:
    return " " if sentence.is_cited else "." if sentence.is_boilerplate else "!"


def _runs(sentence: Sentence) -> Iterator[tuple[bool, str]]:
    """Neighbouring pieces joined: cited or not, and the words."""
    for cited, group in groupby(sentence.pieces, key=lambda piece: bool(piece.cited_by)):
        yield cited, "".join(piece.words for piece in group)


def _paragraph(sentence: Sentence) -> Markup:
    kinds = {" ": "cited", ".": "boilerplate", "!": "uncited"}
    return _PARAGRAPH.format(kinds[_sign(sentence)], Markup("").join(map(_marked, sentence.pieces)))


def _marked(piece: Piece) -> Markup:
    if not piece.cited_by:
        return Markup.escape(piece.words)
    return _MARK.format("\n".join(piece.cited_by), piece.words)
