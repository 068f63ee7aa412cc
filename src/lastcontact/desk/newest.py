"""What the newest figure of a group changed: limits as they stand now, and what it contradicts."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from lastcontact.assessment.account import changed_by
from lastcontact.assessment.counts import CountClaim
from lastcontact.desk.accounting import row_of
from lastcontact.desk.conflicts import Counted, Member
from lastcontact.desk.counting import between


@dataclass(frozen=True)
class Newest:
    """The report said last, of those of one day the one taken in last; one of which nothing tells the day is not called
    the newest while there are others.

    `limits`: (question, limits without it, limits with it), as of the last day that anything is said of. `earlier`:
    whether it changed limits of earlier days alone. `contradicts`: how many sets that cannot all hold came with it.
    """

    member: Member
    aside: bool
    limits: tuple[tuple[str, str, str], ...]
    earlier: bool
    contradicts: int
    day_unknown: bool = False
    """Of none of them the day is known: this is the one received last."""


def newest_of(
    counts: Sequence[CountClaim], counted: Counted, cells: Mapping[str, str], aside: Collection[str]
) -> Newest:
    """Of the counts of one group, at least one; `cells`: the questions in words; `aside`: counts that bound nothing."""
    today = counted.material.today
    rows = {row_of(c.id): counted.rows[row_of(c.id)] for c in counts}
    last = max(rows.values(), key=lambda row: (not row.day_unknown, row.on, row.report_number, row.id)).id
    new = [c for c in counts if row_of(c.id) == last]
    changed = changed_by([c for c in counts if row_of(c.id) != last], new, at=today)
    days = [c.at for c in counts if c.id not in aside]
    now = [c for c in changed.limits if c.at == max(days, default=date.min) and c.cell in cells]
    return Newest(
        member=counted.member(new[0].id),
        aside=all(c.id in aside for c in new),
        limits=tuple((cells[c.cell], _limits(*c.before), _limits(*c.after)) for c in now),
        earlier=bool(changed.limits) and not now,
        contradicts=len(changed.new_conflicts),
        day_unknown=rows[last].day_unknown,
    )


def _limits(low: int, high: int | None) -> str:
    return _("no limit") if not low and high is None else between(low, high)
