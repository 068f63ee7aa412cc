"""When: expressions of time in a sentence, resolved against the day of publication."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from lastcontact.reading.days import (
    DAY,
    DAY_MONTH,
    ISO,
    PAIR,
    YEAR,
    Dated,
    Days,
    dated_at,
    joined,
    of_birth,
    one_day,
    relative,
    widened,
)
from lastcontact.reading.days_in_marks import in_marks
from lastcontact.reading.feasts import feast_at
from lastcontact.reading.figured_days import either, in_figures
from lastcontact.reading.hits import Hit, Hits
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.nearest_years import nearest_year
from lastcontact.reading.offsets import ahead, as_named, counted_from, earlier, later, until_now, weekday_at
from lastcontact.reading.pairs_of_days import pair_at
from lastcontact.reading.seasons import part_of_month, season_at
from lastcontact.reading.sheet import Sentence, Sheet
from lastcontact.reading.stretches import months_at, part_of_year, same_as, year_beside, year_told, years_at
from lastcontact.reading.to_come import to_come
from lastcontact.reading.written_days import day_of_month, grouped, listed, names_weekday, near_slip, night_of_days

_NOW = timedelta(days=14)
"""A day this near to the day of publication is of the news."""


_NIGHT = timedelta(days=1)
"""The longest time from which "the same evening" counts: "on 8 and 9 March", "on the night of 3-4 June"."""


_OPENING = frozenset((
    "month", "ordinal", "after_last", "same", "feast", "season", "relative", "week", "period", "weekday",
))  # fmt: skip
_OPENING_WORDS = frozenset(["within", "past", "last", "a", "an"])
"""Kinds of entries, and words, that an expression of time may open with, besides a number in digits."""


class Calendar:
    """Resolves expressions against an anchor day (None: only absolute dates are resolved)."""

    def __init__(self, anchor: date | None) -> None:
        self.anchor = anchor
        self.last: Days | None = None
        self.last_in = 0
        self.told_of: Days | None = None
        """The day named last, and the day, month or year named last."""
        self.paragraph = 0
        self.told: tuple[int, int] | None = None
        """The year told last, and the paragraph that told it."""

    def find(self, sheet: Sheet, sentence: Sentence, hits: Hits) -> list[Dated]:
        found: list[Days] = []
        self.paragraph = sentence.paragraph
        tables, done = hits.tables, sentence.first
        opens = {i for category in _OPENING.intersection(tables) for i in tables[category]}
        numbers = tables.get("number", {})
        for i, low in enumerate(sheet.lows[sentence.first : sentence.last], start=sentence.first):
            told = i in opens or i in numbers or low in _OPENING_WORDS or low[0].isdecimal() or "-" in low
            year = self.told
            days = self._at(sheet, i, sentence.last, tables, i in opens) if told and i >= done else None
            if days is None:
                continue
            if of_birth(sheet, i):
                self.told = year
            else:
                self.told_of = days
                if days.end_on - days.start_on <= _NIGHT:
                    self.last, self.last_in = days, sentence.paragraph
            if self.anchor is not None and abs(self.anchor - days.end_on) <= _NOW:
                self.told = None  # the text has come back from the year that it told of
            found = as_named(sheet, found, days)
            found.append(widened(sheet, days, sentence, tables))
            done = days.last
        made = [d for d in joined(sheet, found, tables) if not in_marks(sheet, d.first, d.last, d.rule)]
        if made and self.told_of is not None and made[-1].last == self.told_of.last:
            self.told_of = made[-1]
        return [dated_at(sheet, sentence, days) for days in made]

    def _at(self, sheet: Sheet, i: int, stop: int, tables: dict[str, dict[int, Hit]], listed: bool) -> Days | None:
        """The expression that starts at token i, with an entry of the lexicon where it is `listed`."""
        word = sheet.lows[i]
        number = word[0].isdecimal()
        if number and (found := self._numeric(sheet, i, stop, tables) or self._counted_ago(sheet, i, stop, tables)):
            return found
        if "-" in word[1:] and (months := months_at(sheet, i)):
            return months
        if not listed and word not in ("within", "past", "last"):
            return None if number or self.anchor is None else self._counted_ago(sheet, i, stop, tables)
        if month := tables.get("month", {}).get(i):
            return self._month_first(sheet, i, stop, int(month.value))
        if (ordinal := tables.get("ordinal", {}).get(i)) and (named := self._ordinal(sheet, ordinal, stop, tables)):
            return named
        if hit := tables.get("after_last", {}).get(i):
            return later(i, hit.last, self.last, int(hit.value), hit.entry.id)
        if same := tables.get("same", {}).get(i):
            return same_as(same, self.told_of, self.told[0] if self.told else None)
        if feast := tables.get("feast", {}).get(i):
            year, last = self._year(sheet, feast.last, stop)
            coming = sheet.lows[i - 1 : i] != ["until"] and to_come(sheet, i)
            return feast_at((i, last), feast.value, year or self.anchor, coming=coming)
        if self.anchor is None:
            return None
        if word == "within":
            return ahead(sheet, i, tables, self.anchor)
        if word in ("past", "last") and (stretch := until_now(sheet, i, tables, self.anchor)):
            return stretch
        if season := tables.get("season", {}).get(i):
            return season_at(sheet, i, int(season.value), self.anchor)
        weekdays = tables.get("weekday", {})
        for category in ("relative", "week", "period"):
            if (hit := tables.get(category, {}).get(i)) and not night_of_days(sheet, hit, weekdays):
                if hit.value == "0:0" and sheet.lows[i - 1 : i] in (["until"], ["till"]):
                    continue
                if counted := earlier(sheet, (i, hit.last), hit.value, self._day_before()):
                    return counted
                start_on, end_on = relative(category, hit.value, self.anchor)
                return Days(i, hit.last, start_on, end_on, hit.entry.id)
        if day := weekdays.get(i):
            return weekday_at(sheet, i, int(day.value), self.anchor, tables) if names_weekday(sheet, i) else None
        return self._counted_ago(sheet, i, stop, tables)

    def _numeric(self, sheet: Sheet, i: int, stop: int, tables: dict[str, dict[int, Hit]]) -> Days | None:
        word = sheet.lows[i]
        if two := pair_at(sheet, i, stop, self.anchor):
            return two
        if at_iso := ISO.match(word):
            return one_day(i, i + 1, int(at_iso[1]), int(at_iso[2]), int(at_iso[3]), "date/iso")
        if figured := in_figures(sheet, i, self.anchor):
            return figured
        if word.isdecimal() and len(word) == 4 and i + 4 < stop and sheet.lows[i + 1] == sheet.lows[i + 3] == "-":
            numbers = sheet.lows[i + 2], sheet.lows[i + 4]
            if all(n.isdecimal() for n in numbers):
                return one_day(i, i + 5, int(word), int(numbers[0]), int(numbers[1]), "date/iso")
        months = tables.get("month", {})
        if group := grouped(sheet, i, stop, months):
            return group
        if several := listed(sheet, i, stop, months):
            return self._of_a_list(sheet, i, stop, *several)
        at = i + 1
        if at < stop and sheet.lows[at] in ("-", "of", "to", "and") and at + 1 < stop:
            second = DAY.match(sheet.lows[at + 1])
            month = tables.get("month", {}).get(at + 2)
            first = DAY.match(word)
            if first and second and month and sheet.lows[at] != "of":
                return self._two_days(sheet, i, at + 3, int(month.value), (int(first[1]), int(second[1])))
            if sheet.lows[at] == "of":
                at += 1
        pair = PAIR.match(word)
        if pair and (named := tables.get("month", {}).get(i + 1)):
            return self._two_days(sheet, i, i + 2, int(named.value), (int(pair[1]), int(pair[2])))
        if pair and self.anchor:
            cued = i > 0 and sheet.lows[i - 1] in words("dated_slips")
            read = (self._day(sheet, i, i + 1, int(pair[m]), int(pair[d]), None) for d, m in ((1, 2), (2, 1)))
            near = [day if day and (cued or near_slip(sheet, day, self.anchor)) else None for day in read]
            if slip := either(sheet, near[0], near[1], self.anchor):
                return slip
        day = DAY.match(word)
        if day and word[-2:] in ("st", "nd", "rd", "th"):
            alone = day_of_month(sheet, (i, i + 1), int(day[1]), stop, self.anchor)
            if alone is not None:
                return alone
        month = tables.get("month", {}).get(at)
        if day and month:
            named_year, last = self._year(sheet, month.last, stop)
            return self._day(sheet, i, last, int(month.value), int(day[1]), named_year)
        if (
            (sheet.language != "en" or (i and sheet.lows[i - 1] in words("dated_slips")))
            and (numeric := DAY_MONTH.match(word))
            and self.anchor
            and int(numeric[2]) <= 12
            and len(numeric[2]) == 2
        ):
            return self._day(sheet, i, i + 1, int(numeric[2]), int(numeric[1]), None)
        if (years := years_at(sheet, i)) and sheet.lows[i - 1 : i] != ["born"] and years.rule == "date/year":
            self.told = int(word), self.paragraph
        return years

    def _of_a_list(self, sheet: Sheet, i: int, stop: int, days: list[int], month: Hit) -> Days | None:
        """Days that follow one another as one interval; else the first of them, the others have their own turn."""
        year, last = self._year(sheet, month.last, stop)
        first = self._day(sheet, i, i + 1, int(month.value), days[0], year)
        if first is None or days[-1] - days[0] != len(days) - 1:
            return first
        end = self._day(sheet, i, last, int(month.value), days[-1], year)
        return Days(i, last, first.start_on, end.end_on, "date/days") if end else first

    def _ordinal(self, sheet: Sheet, hit: Hit, stop: int, tables: dict[str, dict[int, Hit]]) -> Days | None:
        """ "the fourth of September"."""
        at = hit.last + 1 if hit.last < stop and sheet.lows[hit.last] == "of" else hit.last
        month = tables.get("month", {}).get(at)
        if month is None:
            edges, number = (hit.first, hit.last), int(hit.value)
            part = part_of_year(sheet, edges, number, self.anchor)
            return part or day_of_month(sheet, edges, number, stop, self.anchor)
        year, last = self._year(sheet, month.last, stop)
        first = hit.first - 1 if hit.first and sheet.lows[hit.first - 1] == "the" else hit.first
        return self._day(sheet, first, last, int(month.value), int(hit.value), year)

    def _two_days(self, sheet: Sheet, i: int, at: int, month: int, days: tuple[int, int]) -> Days | None:
        year, last = self._year(sheet, at, len(sheet.lows))
        first = self._day(sheet, i, last, month, days[0], year)
        second = self._day(sheet, i, last, month, days[1], year)
        if first is None or second is None or second.start_on < first.start_on:
            return first
        return Days(i, last, first.start_on, second.end_on, "date/days")

    def _month_first(self, sheet: Sheet, i: int, stop: int, month: int) -> Days | None:
        lows = sheet.lows
        at = i + 1
        if at + 1 < stop and lows[at] == "." and len(lows[i]) <= 4 and lows[at + 1][0].isdecimal():
            at += 1
        if at < stop and (ranged := re.match(r"(\d{1,2})-(\d{1,2})\Z", lows[at])):
            return self._two_days(sheet, i, at + 1, month, (int(ranged[1]), int(ranged[2])))
        if (
            at < stop
            and (day := DAY.match(lows[at]))
            and (lows[i - 1 : i] == ["on"] or lows[at + 1 : at + 2] not in (["people"], ["soldiers"]))
            and not (
                lows[i - 1 : i] == ["in"] and lows[at + 1] in all_words("be", "have", "times_counted")
            )  # "in March | 12 were killed"
        ):
            year, last = self._year(sheet, at + 1, stop)
            second = DAY.match(lows[at + 2]) if at + 2 < stop and lows[at + 1] in ("-", "and", "to") else None
            counts_next = lows[at + 1] == "and" and lows[min(at + 3, stop - 1)] in words("times_not_day")
            if second and int(second[1]) > int(day[1]) and not counts_next:
                return self._two_days(sheet, i, at + 3, month, (int(day[1]), int(second[1])))
            return self._day(sheet, i, last, month, int(day[1]), year)
        if not sheet.is_capital(i) and sheet.language == "en":
            return None
        dated = at < stop and YEAR.match(lows[at]) is not None
        if (
            lows[i] in ("may", "march", "mar", "sun")
            and not dated
            and not (i > 0 and lows[i - 1] in words("times_month_cues"))
        ):
            return None
        year, last = self._year(sheet, at, stop)
        year, last, first = year_beside(sheet, (i, last), month, year, self.anchor)
        whole = self._whole_month(sheet, first, last, month, year)
        if whole is not None and (part := part_of_month(sheet, whole)):
            return part
        return whole

    def _year(self, sheet: Sheet, at: int, stop: int) -> tuple[int | None, int]:
        behind = at + (at + 1 < stop and sheet.lows[at] in (",", "of"))  # "in April of 2030"
        if behind < stop and YEAR.match(sheet.lows[behind]):
            self.told = int(sheet.lows[behind]), self.paragraph
            return self.told[0], behind + 1
        if (named := year_told(sheet, at, self.anchor, self.told[0] if self.told else None)) is not None:
            self.told = (named[0], self.paragraph) if self.told and self.told[0] == named[0] else self.told
            return named
        return None, at

    def _day(self, sheet: Sheet, i: int, last: int, month: int, day: int, year: int | None) -> Days | None:
        if not 1 <= month <= 12:
            return None
        if year is None:
            if self.anchor is None:
                return None
            year = self._nearest_year(sheet, i, month, min(max(day, 1), monthrange(self.anchor.year, month)[1]))
        return one_day(i, last, year, month, day, "date/day-month")

    def _whole_month(self, sheet: Sheet, i: int, last: int, month: int, year: int | None) -> Days | None:
        if year is None:
            if self.anchor is None:
                return None
            year = self._nearest_year(sheet, i, month, 1)
        return Days(i, last, date(year, month, 1), date(year, month, monthrange(year, month)[1]), "date/month")

    def _nearest_year(self, sheet: Sheet, i: int, month: int, day: int) -> int:
        anchor = self.anchor or date.max
        told = self.told[0] if self.told is not None and self.told[1] == self.paragraph else None
        return nearest_year(sheet, i, date(anchor.year, month, day), anchor, (told, self.told_of))

    def _day_before(self) -> date | None:
        """The day named last in this paragraph, from which "two days earlier" counts back."""
        return self.last.start_on if self.last is not None and self.last_in == self.paragraph else None

    def _counted_ago(self, sheet: Sheet, i: int, stop: int, tables: dict[str, dict[int, Hit]]) -> Days | None:
        told = self._day_before() if "ago" in tables else None
        return counted_from(sheet, i, tables, self.anchor, told, self.told_of)
