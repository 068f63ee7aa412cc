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
    row = _Row()
    counts_silence = weights.quiet(timedelta(days=30)) > 0
    for given, judged in zip(people, judgements, strict=True):
        said = row.hear(given, judged, at)
        if counts_silence and said and (bits := weights.quiet(at - said[-1].at)):
            row.hear_silence(said[-1].at, at, bits)
        row.ends.append(len(row.claims))
    look = np.array(weights.numbers(row.claims), dtype=np.int64)
    for origin, bits in row.silences.items():
        look[origin] = weights.silence(bits)
    sources = [c.source for c in row.claims]
    numbered = {name: number for number, name in enumerate(dict.fromkeys(sources))}
    copies = [(origin, c) for origin, group in row.members.items() for c in group[1:]]
    return Heard(
        kept=row.kept,
        aside=row.aside,
        claims=row.claims,
        since=microseconds([said[0].at if said else at for said in row.kept]),
        person=np.repeat(np.arange(len(row.kept)), np.diff(row.ends, prepend=0)),
        look=look,
        at=microseconds([c.at for c in row.claims]),
        source=np.array([numbered[name] for name in sources], dtype=np.int64),
        alone=np.array(row.alone, dtype=np.int64),
        copies=Copies(
            np.array([origin for origin, _ in copies], dtype=np.int64),
            np.array(weights.numbers([c for _, c in copies]), dtype=np.int64),
            microseconds([c.at for _, c in copies]),
        ),
        looks=weights.rows,
        members=row.members,
        notes=row.notes,
    )


@dataclass
class _Row:
    """The claims of person after person as they are heard; `ends`: where those of each end in `claims`."""

    kept: list[list[EvidenceClaim]] = field(default_factory=list)
    aside: list[list[SetAside]] = field(default_factory=list)
    claims: list[EvidenceClaim] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    alone: list[int] = field(default_factory=list)
    silences: dict[int, float] = field(default_factory=dict)
    members: dict[int, list[EvidenceClaim]] = field(default_factory=dict)
    notes: dict[int, list[SetAside]] = field(default_factory=dict)

    def hear(
        self, given: Sequence[EvidenceClaim], judged: Sequence[OriginJudgement], at: datetime
    ) -> list[EvidenceClaim]:
        """One person more; returns the claims that can be weighed."""
        said, unusable = usable(given, at)
        before, origins = len(self.claims), origins_of(said, judged)
        if origins is None:
            self.claims += said
        else:
            groups, apart, self.notes[len(self.kept)] = origins
            self.members.update([(before + n, group) for n, group in enumerate(groups) if len(group) > 1])
            self.claims += [group[0] for group in groups]
            if apart:
                self.alone += [before + n for n, group in enumerate(groups) if group[0].claim in apart]
        self.kept.append(said)
        self.aside.append(unusable)
        return said

    def hear_silence(self, last: datetime, until: datetime, bits: float) -> None:
        """Silence after the last claim of the last person, as a claim that resembles no other."""
        self.silences[len(self.claims)] = bits
        self.alone.append(len(self.claims))
        self.claims.append(_silence(last, until))


def _silence(last: datetime, until: datetime) -> EvidenceClaim:
    """Silence as a claim: somebody free would have been heard of."""
    name = f"silence since {last.date().isoformat()}"
    return EvidenceClaim(person="", at=until, kind=SILENCE, asserts=("held", "dead", "hospital"), claim=name)
