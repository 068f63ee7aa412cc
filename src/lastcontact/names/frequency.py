"""How common a word is in names: a rare one that agrees says much, a common one little."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import resources

from lastcontact.names.parts import parts_of
from lastcontact.names.skeleton import fine_skeleton

UNKNOWN_SHARE = 1 / 1024
"""The part of people who bear a word of unknown frequency: worth 10 bits."""
PRIOR_NAMES = 500
"""So many names of a list weigh as much as what is known without it."""
LEAST_BITS, MOST_BITS = 3.0, 14.0


@dataclass(frozen=True)
class Frequencies:
    """Counts of names by the skeleton of their words, so that all spellings of a name count together; `total` names
    were seen.
    """

    total: int = 0
    counts: dict[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, names: Iterable[str]) -> Frequencies:
        """Counted from the lists themselves: each word once a name."""
        counts: Counter[str] = Counter()
        total = 0
        for name in names:
            keys = {fine_skeleton(part.sound.sounds) for part in parts_of(name).names}
            counts.update(keys)
            total += bool(keys)
        return cls(total, dict(counts))

    def bits(self, sounds: str) -> float:
        """log2 of how many people there are for each bearer of the word: 3 to 14 bits.

        Few names seen say little: counts are mixed with what is generally known (data/common.tsv; otherwise one bearer
        in a thousand), which weighs as much as 500 names.
        """
        return self.bits_of(fine_skeleton(sounds), common().get(sounds, UNKNOWN_SHARE))

    def bits_of(self, key: str, known: float = UNKNOWN_SHARE) -> float:
        """As `bits`, for a skeleton and the share that is generally known."""
        share = (self.counts.get(key, 0) + PRIOR_NAMES * known) / (self.total + PRIOR_NAMES)
        return min(MOST_BITS, max(LEAST_BITS, -math.log2(share)))


def counted_as(name: str) -> set[str]:
    """The words of a name as they are counted: by the skeleton of their sounds, those without one left out."""
    return {fine_skeleton(part.sound.sounds) for part in parts_of(name).names} - {""}


@lru_cache(maxsize=1)
def common() -> dict[str, float]:
    """Sounds -> the share of people who bear the name, for names known to be common."""
    text = resources.files("lastcontact.names").joinpath("data", "common.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith(("#", "one_in\t")))
    shares: dict[str, float] = {}
    for one_in, _, forms in rows:
        for sounds in {part.sound.sounds for form in forms.split() for part in parts_of(form).names}:
            shares[sounds] = max(shares.get(sounds, 0.0), 1 / int(one_in))
    return shares


NONE_SEEN = Frequencies()
