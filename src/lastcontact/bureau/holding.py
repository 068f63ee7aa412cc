"""Who is said to hold a person: whether what stands names a party, by its own name or by its side's."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lastcontact.casefile import models as rows
from lastcontact.core.claim import Claim
from lastcontact.core.contradiction import HELD
from lastcontact.core.fold.answers import Answer
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.payloads.enquiries import Outcome
from lastcontact.core.plain import from_plain


def names_holder(party: str, said: Iterable[tuple[Claim, str]]) -> bool:
    """Whether a claim of holding names this party as the holder, or is its own side's word. `said`: claims, each with
    the id of its source.
    """
    side = side_of(party)
    for body, source in said:
        if body.type in HELD and not body.left_open:
            speaks = rows.Source.objects.one(id=source)
            if party == body.actor or (side and side in (speaks.file.side if speaks else "", body.actor)):
                return True
    return False


def claimed_held(record: str, party: str) -> bool:
    """Whether a standing claim says that this party holds the person around a record."""
    row = rows.Record.objects.the(id=record)
    members = rows.Record.objects.column("id", person=row.person)
    claims = rows.Claim.objects.filter(record__in=list(members), state="accepted")
    files: list[ClaimFile] = [from_plain(ClaimFile, row.folded) for row in claims]
    return names_holder(party, [(c.body, c.source) for c in files])


def side_of(party: str) -> str:
    """The side of a body that the bureau knows; a side is its own."""
    source = rows.Source.objects.one(name=party)
    return source.file.side if source else party


def last_word(holder: str, answers: Sequence[Answer]) -> Answer | None:
    """What a party answered last when it was asked about a person, itself or through somebody; None if it never did."""
    sides = {holder, side_of(holder)}
    asked = {a.enquiry: a.to for a in answers if a.outcome is None}
    given = [a for a in answers if a.outcome not in (None, Outcome.NO_ANSWER)]
    own = [a for a in given if sides & {a.by, side_of(a.by), side_of(asked.get(a.enquiry, ""))}]
    return max(own, key=lambda a: (a.on, a.seq), default=None)
