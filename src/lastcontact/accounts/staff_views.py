"""Where an administrator opens, changes and closes staff accounts; nothing here names anybody the bureau seeks."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from lastcontact.accounts.access import role_required
from lastcontact.accounts.models import Officer, Role


@role_required(Role.ADMINISTRATOR)
def officers(request: HttpRequest) -> HttpResponse:
    return render(request, "accounts/officers.html", {"here": "staff", "officers": Officer.objects.order_by("login")})
