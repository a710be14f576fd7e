"""What verifying many quotes in long texts costs."""

from __future__ import annotations

import random
from pathlib import Path

from tests.synthetic import WORDS

QUOTES, TEXTS, TEXT_SIZE = 1_000, 200, 50_000


def write_quotes(folder: Path) -> None:
    """Writes texts of 50 KB and facts that quote them: words that stand there, told in any way,
    and one in a hundred that drifted by a letter."""
    chance = random.Random(1)
    words = [f"{chance.choice(WORDS)}{number}" for number in range(5_000)]
    data, texts = folder / "data", folder / "texts"
    data.mkdir()
    texts.mkdir()
    data.joinpath("site.yml").write_text("title: T\n", encoding="utf-8")
    sources = "".join(f"s-{number}: {{title: Source {number}}}\n" for number in range(TEXTS))
    data.joinpath("sources.yml").write_text(sources, encoding="utf-8")
    facts = []
    for number in range(TEXTS):
        said = [chance.choice(words) for _ in range(TEXT_SIZE // 9)]
        text = "\u00a0– ".join(" ".join(said[at : at + 50]) for at in range(0, len(said), 50))
        texts.joinpath(f"s-{number}.txt").write_text(text, encoding="utf-8")
        for one in range(number, QUOTES, TEXTS):
            start = chance.randrange(len(said) // 50) * 50
            quote = " ".join(said[start : start + chance.randint(3, 40)])
            quote = f"x{quote}" if one % 100 == 0 else quote
            proof = f"{{source: s-{number}, quote: {quote}}}"
            facts.append(f"t-{one}: {{name: T {one}, definition: D, sources: [{proof}]}}\n")
    data.joinpath("terms.yml").write_text("".join(facts), encoding="utf-8")
