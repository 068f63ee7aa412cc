"""Acts that do not come about, since somebody refuses or hinders them: "رفض الإفراج عن", "azad etməkdən imtina"."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.happening import Scene
from lastcontact.reading.trigger import Trigger

_GIVEN = frozenset((
    ClaimType.RETURNED, ClaimType.REMAINS_RETURNED, ClaimType.FOUND, ClaimType.IDENTIFIED, ClaimType.VISIT,
    ClaimType.DISPLACED, ClaimType.SURRENDERED,
))  # fmt: skip
"""What one may refuse to others."""
_BEFORE = 7
"""Tokens of who refuses, between the verb and what he refuses."""
_BEHIND = 4


def withheld(found: Found, trigger: Trigger, edges: tuple[int, int]) -> bool:
    """Whether a word of a clause says that what a trigger tells is refused or hindered."""
    if trigger.type not in _GIVEN:
        return False
    if found.set("verb_first"):
        near = range(max(edges[0], trigger.first - _BEFORE), trigger.first + 1)
        return found.joined(trigger.first, "joined_and") == "" and any(_refuses(found, k) for k in near)
    near = range(trigger.last, min(edges[1], trigger.last + _BEHIND))
    first = trigger.first
    while found.set("refuses_before") and trigger.first - first < _BEFORE and found.low(first - 1)[:1].isalnum():
        first -= 1
    return any(_refuses(found, k) for k in (*near, *range(first, trigger.first)))


def _refuses(found: Found, k: int) -> bool:
    """Whether token k refuses, or allows with a "not"."""
    word = found.low(k).removeprefix(found.joined(k, "joined_and"))
    endings = found.stems("not_endings")
    if word in found.set("allows"):
        return any(found.low(j).endswith(endings) for j in (k + 1, k + 2))
    if not word.startswith(found.stems("refuses")) or found.low(k - 1) in found.set("not"):
        return False
    return not found.low(k + 1).endswith(endings) and found.low(k + 1) not in found.set("not")


def undone(found: Found, trigger: Trigger) -> bool:
    """Whether the verb behind a telling word, which it only completes, holds a "not": "müəyyən edilməyib"."""
    verb = found.low(trigger.last)
    light, endings = tuple(found.set("light_verbs")), tuple(found.set("not_endings"))
    told = trigger.type is not ClaimType.CONTACT_LOST and trigger.form in ("verb", "noun", "status")
    told = told and not (trigger.type is ClaimType.WOUNDED and trigger.form == "status")
    return told and bool(light) and verb.startswith(light) and verb.endswith(endings)


def left_unconfirmed(found: Found, trigger: Trigger) -> bool:
    """ "Независимых подтверждений того, что 80 взяты в плен, нет": its last word takes the confirmation away."""
    stems = tuple(found.set("confirmations"))
    first, last = found.sentence.first, found.sentence.last
    if _cannot_confirm(found, trigger):
        return True
    opens = bool(stems) and any(found.low(k).startswith(stems) for k in range(first, min(first + 4, trigger.first)))
    word_of, about = found.set("word_of"), found.set("about_whom")
    opens = opens or any(
        found.low(k) in word_of and found.low(k + 1) in about and found.low(k + 3) == ","
        for k in range(first, min(first + 4, trigger.first))
    )  # "данных о том, что 12 погибли, нет"
    while last > trigger.last and not found.low(last - 1)[0].isalnum():
        last -= 1
    ends = " ".join(found.low(k) for k in range(max(trigger.last, last - 2), last))
    return opens and any(ends == none or ends.endswith(" " + none) for none in found.set("there_is_none"))


def _cannot_confirm(found: Found, trigger: Trigger) -> bool:
    """ "Подтвердить этого не можем", "підтвердження ми так і не дістали": the confirmation is what nobody has."""
    stems, able, nots = tuple(found.set("confirming")), tuple(found.set("able")), found.set("not")
    first, last = found.sentence.first, found.sentence.last
    impossible, verifying = found.set("impossible"), found.stems("verifying")
    refused = found.stems("refused")

    def unable(i: int, k: int) -> bool:
        refuses = found.low(k).startswith(refused) and not any(found.low(j) in (",", ";", ":") for j in range(i, k))
        return refuses or (found.low(k) in nots and found.low(k + 1).startswith(able)) or found.low(k) in impossible

    for i in range(first, last if stems and able else first):
        if not (found.low(i).startswith(stems) or (i < trigger.first and found.low(i).startswith(verifying))):
            continue
        k = next((k for k in range(i + 1, min(i + _ABLE, last)) if unable(i, k)), None)
        if k is not None and not (trigger.last <= i and any(found.over("trigger", j) for j in range(i + 1, k))):
            return True
    return False


_ABLE = 14
"""Tokens from "confirm", past what, to who cannot."""


def not_so_of(found: Found, trigger: Trigger, edges: tuple[int, int]) -> bool:
    """ "Пленение Белова подтвердилось, о гибели Рота - | нет": what is confirmed of one is not of another."""
    at = max(edges[1], trigger.last)
    at += found.low(at) in ("-", ",")
    no = found.low(at) in found.set("not_alone") and not found.low(at + 1)[:1].isalnum()
    return no and any(h.value == "confirmed" and h.last <= trigger.first for h in found.all("hedge") + found.all("cue"))


def called_off(scene: Scene, trigger: Trigger) -> bool:
    """Whether an exchange or a release was called off: "Запланированный обмен отменён"."""
    stems, found = tuple(scene.found.set("called_off")), scene.found
    clause = range(*scene.clause(trigger.first, trigger.last))
    off = next((k for k in clause if stems and found.low(k).startswith(stems)), None)
    told = trigger.type is ClaimType.RETURNED and off is not None
    return told and found.low((off or 0) - 1) not in found.set("not")


def took_place(scene: Scene, trigger: Trigger) -> bool:
    """Whether an exchange is said to have taken place, though nobody is named: "Mübadilə körpüdə baş tutub"."""
    stems, found = tuple(scene.found.set("took_place")), scene.found
    clause = range(*scene.clause(trigger.first, trigger.last))
    told = bool(stems) and trigger.type is ClaimType.RETURNED
    return told and any(found.low(k).startswith(stems) for k in clause)
