"""Claims of one name in one report, attached to one person in one act: all of them or none."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction

from lastcontact.bureau import reviewing
from lastcontact.bureau.acting import Hand
from lastcontact.casefile import models as rows


def attach_all(*, by: Hand, claims: Sequence[str], record: str = "", newly_named: str = "") -> tuple[str, ...]:
    """Each claim as `reviewing.attach` attaches it, the first first; one that is newly named is opened once.

    Gives the new claims' ids; each is taken back by itself. Raises: as `reviewing.attach`, and then none is attached.
    """
    first, *others = claims
    with transaction.atomic():
        made = [reviewing.attach(by=by, claim=first, record=record, newly_named=newly_named)]
        whom = record or rows.Claim.objects.the(id=made[0]).record
        made += [reviewing.attach(by=by, claim=claim, record=whom) for claim in others]
    return tuple(made)
