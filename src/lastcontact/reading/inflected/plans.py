"""What is still to be, in languages with endings: "Завтра откроют памятник", "Імена оприлюднять після впізнання"."""

from __future__ import annotations

from lastcontact.core.claim import Claim, ClaimType, Modality, Polarity
from lastcontact.reading.clauses import trimmed
from lastcontact.reading.inflected.answering import saying_for
from lastcontact.reading.inflected.circumstances import places_of, when_of
from lastcontact.reading.inflected.happening import Scene
from lastcontact.reading.inflected.relative import is_future
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.sheet import Zone
from lastcontact.reading.trigger import Trigger

_PARTS = 6
"""A joint of this strength ends the clause of a plan: "если дадут визу, поедут" is one."""
_FEWEST = 3
"""Words of the shortest plan."""
_NEAR = 6
"""Tokens between a verb and the day it sets."""


_KINDS = (ClaimType.PROTEST, ClaimType.SEARCH, ClaimType.REQUEST, ClaimType.AID, ClaimType.TALKS)
_GOES_ON = (ClaimType.SEARCH, ClaimType.TALKS, ClaimType.AID, ClaimType.AGREEMENT, ClaimType.INVESTIGATING)


def plans(scene: Scene, known: Known, own: list[Draft], before: list[Draft]) -> list[Draft]:
    """The clauses of a sentence of which nothing else is read and that tell what is still to be."""
    if known.sentence.zone is Zone.HEADLINE:
        return []
    made: list[Draft] = []
    for k in range(known.sentence.first, known.sentence.last):
        if not (is_future(scene.found, k) or _set_for(scene, known, k)) or any(d.first <= k < d.last for d in made):
            continue
        first, last = trimmed(known.sheet, *scene.clause(k, k + 1, _PARTS))
        told = any(d.first < last and first < d.last for d in own) or _said(known, first, last)
        if not told and last - first >= _FEWEST and not _only_if(scene, k) and not _asked(scene, first, last):
            made.append(_plan(scene, known, k, (first, last), before))
    return made


def _set_for(scene: Scene, known: Known, k: int) -> bool:
    """Whether a verb sets something for a day to come: "слушания назначены на 17 июля"."""
    if known.anchor is None or not scene.found.low(k).startswith(scene.found.stems("plan_set")):
        return False
    return any(abs(d.first - k) <= _NEAR and d.interval.start_on >= known.anchor for d in known.dates)


def _only_if(scene: Scene, k: int) -> bool:
    """Whether a verb stands in a condition, a wish or a clause that describes: "если дадут визу", "пусть придут"."""
    found = scene.found
    first, _ = scene.clause(k, k + 1)
    opens = range(max(found.sentence.first, first - 1), k)
    if any(found.low(i) in found.set("future_if") | found.set("future_wish") for i in opens):
        return True
    return any((joint := found.at("joint", i)) is not None and joint.value == "relative" for i in opens)


def _type(scene: Scene, k: int, edges: tuple[int, int], before: list[Draft]) -> ClaimType:
    """Of what a plan is by its words, or by what was told before where it only goes on with that."""
    found = scene.found
    for kind in _KINDS:
        stems = tuple(found.set(f"plan_{kind.value}"))
        if stems and any(found.low(i).startswith(stems) for i in range(*edges)):
            return kind
    if found.low(k).startswith(found.stems("plan_goes_on")):
        return next((d.claim.type for d in reversed(before) if d.claim.type in _GOES_ON), ClaimType.OTHER)
    return ClaimType.OTHER


def _said(known: Known, first: int, last: int) -> bool:
    """Whether a clause only says that somebody tells, or tells what befell people."""
    told = any(t.on_people and first <= t.first < last for t in known.triggers)
    return told or any(first <= s.first < last and s.last > s.first for s in known.sayings)


def _asked(scene: Scene, first: int, last: int) -> bool:
    return any(scene.found.over("question", k) or scene.found.low(k) == "?" for k in range(first, last + 1))


def _plan(scene: Scene, known: Known, at: int, edges: tuple[int, int], before: list[Draft]) -> Draft:
    kind = _type(scene, at, edges, before)
    trigger = Trigger(at, at + 1, kind, "verb", "left", "plan/future")
    saying = saying_for(scene, known, trigger)
    source = saying.source if saying else None
    when, rule = when_of(scene, known, trigger, edges)
    claim = Claim(
        type=kind,
        evidence=known.sheet.span(*edges),
        polarity=Polarity.AFFIRMED,
        modality=Modality.PLANNED,
        speaker=source.name if source and source.name else known.author,
        channel=saying.channel if saying else None,
        said=saying.said if saying else None,
        places=places_of(scene, known, trigger, edges),
        when=when,
        rules={"type": trigger.rule, "speaker": saying.rule if saying else "", "when": rule},
    )
    return Draft(claim, *edges, trigger, None)
