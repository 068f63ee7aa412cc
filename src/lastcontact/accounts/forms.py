"""allauth's forms in the words of this bureau; a placeholder is no label, so there are none."""

from __future__ import annotations

from typing import ClassVar

from allauth.account import forms as account
from allauth.mfa.base import forms as mfa
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words = str | Promise


class InOurWords:
    """Goes before a form of allauth's: `words` gives a field's label and what is said beneath it, `first` the field in
    which the page opens.
    """

    words: ClassVar[dict[str, tuple[Words, Words]]] = {}
    first: ClassVar[str] = ""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        for name, (label, help_text) in self.words.items():
            self.fields[name].label, self.fields[name].help_text = label, help_text
        if self.first:
            self.fields[self.first].widget.attrs["autofocus"] = True
        for field in self.fields.values():
            field.widget.attrs.pop("placeholder", None)


class LoginForm(InOurWords, account.LoginForm):
    """A sign-in name and a password."""

    words = {"login": (_("Sign-in name"), ""), "password": (_("Password"), "")}
    first = "login"


class ChangePasswordForm(InOurWords, account.ChangePasswordForm):
    """The password there is, and a new one, twice; the page says on top what a good one is."""

    words = {
        "oldpassword": (_("The password you have now"), ""),
        "password1": (_("A new one"), ""),
        "password2": (_("The new one again"), ""),
    }


class ReauthenticateForm(InOurWords, account.ReauthenticateForm):
    """The password once more."""


class AuthenticateForm(InOurWords, mfa.AuthenticateForm):
    """What the app shows, or a recovery code."""

    first = "code"


class SecondFactorAgainForm(InOurWords, mfa.ReauthenticateForm):
    """What the app shows, once more."""


class ActivateAppForm(InOurWords, ActivateTOTPForm):
    """What the app shows for the first time."""

    words = {"code": (_("The six digits"), "")}


class AddKeyForm(InOurWords, AddWebAuthnForm):
    """A name for the key, and whether it opens the account without a password."""

    words = {
        "name": (_("A name for this key"), _("So that you know later which it is.")),
        "passwordless": (
            _("Sign in with this key alone"),
            _("The key then asks for your finger or its own number in place of the password."),
        ),
    }
