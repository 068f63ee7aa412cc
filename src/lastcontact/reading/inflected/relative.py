"""Times that are told from another day: weekdays, "three days ago", "last week"."""

from __future__ import annotations

from datetime import date, timedelta

from lastcontact.reading.days import Days, back, month_of, one_day
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.numbers import number_at


def weekday_at(found: Found, i: int, last: int, weekday: int, anchor: date) -> Days:
    """The latest such day up to the anchor, the anchor included; "next" and "last" shift it."""
    on = anchor - timedelta(days=(anchor.weekday() - weekday) % 7)
    before = found.low(i - 1), found.low(last)
    gone = any(w in found.set("last") for w in before)
    if on != anchor and not gone and still_to_come(found, i, last):
        return Days(i, last, on + timedelta(days=7), on + timedelta(days=7), "date/weekday")
    if any(w in found.set("next") for w in before):
        on = anchor + timedelta(days=(weekday - anchor.weekday()) % 7 or 7)
    elif gone and on == anchor:
        on -= timedelta(days=7)
    return Days(i, last, on, on, "date/weekday")


_NEAR = 10
_SHORT = 4
"""Letters of the longest word that is too short to be told by its beginning."""


def still_to_come(found: Found, i: int, last: int) -> bool:
    """Whether a plan is told beside a day, and nobody's word: "тела передадут во вторник"."""
    promised = [k for k in range(i - _NEAR, last + _NEAR) if found.low(k) in found.set("promises")]
    done = found.low(last).endswith(found.stems("past_endings"))
    promised = [k for k in promised if k < i or not (done or _of_the_promise(found, k))]
    said = any(found.over("cue", k) and k not in promised for k in range(i - 3, last + 3))
    between_days = found.over("weekday", i - 2) is not None
    if found.low(i - 1) in found.set("ahead_before") and not found.over("night_into", i - 1) and not between_days:
        return True
    if {found.low(i - 1), found.low(i - 2)} & found.set("since"):
        return False
    if _by_then(found, i, last) or is_future(found, last):
        return True
    near = range(max(found.sentence.first, i - _NEAR), min(found.sentence.last, last + _NEAR))
    opens = found.stems("future_prefixes")
    coming = any(is_future(found, k) for k in near)
    coming |= any(k < i - 1 or k > last for k in promised) or _planned(found, i, last)
    coming |= any(found.low(k).startswith(opens) and _opens_verb(found, k) for k in near)
    planned = any(h.value == "planned" and abs(h.first - i) <= _NEAR for h in found.all("hedge"))
    return not said and (planned or coming)


def _of_the_promise(found: Found, k: int) -> bool:
    """Whether what was promised is told behind it: "çərşənbə söz vermişdi ki", "в среду обещал, что"."""
    return any(found.that(at) for at in (k + 1, k + 2))


def _by_then(found: Found, i: int, last: int) -> bool:
    """Whether something is asked for, or put off, up to a day: "بحلول الاثنين يجب", "გაცვლა ორშაბათამდე გადაიდო"."""
    ends = found.stems("by_day_endings")
    if found.low(i - 1) not in found.set("by_day") and not found.low(last - 1).endswith(ends):
        return False
    off = found.stems("called_off")
    near = range(max(found.sentence.first, i - _NEAR), min(found.sentence.last, last + _NEAR))
    asked = any((h := found.over(c, k)) and h.value == "demanded" for k in near for c in ("cue", "hedge"))
    return asked or any(found.low(k).startswith(off) for k in near)


def is_future(found: Found, k: int) -> bool:
    """Whether a word is a verb of what is still to be, by a list, its ending, or how it begins and ends."""
    word = found.low(k)
    if word in found.set("future"):
        return True
    if word.endswith(found.stems("future_endings")):
        return True
    framed = word.startswith(found.stems("future_opens"))
    return framed and word.endswith(tuple(found.set("future_closes"))) and not found.known(k)


def _planned(found: Found, i: int, last: int) -> bool:
    """Whether a word of the day's own clause tells what is to be: "должны передать", not "должны были передать".

    "Next" does where nothing else is told: "следующая встреча 20-го"; "if" does right behind the day.
    """
    first, end = i, last
    while first > found.sentence.first and i - first < _NEAR and _goes_on(found, first - 1):
        first -= 1
    while end < found.sentence.last and end - last < _NEAR and _goes_on(found, end):
        end += 1
    clause = [k for k in range(first, end) if not i <= k < last]
    if any(
        found.low(k) in found.set("future_plans") and found.low(k + 1) not in found.set("future_past") for k in clause
    ):
        return True
    if not _goes_on(found, last) and found.low(last + 1) in found.set("future_if"):
        return True
    bare = all(found.low(k) in found.set("future_is") for k in range(last, end))
    return bare and any(found.low(k) in found.set("future_next") for k in range(max(first, i - _BESIDE), i))


_BESIDE = 4
"""Tokens of "next" and what it belongs to, before the day."""


def _goes_on(found: Found, k: int) -> bool:
    """Whether a token goes on with its clause."""
    return found.low(k)[:1].isalnum() or found.low(k) == "-"


def _opens_verb(found: Found, k: int) -> bool:
    """Whether a word that no list has stands where a clause has its verb."""
    opens = k == found.sentence.first or not found.sheet.words[k - 1][0].isalnum() or found.over("joint", k - 1)
    return bool(opens) and len(found.low(k)) > _SHORT and not found.known(k)


def ago_at(found: Found, i: int, anchor: date | None) -> Days | None:
    """ "три дня назад", "неделю назад", "قبل ثلاثة أيام", "երեք օր առաջ"."""
    if anchor is None:
        return None
    number, at = 1, i
    if opener := found.at("ago_before", i):
        at = opener.last
    if value := number_at(found, at):
        number, at = value.low, value.last
    elif opener and (dual := found.at("two_ago", at)):
        counted = from_event(found, i, dual.last)
        return None if counted else back((i, dual.last), anchor, 2, dual.value, dual.entry.id)
    unit = found.at("ago" if not opener else "ago_unit", at)
    if opener and value is None and found.over("weekday", at) is not None:
        return None  # "قبل يوم الجمعة"
    if unit is None or number > 400 or from_event(found, i, unit.last):
        return None
    return back((i, unit.last), anchor, number, unit.value, unit.entry.id)


def from_event(found: Found, first: int, last: int) -> bool:
    """Whether days are counted from an event: "за два дня до обмена", "փոխանակումից երկու օր առաջ"."""
    events = tuple(found.set("from_event"))
    if found.low(last) in found.set("from_event_after"):
        return not events or found.low(last + 1).startswith(events)
    first -= found.over("number", first - 1) is not None or found.low(first - 1)[:1].isdecimal()
    if not events or not found.low(first - 1).startswith(events):
        return False
    endings = found.stems("from_event_endings")
    return found.low(first - 1).endswith(endings) or found.low(first - 2) in found.set("from_event_opens")


def today(found: Found, anchor: date | None) -> list[Days]:
    """The morning or evening that a sentence without a day opens a clause with: of the day of publication."""
    if anchor is None:
        return []
    for i, hit in sorted(found.tables.get("part", {}).items()):
        opens = i == found.sentence.first or not found.sheet.words[i - 1][0].isalnum()
        if opens and found.low(i) in found.set("today"):
            return [Days(i, hit.last, anchor, anchor, "date/part")]
    return []


def opens_clause(found: Found, i: int, at: int) -> bool:
    """Whether a bare day that is no unit's number opens a clause, or stands after "since": "с 24-го телефон молчит"."""
    since = found.low(i - 1) in found.set("since")
    before = found.sheet.words[i - 1 - since] if i - since > found.sentence.first else "."
    unit = any(found.over(c, at) for c in ("unit", "people", "body", "month", *([] if since else ["not_people"])))
    return not before[0].isalnum() and not unit


def of_this_month(found: Found, i: int, day: tuple[int, int], anchor: date | None) -> Days | None:
    """ "ամսի 12-ին", "ამ თვის 12-ში": the month before the day."""
    if anchor is None:
        return None
    month = month_of(day[0], anchor, ahead=False)
    return one_day(i, day[1], month.year, month.month, day[0], "date/of-month")
