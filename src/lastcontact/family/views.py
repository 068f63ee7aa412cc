"""The relative's own page: what was told, in the words that were chosen; what they write; what was told before."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from lastcontact.accounts.models import Relative
from lastcontact.accounts.visits import relative_required
from lastcontact.bureau import clock, disclosing
from lastcontact.bureau.acting import Hand, Refused
from lastcontact.core.family_page import RelativePage
from lastcontact.core.stops import unstopped
from lastcontact.notices.as_read import as_read
from lastcontact.notices.models import Page


def _hand(relative: Relative) -> Hand:
    return Hand(relative.id, frozenset({"relative"}), clock.now(), clock.now)


def _page(relative: Relative) -> RelativePage:
    """The relative's page as it was last told. Raises: Http404 when nothing was ever set up, or it was erased."""
    held = Page.objects.filter(relative=relative.id).first()
    if held is None:
        raise Http404
    return held.page


@require_GET
@relative_required
def page(request: HttpRequest) -> HttpResponse:
    """The page; that it was opened is an entry."""
    relative: Relative = request.relative
    shown = _page(relative)
    disclosing.family_page_seen(hand=_hand(relative), relative=relative)
    return _rendered(request, "family/page.html", shown)


def _language(request: HttpRequest, shown: RelativePage) -> str:
    """The language chosen on this device, else the one the relative asked to be written to in."""
    chosen = request.COOKIES.get("django_language")
    return translation.get_language() or "en" if chosen else shown.language or "en"


def _rendered(request: HttpRequest, template: str, shown: RelativePage) -> HttpResponse:
    language = _language(request, shown)
    with translation.override(language):
        response = render(request, template, {**as_read(shown, clock.now()), "relative_signed_in": True})
    response.headers["Content-Language"] = language
    return response


@require_GET
@relative_required
def earlier(request: HttpRequest) -> HttpResponse:
    """What was told before, and when the page was opened."""
    return _rendered(request, "family/earlier.html", _page(request.relative))


@require_POST
@relative_required
def tell(request: HttpRequest) -> HttpResponse:
    """What the relative wants to say to their officer."""
    relative: Relative = request.relative
    shown = _page(relative)
    with translation.override(_language(request, shown)):
        try:
            words = request.POST.get("words", "")[:20_000]
            disclosing.write_to_officer(hand=_hand(relative), relative=relative, words=words)
        except Refused as refused:
            messages.error(request, str(refused))
        else:
            messages.success(request, _said(shown))
    return redirect("family:page")


def _said(shown: RelativePage) -> str:
    """What stands over the page once something was written: whom to call where it is urgent, if there is a number."""
    appointment = shown.appointment
    contact = (appointment.telephone if appointment else "") or settings.LASTCONTACT_BUREAU_CONTACT
    if not contact:
        return _("Your officer will read it.")
    said = _("Your officer will read it. If it is urgent, please call: %(contact)s.")
    return said % {"contact": unstopped(str(contact))}
