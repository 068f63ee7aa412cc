"""Who was signed out while a form was open: what they typed is carried by the page itself, and kept nowhere."""

from __future__ import annotations

from datetime import timedelta

from django.contrib.auth.views import redirect_to_login
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

_SALT = "desk.signed_out"
_GOOD_FOR = timedelta(hours=12)
_NOT_CARRIED = ("csrfmiddlewaretoken", "password")
_LONG = 40
"""Characters from which on a field is shown, to be copied."""


def to_sign_in(request: HttpRequest) -> HttpResponse:
    """To the sign-in page; where something was typed, a page that holds it until they are signed in again.

    Only after the CSRF check: what is signed here is sent again by whoever signs in.
    """
    fields = [(name, values) for name, values in request.POST.lists() if name not in _NOT_CARRIED]
    if request.method != "POST" or not fields or request.headers.get("HX-Request"):
        return redirect_to_login(request.get_full_path())
    typed = {"to": request.get_full_path(), "fields": fields, "files": bool(request.FILES)}
    return _page(request, signing.dumps(typed, salt=_SALT, compress=True), typed, status=403)


@csrf_exempt
@require_POST
def again(request: HttpRequest) -> HttpResponse:
    """What was typed before, to be sent once more by whoever is signed in now; changes nothing itself.

    Free of the CSRF check, as signing in ends the page's token: what is shown was signed here, after that check.
    """
    kept = request.POST.get("kept", "")
    try:
        typed = signing.loads(kept, salt=_SALT, max_age=_GOOD_FOR)
    except signing.BadSignature:
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
