"""What would move an assessment most: each enquiry that is open, its possible answers, its cost."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from importlib.resources import files

from lastcontact.assessment.arrays import steps_of
from lastcontact.assessment.courses import Course
from lastcontact.assessment.evidence import EvidenceClaim, SetAside
from lastcontact.assessment.filtering import run
from lastcontact.assessment.lineage import OriginJudgement, lines_of
from lastcontact.assessment.lines import Line
from lastcontact.assessment.results import Answer, Distribution, Move
from lastcontact.assessment.tables import STATES
from lastcontact.assessment.weights import Weights

_HELD = 3
"""So many claims that may be copies are asked about, so that a flood costs no more than an enquiry or two."""
_ORIGIN = (
    "ask whether it is the source's own knowledge, and say so of its origin",
    "whoever passed the word on",
    "little: nobody else learns whom one seeks",
)


@dataclass(frozen=True, slots=True)
class Enquiry:
    """One question that can be asked and one answer it may bring; `answered`: how often, if it is so."""

    enquiry: str
    whom: str
    cost: str
    kind: str
    asserts: tuple[str, ...]
    answered: float
    words: str


@cache
def enquiries() -> tuple[Enquiry, ...]:
    """The enquiries a bureau can make (assessment/data/enquiries.json)."""
    text = (files("lastcontact.assessment") / "data" / "enquiries.json").read_text(encoding="utf-8")
    return tuple(Enquiry(**{**row, "asserts": tuple(row["asserts"])}) for row in json.loads(text))


@dataclass(frozen=True)
class Standing:
    """What an assessment stands on now: usable claims, the officer's word on origins, where it starts, what it says.

    `held`: claims that may be copies and so count for less than they say.
    """

    claims: Sequence[EvidenceClaim]
    judgements: tuple[OriginJudgement, ...]
    held: tuple[SetAside, ...]
    start: datetime
    now: Distribution
    course: Course


def moves_for(standing: Standing, *, at: datetime, weights: Weights) -> tuple[Move, ...]:
    """The enquiries by how far they are expected to move the assessment, the furthest first."""
    options = enquiries()
    claims = [_if_so(option, at) for option in options]
    filed = [(lines_of([*standing.claims, c], weights, standing.judgements)[0], standing.start) for c in claims]
    held = standing.held[:_HELD]
    filed += [(_on_its_own(one, standing, weights), standing.start) for one in held]
    finals = run(steps_of(filed, at, standing.course), weights.tables, standing.course).final.tolist()
    latest = {c.kind: c.at for c in sorted(standing.claims, key=lambda c: c.at)}
    answers: dict[tuple[str, str, str], list[Answer]] = {}
    on_file: dict[tuple[str, str, str], list[datetime]] = {}
    for option, claim, final in zip(options, claims, finals[: len(options)], strict=True):
        vector = weights.vector(claim)
        chance = sum(standing.now[s] * v for s, v in zip(STATES, vector, strict=True)) * option.answered
        found = Answer(option.words, chance, dict(zip(STATES, final, strict=True)))
        key = (option.enquiry, option.whom, option.cost)
        answers.setdefault(key, []).append(found)
        on_file.setdefault(key, []).extend([latest[option.kind]] if option.kind in latest else [])
    moves = [
        Move(*key, _shift(group, standing.now), tuple(group), max(on_file[key], default=None))
        for key, group in answers.items()
    ]
    moves += [
        _asked_of_its_source(one.claim, standing, weights, dict(zip(STATES, final, strict=True)))
        for one, final in zip(held, finals[len(options) :], strict=True)
    ]
    return tuple(sorted(moves, key=lambda move: -move.expected_shift))


def _on_its_own(held: SetAside, standing: Standing, weights: Weights) -> list[Line]:
    """The lines if an officer said that a claim which may be a copy is none."""
    own = OriginJudgement(held.claim, False, "")
    return lines_of(standing.claims, weights, (*standing.judgements, own))[0]


def _asked_of_its_source(claim: str, standing: Standing, weights: Weights, then: Distribution) -> Move:
    held = next(c for c in standing.claims if c.claim == claim)
    answers = (Answer("its own knowledge", 1.0 - weights.look(held).kind.copied, then),)
    return Move(*_ORIGIN, _shift(answers, standing.now), answers, of=claim)


def _if_so(option: Enquiry, at: datetime) -> EvidenceClaim:
    return EvidenceClaim(
        person="",
        at=at,
        kind=option.kind,
        asserts=option.asserts,
        source=f"if {option.kind}",
        reliability="B",
        credibility=2,
        claim=f"if {option.words}",
    )


def _shift(answers: Sequence[Answer], now: Distribution) -> float:
    """Half the absolute change, weighed by how probable each answer is; no answer moves nothing."""
    return sum(a.probability * sum(abs(a.distribution[s] - now[s]) for s in STATES) / 2 for a in answers)
