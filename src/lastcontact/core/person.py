"""A person is the records that officers joined by "same": computed, never stored, and undone as easily."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"
    UNDONE = "undone"
    """The pair is as if never judged; the history stays."""


Pair = tuple[str, str]


def pair(a: str, b: str) -> Pair:
    """The two record ids in order. Raises: ValueError for a record and itself."""
    if a == b:
        raise ValueError("a record cannot be linked with itself")
    return (a, b) if a < b else (b, a)


@dataclass(frozen=True, slots=True)
class Cluster:
    """`records`, sorted: one person; or, when `torn`, one record that a contradiction keeps apart from `kin`."""

    records: frozenset[str]
    torn: bool = False
    kin: frozenset[str] = frozenset()

    @property
    def leader(self) -> str:
        return min(self.records)


def clusters(records: Iterable[str], verdicts: Mapping[Pair, Verdict]) -> dict[str, Cluster]:
    """Each record's cluster. A group with a "different" inside is not formed: its records stand apart, torn.

    >>> same, no = Verdict.SAME, Verdict.DIFFERENT
    >>> clusters("abc", {("a", "b"): same, ("b", "c"): same, ("a", "c"): no})["a"].torn
    True
    """
    neighbours: dict[str, list[str]] = defaultdict(list)
    apart: dict[str, list[str]] = defaultdict(list)
    for (a, b), verdict in verdicts.items():
        side = {Verdict.SAME: neighbours, Verdict.DIFFERENT: apart}.get(verdict)
        if side is not None:
            side[a].append(b)
            side[b].append(a)
    found: dict[str, Cluster] = {}
    for record in records:
        if record in found:
            continue
        group = _reach(record, neighbours)
        torn = any(other in group for member in group for other in apart.get(member, ()))
        for member in group:
            found[member] = Cluster(frozenset({member}), True, group - {member}) if torn else Cluster(group)
    return found


def _reach(start: str, neighbours: Mapping[str, list[str]]) -> frozenset[str]:
    seen, waiting = {start}, [start]
    while waiting:
        for other in neighbours.get(waiting.pop(), ()):
            if other not in seen:
                seen.add(other)
                waiting.append(other)
    return frozenset(seen)
