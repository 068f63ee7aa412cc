"""The moods of verbs, where a language tells them by an ending: of an "if" ("təsdiqlənərsə"), of a bid ("верните")."""

from __future__ import annotations

from lastcontact.core.claim import Modality
from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.found import Found


def conditional(found: Found, k: int) -> bool:
    """Whether a verb is in the mood of an "if", and of no "although": "təsdiqlənərsə", but not "təsdiqlənsə də"."""
    ends = found.stems("if_verbs")
    return found.low(k).endswith(ends) and found.low(k + 1) not in found.set("although_after")


def wanted(found: Found, hedge: Hit) -> Modality:
    """What a word that asks for something makes of it: demanded by "требуют", and by its mood in "Верните наших!"; else
    planned."""
    asks = found.low(hedge.first).startswith(found.stems("demands"))
    return Modality.DEMANDED if asks or found.ends(hedge.first, "imperative") else Modality.PLANNED


def keeps_name(found: Found, hedge: Hit) -> bool:
    """Whether a "not named" is of who tells, and of nothing he tells: "попросившая не называть имени"."""
    longer = found.over("nameless", hedge.first)
    return longer is not None and longer.last - longer.first > hedge.last - hedge.first
