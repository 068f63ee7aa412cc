"""When and where a claim says it was, and whom it is about, in languages with endings."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.core.dates import Interval
from lastcontact.reading.counting import Counted
from lastcontact.reading.days import Dated
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.happening import Scene
from lastcontact.reading.inflected.joints import strongest
from lastcontact.reading.known import Known
from lastcontact.reading.mentions import Kind
from lastcontact.reading.trigger import Trigger


def when_of(known: Known, trigger: Trigger, edges: tuple[int, int]) -> tuple[Interval | None, str]:
    taken = {i for s in known.sayings for i in s.dates}
    own = [d for d in known.dates if d.first not in taken and not _as_of(known, d.first, d.last)]
    inside = [d for d in own if edges[0] <= d.first < edges[1]]
    lead = [d for d in own if d.last <= edges[0] and d.first - known.sentence.first <= 3]
    alone = len(own) == 1 and (len(known.triggers) == 1 or _joined(known, trigger, own[0]))
    chosen = inside or lead[:1] or (own if alone else [])
    if not chosen:
        return None, ""
    dated = min(chosen, key=lambda d: max(d.first - trigger.last, trigger.first - d.last))
    total = trigger.type not in (ClaimType.MISSING, ClaimType.HELD, ClaimType.CONTACT_LOST)
    if dated.since and total and known.anchor is not None and known.anchor >= dated.interval.end_on:
        return Interval(dated.interval.start_on, known.anchor, dated.interval.original), dated.rule
    return dated.interval, dated.rule


def _joined(known: Known, trigger: Trigger, dated: Dated) -> bool:
    """Whether a date at the end holds for all that is told before it with "and"."""
    scene = Scene.of(Found.of(known.sheet, known.sentence, known.hits), known.counted, known.cast)
    limit = 4 if known.sentence.language == "ar" else 3
    low, high = min(trigger.last, dated.last), max(trigger.first, dated.first)
    return strongest(scene.joints, known.sentence.first, low, high) < limit


def _as_of(known: Known, first: int, last: int) -> bool:
    found = Found.of(known.sheet, known.sentence, [h for h in known.hits if h.entry.category == "as_of"])
    return any(found.over("as_of", k) for k in (*range(first - 5, first), *range(last, last + 4)))


def subject_of(
    known: Known, scene: Scene, trigger: Trigger, counted: Counted | None, edges: tuple[int, int]
) -> str | None:
    if counted is not None and counted.has_noun:
        return known.sheet.said(counted.noun_first, counted.noun_last).strip('”“" ')
    for k in range(*edges):
        mention = known.cast.at(k)
        if mention is not None and mention.kind is Kind.PERSON:
            return mention.name
        if (hit := scene.found.at("people", k)) and not trigger.first <= k < trigger.last:
            return known.sheet.said(hit.first, hit.last)
    return None


def places_of(known: Known, edges: tuple[int, int], scene: Scene) -> tuple[str, ...]:
    """Places of the clause, else the only one of the sentence."""
    inside = _located(known, edges)
    if inside:
        return tuple(inside[:2])
    around = _located(known, (known.sentence.first, known.sentence.last))
    return tuple(around) if len(around) == 1 else ()


def _located(known: Known, edges: tuple[int, int]) -> list[str]:
    made: list[str] = []
    for mention in known.cast.within(*edges):
        identifier = known.place_ids.get(mention.first)
        if (
            mention.kind is Kind.PLACE
            and identifier is not None
            and identifier not in made
            and mention.rule != "name/again"
        ):
            made.append(identifier)
    return made
