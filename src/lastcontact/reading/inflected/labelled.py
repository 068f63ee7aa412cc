"""Labels with their figures: "200-х - 3, 300-х - 9, без вести - 2", "безповоротні - 29; полонені: 12"."""

from __future__ import annotations

from lastcontact.reading.counting import Counted
from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.trigger import Trigger

_MARKS = frozenset("-:=–—՝")
_BEFORE = 2
"""Words that may stand before a label."""
_FARTHEST = 3
"""Tokens from a label to its figure at the most: a dash, and a word of how surely."""


def labelled(found: Found, counted: list[Counted], trigger: Trigger) -> Counted | None:
    """The count that a label has behind a dash or a colon, None where the word is no label."""
    if (own := _number_of(found, counted, trigger) or _bare(found, counted, trigger)) is not None:
        return own
    mark = trigger.last + (found.low(trigger.last) == "." and found.low(trigger.last + 1) in _MARKS)  # "վիր.՝ 14"
    if trigger.form not in ("status", "verb", "noun", "blank", "fate") or found.low(mark) not in _MARKS:
        return None
    sheet = found.sheet
    if sheet.starts[mark] == sheet.ends[mark - 1] and found.low(mark) == "-":
        return None
    if not _opens(found, trigger.first):
        return None
    behind = mark + 1
    own = next((c for c in counted if behind <= c.first < mark + _FARTHEST), None)
    return own if own is not None and not sheet.quote[own.first] and not _tells(found, own) else None


def _number_of(found: Found, counted: list[Counted], trigger: Trigger) -> Counted | None:
    """The figure right behind the number of those who died: "ölənlərin sayı 6", "عدد القتلى 6"."""
    nouns = found.set("number_nouns")
    behind = trigger.last + (found.low(trigger.last) in nouns)
    if trigger.form == "noun" or (behind == trigger.last and found.low(trigger.first - 1) not in nouns):
        return None
    return next((c for c in counted if c.first == behind), None)


def labelled_none(found: Found, trigger: Trigger) -> int:
    """The token behind a label that tells of nobody, 0 where it does not: "Пропавшие: нет", "مفقودون: لا يوجد"."""
    mark = trigger.last
    if trigger.form not in ("status", "verb", "noun") or found.low(mark) not in _MARKS:
        return 0
    none = found.low(mark + 1) in found.set("label_none") and _opens(found, trigger.first)
    two = mark + 2 + (found.low(mark + 2) in found.set("label_none_then"))
    return two if none and not found.low(two)[:1].isalnum() else 0


def opens_losses(found: Found, told: list[Trigger], counted: list[Counted], trigger: Trigger) -> bool:
    """Whether a word for losses only opens their list: "Կորուստներ՝ 3 զոհ, 5 վիրավոր"."""
    if found.low(trigger.last) not in _MARKS or not _opens(found, trigger.first):
        return False
    own = next((c for c in counted if trigger.last < c.first <= trigger.last + _FARTHEST), None)
    edge = max(own.last, own.noun_last) if own is not None else 0
    return own is not None and any(own.first < t.first <= edge + 1 and t.on_people for t in told if t is not trigger)


def status_of_one(found: Found, trigger: Trigger) -> bool:
    """Whether a word is what a form says of one person: "Статус: в плену", "الحالة: مفقود"."""
    mark = trigger.first - 1
    return (
        found.low(mark) in _MARKS
        and found.low(mark - 1) in found.set("status_labels")
        and mark - 1 == found.sentence.first
    )


def label_behind(found: Found, told: list[Trigger], trigger: Trigger, counted: Counted) -> bool:
    """Whether a dash and another word are all that follows a figure of a list, which that labels: "1 — без вести,"."""
    dash, sheet = counted.last, found.sheet
    if counted.has_noun or found.low(dash) != "-" or sheet.starts[dash] == sheet.ends[dash - 1]:
        return False
    label = next((t for t in told if t.first == dash + 1 and t.on_people), None)
    closes = label is not None and label is not trigger and not found.low(label.last)[:1].isalnum()
    return closes and found.low(counted.first - 1) in (",", ";", ":")


def _bare(found: Found, counted: list[Counted], trigger: Trigger) -> Counted | None:
    """The figure right behind a label that a comma parts from the figures before it: "семеро, раненых 19"."""
    if found.set("owner_first") or found.set("verb_first") or trigger.form != "status":
        return None
    own = next((c for c in counted if c.first == trigger.last), None)
    figure = own is not None and not own.has_noun and found.low(trigger.last).isdecimal()
    parted = found.low(trigger.first - 1) in (",", ";") and not found.low(own.last if own else 0)[:1].isalnum()
    return own if figure and parted else None


def _tells(found: Found, own: Counted) -> bool:
    """Whether a verb goes on to tell of the figure: "тела: восьмерых живых отдали" has no label."""
    at, last = max(own.last, own.noun_last), found.sentence.last
    if found.at("trigger", own.last):
        return True
    stop = next((k for k in range(at, last) if not found.low(k)[:1].isalnum()), last)
    return any((hit := found.at("trigger", k)) is not None and hit.value.endswith("/verb") for k in range(at, stop))


def _opens(found: Found, first: int) -> bool:
    """Whether a word opens its part of a list, but for a word or two before it: "число погибших: 7"."""
    for k in range(first - 1, first - 2 - _BEFORE, -1):
        if not found.low(k)[:1].isalnum() or ((joint := found.over("joint", k)) and joint.value == "and"):
            return True
        if found.over("trigger", k) or found.at("number", k) or found.low(k).isdecimal():
            return False
    return False


def shorthand(found: Found, i: int) -> Hit | None:
    """The army's figure for its dead or wounded, which counts nobody: "200-х", not "200-მდე ადამიანი"."""
    hit = found.at("trigger", i)
    own = hit is not None and hit.last > i + 1 and found.low(i)[:1].isdecimal()
    return hit if hit is not None and own and found.over("people", hit.last) is None else None


def titled(found: Found, hit: Hit) -> bool:
    """Whether a word stands in the title of a book or a film: "фильм «Пленники»", "«Գերիներ» ֆիլմը"."""
    if _remit(found, hit):
        return True
    works = tuple(found.set("works"))
    if not works or found.low(hit.first - 1) not in _QUOTES or found.low(hit.last) not in _QUOTES:
        return False
    return any(found.low(k).startswith(works) for k in (hit.first - 2, hit.last + 1))


def _remit(found: Found, hit: Hit) -> bool:
    """Whether a word only tells what an office is for: "Уповноважений з питань осіб, зниклих безвісти"."""
    what, tail = found.set("body_for_what"), found.set("body_for_tail")
    if found.set("owner_first") or found.set("construct") or found.low(hit.first) not in tail:
        return False
    for k in range(hit.first - 1, max(found.sentence.first, hit.first - _REMIT), -1):
        if found.low(k) in what and found.low(k - 1) in found.set("body_for"):
            return True
        if found.low(k) not in tail and found.low(k) != ",":
            return False
    return False


_REMIT = 8
"""Words between what an office is for and the last of those it is for."""
_QUOTES = ("“", "”", '"')


def phones(found: Found, at: int) -> bool:
    """Whether the figure that stands behind a colon is a telephone number: "Горячая линия: 114"."""
    label = range(max(found.sentence.first, at - _LABEL), at - 1)
    colon = found.low(at - 1) in (":", "՝") and found.low(at)[:1].isdecimal()
    return colon and any(found.low(k) in found.set("phones") for k in label)


_LABEL = 9
"""Tokens of the longest label before a telephone number."""
