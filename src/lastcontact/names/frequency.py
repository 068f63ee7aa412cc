"""How common a word is in names: a rare one that agrees says much, a common one little."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from lastcontact.names.parts import parts_of
from lastcontact.names.skeleton import fine_skeleton

UNSEEN_BITS = 10.0
"""What a word of unknown frequency is worth: about one person in a thousand bears it."""
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

        Few names seen say little: counts are mixed with a prior of one bearer in a thousand, which weighs as much as
        500 names.
        """
        return self.bits_of(fine_skeleton(sounds))

    def bits_of(self, key: str) -> float:
        """As `bits`, for a skeleton."""
        if not self.total:
            return UNSEEN_BITS
        seen = self.counts.get(key, 0)
        share = (seen + 0.5) / (self.total + 500)
        return min(MOST_BITS, max(LEAST_BITS, -math.log2(share)))


NONE_SEEN = Frequencies()
