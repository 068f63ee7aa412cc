"""Which counts are of a part of another of the same text: "34 servicemen, among them three officers"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.quantities import Form
from lastcontact.reading.comparing import opens_a_part

_OF_THE = re.compile(r"\W*of (?:the|them|these|those|whom)\b", re.IGNORECASE)
_BEFORE = 40
"""Characters before a count in which "among them" stands."""
_APART = 250
"""Characters between a number and a part of it; further on it is of another one."""


def parts_of(
    counts: Sequence[ClaimFile],
    answer_alike: Callable[[ClaimFile, ClaimFile], bool],
    text_of: Callable[[str], str],
) -> dict[str, ClaimFile]:
    """Claim -> the count right before it in its report that is more and answers alike, where its own words, or those
    before them, count a part of that.

    `answer_alike`: whether two claims are one speaker's in answer to one question of the same people. `text_of`: the
    text of a report, by its id.
    """
    found: dict[str, ClaimFile] = {}
    for claim in counts:
        before = [other for other in counts if _larger(other, claim)]
        if before and _of_a_part(claim, text_of(claim.report)):
            wholes = [other for other in before if answer_alike(claim, other)]
            if wholes:
                found[claim.id] = max(wholes, key=_begins)
    return found


def _of_a_part(claim: ClaimFile, text: str) -> bool:
    told, count = claim.body.evidence, claim.body.count
    if told is None or count is None or count.start is None or count.end is None:
        return False
    language = claim.body.rules.get("type", "en/").partition("/")[0]
    behind = text[count.end : told.end]
    return bool(_OF_THE.match(behind)) or opens_a_part(text[max(0, count.start - _BEFORE) : count.start], language)


def _larger(whole: ClaimFile, part: ClaimFile) -> bool:
    """Whether a count stands in the same text, a little before, and is more than all of the other."""
    most = part.body.count.maximum if part.body.count else None
    if whole.report != part.report or most is None or whole.id in (*part.answers_all, part.comes_from):
        return False
    count = whole.body.count
    near = 0 < _begins(part) - _begins(whole) <= _APART
    return count is not None and count.form is not Form.AT_LEAST and near and (count.minimum or 0) > most


def _begins(claim: ClaimFile) -> int:
    return claim.body.evidence.start if claim.body.evidence else 0
