"""The choice of a language, the way home after signing in, and the pages that say no."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme

from lastcontact.accounts.models import Officer, Role


def language(request: HttpRequest) -> HttpResponse:
    """Where a reader chooses a language, and then goes back to the page they came from."""
    back = request.GET.get("next", "/")
    if not url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()}):
        back = "/"
    return render(request, "language.html", {"next": back, "languages": settings.LANGUAGES})


@login_required
def home(request: HttpRequest) -> HttpResponse:
    """Each officer's own first page: administrators and auditors see no personal data, so theirs is not the desk."""
    if request.user.has_role(Role.OFFICER, Role.REVIEWER, Role.PUBLISHER, Role.CUSTODIAN):
        return redirect("/desk/incidents/")
    if request.user.has_role(Role.AUDITOR):
        return redirect("/chain/")
    return redirect("/staff/")


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return render(request, "400.html", status=400)


def not_open(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Absent and not allowed are one answer: a page that does not exist, or is not open to this reader."""
    officer = isinstance(getattr(request, "user", None), Officer)
    return render(request, "404_staff.html" if officer else "404.html", status=404)


def too_many(request: HttpRequest) -> HttpResponse:
    of_family = request.path_info.startswith("/family/")
    return render(request, "family/too_many.html" if of_family else "429.html", status=429)


def broken(request: HttpRequest) -> HttpResponse:
    """No context processors and no database: whatever broke must not break this page too."""
    return render(request, "500.html", status=500)
