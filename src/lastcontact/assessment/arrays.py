"""Lines of evidence as arrays, ready for the filter."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import numpy as np

from lastcontact.assessment.filtering import Steps
from lastcontact.assessment.lineage import Line


def steps_of(files: Sequence[tuple[Sequence[Line], datetime]], at: datetime) -> Steps:
    """Per person the lines, in time order, and the date they start from."""
    n = max((len(lines) for lines, _ in files), default=0)
    vectors = np.ones((len(files), n, 5))
    days = np.zeros((len(files), n + 1), dtype=np.int64)
    physical = np.zeros((len(files), n), dtype=bool)
    for row, (lines, start) in enumerate(files):
        if lines:
            vectors[row, : len(lines)] = [line.vector for line in lines]
        before = 0  # whole days since the start: rounding each gap by itself would lose days between many claims
        for column, line in enumerate(lines):
            day = (line.at - start).days
            if day > before:
                days[row, column] = day - before
                before = day
            physical[row, column] = line.physical
        days[row, n] = max(0, (at - start).days - before)
    return Steps(vectors, days, physical)
