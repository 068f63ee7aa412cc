"""The same figure of the same speaker, accepted from other reports as well: a withdrawal reaches one of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lastcontact.bureau.putting_right import same_figures
from lastcontact.casefile import models as rows
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.plain import from_plain
from lastcontact.desk.standing import Desk

ANSWERS = ("withdraws", "corrects", "denies")


@dataclass(frozen=True, slots=True)
class Copy:
    """A claim that stands with the figure, and where: the report, its number, the place on its page."""

    report: str
    number: int
    anchor: str
    claim: str


def copies_left(desk: Desk, claims: Iterable[ClaimFile]) -> Mapping[str, tuple[Copy, ...]]:
    """Claim that withdraws, puts right or denies a figure -> the other copies of it, which it does not reach."""
    if desk.past:
        return {}
    answering = [file for file in claims if file.stands and file.answers and file.answer in ANSWERS]
    answered = {row.id: row for row in rows.Claim.objects.filter(id__in={file.answers for file in answering})}
    found = {f.id: tuple(_copies(answered[f.answers], f)) for f in answering if f.answers in answered}
    return {claim: copies for claim, copies in found.items() if copies}


def _copies(row: rows.Claim, answer: ClaimFile) -> Iterable[Copy]:
    said = from_plain(ClaimFile, row.folded)
    here = rows.Claim.objects.filter(incident=row.incident, state="accepted", folded__has_key="answers")
    reached = {other for one in here for other in from_plain(ClaimFile, one.folded).answers_all}
    numbers = dict(rows.Report.objects.filter(incident=row.incident).values_list("id", "number"))
    for file in same_figures(said, row.incident):
        if file.id not in reached and file.id != answer.id and file.report in numbers:
            yield Copy(file.report, numbers[file.report], f"c-{file.proposal or file.id}", file.id)
