"""An officer's own account."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from lastcontact.accounts.second_factor import holds_second_factor


@login_required
def own_account(request: HttpRequest) -> HttpResponse:
    officer = request.user
    page = {"role_words": officer.role_words(), "has_second_factor": holds_second_factor(officer)}
    return render(request, "accounts/self.html", page)
