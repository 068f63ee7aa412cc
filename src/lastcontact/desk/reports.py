"""The reports of an incident, one report's page, and its original."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import quote

from django.core.paginator import Paginator
from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as say
from django.views.decorators.http import require_POST, require_safe

from lastcontact.bureau import disclosing, intake, long_lists, originals
from lastcontact.bureau.acting import NotAllowed, NotThere, Refused
from lastcontact.casefile import models as rows
from lastcontact.casefile import searching
from lastcontact.casefile.persons import ORPHANS
from lastcontact.casefile.shelf import file as file_on
from lastcontact.casefile.shelf import of_incident
from lastcontact.core.access import Act
from lastcontact.core.disclosure import is_wider
from lastcontact.core.fold.reports import ReportFile
from lastcontact.core.grading import CREDIBILITY_WORDS, RELIABILITY_WORDS, Reliability
from lastcontact.core.payloads.reports import ReportKind, Scope
from lastcontact.desk import untaken, wording
from lastcontact.desk.choosing import choices_of
from lastcontact.desk.claim_forms import ClaimForm
from lastcontact.desk.claim_places import part_of, start_of
from lastcontact.desk.correcting import open_form
from lastcontact.desk.documents import IN_CONFIDENCE, shorten
from lastcontact.desk.reasons import OF_REJECTIONS
from lastcontact.desk.report_page import ReportPage, others_of, page_of
from lastcontact.desk.report_people import named_in, says_of
from lastcontact.desk.requested import kept_of
from lastcontact.desk.standing import Desk, act, desk_of_report, hand_of, in_incident, signed_in

REPORTS_A_PAGE = 50


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One report in the list of reports."""

    id: str
    file: ReportFile
    kind: str
    source: str
    side: str
    reliability: str
    reliability_words: str
    to_judge: int
    people: int
    repeats: int | None
    dated_on: date | None
    read: bool

    @property
    def first_words(self) -> str:
        """Of a message and the like without a title; never of what somebody told in confidence."""
        return "" if self.file.received.of_kind in IN_CONFIDENCE else shorten(self.file.text[:200], 60)


@require_safe
@in_incident()
def reports(request: HttpRequest, desk: Desk) -> HttpResponse:
    kind, waiting = request.GET.get("kind", ""), request.GET.get("waiting", "")
    asked = request.GET.get("q", "")[:100].strip()
    found = rows.Report.objects.filter(incident=desk.incident.id).order_by("-number")
    if kind in set(ReportKind):
        found = found.filter(of_kind=kind)
    if waiting and not desk.past:
        found = found.filter(to_judge__gt=0)
    found = searching.reports_with(found, asked)
    if desk.past:
        found = found.filter(id__in=list(of_incident(desk.shelf, "report", desk.incident.id)))
    shown = Paginator(found, REPORTS_A_PAGE, ORPHANS).get_page(request.GET.get("page", "1"))
    kept = {"kind": kind if kind in set(ReportKind) else "", "waiting": waiting and "1", "q": asked}
    context = desk.page(
        here="reports",
        lines=_lines(desk, list(shown.object_list)),
        shown=shown,
        kinds=wording.KINDS.items(),
        kind=kind,
        waiting=waiting,
        asked=asked,
        filter_query="".join(f"&{name}={quote(value)}" for name, value in kept.items() if value),
        may_take_in=desk.may(Act.TAKE_IN),
    )
    return render(request, "desk/reports.html", context)


def _lines(desk: Desk, found: list[rows.Report]) -> tuple[ReportLine, ...]:
    files: dict[str, ReportFile] = desk.shelf.files("report", [row.id for row in found])
    sources = desk.shelf.files("source", {f.received.source for f in files.values()})
    numbers = dict(rows.Report.objects.columns("id", "number", id={f.repost_of for f in files.values()}))
    people = _people(desk, files)
    lines = []
    for row in found:
        if row.id not in files:
            continue
        file = files[row.id]
        source = sources.get(file.received.source)
        reliability = source.reliability if source else Reliability.F
        lines.append(
            ReportLine(
                row.id,
                file,
                wording.kind_before(file.received.title, file.received.of_kind),
                source.name if source else "",
                source.side if source else "",
                reliability.value,
                RELIABILITY_WORDS[reliability],
                0 if desk.past else row.to_judge,
                file.records_taken or people.get(row.id, 0),
                numbers.get(file.repost_of),
                row.dated_on,
                row.read,
            )
        )
    return tuple(lines)


def _people(desk: Desk, reports: Iterable[str]) -> dict[str, int]:
    """Report -> how many records it has."""
    named = rows.Record.objects.filter(report__in=list(reports))
    known = named if desk.shelf.seq is None else named.filter(seq__lte=desk.shelf.seq)
    return dict(known.values_list("report").annotate(n=Count("id")))


@require_safe
@signed_in
def report(request: HttpRequest, report: str) -> HttpResponse:
    desk, row = desk_of_report(request, report)
    return show(request, desk, row)


def show(
    request: HttpRequest, desk: Desk, row: rows.Report, *, form: ClaimForm | None = None, status: int = 200, **more: Any
) -> HttpResponse:
    """A report's page; `form` is a claim form that came back with something to put right."""
    file: ReportFile | None = file_on(desk.shelf, "report", row.id)
    if file is None:
        raise Http404
    editing = more.pop("editing", request.GET.get("correct", "")) if desk.may(Act.REVIEW) else ""
    part, kept = request.GET.get("part", ""), request.GET.get("kept", "")
    shown = int(part) if part.isdecimal() else part_of(file.text, start_of(editing or kept))
    page = page_of(desk, row, file, part=shown, editing=editing)
    named = named_in(desk, row, request.GET)
    record_view(desk, row, file)
    context = desk.page(
        here="reports",
        page=page,
        named=named,
        people=named.people,
        says=says_of(desk, row),
        kept=kept_of(desk, row) if file.received.of_kind is ReportKind.TRACING_REQUEST else (),
        may_black_out=desk.may(Act.ERASE) and not file.legal_hold,
        part_numbers=range(1, page.part_count + 1),
        credibilities=[
            (c.value, f"{c.value}: {words.removeprefix('Information ')}") for c, words in CREDIBILITY_WORDS.items()
        ],
        editing=editing,
        not_taken_back=f"c-{kept}",
        rejections=OF_REJECTIONS.items(),
        progress=None if desk.past else long_lists.progress(row.id, timezone.now()),
        may_take_in=desk.may(Act.TAKE_IN),
        **untaken.untaken(desk, file),
        **_forms(request, desk, row, page, form, editing),
        **more,
    )
    return render(request, "desk/report.html", context, status=status)


def record_view(desk: Desk, row: rows.Report, file: ReportFile) -> None:
    """A tracing request or a call note is about one person: whoever opens it has looked at them."""
    if file.received.of_kind not in IN_CONFIDENCE:
        return
    for record in rows.Record.objects.filter(report=row.id).values_list("id", flat=True)[:5]:
        disclosing.record_seen(by=desk.hand, record=record, page="report")


def _forms(
    request: HttpRequest, desk: Desk, row: rows.Report, page: ReportPage, form: ClaimForm | None, editing: str
) -> dict[str, Any]:
    """The forms a page offers: none where it is set back or the role may not."""
    if not desk.may(Act.REVIEW):
        return {"may_review": False}
    card = next((c for c in page.cards if c.key and c.key == editing and c.open), None)
    choices = choices_of(desk, page.file, card.body if card else None)
    correcting = form if form is not None and form.proposed else None
    making = form if form is not None and not form.proposed else None
    return {
        "may_review": True,
        "groups": choices.groups,
        "correcting": card and (correcting or open_form(card, row, choices)),
        "making": making or ClaimForm(choices=choices, initial=_words(request, page)),
        "making_open": making is not None or "make" in request.GET,
        "wider": [(s.value, w) for s, w in wording.SCOPES.items() if is_wider(s, page.file.scope)],
        "asked_wider": wording.SCOPES[page.file.asked_wider[0].scope] if page.file.asked_wider else "",
        "scopes": [(s.value, w) for s, w in wording.SCOPES.items() if is_wider(page.file.scope, s)],
        "grades": [(r.value, f"{r.value}: {w}") for r, w in RELIABILITY_WORDS.items()],
        "others": others_of(desk.incident.id, but=page.file.id),
    }


def _words(request: HttpRequest, page: ReportPage) -> dict[str, Any]:
    """The words a claim is to be made from, when the address names them ("make=120-164")."""
    start, _, end = request.GET.get("make", "").partition("-")
    if not (start.isdecimal() and end.isdecimal()):
        return {}
    words = page.file.text[int(start) : int(end)]
    before = page.file.text[: int(start)].count(words) if words else 0
    return {"words": words, "occurrence": before + 1}


@require_safe
@signed_in
def original(request: HttpRequest, report: str) -> HttpResponse | StreamingHttpResponse:
    """The original as received, to be kept and not to be shown: it is never opened inside a page."""
    desk, row = desk_of_report(request, report)
    if desk.past:
        raise Http404
    try:
        kept = originals.take_copy(by=desk.hand, report=row.id)
    except (NotAllowed, NotThere) as refused:
        raise Http404 from refused
    except Refused as refused:
        return show(request, desk, row, problem=str(refused), status=410)
    answer = StreamingHttpResponse(kept.pieces, content_type="application/octet-stream")
    name = kept.filename or f"report-{row.number}.txt"
    answer["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name) or "attachment"
    answer["Content-Length"] = str(kept.size)
    answer["Cache-Control"] = "no-store"
    return answer


@require_safe
@signed_in
def progress(request: HttpRequest, report: str) -> HttpResponse:
    """How far a long list is; the page asks for this part again while it goes on."""
    desk, row = desk_of_report(request, report)
    context = desk.page(progress=long_lists.progress(row.id, timezone.now()), page={"file": row.file})
    return render(request, "desk/parts/progress.html", context)


@require_POST
@signed_in
def reposts(request: HttpRequest, report: str) -> HttpResponse:
    _, row = desk_of_report(request, report)
    of, why = request.POST.get("of", ""), request.POST.get("why", "").strip()
    done = say("Recorded: it repeats that report.") if of else say("Recorded: it repeats no other report.")
    return act(
        request,
        lambda: intake.reposts(by=hand_of(request), report=row.id, of=of, why=why),
        back=reverse("desk:report", args=[row.id]),
        done=done,
    )


@require_POST
@signed_in
def narrow(request: HttpRequest, report: str) -> HttpResponse:
    """Narrows how widely a report may be shared."""
    _, row = desk_of_report(request, report)
    chosen = request.POST.get("scope", "")

    def deed() -> None:
        if chosen not in set(Scope):
            raise Refused(say("Choose how far it may be shared."))
        by_reporter = request.POST.get("by_reporter") == "on"
        why = request.POST.get("why", "").strip()
        disclosing.narrow(by=hand_of(request), report=row.id, scope=Scope(chosen), by_reporter=by_reporter, why=why)

    return act(request, deed, back=reverse("desk:report", args=[row.id]), done=say("Narrowed."))


@require_POST
@signed_in
def grade_source(request: HttpRequest, report: str) -> HttpResponse:
    """Grades the source of this report, here and wherever it speaks."""
    _, row = desk_of_report(request, report)
    chosen = request.POST.get("reliability", "")

    def deed() -> None:
        if chosen not in set(Reliability):
            raise Refused(say("Choose a grade from A to F."))
        why = request.POST.get("why", "").strip()
        intake.grade_source(by=hand_of(request), source=row.source, reliability=Reliability(chosen), why=why)

    return act(request, deed, back=reverse("desk:report", args=[row.id]), done=say("Graded."))
