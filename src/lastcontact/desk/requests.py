"""A tracing request, filled in at the desk with whoever asks. Nothing is required but a person and an enquirer."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from lastcontact.bureau import days, interviewing
from lastcontact.bureau.acting import Refused
from lastcontact.bureau.intake import Received, SeenBefore
from lastcontact.bureau.interviewing import Request
from lastcontact.casefile import models as rows
from lastcontact.casefile import suggestions
from lastcontact.core.access import Act
from lastcontact.core.claim import Claim, ClaimType, Modality
from lastcontact.core.payloads.records import Described, Enquirer, ToInform
from lastcontact.core.payloads.reports import Basis, Channel, ReportKind, Scope
from lastcontact.desk.fields import WhenField, in_time
from lastcontact.desk.interviews import InterviewForm, lines, name_input
from lastcontact.desk.kin import each_once
from lastcontact.desk.languages import LANGUAGE_CHOICES
from lastcontact.desk.standing import Desk, in_incident

SAYS = {
    "contact_lost": (_("contact was lost"), ClaimType.CONTACT_LOST, Modality.ASSERTED),
    "missing": (_("missing: nobody knows where"), ClaimType.MISSING, Modality.ASSERTED),
    "captured": (_("captured, as they were told"), ClaimType.CAPTURED, Modality.REPORTED),
    "believed_captured": (_("captured, as they believe"), ClaimType.CAPTURED, Modality.APPARENT),
    "detained": (_("arrested, as they were told"), ClaimType.DETAINED, Modality.REPORTED),
    "wounded": (_("wounded, or in hospital, as they were told"), ClaimType.WOUNDED, Modality.REPORTED),
    "killed": (_("killed, or died otherwise, as they were told"), ClaimType.KILLED, Modality.REPORTED),
}
SEXES = [("", _("not said")), ("male", _("male")), ("female", _("female")), ("other", _("other"))]
TO_INFORM = 3


def _text(label: Any, help_text: Any = "", **more: Any) -> forms.CharField:
    return forms.CharField(label=label, help_text=help_text, required=False, widget=name_input(), **more)


class RequestForm(InterviewForm):
    """The fields of a tracing request.

    Source: GC III art. 122 and GC IV art. 138; Model Law on the Missing art. 15; the Red Cross's tracing request.
    """

    name = _text(_("Name, as the enquirer writes it"), _("Any script. It is kept exactly so."))
    names_language = forms.ChoiceField(label=_("Language of the name"), choices=LANGUAGE_CHOICES, required=False)
    given_name = _text(_("Given name"))
    family_name = _text(_("Family name"))
    patronymic = _text(_("Patronymic"))
    father_name = _text(_("Father's name"))
    mother_name = _text(_("Mother's name, and her name before marriage"))
    birth = _text(_("Birth date"), _("As known: a day, a month, a year, “about 1998”. It is kept as written."))
    age = _text(_("Or age"), _("In years."))
    sex = forms.ChoiceField(label=_("Sex"), choices=SEXES, required=False)
    birth_place = _text(_("Place of birth"))
    nationality = _text(_("Nationality"))
    address = _text(_("Last residence"))
    occupation = _text(_("Occupation"))
    phone = _text(_("Telephone of the person sought"))
    unit = _text(_("Unit"))
    rank = _text(_("Rank"))
    service_number = _text(_("Service number"))
    group = forms.ChoiceField(label=_("Was with"), required=False)
    marks = forms.CharField(label=_("Distinguishing marks, clothes, things carried"), required=False, widget=lines(2))
    last_contact = forms.CharField(
        label=_("Last contact: how, with whom, what was said"), required=False, widget=lines(3)
    )
    last_contact_on = WhenField(
        label=_("Day of the last contact"), required=False, help_text=_("2026-03-09, or 2026-03.")
    )
    place = _text(_("Where the person was then"))
    circumstances = forms.CharField(label=_("What happened, in the enquirer's words"), required=False, widget=lines(6))
    says = forms.ChoiceField(label=_("What the enquirer says has become of the person"))
    enquirer = _text(_("Name of the enquirer"))
    relation = _text(_("Relation to the person sought"), _("Mother, brother, friend, commander ..."))
    contact = forms.CharField(label=_("How to reach the enquirer"), required=False, widget=lines(2))
    enquirer_language = forms.ChoiceField(label=_("Language to speak in"), choices=LANGUAGE_CHOICES, required=False)
    kinship = _text(_("How identity and kinship were checked"), _("Two papers, or two officers. Empty: not yet."))
    wishes = forms.CharField(label=_("Wishes about sharing, in their words"), required=False, widget=lines(2))
    enquirer_informed = forms.BooleanField(
        label=_("The enquirer is to be informed"),
        required=False,
        initial=True,
    )

    SOUGHT = ("name", "names_language", "given_name", "family_name", "patronymic", "father_name", "mother_name")
    BORN = ("birth", "age", "sex", "birth_place", "nationality", "address", "occupation", "phone")
    SERVICE = ("unit", "rank", "service_number", "group")
    LAST = ("last_contact_on", "place", "last_contact", "circumstances", "marks", "says")
    ASKS = ("enquirer", "relation", "contact", "enquirer_language", "kinship", "enquirer_informed")

    def __init__(self, *args: Any, desk: Desk, **more: Any) -> None:
        super().__init__(*args, desk=desk, **more)
        self.offer("group", [("", _("not said")), *((g.id, g.named.label) for g in desk.incident.groups)])
        self.offer("says", [("", _("choose")), *((value, words) for value, (words, _t, _m) in SAYS.items())])
        for n in range(1, TO_INFORM + 1):
            self.fields[f"inform_{n}_name"] = _text(_("Name"))
            self.fields[f"inform_{n}_relation"] = _text(_("Relation"))
            self.fields[f"inform_{n}_contact"] = _text(_("How to reach them"))
            self.fields[f"inform_{n}_wishes"] = _text(_("How they wish to be told"))

    @property
    def sought(self) -> list[forms.BoundField]:
        return self.fields_of(self.SOUGHT)

    @property
    def born(self) -> list[forms.BoundField]:
        return self.fields_of(self.BORN)

    @property
    def service(self) -> list[forms.BoundField]:
        return self.fields_of(self.SERVICE)

    @property
    def last(self) -> list[forms.BoundField]:
        return self.fields_of(self.LAST)

    @property
    def asks(self) -> list[forms.BoundField]:
        return self.fields_of(self.ASKS)

    @property
    def allowed(self) -> list[forms.BoundField]:
        return self.fields_of((*self.TERMS, "wishes"))

    @property
    def inform(self) -> list[list[forms.BoundField]]:
        """The fields of each further person to be informed."""
        return [self.fields_of(self._inform_names(n)) for n in range(1, TO_INFORM + 1)]

    @staticmethod
    def _inform_names(n: int) -> tuple[str, ...]:
        return tuple(f"inform_{n}_{part}" for part in ("name", "relation", "contact", "wishes"))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not any(cleaned.get(f) for f in ("name", "given_name", "family_name", "marks")):
            self.add_error("name", _("Write the name, or a part of it; if it is not known, the distinguishing marks."))
        if not cleaned.get("enquirer"):
            self.add_error("enquirer", _("Write who asks."))
        if not cleaned.get("relation"):
            self.add_error("relation", _("Write in what relation they stand to the person sought."))
        if not cleaned.get("enquirer_informed") and not any(
            cleaned.get(f"inform_{n}_name") for n in range(1, TO_INFORM + 1)
        ):
            self.add_error("enquirer_informed", _("Name at least one person to be informed."))
        in_time(self, "last_contact_on", lambda: days.happened(self.desk.hand, cleaned.get("last_contact_on")))
        return cleaned

    def described(self) -> Described:
        """The person sought, each field as written."""
        c = self.cleaned_data
        names = (*self.SOUGHT, *self.BORN, *self.SERVICE, *self.LAST)
        plain = {name: c[name] for name in names if name in Described.__dataclass_fields__ and isinstance(c[name], str)}
        return Described(**plain, last_contact_on=c["last_contact_on"])

    def who_asks(self) -> Enquirer:
        c = self.cleaned_data
        told = []
        if c["enquirer_informed"]:
            told.append(ToInform(c["enquirer"], c["relation"], c["contact"], ""))
        for n in range(1, TO_INFORM + 1):
            name, relation, contact, wishes = (c[field] for field in self._inform_names(n))
            if name:
                told.append(ToInform(name, relation, contact, wishes))
        return Enquirer(
            name=c["enquirer"],
            relation=c["relation"],
            contact=c["contact"],
            language=c["enquirer_language"],
            to_inform=each_once(told),
            kinship_checked_by=c["kinship"],
            wishes=c["wishes"],
        )

    def request(self) -> Request:
        """The request to be kept. Call it on a valid form."""
        c = self.cleaned_data
        _words, of_type, modality = SAYS[c["says"]]
        told = "\n\n".join(words for words in (c["circumstances"], c["last_contact"]) if words)
        return Request(
            received=Received(
                incident=self.desk.incident.id,
                kind=ReportKind.TRACING_REQUEST,
                source="",
                channel=Channel.DESK,
                data=self.sheet(name for name in self.fields if name != "again").encode(),
                text=told,
                language=c["enquirer_language"],
                published=self.desk.today.isoformat(),
                published_on=self.desk.today,
                sender=c["enquirer"],
                confidential=c["confidential"],
                scope=Scope(c["scope"]),
                basis=Basis(c["basis"]),
                review_on=c["review_on"],
            ),
            described=self.described(),
            enquirer=self.who_asks(),
            language=c["names_language"],
            group=c["group"],
            says=Claim(of_type, modality=modality, speaker=c["relation"], when=c["last_contact_on"]),
        )


@require_http_methods(["GET", "POST"])
@in_incident(Act.TAKE_IN)
def request_new(request: HttpRequest, desk: Desk) -> HttpResponse:
    form = RequestForm(request.POST or None, desk=desk)
    if desk.past or request.method != "POST":
        return _page(request, desk, form)
    if not form.is_valid():
        return _page(request, desk, form, status=422)
    try:
        again = form.cleaned_data["again"]
        taken = interviewing.take_request(by=desk.hand, request=form.request(), again=again)
    except SeenBefore as twice:
        return _page(request, desk, form, status=422, twin=rows.Report.objects.the(id=twice.report))
    except Refused as refused:
        return _page(request, desk, form, status=422, problem=str(refused))
    suggestions.suggest([taken.record])
    return redirect(reverse("desk:report", args=[taken.report]))


def _page(request: HttpRequest, desk: Desk, form: RequestForm, *, status: int = 200, **more: Any) -> HttpResponse:
    context = desk.page(here="reports", form=form, may_take_in=desk.may(Act.TAKE_IN), **more)
    return render(request, "desk/report_request.html", context, status=status)
