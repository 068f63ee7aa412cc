"""The same figure of the same speaker, accepted from other reports as well: a withdrawal reaches one of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lastcontact.bureau.putting_right import same_figures
from lastcontact.casefile import models as rows
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.fold.reports import ReportFile
from lastcontact.core.plain import from_plain
from lastcontact.desk.claim_places import claim_at
from lastcontact.desk.standing import Desk

ANSWERS = ("withdraws", "corrects", "denies")


@dataclass(frozen=True, slots=True)
class Copy:
    """A claim that stands with the figure, and where: the number of its report, its address there."""

    number: int
    address: str
    claim: str


def copies_left(desk: Desk, claims: Iterable[ClaimFile]) -> Mapping[str, tuple[Copy, ...]]:
    """Claim that withdraws, puts right or denies figures -> the other copies of them, which it does not reach."""
    answering = [file for file in claims if file.stands and file.answer in ANSWERS and file.answers_all]
    if desk.past or not answering:
        return {}
    here = rows.Claim.objects.filter(incident=desk.incident.id, state="accepted", folded__has_key="answers")
    reached = {other for one in here for other in from_plain(ClaimFile, one.folded).answers_all}
    answered = {other for file in answering for other in file.answers_all}
    same = {
        row.id: [f for f in same_figures(from_plain(ClaimFile, row.folded), row.incident) if f.id not in reached]
        for row in rows.Claim.objects.those(id=answered)
    }
    told: dict[str, ReportFile] = desk.shelf.files("report", {f.report for files in same.values() for f in files})
    left = {
        claim: tuple(Copy(told[f.report].received.number, claim_at(told[f.report], f), f.id) for f in files)
        for claim, files in same.items()
    }
    found = {
        file.id: tuple(
            dict.fromkeys(copy for other in file.answers_all for copy in left.get(other, ()) if copy.claim != file.id)
        )
        for file in answering
    }
    return {claim: copies for claim, copies in found.items() if copies}
