"""The same figure of the same speaker, accepted from other reports as well: a withdrawal reaches one of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models.fields.json import KT

from lastcontact.casefile import models as rows
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.plain import from_plain
from lastcontact.core.speakers import body_key
from lastcontact.desk.standing import Desk

ANSWERS = ("withdraws", "corrects", "denies")


@dataclass(frozen=True, slots=True)
class Copy:
    """A claim that stands with the figure, and where: the report, its number, the place on its page."""

    report: str
    number: int
    anchor: str


def copies_left(desk: Desk, claims: Iterable[ClaimFile]) -> Mapping[str, tuple[Copy, ...]]:
    """Claim that withdraws, puts right or denies a figure -> the other copies of it, which it does not reach."""
    if desk.past:
        return {}
    answering = [file for file in claims if file.stands and file.answers and file.answer in ANSWERS]
    answered = {row.id: row for row in rows.Claim.objects.filter(id__in={file.answers for file in answering})}
    found = {f.id: tuple(_copies(answered[f.answers])) for f in answering if f.answers in answered}
    return {claim: copies for claim, copies in found.items() if copies}


def _copies(row: rows.Claim) -> Iterable[Copy]:
    said = from_plain(ClaimFile, row.folded)
    count = said.body.count
    if count is None:
        return
    alike = rows.Claim.objects.filter(
        incident=row.incident, state="accepted", type=row.type, record="",
        folded__body__count__minimum=count.minimum, folded__body__count__maximum=count.maximum,
    ).exclude(id=row.id)  # fmt: skip
    reached = set(rows.Claim.objects.filter(incident=row.incident, state="accepted").values_list(KT("folded__answers")))
    numbers = dict(rows.Report.objects.filter(incident=row.incident).values_list("id", "number"))
    for other in alike.order_by("seq"):
        file = from_plain(ClaimFile, other.folded)
        one_voice = file.source == said.source if file.source and said.source else _voice(file) == _voice(said)
        same = file.body.polarity is said.body.polarity and file.body.count and file.body.count.form is count.form
        if one_voice and same and (other.id,) not in reached and other.report in numbers:
            yield Copy(other.report, numbers[other.report], f"c-{file.proposal or file.id}")


def _voice(file: ClaimFile) -> str:
    return body_key(file.body.speaker or "")
