"""Which types of schema.org our kinds are.

Source: schema.org vocabulary, https://schema.org/docs/full.html. Where no type fits for certain,
the wider one stands: a wrong type would be a wrong fact.
"""

from __future__ import annotations

from collections.abc import Iterable

# The generic words for actors (facts/actors.py) and near ones; any other is an Organization.
_PERSON = ("person",)
_OF_A_STATE = ("government", "agency", "legislature", "parliament", "ministry", "public body")
_ACTORS = {
    **dict.fromkeys(_PERSON, "Person"),
    **dict.fromkeys(_OF_A_STATE, "GovernmentOrganization"),
    "party": "PoliticalParty",
    "political party": "PoliticalParty",
}

# CSL's types of publications; any other is a CreativeWork.
_WORKS = {
    "article": "Article",
    "article-journal": "ScholarlyArticle",
    "article-magazine": "Article",
    "article-newspaper": "NewsArticle",
    "bill": "Legislation",
    "book": "Book",
    "chapter": "Chapter",
    "dataset": "Dataset",
    "legislation": "Legislation",
    "manuscript": "Manuscript",
    "map": "Map",
    "motion_picture": "Movie",
    "post": "SocialMediaPosting",
    "post-weblog": "BlogPosting",
    "regulation": "Legislation",
    "report": "Report",
    "review": "Review",
    "review-book": "Review",
    "software": "SoftwareApplication",
    "thesis": "Thesis",
    "webpage": "WebPage",
}

_MODES = {
    "virtual": "OnlineEventAttendanceMode",
    "in-person": "OfflineEventAttendanceMode",
    "hybrid": "MixedEventAttendanceMode",
}


def actor_type(words: Iterable[str]) -> str:
    """The type of an actor, from what its sources call it: the one on which they agree."""
    types = {_ACTORS.get(word.strip().lower(), "Organization") for word in words}
    if len(types) == 1:
        return types.pop()
    return "Thing" if not types or "Person" in types else "Organization"


def names_a_person(word: str) -> bool:
    """Whether a word for what an actor is says that it is a person."""
    return word.strip().lower() in _PERSON


def work_type(csl_type: str) -> str:
    """The type of a publication."""
    return _WORKS.get(csl_type, "CreativeWork")


def attendance_mode(word: str) -> str:
    """How people came to a round, as schema.org names it; '' where it has no name for it."""
    mode = _MODES.get(word.strip().lower().replace(" ", "-"))
    return f"https://schema.org/{mode}" if mode else ""
