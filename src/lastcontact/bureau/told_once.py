"""A figure that one speaker gave and several reports have is printed once, as the speaker gave it to us if they did."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lastcontact.bureau.saying import Saying
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.payloads.bulletins import Figure

_NEAREST = ("stated", "corroborated", "reported", "")
"""How far a figure is confirmed; of two that say one thing the nearer to its speaker is printed, and what a party only
gives to somebody last.
"""


def told_once(figures: Sequence[Figure], claims: Iterable[ClaimFile], said: Saying) -> list[Figure]:
    """The figures in their order without those that say again what their speaker is printed with already.

    One speaker, one number of the same people in answer to one question. What was said on another day, or of another
    place, is printed beside it; what only passes it on, without the day on which it was said, is no second one.
    """
    files = {claim.id: claim for claim in claims}
    printed: dict[object, list[Figure]] = {}
    days = {figure.claim: _day(files[figure.claim], said) for figure in figures}

    def nearness(figure: Figure) -> tuple[int, bool, bool]:
        return _NEAREST.index(figure.level), said.voice(files[figure.claim]).by_hearsay, days[figure.claim] is None

    for figure in sorted(figures, key=nearness):
        claim = files[figure.claim]
        line = (said.voice(claim).who, figure.section, figure.told, figure.stands, figure.of_day, figure.instead_of)
        again = printed.setdefault((*line, claim.group, claim.body.type), [])
        at_one_place = (f for f in again if said.at_one_place(claim.body, files[f.claim].body))
        if not any(_one_day(days[figure.claim], days[other.claim]) for other in at_one_place):
            again.append(figure)
    kept = {figure.claim for again in printed.values() for figure in again}
    return [figure for figure in figures if figure.claim in kept]


def _one_day(one: object, other: object) -> bool:
    return one is None or other is None or one == other


def _day(claim: ClaimFile, said: Saying) -> object:
    """When it was said: as the claim tells, else as the speaker's own report does; None where neither does."""
    if claim.body.said:
        return claim.body.said.start_on
    return claim.said_on if said.who_tells_us(claim) else None
