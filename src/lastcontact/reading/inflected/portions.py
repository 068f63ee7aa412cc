"""Shares of a counted whole, and those who are excepted: "две трети из 90 пленных", "90 əsirin yarısı", "всі, крім"."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from lastcontact.core.quantities import Form, Quantity
from lastcontact.reading.counting import Counted, bounded
from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.numbers import number_at
from lastcontact.reading.shares import portion

_BETWEEN = 3
"""Words between a share and the number of its whole: "نصف عدد الأسرى الـ90"."""
_SOME = "some"
_ASIDE = 7
"""Tokens of the longest aside that leaves somebody out, on either side of "except"."""
_EXCEPT = 4
"""Words from "except" past who else is named to the count."""


def in_share(found: Found, i: int) -> Hit | None:
    """The share that begins at a token and whose words count nobody: the "две" of "две трети"."""
    share = found.at("share", i)
    return share if share is not None and share.value != _SOME else None


def with_portions(found: Found, counted: list[Counted]) -> list[Counted]:
    """The counts, with the share in the place of a whole of which one is told, and without one that nobody knows."""
    counted = _all_but(found, [c for c in counted if not _of_every(found, c, counted)])
    shares = found.all("share")
    if not shares:
        return counted
    wholes = [(c, _share_of(found, c, shares)) for c in [*counted, *_definite(found, counted, shares)]]
    vague = {i for _, share in wholes if share is not None for i in range(share.first, share.last)}
    made = [_portion(found, c, share) for c, share in wholes if c.first not in vague]
    return sorted((c for c in made if c is not None), key=lambda c: c.first)


def _of_every(found: Found, counted: Counted, near: list[Counted]) -> bool:
    """Whether a number only says how many of each so many: "двоих из каждых трёх", "hər üç əsirdən ikisi"."""
    every = [
        c for c in near if found.low(c.first - 1) in found.set("of_every") and (c.quantity.maximum or 0) <= _OF_EACH
    ]
    for c in every:
        others = (o for o in near if o is not c and (o.quantity.maximum or 0) < (c.quantity.maximum or 0))
        parts = [o for o in others if 0 <= max(o.first - max(c.last, c.noun_last), c.first - o.last) <= _BETWEEN]
        if parts and (counted is c or counted in parts):
            return True
    return False


_OF_EACH = 10
ALL_BUT = "portion/all-but"
"""The rule of a whole of which somebody is left out."""


def _all_but(found: Found, counted: list[Counted]) -> list[Counted]:
    """The counts, with how many those are of whom all but a few are told: "из 40 пленных вернулись все, кроме пяти"."""
    few = next((c for c in counted if c.quantity.form is Form.EXACT and excepted(found, c)), None)
    left = few.quantity.minimum or 0 if few is not None else 0
    wholes = [c for c in counted if c.quantity.form is Form.EXACT and (c.quantity.minimum or 0) > left and c is not few]
    if few is None or len(wholes) != 1 or not _told_of_all(found, wholes[0]):
        return counted
    rest = (wholes[0].quantity.minimum or 0) - left
    quantity = replace(wholes[0].quantity, minimum=rest, maximum=rest)
    return [replace(c, quantity=quantity, rule=ALL_BUT) if c is wholes[0] else c for c in counted]


def _told_of_all(found: Found, whole: Counted) -> bool:
    """Whether "all" is said of a count: "Усі 40 полонених", "из 40 пленных", "40 ტყვიდან"."""
    endings = found.stems("ablative")
    before, noun = found.low(whole.first - 1), found.low(max(whole.last, whole.noun_last) - 1)
    return before in found.set("all_or_none") | found.set("from") or noun.endswith(endings)


def _definite(found: Found, counted: list[Counted], shares: list[Hit]) -> list[Counted]:
    """Wholes told by a number word with an article behind their noun: "نصف الأسرى التسعين"."""
    made: list[Counted] = []
    for share in shares:
        reach = range(share.last + 1, share.last + _BETWEEN)
        number = next((n for k in reach if found.definite(k) and (n := number_at(found, k)) is not None), None)
        if number is None or number.ordinal or any(c.first == number.first for c in counted):
            continue
        of = Quantity(number.form, number.low, number.high)
        made.append(Counted(number.first, number.last, number.last, number.last, of, "", number.rule))
    return made


def _share_of(found: Found, counted: Counted, shares: list[Hit]) -> Hit | None:
    """The share that is told of a whole: before its number, or behind its noun where owners stand first."""
    if counted.quantity.form is not Form.EXACT or (counted.quantity.minimum or 0) < 2:
        return None
    edge = max(counted.last, counted.noun_last)
    for share in shares:
        if found.set("owner_first"):
            between = range(edge, share.first)
            held = len(between) < 2 or all(_held(found, k) for k in between)
            held = held and all(found.low(k)[:1].isalnum() and not _tells(found, k) for k in between)
        else:
            between = range(share.last, counted.first)
            held = all(_held(found, k) for k in between)
        if between.start <= between.stop and len(between) <= _BETWEEN and held:
            return share
    return None


def _held(found: Found, k: int) -> bool:
    """Whether a word may stand between a share and its whole: for whom it is of, or for about how many."""
    named = any(found.over(c, k) for c in ("people", "bound")) or found.definite(k)
    return named or found.low(k) in found.set("share_links")


def _tells(found: Found, k: int) -> bool:
    return found.over("trigger", k) is not None and not _status(found, k) and not found.over("people", k)


def _portion(found: Found, whole: Counted, share: Hit | None) -> Counted | None:
    if share is None:
        return whole
    if share.value == _SOME:
        return None
    part, _, bound = share.value.partition(" ")
    opens = share.first
    if before := found.ending("bound", share.first):
        bound, opens = before.value, before.first
    number, form = portion(whole.quantity.minimum or 0, Fraction(part))
    if bound == "more_than":
        number = int((whole.quantity.minimum or 0) * Fraction(part))
    low, high, form = bounded(number, number, bound, form) if bound else (number, number, form)
    span = found.sheet.span(min(whole.first, opens), max(whole.last, share.last))
    told = Quantity(form, low, high, span.text, span.start, span.end, whole.quantity.of)
    if opens < whole.first:
        return replace(whole, first=opens, quantity=told, rule=share.entry.id)
    return replace(whole, noun_last=max(whole.noun_last, share.last), quantity=told, rule=share.entry.id)


def bound_behind(found: Found, k: int) -> Hit | None:
    """The bound behind a number, where its word is no share of it: "31 əsirin çoxu" are most of the 31."""
    hit, share = found.at("after", k), found.at("share", k)
    lone = hit is not None and hit.value == "less_than" and hit.last == hit.first + 1 and found.set("less_of")
    if lone and not found.low(k - 1).endswith(tuple(found.set("less_of"))):
        return None  # "ինը հոգի պակաս է": nine are lacking
    return None if hit is not None and share is not None and share.last >= hit.last else hit


def of_some(found: Found, edges: tuple[int, int]) -> bool:
    """Whether a clause tells of a share of people, counted or not: "некоторые из 31", "نصف الأسرى"."""
    shares = [hit for hit in found.all("share") if edges[0] <= hit.first < edges[1]]
    near = {k for hit in shares for k in range(hit.first - 2, hit.last + 3)}
    return any(found.over("people", k) or _status(found, k) or found.low(k)[:1].isdecimal() for k in near)


def _status(found: Found, k: int) -> bool:
    told = found.over("trigger", k)
    return told is not None and told.value.endswith("/status")


def excepted(found: Found, counted: Counted) -> bool:
    """Whether a count is of those whom what is told of all, or of nobody, leaves out: "все, кроме двух"."""
    edge = max(counted.last, counted.noun_last)
    for hit in found.all("except"):
        between = range(hit.last, counted.first)
        near = hit.value != "behind" and hit.last <= counted.first and len(between) <= _EXCEPT
        near = near and all(found.low(k)[:1].isalpha() for k in between)
        behind = hit.value != "before" and 0 <= hit.first - edge <= 1 and found.low(hit.first - 1) != ","
        if near or behind:
            whole = range(found.sentence.first, found.sentence.last)
            rest = (k for k in whole if not counted.first <= k < edge)
            return any(found.low(k) in found.set("all_or_none") for k in rest)
    return False


def asides(found: Found) -> list[tuple[int, int]]:
    """Where what leaves somebody out begins and ends, mostly at commas that part no clause: ", кроме двух солдат,"."""
    words = found.sheet.words
    made: list[tuple[int, int]] = []
    for hit in found.all("except") if of_all(found) else ():
        first, last = hit.first - 1, hit.last
        while hit.value != "before" and first > max(found.sentence.first, hit.first - _ASIDE) and words[first] != ",":
            first -= 1
        while last < min(found.sentence.last - 1, hit.last + _ASIDE) and words[last] not in (",", "՝"):
            last += 1
        made.append((first, last))
    return made


def of_all(found: Found) -> bool:
    """Whether a sentence tells of all, or of nobody."""
    whole = found.set("all_or_none")
    words = (k for k in range(found.sentence.first, found.sentence.last) if found.low(k) in whole)
    return any((n := found.over("number", k)) is None or n.last - n.first == 1 for k in words)


def refusing(found: Found, first: int) -> int:
    """How many words before a number say that it is not the right one: "а не 41", "بدلا من 14"; 0 where none do."""
    opener, before = found.set("not_number_opener"), found.low(first - 2)
    refuses = found.low(first - 1) in found.set("not_number") and (not opener or before in opener)
    promised = before in found.set("instead_of") and found.low(first - 1).endswith(tuple(found.set("counted_endings")))
    if promised or before in found.set("instead_opens") or (refuses and (opener or before in found.set("not_opens"))):
        return 2
    return 1 if refuses else 0
