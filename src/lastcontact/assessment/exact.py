"""The second method: the same arithmetic as a linear programme, which shares no code with the propagation."""

from __future__ import annotations

import numpy as np

from lastcontact.assessment.bounds import LASTING, MANY, Box

_SAME = 1e-6


def feasible_exactly(box: Box) -> bool:
    """Whether whole numbers satisfy the box: a linear programme for the total; the rest is then whole as well."""
    low = _extreme(box, 0, +1)
    if low is None:
        return False
    high = _extreme(box, 0, -1)
    return high is None or np.ceil(low - _SAME) <= np.floor(high + _SAME)


def _extreme(box: Box, index: int, sign: int) -> float | None:
    from scipy.optimize import linprog

    count, width = len(box.days), len(box.low)
    sums = np.zeros((count, width))
    lasting = []
    for day in range(count):
        sums[day, 0] = -1.0
        sums[day, 1 + 4 * day : 5 + 4 * day] = 1.0
        for part in LASTING:
            if day + 1 < count:
                row = np.zeros(width)
                row[1 + 4 * day + part], row[5 + 4 * day + part] = 1.0, -1.0
                lasting.append(row)
    if any(a > b for a, b in zip(box.low, box.high, strict=True)):
        return None
    goal = np.zeros(width)
    goal[index] = sign
    found = linprog(
        goal,
        A_eq=sums if count else None,
        b_eq=np.zeros(count) if count else None,
        A_ub=np.array(lasting) if lasting else None,
        b_ub=np.zeros(len(lasting)) if lasting else None,
        bounds=[(a, None if b >= MANY else b) for a, b in zip(box.low, box.high, strict=True)],
        method="highs",
    )
    return float(found.x[index]) if found.status == 0 else None
