"""What the CSL types of publications are called in plain words."""

from __future__ import annotations

_WORDS = {
    "article": "article",
    "article-journal": "journal article",
    "article-magazine": "magazine article",
    "article-newspaper": "newspaper article",
    "classic": "classic work",
    "dataset": "set of data",
    "entry": "entry in a reference work",
    "entry-dictionary": "dictionary entry",
    "entry-encyclopedia": "encyclopedia entry",
    "event": "event",
    "graphic": "picture",
    "hearing": "hearing record",
    "legal_case": "court case",
    "legislation": "law",
    "motion_picture": "film",
    "musical_score": "score",
    "paper-conference": "conference paper",
    "personal_communication": "personal communication",
    "post": "post",
    "post-weblog": "blog post",
    "review-book": "book review",
    "webpage": "web page",
}


def genre_words(csl_type: str) -> str:
    """A CSL type in plain words: newspaper article for article-newspaper."""
    return _WORDS.get(csl_type, csl_type.replace("_", " ").replace("-", " "))
