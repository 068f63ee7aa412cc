"""Every smallest set of reports that cannot all hold, and the cheapest set to doubt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations

from lastcontact.assessment.counts import Report

Holds = Callable[[Sequence[Report]], bool]
MOST_NODES = 20_000
MOST_TRIALS = 400
"""How many sets are looked at, and how many tried, before the search stops and says so."""


def smallest_conflicts(reports: Sequence[Report], holds: Holds) -> tuple[list[tuple[Report, ...]], bool]:
    """The minimal sets that cannot all hold, by size then id, and whether the search was complete.

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


def cheapest_doubt(conflicts: Sequence[tuple[Report, ...]]) -> tuple[str, ...]:
    """The ids of the cheapest set of reports to doubt so that no conflict is left; fewest reports first."""
    best: list[tuple[int, tuple[str, ...]]] = []
    nodes = 0

    def search(chosen: tuple[str, ...], cost: int, rest: Sequence[tuple[Report, ...]]) -> None:
        nonlocal nodes
        nodes += 1
        if best and cost + (1000 if rest else 0) > best[0][0]:
            return
        if not rest:
            candidate = (cost, tuple(sorted(chosen)))
            if not best or candidate < best[0]:
                best[:] = [candidate]
            return
        if nodes > MOST_NODES and best:
            return
        for report in sorted(
            sorted(rest, key=_size_then_ids)[0], key=lambda r: (-sum(r in c for c in rest), r.cost, r.id)
        ):
            left = [c for c in rest if report not in c]
            search((*chosen, report.id), cost + report.cost, left)

    search((), 0, list(conflicts))
    return best[0][1] if best else ()
