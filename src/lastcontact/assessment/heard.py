"""What is said of many persons, in columns: the leading claim of every origin, and the declared copies of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from lastcontact.assessment.courses import microseconds
from lastcontact.assessment.evidence import EvidenceClaim, SetAside, usable
from lastcontact.assessment.origins import OriginJudgement, origins_of
from lastcontact.assessment.weights import SILENCE, LookRows, Weights

Numbers = NDArray[np.int64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True)
class Copies:
    """Declared copies: `of` which origin, by number; their `look`, and `at`, when what they say was so."""

    of: Numbers
    look: Numbers
    at: Numbers


@dataclass(frozen=True)
class Heard:
    """The origins of many persons in a row, those of each in order of time.

    By person: `kept`, the claims that can be weighed, in order of time; `aside`, the others with reasons; `notes`,
    remarks; `since`, when each is first spoken of. By origin: `claims`, the leading ones; `person`; `look`, its row in
    `looks`; `at`, microseconds; `source`, a number for each. `alone`: origins that resemble nothing, as an officer
    said, and silence. `members`: all claims of an origin, the leading one first, where there is more than that one.
    """

    kept: list[list[EvidenceClaim]]
    aside: list[list[SetAside]]
    claims: list[EvidenceClaim]
    since: Numbers
    person: Numbers
    look: Numbers
    at: Numbers
    source: Numbers
    alone: Numbers
    copies: Copies
    looks: LookRows
    members: dict[int, list[EvidenceClaim]] = field(default_factory=dict)
    notes: dict[int, list[SetAside]] = field(default_factory=dict)

    @property
    def persons(self) -> int:
        return len(self.kept)


def hear(
    people: Iterable[Sequence[EvidenceClaim]],
    weights: Weights,
    judgements: Sequence[Sequence[OriginJudgement]],
    at: datetime,
) -> Heard:
    """What is said of each of `people` up to `at`, with an officer's judgements on it.

    Silence is heard too, if the bureau's tables let it count.
    """
    counts_silence = weights.quiet(timedelta(days=30)) > 0
    kept: list[list[EvidenceClaim]] = []
    aside: list[list[SetAside]] = []
    claims: list[EvidenceClaim] = []
    counts, alone = [], []
    silences: dict[int, float] = {}
    members: dict[int, list[EvidenceClaim]] = {}
    notes: dict[int, list[SetAside]] = {}
    for number, (given, judged) in enumerate(zip(people, judgements, strict=True)):
        said, unusable = usable(given, at)
        before, origins = len(claims), origins_of(said, judged)
        if origins is None:
            claims += said
        else:
            groups, apart, notes[number] = origins
            members.update([(before + n, group) for n, group in enumerate(groups) if len(group) > 1])
            claims += [group[0] for group in groups]
            if apart:
                alone += [before + n for n, group in enumerate(groups) if group[0].claim in apart]
        if counts_silence and said and (bits := weights.quiet(at - said[-1].at)):
            silences[len(claims)] = bits
            alone.append(len(claims))
            claims.append(_silence(said[-1].at, at))
        counts.append(len(claims) - before)
        kept.append(said)
        aside.append(unusable)
    look = np.array(weights.numbers(claims), dtype=np.int64)
    for origin, bits in silences.items():
        look[origin] = weights.silence(bits)
    sources = [c.source for c in claims]
    numbered = {name: number for number, name in enumerate(dict.fromkeys(sources))}
    copies = [(origin, c) for origin, group in members.items() for c in group[1:]]
    return Heard(
        kept=kept,
        aside=aside,
        claims=claims,
        since=microseconds([said[0].at if said else at for said in kept]),
        person=np.repeat(np.arange(len(kept)), np.array(counts, dtype=np.int64)),
        look=look,
        at=microseconds([c.at for c in claims]),
        source=np.array([numbered[name] for name in sources], dtype=np.int64),
        alone=np.array(alone, dtype=np.int64),
        copies=Copies(
            np.array([origin for origin, _ in copies], dtype=np.int64),
            np.array(weights.numbers([c for _, c in copies]), dtype=np.int64),
            microseconds([c.at for _, c in copies]),
        ),
        looks=weights.rows,
        members=members,
        notes=notes,
    )


def _silence(last: datetime, until: datetime) -> EvidenceClaim:
    """Silence as a claim: somebody free would have been heard of."""
    name = f"silence since {last.date().isoformat()}"
    return EvidenceClaim(person="", at=until, kind=SILENCE, asserts=("held", "dead", "hospital"), claim=name)
