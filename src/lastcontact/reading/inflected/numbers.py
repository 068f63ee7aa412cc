"""Numbers in digits and in words of any case, glued or apart, with ranges and vague words."""

from __future__ import annotations

import re
from dataclasses import replace

from lastcontact.core.quantities import Form
from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.glued_numbers import Number, glued, one_word
from lastcontact.reading.inflected.number_sums import fits, one_number

_GROUPED = re.compile(r"\d{1,3}(?:[.,]\d{3})+\Z")
_BROKEN = re.compile(r"(\d{1,3})[.,](\d{1,2})\Z")
_LONGEST = 9


def number_at(found: Found, i: int) -> Number | None:
    """The number that starts at token i."""
    if i not in found.numbers:
        found.numbers[i] = _starting(found, i)
    return found.numbers[i]


def _starting(found: Found, i: int) -> Number | None:
    if found.low(i - 1) in found.set("ordinal_opens"):
        return None  # "الكتيبة الثانية | عشرة"
    bare = found.at("multiplier", i) is not None and found.ending("bound", i) is not None
    vague = found.at("vague", i)
    vague = None if vague and found.low(vague.last) in found.set("with_them_before") else vague  # "onlarla son əlaqə"
    if vague and found.low(vague.last - 1) in found.set("from") and found.low(i - 1) in found.set("changed"):
        return None  # "the number of those who": بلغ عدد من
    whom = vague and found.low(vague.last - 1) in found.set("from") and found.over("trigger", vague.last)
    if vague and not whom and not (bare and vague.last == i + 1):  # "عدد من قُتلوا": how many of them
        low, high = map(int, vague.value.split("-"))
        return Number(i, vague.last, low, high, Form.VAGUE, vague.entry.id, True)
    value = _value(found, i)
    if value is None:
        return None
    ranged = _range(found, value)
    return None if ranged is None and value.bound == "whole" else ranged or _repeated(found, value)


def _repeated(found: Found, number: Number) -> Number:
    """A number with itself in brackets, as papers write it: "9 (doqquz)"."""
    again = _value(found, number.last + 1) if found.low(number.last) == "(" else None
    if again is None or again.low != number.low or found.low(again.last) != ")":
        return number
    return replace(number, last=again.last + 1)


def _range(found: Found, first: Number) -> Number | None:
    """ "20-25", "от 20 до 25", "20 или 25", "بين 20 و25"."""
    at = first.last
    word = found.low(at)
    opener = found.low(first.first - 1)
    if (one_or_other := _either(found, first)) is not None:
        return one_or_other
    if (worded := _from_to(found, first)) is not None:
        return worded
    if found.low(at - 1) in found.set("day_open") and word[:1].isdecimal() and (to := _value(found, at)):
        if to.low <= first.low or _grown(found, at):
            return to
        last = to.last + (found.low(to.last) in found.set("range_end"))
        return Number(first.first, last, first.low, to.high, Form.RANGE, "range", False)
    opened = opener in found.set("range_open")
    if (
        word == "-"
        or (word in found.set("range_to") and (opened or found.set("verb_first")))
        or word in found.set("range_or")
        or _closed(found, at)
    ):
        second = _value(found, at + 1)
    elif opened and word.startswith(found.stems("joined_and")):
        second = _value(found, at + 1 if word in found.set("joined_and") else at)
    else:
        return None
    if second is None or second.ordinal or first.ordinal or not first.low < second.low < first.low * 20 + 20:
        return None
    if word in found.set("range_or") and second.low > first.low * 1.5 + 2:
        return None
    if found.low(second.last) == "-" and found.low(second.last + 1)[:1].isdecimal():
        return None
    ranged = opened or word in found.set("range_to")
    if ranged and _grown(found, at):
        return second
    start = first.first - 1 if opened else first.first
    last = second.last + 1 if _closed(found, at) else second.last
    return Number(start, last, first.low, second.low, Form.RANGE, "range", first.worded)


def _either(found: Found, first: Number) -> Number | None:
    """ "не то десять, не то двенадцать", "чи то три, чи то сім", "ან ათი, ან თორმეტი": the same words before both."""
    at = first.last + (found.low(first.last) == ",")
    for words in (2, 1):
        opens = [found.low(first.first - words + k) for k in range(words)]
        again = [found.low(at + k) for k in range(words)]
        second = _value(found, at + words) if opens == again and " ".join(opens) in found.set("either_or") else None
        if second is not None and not second.ordinal and first.low < second.low < first.low * 20 + 20:
            return Number(first.first - words, second.last, first.low, second.high, Form.RANGE, "range/either", True)
    return None


def _from_to(found: Found, first: Number) -> Number | None:
    """ "յոթից ինը", "yeddidən doqquza qədər", "შვიდიდან ცხრამდე": the first of two number words stands in "from"."""
    starts = tuple(found.set("range_from"))
    if not starts or not first.worded or first.ordinal or not found.low(first.last - 1).endswith(starts):
        return None
    to = _value(found, first.last + (found.low(first.last) in found.set("range_to")))
    if to is None or not to.worded or to.ordinal or not first.low < to.low < first.low * 20 + 20:
        return None
    last = to.last + (found.low(to.last) in found.set("range_end"))
    if _grown(found, first.last):
        return replace(to, last=last, bound="")
    return Number(first.first, last, first.low, to.high, Form.RANGE, "range/words", True)


def _grown(found: Found, at: int) -> bool:
    """Whether a figure near a token is said to have grown or fallen."""
    changed = found.stems("changed")
    return any(found.low(k).startswith(changed) for k in range(at - 5, at + 6))


def _closed(found: Found, at: int) -> bool:
    """Whether a "between" behind its second number makes a range: "150 ilə 200 arasında"."""
    second = _value(found, at + 1) if found.low(at) in found.set("range_to") else None
    return second is not None and found.low(second.last) in found.set("range_close")


def _value(found: Found, i: int) -> Number | None:
    word = found.low(i)
    if not word:
        return None
    if word[0].isdecimal():
        return _digits(found, i, word)
    if found.sheet.words[i] == "-":
        return None
    return _worded(found, i) or (_hyphened(found, i, word) if "-" in word else glued(found, i, word))


def _digits(found: Found, i: int, word: str) -> Number | None:
    last = i + 1
    scale = found.at("multiplier", last)
    if (broken := _BROKEN.match(word)) and scale:
        value = int(float(f"{broken[1]}.{broken[2]}") * int(scale.value))
        return Number(i, scale.last, value, value, Form.EXACT, "number/digits", False)
    if _GROUPED.match(word):
        value = int(re.sub(r"[.,]", "", word))
    elif word.isdecimal() and len(word) <= _LONGEST:
        value = int(word)
    else:
        return None
    sheet = found.sheet
    while (
        0 < value < 1000
        and len(word) <= 3
        and re.fullmatch(r"\d{3}", found.low(last))
        and sheet.starts[last] - sheet.ends[last - 1] == 1
    ):
        value, last = value * 1000 + int(found.low(last)), last + 1
    scale = found.at("multiplier", last)
    rest = found.low(scale.last) if scale else ""
    if scale and rest.isdecimal() and len(rest) <= _LONGEST and int(rest) < int(scale.value):
        value, last = value * int(scale.value) + int(rest), scale.last + 1
    bound, ordinal = "", False
    ending = last + 1 if found.low(last) == "-" else last
    if (
        last < found.sentence.last
        and sheet.starts[last] == sheet.ends[last - 1]
        and (hit := found.at("ending", ending))
    ):
        glued = ending < found.sentence.last and sheet.starts[ending] == sheet.ends[ending - 1]
        if glued and not (ending == last and hit.value == "ordinal"):
            ordinal = hit.value == "ordinal"
            bound = "" if hit.value in ("plain", "ordinal") else hit.value
            last = ending + 1
    if scale := found.at("multiplier", last):
        value, last = value * int(scale.value), scale.last
    return Number(i, last, value, value, Form.EXACT, "number/digits", False, bound, ordinal)


def _worded(found: Found, i: int) -> Number | None:
    """ "сто двадцать пять", "خمسة وعشرون", "iyirmi beş", "две тысячи"."""
    hit = found.at("number", i) or found.at("multiplier", i)
    if hit is None:
        return None
    total, current, smallest, last = 0, 0, 10**9, i
    while last < found.sentence.last:
        scale = found.at("multiplier", last)
        hit = found.at("number", last)
        if scale is not None and (current or total == 0):
            many = int(scale.value)
            total, current, smallest = total + max(current, 1) * many, 0, many
            last = scale.last
            continue
        if hit is None:
            break
        value = int(hit.value)
        joined = last > i and _and(found, hit)
        if last > i and not (value < smallest and fits(smallest, value)) and not joined:
            break
        if last > i and not joined and _part_of(found, last):
            break
        if joined and not one_number(smallest, value):
            break
        current += value
        smallest = min(smallest, value)
        last = hit.last
    return Number(i, last, total + current, total + current, Form.EXACT, "number/words", True)


def _part_of(found: Found, at: int) -> bool:
    """Whether the number at a token is a part of the whole before it: "из сорока | двое", "երեսունից | ինը"."""
    parts = found.set("part_numbers") - {""}
    return found.ends(at - 1, "whole_endings") and (not parts or found.low(at) in parts)


def _and(found: Found, hit: Hit) -> bool:
    """The joined "and" before the tens: "five and twenty"."""
    return found.joined(hit.first, "joined_and") != "" and not hit.entry.id.endswith("/" + found.low(hit.first))


def _hyphened(found: Found, i: int, word: str) -> Number | None:
    """ "пять-шесть", "հինգ-վեց", "on-on beş": two number words beside a hyphen."""
    low, high = (one_word(found, i, part) for part in word.split("-", 1))
    last = i + 1
    more = _worded(found, last) if high % 10 == 0 else None
    if more is not None and fits(high, more.low):
        high, last = high + more.low, more.last
    return Number(i, last, low, high, Form.RANGE, "range/words", True) if 0 < low < high <= low * 3 else None


def not_it(found: Found, last: int) -> bool:
    """Whether a "not" right behind a number refuses it: "dörd yox", "ცხრა კი არა"."""
    but = found.low(last) in found.set("number_denied_after") and found.low(last + 1) in found.set("not_number")
    dash = found.low(last) == "-" and found.low(last + 1) in found.set("not_number")
    return but or (dash and not found.low(last + 2)[:1].isalnum()) or found.low(last) in found.set("number_not")
