"""Telling words that tell nothing where they stand: what is only asked, said to be silent of, or denied to be said."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.happening import CLAUSE, Scene
from lastcontact.reading.inflected.joints import strongest
from lastcontact.reading.inflected.whether import of_that
from lastcontact.reading.known import Known
from lastcontact.reading.trigger import Trigger

_IN_HANDS = (ClaimType.CAPTURED, ClaimType.HELD, ClaimType.DETAINED)


def not_told(scene: Scene, known: Known, own: list[Trigger], trigger: Trigger) -> bool:
    """Whether nobody is told of by a trigger, though its word stands there."""
    if of_that(scene.found, trigger):
        return True
    if _only_their_names(scene, known, trigger):
        return True
    if _of_the_place(scene, trigger) or _of_what_captives_do(scene, trigger) or _whose_kin_speak(scene, trigger):
        return True
    return _silent(known, own, trigger) or _denies_saying(scene, known, trigger)


def _only_their_names(scene: Scene, known: Known, trigger: Trigger) -> bool:
    """Whether only the names of captives are kept back, whose fate is known: "имена пленных не раскрыты"; of the dead
    it is unknown then who they are.
    """
    found, names = scene.found, scene.found.set("their_names")
    beside = found.low(trigger.last if found.set("owner_first") else trigger.first - 1) in names
    kept = any(s.negated for s in known.sayings) or any(k.value == "silent" for k in found.all("cue"))
    kept = kept or any(found.low(k) in found.set("not") for k in range(found.sentence.first, found.sentence.last))
    return beside and trigger.form == "status" and kept and trigger.type is not ClaimType.KILLED


def _of_the_place(scene: Scene, trigger: Trigger) -> bool:
    """Whether "where" only tells of the place before it: "отвезли в больницу, где они пройдут лечение"."""
    found, at = scene.found, trigger.first
    asks = found.all("knows_not") or any(h.value == "unknown" and h.last <= at for h in found.all("hedge"))
    if trigger.type is not ClaimType.MISSING or found.low(at) not in found.set("where_word") or asks:
        return False
    place = any(found.over(c, at - 2) for c in ("where", "place_kind", "site")) or scene.cast.at(at - 2) is not None
    return found.low(at - 1) == "," and (place or found.sheet.is_capital(at - 2))


def _of_what_captives_do(scene: Scene, trigger: Trigger) -> bool:
    """Whether a denial is of what captives did: "слухи о побеге 12 пленных не имеют оснований" denies no captivity."""
    found, stems = scene.found, tuple(scene.found.set("captives_do"))
    if trigger.form != "status" or trigger.type not in _IN_HANDS or not stems:
        return False
    denied = any(h.value in ("denied", "unconfirmed") for h in found.all("hedge"))
    denied = denied or any(h.value == "denied" for h in found.all("cue"))
    mine = next((c for c in scene.counted if c.first <= trigger.first < max(c.last, c.noun_last)), None)
    first, last = (mine.first, max(mine.last, mine.noun_last)) if mine is not None else (trigger.first, trigger.last)
    at = last if found.set("owner_first") else first - 1
    return denied and found.low(at).startswith(stems)


def _whose_kin_speak(scene: Scene, trigger: Trigger) -> bool:
    """Whether a word only tells whose kin they are that say something: "نفى أهل القتيل أن يكون قد استدعي"."""
    found, kin = scene.found, trigger.first - 1
    theirs = trigger.form == "status" and found.low(kin) in found.set("kin_construct")
    counted = any(c.first <= trigger.last and trigger.first < max(c.last, c.noun_last) for c in scene.counted)
    return theirs and not counted and found.over("cue", kin - 1) is not None


def denies_beside(found: Found, k: int) -> bool:
    """Whether a "not" beside a question word makes it ask: "нет ли сына среди раненых", "чи немає брата"."""
    nobody = found.set("nobody") | found.set("not")
    return found.low(k - 1) in nobody or found.low(k + 1) in nobody


def _silent(known: Known, own: list[Trigger], trigger: Trigger) -> bool:
    """Whether "did not answer" is said of one who was asked about what the sentence tells, and of nobody lost."""
    silent = any(s.negated and s.source and s.first < trigger.last and trigger.first < s.last for s in known.sayings)
    others = any(t.on_people and t is not trigger for t in own)
    return trigger.type is ClaimType.CONTACT_LOST and silent and others


def _denies_saying(scene: Scene, known: Known, trigger: Trigger) -> bool:
    """ "Чиновник отрицает, что говорил семьям о смерти их сыновей": that he said it is denied, and no more is told."""
    found, base = scene.found, scene.found.sentence.first
    for denial in known.sayings:
        if denial.cue != "denied" or denial.negated:
            continue
        for saying in (h for h in found.all("cue") if denial.last < h.first and h.last <= trigger.first):
            between = [k for k in range(denial.last, saying.first) if found.low(k) not in (",", "՝")]
            that = bool(between) and all((h := found.over("joint", k)) and h.value == "that" for k in between)
            if that and strongest(scene.joints, base, saying.last, trigger.first) < CLAUSE:
                return True
    return False
