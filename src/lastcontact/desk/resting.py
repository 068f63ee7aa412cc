"""What answers or repeats the claims of a report, and where it stands: a claim put right elsewhere says so here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from lastcontact.casefile import models as rows
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.fold.reports import ReportFile
from lastcontact.core.plain import from_plain
from lastcontact.desk.cards import said_by
from lastcontact.desk.claim_places import claim_at
from lastcontact.desk.standing import Desk

WORDS = {
    "corrects": _("Put right"),
    "withdraws": _("Withdrawn"),
    "denies": _("Denied"),
    "confirms": _("Confirmed"),
    "repeats": _("Repeated"),
}
_GRAVITY = {how: n for n, how in enumerate(WORDS)}
ENDING = ("corrects", "withdraws")
"""Answers after which a claim is no word to put another right with."""


@dataclass(frozen=True, slots=True)
class Resting:
    """A claim that stands and answers (`how`) or repeats another: what it says and whose it is, and where it stands."""

    how: str
    said: str
    number: int
    address: str

    @property
    def words(self) -> object:
        return WORDS.get(self.how, _("Answered"))

    @property
    def ends(self) -> bool:
        return self.how in ENDING


def resting(desk: Desk, claims: Iterable[ClaimFile]) -> Mapping[str, tuple[Resting, ...]]:
    """Claim that stands -> what answers or repeats it, in any report of the incident; none where set back in time."""
    ids = {file.id for file in claims if file.stands}
    if desk.past or not ids:
        return {}
    here = rows.Claim.objects.filter(incident=desk.incident.id, state="accepted")
    said = Q(folded__answers__in=ids) | Q(folded__has_key="also") | Q(folded__origin__in=ids)
    found = here.filter(said).order_by("seq")
    reports: dict[str, ReportFile] = desk.shelf.files("report", {row.report for row in found})
    told = {report.received.source for report in reports.values()}
    names = dict(rows.Source.objects.columns("id", "name", id=told))
    made: dict[str, list[Resting]] = {}
    for row in found:
        file = from_plain(ClaimFile, row.folded)
        report = reports[file.report]
        address = claim_at(report, file)
        body = file.body if file.body.speaker else replace(file.body, speaker=names.get(report.received.source))
        for claim, how in (*((one, file.answer) for one in file.answers_all), (file.origin, "repeats")):
            if claim in ids:
                made.setdefault(claim, []).append(Resting(how, said_by(body), report.received.number, address))
    return {claim: tuple(sorted(some, key=lambda one: _GRAVITY.get(one.how, 9))) for claim, some in made.items()}
