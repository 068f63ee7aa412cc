"""What an enquiry carried, as a file for the body that is asked."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import translation
from django.views.decorators.http import require_GET

from lastcontact.core.access import Act
from lastcontact.desk.enquiries import FIELD_WORDS, file_of
from lastcontact.desk.standing import Desk, in_incident
from lastcontact.exchange import follow_the_money, listing, pfif
from lastcontact.exchange.asked import Asked, Asking

KINDS = {"csv": "text/csv", "pfif": "application/pfif+xml", "ftm": "application/json"}
ENDINGS = {"csv": "csv", "pfif": "pfif.xml", "ftm": "ftm.json"}


@require_GET
@in_incident(Act.ENQUIRE)
def people(request: HttpRequest, desk: Desk, enquiry: str, form: str) -> HttpResponse:
    """The fields that were sent and no others, of those not erased since; nothing before a second officer agreed."""
    file = file_of(desk, enquiry)
    if form not in KINDS or not file.went:
        raise Http404
    held = desk.shelf.files("record", file.asked)
    asked = [Asked(id, file.carried(id)) for id in file.asked if id in held]
    asked.sort(key=lambda one: (one.carried.get("name", ()), one.id))
    if form == "csv":
        text = "\ufeff" + listing.table(asked, FIELD_WORDS)
    else:
        with translation.override("en"):  # as the letter, whatever the officer reads
            bureau = str(settings.LASTCONTACT_BUREAU_NAME)
        asking = Asking(
            bureau=bureau,
            domain=request.get_host().partition(":")[0],
            label=file.sent.label,
            asked_on=file.sent.asked_on,
            due_on=file.due_on,
        )
        text = pfif.document(asked, asking) if form == "pfif" else follow_the_money.lines(asked, asking)
    response = HttpResponse(text, content_type=f"{KINDS[form]}; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{file.sent.label}.{ENDINGS[form]}"'
    return response
