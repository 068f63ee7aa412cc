"""The published weights: what each kind of agreement between two records is worth, and the sentence that says it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class Weight:
    """`weight_log2` in bits; `sentence` has the places {a} and {b} for the values as written."""

    code: str
    weight_log2: float
    sentence: str


@lru_cache(maxsize=1)
def weights() -> dict[str, Weight]:
    """Code -> weight, from data/weights.tsv."""
    text = resources.files("lastcontact.linkage").joinpath("data", "weights.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith(("#", "code\t")))
    return {code: Weight(code, float(bits), sentence) for code, bits, sentence in rows}
