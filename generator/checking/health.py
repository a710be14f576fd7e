"""The rule on the sourcing of the whole: it does not get worse than the editors allow."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.rule import Violation, rule
from generator.facts.health import sourcing_health
from generator.facts.library import Library

_WORDS = {
    "unsourced": ("{} on which nothing rests", "record", "Add their sources"),
    "single_source": ("{} with one source alone", "record", "Add second sources"),
    "one_sided": ("{} with one account only", "dispute", "Add what others say"),
    "without_archive": ("{} without an archived copy", "source", "Add archived copies"),
    "unchecked_quotes": ("{} that nobody has checked", "quote", "Check some against their sources"),
}


@rule("sourcing-health")
def sourcing_limits(library: Library) -> Iterator[Violation]:
    """There are no more weak spots of sourcing than data/site.yml allows.

    `health` in data/site.yml holds the most that there may be: of records without any source, of
    records that rest on one source alone, of disputes with one account only, of sources without an
    archived copy, of quotes that nobody has checked. So the sourcing can get better but not worse.
    Mend one of them, or raise the number if that is what you mean.
    """
    limits = {name: getattr(library.about.health, name) for name in _WORDS}
    limits = {name: most for name, most in limits.items() if most is not None}
    health = sourcing_health(library) if limits else None
    for name, most in limits.items():
        phrase, one, mend = _WORDS[name]
        count = len(getattr(health, name))
        if count > most:
            there = phrase.format(f"{count} {one}{'' if count == 1 else 's'}")
            yield Violation(
                library.locate_about(("health", name)),
                f"There {'is' if count == 1 else 'are'} {there}; at most {most} may be.",
                f"{mend}, or raise the number.",
            )
