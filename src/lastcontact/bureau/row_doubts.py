"""What is doubtful about a row of a list that was made a record: marked beside the person, never mended."""

from __future__ import annotations

from lastcontact.bureau.intake import showable
from lastcontact.core.dates import Interval, PartialDate
from lastcontact.core.payloads.reports import Trouble
from lastcontact.reading.row_days import may_be_two

CHILD_YEARS = 10
"""Younger people on a list are marked: often the date is another one."""


NOTHING_CLAIMED = "is not understood: nothing is claimed of this person"
"""So ends what is said of a word of condition that nobody gave a meaning."""


def only_a_name(row: int) -> tuple[Trouble, ...]:
    """One filled cell where there could be several."""
    what = "a name, and nothing else where there could be more"
    return (Trouble(f"row {row}", what, "Compare with the original: is it somebody, or a heading?"),)


def name_not_known(row: int) -> tuple[Trouble, ...]:
    """A row that reports somebody without a name: "(driver, name unknown)"."""
    what = "somebody whose name is not known: taken in without one, the words kept beside"
    return (Trouble(f"row {row}", what, "Ask whoever made the list who it is; a name can be written in later."),)


def not_understood(row: int, word: str) -> tuple[Trouble, ...]:
    """A word of condition that `reading.conditions` does not know."""
    what = f"its condition “{showable(word).strip()}” {NOTHING_CLAIMED}"
    return (Trouble(f"row {row}", what, "The word is kept beside; what it means can be made a claim by hand."),)


def death_in_the_name(row: int, word: str) -> tuple[Trouble, ...]:
    """A word of death in the cell of the name, where the list says something else of everybody."""
    beside = showable(word).strip(" .,;")
    what = f"“{beside}” stands beside the name: what the list says of all is not claimed of this person"
    return (Trouble(f"row {row}", what, "Read the original; what it says of them can be made a claim by hand."),)


def day_not_taken(row: int, day: str) -> tuple[Trouble, ...]:
    """A day beside a word of condition that `reading.row_days` cannot take, or an officer says is not so."""
    why = "no one day, or later than the list, or too early"
    if may_be_two(day):
        why = "one of two, by which figure is the month"
    what = f"the day “{showable(day)}” beside its condition is {why}: the list's is taken"
    return (Trouble(f"row {row}", what, "Compare with the original; the day can be mended on its claim by hand."),)


def later_than_the_list(row: int, says: Interval | None, as_of: Interval | None) -> tuple[Trouble, ...]:
    """A day beside a word of condition that is later than the one the list speaks of."""
    if says is None or as_of is None or says.end_on <= as_of.end_on:
        return ()
    what = f"the day “{showable(says.original)}” beside its condition is later than the list’s"
    return (
        Trouble(f"row {row}", what, "Was the list made later than the day it speaks of? Compare with the original."),
    )


def very_young(row: int, birth: str, when: Interval | None) -> tuple[Trouble, ...]:
    """A birth that makes somebody a small child, or unborn, on the day the list stands on."""
    on, born = when.end_on if when else None, PartialDate.read(birth).earliest_on
    if on is None or born is None or born.year <= on.year - CHILD_YEARS:
        return ()
    what = f"born on {birth.strip()}: " + ("that is after the day of the list" if born > on else "a small child then")
    return (Trouble(f"row {row}", what, "Compare with the original: is it another date?"),)
