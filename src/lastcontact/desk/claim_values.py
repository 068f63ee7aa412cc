"""What stands in the fields of a claim's form as it opens: what is proposed, or a correction that was taken back."""

from __future__ import annotations

from typing import Any

from lastcontact.casefile import models as rows
from lastcontact.core.claim import Claim
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.desk import wording
from lastcontact.desk.claims_to_choose import made_again
from lastcontact.desk.fields import written_of
from lastcontact.desk.place_ids import place_labels


def as_proposed(claim: Claim) -> dict[str, str]:
    return {
        "speaker": claim.speaker or "",
        "channel": claim.channel or "",
        "type": claim.type.value,
        "form": claim.count.form.value if claim.count else "",
        "number": (claim.count.text or wording.quantity(claim.count)) if claim.count else "",
        "modality": claim.modality.value,
        "polarity": claim.polarity.value,
        "when": written_of(claim.when),
        "said": written_of(claim.said),
        "places": "; ".join(place_labels(claim.places).get(p, p) for p in claim.places),
        "subject": claim.subject or "",
        "actor": claim.actor or "",
        "credibility": "6",
    }


SEVERAL = ("also", "follows")
KEPT = ("group", "source", "answers", "answer", "answer_why", "origin", "timecode", "evidence_kind")


def as_corrected(before: ClaimFile) -> dict[str, Any]:
    """What a correction that was taken back had in the fields of the form."""
    row = rows.Record.objects.filter(id=before.record).first() if before.record else None
    return {
        **as_proposed(before.body),
        "person": row.file.described.full_name if row else "",
        "credibility": before.credibility.value,
        **{name: getattr(before, name) for name in KEPT},
        "answers": made_again(before.answers),
        "origin": made_again(before.origin),
        **{name: [made_again(other) for other in getattr(before, name)] for name in SEVERAL},
    }
