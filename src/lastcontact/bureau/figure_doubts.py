"""What a publisher looks at again before a figure is printed: nothing here changes the figure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as say

from lastcontact.bureau.saying import Saying
from lastcontact.casefile import models as rows
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.notices.edition_page import SECTION_WORDS
from lastcontact.reading.people_of import states_of


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


_CONTRADICTED = {
    "wounded": frozenset({"dead", "remains"}),
    "dead": frozenset({"held", "missing", "returned"}),
    "bodies": frozenset({"held", "missing", "returned"}),
    "remains": frozenset({"held", "missing", "returned"}),
    "missing": frozenset({"held", "dead", "remains"}),
    **dict.fromkeys(("prisoners", "prisoners of war", "detainees", "hostages"), frozenset({"missing"})),
}
"""What those counted are called after -> the sections under which they cannot all be. Prisoners may be killed."""


def called_otherwise(counts: Iterable[tuple[ClaimFile, str]]) -> Iterator[tuple[str, str, str]]:
    """Claim under whose section (`counts`) those it counts do not belong by the word for them: "2 wounded" of the dead;
    its report, and why to look at it.
    """
    for claim, section in counts:
        states = [state for state in sorted(states_of(claim.body.subject or "")) if state in _CONTRADICTED]
        if wrong := next((state for state in states if section in _CONTRADICTED[state]), ""):
            why = say("it counts “%(noun)s” (%(state)s), and would stand under “%(section)s”. Correct the claim first.")
            words = {"noun": claim.body.subject, "state": wrong, "section": SECTION_WORDS[section]}
            yield claim.id, claim.report, why % words


def doubts(found: Iterable[tuple[str, str, str]], phrases: dict[str, tuple[str, str]]) -> tuple[Doubt, ...]:
    """Those of figures that are offered. `phrases`: claim -> the key of its figure, and how it reads."""
    kept = [one for one in found if one[0] in phrases]
    reports = rows.Report.objects.filter(id__in={report for _, report, _ in kept})
    numbers = dict(reports.values_list("id", "number"))
    return tuple(Doubt(*phrases[claim], report, numbers[report], why) for claim, report, why in kept)
