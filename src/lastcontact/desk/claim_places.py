"""Where a claim stands: on its report's page, in the part of a long text in which its words begin, at its card."""

from __future__ import annotations

from django.urls import reverse

from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.fold.reports import ReportFile
from lastcontact.desk import marking


def part_of(text: str, start: int) -> int:
    """The part of a text, counted from 1, that has this character; 1 where none does."""
    return next((n for n, (a, b) in enumerate(marking.parts(text), start=1) if a <= start < b), 1)


def start_of(key: str) -> int:
    """Where the words of a proposal begin, as its key tells; 0 where that tells none."""
    first = key.partition("-")[0]
    return int(first) if first.isdecimal() else 0


def proposal_at(report: ReportFile, key: str) -> str:
    """The address of a proposal, or of the claim made of it."""
    return _address(report, key, start_of(key))


def claim_at(report: ReportFile, claim: ClaimFile) -> str:
    """The address of a claim that was judged or made."""
    words = claim.body.evidence
    return _address(report, claim.proposal or claim.id, words.start if words else 0)


def _address(report: ReportFile, key: str, start: int) -> str:
    return reverse("desk:report", args=[report.id]) + place_in(report.text, key, start)


def place_in(text: str, key: str, start: int) -> str:
    """What follows a report's address to lead to a card whose words begin there in its text."""
    part = part_of(text, start) if start else 1
    return (f"?part={part}" if part > 1 else "") + f"#c-{key}"
