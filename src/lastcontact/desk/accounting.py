"""The rows of the ladder as `assessment.account` takes them.

Only what an officer attached to a group is reckoned with: figures of which nobody knows whom they count bound nothing.
The list that names a group's own people makes it a closed cohort; another list counts with those of its names that
officers linked to somebody in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from lastcontact.assessment.counts import CountClaim
from lastcontact.core.claim import ClaimType
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.desk.cells import ACCOUNTED, Cell, cell_of
from lastcontact.desk.material import Material
from lastcontact.desk.rungs import Row

MOST_NAMES = 20_000
"""Longer lists count by their number only: whose names they share is a question for the linking job."""
_LASTING_CELLS = (Cell.HELD, Cell.DEAD, Cell.REMAINS, Cell.RETURNED)


def row_of(count: str) -> str:
    """The row a count claim came from."""
    return count.partition("@")[0]


def count_claims(rows: Sequence[Row], material: Material) -> list[CountClaim]:
    """What the rows that stand say of the incident's groups."""
    claims = {c.id: c for c in material.claims}
    cohorts = _cohorts(rows, material)
    counted = [row for row in rows if row.id in claims and _counts(row, claims[row.id], material)]
    mixed = _of_both_sides(counted, material)
    found = [_said(row, claims[row.id], material, part=row.group in mixed and bool(row.whose)) for row in counted]
    for row in rows:
        if row.id not in claims and row.people:
            found += _listed(row, material, cohorts)
    return found


def _counts(row: Row, claim: ClaimFile, material: Material) -> bool:
    return claim.body.affirms and not row.off and row.group in material.groups and row.cell in ACCOUNTED


def _of_both_sides(rows: Sequence[Row], material: Material) -> set[str]:
    """The groups of no side of their own whose figures count the people of two sides, each those of one."""
    sides: dict[str, set[str]] = {}
    for row in rows:
        if row.whose and not material.side_of(row.group):
            sides.setdefault(row.group, set()).add(row.whose)
    return {group for group, found in sides.items() if len(found) > 1}


def _said(row: Row, claim: ClaimFile, material: Material, *, part: bool) -> CountClaim:
    """Three bodies handed over are at least three dead: they say nothing of those who lie where they fell.

    Nor do two officers among the 21 held say that there are no more. `part`: it counts one side's people in a group
    of both, which has at least so many.
    """
    from_below = part or row.part or row.cell is Cell.REMAINS
    return CountClaim(
        id=row.id,
        at=_as_of(claim, row),
        group=row.group,
        cell=ACCOUNTED[row.cell],
        minimum=row.quantity.minimum,
        maximum=None if from_below else row.quantity.maximum,
        form="at_least" if from_below else row.quantity.form.value,
        hedge=_hedge(row, claim, material),
        source=row.voice.name,
    )


def _as_of(claim: ClaimFile, row: Row) -> date:
    """The day the count is of; what was said later about an earlier day is of that day."""
    when = claim.body.when
    return min(when.end_on, row.on) if when else row.on


def _hedge(row: Row, claim: ClaimFile, material: Material) -> str:
    """How surely it is said. Who says that people are missing says what they do not know: that bounds nobody else.

    "73 missing" by one ministry and "48 held" by the other side answer different questions and can both hold. A party
    knows whom it holds and whose bodies it handed over; how many of the other side's people are dead it does not.
    """
    body = claim.body
    theirs, ours = material.groups[row.group].named.side, row.voice.side
    if row.whose and material.side_of(row.group) not in ("", row.whose):
        return "of_others"
    if row.cell is Cell.DEAD and theirs and ours and theirs.casefold() != ours.casefold():
        return "opposed"
    if body.type in (ClaimType.MISSING, ClaimType.CONTACT_LOST):
        return "missed"
    return body.modality.value


def _cohorts(rows: Sequence[Row], material: Material) -> dict[str, list[Row]]:
    """Group -> the lists that name its own people."""
    cohorts: dict[str, list[Row]] = {}
    for row in rows:
        if row.people and len(row.people) <= MOST_NAMES and row.group in material.groups and _lists_own(row, material):
            cohorts.setdefault(row.group, []).append(row)
    return cohorts


def _lists_own(row: Row, material: Material) -> bool:
    """Whether a list names people of whom it tells no lasting fate: a roll, though some of it are held or dead."""
    return any(_cell(said) not in _LASTING_CELLS for said in _says(row, material))


def _says(row: Row, material: Material) -> Mapping[ClaimType | None, frozenset[str]]:
    """What a list affirms, of which of the people it names."""
    listed = material.listed.get(row.report)
    return listed.says if listed else {None: row.people}


def _cell(said: ClaimType | None) -> Cell | None:
    return cell_of(said) if said else None


def _listed(row: Row, material: Material, cohorts: dict[str, list[Row]]) -> Iterable[CountClaim]:
    for group, lists in cohorts.items():
        if row in lists:
            yield _names(row, group, "total", row.people, closed=len(lists) == 1)
        if len(row.people) <= MOST_NAMES:
            for cell, people in _lasting(row, material).items():
                linked = people & frozenset[str]().union(*(x.people for x in lists))
                if linked:
                    yield _names(row, group, cell, linked, closed=False)


def _lasting(row: Row, material: Material) -> Mapping[str, frozenset[str]]:
    """The lasting fates that a list tells, as they are accounted -> of whom."""
    found: dict[str, frozenset[str]] = {}
    for said, people in _says(row, material).items():
        if (cell := _cell(said)) in _LASTING_CELLS:
            accounted = ACCOUNTED[cell]
            found[accounted] = found.get(accounted, frozenset()) | people
    return found


def _names(row: Row, group: str, cell: str, people: frozenset[str], *, closed: bool) -> CountClaim:
    """`closed`: it names everybody. Of whom was erased since, nobody can say whether they were another of `people`."""
    most = len(people) + row.erased if closed else None
    return CountClaim(
        id=f"{row.id}@{group}@{cell}",
        at=row.on,
        group=group,
        cell=cell,
        minimum=len(people),
        maximum=most,
        form="at_least" if most is None else "range" if row.erased else "exact",
        source=row.voice.name,
        names=tuple(sorted(people)),
    )
