"""News, then silence: solid up to the last news with a tick for each, dotted to the day the page stands at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

LEFT, RIGHT = 4.0, 126.0


@dataclass(frozen=True)
class Quiet:
    """Positions in a box of 132 by 14. `days` since the last news, None when there was none."""

    ticks: tuple[float, ...]
    solid_to: float
    dots_from: float | None
    days: int | None


def quiet(news: Sequence[date], *, start: date, today: date) -> Quiet:
    """The line from `start` (when contact was lost) to `today`, with the news that fell between.

    >>> quiet([date(2026, 3, 12)], start=date(2026, 3, 10), today=date(2026, 3, 28)).days
    16
    """
    seen = sorted(day for day in news if day <= today)
    first = min([start, *seen])
    span = max(1, (today - first).days)
    ticks = tuple(round(LEFT + (RIGHT - LEFT) * (day - first).days / span, 1) for day in seen)
    solid = ticks[-1] if ticks else LEFT
    dots = solid + 6 if solid + 6 < RIGHT else None
    return Quiet((LEFT, *ticks), solid, dots, (today - seen[-1]).days if seen else None)
