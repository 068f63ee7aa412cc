"""The form in which a proposal is corrected, as it opens: the proposal, what it denies, whom it names, and a correction
taken back.
"""

from __future__ import annotations

from lastcontact.bureau.completing import as_attached
from lastcontact.casefile import models as rows
from lastcontact.casefile.proposals import corrected_before
from lastcontact.core.claim import Claim
from lastcontact.desk.cards import Card
from lastcontact.desk.claim_forms import Choices, ClaimForm
from lastcontact.desk.evidence_proposed import carrier_of, kind_proposed
from lastcontact.desk.finding import bears, named_people
from lastcontact.desk.unattached import NAMING, name_in


def open_form(card: Card, report: rows.Report, choices: Choices) -> ClaimForm:
    before = corrected_before(report.id, card.key)
    told = as_attached(report, card.key)
    named = {"person": borne_by_somebody(choices.incident, card.body)} if card.body else {}
    kind = {"evidence_kind": kind_proposed(card.body, carrier_of(report))} if card.body else {}
    return ClaimForm(choices=choices, proposed=card.body, before=before, initial={**told, **named, **kind})


def borne_by_somebody(incident: str, claim: Claim) -> str:
    """The name in a claim on one person, where a record of the incident bears it; "" where none does, so that what is
    corrected otherwise can be kept without opening one.
    """
    name = name_in(claim) if claim.type in NAMING else ""
    return name if name and any(bears(row, name) for row in named_people(incident, name)) else ""
