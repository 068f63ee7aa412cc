"""What stands between commas, dashes and brackets and parts a count from its verb only for the eye."""

from __future__ import annotations

import itertools

from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.happening import Scene


def insertions(scene: Scene) -> list[range]:
    """Relative clauses and hedges between commas: they part a count from its verb only for the eye."""
    found, base = scene.found, scene.found.sentence.first
    made: list[range] = []
    commas = [i for i in range(base, found.sentence.last) if found.sheet.words[i] in (",", "(", ")", "-")]
    for at, close in itertools.pairwise(commas):
        if close >= found.sentence.last or close - at < 2 or _labelled(scene, close):
            continue
        relative = any((h := found.at("joint", k)) and h.value == "relative" for k in range(at + 1, min(at + 4, close)))
        status = [h for k in range(at, close) if (h := found.at("trigger", k)) and not _were_there(found, at, h)]
        only_status = bool(status) and all(h.value.endswith("/status") for h in status)
        participle = only_status and not any(at < c.first < close for c in scene.counted)
        aside = any((c := found.over("cue", k)) and c.value.startswith("source_") for k in range(at + 1, close))
        aside = aside and close - at <= 7 and not status and not any(at < c.first < close for c in scene.counted)
        brackets = found.sheet.words[at] == "(" and found.sheet.words[close] == ")"
        participle = participle or (not status and found.low(at + 1).endswith(found.stems("aside_endings")))
        hedged = all(found.over("hedge", k) for k in range(at + 1, close))
        part = found.at("subset", at + 1) is not None and any(at < c.first < close for c in scene.counted)
        part = part and not [h for h in status if not h.value.endswith("/status")] and _goes_on(scene, close)
        parted = (after := found.at("joint", close + 1)) is not None and after.value == "strong"
        if (relative and not parted) or participle or brackets or aside or hedged or part:
            made.append(range(at, close + 1))
    return made


def _were_there(found: Found, at: int, hit: Hit) -> bool:
    """ "22 человека, бывшие на борту, считаются погибшими": an aside that only says where they were."""
    return hit.value.startswith("other/") and found.low(at + 1).endswith(found.stems("aside_endings"))


def _goes_on(scene: Scene, close: int) -> bool:
    """Whether the clause of a whole goes on with its verb behind the comma that closes its part."""
    found = scene.found
    told = found.at("trigger", close + 1)
    if told is not None and told.value.endswith("/verb"):
        return True
    if not found.set("verb_last"):
        return False
    stops = (k for k in range(close + 1, found.sentence.last) if found.low(k) in _STOPS or found.at("joint", k))
    stop = next(stops, found.sentence.last)
    counted = any(close < c.first < stop for c in scene.counted)
    return not counted and any(found.over("trigger", k) is not None for k in range(close + 1, stop))


_STOPS = (",", ";", ":", ".")


def _labelled(scene: Scene, dash: int) -> bool:
    """Whether a dash stands between a label and its figure: "yaralı — 9"."""
    return scene.found.sheet.words[dash] in ("-", ":") and any(c.first == dash + 1 for c in scene.counted)
