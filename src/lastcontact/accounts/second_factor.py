"""Staff hold something besides a password, and a password nobody else has seen, before any page opens to them."""

from __future__ import annotations

from collections.abc import Callable

from allauth.mfa.models import Authenticator
from allauth.mfa.utils import decrypt
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from lastcontact.accounts.adapter import Unreadable
from lastcontact.accounts.models import Officer

STRONG = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
"""Recovery codes alone are no second factor: they only stand in for one that is lost."""
OPEN_TO_ALL = ("/accounts/", "/language/", "/static/")


def holds_second_factor(officer: Officer) -> bool:
    return Authenticator.objects.filter(user=officer, type__in=STRONG).exists()


class AccountsInOrder:
    """Sends an officer to what their account still lacks: first a password of their own, then a second factor."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated and not request.path.startswith(OPEN_TO_ALL):
            if request.user.must_change_password:
                messages.warning(request, _("Choose a password of your own first: the one you were given is known."))
                return redirect("account_change_password")
            if settings.LASTCONTACT_SECOND_FACTOR_REQUIRED and not holds_second_factor(request.user):
                messages.warning(request, _("Add an authenticator app or a security key first: no page opens without."))
                return redirect("mfa_index")
        return self.get_response(request)


def forget_unreadable() -> int:
    """Takes off the second factors sealed with another secret key, passkeys never; gives of how many officers."""
    sealed = Authenticator.objects.filter(type__in=(Authenticator.Type.TOTP, Authenticator.Type.RECOVERY_CODES))
    gone = [row for row in sealed if not _readable(row)]
    for row in gone:
        row.delete()
    return len({row.user_id for row in gone})


def _readable(row: Authenticator) -> bool:
    try:
        for text in (row.data.get("secret"), row.data.get("seed"), *row.data.get("migrated_codes", ())):
            if text:
                decrypt(text)
    except Unreadable:
        return False
    return True
