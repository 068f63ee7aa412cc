"""What would move an assessment most: each enquiry that is open, its possible answers, its cost."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from importlib.resources import files

from lastcontact.assessment.evidence import EvidenceClaim, SetAside
from lastcontact.assessment.results import Answer, Assessment, Distribution, Move
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


def if_answered(claims: Sequence[EvidenceClaim], at: datetime) -> list[list[EvidenceClaim]]:
    """The claims as they would be with the answer of each enquiry that can be made, one a time."""
    return [[*claims, _if_so(option, at)] for option in enquiries()]


def may_be_copies(found: Assessment) -> list[SetAside]:
    """The claims whose sources may be asked, each with the one it may repeat."""
    return [note for note in found.notes if note.other][:_HELD]


def moves_for(
    found: Assessment,
    claims: Sequence[EvidenceClaim],
    then: tuple[Sequence[Distribution], Sequence[Distribution]],
    weights: Weights,
) -> tuple[Move, ...]:
    """The enquiries by how far they are expected to move an assessment, the furthest first.

    `then`: the distributions that `if_answered` leads to, and those if each of `may_be_copies` stood on its own.
    """
    now, (answered, alone) = found.distribution, then
    latest = {c.kind: c.at for c in sorted(claims, key=lambda c: c.at)}
    answers: dict[tuple[str, str, str], list[Answer]] = {}
    on_file: dict[tuple[str, str, str], list[datetime]] = {}
    for option, final in zip(enquiries(), answered, strict=True):
        vector = weights.vector(_if_so(option, found.at))
        chance = sum(now[s] * v for s, v in zip(STATES, vector, strict=True)) * option.answered
        key = (option.enquiry, option.whom, option.cost)
        answers.setdefault(key, []).append(Answer(option.words, chance, final))
        on_file.setdefault(key, []).extend([latest[option.kind]] if option.kind in latest else [])
    moves = [
        Move(*key, _shift(group, now), tuple(group), max(on_file[key], default=None)) for key, group in answers.items()
    ]
    for one, final in zip(may_be_copies(found), alone, strict=True):
        held = next(c for c in claims if c.claim == one.claim)
        own = (Answer("its own knowledge", 1.0 - weights.look(held).kind.copied, final),)
        moves.append(Move(*_ORIGIN, _shift(own, now), own, of=one.claim))
    return tuple(sorted(moves, key=lambda move: -move.expected_shift))


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
