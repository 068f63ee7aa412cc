"""How many does no list name: overlaps of an incident's lists by the links judged, and estimates or their refusal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from string import ascii_uppercase

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from lastcontact.assessment.estimate import Estimation, Refused, estimate
from lastcontact.assessment.overlaps import Overlaps
from lastcontact.casefile import models as stored
from lastcontact.desk.days import day
from lastcontact.desk.listings import lists, requests
from lastcontact.desk.material import gather
from lastcontact.desk.rungs import Row
from lastcontact.desk.standing import Desk, in_incident

MOST_LISTS = 6
"""More lists at once take long and leave most overlaps empty."""
METHODS = {
    "log_linear_stepwise": _("Log-linear, stepwise"),
    "log_linear_best": _("Log-linear, the best by BIC"),
    "log_linear_average": _("Log-linear, averaged"),
    "decomposable_graphs": _("Decomposable graphs, averaged"),
    "latent_class": _("Two kinds of people"),
}


@dataclass(frozen=True)
class OneList:
    """A list that can be chosen; `letter` names its column once it is."""

    id: str
    words: str
    people: frozenset[str]
    chosen: bool
    letter: str = ""


@dataclass(frozen=True)
class Unlisted:
    """`overlaps`: (a mark for each chosen list, people on exactly those). `open_links`: pairs nobody has judged yet.
    `not_taken`: how many were chosen beyond the most that are reckoned with at once.
    """

    lists: tuple[OneList, ...]
    not_taken: int
    overlaps: tuple[tuple[tuple[bool, ...], int], ...]
    observed: int
    open_links: int
    found: Estimation | None
    refused: Refused | None
    methods: tuple[tuple[str, object], ...]

    @property
    def chosen(self) -> tuple[OneList, ...]:
        return tuple(one for one in self.lists if one.chosen)


@require_GET
@in_incident()
def unlisted(request: HttpRequest, desk: Desk) -> HttpResponse:
    """The page; `?list=` chooses lists. Nothing is chosen beforehand: which lists speak of one group is a judgement."""
    found = unlisted_of(desk, request.GET.getlist("list"))
    return render(request, "desk/unlisted.html", desk.page(here="board", u=found))


def unlisted_of(desk: Desk, asked: Sequence[str]) -> Unlisted:
    material = gather(desk)
    rows = [row for row in (*lists(material), *requests(material)) if row.people]
    asked_for = [row for row in rows if row.id in asked]
    picked = asked_for[:MOST_LISTS]
    letters = dict(zip((row.id for row in picked), ascii_uppercase, strict=False))
    offered = tuple(_offered(row, letters, desk) for row in rows)
    people = frozenset[str]().union(*(row.people for row in picked))
    patterns = Counter(tuple(person in row.people for row in picked) for person in people)
    overlaps = tuple(sorted(patterns.items(), key=lambda pair: pair[0], reverse=True))
    unjudged = _unjudged(desk, people) if len(picked) > 1 else 0
    found = _estimated(picked, patterns, reviewed=not unjudged and not desk.past)
    return Unlisted(
        lists=offered,
        not_taken=len(asked_for) - len(picked),
        overlaps=overlaps,
        observed=len(people),
        open_links=unjudged,
        found=found if isinstance(found, Estimation) else None,
        refused=found if isinstance(found, Refused) else None,
        methods=tuple((str(METHODS[e.method]), e) for e in found.estimates) if isinstance(found, Estimation) else (),
    )


def _offered(row: Row, letters: Mapping[str, str], desk: Desk) -> OneList:
    words = f"{row.voice.name}, {day(row.on, desk.today)}"
    return OneList(row.id, words, row.people, row.id in letters, letters.get(row.id, ""))


def _estimated(
    picked: Sequence[Row], patterns: Counter[tuple[bool, ...]], *, reviewed: bool
) -> Estimation | Refused | None:
    if len(picked) < 2:
        return None
    table = Overlaps.of(
        ascii_uppercase[: len(picked)], [(tuple(map(int, pattern)), n) for pattern, n in patterns.items()]
    )
    return estimate(table, links_reviewed=reviewed)


def _unjudged(desk: Desk, people: frozenset[str]) -> int:
    """Suggested pairs that nobody has judged and that would join two of these people."""
    open_pairs = stored.Suggestion.objects.filter(incident=desk.incident.id, other_incident=desk.incident.id)
    leads = dict(stored.Record.objects.columns("id", "person", incident=desk.incident.id))
    joined = ((leads.get(a), leads.get(b)) for a, b in open_pairs.values_list("a", "b"))
    return sum(one != other and one in people and other in people for one, other in joined)
