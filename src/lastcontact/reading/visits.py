"""Captives whom somebody visits: how many were visited, and nothing of who holds them: "visited 12 prisoners"."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.core.claim import ClaimType
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.lexicon import words
from lastcontact.reading.trigger import Trigger


def as_visits(known: Known, drafts: list[Draft]) -> list[Draft]:
    """The claims of a sentence, with the visit as the claim of the number of captives that it only names.

    "Delegates visited 12 prisoners" counts whom they visited; "the 12 prisoners who are held at Torn" counts the held.
    A captive by name stays held, since he was seen alive in somebody's hands.
    """
    told = {n: visit for n, d in enumerate(drafts) if (visit := _visit_of(known, d)) is not None}
    bare = {m for m, d in enumerate(drafts) if any(_same_visit(known, d, drafts[n]) for n in told)}
    made: list[Draft] = []
    for n, draft in enumerate(drafts):
        if n in told:
            made.append(_as_visit(known, draft, told[n], [drafts[m] for m in bare]))
        elif n not in bare:
            made.append(draft)
    return made


def _as_visit(known: Known, draft: Draft, words_of: tuple[int, int], bare: list[Draft]) -> Draft:
    """The claim of how many were visited, with what the claim of the same visit without a number tells."""
    same = [d for d in bare if _same_visit(known, d, draft)]
    first = min([draft.first, words_of[0], *(d.first for d in same)])
    last = max([draft.last, words_of[1], *(d.last for d in same)])
    when = draft.claim.when or next((d.claim.when for d in same if d.claim.when), None)
    places = draft.claim.places or next((d.claim.places for d in same if d.claim.places), ())
    rules = {**draft.claim.rules, "type": "visit/of-captives"}
    sure = same[0].claim if same else draft.claim  # "could not visit", "plan to visit"
    evidence = known.sheet.span(first, last)
    claim = replace(
        draft.claim,
        type=ClaimType.VISIT,
        evidence=evidence,
        when=when,
        places=places,
        rules=rules,
        polarity=sure.polarity,
        modality=sure.modality,
    )
    return replace(draft, claim=claim, first=first, last=last)


def _visit_of(known: Known, draft: Draft) -> tuple[int, int] | None:
    """The words for a visit of the captives that a claim counts and tells nothing else of."""
    claim, trigger = draft.claim, draft.trigger
    told = [trigger] if _visiting(known, trigger) else []
    if claim.type not in _CAPTIVE or draft.counted is None:
        return None
    if not told and trigger.form in ("status", "noun"):
        told = [t for t in known.triggers if t.type in _VISITS and _visiting(known, t) and _beside(known, t, draft)]
    kept = tuple(words("in_custody", known.sentence.language))
    for visit in told:
        whole = known.sheet.lows[min(visit.first, draft.first) : max(visit.last, draft.last)]
        if not (kept and any(low.startswith(kept) for low in whole)):  # "visited the 52 who are held at Torn"
            return visit.first, visit.last
    return None


def _visiting(known: Known, trigger: Trigger) -> bool:
    """Whether words tell of a visit."""
    stems = tuple(words("visiting", known.sentence.language))
    return bool(stems) and any(low.startswith(stems) for low in known.sheet.lows[trigger.first : trigger.last])


def _beside(known: Known, visit: Trigger, draft: Draft) -> bool:
    """Whether nothing parts the words for a visit from the number of captives."""
    counted = draft.counted
    if counted is None:
        return False
    low, high = (visit.last, counted.first) if visit.last <= counted.first else (counted.last, visit.first)
    between = known.sheet.words[low:high]
    return len(between) <= _REACH and not _PARTING.intersection(between)


def _same_visit(known: Known, draft: Draft, told: Draft) -> bool:
    """Whether a claim without a number is the visit that another one counts the captives of."""
    if draft.claim.count is not None or draft.claim.type not in _VISITS:
        return False
    return _beside(known, draft.trigger, told) or (draft.first < told.last and told.first < draft.last)


_CAPTIVE = (ClaimType.HELD, ClaimType.DETAINED)
_VISITS = (ClaimType.VISIT, ClaimType.TALKS)
_REACH = 12
"""Words between a visit and the number of those visited."""
_PARTING = frozenset((",", ";", ":", ".", "،", "(", ")", "–", "—"))
