"""Where a claim comes from, as an officer judges it: it repeats another, or stands on its own."""

from __future__ import annotations

from lastcontact.bureau.acting import Hand, Refused, write
from lastcontact.bureau.reviewing import claim_of, said_in_short
from lastcontact.casefile import models as rows
from lastcontact.casefile.sayings import as_it_bears
from lastcontact.core.claim import Claim
from lastcontact.core.contradiction import say_opposite
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.payloads.claims import ClaimOriginJudged, OriginVerdict
from lastcontact.core.plain import from_plain


class SayOpposite(Refused):
    """One claim is to repeat another that says the opposite, and the officer has not said that they know."""

    def __init__(self, claim: Claim, repeated: Claim) -> None:
        super().__init__(
            f"These two say different things: “{said_in_short(claim)}”, and “{said_in_short(repeated)}”. Is it really"
            " the same word passed on, that somebody changed on the way? Two voices that contradict each other stand"
            " each on its own."
        )


def judge_origin(
    *, by: Hand, claim: str, verdict: OriginVerdict, why: str, other: str = "", knowing: bool = False
) -> None:
    """Says that a claim repeats `other` or stands on its own, and why; `open` leaves it to the look of it again.

    Raises: Refused without a reason, and when the other claim is not one it can repeat; SayOpposite where the two
    cannot be one word, unless it is judged `knowing`.
    """
    row, file = claim_of(by, claim)
    if not why:
        raise Refused("Say why. Whoever reads the assessment later has to see it.")
    repeats = verdict is OriginVerdict.REPEATS
    if repeats:
        above = _can_repeat(row, other)
        if say_opposite(as_it_bears(file), as_it_bears(above)) and not knowing:
            raise SayOpposite(file.body, above.body)
    judged = ClaimOriginJudged(
        claim=claim, report=row.report, record=file.record, verdict=verdict, other=other if repeats else "", why=why
    )
    write(by, judged)


def _can_repeat(row: rows.Claim, other: str) -> ClaimFile:
    """The claim that is repeated.

    Raises: Refused when `other` is no standing claim of the incident, or comes from this one itself.
    """
    above = rows.Claim.objects.filter(id=other, incident=row.incident).exclude(id=row.id).first()
    if above is None or not (repeated := from_plain(ClaimFile, above.folded)).stands:
        raise Refused("Choose the claim that this one repeats.")
    seen = {row.id}
    while above is not None:
        if above.id in seen:
            raise Refused("That claim itself comes from this one. Judge the other one first.")
        seen.add(above.id)
        above = rows.Claim.objects.one(id=from_plain(ClaimFile, above.folded).comes_from)
    return repeated
