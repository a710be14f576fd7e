"""Each quote of the facts against the texts at hand: what was found, and what was not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from generator.evidence.extraction import SourceText
from generator.evidence.find import near_passage, passages
from generator.evidence.quote_rules import VERIFYING_RULES
from generator.facts.claims import Claim, changed_claims, claims
from generator.facts.library import Library
from generator.facts.proofs import CheckedQuote, CheckedText, Evidence
from generator.facts.quotes import Quote
from generator.problems import Problem
from generator.text import listed, quoted

_Texts = Mapping[str, SourceText]


@dataclass(frozen=True)
class Verdict:
    """What is known after looking: the evidence for the lock, and what is wrong."""

    evidence: Evidence
    problems: tuple[Problem, ...]


def verify_quotes(library: Library, texts: _Texts, day: str) -> Verdict:
    """The evidence after seeking every quote in the texts at hand, on a day (YYYY-MM-DD).

    What was checked in a text that is not at hand stays checked as long as its words do. Of a
    quote that changed and was not found again, the old entry stays, so that the check goes on
    telling that it changed.
    """
    old = library.evidence
    found: list[CheckedQuote] = []
    problems: list[Problem] = []
    held: set[tuple[str, str, str]] = set()
    for claim in claims(library):
        entry, wrong = _judge(claim, texts, old)
        found += [entry] if entry else []
        problems += wrong
        held |= {(claim.record, *pair) for pair in claim.quote.pairs()}
    left = tuple(one for one in old.quotes if (one.record, *one.key) not in held)
    trial = Evidence((), (*found, *left))
    kept = {entry for _, entry in changed_claims(library, trial)}
    quotes = tuple(sorted({*found, *kept}))
    sources = sorted({entry.source for entry in quotes})
    checked = tuple(_text_line(source, texts, old, day) for source in sources)
    return Verdict(Evidence(checked, quotes), tuple(problems))


def _judge(claim: Claim, texts: _Texts, old: Evidence) -> tuple[CheckedQuote | None, list[Problem]]:
    quote, before = claim.quote, old.found(claim.quote)
    kept = replace(before, claim=claim.name) if before else None
    if kept and _was_whole(kept.source, texts, old):
        return kept, []
    entry = _sought(claim, texts)
    if entry:
        return entry, list(_not_unique(claim, entry))
    if kept and (kept.source not in texts or not texts[kept.source].whole):
        return kept, []
    at_hand = [texts[source] for source in quote.sources if source in texts]
    if not at_hand or len(at_hand) < len(quote.sources):
        return None, []
    return None, list(_not_found(claim, at_hand))


def _was_whole(source: str, texts: _Texts, old: Evidence) -> bool:
    """True where the whole text was looked into, and only an excerpt is at hand now."""
    before, now = old.text_of(source), texts.get(source)
    return bool(before and before.whole and now and not now.whole)


def _sought(claim: Claim, texts: _Texts) -> CheckedQuote | None:
    """The first place in the first text that has one of the forms, and how many there are."""
    quote = claim.quote
    for source in quote.sources:
        for form, digest in zip(quote.forms, quote.digests(), strict=True):
            level = texts[source].words.level if source in texts else ""
            places = list(passages(level, form, quote.prefix, quote.suffix))
            if places:
                return CheckedQuote(source, claim.name, digest, places[0].start, len(places))
    return None


def _not_unique(claim: Claim, entry: CheckedQuote) -> Iterator[Problem]:
    if entry.count > 1:
        more = " with this prefix and suffix" if claim.quote.in_context else ""
        sentence = (
            f"{quoted(claim.quote.forms[0])} occurs {entry.count} times in "
            f"{quoted(entry.source)}{more}."
        )
        hint = 'Quote more words, or add "prefix" or "suffix" with the words beside them.'
        yield _problem(claim, "quote-not-unique", sentence, hint)


def _not_found(claim: Claim, at_hand: list[SourceText]) -> Iterator[Problem]:
    quote = claim.quote
    whole = all(text.whole for text in at_hand)
    names = listed(quoted(text.source) for text in at_hand)
    if quote.in_context and any(_stands(text, quote) for text in at_hand):
        sentence = f"{quoted(quote.forms[0])} is in {names}, but not with this prefix and suffix."
        hint = "Copy the words right before and after it from the text."
        yield _problem(claim, "context-not-found", sentence, hint)
        return
    near = [near_passage(text.words.level, form) for text in at_hand for form in quote.forms]
    nearest = next((passage for passage in near if passage), "")
    sentence = f"{quoted(quote.forms[0])} is not in {names}."
    if nearest:
        hint = f"Like it is: {nearest}"
        level = "" if whole else "warning"
        yield _problem(claim, "quote-not-found", sentence, hint, level)
    elif whole:
        hint = "Nothing there is like it: look at the words, and at the source."
        yield _problem(claim, "quote-not-found", sentence, hint)


def _stands(text: SourceText, quote: Quote) -> bool:
    return any(True for form in quote.forms for _ in passages(text.words.level, form))


def _text_line(source: str, texts: _Texts, old: Evidence, day: str) -> CheckedText:
    """What the lock says of a text: as it did, unless another one was looked into."""
    before, now = old.text_of(source), texts.get(source)
    if before and (now is None or _was_whole(source, texts, old)):
        return before
    now = texts[source]
    same = before and (now.digest, now.whole) == (before.digest, before.whole)
    return before if before and same else CheckedText(source, now.digest, day, now.whole)


def _problem(claim: Claim, rule: str, sentence: str, hint: str, level: str = "") -> Problem:
    return Problem(claim.place, rule, sentence, hint, level or VERIFYING_RULES[rule][0])
