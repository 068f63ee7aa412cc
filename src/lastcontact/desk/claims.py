"""The acts on claims: accept, correct, reject, make, take back, grade, pass over."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as say
from django.views.decorators.http import require_http_methods, require_POST

from lastcontact.bureau import completing, reviewing
from lastcontact.bureau.acting import Refused
from lastcontact.bureau.one_question import PutsAnotherRight
from lastcontact.bureau.resting import StillAnswered
from lastcontact.casefile import models as rows
from lastcontact.casefile import proposals
from lastcontact.core.access import Act
from lastcontact.core.claim import Claim
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.grading import Credibility
from lastcontact.core.plain import from_plain
from lastcontact.core.speakers import Speakers
from lastcontact.desk import enemies
from lastcontact.desk.choosing import choices_of, sources_to_choose
from lastcontact.desk.claim_forms import ClaimForm
from lastcontact.desk.claim_places import claim_at, proposal_at
from lastcontact.desk.evidence_proposed import carrier_of, kind_proposed
from lastcontact.desk.fields import in_time
from lastcontact.desk.finding import said_of
from lastcontact.desk.other_days import with_other_day
from lastcontact.desk.reasons import OF_REJECTIONS, reason
from lastcontact.desk.reports import show
from lastcontact.desk.standing import Desk, act, desk_of_report, hand_of, signed_in


def _back(report: str, anchor: str = "") -> str:
    return reverse("desk:report", args=[report]) + (f"#{anchor}" if anchor else "")


@require_POST
@signed_in
def accept(request: HttpRequest, report: str) -> HttpResponse:
    """The proposal becomes a claim as it stands, its speaker the source of that name if the bureau knows one, with what
    it denies or puts right. Posted with the side that its speaker, "the enemy", is: as that side's word; with the field
    of a day that its words leave open: with the other day.
    """
    desk, row = desk_of_report(request, report, Act.REVIEW)
    key = request.POST.get("proposal", "")
    proposed = _proposed(row, key)
    side = request.POST.get("side", "")
    if side and side != enemies.meant(desk, row, proposed):
        raise Http404
    corrected = replace(proposed, speaker=side) if proposed and side else None
    if proposed and (field := request.POST.get("other_day", "")):
        corrected = with_other_day(row, key, proposed, field)
        if corrected is None:
            raise Http404
    named = corrected or proposed
    speaker = Speakers(sources_to_choose(desk).here).source_of(named.speaker, row.file.text) if named else ""
    return act(
        request,
        lambda: completing.accept_answering(
            by=hand_of(request),
            report=row.id,
            proposal=key,
            corrected=corrected,
            attached=reviewing.Attached(
                source=speaker,
                evidence_kind=kind_proposed(named, carrier_of(row)) if named else "",
                **completing.as_attached(row, key),
            ),
        ),
        back=proposal_at(row.file, key),
    )


@require_POST
@signed_in
def reject(request: HttpRequest, report: str) -> HttpResponse:
    """The proposal is no claim; the reason stands beside it."""
    _, row = desk_of_report(request, report, Act.REVIEW)
    key, why = request.POST.get("proposal", ""), reason(request.POST, OF_REJECTIONS)

    def deed() -> None:
        if not why:
            raise Refused(say("Say why it is rejected: pick a reason, or write one."))
        reviewing.reject(by=hand_of(request), report=row.id, proposal=key, why=why)

    return act(
        request,
        deed,
        back=proposal_at(row.file, key),
    )


@require_http_methods(["GET", "POST"])
@signed_in
def correct(request: HttpRequest, report: str) -> HttpResponse:
    """The proposal becomes a claim in the officer's words, attached to whom it is about."""
    if request.method == "GET":  # a link of the page that said what was wrong
        return redirect(f"{_back(report)}?{request.GET.urlencode()}")
    if "reject" in request.POST:
        return reject(request, report)
    desk, row = desk_of_report(request, report, Act.REVIEW)
    key = request.POST.get("proposal", "")
    proposed = _proposed(row, key)
    if proposed is None:
        raise Http404
    form = ClaimForm(request.POST, choices=choices_of(desk, row.file, proposed), proposed=proposed)
    if not form.is_valid() or _in_no_time(form, desk, proposed):
        return _again(request, row, form, editing=key)

    def deed() -> None:
        corrected, attached = form.claim(), form.attached()
        completing.accept_answering(
            by=desk.hand,
            report=row.id,
            proposal=key,
            corrected=corrected if corrected != proposed else None,
            attached=attached,
        )

    answer = act(request, lambda: _said_in(form, deed), back=proposal_at(row.file, key))
    return _again(request, row, form, editing=key) if form.errors else answer


def _said_in(form: ClaimForm, deed: Callable[[], Any]) -> None:
    """Does it; where it puts right what it cannot, the form says so and keeps what was typed."""
    try:
        deed()
    except PutsAnotherRight as refused:
        form.add_error("answer_why", str(refused))


def _proposed(row: rows.Report, key: str) -> Claim | None:
    found = proposals.proposed_as(row, key)
    return found[0] if found else None


@require_http_methods(["GET", "POST"])
@signed_in
def make(request: HttpRequest, report: str) -> HttpResponse:
    """A claim by hand, from words of the text."""
    if request.method == "GET":  # a link of the page that said what was wrong
        return redirect(f"{_back(report)}?{request.GET.urlencode()}")
    desk, row = desk_of_report(request, report, Act.REVIEW)
    form = ClaimForm(request.POST, choices=choices_of(desk, row.file))
    if not form.is_valid() or _in_no_time(form, desk, None):
        return _again(request, row, form)
    made: list[str] = []

    def deed() -> None:
        made.append(reviewing.make(by=desk.hand, report=row.id, body=form.claim(), attached=form.attached()))

    answer = act(request, lambda: _said_in(form, deed), back=_back(row.id, "claims"))
    if form.errors:
        return _again(request, row, form)
    if made:
        messages.success(request, say("The claim was made."))
    return redirect(_on_its_card(row, made[0])) if made else answer


def _in_no_time(form: ClaimForm, desk: Desk, proposed: Claim | None) -> bool:
    """Whether a day in the form cannot be; then the form says so."""
    in_time(form, "when", lambda: reviewing.check_days(by=desk.hand, body=form.claim(), proposed=proposed))
    return bool(form.errors)


def _again(request: HttpRequest, row: rows.Report, form: ClaimForm, editing: str = "") -> HttpResponse:
    desk, row = desk_of_report(request, row.id)
    people = [(person.id, said_of(person)) for person in form.people]
    return show(request, desk, row, form=form, status=422, editing=editing, namesakes=people)


@require_POST
@signed_in
def pass_over(request: HttpRequest, report: str) -> HttpResponse:
    """No claim is in these unread words."""
    _, row = desk_of_report(request, report, Act.REVIEW)
    start, end = request.POST.get("start", ""), request.POST.get("end", "")

    def deed() -> None:
        if not (start.isdecimal() and end.isdecimal()):
            raise Refused(say("Load the page again: those words were not named."))
        reviewing.pass_over(by=hand_of(request), report=row.id, start=int(start), end=int(end))

    return act(request, deed, back=_back(row.id, "un"), done=say("No claim is in those words."))


@require_POST
@signed_in
def rest(request: HttpRequest, report: str) -> HttpResponse:
    """The rest of a report is left unjudged, with a reason, or taken up again."""
    _, row = desk_of_report(request, report, Act.REVIEW)
    hand, why = hand_of(request), request.POST.get("why", "").strip()
    if "again" in request.POST:
        return act(request, lambda: reviewing.take_up_rest(by=hand, report=row.id), back=_back(row.id, "rd"))
    return act(request, lambda: reviewing.leave_rest(by=hand, report=row.id, why=why), back=_back(row.id, "rd"))


@require_POST
@signed_in
def take_back(request: HttpRequest, claim: str) -> HttpResponse:
    """Undoes a judgement; where another claim rests on it, the page says so at the claim and leads to that one."""
    why, kept = request.POST.get("why", "").strip(), False

    def deed() -> None:
        nonlocal kept
        try:
            reviewing.take_back(by=hand_of(request), claim=claim, why=why)
        except StillAnswered:
            kept = True

    answer = _on_claim(request, claim, deed)
    if not kept:
        return answer
    page, _, anchor = answer["Location"].partition("#")
    return redirect(f"{page}{'&' if '?' in page else '?'}{urlencode({'kept': anchor.removeprefix('c-')})}#{anchor}")


@require_POST
@signed_in
def grade(request: HttpRequest, claim: str) -> HttpResponse:
    """How credible the information is, 1 to 6; apart from how reliable its source is."""
    chosen = request.POST.get("credibility", "")

    def deed() -> None:
        if chosen not in set(Credibility):
            raise Refused(say("Choose a grade from 1 to 6."))
        reviewing.grade(by=hand_of(request), claim=claim, credibility=Credibility(chosen))

    return _on_claim(request, claim, deed)


@require_POST
@signed_in
def of_group(request: HttpRequest, claim: str) -> HttpResponse:
    """Which group it counts: numbers are reckoned with by groups."""
    group = request.POST.get("group", "")
    return _on_claim(request, claim, lambda: completing.of_group(by=hand_of(request), claim=claim, group=group))


@require_POST
@signed_in
def of_nobody(request: HttpRequest, claim: str) -> HttpResponse:
    """The person it names is nobody of ours: it waits for nobody any longer."""
    return _on_claim(request, claim, lambda: completing.of_nobody(by=hand_of(request), claim=claim))


def _on_claim(request: HttpRequest, claim: str, deed: Callable[[], Any]) -> HttpResponse:
    row = rows.Claim.objects.one(id=claim)
    if row is None:
        raise Http404
    _desk, report = desk_of_report(request, row.report, Act.REVIEW)
    return act(request, deed, back=_on_its_card(report, claim))


def _on_its_card(report: rows.Report, claim: str) -> str:
    return claim_at(report.file, from_plain(ClaimFile, rows.Claim.objects.get(id=claim).folded))
