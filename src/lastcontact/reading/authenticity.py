"""Whether the words for footage say of themselves that it is not genuine, or that nobody can tell."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType, Modality
from lastcontact.reading.hedges import Judged
from lastcontact.reading.lexicon import words


def doubt_of_footage(judged: Judged, *, negated: bool) -> Modality | None:
    """Denied where "the video was staged", unknown where somebody "could not verify the video"; None elsewhere."""
    own = {*judged.sheet.lows[judged.trigger.first : judged.trigger.last]}
    if judged.trigger.type is not ClaimType.AUTHENTIC:
        return None
    if not negated and own & words("not_authentic"):
        return Modality.DENIED
    refused = "not" in own or any(w.endswith("n't") or w == "cannot" for w in own)
    return Modality.UNKNOWN if judged.saying is None and refused and own & words("verifying") else None
