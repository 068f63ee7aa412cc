"""Every smallest set of reports that cannot all hold."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations

from lastcontact.assessment.counts import Report
from lastcontact.assessment.cycles import Circles
from lastcontact.assessment.stated import Stated

Holds = Callable[[Sequence[Report]], bool]
MOST_NODES = 20_000
MOST_TRIALS = 400
"""How many sets are looked at, and how many tried, before the search stops and says so."""


Conflicts = list[tuple[Report, ...]]


def smallest_conflicts(reports: Sequence[Report], holds: Holds) -> tuple[Conflicts, bool]:
    """The minimal sets that cannot all hold, by size then id, and whether the search was complete.

    `holds` is asked only where so many lists of names overlap that their unions cannot all be reckoned.
    """
    stated = Stated(reports)
    if stated.too_many:
        return _by_tree(reports, holds)
    circles = Circles(stated)
    found = [tuple(r for place, r in enumerate(reports) if bits >> place & 1) for bits in circles.found]
    return sorted(found, key=_size_then_ids), circles.whole


def _by_tree(reports: Sequence[Report], holds: Holds) -> tuple[Conflicts, bool]:
    """For any arithmetic, asking only whether reports hold together.

    Source: R. Reiter, A theory of diagnosis from first principles, Artificial Intelligence 32 (1987): hitting-set tree.
    """
    found = [frozenset((i,)) for i, r in enumerate(reports) if not holds([r])]
    alone = frozenset().union(*found) if found else frozenset()
    for pair in combinations([i for i in range(len(reports)) if i not in alone], 2):
        if not holds([reports[i] for i in pair]):
            found.append(frozenset(pair))
    complete = _tree(reports, holds, found)
    ordered = sorted((tuple(reports[i] for i in sorted(c)) for c in found), key=_size_then_ids)
    return ordered, complete


def _size_then_ids(conflict: tuple[Report, ...]) -> tuple[int, list[str]]:
    return len(conflict), [r.id for r in conflict]


def _tree(reports: Sequence[Report], holds: Holds, found: list[frozenset[int]]) -> bool:
    """Adds every further conflict to `found`; False when it had to stop early."""
    waiting = [frozenset(range(len(reports)))]
    seen: set[frozenset[int]] = set(waiting)
    holding: list[frozenset[int]] = []
    tried = 0
    while waiting:
        here = waiting.pop()
        conflict = next((c for c in found if c <= here), None)
        if conflict is None:
            if any(here <= known for known in holding):
                continue
            tried += 1
            if tried > MOST_TRIALS or len(seen) > MOST_NODES:
                return False
            if holds([reports[i] for i in sorted(here)]):
                holding.append(here)
                continue
            conflict = _shrunk(reports, sorted(here), holds)
            found.append(conflict)
        for member in sorted(conflict):
            less = here - {member}
            if less not in seen:
                seen.add(less)
                waiting.append(less)
    return True


def _shrunk(reports: Sequence[Report], members: list[int], holds: Holds) -> frozenset[int]:
    """A minimal conflict within `members`: each is left out in turn, and stays out if the rest still conflict."""
    kept = list(members)
    for member in members:
        trial = [i for i in kept if i != member]
        if not holds([reports[i] for i in trial]):
            kept = trial
    return frozenset(kept)
