"""What the claims about a person support on a given date, with the weight of each line. Never a decision."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from math import log2

from lastcontact.assessment.arrays import steps_of
from lastcontact.assessment.evidence import EvidenceClaim, SetAside, usable
from lastcontact.assessment.filtering import run
from lastcontact.assessment.leanings import confidence_of, leaning_of
from lastcontact.assessment.likelihood import band_of
from lastcontact.assessment.lineage import Line, OriginJudgement, lines_of
from lastcontact.assessment.moves import Standing, moves_for
from lastcontact.assessment.results import Assessment, LineOfEvidence
from lastcontact.assessment.tables import STATES, Tables, default_tables
from lastcontact.assessment.weights import Vector, Weights

BATCH = 4000
"""Persons filtered at once: keeps the arrays small."""


@dataclass(frozen=True)
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
    tables: Tables | None = None,
    since: datetime | None = None,
    judgements: Iterable[OriginJudgement] = (),
) -> Assessment:
    """One person's assessment on the date `at` (aware). `since`: when contact was lost, else the first claim."""
    weights = Weights(tables or default_tables())
    judged = tuple(judgements)
    file = _sorted(claims, at, weights, judged)
    if since is not None:
        file = replace(file, start=min(since, file.start))
    found = _assessed([file], at, weights)[0]
    standing = Standing(file.claims, judged, file.start, found.distribution)
    return replace(found, moves=moves_for(standing, at=at, weights=weights))


def assess_many(
    people: Mapping[str, Sequence[EvidenceClaim]], *, at: datetime, tables: Tables | None = None
) -> list[Assessment]:
    """The assessments of many persons, in the order given; without `moves`, which only `assess` computes."""
    weights = Weights(tables or default_tables())
    names, out = list(people), []
    for first in range(0, len(names), BATCH):
        files = [replace(_sorted(people[p], at, weights, ()), person=p) for p in names[first : first + BATCH]]
        out += _assessed(files, at, weights)
    return out


def _sorted(
    claims: Sequence[EvidenceClaim], at: datetime, weights: Weights, judgements: tuple[OriginJudgement, ...]
) -> _File:
    kept, aside = usable(claims, at)
    lines, notes = lines_of(kept, weights, judgements)
    known = weights.tables.kinds
    notes += [SetAside(c.claim, "its kind is unknown: weighed as hearsay") for c in kept if c.kind not in known]
    return _File(claims[0].person if claims else "", kept, lines, aside, notes, kept[0].at if kept else at)


def _assessed(files: Sequence[_File], at: datetime, weights: Weights) -> list[Assessment]:
    filtered = run(steps_of([(f.lines, f.start) for f in files], at), weights.tables)
    final, base, without = filtered.final.tolist(), filtered.base.tolist(), filtered.without.tolist()
    return [_one(file, (final[i], base[i], without[i]), at, weights.tables) for i, file in enumerate(files)]


def _one(
    file: _File, numbers: tuple[list[float], list[float], list[list[float]]], at: datetime, tables: Tables
) -> Assessment:
    final, base, without = numbers
    lines = tuple(
        LineOfEvidence(
            claims=tuple(c.claim for c in line.claims),
            kind=line.lead.kind,
            states=tuple(s for s in STATES if s in line.states),
            at=line.at,
            copies=line.copies,
            weight_log2=dict(zip(STATES, weights_log2(line.vector, base), strict=True)),
            without=dict(zip(STATES, without[k], strict=True)),
        )
        for k, line in enumerate(file.lines)
    )
    distribution = dict(zip(STATES, final, strict=True))
    return Assessment(
        person=file.person,
        at=at,
        distribution=distribution,
        leaning=leaning_of(distribution, lines),
        band=band_of(max(final)),
        confidence=confidence_of(distribution, lines, tables),
        lines=lines,
        set_aside=tuple(file.set_aside),
        notes=tuple(file.notes),
        prior=dict(zip(STATES, base, strict=True)),
        calibration=tables.calibration,
    )


def weights_log2(vector: Vector, base: Sequence[float]) -> list[float]:
    """Bits for each state against the rest together, the rest weighed by the base rates."""
    total = sum(b * v for b, v in zip(base, vector, strict=True))
    rest = [(total - b * v) / (1.0 - b) for b, v in zip(base, vector, strict=True)]
    return [log2(v / r) if r > 0 else 0.0 for v, r in zip(vector, rest, strict=True)]
