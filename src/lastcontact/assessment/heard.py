"""The origins of what is said of many persons, in columns: the leading claim of each, and its declared copies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from lastcontact.assessment.courses import At, Numbers, at_each
from lastcontact.assessment.evidence import EvidenceClaim, SetAside
from lastcontact.assessment.origins import OriginJudgement, origins_of
from lastcontact.assessment.said import Said, usable, with_silence
from lastcontact.assessment.weights import LookRows, Weights


@dataclass(frozen=True)
class Copies:
    """Declared copies: `of` which origin, by number and in their order; `claim`, by number in what is said; `source`,
    as numbered with those of the origins.
    """

    of: Numbers
    claim: Numbers
    look: Numbers
    at: Numbers
    source: Numbers


@dataclass(frozen=True)
class Heard:
    """The origins of many persons in a row, those of each in order of time.

    By origin: `leading`, the claim that leads it, by number in `said`; `person`; `look`, its row in `looks`; `at`,
    microseconds; `source`, a number for each. `alone`: origins that resemble nothing, as an officer said, and silence.
    By person: `since`, when each is first spoken of; `aside`, claims that cannot be weighed; `notes`, remarks.
    """

    said: Said
    aside: dict[int, list[SetAside]]
    notes: dict[int, list[SetAside]]
    since: Numbers
    leading: Numbers
    person: Numbers
    look: Numbers
    at: Numbers
    source: Numbers
    alone: Numbers
    copies: Copies
    looks: LookRows

    @property
    def persons(self) -> int:
        return self.said.persons

    def claim(self, origin: int) -> EvidenceClaim:
        """The leading claim of an origin."""
        return self.said.claims[int(self.leading[origin])]

    def members(self, origins: Numbers) -> Iterator[list[EvidenceClaim]]:
        """All claims of each of some origins, the leading one first."""
        claims, copies = self.said.claims, self.copies
        first, last = (np.searchsorted(copies.of, origins, side).tolist() for side in ("left", "right"))
        for lead, begin, end in zip(self.leading[origins].tolist(), first, last, strict=True):
            yield (
                [claims[lead], *(claims[n] for n in copies.claim[begin:end].tolist())]
                if begin < end
                else [claims[lead]]
            )


def hear(
    people: Sequence[Sequence[EvidenceClaim]],
    weights: Weights,
    judgements: Sequence[Sequence[OriginJudgement]],
    at: At,
) -> Heard:
    """What is said of each of `people` up to `at`, with an officer's judgements on it.

    Silence is heard too, if the bureau's tables let it count.
    """
    return heard_of(*usable(people, weights, at), weights, judgements, at)


def heard_of(
    said: Said,
    aside: dict[int, list[SetAside]],
    weights: Weights,
    judgements: Sequence[Sequence[OriginJudgement]],
    at: At,
) -> Heard:
    """What can be weighed of what is said, and what cannot (`aside`, by person), as `hear` has it."""
    said, silent = with_silence(said, weights, at)
    origins = origins_of(said, judgements)
    every = np.arange(len(origins.leads))
    copies = np.flatnonzero(origins.leads != every)
    leading = _in_order(said, origins.leads, copies)
    number = np.empty_like(every)
    number[leading] = np.arange(len(leading))
    origin = number[origins.leads]
    copies = copies[np.argsort(origin[copies], kind="stable")]
    source = _numbered([claim.source for claim in said.claims])
    since = at_each(at, said.persons).copy()
    since[said.person[::-1]] = said.at[::-1]
    return Heard(
        said=said,
        aside=aside,
        notes=origins.notes,
        since=since,
        leading=leading,
        person=said.person[leading],
        look=said.look[leading],
        at=said.at[leading],
        source=source[leading],
        alone=np.sort(np.concatenate([origin[origins.apart], origin[silent]])),
        copies=Copies(origin[copies], copies, said.look[copies], said.at[copies], source[copies]),
        looks=weights.rows,
    )


def _in_order(said: Said, leads: Numbers, copies: Numbers) -> Numbers:
    """The claims that lead the origins, in order of time.

    At the same moment, where copies were received before what they repeat, that was said before them all the same.
    """
    first = np.arange(len(leads))
    before = copies[(copies < leads[copies]) & (said.at[copies] == said.at[leads[copies]])]
    np.minimum.at(first, leads[before], before)
    leading = np.delete(np.arange(len(leads)), copies)
    return leading[np.argsort(first[leading], kind="stable")]


def _numbered(names: Sequence[str]) -> Numbers:
    """A number for each name."""
    numbers = {name: number for number, name in enumerate(dict.fromkeys(names))}
    return np.array([numbers[name] for name in names], dtype=np.int64)
