"""The queue of suggested links, in the order that matters, and the pairs that were judged."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from lastcontact.casefile import models as rows
from lastcontact.casefile import open_pairs
from lastcontact.casefile.persons import ORPHANS
from lastcontact.core.fold.links import agreement
from lastcontact.desk.standing import Desk, in_incident
from lastcontact.desk.templatetags.marks import officers

PAIRS_A_PAGE = 20


@require_GET
@in_incident()
def links(request: HttpRequest, desk: Desk) -> HttpResponse:
    """The queue, the pairs that speak against a decision first, then those for which a family waits, then those that
    bring new evidence; below, what was judged.
    """
    suggested = queue_of(desk)
    judged = open_pairs.judged(desk.hand.officer, desk.incident.id)
    page = Paginator(suggested, PAIRS_A_PAGE, ORPHANS).get_page(request.GET.get("page"))
    waiting = [row.file for row in judged.filter(waiting=True)]
    done = Paginator(judged.exclude(verdict=""), PAIRS_A_PAGE, ORPHANS).get_page(request.GET.get("judged"))
    before = set(rows.Link.objects.filter(id__in=[f"{p.a}~{p.b}" for p in page]).values_list("id", flat=True))
    names = names_of({r for pair in (*page, *waiting, *done) for r in (pair.a, pair.b)})
    context = desk.page(
        here="links",
        page=page,
        seen={p.id for p in page if f"{p.a}~{p.b}" in before},
        names=names,
        waiting=waiting,
        done=done,
        judged=(files := [row.file for row in done]),
        judges=officers({f.latest.act.by for f in files if f.latest}),
        agreement=agreement(row.file for row in judged),
    )
    return render(request, "desk/links.html", context)


def queue_of(desk: Desk) -> QuerySet[rows.Suggestion]:
    """The pairs of an incident that this officer may judge."""
    return open_pairs.to_judge(desk.hand.officer, desk.incident.id)


def names_of(records: set[str]) -> dict[str, tuple[str, str]]:
    """Record -> the name it gives, and the language of that."""
    files = [row.file for row in rows.Record.objects.filter(id__in=records)]
    return {file.id: (file.described.full_name, file.opened.language) for file in files}
