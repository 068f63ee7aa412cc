"""To whom a request, a duty or a promise is: "urged Marhen to free", "must tell the Court", "promised the families"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from lastcontact.core.claim import ClaimType
from lastcontact.reading.inflected.addressed_to import addressee_of
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.lexicon import words
from lastcontact.reading.mentions import Kind

_TYPES = (ClaimType.REQUEST, ClaimType.OBLIGATION)
_ASKING = ("demanded", "ordered", "promised")
_BEFORE = frozenset(("that", "to", "on", "upon", "from", "the", "all", "both", "its", "their", "his", "her", "our"))
_KINDS = (Kind.BODY, Kind.SIDE, Kind.PERSON, Kind.OUTLET)
_GAP = 4
"""Tokens from the word that asks or promises to the one whom it is said to."""
_LONGEST = 4


def with_addressees(drafts: list[Draft], found: Sequence[Known]) -> list[Draft]:
    """The claims; those of duties and requests with whom they are addressed to, where it is told."""
    starts = [known.sentence.first for known in found]
    return [_addressed(draft, found[max(0, bisect_right(starts, draft.trigger.first) - 1)]) for draft in drafts]


def _addressed(draft: Draft, known: Known) -> Draft:
    claim = draft.claim
    if claim.type not in _TYPES or claim.to is not None:
        return draft
    if known.sentence.language != "en":
        told = addressee_of(known, draft)
        return draft if told is None else replace(draft, claim=replace(claim, to=told))
    asks = (s.last for s in known.sayings if s.cue in _ASKING and s.last <= draft.trigger.first + _GAP)
    name = next((told for at in (draft.trigger.last, *asks) if (told := _behind(known, at)) is not None), None)
    return draft if name is None or name == claim.speaker else replace(draft, claim=replace(claim, to=name))


def _behind(known: Known, at: int) -> str | None:
    sheet, stop = known.sheet, min(at + _GAP, known.sentence.last)
    for i in range(at, stop):
        named = known.cast.at(i)
        if named is not None:
            return named.name if named.kind in _KINDS else None
        if sheet.lows[i] in words("kinfolk") | words("family_at_ends"):
            return sheet.said(i, i + 1)
        last = i
        while last < min(i + _LONGEST, known.sentence.last) and sheet.is_capital(last) and sheet.words[last].isalpha():
            last += 1
        if last > i:
            held = next((m for m in map(known.cast.at, range(i, last)) if m is not None), None)
            return held.name if held is not None else sheet.said(i, last)
        if sheet.lows[i] not in _BEFORE:
            return None
    return None
