"""allauth as this bureau uses it: nobody signs up, nothing is mailed, second-factor secrets are stored sealed."""

from __future__ import annotations

import base64
import hashlib
import os
import time
from typing import ClassVar

from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records, record_authentication
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext, gettext_lazy, ngettext

from lastcontact.accounts.lockout import counted_as, minutes_shut
from lastcontact.accounts.models import Officer

_NONCE_BYTES = 12


class Unreadable(ValidationError):
    """A second factor was sealed with another secret key than this machine's."""


class StaffAdapter(DefaultAccountAdapter):
    """Accounts are made by an administrator, in person."""

    error_messages: ClassVar[dict[str, str | Promise]] = {
        **DefaultAccountAdapter.error_messages,
        "username_password_mismatch": gettext_lazy("No account has this sign-in name and this password."),
    }

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: object) -> str:
        """The name alone: by whichever address the page was opened, and so that an administrator can open it."""
        return counted_as(str(credentials.get("username", "")))

    def pre_authenticate(self, request: HttpRequest, **credentials: object) -> None:
        """As allauth counts wrong passwords; a refusal says how long it lasts, alike for names that nobody bears."""
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError as too_many:
            minutes = max(minutes_shut(str(credentials.get("username", ""))), 1)
            words = ngettext(
                "Too many wrong passwords were tried. For %(n)s minute more none is taken, not even the right one.",
                "Too many wrong passwords were tried. For %(n)s minutes more none is taken, not even the right one.",
                minutes,
            ) % {"n": minutes}
            help_words = gettext("An administrator can open the account at once: Staff, the account, Open the door.")
            raise ValidationError(f"{words} {help_words}", code="too_many_login_attempts") from too_many

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def send_mail(self, template_prefix: str, email: str, context: dict[str, object]) -> None:
        """Nothing: this bureau holds no mail addresses of staff, and a mail about an account is a hint to others."""

    def is_reauthentication_required(self, *, app: str, **more: object) -> bool:
        """Not within minutes of signing in: who just gave the password, and the second factor where there is one, is
        not asked for them again.
        """
        told = get_authentication_records(self.request, self.request.user)
        just_now = bool(told) and time.time() - told[-1]["at"] < app_settings.REAUTHENTICATION_TIMEOUT
        return not just_now and super().is_reauthentication_required(app=app, **more)

    def set_password(self, user: Officer, password: str) -> None:
        """The officer's own choice: from now on nobody else knows it. The one before was just asked for, so that the
        second factor, which is next, need not ask again who they are.
        """
        user.set_password(password)
        user.must_change_password = False
        user.save(update_fields=["password", "must_change_password"])
        if self.request.user == user:
            record_authentication(self.request, user, method="password", reauthenticated=True)

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Onwards: at a first sign-in the way home leads to the second factor, which is still missing."""
        return reverse("home")


class SecondFactorAdapter(DefaultMFAAdapter):
    """Keys of authenticator apps are stored sealed, so that a copy of the database alone signs nobody in."""

    def generate_authenticator_name(self, user: Officer, type: Authenticator.Type) -> str:
        """A name to begin with; never "master key", which here is something else."""
        return gettext("Key {number}").format(number=Authenticator.objects.filter(user=user, type=type).count() + 1)

    def encrypt(self, text: str) -> str:
        nonce = os.urandom(_NONCE_BYTES)
        return base64.b64encode(nonce + _cipher().encrypt(nonce, text.encode(), None)).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Raises: Unreadable, which a form says in words, when another secret key sealed it."""
        sealed = base64.b64decode(encrypted_text)
        try:
            return _cipher().decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], None).decode()
        except InvalidTag as other_key:
            raise Unreadable(
                gettext(
                    "This machine cannot read the key of your authenticator app: it was sealed elsewhere, before a"
                    " restore. Ask an administrator to take your second factors off, in person; then set up a new one."
                )
            ) from other_key


def _cipher() -> AESGCM:
    return AESGCM(hashlib.sha256(b"second factor\0" + settings.SECRET_KEY.encode()).digest())
