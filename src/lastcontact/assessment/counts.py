"""Count claims about a group: the noun, and which of them bound nothing, each with its reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from difflib import get_close_matches

from lastcontact.assessment.evidence import SetAside
from lastcontact.core.claim import ClaimType

CELLS = ("total", "unaccounted", "held", "dead", "returned", "listed")
SAME_CELL = {"captured": "held", "missing": "unaccounted"}
FORMS = frozenset({"exact", "at_least", "more_than", "at_most", "less_than", "about", "range", "vague"})
BOUNDING_HEDGES = frozenset({"asserted", "confirmed", "claimed", "reported"})
NOT_BOUNDING = {
    "apparent": "its speaker only believes it: it bounds nothing",
    "believed": "its speaker only believes it: it bounds nothing",
    "possible": "its speaker calls it possible: it bounds nothing",
    "denied": "it denies another figure and gives none itself",
    "unknown": "its speaker does not vouch for it: it bounds nothing",
    "demanded": "it is a demand, not a count of what is so",
    "missed": "who says that people are missing says what they do not know of them: it bounds no other count",
    "opposed": "a party says it of the other side's dead, whom it does not count: it bounds nothing",
    "of_others": "its words count people of another side than its group: it bounds nothing",
    "planned": "it is a plan, not a count of what is so",
}
ABOUT_SHARE = 0.1
"""What "about" may be off by, each way. Source: core.quantities, as counts are compared everywhere in the bureau."""

MOST_PEOPLE = 999_999_999
"""A larger number is mistyped: no group that is accounted for has so many."""


@dataclass(frozen=True, slots=True)
class CountClaim:
    """One count of one cell of a group, as of a day. Bounds are inclusive, None where the words give none.

    `names`: ids of the people on a named list, or None. `hedge`: a modality of core.claim, or `opposed` for what a
    party says of the other side's dead, `missed` for what one body says of those it misses, or `of_others` for what
    counts people of another side than the group; None is asserted.
    """

    id: str
    at: date
    group: str
    cell: str
    minimum: int | None = None
    maximum: int | None = None
    form: str = "exact"
    hedge: str | None = None
    source: str = ""
    names: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """A count claim that bounds its cell: `low` and `high` inclusive, `high` None where nothing bounds it."""

    id: str
    on: date
    group: str
    cell: str
    low: int
    high: int | None
    names: frozenset[str]
    cost: int


def screened(counts: Sequence[CountClaim], at: date | datetime | None) -> tuple[list[Report], list[SetAside]]:
    """The claims that bound something, ordered by id, and those set aside."""
    until = None if at is None else _day(at)
    reports: list[Report] = []
    aside: list[SetAside] = []
    by_id: dict[str, list[CountClaim]] = {}
    for claim in counts:
        by_id.setdefault(claim.id, []).append(claim)
    for claim, why in _once_each(by_id):
        why = why or _why_not(claim, until)
        if why:
            aside.append(SetAside(claim.id, why))
        else:
            reports.append(_report(claim))
    return reports, aside


_AGAIN = "the same report of this id once more: one of them is reckoned with"
_TWO = "another report has this id and says something else: give each an id of its own"


def _once_each(by_id: Mapping[str, Sequence[CountClaim]]) -> Iterator[tuple[CountClaim, str]]:
    """Each claim by its id, and why it is none where the id is another's too: whichever stands first makes no odds."""
    for name in sorted(by_id):
        first, *others = by_id[name]
        differ = any(other != first for other in others)
        yield first, _TWO if differ else ""
        yield from ((other, _TWO if differ else _AGAIN) for other in others)


def _day(moment: date | datetime) -> date:
    if isinstance(moment, datetime):
        try:
            return (moment.astimezone(UTC) if moment.tzinfo else moment).date()
        except OverflowError:  # the first or last hours of the calendar
            return moment.date()
    return moment


def _why_not(claim: CountClaim, until: date | None) -> str:
    low, high = claim.minimum, claim.maximum
    hedge = claim.hedge or "asserted"
    if not claim.group:
        return "it does not say of which group it counts"
    if SAME_CELL.get(claim.cell, claim.cell) not in CELLS:
        return _of_no_cell(claim.cell)
    if claim.form not in FORMS:
        return f"the form '{claim.form}' is none of {', '.join(sorted(FORMS))}"
    if hedge not in BOUNDING_HEDGES:
        return NOT_BOUNDING.get(hedge, f"the hedge '{hedge}' is not known: it bounds nothing")
    if until is not None and _day(claim.at) > until:
        return "it is later than the date of the accounting"
    if claim.names is not None and len(set(claim.names)) < len(claim.names):
        return "its list names somebody twice: the list has to be cleared first"
    if any(value is not None and value < 0 for value in (low, high)):
        return "it counts fewer than none"
    if any(value is not None and value > MOST_PEOPLE for value in (low, high)):
        return "it counts more people than any group has"
    if low is not None and high is not None and low > high:
        return f"its lower bound ({low}) is above its upper bound ({high})"
    if low is None and high is None and not claim.names:
        return "it gives no number"
    return _against_its_form(claim)


def _of_no_cell(cell: str) -> str:
    """Why a count bounds nothing whose cell is none: it is of something else, or nobody knows the word."""
    known = ", ".join(CELLS)
    if cell in _OF_SOMETHING_ELSE:
        return f"it answers a different question: '{cell}' is none of {known}"
    if not cell:
        return f"it has no cell: the cells are {known}"
    meant = get_close_matches(cell, [*CELLS, *SAME_CELL], n=1)
    perhaps = f"; is '{meant[0]}' meant?" if meant else ""
    return f"the cell '{cell}' is not known: the cells are {known}{perhaps}"


_OF_SOMETHING_ELSE = frozenset({*(type.value for type in ClaimType), "other", "remains", "families"})
"""What is counted and bounds no cell of a group."""


def _against_its_form(claim: CountClaim) -> str:
    """Why bounds and form cannot both be meant; "" where they can. A list of names may stand without bounds."""
    low, high, form = claim.minimum, claim.maximum, claim.form
    if low is None and high is None:
        return ""
    if form in ("at_most", "less_than") and (high is None or low):
        return f"its form is '{form}', but it gives {'a lower bound' if low else 'no upper bound'}"
    if form in ("at_least", "more_than") and (low is None or high is not None):
        return f"its form is '{form}', but it gives {'no lower bound' if low is None else 'an upper bound'}"
    if form == "exact" and None not in (low, high) and low != high:
        return "its form is 'exact', but its bounds are not the same number"
    if form == "range" and (low is None or high is None):
        return "its form is 'range', but it gives one bound only"
    return ""


def _report(claim: CountClaim) -> Report:
    low, high = claim.minimum or 0, claim.maximum
    if claim.form == "about":
        low = int(low * (1 - ABOUT_SHARE))
        high = None if high is None else -int(-high * (1 + ABOUT_SHARE) // 1)
    names = frozenset(claim.names or ())
    if claim.minimum is None and claim.maximum is None:
        low = len(names)
    cell = SAME_CELL.get(claim.cell, claim.cell)
    return Report(claim.id, _day(claim.at), claim.group, cell, low, high, names, _cost(claim))


def _cost(claim: CountClaim) -> int:
    """How much it costs to doubt a report: a named list most, a hedged or rounded figure least; 1000 a report."""
    hedge = {"confirmed": 30, "asserted": 20, "claimed": 10, "reported": 5}[claim.hedge or "asserted"]
    form = {"exact": 4, "range": 2, "about": 0, "vague": 0}.get(claim.form, 3)
    return 1000 + hedge + form + (40 if claim.names else 0)
