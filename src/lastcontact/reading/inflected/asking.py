"""Demands and duties in languages with endings: what is asked, and by whom."""

from __future__ import annotations

from lastcontact.core.claim import Claim, ClaimType, Modality
from lastcontact.reading.clauses import trimmed
from lastcontact.reading.counting import Counted
from lastcontact.reading.inflected.happening import Scene
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.saying import Saying
from lastcontact.reading.trigger import Trigger

_ENDS = 5
"""A joint of this strength ends what is asked."""
_FEWEST = 3


def with_demands(scene: Scene, known: Known, drafts: list[Draft]) -> list[Draft]:
    """The drafts with one claim for each demand, in the place of what the demand would have done."""
    for saying in known.sayings:
        edges = _asked(scene, known, saying)
        if edges is not None:
            inner = [d for d in drafts if edges[0] <= d.trigger.first < edges[1] and _only_asked(d)]
            drafts = [d for d in drafts if d not in inner]
            drafts.append(_demand(known, saying, edges, next((d.counted for d in inner if d.counted), None)))
    duties = [d for d in drafts if d.claim.type is ClaimType.OBLIGATION]
    return [d for d in drafts if not (_only_asked(d) and any(_within(d, duty) for duty in duties))]


def _only_asked(draft: Draft) -> bool:
    """Whether a draft tells what is wanted and not what has happened."""
    return draft.claim.modality is Modality.DEMANDED and draft.claim.type is not ClaimType.OBLIGATION


def _within(draft: Draft, duty: Draft) -> bool:
    return duty.first <= draft.trigger.first < duty.last


def _asked(scene: Scene, known: Known, saying: Saying) -> tuple[int, int] | None:
    """The tokens of a demand: its verb and what is asked, which stands before it where verbs end the clause."""
    if saying.cue != "demanded" or saying.negated:
        return None
    base, source = known.sentence.first, saying.source
    first, last = saying.first, saying.last
    if scene.found.set("verb_last"):
        stop = source.last if source is not None and source.last <= first else base
        while first > stop and scene.joints[first - 1 - base] < _ENDS:
            first -= 1
    while last < known.sentence.last and scene.joints[last - base] < _ENDS:
        last += 1
    first, last = trimmed(known.sheet, first, last)
    return (first, last) if last - first >= _FEWEST else None


def _demand(known: Known, saying: Saying, edges: tuple[int, int], counted: Counted | None) -> Draft:
    source = saying.source
    claim = Claim(
        type=ClaimType.REQUEST,
        evidence=known.sheet.span(*edges),
        modality=Modality.DEMANDED,
        speaker=source.name if source is not None else known.author,
        channel=saying.channel,
        said=saying.said,
        count=counted.quantity if counted is not None else None,
        rules={"type": saying.rule, "modality": saying.rule, "speaker": saying.rule},
    )
    trigger = Trigger(*edges, ClaimType.REQUEST, "verb", "left", saying.rule)
    return Draft(claim, *edges, trigger, counted)
