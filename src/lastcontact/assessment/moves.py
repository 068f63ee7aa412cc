"""What would move an assessment most: each enquiry that is open, its possible answers, its cost."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from importlib.resources import files
from math import log2
from operator import itemgetter

from lastcontact.assessment.evidence import EvidenceClaim
from lastcontact.assessment.lineage import BETTER
from lastcontact.assessment.results import Answer, Assessment, Distribution, Move
from lastcontact.assessment.tables import PHYSICAL, STATES
from lastcontact.assessment.weights import Weights

_ASKED = 3
"""So many claims that may be copies are asked about, so that a flood costs no more than an enquiry or two."""
_LEAST = 0.01
"""What moves it less is not asked: the claim stands on its own already, or weighs little."""
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


def answers_to_come(at: datetime) -> list[EvidenceClaim]:
    """The answer of each enquiry that can be made, as a claim."""
    return [
        EvidenceClaim(
            person="",
            at=at,
            kind=option.kind,
            asserts=option.asserts,
            source=f"if {option.kind}",
            reliability="B",
            credibility=2,
            claim=f"if {option.words}",
        )
        for option in enquiries()
    ]


def may_be_copies(claims: Sequence[EvidenceClaim], settled: Collection[str], weights: Weights) -> list[str]:
    """Of claims that can be weighed, in order of time, those whose sources are worth asking, the weightiest first.

    Another source had said it before, or their own with much poorer grades. Each source once; none without an id or
    that declare an origin, and none of which an officer has said it (`settled`). At most `_ASKED`.
    """
    before: dict[frozenset[str], dict[str, float]] = {}
    found: dict[str, tuple[float, str]] = {}
    for claim in claims:
        look = weights.look(claim)
        states, trust, own = look.states, look.trust, 1.0 - look.kind.copied
        alike = [voices for said, voices in before.items() if said <= states or states <= said]
        said = (voice for voices in alike for voice in voices.items())
        likely = any(who != claim.source or trust >= BETTER * known for who, known in said)
        open_to_doubt = claim.claim and not claim.origin and claim.claim not in settled
        if likely and open_to_doubt and claim.kind != PHYSICAL:
            told = own * log2(weights.ratio(claim)), claim.claim
            found[claim.source] = max(found.get(claim.source, told), told, key=itemgetter(0))
        before.setdefault(states, {})[claim.source] = trust
    return [name for _, name in sorted(found.values(), key=itemgetter(0), reverse=True)[:_ASKED]]


def moves_for(
    found: Assessment,
    claims: Sequence[EvidenceClaim],
    then: Sequence[tuple[EvidenceClaim, Distribution]],
    alone: Mapping[str, Distribution],
    weights: Weights,
) -> tuple[Move, ...]:
    """The enquiries by how far they are expected to move an assessment, the furthest first; `claims` in order of time.

    `then`: `answers_to_come` and the distribution that each leads to; `alone`: to what it would lead if one of
    `may_be_copies` stood on its own.
    """
    now = found.distribution
    latest = {c.kind: c.at for c in claims}
    answers: dict[tuple[str, str, str], list[Answer]] = {}
    on_file: dict[tuple[str, str, str], list[datetime]] = {}
    for option, (answer, final) in zip(enquiries(), then, strict=True):
        chance = sum(now[s] * v for s, v in zip(STATES, weights.vector(answer), strict=True)) * option.answered
        key = (option.enquiry, option.whom, option.cost)
        answers.setdefault(key, []).append(Answer(option.words, chance, final))
        on_file.setdefault(key, []).extend([latest[option.kind]] if option.kind in latest else [])
    moves = [
        Move(*key, _shift(group, now), tuple(group), max(on_file[key], default=None)) for key, group in answers.items()
    ]
    held = {c.claim: c for c in claims}
    for name, final in alone.items():
        own = (Answer("its own knowledge", 1.0 - weights.look(held[name]).kind.copied, final),)
        if (shift := _shift(own, now)) >= _LEAST:
            moves.append(Move(*_ORIGIN, shift, own, of=name))
    return tuple(sorted(moves, key=lambda move: -move.expected_shift))


def _shift(answers: Sequence[Answer], now: Distribution) -> float:
    """Half the absolute change, weighed by how probable each answer is; no answer moves nothing."""
    return sum(a.probability * sum(abs(a.distribution[s] - now[s]) for s in STATES) / 2 for a in answers)
