"""Counts of people in a sentence, in languages with endings: bounds, form, and what is counted."""

from __future__ import annotations

import re

from lastcontact.core.claim import PEOPLE_TYPES
from lastcontact.core.quantities import Form, Quantity
from lastcontact.reading.counting import Counted, bounded
from lastcontact.reading.days import Dated
from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.differences import difference
from lastcontact.reading.inflected.exchanged import against, for_as_many
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.hours import labelled, of_a_room, of_an_hour
from lastcontact.reading.inflected.labelled import phones, shorthand
from lastcontact.reading.inflected.numbers import Number, not_it, number_at
from lastcontact.reading.inflected.one_of import each_one, of_places, one_of, one_of_most, some_of_those
from lastcontact.reading.inflected.portions import bound_behind, in_share, refusing, with_portions
from lastcontact.reading.inflected.years import of_a_birth_in_a_row, of_an_age, one_measure
from lastcontact.reading.numbered_outlets import outlet_numbers
from lastcontact.reading.uncounted import lettered

_REACH = 5
_PLAIN_ENDINGS = ("ь", "о", "к")
_SIGNS = frozenset("$€£#№/:+")


def counts(found: Found, dates: list[Dated]) -> list[Counted]:
    """Every number that may count people, in order; those that surely do not are left out."""
    sentence = found.sentence
    taken = outlet_numbers(found.sheet, sentence, found.hits).union(*(range(d.first, d.last) for d in dates))
    made: list[Counted] = []
    i = sentence.first
    while i < sentence.last:
        if short := shorthand(found, i) or in_share(found, i):
            i = short.last
            continue
        counted_on = bool(made) and made[-1].noun_first <= i < made[-1].noun_last
        if (dual := found.at("dual", i)) and i not in taken and not counted_on and not _loose(found, i):
            if not (made and made[-1].last == dual.first and _one_of_two(found, dual.first)):
                made.append(_dual(found, dual))
            again = number_at(found, dual.last)
            i = again.last if again is not None and again.worded and again.low == int(dual.value) else dual.last
            continue
        number = None if i in taken else for_as_many(found, number_at(found, i))
        if number is None:
            i += 1
            continue
        counted = _counted(found, number, taken)
        if counted is not None:
            made.append(counted)
        i = max(number.last, i + 1, counted.last if counted is not None else 0)
    return with_portions(found, [c for n, c in enumerate(made) if not _outgrown(found, c, made[n + 1 : n + 2])])


def _outgrown(found: Found, counted: Counted, following: list[Counted]) -> bool:
    """Whether a figure is the one from which the next has grown or fallen: "12-ից հասել է 15-ի"."""
    if not following or counted.kind or following[0].first - counted.last > 5:
        return False
    opens = found.low(counted.first - 1) in found.set("range_open")
    return (opens or found.low(counted.last - 1) in found.set("day_open")) and _changed(found, counted.last)


def _loose(found: Found, i: int) -> bool:
    """Whether "a third" stands apart from what befell him: "اجتماع ثالث", and not "وفُقد ثالث"."""
    ordinal = found.low(i).removeprefix(next(iter(found.set("article")), "")) in found.set("another")
    befell = any((hit := found.over("trigger", k)) and hit.value.partition("/")[0] in _PEOPLE for k in (i - 1, i - 2))
    return ordinal and (found.definite(i) or not befell)


_PEOPLE = frozenset(t.value for t in PEOPLE_TYPES)


def _one_of_two(found: Found, at: int) -> bool:
    return found.low(at - 1).removeprefix(found.joined(at - 1)) in found.set("one_of_two")


def _dual(found: Found, hit: Hit) -> Counted:
    """A noun in the dual counts two of itself, and one behind "one of": "جنديين", "إحدى الممرضتين"."""
    one = _one_of_two(found, hit.first)
    edges, many = (hit.first - one, hit.last), 1 if one else int(hit.value)
    return counted_as(found, edges, (*edges, "military"), Quantity(Form.EXACT, many, many), hit.entry.id)


def _counted(found: Found, number: Number, taken: set[int]) -> Counted | None:
    if against(found, number) or difference(found, number) or of_a_birth_in_a_row(found, number.first):
        return None
    would = found.low(number.first - 1) in found.set("would_have")
    if would and found.low(number.first - 2) in found.set("were_there"):
        return None  # "пленных было бы двадцать"
    unknown = number.form is Form.VAGUE and number.high == 0
    if number.ordinal or found.over("none", number.first) or (number.low == 0 == number.high and not unknown):
        return None
    if (label := found.at("trigger", number.first)) and labels(found, label):
        return None
    if found.low(number.first) in found.set("no_number") or each_one(found, number) or one_measure(found, number):
        return None
    first, last, form, rule = number.first, number.last, number.form, number.rule
    low: int | None = number.low
    high: int | None = number.high
    if number.bound and not _changed(found, first):
        low, high, form = bounded(low, high, number.bound, form)
    elif (bound := _bound(found, first)) and not (bound.value == "at_most" and _changed(found, first)):
        low, high, form = bounded(low, high, bound.value, form)
        first, rule = bound.first, bound.entry.id
    elif (
        found.low(number.first).endswith(_PLAIN_ENDINGS)
        and number.low >= 10
        and found.low(first - 1) in found.set("about_words")
    ):
        low, high, form = bounded(low, high, "about", form)
        first, rule = first - 1, "bound/before-words"
    if _replaced(found, number, first):
        return None
    noun = noun_of(found, last, taken)
    after = next((h for k in (last - 1, last, noun[1]) if k >= number.first and (h := bound_behind(found, k))), None)
    if after is not None and after.last >= last and number_at(found, after.last) is None:
        low, high, form = bounded(low, high, after.value, form)
        rule = after.entry.id
        last = after.last
        noun = noun_of(found, last, taken) if after.first != noun[1] or not noun[2] else noun
    if not noun[2] and (turned := _turned(found, number)):
        low, high, form = bounded(low, high, "about", form)
        noun, rule = turned, "number/after-noun"
    if not noun[2] and _counts_nothing(found, number, (first, last), taken):
        return None
    if noun[2] and not number.worded and labelled(found, number.first):
        return None
    if number.worded and not noun[2] and of_places(found, number):
        return None
    if (
        number.low == number.high == 1
        and number.worded
        and not (one_of(found, last) if not noun[2] else _people(found, noun))
    ):
        return None
    if number.low == number.high == 1 and number.worded and one_of_most(found, number):
        return None
    anybody = found.low(first) in found.set("anybody") and number.low == 1  # and not "لم يعد سوى أحد عشر"
    if anybody and {*map(found.low, range(first - 3, first))} & found.set("not"):
        return None
    quantity = Quantity(form, None, None) if unknown else Quantity(form, low, high)
    return counted_as(found, (first, last), noun, quantity, rule)


def counted_as(found: Found, edges: tuple[int, int], noun: tuple[int, int, str], of: Quantity, rule: str) -> Counted:
    sheet = found.sheet
    span = sheet.span(*edges)
    said = sheet.said(noun[0], noun[1]).strip('”“" ') if noun[1] > noun[0] else None
    quantity = Quantity(of.form, of.minimum, of.maximum, span.text, span.start, span.end, said)
    return Counted(edges[0], edges[1], noun[0], noun[1], quantity, noun[2], rule)


def noun_of(found: Found, at: int, taken: set[int]) -> tuple[int, int, str]:
    """The noun phrase after a number: (first, last, kind), or (at, at, "")."""
    sentence = found.sentence
    bracketed = found.low(at) == ")" and found.low(at - 2) == "(" and bool(found.set("construct"))
    at += bracketed and found.over("trigger", at - 3) is not None  # "استشهد (12) جنديا"
    for j in range(at, min(at + _REACH, sentence.last)):
        word = found.sheet.words[j]
        if (glued := found.joined(j, "joined_and")) and not _whole(found, j, glued):
            break
        if hit := found.at("people", j):
            last, kind = hit.last, hit.value
            for _ in range(3):
                step = 1 if found.sheet.lows[last : last + 1] and found.low(last) in found.set("noun_links") else 0
                more = found.at("people", last + step)
                if more is None or (more.value == "status" and kind != "status") or _and_befell(found, last + step):
                    break
                last, kind = more.last, more.value if kind in ("status", "head") else kind
            return at, last, "civilian" if kind == "head" else kind
        if found.over("not_people", j) or j in taken or not (word[0].isalpha() or word in '“"”-'):
            break
        if word[0].isdecimal() or found.at("number", j) or found.over("cue", j):
            break
        if ((joint := found.over("joint", j)) and joint.value != "and") or found.low(j) in found.set("before_time"):
            break
        trigger = found.over("trigger", j)
        if trigger and not trigger.value.endswith("/status"):
            break
    return at, at, ""


def _and_befell(found: Found, i: int) -> bool:
    """Whether a word written as one with an "and" tells what befell others: "جنديا | وأسر عدد من المقاتلين"."""
    told = found.over("trigger", i)
    return told is not None and told.value.endswith("/verb") and found.joined(i, "joined_and") != ""


def _whole(found: Found, i: int, glued: str) -> bool:
    """Whether a word that begins like a joined "and" is one word of the lists: "وجوه"."""
    hit = found.over("people", i)
    return hit is None or hit.entry.id.rsplit("/", 1)[-1].startswith(glued)


def _turned(found: Found, number: Number) -> tuple[int, int, str] | None:
    """ "человек двадцать": the noun before its number makes it about."""
    before = found.over("people", number.first - 1)
    if before is None or before.value != "head" or found.low(number.first - 1) not in found.set("turned"):
        return None
    if number_at(found, number.first - 2) or found.low(number.first - 2)[:1].isdecimal():
        return None
    return number.first - 1, number.first, "civilian"


def _people(found: Found, noun: tuple[int, int, str]) -> bool:
    """Whether one is of the people of a noun, and not of what befalls them: "daha bir əsir mübadiləsi" counts none."""
    told = found.at("trigger", noun[1])
    return told is None or not told.value.endswith("/noun")


def _bound(found: Found, first: int) -> Hit | None:
    """The bound before a number, past a comma and "than": "ոչ ավելի, քան յոթ"."""
    than = found.low(first - 1) in found.set("than") and found.low(first - 2) == ","
    return found.ending("bound", first - 2 if than else first)


def _located(found: Found, i: int) -> bool:
    """Whether a noun stands where something is, and not as what is counted: "20 in hospital"."""
    endings = tuple(found.set("locative_endings"))
    return bool(endings) and found.over("where", i) is not None and found.low(i).endswith(endings)


def _changed(found: Found, at: int) -> bool:
    """Whether a figure is said to have grown or fallen to this one: "выросло до 12" is 12."""
    stems = tuple(found.set("changed"))
    return any(found.low(k).startswith(stems) for k in range(at - _REACH - 2, at + _REACH + 1))


def labels(found: Found, hit: Hit) -> bool:
    """Whether a figure that stands for the dead or the wounded labels a smaller one: "200 - 5, 300 - 12"."""
    after = number_at(found, hit.last) if hit.value.endswith("/label") else None
    return after is not None and (label := number_at(found, hit.first)) is not None and after.low < label.low


def _replaced(found: Found, number: Number, first: int) -> bool:
    """Whether a number is the one that was corrected: "их 52, а не 61", "17 yox, 13", "34-დან 29-მდე შემცირდა"."""
    if refusing(found, first) or not_it(found, number.last):
        return True
    return number.form is Form.RANGE and _changed(found, first) and found.low(first) not in found.set("range_open")


def _counts_nothing(found: Found, number: Number, edges: tuple[int, int], taken: set[int]) -> bool:
    """Ordinals, years, ages, unit names, road and case numbers, clock times, measures."""
    sheet, sentence = found.sheet, found.sentence
    first, last = edges
    last += found.low(last) == "." and found.low(last + 1)[:1].isalpha()  # "2,5 тис. | листів"
    after = found.low(last)
    standing = number.worded and bool(found.set("attributive_numbers")) and number.last == number.first + 1
    standing = standing and found.low(number.first) not in found.set("attributive_numbers")
    if number.form is Form.EXACT and found.definite(number.first) and found.over("not_people", number.first - 1):
        return True  # "في التبادلات الخمسة"
    weekday = not number.worded and found.over("weekday", last + 1) is not None  # "الأسرى الـ90 يوم الاثنين"
    if some_of_those(found, number.first, last):
        return False
    if (
        (found.over("not_people", last) and not (standing or _located(found, last) or weekday))
        or after in ("/",)
        or (after and after[0] in "%°$€₽₴")
    ):
        return True
    whence = found.low(number.first) in found.set("collective") and after in found.set("from")  # "двое из села"
    for j in range(last, last if standing or whence else min(last + 3, sentence.last)):
        if not sheet.words[j][0].isalpha() or j in taken or found.over("joint", j) or found.over("trigger", j):
            break
        if any(found.low(j) in found.set(key) for key in ("before_time", "in", "from", "beside")):
            break  # "погибли 12 | в школе", "12 | из села пропали"
        if found.over("not_people", j) and not (j == last and _located(found, j)):
            return True
    marked = found.low(first - 1) in ("(", ".")  # "بلاغ رقم (9)", "выс. 214"
    label = found.over("before", first - 1 - marked) or found.over("before", number.first - 1)
    unit = found.low(first - 1) in found.set("units_by_number") and not found.over("people", last)
    if label or unit or of_a_room(found, first, last) or phones(found, first) or of_an_age(found, first, last):
        return True
    if number.worded:
        return False
    if re.fullmatch(r"0\d+", found.low(number.first)) or lettered(sheet, last):
        return True
    text = sheet.plain.text
    start, end = sheet.starts[number.first], sheet.ends[last - 1]
    left, right = text[max(0, start - 1) : start], text[end : end + 1]
    if (left in _SIGNS and left) or (left == "-" and text[max(0, start - 2) : start - 1].strip()):
        return True
    if right == ":" and (text[end + 1 : end + 2].isdecimal() or number.first == sentence.first):
        return True  # an hour; a height, a house or an item that opens a line: "214: отбиты две атаки"
    if right in ("-", "/") and text[end + 1 : end + 2].strip():
        return True
    if right in (")", ".") and number.first == sentence.first and number.low < 40:
        return True
    whole = number.form is Form.EXACT
    if whole and 1900 <= number.low <= 2100 and re.fullmatch(r"\d{4}", found.low(number.first)):
        return True
    if whole and of_an_hour(found, number, first):
        return not found.over("people", last)
    return found.low(first - 1) == "," and after in (",", ")") and 10 <= number.low <= 99
