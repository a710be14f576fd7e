"""Rules on evidence: words that were checked are still the words that stand there."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.rule import Circumstances, Violation, rule
from generator.facts.claims import Claim, changed_claims
from generator.facts.library import Library
from generator.facts.proofs import CheckedQuote
from generator.problems import Place
from generator.text import listed, quoted

_VERIFY = 'Put back what was checked, or run "explainer verify" with the text in texts/.'


@rule("changed-quote")
def changed_quote(library: Library) -> Iterator[Violation]:
    """A quote that was checked against a text still has the same words and the same source.

    data/evidence.lock holds a digest of each quote that was checked. Where such a quote is gone
    from a record and another one stands there that nobody has checked, one letter may have
    changed, and a reader would take it for checked. Put the quote back as it was, or put the
    text of the source into texts/ and run `explainer verify`. If the new words are meant and the
    text is not at hand, delete the line of the old ones from data/evidence.lock: the quote then
    counts as unchecked.
    """
    told: dict[Place, tuple[Claim, CheckedQuote]] = {}
    for claim, entry in changed_claims(library, library.evidence):
        told.setdefault(claim.place, (claim, entry))
    for place, (claim, entry) in told.items():
        text = library.evidence.text_of(entry.source)
        when = f" on {text.day}" if text else ""
        words = quoted(claim.quote.forms[0])
        if entry.digest in claim.quote.digests():
            now = listed(quoted(source) for source in claim.quote.sources) or "no source"
            sentence = f"{words} was checked in {quoted(entry.source)}{when}, and not in {now}."
        else:
            sentence = f"{words} is not what was checked in {quoted(entry.source)}{when}."
        yield Violation(place, sentence, _VERIFY)


@rule("changed-text", "warning", needs="texts")
def changed_text(library: Library, around: Circumstances) -> Iterator[Violation]:
    """A text in texts/ is the one in which the quotes were found.

    Where the text at hand is another, because the page was saved anew or the file edited, the
    words may no longer stand in it. Run `explainer verify`, which seeks them in it. An excerpt
    beside a whole text that was checked is no change.
    """
    for source, (digest, whole) in sorted((around.texts or {}).items()):
        checked = library.evidence.text_of(source)
        if checked and checked.digest != digest and whole >= checked.whole:
            yield Violation(
                Place("data/evidence.lock", checked.line),
                f"The text of {quoted(source)} is not the one that was looked into on "
                f"{checked.day}.",
                'Run "explainer verify".',
            )
