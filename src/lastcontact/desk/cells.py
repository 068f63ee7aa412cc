"""The questions that counts answer: how many missing, held, dead, returned, listed; figures of two are not compared."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext as _

from lastcontact.core.claim import Claim, ClaimType
from lastcontact.reading.counted_nouns import counts_no_names


class Cell(StrEnum):
    MISSING = "missing"
    HELD = "held"
    DEAD = "dead"
    REMAINS = "remains"
    RETURNED = "returned"
    LISTED = "listed"
    OTHER = "other"


@dataclass(frozen=True)
class CellWords:
    """`question` is what its figures answer; `note` stands under the heading."""

    heading: str
    question: str
    note: str


_OF_TYPE = {
    ClaimType.MISSING: Cell.MISSING,
    ClaimType.CONTACT_LOST: Cell.MISSING,
    ClaimType.CAPTURED: Cell.HELD,
    ClaimType.HELD: Cell.HELD,
    ClaimType.DETAINED: Cell.HELD,
    ClaimType.SURRENDERED: Cell.HELD,
    ClaimType.KILLED: Cell.DEAD,
    ClaimType.REMAINS_RETURNED: Cell.REMAINS,
    ClaimType.RETURNED: Cell.RETURNED,
    ClaimType.REGISTERED: Cell.LISTED,
}
ACCOUNTED = {
    Cell.MISSING: "unaccounted",
    Cell.HELD: "held",
    Cell.DEAD: "dead",
    Cell.REMAINS: "dead",
    Cell.RETURNED: "returned",
    Cell.LISTED: "listed",
}
"""The same cells as `assessment.account` calls them. Whose remains were handed over is dead; others may be too."""


def cell_of(type: ClaimType) -> Cell:
    """Which question a count of this type answers; any other count stands by itself, under what it counts."""
    return _OF_TYPE.get(type, Cell.OTHER)


def cell_of_count(claim: Claim) -> Cell:
    """Which question the count of a claim answers: families who turned to an office are no names on a list."""
    return Cell.OTHER if counts_no_names(claim) else cell_of(claim.type)


def words_of(cell: Cell) -> CellWords:
    return {
        Cell.MISSING: CellWords(
            _("Missing: fate not known"),
            _("Of how many is the fate not known?"),
            _("The claims may speak of different groups, so none is added to another."),
        ),
        Cell.HELD: CellWords(
            _("Held"),
            _("How many are held?"),
            _("Prisoner, detainee and saboteur are the speakers' words. Here all are counted as held."),
        ),
        Cell.DEAD: CellWords(
            _("Dead"),
            _("How many are dead?"),
            _("Said by others. The bureau decides on each death by itself, with a second officer."),
        ),
        Cell.REMAINS: CellWords(
            _("Remains handed over"),
            _("How many bodies were handed over?"),
            _("Bodies, not yet names: the dead may be more. Who each one is, only an identification says."),
        ),
        Cell.RETURNED: CellWords(
            _("Returned"), _("How many came back?"), _("Reached the other side of the line alive.")
        ),
        Cell.LISTED: CellWords(
            _("Listed by name"),
            _("How many names are on a list?"),
            _("A list counts names, not people. Overlaps are judged name by name."),
        ),
        Cell.OTHER: CellWords(
            _("Other counts"), _("What else was counted?"), _("Each row says what it counts; they are not comparable.")
        ),
    }[cell]
