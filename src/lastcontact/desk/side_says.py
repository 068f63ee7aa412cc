"""What a record says of its person, for the page of a pair: each thing once, by whom, how often and of when."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from lastcontact.core.claim import Claim
from lastcontact.core.dates import Interval
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.fold.sources import SourceFile
from lastcontact.desk.wording import who_says


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says it, "" where nobody is known, how often, and of which days: from the first to the last."""

    who: str
    times: int
    when: Interval | None


@dataclass(frozen=True, slots=True)
class SaidOfHim:
    """One thing that is said, by the first claim that says it, and everybody who does."""

    body: Claim
    voices: tuple[Voice, ...]


def said_of(
    claims: Iterable[ClaimFile], sources: Mapping[str, SourceFile], own: Collection[str]
) -> tuple[SaidOfHim, ...]:
    """The claims that stand, in their order. `own`: those in a caller's own words (`callers.in_own_words`)."""
    found: dict[tuple[object, ...], list[ClaimFile]] = {}
    for claim in claims:
        if claim.stands:
            body = claim.body
            found.setdefault((body.type, body.polarity, body.modality, body.actor), []).append(claim)
    return tuple(SaidOfHim(same[0].body, _voices(same, sources, own)) for same in found.values())


def _voices(claims: Iterable[ClaimFile], sources: Mapping[str, SourceFile], own: Collection[str]) -> tuple[Voice, ...]:
    by: dict[str, list[ClaimFile]] = {}
    for claim in claims:
        by.setdefault(who_says(claim, sources, own), []).append(claim)
    return tuple(Voice(who, len(said), _days(said)) for who, said in by.items())


def _days(claims: Iterable[ClaimFile]) -> Interval | None:
    told = [claim.body.when for claim in claims if claim.body.when]
    return Interval(min(t.start_on for t in told), max(t.end_on for t in told)) if told else None
