"""Doubts that are said of a thing beside them and not of what befell: "за ложные показания", "naməlum şəraitdə"."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.core.claim import PEOPLE_TYPES, Modality, Polarity
from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.modality import Surety
from lastcontact.reading.trigger import Trigger

_NEAR = 3
"""Words between what is false and the word that it is spread."""
_LONG = 2
"""Letters of a word that is no noun."""


def of_a_false_thing(found: Found, trigger: Trigger, hit: Hit) -> bool:
    """Whether "false" is said of a thing beside it, or of news for which somebody is punished and nothing is denied."""
    if hit.value != "denied":
        return False
    word = found.low(hit.first)
    if hit.last == hit.first + 1 and word.startswith(found.stems("false_words")):
        noun = hit.first - 1 if found.set("verb_first") else hit.last
        predicate = found.set("verb_first") and any(n.first < hit.first for n in found.all("news"))
        if _thing(found, noun) and not predicate:
            return True
    near = (*range(hit.first - _NEAR, hit.first), *range(hit.last, hit.last + _NEAR))
    spread = found.low(hit.last).isalpha() and any(found.low(k).startswith(found.stems("spreading")) for k in near)
    low, high = sorted((hit.first, trigger.first))
    told = any(found.low(k) in found.set("about_whom") or found.that(k) for k in range(low, high))
    return spread and not told


def of_an_occasion(found: Found, hit: Hit) -> bool:
    """Whether "planned" or "unclear" is said of the occasion on which something befell: "во время запланированной
    операции", "naməlum şəraitdə"."""
    if hit.last != hit.first + 1 or hit.value not in ("planned", "unknown"):
        return False
    noun = hit.first - 1 if found.set("verb_first") else hit.last
    if hit.value == "unknown":
        return found.low(noun).startswith(found.stems("unclear_things"))
    told, word = found.over("trigger", noun), found.low(noun)
    of_people = told is not None and told.value.partition("/")[0] in _PEOPLE
    planned = found.low(hit.first).startswith(found.stems("planned_words"))
    return planned and not of_people and word.isalpha() and len(word) > _LONG and word not in found.set("copula")


_PEOPLE = frozenset(t.value for t in PEOPLE_TYPES)


def _thing(found: Found, k: int) -> bool:
    """Whether a word is a noun that names no news and tells nothing: "показания", "sənədlər"."""
    word = found.low(k)
    if not word.isalpha() or len(word) <= _LONG or word in found.set("copula") | found.set("about_whom"):
        return False
    if word.startswith(found.stems("called_so")):
        return False  # "iddiasının uydurma olduğunu deyib"
    cue = found.over("cue", k)
    tells = cue is not None and not cue.value.startswith("source")
    return not tells and not any(found.over(c, k) for c in ("news", "trigger", "joint", "number", "hedge", "body"))


def of_the_forged(found: Found, sure: Surety, edges: tuple[int, int]) -> Surety:
    """How sure it is that pictures, a recording or a list are genuine, where they are flatly called forged, or not
    forged: "видео поддельное", "القائمة مزورة", "kadrlar saxta deyil".
    """
    false = found.stems("false_words")
    if sure.modality not in (Modality.ASSERTED, Modality.CONFIRMED):
        return sure
    said = [found.low(k).removeprefix(found.joined(k)).removeprefix("ال") for k in range(*edges)]
    if not any(word.startswith(false) for word in said):
        return sure
    if sure.polarity is Polarity.NEGATED:
        return replace(sure, polarity=Polarity.AFFIRMED, modality=Modality.ASSERTED)
    return replace(sure, polarity=Polarity.NEGATED, modality=Modality.DENIED)
