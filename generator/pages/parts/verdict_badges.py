"""What became of something agreed, as a badge: one word that has its rule among the commitments."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from generator.facts.records.rounds import VERDICTS, Outcome
from generator.markdown.escape import Markdown
from generator.presenting.field_names import fixed_word
from generator.presenting.words import Words, sentence_case


def verdict_badge(words: Words, verdict: str) -> Markdown:
    """The word of a verdict, one of those that its field takes, as a badge in its colour."""
    kind = Markdown(verdict.replace(" ", "-"))
    said = sentence_case(fixed_word(words, verdict))
    return Markdown("*{}*{{ .verdict .{} }}").format(said, kind)


def verdict_counts(words: Words, outcomes: Iterable[Outcome]) -> Markdown:
    """How many of some outcomes ended how, a badge and a number each; '' where there are none."""
    ended = Counter(one.verdict.value if one.verdict else "" for one in outcomes)
    parts = [
        Markdown("{} {}").format(verdict_badge(words, word), words.number(ended[word]))
        for word in VERDICTS
        if ended[word]
    ]
    if ended[""]:
        parts.append(
            words.md_gettext("not recorded here yet: {count}", count=words.number(ended[""]))
        )
    return Markdown(" · ").join(parts)
