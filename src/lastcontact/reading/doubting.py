"""News that is doubted, refuted or left unconfirmed is told by nobody: "cast doubt on claims that 12 were captured"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from lastcontact.core.claim import PEOPLE_TYPES, Modality, Polarity
from lastcontact.reading.doubters import claimed_by_another, who_doubts
from lastcontact.reading.doubts_reach import denied_within, reached, unless_denied
from lastcontact.reading.hits import Hit
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.other_voices import contrary_to
from lastcontact.reading.whose_sentence import whose_sentence

_MAKES = {
    "doubts": (Polarity.NEGATED, Modality.UNKNOWN), "doubtful": (Polarity.NEGATED, Modality.UNKNOWN),
    "silent": (Polarity.NEGATED, Modality.UNKNOWN), "false": (Polarity.NEGATED, Modality.DENIED),
    "contests": (Polarity.NEGATED, Modality.DENIED), "contrary": (Polarity.NEGATED, Modality.DENIED),
    "despite": (Polarity.AFFIRMED, Modality.CLAIMED),
    "lied": (Polarity.AFFIRMED, Modality.CLAIMED),
}  # fmt: skip
"""What a word that doubts makes of a claim; "surely" takes a doubt away."""
_SURE = (Modality.ASSERTED, Modality.CONFIRMED)
_OF_OTHERS = (Modality.CLAIMED, Modality.REPORTED)
_OPEN = (*_SURE, *_OF_OTHERS, Modality.APPARENT, Modality.POSSIBLE)
_RULE = "doubt/"


def with_doubts(drafts: list[Draft], found: Sequence[Known]) -> list[Draft]:
    """The claims; what somebody doubts he neither tells nor denies, what is refuted is denied, and what is told falsely
    is only claimed. Whose claim it is keeps it, where the text names him. What nobody doubts is told as so.
    """
    sentence_of = whose_sentence(found)
    made: list[Draft] = []
    for first, own in groupby(drafts, key=lambda d: _first(sentence_of(d.trigger.first))):
        together = list(own)
        known = sentence_of(together[0].trigger.first)
        hits = known.hits.of("doubt") if known is not None and first >= 0 else []
        made += _in_one(known, hits, together) if known is not None and hits else together
    return sorted(made, key=lambda d: d.first) if len(made) != len(drafts) else made


def _first(known: Known | None) -> int:
    return known.sentence.first if known is not None else -1


def _in_one(known: Known, hits: list[Hit], drafts: list[Draft]) -> list[Draft]:
    """The claims of one sentence."""
    surely, doubts = unless_denied(known, hits)
    told = (_judged(known, surely, doubts, d, drafts) if d.claim.type in PEOPLE_TYPES else [d] for d in drafts)
    return [draft for drafts_of_one in told for draft in drafts_of_one]


def _judged(known: Known, surely: list[Hit], doubts: list[Hit], draft: Draft, others: Sequence[Draft]) -> list[Draft]:
    """A claim as the words around it have it, and the claim of whoever doubts it where it is somebody else's."""
    if any(reached(known, h, draft) and not denied_within(known, h, draft) for h in surely):
        negated = draft.claim.polarity is Polarity.NEGATED
        return [_assured(known, draft) if negated or _hedged_by(known, surely, draft) else draft]
    hit = next((h for h in doubts if reached(known, h, draft)), None)
    if hit is None and (lent := _figure_of_the_contradicted(known, doubts, draft)):
        return [lent]
    if hit is None or _answered(others, draft) or not _is_news(known, draft, hit):
        return [draft]
    told = _doubted(known, hit, draft)
    return told[:1] if hit.value == "contrary" and _is_told_otherwise(others, draft) else told


def _figure_of_the_contradicted(known: Known, doubts: list[Hit], draft: Draft) -> Draft | None:
    """What is so, without the figure of what it contradicts: "contrary to claims of 12 dead, | they returned"."""
    counted, trigger = draft.counted, draft.trigger
    against = [h for h in doubts if h.value in ("contrary", "despite")]
    if counted is None or not any(h.last <= counted.first < trigger.first for h in against):
        return None
    commas = [k for k in range(counted.last, trigger.first) if known.sheet.words[k] in (",", "՝")]
    if not commas:
        return None
    first = max(draft.first, commas[-1] + 1)
    rules = {k: v for k, v in draft.claim.rules.items() if k != "count"}
    claim = replace(draft.claim, count=None, evidence=known.sheet.span(first, draft.last), rules=rules)
    return replace(draft, claim=claim, counted=None, first=first)


def _answered(drafts: Sequence[Draft], draft: Draft) -> bool:
    """Whether the denial of a claim stands beside it already."""
    unsure = (Modality.DENIED, Modality.UNKNOWN)
    same = (d for d in drafts if d is not draft and d.trigger.first == draft.trigger.first)
    return any(d.claim.polarity is Polarity.NEGATED and d.claim.modality in unsure for d in same)


def _is_told_otherwise(drafts: Sequence[Draft], draft: Draft) -> bool:
    """Whether a "not" of the same is told beside it: "contrary to reports of 9 bodies, not one was returned"."""
    near = (d.claim for d in drafts if d.paragraph == draft.paragraph and draft.last <= d.first < draft.last + _BESIDE)
    return any(c.polarity is Polarity.NEGATED and c.type is draft.claim.type for c in near)


_BESIDE = 20
"""Tokens from what is contradicted to what is so."""


def _is_news(known: Known, draft: Draft, hit: Hit) -> bool:
    """Whether a claim is told as if it were so, or as somebody's; one that is only claimed stays as it is."""
    claim = draft.claim
    if claim.polarity is Polarity.NEGATED:
        told = hit.value == "lied" and claim.modality is Modality.DENIED and claim.speaker is not None
        told = told and claim.rules.get("modality") != "modality/mistaken"
        return told and claim.speaker == who_doubts(known, hit)  # nobody denies what he has told falsely
    return claim.modality in (_SURE if _MAKES[hit.value][1] is Modality.CLAIMED else _OPEN)


def _doubted(known: Known, hit: Hit, draft: Draft) -> list[Draft]:
    """The claim as it is doubted; where it is somebody's, his claim and, beside it, the word of whoever doubts it."""
    claim, (polarity, modality) = draft.claim, _MAKES[hit.value]
    doubter = who_doubts(known, hit, claim.speaker)
    whose = contrary_to(known) if hit.value == "contrary" and known.sentence.language == "en" else None
    if whose is not None and claim.modality in _SURE:
        claim = replace(claim, speaker=whose, modality=Modality.CLAIMED)
    theirs = whose is not None or claimed_by_another(known, claim)
    theirs = theirs and claim.speaker is not None and claim.speaker != doubter
    speaker = doubter or (None if theirs or claim.modality in _OF_OTHERS else claim.speaker)
    rules = {k: v for k, v in claim.rules.items() if k != "speaker"} | {"modality": f"{_RULE}{hit.value}"}
    rules |= {"speaker": f"{_RULE}who"} if speaker else {}
    first, last = _edges(known, hit, draft)
    new = replace(draft, first=first, last=last, claim=replace(
        claim, evidence=known.sheet.span(first, last), polarity=polarity, modality=modality, speaker=speaker,
        channel=claim.channel if speaker == claim.speaker else None, rules=rules,
    ))  # fmt: skip
    if not theirs:
        return [new]
    only = claim.modality if claim.modality in _OF_OTHERS else Modality.CLAIMED
    kept = replace(new, claim=replace(claim, evidence=new.claim.evidence, modality=only))
    return [kept] if hit.value in ("doubtful", "despite", "lied") else [kept, new]


def _edges(known: Known, hit: Hit, draft: Draft) -> tuple[int, int]:
    """The words of what is doubted: behind whoever doubts it and behind the "that", up to what is so instead."""
    ahead = min(draft.trigger.first, draft.counted.first if draft.counted else draft.trigger.first)
    last = draft.last
    if hit.value == "contrary" and hit.last <= ahead:
        behind = max(draft.trigger.last, draft.counted.last if draft.counted else 0)
        last = next((k for k in range(behind, last) if known.sheet.words[k] in (",", "՝")), last)
    if not draft.first < hit.last <= ahead:
        return draft.first, last
    that = {h.first for h in known.hits.of("joint") if h.value == "that"}
    opens = [k + 1 for k in range(hit.last - 1, ahead) if k in that or known.sheet.lows[k] in ("that", "whether")]
    return min(opens[-1] if opens else hit.last, ahead), last


def _hedged_by(known: Known, surely: list[Hit], draft: Draft) -> bool:
    """Whether what softens a claim is a word of "without hesitation" alone."""
    rule = draft.claim.rules.get("modality")
    hedges = (h for h in known.hits.of("hedge") if h.entry.id == rule)
    return any(s.first <= h.first < s.last for h in hedges for s in surely)


def _assured(known: Known, draft: Draft) -> Draft:
    claim = draft.claim
    confirms = any(s.cue == "confirmed" and not s.negated for s in known.sayings)
    modality = claim.modality if claim.modality in _SURE else Modality.CONFIRMED if confirms else Modality.ASSERTED
    rules = {**claim.rules, "modality": f"{_RULE}none"}
    return replace(draft, claim=replace(claim, polarity=Polarity.AFFIRMED, modality=modality, rules=rules))
