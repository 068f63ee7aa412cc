"""Days as they are written or counted in words, before their month or after it, and the endings tied to them."""

from __future__ import annotations

from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.found import Found


def past_ending(found: Found, at: int) -> int:
    """The token after an ending that a hyphen ties to the number before it."""
    sheet = found.sheet
    if at < found.sentence.last and sheet.starts[at] == sheet.ends[at - 1]:
        tied = found.at("ending", at + 1) or found.low(at + 1) in found.set("until_endings")
        if found.low(at) == "-" and tied and sheet.starts[at + 1] == sheet.ends[at]:
            return at + 2
        if found.at("ending", at):
            return at + 1
    return at


def number_of_day(found: Found, i: int) -> tuple[int, int] | None:
    """The day that token i names, and where it ends."""
    word = found.low(i)
    if hit := found.at("day_word", i) or counted(found, i):
        return int(hit.value), hit.last
    if word.isdecimal() and len(word) <= 2 and 1 <= int(word) <= 31:
        return int(word), past_ending(found, i + 1)
    return None


def counted(found: Found, i: int) -> Hit | None:
    """A number in words that is a day: before its month, or after a month in the case that owns it."""
    owned = not found.set("month_first") or (
        found.over("month", i - 1) is not None and found.low(i - 1).endswith(tuple(found.set("month_owns")))
    )
    return found.at("day_count", i) if owned else None


def second_day(found: Found, at: int) -> tuple[int, int] | None:
    word = found.low(at)
    if word == "," and found.low(at - 1).isdecimal() and (between := number_of_day(found, at + 1)):
        return second_day(found, between[1])  # "12, 13 и 14 марта"
    if word == "-" or any(word in found.set(name) for name in ("range_to", "range_or", "day_and")):
        return number_of_day(found, at + 1)
    if word in found.set("joined_and"):
        return number_of_day(found, at + 1)
    opened = found.low(at - 1) in found.set("day_open") and word.isdecimal()
    return number_of_day(found, at) if opened else None


def unless_owned(found: Found, month: Hit | None) -> Hit | None:
    """The month behind a number, but where it has a day of its own behind it: "այդ 27-ը | հուլիսի 2-ից"."""
    owns = month is not None and found.set("month_first") and number_of_day(found, month.last)
    return None if owns else month


def link(found: Found, at: int) -> int:
    return at + 1 if found.low(at) in found.set("day_of") else at


def range_opens(found: Found, at: int) -> bool:
    """Whether the day before token `at` has the ending that opens a range: "2-ից 4-ը"."""
    return found.low(at - 1) in found.set("day_open")
