"""allauth's forms in the words of this bureau; a placeholder is no label, so there are none."""

from __future__ import annotations

from allauth.account import forms as account
from django.forms import Form
from django.utils.translation import gettext_lazy as _


def _without_placeholders(form: Form) -> None:
    for field in form.fields.values():
        field.widget.attrs.pop("placeholder", None)


class ReauthenticateForm(account.ReauthenticateForm):
    """The password once more."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        _without_placeholders(self)


class LoginForm(account.LoginForm):
    """A sign-in name and a password."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].label = _("Sign-in name")
        _without_placeholders(self)


class ChangePasswordForm(account.ChangePasswordForm):
    """The password there is, and a new one, twice."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        for name, words in (
            ("oldpassword", _("The password you have now")),
            ("password1", _("A new one")),
            ("password2", _("The new one again")),
        ):
            self.fields[name].label = words
            self.fields[name].help_text = ""  # the page says it once, on top
        _without_placeholders(self)
