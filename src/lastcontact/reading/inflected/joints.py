"""How strongly each token of a sentence parts what stands before it from what follows."""

from __future__ import annotations

import itertools
import unicodedata
from collections.abc import Iterator

from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.numbers import number_at
from lastcontact.reading.inflected.portions import asides

_MARKS = {";": 8, ":": 6, "(": 5, ")": 5, ",": 3, "“": 1, "”": 1, '"': 1, "՝": 3, "…": 6, "/": 3}
_NEARLY = 6
"""Words from "nearly" past whom it is said of to "that"."""
_COMMAS = (",", "՝")
_VALUES = {"and": 2, "strong": 6, "that": 4, "relative": 6}


def joints(found: Found) -> list[int]:
    """One strength a token of the sentence, counted from its first: 0 parts nothing, 8 parts surely."""
    sheet, sentence = found.sheet, found.sentence
    made = [0] * (sentence.last - sentence.first)
    for i in range(sentence.first, sentence.last):
        word = sheet.words[i]
        strength = _MARKS.get(word, 0)
        if word == "-" and i > sentence.first and sheet.starts[i] > sheet.ends[i - 1]:
            strength = 1 if _figure(found, i + 1) or _nothing(found, i + 1) else 5
        if word == "՝" and _nothing(found, i + 1):
            strength = 1
        if word == "." and i < sentence.last - 1 and sheet.starts[i] == sheet.ends[i - 1]:
            strength = 0 if found.low(i + 1) in ("՝", "-") or _before_figure(found, i) or _initial(found, i) else 6
        if not word.isascii() and unicodedata.category(word[0]) == "So":
            strength = 6
        if word == ":" and i > sentence.first and sheet.ends[i - 1] == sheet.starts[i] and _clock(found, i):
            strength = 0
        if word == ":" and strength and _label(found, i):
            strength = 1
        strength = 1 if word == "," and (_alive_and(found, i) or _same_place(found, i)) else strength
        made[i - sentence.first] = 0 if _bracketed_figure(found, i) else strength
    for hit in found.all("joint"):
        at = hit.first - sentence.first
        none = _of_bound(found, hit.first) or _alive_and(found, hit.first - (found.low(hit.first - 1) == ","))
        strength = 0 if none else _VALUES.get(hit.value, 0)
        if hit.value == "strong" and not none and not (at == 0 or made[at - 1]) and hit.last - hit.first == 1:
            strength = 0 if found.low(hit.first) in found.set("soft_joints") else 4  # "пока не подтверждена"
        if hit.value == "relative" and (comma := _before_part(found, hit.first)):
            made[comma - sentence.first] = strength
            continue
        made[at] = max(made[at], strength)
    _glued(found, made)
    for hit in found.all("turn") if found.set("verb_first") else ():
        after = range(hit.last, hit.last + _NEARLY if hit.value == "not/that" else hit.last)
        for k in [k for k in after if found.at("joint", k)][:1]:
            made[k - sentence.first] = 0  # "كاد 12 رهينة أن يقتلوا"
    for first, last in (*asides(found), *_told_between(found)):
        for i in (first, last):
            if found.low(i) in _COMMAS:
                made[i - sentence.first] = min(made[i - sentence.first], 1)
    for i in _behind_a_word(found):
        made[i - sentence.first] = max(made[i - sentence.first], 5)
    for i in _behind_converbs(found):
        made[i - sentence.first] = max(made[i - sentence.first], 3)
    for first, last in _days_between(found):
        made[first - sentence.first] = made[last - sentence.first] = 1
    for i in range(sentence.first + 2, sentence.last):
        if found.low(i) in found.set("number_denied_after") and found.low(i + 1) in found.set("not_number"):
            made[i - sentence.first] = 0  # "ცხრამეტი კი არა, ათი"
        elif found.low(i) in found.set("contrast_after"):
            _before_contrast(found, made, i)
    return made


def _behind_a_word(found: Found) -> list[int]:
    """The "and" behind what somebody has said, where verbs stand last and he says more: "edib | və ... bildirib"."""
    cues = found.all("cue") if found.set("verb_last") else []
    ends = (hit.last + (found.low(hit.last) in found.set("auxiliary")) for hit in cues[:-1])
    return [i for i in ends if (joint := found.at("joint", i)) is not None and joint.value == "and"]


def _behind_converbs(found: Found) -> list[int]:
    """The words that close a clause whose verb is an adverb: "rədd edildikdən | sonra hamısı güllələnib"."""
    after, ends = found.set("converb_after"), found.stems("converb_endings")
    first, last = found.sentence.first + 1, found.sentence.last - 1
    return [
        i for i in range(first, last if after else first) if found.low(i) in after and found.low(i - 1).endswith(ends)
    ]


def _alive_and(found: Found, comma: int) -> bool:
    """Whether a comma, or a "but", stands between "alive" and another fate of the same: "все трое живы, в плену"."""
    before, at = found.over("trigger", comma - 1), comma + (found.low(comma) == ",")
    while found.low(at) in found.set("alive_but"):
        at += 1
    behind = found.at("trigger", at)
    if before is None or behind is None or before.value != "found/alive" or at - comma > _NEARLY:
        return False
    return behind.value.partition("/")[0] in ("held", "wounded", "captured", "detained")


def _same_place(found: Found, comma: int) -> bool:
    """Whether a comma stands between two words for where one is held: "в плену, в бараке у станции"."""
    before, behind = found.over("trigger", comma - 1), found.at("trigger", comma + 1)
    return before is not None and behind is not None and before.value == behind.value == "held/place"


def _told_between(found: Found) -> Iterator[tuple[int, int]]:
    """The commas of those who tell between what is told and its verb: "Тела шестерых, напомнили в штабе, подняли"."""
    for hit in found.all("cue"):
        close = next((k for k in range(hit.last, hit.last + _NEARLY) if found.low(k) == ","), 0)
        if hit.value != "asserted" or found.low(hit.first - 1) != "," or not close:
            continue
        left = range(found.sentence.first, hit.first)
        bodies = any(found.over("remains", k) for k in left) and not any(_verb(found, k) for k in left)
        if bodies and _verb(found, close + 1):
            yield hit.first - 1, close


def _verb(found: Found, k: int) -> bool:
    told = found.over("trigger", k)
    return told is not None and not told.value.endswith(("/status", "/noun"))


def _of_bound(found: Found, i: int) -> bool:
    """Whether a word that may join clauses is part of a bound before a number: "менш | як двадцять"."""
    bound = found.over("bound", i)
    return bound is not None and bound.last - bound.first > 1 and number_at(found, bound.last) is not None


def _days_between(found: Found) -> list[tuple[int, int]]:
    """Two commas with nothing but a day between them, where verbs stand first: "تسلمت عائلات، الإثنين، رفات"."""
    if not found.set("verb_first"):
        return []
    said = min(
        (h.first for h in found.all("cue")), default=found.sentence.last
    )  # behind it a day may be that of saying
    commas = [k for k in range(found.sentence.first + 1, said) if found.low(k) == ","]
    days = ("weekday", "relative", "part", "day_word")
    return [
        (a, b)
        for a, b in itertools.pairwise(commas)
        if 1 < b - a <= _DAY and all(any(found.over(c, k) for c in days) for k in range(a + 1, b))
    ]


_DAY = 4
"""Tokens from a comma to the one behind the day after it."""


def _bracketed_figure(found: Found, i: int) -> bool:
    """Whether a bracket only sets off a figure, which counts what stands behind it: "أسر (73) من أفراد القوات"."""
    opens = i if found.low(i) == "(" else i - 2 if found.low(i) == ")" else -1
    figure = opens >= 0 and found.low(opens) == "(" and found.low(opens + 2) == ")" and found.low(opens + 1).isdecimal()
    return figure and found.over("trigger", opens - 1) is not None and found.low(opens + 3)[:1].isalpha()


def _nothing(found: Found, i: int) -> bool:
    """Whether a dash stands for the verb before "nothing": "of the other two - nothing"."""
    hit = found.at("trigger", i)
    return hit is not None and hit.value.startswith("no_")


def _before_figure(found: Found, i: int) -> bool:
    """Whether a stop closes a shortened word and its figure follows: "ран. 14"."""
    return found.low(i + 1)[:1].isdecimal() and found.over("trigger", i - 1) is not None


def _label(found: Found, i: int) -> bool:
    """Whether a colon stands between a word that tells of people and its figure alone: "Killed: 4, wounded: 9 men"."""
    figure = number_at(found, i + 1)
    if figure is None or found.over("trigger", i - 1) is None:
        return False
    people = found.at("people", figure.last)
    return not found.low(people.last if people else figure.last)[:1].isalpha()


def _figure(found: Found, i: int) -> bool:
    return number_at(found, i) is not None or found.at("bound", i) is not None


def _initial(found: Found, i: int) -> bool:
    """Whether a stop closes the initial of a name: "T. Rəsulov", "Рядовой Мелконаван К. Г. погиб"."""
    if len(found.low(i - 1)) != 1 or not found.sheet.is_capital(i - 1):
        return False
    surname = i - 4 if found.low(i - 2) == "." and len(found.low(i - 3)) == 1 else i - 2
    return found.sheet.is_capital(i + 1) or (surname >= found.sentence.first and found.sheet.is_capital(surname))


def _before_contrast(found: Found, made: list[int], at: int) -> None:
    """ "…, N კი …": the clause that a word in its second place opens."""
    for k in range(at - 1, max(found.sentence.first, at - 6), -1):
        if found.sheet.words[k] == ",":
            made[k - found.sentence.first] = _VALUES["strong"]
            return


def _before_part(found: Found, at: int) -> int:
    """The comma before "one of whom", which parts what "whom" alone would part; 0 elsewhere."""
    if found.low(at - 1) not in found.set("from"):
        return 0
    for k in range(at - 2, max(found.sentence.first, at - 6), -1):
        if found.low(k) == ",":
            return k if number_at(found, k + 1) or found.at("bound", k + 1) else 0
    return 0


def _clock(found: Found, i: int) -> bool:
    return found.low(i - 1)[:1].isdecimal() and found.low(i + 1)[:1].isdecimal()


def _glued(found: Found, made: list[int]) -> None:
    """An "and" that is written as one with the word that it joins, as in Arabic."""
    if not found.set("joined_and"):
        return
    for category in ("trigger", "cue", "hedge"):
        for hit in found.all(category):
            glued = found.joined(hit.first)
            if glued and not hit.entry.id.rsplit("/", 1)[-1].startswith(glued):
                at = hit.first - found.sentence.first
                made[at] = max(made[at], 3 if category == "trigger" else 5)


def between(made: list[int], base: int, low: int, high: int) -> int:
    """The sum of the joints of tokens `low` to `high`, two of one place counted once."""
    total = last = 0
    for i in range(low, high):
        strength = made[i - base]
        total += max(strength - last, 0)
        last = strength
    return total


def strongest(made: list[int], base: int, low: int, high: int) -> int:
    return max(made[low - base : high - base], default=0)
