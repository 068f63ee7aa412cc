"""A relative's page as they read it, for the officer who writes to them: to look at, and nothing to press."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from lastcontact.bureau import disclosing
from lastcontact.core.access import Act
from lastcontact.desk.standing import desk_of_record, signed_in
from lastcontact.notices.as_read import as_read
from lastcontact.notices.models import Page


@require_GET
@signed_in
def as_relative(request: HttpRequest, record: str, relative: str) -> HttpResponse:
    """The page, in the relative's language; that an officer looked is an entry, and no visit of the relative's."""
    desk, row = desk_of_record(request, record, Act.TELL)
    held = Page.objects.filter(relative=relative, record=row.id).first()
    if held is None or desk.past:
        raise Http404
    disclosing.record_seen(by=desk.hand, record=row.id, page="relative")
    shown = as_read(held.page, desk.hand.at)
    page = {**shown, "language_of_page": held.page.language or "en", "read_only": True}
    return render(request, "desk/as_relative.html", desk.page(here="families", record=record, **page))
