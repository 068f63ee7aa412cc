"""Binding a relative to a record, and the second officer's word on who that relative is."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lastcontact.bureau import enrolling
from lastcontact.bureau.acting import NotAllowed, NotThere, Refused
from lastcontact.bureau.page_words import OtherLanguage
from lastcontact.core.access import Act
from lastcontact.desk.families import family_context
from lastcontact.desk.greetings import without_greeting
from lastcontact.desk.standing import act, desk_of_record, refusal, signed_in


@require_POST
@signed_in
def enrol(request: HttpRequest, record: str) -> HttpResponse:
    """Binds a relative to this record, once two documents or two officers vouch for the kinship."""
    desk, row = desk_of_record(request, record, Act.TELL)
    asked = request.POST
    kin = enrolling.Kin(
        record=row.id,
        relation=asked.get("relation", "").strip(),
        addressed_as=asked.get("addressed_as", "").strip(),
        sought_name=asked.get("sought_name", "").strip(),
        sought_as=asked.get("sought_as", "").strip(),
        language=asked.get("language", "en"),
        documents=tuple(asked.getlist("documents")),
        second_officer=asked.get("second_officer", ""),
        contact=asked.get("contact", "").strip(),
        call_word=asked.get("call_word", "").strip(),
        another=asked.get("another") == "yes",
        any_language=bool(asked.get("any_language")),
    )
    page_at = reverse("desk:family", args=[record])
    try:
        without_greeting(kin.language, kin.addressed_as)
        enrolling.enrol(by=desk.hand, kin=kin)
    except (NotAllowed, NotThere) as refused:
        raise Http404 from refused
    except enrolling.EnrolledAlready as twice:
        context = {**family_context(desk, record, asked), "twice": twice.relative}
        return refusal(request, "desk/family.html", context, str(twice), page_at=page_at)
    except Refused as refused:
        context = family_context(desk, record, asked)
        context["asks_language"] = isinstance(refused, OtherLanguage) and "enrol"
        return refusal(request, "desk/family.html", context, str(refused), page_at=page_at)
    return redirect(page_at)


@require_POST
@signed_in
def vouch(request: HttpRequest, record: str, relative: str) -> HttpResponse:
    """The second officer's word on who a relative is."""
    desk, _row = desk_of_record(request, record, Act.TELL)
    agrees = request.POST.get("agrees") == "yes"
    why = request.POST.get("why", "")
    return act(
        request,
        lambda: enrolling.vouch(by=desk.hand, relative=relative, agrees=agrees, why=why),
        back=reverse("desk:family", args=[record]),
        done=_("Confirmed. They can be told, and let in.") if agrees else _("Recorded. Nothing is told to them."),
    )
