"""The words that a fact relies on: whether they were checked, and a link to where they stand.

Source of the link's form: "URL Fragment Text Directives", Draft Community Group Report (WICG).
"""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import quote, urlsplit

from generator.facts.proofs import Proof
from generator.facts.quotes import Quote
from generator.facts.records.sources import Source
from generator.facts.sourced import Citation
from generator.facts.texts import Text
from generator.markdown.escape import Markdown, link_to
from generator.pages.frame.page_builder import PageBuilder
from generator.presenting.quotation_marks import (
    in_quotation_marks,
    marks_of,
    nested_quotes,
    quotes_round,
)

# Longer quotes are named by their first and last words: a link stays short, and a stray sign in
# the middle does not lose the place.
_WORDS_IN_FULL = 10
_WORDS_AT_AN_END = 4

# Says in Markdown whether words were found.
CheckMark = Callable[[PageBuilder, Proof | None], Markdown]


def relied_on(
    builder: PageBuilder, source: Source, cited: Citation, mark: CheckMark | None = None
) -> Markdown:
    """The words of a citation, linked to the passage, and whether they were checked; '' if none."""
    if cited.quote is None:
        return Markdown("")
    code, original = _original(builder, source, cited.quote)
    before, after = str(cited.prefix or ""), str(cited.suffix or "")
    address = passage_address(source, original, before, after)
    words, shown = builder.edition.words, _within_marks(builder, code, original)
    linked = quotes_round(words, link_to(address, shown) if address else shown)
    meaning = builder.edition.text(cited.quote)
    if meaning != original:
        said = words.md_gettext("translated: {words}", words=in_quotation_marks(words, meaning))
        linked += Markdown(" ({})").format(said)
    return linked + (mark or check_mark)(builder, builder.edition.library.evidence.of(cited))


def _within_marks(builder: PageBuilder, code: str, original: str) -> Markdown:
    """The source's own words, in its language where that is another, to stand in our marks."""
    text = nested_quotes(original, marks_of(builder.edition.words))
    return builder.foreign(code, text) if code else Markdown.escape(text)


def check_mark(builder: PageBuilder, proof: Proof | None) -> Markdown:
    """Whether words were found in the text of their source, when, and how often."""
    if proof is None:
        return Markdown(" *{}*{{ .unchecked }}").format(_unchecked(builder))
    return Markdown(" *{}*{{ .checked }}").format(_checked(builder, proof))


def check_sign(builder: PageBuilder, proof: Proof | None) -> Markdown:
    """The same as a sign, for lists with a legend; in words for whoever points at it."""
    if proof is None:
        return Markdown(' *○*{{ .copied title="{}" }}').format(_unchecked(builder))
    return Markdown(' *✓*{{ .found title="{}" }}').format(_checked(builder, proof))


def _unchecked(builder: PageBuilder) -> str:
    return builder.edition.words.gettext("not checked")


def _checked(builder: PageBuilder, proof: Proof) -> str:
    words = builder.edition.words
    day = words.date(proof.day)
    if proof.whole:
        said = words.gettext("checked {date}", date=day)
    else:
        said = words.gettext("checked {date} against an excerpt", date=day)
    if proof.count == 1:
        return said
    return words.ngettext(
        "{checked}; they stand there {count} time",
        "{checked}; they stand there {count} times",
        proof.count,
        checked=said,
    )


def sign_of_said(builder: PageBuilder, quote: Quote) -> Markdown:
    """The sign for words that are not cited but said, such as those of a statement."""
    return check_sign(builder, builder.edition.library.evidence.proof(quote))


def passage_address(source: Source, words: str, before: str = "", after: str = "") -> str:
    """The address of the words in the publication; '' where it has none.

    `before` and `after` are the words beside them, where they stand there more than once.
    """
    if not source.URL:
        return ""
    said = words.split()
    if len(said) > _WORDS_IN_FULL:
        ends = said[:_WORDS_AT_AN_END], said[-_WORDS_AT_AN_END:]
        text = ",".join(_encoded(" ".join(end)) for end in ends)
    else:
        text = _encoded(" ".join(said))
    text = f"{_encoded(before)}-,{text}" if before else text
    text = f"{text},-{_encoded(after)}" if after else text
    return f"{source.URL}{'' if urlsplit(source.URL).fragment else '#'}:~:text={text}"


def _encoded(words: str) -> str:
    # A hyphen has a meaning of its own in the directive.
    return quote(words, safe="").replace("-", "%2D")


def _original(builder: PageBuilder, source: Source, text: Text) -> tuple[str, str]:
    """The words in the source's own language, and its code where that is not the site's."""
    forms = dict(text.forms)
    code = source.language or builder.edition.language
    words = forms.get(code) or text.in_language(code)
    return ("" if code == builder.edition.language else code), words
