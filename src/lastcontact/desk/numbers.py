"""Do a group's numbers add up: limits over time with the reports on them, what cannot all hold, and what doubt does."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from lastcontact.assessment.account import Accounting, Limits, account, account_over_time
from lastcontact.assessment.counts import CountClaim
from lastcontact.assessment.pictures_group import accounting_over_time, numbered
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.desk.accounting import count_claims, row_of
from lastcontact.desk.cards import counts_people
from lastcontact.desk.claim_places import claim_at
from lastcontact.desk.conflicts import Conflict, Counted, Member, conflicts_of
from lastcontact.desk.counting import between
from lastcontact.desk.days import day
from lastcontact.desk.drawings.drawing import Drawing
from lastcontact.desk.figures import rows_of
from lastcontact.desk.leaves import AtSight, Leaves
from lastcontact.desk.material import Material, gather
from lastcontact.desk.newest import Newest, newest_of
from lastcontact.desk.standing import Desk, in_incident

GROUPS_A_PAGE = 3
"""Each with its drawings."""
SETS_A_PAGE = 12
"""Of reports of one group that cannot all hold."""
SETS = "sets-"
"""How the sets of each group are called in the address, by the group's number on all pages."""
MOST_DRAWN = 60
"""More counts of one group than this are not drawn day by day; their limits stand on the board all the same."""


@dataclass(frozen=True)
class Question:
    """One question about a group: how many are held, say; drawn over time.

    `marks`: the reports in the order of their numbers on the drawing, each with the day its number is of where that is
    not the day it was said, and whether it is set aside.
    """

    words: str
    drawing: Drawing
    marks: tuple[tuple[Member, str, bool], ...]


@dataclass(frozen=True)
class Doubted:
    """What would follow if the cheapest reports were doubted: (question in words, limits in words)."""

    members: tuple[Member, ...]
    limits: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class GroupNumbers:
    number: int
    """Among the groups of all pages."""
    label: str
    newest: Newest
    questions: tuple[Question, ...]
    name: str
    """Of its list of sets of reports that cannot all hold."""
    conflicts: Sequence[tuple[Conflict, str]]
    if_doubted: Doubted | None
    set_aside: tuple[tuple[Member, str], ...]
    reckoned: int
    """How many reports are reckoned with."""
    too_many: bool
    more: bool
    """Whether there may be more conflicts than were found."""

    @property
    def anchor(self) -> str:
        return f"#{self.name}"

    @property
    def pages_label(self) -> str:
        """What the links to the other pages of its sets are called."""
        return _("Pages of contradictions: %(group)s") % {"group": self.label}


@dataclass(frozen=True)
class Answered:
    """Whether the numbers of a group add up, told before its page: its place among the groups and its page."""

    label: str
    conflicts: int
    number: int
    page: int


@require_GET
@in_incident()
def numbers(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Every group of the incident of which more than one report counts, a few on a page with all their drawings."""
    material = gather(desk)
    leaves = Leaves.of(request.GET, lists=("groups", SETS), known=desk.known)
    counted = _counted(desk, material)
    several = _several(counted)
    page = leaves.page("groups", several, GROUPS_A_PAGE, orphans=0)
    shown = [_group(number, *one, counted) for number, one in enumerate(page, start=page.start_index())]
    here = {
        "page": page,
        "groups": [(group, leaves.page(group.name, group.conflicts, SETS_A_PAGE)) for group in shown],
        "answered": [*_answered(several, material)] if page.paginator.num_pages > 1 else (),
        "leaves": leaves,
        "apart": (apart := _of_no_group(material)),
        "claims_apart": sum(claims for _number, claims, _address in apart),
    }
    return render(request, "desk/numbers.html", desk.page(here="board", **here))


def _counted(desk: Desk, material: Material) -> Counted:
    rows = rows_of(material)
    counts = [c for c in count_claims(rows, material) if c.at <= desk.today]
    return Counted({c.id: c for c in counts}, {r.id: r for r in rows}, material)


def _several(counted: Counted) -> Sequence[tuple[str, list[CountClaim]]]:
    """Each group of which more than one report counts, with what they count."""
    by_group: dict[str, list[CountClaim]] = {}
    for count in counted.counts.values():
        by_group.setdefault(count.group, []).append(count)
    return [(group, of) for group, of in by_group.items() if len(of) > 1]


def _answered(several: Sequence[tuple[str, list[CountClaim]]], material: Material) -> Iterable[Answered]:
    for at, (group, counts) in enumerate(several):
        conflicts = account(counts, at=material.today).conflicts
        yield Answered(material.groups[group].named.label, len(conflicts), at + 1, at // GROUPS_A_PAGE + 1)


def _of_no_group(material: Material) -> tuple[tuple[int, int, str], ...]:
    """(number of a report, how many of its claims, the address of the first there), each report once in order: of
    claims that count people and nobody said of which group.
    """
    found: dict[str, list[ClaimFile]] = {}
    for c in material.claims:
        if counts_people(c.body) and not c.group:
            found.setdefault(c.report, []).append(c)
    reports = {id: material.reports[id] for id in found}
    told = ((r.received.number, len(found[id]), claim_at(r, found[id][0])) for id, r in reports.items())
    return tuple(sorted(told))


def _group(number: int, group: str, counts: Sequence[CountClaim], counted: Counted) -> GroupNumbers:
    found = account(counts, at=counted.material.today)
    too_many = len(counts) > MOST_DRAWN
    sets = conflicts_of(found, counted)
    aside = {a.claim for a in found.set_aside}
    drawn = () if too_many else tuple(_questions(group, counts, counted, aside))
    return GroupNumbers(
        number=number,
        label=counted.material.groups[group].named.label,
        newest=newest_of(counts, counted, _cells(), aside),
        questions=drawn,
        name=f"{SETS}{number}",
        conflicts=AtSight(range(len(sets)), lambda at: (sets[at], _why(found.conflicts[at].why))),
        if_doubted=_doubted(found, counted) if found.conflicts else None,
        set_aside=tuple((counted.member(a.claim), _aside(a.why)) for a in found.set_aside),
        reckoned=len(counts) - len(found.set_aside),
        too_many=too_many,
        more=not found.complete,
    )


def _questions(
    group: str, counts: Sequence[CountClaim], counted: Counted, aside: Collection[str]
) -> Iterable[Question]:
    today = counted.material.today
    known = account_over_time(counts)
    labels = {c.id: f"{counted.member(c.id).words}, {counted.member(c.id).who}" for c in counts}
    for number, cell in enumerate(dict.fromkeys(c.cell for c in counts)):
        drawn = accounting_over_time(
            known,
            counts,
            cell=(group, cell),
            name=f"n-{row_of(group)}-{number}",
            words=_words(),
            labels=labels,
            day=lambda on: day(on, today),
            until=today,
        )
        marks = tuple(
            (counted.member(c.id), counted.of_day(c.id), c.id in aside) for c in numbered(counts, (group, cell))
        )
        yield Question(_cells()[cell], Drawing.of(drawn), marks)


def _doubted(found: Accounting, counted: Counted) -> Doubted:
    latest: dict[str, Limits] = {}
    for limits in found.if_doubted:
        latest[limits.cell] = limits
    said = [x for x in latest.values() if x.minimum or x.maximum is not None]
    return Doubted(
        members=tuple(counted.member(id) for id in found.cheapest_doubt),
        limits=tuple((_cells()[x.cell], between(x.minimum, x.maximum)) for x in said if x.cell in _cells()),
    )


def _cells() -> Mapping[str, str]:
    return {
        "total": _("In the group"),
        "unaccounted": _("Unaccounted for"),
        "held": _("Held"),
        "dead": _("Dead"),
        "returned": _("Returned"),
        "listed": _("Listed by name"),
    }


def _why(words: str) -> str:
    return words[:1].upper() + words[1:] + "."


def _aside(words: str) -> str:
    return words[:1].upper() + words[1:] + "."


def _words() -> Mapping[str, str]:
    return {
        "date": _("Date"),
        "who says so": _("Who says so"),
        "how many": _("How many"),
        "against": _("Cannot hold with"),
        "cannot hold with": "",
        "computed limits": _("computed limits"),
        "no upper limit": _("no upper limit"),
        "or more": _("or more"),
        "or fewer": _("or fewer"),
        "no number": _("no number"),
        "exact": _("exact"),
        "at_least": _("at least"),
        "more_than": _("more than"),
        "at_most": _("at most"),
        "less_than": _("fewer than"),
        "about": _("about"),
        "range": _("a range"),
        "vague": _("no number in words"),
        "set aside": _("set aside, not reckoned with"),
        "numbers over time": _("Reports and computed limits, by day"),
    }
