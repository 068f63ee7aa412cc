"""Lines of evidence as arrays, ready for the filter."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import numpy as np

from lastcontact.assessment.courses import Course
from lastcontact.assessment.filtering import Steps
from lastcontact.assessment.lines import Line


def steps_of(files: Sequence[tuple[Sequence[Line], datetime]], at: datetime, course: Course) -> Steps:
    """Per person the lines, in time order, and the date they start from."""
    n = max((len(lines) for lines, _ in files), default=0)
    vectors = np.ones((len(files), n, 5))
    times = np.zeros((len(files), n + 2), dtype=np.int64)
    physical = np.zeros((len(files), n), dtype=bool)
    for row, (lines, start) in enumerate(files):
        first, now = course.first or start, course.number(start, start)
        passed = [now]
        for column, line in enumerate(lines):
            now = max(now, min((line.at - first).days // course.step, course.last))
            passed.append(now)
            if line.physical:
                physical[row, column] = True
        if lines:
            vectors[row, : len(lines)] = [line.vector for line in lines]
        times[row, : len(passed)] = passed
        times[row, len(passed) :] = now
        times[row, -1] = max(now, course.number(start, at))
    return Steps(vectors, times, physical)
