"""Columns of names -> a lexicon and rows of word numbers: each distinct word is read once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lastcontact.names.frequency import NONE_SEEN, Frequencies
from lastcontact.names.lexicon import Lexicon, lexicon_of
from lastcontact.names.parts import Part, parts_of

WIDEST = 6
"""Words of a name that bulk work looks at; the rarest are not sought out, the first are taken."""


@dataclass(frozen=True)
class NameRows:
    """`rows`: (n, width) int32 word numbers in `lexicon`, -1 after the last word of a name."""

    lexicon: Lexicon
    rows: NDArray[np.int32]


def read_names(names: Sequence[str], frequencies: Frequencies = NONE_SEEN) -> NameRows:
    """Reads the names; those without letters become empty rows."""
    numbers: dict[Part, int] = {}
    rows = np.full((len(names), WIDEST), -1, np.int32)
    for at, name in enumerate(names):
        for place, part in enumerate(parts_of(name).names[:WIDEST]):
            rows[at, place] = numbers.setdefault(part, len(numbers))
    width = max(1, int((rows >= 0).sum(axis=1).max(initial=1)))
    return NameRows(lexicon_of(list(numbers), frequencies), rows[:, :width])
