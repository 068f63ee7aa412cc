"""Who gave no answer, in languages with endings: "Мэрия от комментариев воздержалась", "Ответа пока нет"."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.core.claim import Claim, ClaimType, Modality, Polarity
from lastcontact.reading.clauses import trimmed
from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.answering import saying_for
from lastcontact.reading.inflected.happening import CLAUSE, Scene
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.trigger import Trigger

_PARTS = 6
"""A joint of this strength ends the clause of a silence: "на запрос, отправленный в мае, не ответил" is one."""
_WHO = ("body", "role", "title", "people", "outlet")


def unanswered(scene: Scene, known: Known, own: list[Draft]) -> list[Draft]:
    """The silences of a sentence, in the teller's own voice; those about a group that it tells of are its fate."""
    made: list[Draft] = []
    for hit in scene.found.all("unanswered"):
        parts = CLAUSE if scene.found.low(hit.first - 1) == "," else _PARTS
        first, last = trimmed(known.sheet, *scene.clause(hit.first, hit.last, parts))
        told = [*own, *made]
        if any(d.first < last and first < d.last for d in told) or _of_a_group(scene, known, hit, (first, last)):
            continue
        if hit.value == "hushed" and not _who(scene, first, last):
            continue
        made.append(_silence(scene, known, hit, (first, last)))
    return made


def _of_a_group(scene: Scene, known: Known, hit: Hit, edges: tuple[int, int]) -> bool:
    """Whether a clause tells what befell people, or answers a claim: "эту цифру не комментирует"."""
    first, last = edges
    people = (t for t in known.triggers if t.on_people and t.type is not ClaimType.REGISTERED)
    told = any(t.first < last and first < t.last for t in people)
    told = told or any(s.cue in ("confirmed", "denied") and first <= s.first < last for s in known.sayings)
    figures = tuple(scene.found.set("figures"))
    told = told or any(scene.found.low(k).startswith(figures) for k in range(first, last))
    denied = (h for h in scene.found.all("hedge") if h.value == "denied" and h.first < last and first < h.last)
    false = any(h.first < hit.first or hit.last < h.last for h in denied)
    return told or false or any(first <= c.first < last and c.kind for c in known.counted)


def _who(scene: Scene, first: int, last: int) -> bool:
    """Whether a clause names anybody who could speak: guns and telephones fall silent as well."""
    found = scene.found
    sides = found.set("both_sides")
    if any(found.over("kin", k) for k in range(first, last)):
        return False
    return any(
        scene.cast.at(k) is not None or found.low(k) in sides or any(found.over(c, k) for c in _WHO)
        for k in range(first, last)
    )


def _silence(scene: Scene, known: Known, hit: Hit, edges: tuple[int, int]) -> Draft:
    trigger = Trigger(hit.first, hit.last, ClaimType.OTHER, "verb", "left", hit.entry.id)
    others = [s for s in known.sayings if s.last <= edges[0] or s.first >= edges[1]]
    saying = saying_for(scene, replace(known, sayings=others), trigger)
    source = saying.source if saying else None
    claim = Claim(
        type=ClaimType.OTHER,
        evidence=known.sheet.span(*edges),
        polarity=Polarity.NEGATED,
        modality=Modality.ASSERTED,
        speaker=source.name if source and source.name else known.author,
        rules={"type": hit.entry.id, "speaker": saying.rule if saying else ""},
    )
    return Draft(claim, *edges, trigger, None)
