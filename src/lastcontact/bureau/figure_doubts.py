"""What a publisher looks at again before a figure is printed: nothing here changes the figure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as say

from lastcontact.bureau.saying import Saying
from lastcontact.casefile import models as rows
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.fold.facts import Act
from lastcontact.notices.edition_page import SECTION_WORDS
from lastcontact.reading.people_of import states_of


@dataclass(frozen=True, slots=True)
class Doubt:
    """`key`: of the figure; `report`, `number`: the report to be looked at; `claim`: in it, by its proposal or, made by
    hand, itself; `why` in words.
    """

    key: str
    phrase: str
    report: str
    number: int
    claim: str
    why: str
    later: str = ""
    """Of two figures of one speaker the later one, by its claim's id: it may put the other right."""
    changing: bool = False
    """Of those, that the earlier may have been so of its day."""
    whose: bool = False
    """Whose people it counts is not told: it is printed once somebody says so, or says that it goes without a side."""


@dataclass(frozen=True, slots=True)
class Sideless:
    """A figure of which somebody said, and when (`act`), that it is printed without whose people it counts."""

    claim: str
    key: str
    phrase: str
    act: Act


Found = tuple[str, ClaimFile, str]
"""Claim that is counted, the claim to be looked at, and why."""


def wrong_denials(claims: Sequence[ClaimFile], said: Saying) -> Iterator[Found]:
    """What is marked as denying a claim that is counted, and is by whoever said it or by their own side, or speaks of
    other people: it is not printed as a denial.
    """
    told = {claim.id: claim for claim in claims}
    for denial in claims:
        claim = told.get(denial.answers)
        if claim is None or denial.answer != "denies":
            continue
        if not said.of_another_side(denial, claim):
            why = say(
                "a claim of the same speaker or side is marked as denying it. If it does not, take that claim back"
                " and correct it: nobody is printed as denying their own word, but it may strike the figure."
            )
            yield claim.id, denial, why
        elif said.denies_of_others(denial, claim):
            why = say(
                "a claim that speaks of another side’s people is marked as denying it. It is not printed beside the"
                " figure, but it may strike it: take that claim back and correct it, so that it answers nothing."
            )
            yield claim.id, denial, why


_CONTRADICTED = {
    "wounded": frozenset({"dead", "remains"}),
    "dead": frozenset({"held", "missing", "returned"}),
    "bodies": frozenset({"held", "missing", "returned"}),
    "remains": frozenset({"held", "missing", "returned"}),
    "missing": frozenset({"held", "dead", "remains"}),
    **dict.fromkeys(("prisoners", "prisoners of war", "detainees", "hostages"), frozenset({"missing"})),
}
"""What those counted are called after -> the sections under which they cannot all be. Prisoners may be killed."""


def called_otherwise(counts: Iterable[tuple[ClaimFile, str]]) -> Iterator[Found]:
    """Claim under whose section (`counts`) those it counts do not belong by the word for them: "2 wounded" of the dead;
    and why to look at it.
    """
    for claim, section in counts:
        states = [state for state in sorted(states_of(claim.body.subject or "")) if state in _CONTRADICTED]
        if wrong := next((state for state in states if section in _CONTRADICTED[state]), ""):
            why = say("it counts “%(noun)s” (%(state)s), and would stand under “%(section)s”. Correct the claim first.")
            words = {"noun": claim.body.subject, "state": wrong, "section": SECTION_WORDS[section]}
            yield claim.id, claim, why % words


def doubts(
    found: Iterable[Found],
    phrases: dict[str, tuple[str, str]],
    *,
    of_two: bool = False,
    changing: bool = False,
    whose: bool = False,
) -> tuple[Doubt, ...]:
    """Those of figures that are offered. `phrases`: claim -> the key of its figure, and how it reads.

    `of_two`: each is of two figures of one speaker; `changing`: of what may be otherwise on another day; `whose`: it is
    not told whose people they are.
    """
    kept = [one for one in found if one[0] in phrases]
    numbers = dict(rows.Report.objects.columns("id", "number", id={claim.report for _, claim, _ in kept}))
    return tuple(
        Doubt(
            *phrases[counted],
            claim.report,
            numbers[claim.report],
            claim.proposal or claim.id,
            why,
            claim.id if of_two else "",
            changing,
            whose,
        )
        for counted, claim, why in kept
    )
