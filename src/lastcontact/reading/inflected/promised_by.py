"""Who promises, and what he promises of people: "Посредники обещают вернуть 15 пленных", "وعد الوسطاء بعودتهم"."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.core.claim import ClaimType, Modality, Polarity
from lastcontact.reading.inflected.covering import closes, stands_last
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.speakers import of_verb
from lastcontact.reading.inflected.tellers import tellers
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.memory import Memory

GIVEN = (ClaimType.RETURNED, ClaimType.REMAINS_RETURNED, ClaimType.IDENTIFIED, ClaimType.FOUND)
"""What one promises to bring about."""


def promises(found: Found, duty: Draft) -> bool:
    """Whether a duty is what somebody takes upon himself by his word."""
    own = range(duty.trigger.first, duty.trigger.last)
    return duty.claim.type is ClaimType.OBLIGATION and any(
        found.low(k).startswith(found.stems("promising")) for k in own
    )


def with_promisers(known: Known, drafts: list[Draft]) -> list[Draft]:
    """The drafts, each planned return as the word of whoever promises it where no other word of his tells it."""
    found = known.found
    duty = next((d for d in drafts if promises(found, d)), None)
    if duty is None:
        return drafts
    hit = found.at("trigger", duty.trigger.first)
    if hit is None:
        return drafts
    postposed = stands_last(found, hit) or closes(found, hit)
    source = of_verb(found, hit, tellers(found, known.cast, Memory()), postposed)
    if source is not None and found.low(source.first - 1) in found.set("from"):
        source = None  # "кто-то из начальства пообещал"
    made: list[Draft] = []
    for draft in drafts:
        claim = draft.claim
        if claim.type in GIVEN and claim.modality in (Modality.PLANNED, Modality.ASSERTED) and _affirmed(draft, duty):
            name = claim.speaker or (source.name if source is not None else None)
            rules = claim.rules if claim.speaker or source is None else {**claim.rules, "speaker": hit.entry.id}
            claim = replace(claim, modality=Modality.PLANNED, speaker=name, rules=rules)
        made.append(replace(draft, claim=claim))
    return made


def _affirmed(draft: Draft, duty: Draft) -> bool:
    """Whether a draft tells what is promised: as planned anywhere in the sentence, or within the promise."""
    planned = draft.claim.modality is Modality.PLANNED
    return draft.claim.polarity is Polarity.AFFIRMED and (planned or duty.first <= draft.trigger.first < duty.last)
