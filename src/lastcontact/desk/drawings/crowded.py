"""Which marks of a crowded day bear a label: the weightiest; the others share one that says how many they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import ngettext

LABELLED = 4
"""Labels of one day in one lane that can still be told apart; what more was said stands in the list."""


@dataclass(frozen=True)
class Said:
    """One mark that may bear a label. `weight`: how much it is worth reading beside the others of its day."""

    key: str
    lane: str
    on: date
    words: str
    weight: int


def labels(said: Iterable[Said]) -> dict[str, str]:
    """Key -> the words beside its mark: "" for none. Of a day with too many in a lane, the last of those without a
    label of its own tells how many more there are.
    """
    days: dict[tuple[str, date], list[Said]] = defaultdict(list)
    for one in said:
        days[one.lane, one.on].append(one)
    found: dict[str, str] = {}
    for marks in days.values():
        found |= {one.key: one.words for one in marks}
        quiet = [*sorted(marks, key=lambda one: -one.weight)[LABELLED:]] if len(marks) > LABELLED + 1 else []
        found |= dict.fromkeys((one.key for one in quiet), "")
        if quiet:
            last = max(quiet, key=marks.index)
            found[last.key] = ngettext("and %(n)s more", "and %(n)s more", len(quiet)) % {"n": len(quiet)}
    return found
