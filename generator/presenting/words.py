"""Values in words, by language: dates as sharp as they are, numbers, lists."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cached_property
from gettext import NullTranslations
from typing import TypeVar

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal

from generator.facts.dates import Date, Moment
from generator.markdown.escape import Markdown
from generator.presenting.messages import Messages

# A word of letters, hyphens and apostrophes, as far as to the blank or comma behind it.
_SMALL_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]*)*(?=[ ,;]|$)")
T = TypeVar("T")
_RUNS = {"L": "ltr", "R": "rtl", "AL": "rtl"}
# Fields whose date is of one moment, so that an interval is what is known of it, no duration.
HAPPENS_ONCE = ("born", "died", "founded", "dissolved")


class Words(Messages):
    """Wording for one language, as a code such as en or pt-BR: its messages, and values."""

    def __init__(self, language: str, translations: NullTranslations | None = None) -> None:
        super().__init__(translations)
        self.language = language

    @cached_property
    def locale(self) -> Locale:
        try:
            return Locale.parse(self.language, sep="-")
        except (ValueError, UnknownLocaleError):
            return Locale.parse("en_GB")

    def date(self, date: Date) -> str:
        """A date in words: 7 April 2021, April 2021, about 2021, from … to …"""
        if not date.is_interval:
            return self.moment(date.start)
        if date.start is None:
            return self.gettext("until {date}", date=self.moment(date.end))
        if date.end is None:
            start = self.moment(date.start)
            if date.text.endswith(".."):
                return self.gettext("since {date}", date=start)
            return self.gettext("from {date}; end not known", date=start)
        return self._interval(date.start, date.end)

    def once(self, date: Date) -> str:
        """When something happened that happens once, in words: an interval says between which
        days it lies, not how long it lasted."""
        if not date.is_interval or date.start == date.end:
            return self.date(date)
        known = [moment for moment in (date.start, date.end) if moment]
        said = [self.moment(replace(moment, uncertain=False)) for moment in known]
        if len(said) == 2:
            when = self.gettext("between {first} and {last}", first=said[0], last=said[1])
        elif date.start:
            when = self._not_before(known[0], said[0])
        else:
            when = self._not_after(known[0], said[0])
        return self._unsure(when) if any(moment.uncertain for moment in known) else when

    def at(self, date: Date) -> str:
        """A date as a sentence goes on with it: on 7 April 2021, in April 2021."""
        known, said = date.end or date.start, self.date(date.ends)
        if known is None:
            return self.date(date)
        if known.precision == "day":
            return self.gettext("on {day}", day=said)
        return self.gettext("in {month_or_year}", month_or_year=said)

    def full_date(self, date: Date) -> str:
        """A date in words that also says which part is not known."""
        said = self.date(date)
        if date.is_interval or date.start is None:
            return said
        if date.start.precision == "month":
            return self.gettext("{date}; day not known", date=said)
        if date.start.precision == "year":
            return self.gettext("{date}; day and month not known", date=said)
        return said

    def in_year(self, date: Date) -> str:
        """A date below a heading that says its year: a day or a month without it, in doubt as
        `date`."""
        known = date.start
        if date.is_interval or known is None or known.precision not in ("day", "month"):
            return self.date(date)
        pattern = "d MMMM" if known.precision == "day" else "LLLL"
        return self._doubted(self._of_year(known, pattern), known)

    def month(self, date: Date) -> str:
        """The month of a date, or as much of it as is known: April 2021; in doubt as `date`."""
        known = date.start or date.end
        if known is None or known.precision != "day" or known.approximate or known.uncertain:
            return self.date(date)
        return self._plain(replace(known, day=None, precision="month"))

    def moment(self, moment: Moment | None) -> str:
        if moment is None:
            return self.gettext("not known")
        return self._doubted(self._plain(moment), moment)

    def language_name(self, code: str) -> str:
        """The name of a language in words of this one: Arabic for ar."""
        try:
            return Locale.parse(code, sep="-").get_display_name(self.locale) or code
        except (ValueError, UnknownLocaleError):
            return code

    def direction(self, code: str) -> str:
        """ltr or rtl, as the language of that code is written."""
        try:
            right = Locale.parse(code, sep="-").character_order == "right-to-left"
        except (ValueError, UnknownLocaleError):
            right = False
        return "rtl" if right else "ltr"

    def apart(self, text: str) -> str:
        """ltr or rtl, as a text begins, where any letter of it runs against this language; else ''.

        Source: "Unicode Bidirectional Algorithm", rule P2 (the first strong letter decides).
        """
        kinds = map(unicodedata.bidirectional, text)
        runs = [_RUNS[kind] for kind in kinds if kind in _RUNS]
        return runs[0] if set(runs) - {self.direction(self.language)} else ""

    def number(self, value: Decimal | int) -> str:
        # As many decimals as the source gives: 17.50 is sharper than 17.5.
        places = max(0, -int(Decimal(value).as_tuple().exponent))
        pattern = "#,##0" + ("." + "0" * places if places else "")
        return str(format_decimal(value, format=pattern, locale=self.locale))

    def joined(self, items: Sequence[str]) -> Markdown:
        """Items joined as language joins them: a, b and c. Each is escaped unless Markdown."""
        shown = [Markdown.escape(item) for item in items]
        return Markdown(format_list([str(item) for item in shown], locale=self._shown))

    def either(self, items: Sequence[str]) -> str:
        """Items of which one may be meant: a, b, or c."""
        return str(format_list(list(items), style="or", locale=self.locale))

    def more(self, count: int) -> Markdown:
        """How many are left out of a list: 12 more."""
        return self.md_ngettext("{count} more", "{count} more", count)

    def topics(self, items: Sequence[str]) -> Markdown:
        """Items joined; with semicolons where one holds an "and" of its own."""
        both = self.pgettext("between the last two of several", "and")
        if not any(f" {both} " in item for item in items) or len(items) < 2:
            return self.joined(items)
        *firsts, last = (Markdown.escape(item) for item in items)
        return self.md_gettext(
            "{topics}; and {last}", topics=Markdown("; ").join(firsts), last=last
        )

    def season(self, number: int) -> str:
        """The name of a season, by its number in EDTF: 21 is spring."""
        spring, summer = self.gettext("spring"), self.gettext("summer")
        return (spring, summer, self.gettext("autumn"), self.gettext("winter"))[number - 21]

    def year(self, year: int) -> str:
        """A year, counted as astronomers do: 0 is 1 BC."""
        return str(year) if year > 0 else self.gettext("{year} BC", year=1 - year)

    def _interval(self, start: Moment, end: Moment) -> str:
        if start == end:
            return self.moment(start)
        if (start.approximate, start.uncertain) != (end.approximate, end.uncertain):
            return self.from_to(self.moment(start), self.moment(end))
        return self._doubted(self._stretch(start, end), start)

    def from_to(self, first: str, last: str) -> str:
        """A stretch between two dates in words: June 2020 to July 2021."""
        return self.gettext("{first} to {last}", first=first, last=last)

    def _not_before(self, moment: Moment, said: str) -> str:
        if moment.precision == "day":
            return self.gettext("on or after {day}", day=said)
        return self.gettext("in or after {month_or_year}", month_or_year=said)

    def _not_after(self, moment: Moment, said: str) -> str:
        if moment.precision == "day":
            return self.gettext("on or before {day}", day=said)
        return self.gettext("in or before {month_or_year}", month_or_year=said)

    def _stretch(self, start: Moment, end: Moment) -> str:
        if start.precision == end.precision == "day" and start.year == end.year:
            if start.month == end.month:
                return f"{start.day}–{self._plain(end)}"
            return f"{self._day_and_month(start)} – {self._plain(end)}"
        if start.precision == end.precision == "year":
            return f"{start.year}–{end.year}"
        return self.from_to(self._plain(start), self._plain(end))

    def _doubted(self, said: str, moment: Moment) -> str:
        about = self.gettext("about {date}", date=said) if moment.approximate else said
        return self._unsure(about) if moment.uncertain else about

    def _unsure(self, said: str) -> str:
        return self.gettext("perhaps {date}", date=said)

    def _day_and_month(self, moment: Moment) -> str:
        return self._of_year(moment, "d MMMM")

    def _of_year(self, moment: Moment, pattern: str) -> str:
        return str(format_date(_calendar(moment), pattern, locale=self._shown))

    def _plain(self, moment: Moment) -> str:
        if moment.precision in ("decade", "century"):
            return self.gettext("the {year}s", year=moment.year)
        year = self.year(moment.year)
        if moment.precision == "year":
            if moment.day is None:
                return year
            return self.gettext("{year} (a day {day} of some month)", year=year, day=moment.day)
        if moment.precision == "season":
            return f"{self.season(moment.month or 21)} {year}"
        if not 1 <= moment.year <= 9999:
            pattern = "d MMMM" if moment.day else "MMMM"
            return f"{format_date(_calendar(moment), pattern, locale=self._shown)} {year}"
        if moment.precision == "month":
            return str(format_date(_calendar(moment), "MMMM y", locale=self._shown))
        return str(format_date(_calendar(moment), "long", locale=self._shown))

    @property
    def _shown(self) -> Locale:
        # "7 April 2021" is read alike on both sides of the Atlantic; "April 7" is not.
        return Locale.parse("en_GB") if self.language == "en" else self.locale


def _calendar(moment: Moment) -> datetime.date:
    # Years that the calendar cannot hold borrow the month's name from another leap year.
    year = moment.year if 1 <= moment.year <= 9999 else 2000
    return datetime.date(year, moment.month or 1, moment.day or 1)


def first_few(
    things: Sequence[T], most: int, show: Callable[[T], Markdown], rest: Callable[[int], Markdown]
) -> list[Markdown]:
    """No more things than can be read, as they are shown; how many are left out is one more, in the
    words of `rest`."""
    left = len(things) - most
    shown = [show(thing) for thing in things[:most]]
    return [*shown, rest(left)] if left > 0 else shown


def sentence_case(words: str) -> str:
    """Words as a sentence begins with them: a small word gets its capital, while what is spelt in
    a way of its own (iPhone, https://…, a.) stays as it is."""
    first = _SMALL_WORD.match(words)
    capital = words[:1].upper()
    return capital + words[1:] if first and first[0].islower() and len(capital) == 1 else words


def lines(items: Sequence[str], between: str = "\n") -> Markdown:
    """Pieces of Markdown, one below the other."""
    return Markdown(between.join(str(Markdown.escape(item)) for item in items))
