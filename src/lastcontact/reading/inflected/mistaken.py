"""What somebody was wrongly told or thought to be: "ошибочно объявлен погибшим", "сказали, что погиб, но он жив"."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.counting import Counted
from lastcontact.reading.inflected.describing import relative
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.happening import CLAUSE, Scene
from lastcontact.reading.inflected.joints import strongest
from lastcontact.reading.mentions import Kind
from lastcontact.reading.trigger import Trigger

_FATES = frozenset(ClaimType(t) for t in ("killed", "missing", "captured", "wounded", "registered", "displaced"))
_BACK = (ClaimType.RETURNED, ClaimType.FOUND)
_MISTAKE = 6
"""Tokens between "wrongly" and "announced"."""
_TOLD = 12
"""Tokens from what is wrongly announced to the word that announces it."""
_BESIDE = 3
_STEM = 4
"""Letters by which two forms of one word for kin are told."""
_PEOPLE = (Kind.PERSON, Kind.BODY, Kind.SIDE)
_THOUGHT = 6
"""Tokens between "told" or "thought" and dead."""
_STRONG = 6
"""A joint of this strength parts what is announced from the rest."""


def mistaken(scene: Scene, trigger: Trigger) -> bool:
    """Whether a sentence says itself that somebody did not meet a fate that he was told or thought to have met."""
    if _of_the_returned(scene, trigger) or by_mistake(scene, trigger):
        return True
    return trigger.type is ClaimType.KILLED and (_belied(scene, trigger) or _none_of_the_deemed(scene, trigger))


def by_mistake(scene: Scene, trigger: Trigger) -> bool:
    """Whether a word for a mistake says that a fate was wrongly told: "ошибочно сообщили о гибели"."""
    if trigger.type not in _FATES:
        return False
    return any(_deems(scene, k) and _wrongly(scene, k) for k in _near(scene, trigger, _TOLD))


def _near(scene: Scene, trigger: Trigger, reach: int) -> list[int]:
    """The tokens around a trigger, its own among them, that nothing strong parts from it."""
    sentence = scene.found.sentence
    span = range(max(sentence.first, trigger.first - reach), min(sentence.last, trigger.last + reach))

    def apart(k: int) -> int:
        low, high = min(k, trigger.last), max(k, trigger.first)
        return strongest(scene.joints, sentence.first, low, high) if low < high else 0

    return [k for k in span if apart(k) < (_STRONG if k < trigger.first else CLAUSE)]


def _deems(scene: Scene, k: int) -> bool:
    found = scene.found
    if found.low(k - 1) in found.set("not"):
        return False  # "если не считать двух умерших"
    return found.low(k).startswith((*found.set("deeming"), *found.set("buried")) or ("\0",))


def _of_the_returned(scene: Scene, trigger: Trigger) -> bool:
    """ "Из 212 возвращённых 40 считались погибшими": who came back is not what he was taken for."""
    if trigger.type not in (ClaimType.KILLED, ClaimType.MISSING):
        return False
    found, base, considered = scene.found, scene.found.sentence.first, tuple(scene.found.set("considered"))
    back = [t for t in scene.told if t.type in _BACK and t.form == "status" and t.last <= trigger.first]
    near = range(trigger.first - _BESIDE, trigger.last + _BESIDE)
    held = bool(considered) and any(found.low(k).startswith(considered) for k in near)
    return held and any(strongest(scene.joints, base, t.last, trigger.first) < CLAUSE for t in back or _counted(scene))


def taken_for(found: Found, trigger: Trigger) -> bool:
    """Whether somebody only took them for it: "двое, кого | считали пленными", "вважали полоненими двох"."""
    word = found.low(trigger.first - 1)
    fate = trigger.form == "status" and word.startswith(found.stems("considered"))
    return fate and word.endswith(found.stems("acting_forms")) and found.low(trigger.first - 2) not in found.set("not")


def _counted(scene: Scene) -> list[Counted]:
    """Those counted first of a sentence, where it calls them returned or freed: "Зі 180 звільнених"."""
    words = ((c, found_at) for c in scene.counted[:1] for found_at in range(c.first - 1, c.noun_last))
    return [c for c, k in words if any(h.first <= k < h.last for h in scene.found.all("alive"))]


def _none_of_the_deemed(scene: Scene, trigger: Trigger) -> bool:
    """ "Öldüyü elan edilən 18 əsgərdən heç biri ölməyib": none of those announced dead has died."""
    found = scene.found
    later = any(t.type is trigger.type and t.first >= trigger.last for t in scene.told)
    none = any(h.first >= trigger.last for h in found.all("none"))
    return later and none and any(_deems(scene, k) for k in range(trigger.last, trigger.last + _BESIDE))


def _wrongly(scene: Scene, deeming: int) -> bool:
    """Whether a word beside the one that announces calls it a mistake."""
    span = range(max(scene.found.sentence.first, deeming - _MISTAKE), deeming + _MISTAKE + 1)
    wrong = (k for k in span if scene.found.low(k) in scene.found.set("mistakenly"))
    base = scene.found.sentence.first
    return any(strongest(scene.joints, base, min(k, deeming), max(k, deeming)) < CLAUSE for k in wrong)


def _belied(scene: Scene, trigger: Trigger) -> bool:
    """Whether who was told or thought to be dead shows a sign of life in the same sentence."""
    found, deeming = scene.found, [k for k in _near(scene, trigger, _THOUGHT) if _deems(scene, k)]
    signs = [h for h in found.all("alive") if deeming and not (h.first < trigger.last and trigger.first < h.last)]
    signs = [h for h in signs if not (h.first == trigger.last and found.over("where", h.last - 1))]
    if any(h.last <= trigger.first for h in signs) and relative(scene, trigger):
        return True  # "вернулся сержант, которого считали погибшим"
    although = found.set("although")
    if any(found.low(k) in although for h in signs for k in range(h.last, trigger.first)):
        return True  # "сын жив, хотя ей сообщили о его гибели"
    beside = any(
        trigger.first - _BESIDE <= k < trigger.last + _BESIDE and not _that(scene, k, trigger) for k in deeming
    )
    beside = beside or (relative(scene, trigger) and any(k < trigger.first for k in deeming))
    later = [h.first for h in signs if h.first >= trigger.last]
    if deeming and any(_same_kin(scene, trigger, at) for at in later):
        return True
    return any(_still_he(scene, trigger, at) or (beside and _subject(scene, trigger, at)) for at in later)


def _same_kin(scene: Scene, trigger: Trigger, sign: int) -> bool:
    """ "Сообщили о смерти брата, а через неделю брат вышел на связь": the same one by his kin."""
    found, near = scene.found, range(trigger.first - _BESIDE, trigger.last + _BESIDE)
    told = {found.low(k)[:_STEM] for k in near if k < sign and found.low(k)[:1].isalpha()}
    again = (k for k in range(max(trigger.last + 1, sign - _BESIDE), sign + _BESIDE) if found.over("kin", k))
    refused = any(found.low(k) in found.set("not") for k in range(trigger.last, sign))
    again = (k for k in again if strongest(scene.joints, found.sentence.first, trigger.last, k) >= CLAUSE)
    return not refused and any(found.low(k)[:_STEM] in told for k in again)


def _that(scene: Scene, deeming: int, trigger: Trigger) -> bool:
    """Whether a "that" or a comma parts the word that announces from the fate."""
    low, high = min(deeming, trigger.first), max(deeming, trigger.first)
    return strongest(scene.joints, scene.found.sentence.first, low, high) >= CLAUSE


def _still_he(scene: Scene, trigger: Trigger, sign: int) -> bool:
    """ "..., но через неделю он позвонил": a "but", and he once more, or nobody else."""
    found = scene.found
    but = next((k for k in range(sign - 1, trigger.last - 1, -1) if found.low(k) in found.set("but")), None)
    if but is None or _another(scene, but, sign):
        return False
    again = any(found.low(k) in found.set("he") | found.set("he_still") for k in range(but, sign))
    return again or bool(found.set("drops_subject"))


def _subject(scene: Scene, trigger: Trigger, sign: int) -> bool:
    """ "Считавшийся погибшим сержант найден живым", "..., которого считали погибшим, вернулся"."""
    found, span = scene.found, range(trigger.last, sign)
    joints = [h for k in span if (h := found.at("joint", k))]
    commas = [k for k in span if scene.joints[k - found.sentence.first] >= CLAUSE]
    return not joints and not _another(scene, commas[-1] if commas else sign, sign)


def _another(scene: Scene, first: int, sign: int) -> bool:
    """Whether others are counted or named before a sign of life, or it is denied."""
    found, span = scene.found, range(first, sign)
    if any(first <= c.first < sign for c in scene.counted) or any(found.low(k) in found.set("not") for k in span):
        return True
    mentions = (scene.cast.at(k) for k in span)
    return any(m is not None and m.kind in _PEOPLE for m in mentions) or any(found.over("rest", k) for k in span)
