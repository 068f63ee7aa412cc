"""Which counts are of a part of another of the same text: "34 servicemen, among them three officers"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lastcontact.core.fold.claims import ClaimFile
from lastcontact.reading.comparing import partial


def parts_of(counts: Sequence[ClaimFile], answer_alike: Callable[[ClaimFile, ClaimFile], bool]) -> dict[str, ClaimFile]:
    """Claim -> the largest count of its report that answers alike, where its own words count a part of that.

    `answer_alike`: whether two claims are one speaker's in answer to one question of the same people.
    """
    found: dict[str, ClaimFile] = {}
    for claim in filter(_of_a_part, counts):
        wholes = [other for other in counts if _larger(other, claim) and answer_alike(claim, other)]
        if wholes:
            found[claim.id] = max(wholes, key=_least)
    return found


def _of_a_part(claim: ClaimFile) -> bool:
    body = claim.body
    return bool(body.evidence and body.count and body.count.text) and partial(body)


def _larger(whole: ClaimFile, part: ClaimFile) -> bool:
    if whole.report != part.report or part.body.count is None or whole.id in (*part.answers_all, part.comes_from):
        return False
    most = part.body.count.maximum
    return most is not None and _least(whole) > most


def _least(claim: ClaimFile) -> int:
    count = claim.body.count
    return (count.minimum or 0) if count else 0
