"""Which counts are of a part of another of the same text: "34 servicemen, among them three officers"."""

from __future__ import annotations

from collections.abc import Sequence

from lastcontact.bureau.one_question import one_question, one_speaker
from lastcontact.bureau.saying import Saying
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.reading.comparing import partial


def parts_of(counts: Sequence[ClaimFile], said: Saying) -> dict[str, ClaimFile]:
    """Claim -> the largest count of its report, speaker and question, where its own words count a part of that."""
    found: dict[str, ClaimFile] = {}
    for claim in counts:
        if _of_a_part(claim):
            wholes = [other for other in counts if _holds(other, claim, said)]
            if wholes:
                found[claim.id] = max(wholes, key=_least)
    return found


def _of_a_part(claim: ClaimFile) -> bool:
    body = claim.body
    return bool(body.evidence and body.count and body.count.text) and partial(body)


def _holds(whole: ClaimFile, part: ClaimFile, said: Saying) -> bool:
    if whole.report != part.report or part.body.count is None or whole.id in (part.id, part.answers, part.comes_from):
        return False
    most = part.body.count.maximum
    return (
        most is not None and _least(whole) > most and one_question(part, whole, said) and one_speaker(part, whole, said)
    )


def _least(claim: ClaimFile) -> int:
    count = claim.body.count
    return (count.minimum or 0) if count else 0
