"""The nouns an assessment hands out: the assessment, its lines, what would move it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from lastcontact.assessment.evidence import SetAside
from lastcontact.assessment.likelihood import Band, band_of

Distribution = Mapping[str, float]
"""Probability by state; sums to 1."""


@dataclass(frozen=True, slots=True)
class LineOfEvidence:
    """One line, its weight for and against each state (bits, against the rest taken together), and all but it.

    `claims`: ids, the leading one first. `copies`: claims in it that add almost nothing. `without`: the distribution
    if this line were not there.
    """

    claims: tuple[str, ...]
    kind: str
    states: tuple[str, ...]
    at: datetime
    copies: int
    weight_log2: Distribution
    without: Distribution


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer an enquiry may bring: how probable it is, and the distribution it would lead to."""

    words: str
    probability: float
    distribution: Distribution


@dataclass(frozen=True, slots=True)
class Move:
    """An enquiry that could move the assessment: whom to ask, what asking costs and whom, what each answer would do.

    `expected_shift`: how far the distribution is expected to move, half the sum of the changes, 0 to 1. What no answer
    comes to moves nothing. `on_file`: the moment of the latest claim of a kind that it asks for; None if there is none.
    `of`: the claim on file that it asks about, if it is one.
    """

    enquiry: str
    whom: str
    cost: str
    expected_shift: float
    answers: tuple[Answer, ...]
    on_file: datetime | None = None
    of: str = ""


@dataclass(frozen=True, slots=True)
class Assessment:
    """What the claims support: computed, with reasons; a leaning, never a verdict; never a status by itself.

    `prior`: what base rates and hazards alone would give on that date. `confidence` speaks of the number and
    independence of lines and is never put in one sentence with `band`. `held_back`: why it leans to no state ("odds",
    "lines", "identification"; docs/assessment.md), empty when it does. `set_aside`: claims that were not weighed;
    `notes`: what the reader should know of claims that were. `tables`: the name of those it was computed by.
    """

    person: str
    at: datetime
    distribution: Distribution
    leaning: str
    held_back: str
    confidence: str
    lines: Sequence[LineOfEvidence]
    set_aside: tuple[SetAside, ...]
    notes: tuple[SetAside, ...]
    prior: Distribution
    calibration: str
    tables: str
    moves: tuple[Move, ...] = ()

    @property
    def most_probable(self) -> str:
        return max(self.distribution, key=lambda state: self.distribution[state])

    @property
    def band(self) -> Band:
        """The band of the most probable state."""
        return band_of(max(self.distribution.values()))
