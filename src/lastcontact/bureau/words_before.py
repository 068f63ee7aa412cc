"""What a report says right before the words of a claim."""

from __future__ import annotations

from lastcontact.casefile import models as rows
from lastcontact.core.fold.claims import ClaimFile

_NEAR = 200
"""Letters before a claim's words that are near them."""


def words_before(claim: ClaimFile) -> str:
    """The last letters before the words quoted; "" where the claim quotes none or its report is gone."""
    quoted = claim.body.evidence
    row = rows.Report.objects.one(id=claim.report) if quoted else None
    return row.file.text[max(0, quoted.start - _NEAR) : quoted.start] if row and quoted else ""
