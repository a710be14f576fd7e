"""What the CSL types of publications are called in plain words."""

from __future__ import annotations

from generator.presenting.messages import gettext_noop
from generator.presenting.words import Words

_WORDS = {
    "article": gettext_noop("article"),
    "article-journal": gettext_noop("journal article"),
    "article-magazine": gettext_noop("magazine article"),
    "article-newspaper": gettext_noop("newspaper article"),
    "bill": gettext_noop("bill"),
    "book": gettext_noop("book"),
    "broadcast": gettext_noop("broadcast"),
    "chapter": gettext_noop("chapter"),
    "classic": gettext_noop("classic work"),
    "collection": gettext_noop("collection"),
    "dataset": gettext_noop("set of data"),
    "document": gettext_noop("document"),
    "entry": gettext_noop("entry in a reference work"),
    "entry-dictionary": gettext_noop("dictionary entry"),
    "entry-encyclopedia": gettext_noop("encyclopedia entry"),
    "event": gettext_noop("event"),
    "figure": gettext_noop("figure"),
    "graphic": gettext_noop("picture"),
    "hearing": gettext_noop("hearing record"),
    "interview": gettext_noop("interview"),
    "legal_case": gettext_noop("court case"),
    "legislation": gettext_noop("law"),
    "manuscript": gettext_noop("manuscript"),
    "map": gettext_noop("map"),
    "motion_picture": gettext_noop("film"),
    "musical_score": gettext_noop("score"),
    "pamphlet": gettext_noop("pamphlet"),
    "paper-conference": gettext_noop("conference paper"),
    "patent": gettext_noop("patent"),
    "performance": gettext_noop("performance"),
    "periodical": gettext_noop("periodical"),
    "personal_communication": gettext_noop("personal communication"),
    "post": gettext_noop("post"),
    "post-weblog": gettext_noop("blog post"),
    "regulation": gettext_noop("regulation"),
    "report": gettext_noop("report"),
    "review": gettext_noop("review"),
    "review-book": gettext_noop("book review"),
    "software": gettext_noop("software"),
    "song": gettext_noop("song"),
    "speech": gettext_noop("speech"),
    "standard": gettext_noop("standard"),
    "thesis": gettext_noop("thesis"),
    "treaty": gettext_noop("treaty"),
    "webpage": gettext_noop("web page"),
}


def genre_words(words: Words, csl_type: str) -> str:
    """A CSL type in plain words: newspaper article for article-newspaper."""
    return words.gettext(_WORDS[csl_type])
