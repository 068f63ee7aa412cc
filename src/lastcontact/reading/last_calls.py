"""Whom a last call was with: "the family last spoke to him" tells of him, or of the son named, not of the family."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lastcontact.core.claim import ClaimType
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.lexicon import words
from lastcontact.reading.mentions import Kind
from lastcontact.reading.whose_sentence import whose_sentence

_RULE = "contact/with-whom"


def with_whom_they_spoke(drafts: list[Draft], found: Sequence[Known]) -> list[Draft]:
    """The claims, each lost contact told of the one at the other end where only who is at home was taken for him."""
    lost = [k for k, d in enumerate(drafts) if d.claim.type is ClaimType.CONTACT_LOST and d.claim.count is None]
    made, sentence_of = list(drafts), whose_sentence(found)
    for k in lost:
        known = sentence_of(drafts[k].trigger.first)
        said = (drafts[k].claim.subject or "").lower().split()
        if known is None or not said or said[-1] not in words("family_at_ends", known.sentence.language):
            continue
        told, whom = _other_end(known, drafts[k], drafts[k].claim.subject)
        if told:
            rules = {**drafts[k].claim.rules, "subject": _RULE}
            made[k] = replace(drafts[k], claim=replace(drafts[k].claim, subject=whom, rules=rules))
    return made


def _other_end(known: Known, draft: Draft, family: str | None) -> tuple[bool, str | None]:
    """Whether somebody else is at the other end, and who, where he is named or told by his kin."""
    language, lows = known.sentence.language, known.sheet.lows
    persons = (m.name for m in known.cast.within(draft.first, draft.last) if m.kind is Kind.PERSON)
    if (name := next((p for p in persons if p != draft.claim.speaker), None)) is not None:
        return True, name
    with_him, withs = words("with_him", language), words("with_whom", language)
    for k in range(draft.first, draft.last):
        pair = " ".join(lows[k : k + 2])
        if lows[k] in with_him or pair in with_him:
            return True, None
        theirs = lows[k] in withs and lows[k + 1] in words("their_kin", language)
        if theirs and lows[k + 2] in words("kinfolk", language) and lows[k + 2] != (family or "").lower():
            return True, known.sheet.said(k + 2, k + 3)
    return False, None
