"""Who calls home and says how he is: "our son rang and said that he is a captive" is the son's own word of himself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lastcontact.core.claim import Claim, ClaimType, Modality
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.lexicon import words
from lastcontact.reading.trigger import Trigger

_RULE = "speech/own-call"
_HOW = (ClaimType.HELD, ClaimType.CAPTURED, ClaimType.WOUNDED, ClaimType.DETAINED)
_REACH = 8
"""Tokens between the one who calls and the word for calling, and from that to what he says of himself."""


def with_own_calls(drafts: list[Draft], found: Sequence[Known]) -> list[Draft]:
    """The claims, with what one of the family says of himself in a call told by him and of him."""
    made = list(drafts)
    for known in found:
        called = _caller(known)
        if called is None:
            continue
        kin, at = called
        for trigger in (t for t in known.triggers if t.type in _HOW and at <= t.last - 1 <= at + _REACH):
            read = [k for k, d in enumerate(made) if d.trigger.first == trigger.first]
            for k in read:
                made[k] = _his(made[k], kin)
            if not read and not any(h.entry.category == "negation" for h in known.hits):
                made.append(_draft(known, trigger, kin, at))
    return sorted(made, key=lambda d: d.first) if len(made) != len(drafts) else made


def _caller(known: Known) -> tuple[str, int] | None:
    """Who of a family calls, in the plain form, and the token behind the word for saying: one kin, one call."""
    language = known.sentence.language
    callers, rings, says = (words(name, language) for name in ("kin_who_call", "kin_rings", "kin_says"))
    if not callers:
        return None
    lows, span = known.sheet.lows, range(known.sentence.first, known.sentence.last)
    plain = dict(pair.split(":") for pair in callers)
    kin = next((k for k in span if lows[k] in plain), None)
    ring = next((k for k in span if lows[k] in rings), None)
    said = next((k for k in span if lows[k] in says and (ring is None or k > ring)), None)
    if kin is None or ring is None or said is None or abs(kin - ring) > _REACH or said - ring > _REACH:
        return None
    return plain[lows[kin]] or known.sheet.said(kin, kin + 1), said + 1


def _his(draft: Draft, kin: str) -> Draft:
    claim = draft.claim
    if claim.count is not None or claim.speaker not in (None, kin):
        return draft
    rules = {**claim.rules, "speaker": _RULE, "subject": _RULE}
    return replace(draft, claim=replace(claim, speaker=kin, subject=claim.subject or kin, rules=rules))


def _draft(known: Known, trigger: Trigger, kin: str, at: int) -> Draft:
    first, last = min(at, trigger.first), trigger.last
    claim = Claim(
        type=trigger.type, modality=Modality.ASSERTED, evidence=known.sheet.span(first, last), subject=kin, speaker=kin,
        rules={"type": trigger.rule, "modality": _RULE, "speaker": _RULE, "subject": _RULE},
    )  # fmt: skip
    return Draft(claim, first, last, trigger, None, known.sentence.paragraph)
