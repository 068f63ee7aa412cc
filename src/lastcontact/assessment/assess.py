"""What the claims about a person support on a given date, with the weight of each line. Never a decision."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType
from typing import overload

import numpy as np

from lastcontact.assessment.arrays import steps_of
from lastcontact.assessment.courses import Course, constant
from lastcontact.assessment.evidence import EvidenceClaim, SetAside, asserted_states, usable
from lastcontact.assessment.filtering import Array, run
from lastcontact.assessment.leanings import confidence_of, leaning_of, sides
from lastcontact.assessment.learning import Learnt, learn, sample
from lastcontact.assessment.likelihood import band_of
from lastcontact.assessment.lineage import SILENCE, OriginJudgement, lines_of, silence
from lastcontact.assessment.lines import Line
from lastcontact.assessment.moves import Standing, moves_for
from lastcontact.assessment.results import Assessment, LineOfEvidence
from lastcontact.assessment.tables import PHYSICAL, STATES, Tables, default_tables
from lastcontact.assessment.weights import Weights

BATCH = 4000
"""Persons filtered at once: keeps the arrays small."""
Judgements = Mapping[str, Sequence[OriginJudgement]]
NO_JUDGEMENTS: Judgements = MappingProxyType({})


@dataclass(slots=True)
class _File:
    """One person's claims sorted into lines, before the numbers."""

    person: str
    claims: list[EvidenceClaim]
    lines: list[Line]
    set_aside: list[SetAside]
    notes: list[SetAside]
    start: datetime


def assess(
    claims: Sequence[EvidenceClaim],
    *,
    at: datetime,
    tables: Tables | Learnt | None = None,
    since: datetime | None = None,
    judgements: Iterable[OriginJudgement] = (),
) -> Assessment:
    """One person's assessment on the date `at` (aware). `since`: when contact was lost, else the first claim."""
    taught = _taught(tables)
    weights = Weights(taught.tables, taught.words, taught.sharpness)
    judged = tuple(judgements)
    file = _sorted(claims, at, weights, judged)
    file.start = taught.course.start(file.start) if since is None else min(since, file.start)
    found = _assessed([file], at, weights, taught.course)[0]
    held = tuple(note for note in found.notes if note.other)
    standing = Standing(file.claims, judged, held, file.start, found.distribution, taught.course)
    return replace(found, moves=moves_for(standing, at=at, weights=weights))


def assess_many(
    people: Mapping[str, Sequence[EvidenceClaim]],
    *,
    at: datetime,
    tables: Tables | Learnt | None = None,
    judgements: Judgements = NO_JUDGEMENTS,
) -> list[Assessment]:
    """The assessments of many persons, in the order given; without `moves`, which only `assess` computes.

    By the tables as they stand, or by what `learnt` made of them. `judgements`: by person.
    """
    taught = _taught(tables)
    weights, course = Weights(taught.tables, taught.words, taught.sharpness), taught.course
    names, out = list(people), []
    for first in range(0, len(names), BATCH):
        files = [_sorted(people[p], at, weights, judgements.get(p, ()), p) for p in names[first : first + BATCH]]
        for file in files:
            file.start = course.start(file.start)
        out += _assessed(files, at, weights, course)
    return out


def learnt(
    people: Mapping[str, Sequence[EvidenceClaim]],
    *,
    at: datetime,
    tables: Tables | None = None,
    judgements: Judgements = NO_JUDGEMENTS,
) -> Tables | Learnt:
    """The tables, and what a file of many persons teaches beyond them; the tables alone if it is small."""
    base = tables or default_tables()
    some = sample(list(people))
    if not some:
        return base
    weights = Weights(base)
    files = [_sorted(people[p], at, weights, judgements.get(p, ())) for p in some]
    return learn([(file.lines, file.start) for file in files], at, base) or base


def _taught(tables: Tables | Learnt | None) -> Learnt:
    if isinstance(tables, Learnt):
        return tables
    tables = tables or default_tables()
    return Learnt(tables, {}, constant(tables))


def _sorted(
    claims: Sequence[EvidenceClaim],
    at: datetime,
    weights: Weights,
    judgements: Sequence[OriginJudgement] = (),
    person: str | None = None,
) -> _File:
    kept, aside = usable(claims, at)
    lines, notes = lines_of(kept, weights, judgements)
    quiet = silence(kept[-1].at, at, weights) if kept else None
    if quiet is not None:
        lines.append(quiet)
    known = weights.tables.kinds
    notes += [SetAside(c.claim, "its kind is unknown: weighed as hearsay") for c in kept if c.kind not in known]
    if any(line.physical for line in lines):
        notes += _after_identification(kept)
    if person is None:
        person = claims[0].person if claims else ""
    return _File(person, kept, lines, aside, notes, kept[0].at if kept else at)


def _after_identification(kept: Sequence[EvidenceClaim]) -> list[SetAside]:
    """Remarks on first-hand words that somebody lives, after remains were identified as theirs."""
    found = next((c.at for c in kept if c.kind == PHYSICAL and c.asserts == ("dead",)), None)
    if found is None:
        return []
    alive = (
        c for c in kept if c.kind in _SEEN_ALIVE and c.at > found and "dead" not in (asserted_states(c.asserts) or ())
    )
    return [SetAside(c.claim, _ONE_OF_TWO) for c in alive]


_SEEN_ALIVE = frozenset(("own_call", "icrc_visit", "statement_in_custody", "repatriation_list"))
_ONE_OF_TWO = "it says that the person lives, after remains were identified: one of the two is about somebody else"


def _assessed(files: Sequence[_File], at: datetime, weights: Weights, course: Course) -> list[Assessment]:
    steps = steps_of([(f.lines, f.start) for f in files], at, course)
    filtered = run(steps, weights.tables, course)
    bits = weights_log2(steps.vectors, filtered.base)
    final, base = filtered.final.tolist(), filtered.base.tolist()
    top = filtered.final.argmax(axis=1).tolist()
    for_top = bits[np.arange(len(files)), :, top].tolist()
    out = []
    for i, file in enumerate(files):
        state, probability = STATES[top[i]], final[i][top[i]]
        weighed = zip(file.lines, for_top[i], strict=False)
        behind, against = sides(state, ((x.lead.kind, x.look.states, w) for x, w in weighed if x.lead.kind != SILENCE))
        out.append(
            Assessment(
                person=file.person,
                at=at,
                distribution=dict(zip(STATES, final[i], strict=True)),
                leaning=leaning_of(state, probability, behind),
                band=band_of(probability),
                confidence=confidence_of(behind, against, weights.tables),
                lines=LinesOfEvidence(file.lines, bits[i], filtered.without[i]),
                set_aside=tuple(file.set_aside),
                notes=tuple(file.notes),
                prior=dict(zip(STATES, base[i], strict=True)),
                calibration=weights.tables.calibration,
                tables=weights.tables.name,
            )
        )
    return out


class LinesOfEvidence(Sequence[LineOfEvidence]):
    """The lines of one assessment, worded when looked at: a hundred thousand people are not all read at once."""

    __slots__ = ("_lines", "_weights", "_without")

    def __init__(self, lines: Sequence[Line], weights_log2: Array, without: Array) -> None:
        self._lines, self._weights, self._without = lines, weights_log2, without

    def __len__(self) -> int:
        return len(self._lines)

    @overload
    def __getitem__(self, index: int) -> LineOfEvidence: ...
    @overload
    def __getitem__(self, index: slice) -> list[LineOfEvidence]: ...
    def __getitem__(self, index: int | slice) -> LineOfEvidence | list[LineOfEvidence]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        line, at = self._lines[index], range(len(self))[index]
        return LineOfEvidence(
            claims=tuple(c.claim for c in line.claims),
            kind=line.lead.kind,
            states=tuple(s for s in STATES if s in line.look.states),
            at=line.at,
            copies=line.copies,
            weight_log2=dict(zip(STATES, self._weights[at].tolist(), strict=True)),
            without=dict(zip(STATES, self._without[at].tolist(), strict=True)),
        )

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]


def weights_log2(vectors: Array, base: Array) -> Array:
    """(persons, n, 5): bits for each state against the rest together, the rest weighed by the base rates."""
    weighed = vectors * base[:, None, :]
    rest = (weighed.sum(axis=2, keepdims=True) - weighed) / (1.0 - base[:, None, :])
    return np.log2(vectors / np.maximum(rest, np.finfo(float).tiny))
