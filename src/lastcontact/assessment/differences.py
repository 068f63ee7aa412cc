"""A closed cohort's arithmetic as differences of two numbers: the tightest limits of everything, at once.

With what is left of the group, the total less the returned, every rule is a difference of two of: nought, the total,
and for each day the dead and the left. The dead never become fewer, the left never more; between them lie the
unaccounted and the held of the day. The shortest ways between all of them are the tightest limits, and whole numbers.
Source: Cormen et al., Introduction to Algorithms, difference constraints and the Floyd-Warshall algorithm.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from lastcontact.assessment.bounds import MANY, Box

_NOUGHT, _TOTAL = 0, 1


def tightest(box: Box) -> Box | None:
    """The bounds of the box that some numbers reach, each of them; None when no numbers satisfy the box."""
    count = len(box.days)
    low = np.array(box.low, dtype=float)
    high = np.array([np.inf if h >= MANY else h for h in box.high], dtype=float)
    if (low > high).any():
        return None
    dead, left = 2 + np.arange(count), 2 + count + np.arange(count)
    ways = _shortest(_ways(low, high, dead, left))
    if (ways.diagonal() < 0).any():
        return None
    least, most = low.copy(), high.copy()
    least[0], most[0] = -ways[_TOTAL, _NOUGHT], ways[_NOUGHT, _TOTAL]
    unaccounted, held, died, back = (slice(1 + part, None, 4) for part in range(4))
    least[died], most[died] = -ways[dead, _NOUGHT], ways[_NOUGHT, dead]
    least[back], most[back] = -ways[_TOTAL, left], ways[left, _TOTAL]
    fewest, greatest = -ways[left, dead], ways[dead, left]
    for one, other in ((unaccounted, held), (held, unaccounted)):
        least[one] = np.maximum(low[one], fewest - high[other])
        most[one] = np.minimum(high[one], greatest - low[other])
    return Box(box.days, [int(x) for x in least], [MANY if x >= MANY else int(x) for x in most])


def _ways(
    low: NDArray[np.float64], high: NDArray[np.float64], dead: NDArray[np.int64], left: NDArray[np.int64]
) -> NDArray[np.float64]:
    """By how much the second of two numbers may at most exceed the first, as the rules and the bounds state it."""
    size = 2 + len(dead) + len(left)
    ways = np.full((size, size), np.inf)
    np.fill_diagonal(ways, 0.0)
    ways[_NOUGHT, _TOTAL], ways[_TOTAL, _NOUGHT] = high[0], -low[0]
    ways[_NOUGHT, dead], ways[dead, _NOUGHT] = high[3::4], -low[3::4]
    ways[left, _TOTAL], ways[_TOTAL, left] = high[4::4], -low[4::4]
    ways[dead, left], ways[left, dead] = high[1::4] + high[2::4], -(low[1::4] + low[2::4])
    ways[dead[1:], dead[:-1]] = ways[left[:-1], left[1:]] = 0.0
    return ways


def _shortest(ways: NDArray[np.float64]) -> NDArray[np.float64]:
    for through in range(len(ways)):
        np.minimum(ways, ways[:, through, None] + ways[None, through], out=ways)
    return ways
