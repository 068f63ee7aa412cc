"""The flat "not", "none" and "no" of what a trigger tells, in languages with endings."""

from __future__ import annotations

import itertools

from lastcontact.core.claim import ClaimType
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.happening import Scene
from lastcontact.reading.inflected.labelled import labelled_none
from lastcontact.reading.inflected.likewise import likewise_none
from lastcontact.reading.inflected.on_lists import not_among
from lastcontact.reading.inflected.unsaved import failed
from lastcontact.reading.inflected.withheld import undone, withheld
from lastcontact.reading.trigger import Trigger

_ACTS = frozenset((
    ClaimType.CAPTURED, ClaimType.DETAINED, ClaimType.KILLED, ClaimType.WOUNDED, ClaimType.SURRENDERED,
))  # fmt: skip
"""What is done to people, or to nobody."""
_EVENTS = frozenset((
    ClaimType.VISIT,
    ClaimType.IDENTIFIED, ClaimType.FOUND, ClaimType.RETURNED, ClaimType.REMAINS_RETURNED, ClaimType.CAPTURED,
    ClaimType.DETAINED, ClaimType.SURRENDERED,
))  # fmt: skip
"""What has not happened where the words that tell it hold a "not"."""
_AFTER = 5


def _figure(found: Found, i: int) -> bool:
    return found.low(i)[:1].isdecimal() or found.over("number", i) is not None


def _failed(scene: Scene, trigger: Trigger) -> bool:
    """Whether what a verb tells is said to have failed: "Опознать их пока не удалось"."""
    found = scene.found
    tried, refused = found.set("tried"), found.set("not")
    return any(
        found.low(k) in tried and found.low(k - 1) in refused for k in range(trigger.last, trigger.last + _AFTER)
    )


def were_not(scene: Scene, trigger: Trigger) -> bool:
    """Whether a clause says of those it counts only that there were none: "восьмидесяти раненых у нас не было"."""
    found, at = scene.found, trigger.first
    mine = next((c for c in scene.counted if c.first <= at < c.noun_last or c.last == at), None)
    if mine is None and trigger.form == "noun":  # "здачі тридцяти солдатів не було"
        mine = next((c for c in scene.counted if c.first == trigger.last), None)
    if mine is None or not found.set("there_were"):
        return False
    here = found.set("with_us")
    edge = max(mine.noun_last, trigger.last)
    at = next((k for k in range(edge, edge + _AFTER) if found.low(k) not in here), 0)
    if found.low(at) not in found.set("not") or found.low(at + 1) not in found.set("there_were"):
        return False
    end = next((k for k in range(at + 2, at + 2 + _AFTER) if found.low(k) not in here), 0)
    be = found.low(end) in found.set("could_be")
    return be or not found.low(end)[:1].isalpha() or found.at("joint", end) is not None


def none_whatever(scene: Scene, trigger: Trigger) -> bool:
    """Whether a number that somebody has told is denied by "no ... at all": "никакие 9 тел нами не передавались"."""
    found, (first, last) = scene.found, scene.clause(trigger.first, trigger.last)
    mine = (c for c in scene.counted if first <= c.first < last)
    whatever = any(found.low(c.first - 1) in found.set("any_of_them") for c in mine)
    return whatever and trigger.on_people and any(found.low(k) in found.set("not") for k in range(first, last))


_STAYS = (ClaimType.MISSING, ClaimType.HELD)
"""What is told by saying that nobody came back or was freed."""


def negated(scene: Scene, trigger: Trigger, edges: tuple[int, int]) -> bool:
    """A flat "not", "none", "no" of the trigger's own clause; endings that negate count as well."""
    found = scene.found
    if failed(trigger) or _not_found(found, trigger):
        return False
    if _nobody_there(found, trigger, edges) or _none_found(found, trigger):
        return True
    phrase = trigger.rule.rsplit("/", 1)[-1].replace("*", "").split()
    endings = tuple(found.set("not_endings"))
    only = set(phrase[-1].split("|")) <= found.set("except_words")  # "لم يعد سوى | أحد عشر": eleven did
    opens_with_not = not only and any(word in found.set("not") for word in phrase[0].split("|"))
    if trigger.type in _EVENTS and (opens_with_not or (endings and phrase[-1].endswith(endings))):
        return True
    if labelled_none(found, trigger) > 0:
        return True
    if opens_with_not:
        return False
    lacks = found.stems("lacking")
    if trigger.type is ClaimType.CONTACT_LOST and any(
        found.low(k).startswith(lacks) for k in range(trigger.first, trigger.last)
    ):
        return False  # "не маємо жодної звістки"
    if (
        _failed(scene, trigger)
        or likewise_none(scene, trigger)
        or withheld(found, trigger, edges)
        or undone(found, trigger)
    ):
        return True
    inside, nobody = range(trigger.first, trigger.last), found.set("nobody")
    own = [found.low(k) for k in inside]
    if trigger.type in _ACTS and any(found.low(k) in nobody and not found.over("number", k) for k in inside):
        return True
    if trigger.type is not ClaimType.CONTACT_LOST and not_among(found, scene.counted, trigger, edges):
        return True
    but, nots = found.set("not_but"), found.set("not")
    if within := [w for w, after in zip(own, [*own[1:], ""], strict=True) if w in nots and after not in but]:
        lost = found.stems("lost")
        if trigger.type is ClaimType.CONTACT_LOST and all(w.startswith(lost) for w in within):
            return any(w in nots and w != own[0] and after.startswith(lost) for w, after in itertools.pairwise(own))
        raw = trigger.rule.rsplit("/", 1)[-1].split()
        parts = [alt for part in phrase for alt in part.split("|")] if trigger.on_people else raw
        return not any(w.endswith(tuple(parts)) for w in within)
    verbs = [w for k, w in zip(inside, own, strict=True) if not found.sheet.is_capital(k) or k == found.sentence.first]
    negative = bool(endings) and any(w.endswith(endings) for w in verbs) and trigger.type is not ClaimType.CONTACT_LOST
    ways = [alt for part in phrase for alt in part.split("|")] if trigger.type in _STAYS else phrase
    if negative and not any(w.endswith(endings) for w in ways) and not _by_nature(found, trigger, phrase[-1]):
        return True
    begins = found.stems("not_beginnings")
    last = phrase[-1].split("|")
    if trigger.type in _STAYS and (any(w.endswith(endings or begins) for w in last) or phrase[0].startswith(begins)):
        return False  # "heç kim qayıtmadı": none has returned
    stays = {alt for part in phrase for alt in part.split("|")} if trigger.type in _STAYS else set()
    nobody_here = (k for k in range(edges[0], trigger.last) if k not in inside or found.low(k) not in stays)
    if found.over("none", edges[0]) or any(found.over("none", k) for k in nobody_here):
        return True
    return _not_beside(scene, trigger, edges)


def _not_found(found: Found, trigger: Trigger) -> bool:
    """Whether those are missing whom nobody could find: "никого из пропавших | найти не удалось"."""
    own = {found.low(k) for k in range(trigger.first, trigger.last)}
    return trigger.type is ClaimType.MISSING and bool(own & found.set("tried")) and bool(own & found.set("not"))


def _none_found(found: Found, trigger: Trigger) -> bool:
    """Whether the "not" stands within the words for finding: "тіл двох | так і не знайшли"."""
    own, finding = range(trigger.first, trigger.last - 1), found.stems("finding")
    return trigger.type is ClaimType.FOUND and any(
        found.low(k) in found.set("not") and found.low(k + 1).startswith(finding) for k in own
    )


def _nobody_there(found: Found, trigger: Trigger, edges: tuple[int, int]) -> bool:
    """Whether a clause says of a place that nobody stayed in it: "dağıntılar altında heç kim | qalmayıb"."""
    where = found.over("where", trigger.first)
    if trigger.form != "place" and (where is None or where.value != "rubble"):
        return False
    stays, begins, ends = found.stems("stays_there"), found.stems("not_beginnings"), found.stems("not_endings")
    for k in range(*edges):
        word = found.low(k)
        if word in found.set("no_one") and not trigger.first <= k < trigger.last:
            return True
        if word.removeprefix(begins[0]).startswith(stays):
            return word.startswith(begins) or word.endswith(ends) or found.low(k - 1) in found.set("not")
    return False


def _by_nature(found: Found, trigger: Trigger, last: str) -> bool:
    """Whether the last word of a phrase is cut off behind its "not": "xilas edə bilmə*"."""
    return last.endswith(found.stems("not_stems")) and found.low(trigger.last - 1).startswith(last)


def _not_beside(scene: Scene, trigger: Trigger, edges: tuple[int, int]) -> bool:
    """Whether a "not" that is said of a trigger stands in the few words before it, or behind it."""
    found = scene.found
    known = found.stems("known_of")
    for k in range(trigger.first - 1, max(edges[0], trigger.first - 4) - 1, -1):
        word = found.low(k)
        if word.startswith(known):
            break  # "не можем забыть 12 погибших"
        if word in found.set("not") and not found.over("bound", k) and not found.over("hedge", k):
            return found.low(k + 1) not in found.set("not_but")
        other = found.over("trigger", k)
        if (other and other.last <= trigger.first) or found.at("joint", k) or word == ",":
            break
    return _not_behind(scene, trigger, edges[1])


def _not_behind(scene: Scene, trigger: Trigger, stop: int) -> bool:
    """Whether a "not" behind a trigger is said of it, and is none of a figure: "no more than 40"."""
    found = scene.found
    if found.low(trigger.last) in found.set("not") and found.low(trigger.last + 1) in found.set("copula"):
        return True
    return any(
        found.low(k) in found.set("not_after")
        and not any(c.first <= k < c.last for c in scene.counted)
        and not (found.low(k) in found.set("number_not") and _figure(found, k - 1))
        for k in range(trigger.last, min(trigger.last + 5, stop))
    )
