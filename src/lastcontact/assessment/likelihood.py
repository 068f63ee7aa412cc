"""Words for a probability, with its range printed together, and the confidence kept apart."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Band:
    """A likelihood in words and its range; `low` and `high` are probabilities.

    Source: ICD 203 (Analytic Standards, 2015), expressions of likelihood; never 100 %.
    """

    words: str
    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.words}, {round(self.low * 100)}-{round(self.high * 100)} %"


BANDS = (
    Band("almost no chance", 0.01, 0.05),
    Band("very unlikely", 0.05, 0.20),
    Band("unlikely", 0.20, 0.45),
    Band("roughly even chance", 0.45, 0.55),
    Band("likely", 0.55, 0.80),
    Band("very likely", 0.80, 0.95),
    Band("almost certain", 0.95, 0.99),
)
_HIGHS = [band.high for band in BANDS]


def band_of(probability: float) -> Band:
    """The band a probability lies in; the outermost bands also take what lies beyond them.

    >>> str(band_of(0.84))
    'very likely, 80-95 %'
    """
    return BANDS[min(bisect_right(_HIGHS, probability), len(BANDS) - 1)]
