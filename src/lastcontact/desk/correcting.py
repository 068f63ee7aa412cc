"""The form in which a proposal is corrected, as it opens: the proposal, what it denies, and a correction taken back."""

from __future__ import annotations

from lastcontact.bureau.completing import as_attached
from lastcontact.casefile import models as rows
from lastcontact.casefile.proposals import corrected_before
from lastcontact.desk.cards import Card
from lastcontact.desk.claim_forms import Choices, ClaimForm


def open_form(card: Card, report: rows.Report, choices: Choices) -> ClaimForm:
    before = corrected_before(report.id, card.key)
    told = as_attached(report, card.key)
    return ClaimForm(choices=choices, proposed=card.body, before=before, initial=told)
