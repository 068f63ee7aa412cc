"""A call note: who called, about whom, in which words; somebody recognised in footage, and at what time in it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from lastcontact.bureau import interviewing
from lastcontact.bureau.acting import Refused
from lastcontact.bureau.custody import Found
from lastcontact.bureau.intake import Received, SeenBefore
from lastcontact.bureau.interviewing import Call
from lastcontact.bureau.reviewing import Attached
from lastcontact.casefile import models as rows
from lastcontact.casefile import suggestions
from lastcontact.core.access import Act
from lastcontact.core.payloads.records import Described
from lastcontact.core.payloads.reports import Basis, Channel, ReportKind, Scope
from lastcontact.desk.caller_says import CallerSays
from lastcontact.desk.documents import day_of, shorten
from lastcontact.desk.finding import said_of
from lastcontact.desk.interviews import InterviewForm, lines, name_input
from lastcontact.desk.languages import NOT_READ, TEXT_LANGUAGES
from lastcontact.desk.standing import Desk, in_incident


class CallForm(CallerSays, InterviewForm):
    """A call as the officer notes it down. What a family says in a call never goes to a party."""

    caller = forms.CharField(label=_("Who called"), required=False, widget=name_input())
    relation = forms.CharField(label=_("Relation to the person"), required=False, widget=name_input())
    telephone = forms.CharField(
        label=_("Telephone of the caller"),
        required=False,
        widget=forms.TextInput(attrs={"dir": "ltr", "inputmode": "tel"}),
    )
    called_at = forms.CharField(label=_("When"), required=False)
    words = forms.CharField(label=_("What was said, in their words"), widget=lines(7))
    language = forms.ChoiceField(label=_("Language"), choices=TEXT_LANGUAGES, required=False, help_text=NOT_READ)
    footage = forms.ChoiceField(label=_("Which footage"), required=False)
    footage_seen = forms.CharField(
        label=_("Other footage: where it was seen"),
        required=False,
        help_text=_("Footage the bureau has not registered yet. It is registered with this note."),
    )
    timecode = forms.CharField(
        label=_("Time in the footage"),
        required=False,
        widget=forms.TextInput(attrs={"dir": "ltr", "size": 10}),
        help_text=_("Minutes and seconds: 01:12. To be recognised in footage is not to be identified."),
    )

    SCOPES = (Scope.BUREAU, Scope.INCIDENT, Scope.INTERMEDIARY)
    CALLED = ("caller", "relation", "telephone", "called_at", "language")
    SEEN = ("footage", "footage_seen", "timecode")

    def __init__(self, *args: Any, desk: Desk, **more: Any) -> None:
        called_at = timezone.localtime(desk.at).strftime("%Y-%m-%d %H:%M")
        super().__init__(*args, desk=desk, initial={"called_at": called_at, **more.pop("initial", {})}, **more)
        self.offer_said()
        self.offer("footage", [("", _("not said")), *_footage(desk)])
        self.order_fields([*self.CALLED, "words", *self.ABOUT, "chosen_person", *self.SAID, *self.SEEN])

    @property
    def called(self) -> list[forms.BoundField]:
        return self.fields_of(self.CALLED)

    @property
    def said_words(self) -> list[forms.BoundField]:
        return self.fields_of(("words",))

    @property
    def seen(self) -> list[forms.BoundField]:
        return self.fields_of(self.SEEN)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("called_at") and day_of(cleaned["called_at"]) is None:
            self.add_error("called_at", _("This is no day and hour. Write 2026-03-11 17:00."))
        if cleaned.get("footage") and cleaned.get("footage_seen"):
            self.add_error("footage_seen", _("Choose registered footage or name other footage, not both."))
        seen = cleaned.get("footage") or cleaned.get("footage_seen")
        if cleaned.get("timecode") and not seen:
            self.add_error("footage", _("Say in which footage."))
        return cleaned

    def call(self) -> Call:
        """The call to be kept. Call it on a valid form."""
        c = self.cleaned_data
        name, known = c["person"].strip(), self.known
        return Call(
            received=Received(
                incident=self.desk.incident.id,
                kind=ReportKind.CALL_NOTE,
                source="",
                channel=Channel.CALL,
                data=self.sheet(name for name in self.fields if name not in ("again", "chosen_person")).encode(),
                text=c["words"].replace("\r\n", "\n"),
                title=_titled(day_of(c["called_at"]) or self.desk.today),
                language=c["language"],
                published=c["called_at"],
                published_on=day_of(c["called_at"]) or self.desk.today,
                sender=", ".join(part for part in (c["caller"], c["relation"], c["telephone"]) if part),
                confidential=c["confidential"],
                scope=Scope(c["scope"]),
                basis=Basis(c["basis"]),
                review_on=c["review_on"],
            ),
            about=known if name else "",
            described=Described(name=name) if name and not known else None,
            language=c["language"],
            says=self.claim_by(c["relation"] or c["caller"] or None),
            attached=self._attached(),
            footage=self._other_footage(),
        )

    def _other_footage(self) -> Found | None:
        where = self.cleaned_data["footage_seen"].strip()
        return Found(self.desk.incident.id, shorten(where, 40), seen_where=where) if where else None

    def _attached(self) -> Attached:
        c = self.cleaned_data
        return Attached(item=c["footage"], timecode=c["timecode"], evidence_kind=c["how_known"] if c["says"] else "")


def _titled(on: date) -> str:
    """A note is called by its day: the caller's first words may be their name and number, and a title stands on lists,
    on the page of the person and where somebody is erased.
    """
    return say("Call note, %(day)s") % {"day": date_format(on, "j F Y")}


def _footage(desk: Desk) -> list[tuple[str, str]]:
    """The footage an officer may name: items of evidence, and reports that are footage."""
    incident = desk.incident.id
    items = [(row.id, row.label) for row in rows.Item.objects.filter(incident=incident).order_by("label")]
    reports = rows.Report.objects.filter(incident=incident, of_kind=ReportKind.FOOTAGE.value)
    return [
        *items,
        *((row.id, f"{row.number}: {row.file.received.title or row.file.received.filename}") for row in reports),
    ]


@require_http_methods(["GET", "POST"])
@in_incident(Act.TAKE_IN)
def call_new(request: HttpRequest, desk: Desk) -> HttpResponse:
    form = CallForm(request.POST or None, desk=desk)
    if desk.past or request.method != "POST":
        return _page(request, desk, form)
    if not form.is_valid():
        people = [(person.id, said_of(person)) for person in form.people]
        return _page(request, desk, form, status=422, namesakes=people)
    try:
        taken = interviewing.take_call(by=desk.hand, call=form.call(), again=form.cleaned_data["again"])
    except SeenBefore as twice:
        return _page(request, desk, form, status=422, twin=rows.Report.objects.the(id=twice.report))
    except Refused as refused:
        return _page(request, desk, form, status=422, problem=str(refused))
    if taken.record:
        suggestions.suggest([taken.record])
    return redirect(reverse("desk:report", args=[taken.report]))


def _page(request: HttpRequest, desk: Desk, form: CallForm, *, status: int = 200, **more: Any) -> HttpResponse:
    context = desk.page(here="reports", form=form, may_take_in=desk.may(Act.TAKE_IN), **more)
    return render(request, "desk/report_call.html", context, status=status)
