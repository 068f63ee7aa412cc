"""Who was signed out while a form was open: what they typed is carried by the page itself, and kept nowhere.

A cookie tells that the page comes from the browser in which its words were typed.
"""

from __future__ import annotations

import secrets
from datetime import timedelta

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.crypto import constant_time_compare
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

_SALT = "desk.signed_out"
_GOOD_FOR = timedelta(hours=12)
_NOT_CARRIED = ("csrfmiddlewaretoken", "password")
_LONG = 40
"""Characters from which on a field is shown, to be copied."""


def to_sign_in(request: HttpRequest) -> HttpResponse:
    """To the sign-in page; where something was typed, a page that holds it until they are signed in again.

    Only after the CSRF check, and for this browser alone: what is signed here is sent again by whoever signs in, and
    nobody else's words may be set before them as their own.
    """
    fields = [(name, values) for name, values in request.POST.lists() if name not in _NOT_CARRIED]
    if request.method != "POST" or not fields or request.headers.get("HX-Request"):
        return redirect_to_login(request.get_full_path())
    browser = request.COOKIES.get(settings.SIGNED_OUT_COOKIE_NAME) or secrets.token_urlsafe()
    typed = {"to": request.get_full_path(), "fields": fields, "files": bool(request.FILES), "browser": browser}
    page = _page(request, signing.dumps(typed, salt=_SALT, compress=True), typed, status=403)
    page.set_cookie(
        settings.SIGNED_OUT_COOKIE_NAME,
        browser,
        max_age=_GOOD_FOR,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Strict",
    )
    return page


@csrf_exempt
@require_POST
def again(request: HttpRequest) -> HttpResponse:
    """What was typed before, to be sent once more by whoever is signed in now; changes nothing itself.

    Free of the CSRF check, as signing in ends the page's token: what is shown was signed here after that check, for
    the browser that asks.
    """
    kept = request.POST.get("kept", "")
    try:
        typed = signing.loads(kept, salt=_SALT, max_age=_GOOD_FOR)
    except signing.BadSignature:
        return redirect_to_login("/")
    browser = request.COOKIES.get(settings.SIGNED_OUT_COOKIE_NAME, "")
    if not constant_time_compare(typed["browser"], browser):
        return redirect_to_login("/")
    return _page(request, kept, typed, status=200 if request.user.is_authenticated else 403)


def _page(request: HttpRequest, kept: str, typed: dict[str, object], status: int) -> HttpResponse:
    fields: list[tuple[str, list[str]]] = typed["fields"]  # type: ignore[assignment]
    context = {
        "to": typed["to"],
        "fields": [(name, value) for name, values in fields for value in values],
        "long": [value for _name, values in fields for value in values if len(value) >= _LONG],
        "files": typed["files"],
        "kept": kept,
    }
    return render(request, "desk/signed_out.html", context, status=status)
