"""What speaks against a decision and is of a later day than what it rests on: said to whoever decides, before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from lastcontact.bureau.grounds import by_whom
from lastcontact.casefile.sayings import as_it_bears
from lastcontact.core.bearing import Bearing, bearing
from lastcontact.core.contradiction import day_of
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.fold.persons import Person
from lastcontact.core.payloads.enquiries import Outcome
from lastcontact.core.status import Fate, Whereabouts


def later_against(
    found: Person, concluded: tuple[Fate, Whereabouts], carrying: Sequence[ClaimFile], answered: Sequence[date] = ()
) -> list[str]:
    """A sentence for each claim and answer against a conclusion of a later day than the claims that carry it and the
    answers (`answered`: their days); none where nothing carries it.

    Whoever came back is back from the first day on which somebody says so; else the last word counts. That a dead is
    said to be alive is for `grounds.doubts`, and what a holder answers of holding for its last answer.
    """
    fate, whereabouts = concluded
    days = [*map(day_of, carrying), *answered]
    if not days:
        return []
    first = whereabouts is Whereabouts.RETURNED or fate is Fate.DEAD
    since = min(days) if first else max(days)
    words = list(_claims(found, concluded, since))
    if whereabouts in (Whereabouts.RETURNED, Whereabouts.ELSEWHERE):
        words += _answers(found, since)
    return words


def _claims(found: Person, concluded: tuple[Fate, Whereabouts], since: date) -> Iterator[str]:
    fate, _ = concluded
    against = {Bearing.OPPOSES} if fate is Fate.DEAD else {Bearing.OPPOSES, Bearing.EARLIER}
    for claim in found.claims:
        if claim.stands and _said_on(claim) > since and bearing(as_it_bears(claim), *concluded) in against:
            says = claim.body.type.value.replace("_", " ")
            denied = "not " if claim.body.denies else ""
            yield (
                f"A claim of a later day says otherwise: “{denied}{says}”{by_whom(claim)}, of"
                f" {_said_on(claim):%-d %B %Y}; what you rely on is of {since:%-d %B %Y}."
            )


def _said_on(claim: ClaimFile) -> date:
    """The day a claim speaks of; of a denial the day it was said, as its other day is that of what it denies."""
    if claim.body.denies:
        return claim.dated.end_on if claim.dated else claim.heard_on
    return day_of(claim)


def _answers(found: Person, since: date) -> Iterator[str]:
    for answer in found.answers:
        if answer.outcome is Outcome.ACKNOWLEDGED and answer.on > since:
            yield (
                f"{answer.by} answered on {answer.on:%-d %B %Y} that it holds the person; what you rely on is of"
                f" {since:%-d %B %Y}."
            )
