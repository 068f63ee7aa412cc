"""Expressions of one time beside each other, and the parts of the day beside one."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from lastcontact.reading.days import Days, by_weekday
from lastcontact.reading.inflected.found import Found


def wider(found: Found, days: Days) -> Days:
    """Takes in the part of the day beside it; "the night to the 5th" is two days."""
    first, last = days.first, days.last
    start_on = days.start_on
    if (night := found.ending("night_into", first)) and days.start_on == days.end_on:
        from_one = found.low(night.last - 1) in found.set("range_open")
        first, start_on = night.first, days.start_on - timedelta(days=0 if from_one else 1)
    if (night := found.at("night_of", last)) and found.ends(last - 1, "night_endings"):
        from_one = found.ends(first - 1, "since_endings")  # "4-dən 5-nə keçən gecə" has its first day before it
        last, start_on = night.last, start_on if from_one else days.end_on - timedelta(days=1)
    for _ in range(3):
        part = found.at("part", last)
        if part and not found.at("month", last):
            last = part.last
            continue
        if (part := found.ending("part", first)) and part.first >= found.sentence.first:
            first = part.first
    if first - 1 >= found.sentence.first and found.low(first - 1) in found.set("day_before"):
        first -= 1
    return Days(first, last, start_on, days.end_on, days.rule, days.alternative)


def joined(found: Found, before: Days, days: Days) -> Days | None:
    """Two expressions of one time: "в среду, 14 мая", "с 28 апреля по 3 мая", "13 мая - 14 мая"."""
    between = [found.low(k) for k in range(before.last, days.first)]
    if between in ([], [","], ["("]) and days.alternative and before.rule == "date/weekday":
        days = by_weekday(days, before.start_on.weekday())
        return replace(days, first=before.first) if days.alternative is None else None
    if between in ([], [","], ["("]) and before.alternative and days.rule == "date/weekday":
        before = by_weekday(before, days.start_on.weekday())
    into = len(between) == 1 and between[0] in found.set("into_next")
    if not between and found.low(days.first) in found.set("into_next") and days.rule == before.rule:
        into = days.start_on - before.end_on == timedelta(days=1)
    if into and before.start_on <= days.end_on:
        return Days(before.first, days.last, before.start_on, days.end_on, "date/interval")
    same = before.start_on <= days.start_on and days.end_on <= before.end_on
    inside = days.start_on <= before.start_on and before.end_on <= days.end_on
    night = before.end_on - before.start_on == timedelta(days=1) and days.start_on == before.end_on
    if between in ([], [","]) and night and found.at("night_into", before.first):
        return replace(before, last=days.last)
    if between in ([], [","], ["("]) and (same or inside):
        narrow = days if same else before
        return replace(narrow, first=before.first, last=days.last)
    one = before.start_on == before.end_on
    same_day = one and before.start_on.weekday() == days.start_on.weekday()
    if between in ([], [","]) and days.rule == "date/weekday" != before.rule and same_day:
        return replace(before, last=days.last)
    if between in ([], [","]) and before.rule == "date/weekday" and days.rule == "date/day-month" and same_day:
        return replace(days, first=before.first)  # "в среду, 7 мая", a week before the day of publication
    opened = found.low(before.first - 1) in found.set("range_open") or found.low(before.first) in found.set(
        "range_open"
    )
    to = between in ([], ["-"]) or (len(between) == 1 and between[0] in found.set("range_to"))
    from_one = between == [] and any(_ends(found, before.last - 1, name) for name in ("since_endings", "day_open"))
    if from_one and found.low(days.last) in found.set("inclusive") and before.start_on < days.start_on:
        return Days(before.first, days.last + 1, before.start_on, days.end_on, "date/interval")
    to_one = _ends(found, days.last - 1, "until_endings") or days.start_on - before.end_on == timedelta(days=1)
    if from_one and to_one and before.start_on < days.start_on:
        return Days(before.first, days.last, before.start_on, days.end_on, "date/interval")
    next_day = days.start_on == days.end_on == before.end_on + timedelta(days=1)
    if between == [] and next_day and before.rule == days.rule == "date/weekday" and found.set("nights_of_two"):
        return Days(before.first, days.last, before.start_on, days.end_on, "date/interval")
    both = len(between) == 1 and between[0] in found.set("day_and")
    if both and between[0] not in found.set("into_next") and _beside(before, days):
        low, high = sorted((before.start_on, days.start_on))
        return Days(before.first, days.last, low, high, "date/interval")
    if both and found.low(before.first - 1) in found.set("range_between") and before.start_on < days.start_on:
        return Days(before.first - 1, days.last, before.start_on, days.end_on, "date/interval")
    up_to = found.low(days.last - 1) in found.set("up_to") or found.low(days.first) in found.set("range_to")
    if opened and to and before.rule == days.rule == "date/month" and before.start_on > days.end_on:
        before = replace(before, start_on=before.start_on.replace(year=days.start_on.year))
    if before.start_on <= days.end_on and ((opened and to) or between == ["-"] or (up_to and to)):
        return Days(before.first, days.last, before.start_on, days.end_on, "date/interval")
    return None


def _beside(before: Days, days: Days) -> bool:
    """Whether two days told alike follow on each other: "вчера и сегодня", "երկուշաբթի և երեքշաբթի"."""
    alike = before.rule == days.rule == "date/weekday" or all("/relative/" in d.rule for d in (before, days))
    each = before.start_on == before.end_on and days.start_on == days.end_on
    return alike and each and abs(days.start_on - before.start_on) == timedelta(days=1)


def _ends(found: Found, i: int, name: str) -> bool:
    """Whether token i ends in one of the endings that a closed set holds."""
    return found.low(i).endswith(found.stems(name))
