"""What a report says around the words of a claim: right before them, and in their sentence."""

from __future__ import annotations

import re
from collections.abc import Collection

from lastcontact.casefile import models as rows
from lastcontact.core.fold.claims import ClaimFile

_NEAR = 200
"""Letters before a claim's words, or behind them, that are near them."""
_END = re.compile(r"[.!?;։؟。\n](?=\s|$)")


def texts_of(reports: Collection[str]) -> dict[str, str]:
    """The texts of these reports, by id, looked up together."""
    return {id: text or "" for id, text in rows.Report.objects.columns("id", "folded__text", id=reports)}


def words_before(claim: ClaimFile) -> str:
    """The last letters before the words quoted; "" where the claim quotes none or its report is gone."""
    quoted = claim.body.evidence
    text = texts_of({claim.report}).get(claim.report, "") if quoted else ""
    return text[max(0, quoted.start - _NEAR) : quoted.start] if quoted else ""


def sentence_around(claim: ClaimFile, text: str) -> tuple[str, str]:
    """What stands right before the sentence of the words quoted, and that sentence. `text`: of the claim's report."""
    quoted = claim.body.evidence
    if not quoted or not text:
        return "", ""
    before, behind = text[max(0, quoted.start - _NEAR) : quoted.start], text[quoted.end : quoted.end + _NEAR]
    start = max((end.end() for end in _END.finditer(before)), default=0)
    end = _END.search(behind)
    return before[:start], before[start:] + text[quoted.start : quoted.end] + behind[: end.start() if end else None]
