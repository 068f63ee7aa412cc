"""What else was said in a call: one more claim, of the same person or of another, from the note that is kept."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from lastcontact.bureau import interviewing
from lastcontact.bureau.acting import NotAllowed, NotThere, Refused
from lastcontact.bureau.interviewing import More
from lastcontact.casefile import models as rows
from lastcontact.casefile import suggestions
from lastcontact.core.access import Act
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.payloads.records import Described
from lastcontact.core.payloads.reports import ReportKind
from lastcontact.core.plain import from_plain
from lastcontact.desk.caller_says import CallerSays
from lastcontact.desk.finding import said_of
from lastcontact.desk.interviews import name_input
from lastcontact.desk.reports import record_view
from lastcontact.desk.standing import Desk, desk_of_report, signed_in


class MoreForm(CallerSays):
    """One more thing that the caller says; everything here is asked for, as the note itself is kept."""

    caller = forms.CharField(
        label=_("Who says so, as it is to stand in the claim"),
        required=False,
        widget=name_input(),
        help_text=_("As in the note: mother, a comrade. Empty: a caller."),
    )

    def __init__(self, *args: Any, desk: Desk, **more: Any) -> None:
        self.desk = desk
        super().__init__(*args, **more)
        self.offer_said()
        for name in ("person", "says", "how_known", "sure"):
            self.fields[name].required = True
        self.fields["person"].help_text = _("Any script.")
        said = self.fields["says"].choices  # type: ignore[attr-defined]
        self.offer("says", [("", _("choose")), *list(said)[1:]])
        self.order_fields([*self.ABOUT, "chosen_person", *self.SAID, "caller"])

    def more(self) -> More:
        """What is claimed. Call it on a valid form."""
        c = self.cleaned_data
        says = self.claim_by(c["caller"].strip() or None)
        assert says is not None
        described = None if self.known else Described(name=c["person"].strip())
        return More(says, about=self.known, described=described, evidence_kind=c["how_known"])


@require_http_methods(["GET", "POST"])
@signed_in
def call_more(request: HttpRequest, report: str) -> HttpResponse:
    """A form for one claim; then the note again, from which one more can be said."""
    desk, row = desk_of_report(request, report, Act.REVIEW)
    if desk.past or ReportKind(row.of_kind) is not ReportKind.CALL_NOTE:
        raise Http404
    form = MoreForm(request.POST or None, desk=desk, initial={"caller": _caller(report)})
    if request.method == "POST" and form.is_valid():
        try:
            taken = interviewing.say_more(by=desk.hand, report=report, more=form.more())
        except (NotAllowed, NotThere) as refused:
            raise Http404 from refused
        except Refused as refused:
            return _page(request, desk, row, form, problem=str(refused))
        suggestions.suggest([taken.record])
        messages.success(request, say("One more claim stands in this note."))
        return redirect("desk:report", report)
    if request.method == "GET":
        record_view(desk, row, row.file)
    return _page(request, desk, row, form)


def _caller(report: str) -> str:
    """Who says what is claimed from this note already; "" where nothing is."""
    found = rows.Claim.objects.filter(report=report).order_by("seq").first()
    body = from_plain(ClaimFile, found.folded).body if found else None
    return (body.channel or body.speaker or "") if body else ""


def _page(request: HttpRequest, desk: Desk, row: rows.Report, form: MoreForm, problem: str = "") -> HttpResponse:
    namesakes = [(person.id, said_of(person)) for person in form.people]
    more = {
        "form": form,
        "problem": problem,
        "namesakes": namesakes,
        "words": row.file.text,
        "trail": say("Said as well"),
    }
    context = desk.page(here="reports", report=row, **more)
    return render(request, "desk/call_more.html", context, status=422 if form.errors or problem else 200)
