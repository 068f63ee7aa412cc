"""What is said of many persons and can be weighed, in columns; the rest is set aside with reasons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from itertools import chain

import numpy as np

from lastcontact.assessment.courses import DAY, At, Flags, Numbers, at_each, at_of, microseconds
from lastcontact.assessment.evidence import EvidenceClaim, SetAside, unfit
from lastcontact.assessment.weights import SILENCE, UNFIT, Weights

MOST_YEARS = 100
"""A claim dated longer ago is mistyped, whoever it is about."""


@dataclass(frozen=True)
class Said:
    """Claims of many persons in a row, those of each in order of time.

    Claims of the same moment stay in the order given: what was received first may be what the others repeat. By claim:
    `person`; `look`, its row in the looks of the weights; `at`, microseconds. `persons`: how many, with and without
    claims. `passed_on`: by person, the ids of claims that were set aside and what each says it repeats: it is not
    weighed, and yet who repeats it repeats that.
    """

    claims: list[EvidenceClaim]
    person: Numbers
    look: Numbers
    at: Numbers
    persons: int
    passed_on: Mapping[int, Mapping[str, str | None]]

    @cached_property
    def begins(self) -> list[int]:
        """Where the claims of each person begin, and where the last of them end."""
        return np.searchsorted(self.person, np.arange(self.persons + 1)).tolist()

    def of(self, person: int) -> list[EvidenceClaim]:
        """The claims of a person."""
        return self.claims[self.begins[person] : self.begins[person + 1]]


def usable(
    people: Sequence[Sequence[EvidenceClaim]], weights: Weights, at: At
) -> tuple[Said, dict[int, list[SetAside]]]:
    """The claims that can be weighed on `at`, and by person those that cannot, in the order given."""
    given = list(chain.from_iterable(people))
    person = np.repeat(np.arange(len(people)), [len(claims) for claims in people])
    look = np.array(weights.numbers(given), dtype=np.int64)
    when = microseconds([c.at for c in given])
    now = at_each(at, len(people))[person]
    later, earlier, again = when > now, when < now - round(MOST_YEARS * 365.25) * DAY, _again(people)
    left_out = later | earlier | again | (look == UNFIT)
    aside: dict[int, list[SetAside]] = {}
    passed_on: dict[int, dict[str, str | None]] = {}
    for n in np.flatnonzero(left_out).tolist():
        if later[n]:
            why = f"it is later than {at_of(at, int(person[n])):%Y-%m-%d %H:%M}, the moment of the assessment"
        elif earlier[n]:
            why = f"it is dated more than {MOST_YEARS} years before the assessment"
        else:
            why = "another claim has the same id" if again[n] else unfit(given[n])
        aside.setdefault(int(person[n]), []).append(SetAside(given[n].claim, why))
        if not again[n]:
            passed_on.setdefault(int(person[n]), {})[given[n].claim] = given[n].origin
    order = np.lexsort((when, person))
    order = order[~left_out[order]]
    claims = [given[n] for n in order.tolist()]
    return Said(claims, person[order], look[order], when[order], len(people), passed_on), aside


def supposed(said: Said, answers: Sequence[EvidenceClaim], times: int, weights: Weights) -> Said:
    """What is said of one person; then the same with each of `answers`, last of all; then so many `times` as it is."""
    now = list(zip(said.claims, said.look.tolist(), said.at.tolist(), strict=True))
    then = zip(answers, weights.numbers(answers), microseconds([c.at for c in answers]).tolist(), strict=True)
    files = [now, *([*now, answer] for answer in then), *[now] * times]
    claims, look, at = zip(*chain.from_iterable(files), strict=True)
    person = np.repeat(np.arange(len(files)), [len(rows) for rows in files])
    passed_on = dict.fromkeys(range(len(files)), said.passed_on.get(0, {}))
    return Said(list(claims), person, np.array(look), np.array(at), len(files), passed_on)


def with_silence(said: Said, weights: Weights, at: At) -> tuple[Said, Numbers]:
    """The same with the silence after each person's last claim, if the bureau's tables let it count; and where it is.

    Silence stands as a claim: somebody free would have been heard of.
    """
    if not weights.quiet(timedelta(days=30)):
        return said, np.array([], dtype=np.int64)
    last = np.flatnonzero(np.diff(said.person, append=said.persons))
    until = [at_of(at, person) for person in said.person.tolist()]
    bits = [weights.quiet(until[n] - said.claims[n].at) for n in last.tolist()]
    last, bits = last[np.array(bits, dtype=bool)], [b for b in bits if b]
    claims = list(said.claims)
    for n in reversed(last.tolist()):
        claims.insert(n + 1, _silence(said.claims[n].at, until[n]))
    where = last + 1
    return Said(
        claims,
        np.insert(said.person, where, said.person[last]),
        np.insert(said.look, where, [weights.silence(b) for b in bits]),
        np.insert(said.at, where, at_each(at, said.persons)[said.person[last]]),
        said.persons,
        said.passed_on,
    ), where + np.arange(len(where))


def _again(people: Sequence[Sequence[EvidenceClaim]]) -> Flags:
    """Whether a claim before it about the same person has the same id."""
    again = np.zeros(sum(map(len, people)), dtype=bool)
    begin = 0
    for claims in people:
        if len({c.claim for c in claims}) < len(claims):
            seen: set[str] = set()
            for n, claim in enumerate(claims, begin):
                again[n] = claim.claim in seen
                seen.update(filter(None, [claim.claim]))
        begin += len(claims)
    return again


def _silence(last: datetime, until: datetime) -> EvidenceClaim:
    name = f"silence since {last.date().isoformat()}"
    return EvidenceClaim(person="", at=until, kind=SILENCE, asserts=("held", "dead", "hospital"), claim=name)
