"""What a publisher looks at again before a figure is printed: nothing here changes the figure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as say

from lastcontact.bureau.saying import Saying
from lastcontact.casefile import models as rows
from lastcontact.core.fold.claims import ClaimFile


@dataclass(frozen=True, slots=True)
class Doubt:
    """`key`: of the figure; `report`, `number`: the report to be looked at; `why` in words."""

    key: str
    phrase: str
    report: str
    number: int
    why: str


def own_denials(claims: Sequence[ClaimFile], said: Saying) -> Iterator[tuple[str, str, str]]:
    """Claim that is counted -> the report that has it denied by whoever said it, or by their own side, and why to look
    at it: nobody denies a word of their own by it.
    """
    told = {claim.id: claim for claim in claims}
    for denial in claims:
        claim = told.get(denial.answers)
        if claim and denial.answer == "denies" and not said.of_another_side(denial, claim):
            yield (
                claim.id,
                denial.report,
                say(
                    "a claim of the same speaker or side is marked as denying it. If it does not, take that claim back"
                    " and correct it: nobody is printed as denying their own word, but it may strike the figure."
                ),
            )


def doubts(found: Iterable[tuple[str, str, str]], phrases: dict[str, tuple[str, str]]) -> tuple[Doubt, ...]:
    """Those of figures that are offered. `phrases`: claim -> the key of its figure, and how it reads."""
    kept = [one for one in found if one[0] in phrases]
    reports = rows.Report.objects.filter(id__in={report for _, report, _ in kept})
    numbers = dict(reports.values_list("id", "number"))
    return tuple(Doubt(*phrases[claim], report, numbers[report], why) for claim, report, why in kept)
