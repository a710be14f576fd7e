"""Rules on wording: our own voice takes no side, and a summary is one short sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.checking.rule import Circumstances, Violation, rule, stated_parts
from generator.facts.kinds import kind_of
from generator.facts.library import Library
from generator.facts.record import Record
from generator.facts.records.terms import Term
from generator.facts.sourced import Part, Stated
from generator.facts.texts import Text
from generator.facts.walk import Path, prose_fields
from generator.text import CITE_MARK, LINK_MARK, QUOTATION, quoted

LONGEST_SUMMARY = 300
_LINK_TARGET = re.compile(r"(?<=\])\([^()\s]*\)|<https?://[^>\s]*>|https?://\S+")
# A citation that was taken out leaves a blank in front of the full stop.
_BLANK_BEFORE_STOP = re.compile(r" (?=[.,;:!?](?:\s|$))")
# A word with a capital beside another such word, and not where a sentence begins: part of a name.
_BEFORE_IN_NAME = re.compile(r"(\w+)[ -]$")
_AFTER_IN_NAME = re.compile(r"[ -](\w+)")
# The end of a sentence, what came before it, and the capital that begins another.
_SENTENCE_END = re.compile(r"(\w+)[.!?]+[\"”’»)\]]*\s+[\"“‘«(\[]*(?=[^\W\d_])(\w)")
_ABBREVIATIONS = """
    adm apr aug brig capt cmdr col cpl dec dr etc feb fr gen gov hon inc jan jr jul jun lt ltd maj
    mar mr mrs ms mt no nos nov oct pp prof pres rep rev sen sep sept sgt sr st vol vs
"""
_SHORT = frozenset(_ABBREVIATIONS.split())


@rule("loaded-word", "warning")
def loaded_word(library: Library) -> Iterator[Violation]:
    """Our own voice uses none of the words that data/site.yml lists as loaded.

    A word that one side uses for another takes that side. `loaded_words` in data/site.yml lists
    such words, each with what to write instead. They may stand in quotes, names and titles, within
    quotation marks, in a name of several words with capitals, and in the glossary entry that
    explains the word.
    """
    words = {word.casefold(): instead for word, instead in library.about.loaded_words.items()}
    patterns = {word: _pattern([word]) for word in words}
    if not words:
        return
    any_word = _pattern(words)
    for part, locate in stated_parts(library):
        own = _explained(part, patterns)
        for path, text in _own_voice(part):
            for code, form in text.forms:
                said = _unquoted(form) if any_word.search(form) else ""
                for found, word in _loaded(said, patterns):
                    if word not in own:
                        place = locate((*path, code) if code else path)
                        sentence = f"{quoted(found)} is a loaded word."
                        yield Violation(place, sentence, _instead(words[word]))


@rule("long-summary", "hint")
def long_summary(library: Library) -> Iterator[Violation]:
    """A summary has at most 300 characters.

    It stands in lists, search results and previews, which cut off what is longer. Keep what a
    reader needs to tell the record from others, and move the rest to the description.
    """
    for record, path, shown in _summaries(library):
        if len(shown) > LONGEST_SUMMARY:
            yield Violation(
                library.place(record, path),
                f"The summary has {len(shown)} characters; {LONGEST_SUMMARY} are the most.",
                "Move what is less important to the description.",
            )


@rule("summary-sentences", "hint")
def summary_sentences(library: Library) -> Iterator[Violation]:
    """A summary is one sentence.

    It stands alone beside a name, where a second sentence reads like the start of the page. Join
    the sentences, or move the second to the description.
    """
    for record, path, shown in _summaries(library):
        ends = [end for end in _SENTENCE_END.finditer(shown) if _is_end(end)]
        if ends:
            again = shown[ends[0].start(2) :]
            yield Violation(
                library.place(record, path),
                f"A second sentence begins at {quoted(again, 30)}.",
                "Keep one sentence here, and move the rest to the description.",
            )


@rule("page-language", "warning", needs="catalogues")
def page_language(library: Library, around: Circumstances) -> Iterator[Violation]:
    """The words that the pages add to the facts are there in the language of the site.

    `language` in data/site.yml sets how dates, numbers and the names of languages are shown. The
    other words of the pages are English, but where a catalogue of messages has them in another
    language: one file, such as `data/locale/fr.po`. Add one (the manual tells how, on its page on
    the architecture), write `language: en`, or, if you accept pages of mixed language,
    `page-language: off` under `checks`.
    """
    language = library.about.language
    if not {language, language.partition("-")[0]} & {"en", *(around.catalogues or ())}:
        yield Violation(
            library.locate_about(("language",)),
            f"No catalogue has the words of the pages in {quoted(language)}: dates, numbers and "
            "the names of languages follow it, all other words stay English.",
            f"Add data/locale/{language}.po, write en, or set page-language to off under checks.",
        )


def _own_voice(part: Part) -> Iterator[tuple[Path, Text]]:
    yield from prose_fields(part)
    for name in kind_of(part).own_words if isinstance(part, Record) else ():
        for index, item in enumerate(getattr(part, name)):
            if isinstance(item, Stated):
                yield (name, index, "value"), item.value
            else:
                yield (name, index), item


def _pattern(words: Mapping[str, str] | list[str]) -> re.Pattern[str]:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    either = "|".join(re.escape(word) for word in longest_first)
    return re.compile(rf"(?i)(?<!\w)({either})(?:e?s)?(?!\w)")


def _loaded(shown: str, patterns: Mapping[str, re.Pattern[str]]) -> Iterator[tuple[str, str]]:
    """The loaded words in a text, each once: as it stands there, and as the list has it."""
    for word, pattern in patterns.items():
        found = next((one for one in pattern.finditer(shown) if not _is_name(one)), None)
        if found:
            yield found[0], word


def _is_name(found: re.Match[str]) -> bool:
    """True for a word with a capital that is part of a name, such as Foreign Terrorist List."""
    before, after = found.string[: found.start()], found.string[found.end() :]
    if not found[0][0].isupper() or not before.strip() or before.rstrip()[-1] in ".!?:":
        return False
    near = (_BEFORE_IN_NAME.search(before), _AFTER_IN_NAME.match(after))
    return any(one is not None and one[1][0].isupper() for one in near)


def _explained(part: Part, patterns: Mapping[str, re.Pattern[str]]) -> frozenset[str]:
    """The loaded words that a glossary entry is about."""
    if not isinstance(part, Term):
        return frozenset()
    names = [str(part.label), *(str(stated.value) for stated in part.aliases)]
    return frozenset(
        word for word, pattern in patterns.items() if any(pattern.search(name) for name in names)
    )


def _unquoted(form: str) -> str:
    """What is said in our own voice: no quotes, no citations, no addresses, no ids."""
    return QUOTATION.sub(" “” ", _plain(form))


def _plain(form: str) -> str:
    """A text as a reader sees it, but for the names that links without words show."""
    shown = LINK_MARK.sub(lambda mark: mark[2] or "…", CITE_MARK.sub("", form))
    return _BLANK_BEFORE_STOP.sub("", " ".join(_LINK_TARGET.sub("", shown).split()))


def _instead(words: str) -> str:
    what = quoted(words) if words else "a word that takes no side"
    return f"Write {what}, or put it in quotation marks if others say it."


def _summaries(library: Library) -> Iterator[tuple[Record, Path, str]]:
    for record in library.everything():
        for code, form in record.summary.forms if record.summary else ():
            yield record, ("summary", code) if code else ("summary",), _plain(form)


def _is_end(end: re.Match[str]) -> bool:
    """False behind an abbreviation or an initial, and where no capital follows."""
    word = end[1]
    return end[2].isupper() and len(word) > 1 and word.casefold() not in _SHORT
