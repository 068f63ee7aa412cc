"""Lines of evidence as arrays, ready for the filter."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from itertools import chain

import numpy as np

from lastcontact.assessment.courses import Course
from lastcontact.assessment.filtering import Steps
from lastcontact.assessment.lines import Line


def steps_of(files: Sequence[tuple[Sequence[Line], datetime]], at: datetime, course: Course) -> Steps:
    """Per person the lines, in time order, and the date they start from."""
    counts = [len(lines) for lines, _ in files]
    n = max(counts, default=0)
    filled = np.arange(n) < np.array(counts, dtype=np.int64)[:, None]
    every = [line for lines, _ in files for line in lines]
    vectors = np.ones((len(files), n, 5))
    vectors[filled] = np.fromiter(chain.from_iterable(line.vector for line in every), float).reshape(-1, 5)
    physical = np.zeros((len(files), n), dtype=bool)
    physical[filled] = [line.physical for line in every]
    days = [(line.at - (course.first or start)).days for lines, start in files for line in lines]
    times = np.zeros((len(files), n + 2), dtype=np.int64)
    times[:, 0] = [course.number(start, start) for _, start in files]
    times[:, 1:-1][filled] = np.minimum(np.array(days, dtype=np.int64) // course.step, course.last)
    times[:, -1] = [course.number(start, at) for _, start in files]
    return Steps(vectors, np.maximum.accumulate(times, axis=1), physical)
