"""People of whom somebody knows nothing: "nobody knows where the two medics are", "three I don't know about"."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.remainders import NO_NEWS
from lastcontact.reading.trigger import Trigger

_LEADS = 3
"""Tokens from the "where" to a count: "where the other two"."""
_KNOWS = 7
"""Tokens from the word that denies to the "where"."""


def nobody_knows(known: Known) -> list[Trigger]:
    """Counted people whose whereabouts are denied to be known, or of whom the teller says that he does not know."""
    if not known.counted:
        return []
    asked = (i for i in range(known.sentence.first + 2, known.sentence.last - 2) if known.sheet.lows[i] == "where")
    return [t for t in [*(_where(known, i) for i in asked), *_unknown_to_me(known)] if t is not None]


def _where(known: Known, at: int) -> Trigger | None:
    lows = known.sheet.lows
    before = lows[max(known.sentence.first, at - _KNOWS) : at]
    denied = bool(all_words("negating") & {*before}) or any(w.endswith("n't") or w == "dont" for w in before)
    if not denied or not words("knowing_where") & {*before} or {",", ";", ".", "that"} & {*before}:
        return None
    whom = next((c for c in known.counted if at < c.first <= at + _LEADS and c.kind), None)
    if whom is None or lows[max(whom.last, whom.noun_last)] not in words("be"):
        return None
    if any(t.on_people and t.first > at for t in known.triggers):
        return None  # "does not know where the two are being held"
    return Trigger(at, at + 1, ClaimType.MISSING, "state", "right", NO_NEWS)


def _unknown_to_me(known: Known) -> list[Trigger]:
    lows, made = known.sheet.lows, []
    for counted in known.counted:
        at = max(counted.last, counted.noun_last)
        told = lows[at : at + 4]
        says = told[:1] in (["i"], ["we"], ["nobody"]) and bool(words("knowing_where") & {*told[1:]})
        if says and (told[0] == "nobody" or any(w.endswith("n't") or w in ("not", "dont") for w in told[1:3])):
            made.append(Trigger(at, at + 1, ClaimType.MISSING, "state", "left", NO_NEWS))
    return made
