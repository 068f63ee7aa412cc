"""A relative comes in with the code they were handed, and leaves again."""

from __future__ import annotations

from allauth.core import ratelimit
from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST

from lastcontact.accounts import codes, visits
from lastcontact.bureau import clock, disclosing
from lastcontact.bureau.acting import Hand

HOME = "/family/"
AT_THE_DOOR = "relatives"
"""The actor of what happens before it is known who stands there."""


class CodeForm(forms.Form):
    code = forms.CharField(
        label=_("Your code"),
        help_text=_("The sixteen digits on the slip that was handed to you. Spaces do not matter."),
        max_length=60,
        widget=forms.TextInput(attrs={"autocomplete": "off", "inputmode": "numeric", "dir": "ltr", "size": 24}),
        error_messages={"required": _("Write the code that stands on the slip.")},
    )

    def clean_code(self) -> str:
        """The code as it was written. That one is too short or too long gives nobody anything: it opens nothing."""
        written: str = self.cleaned_data["code"]
        if (digits := len(codes.plain_digits(written))) != codes.DIGITS:
            few = gettext("A code has sixteen digits, and this many were written: %(n)s. Look at the slip again.")
            raise forms.ValidationError(few % {"n": digits})
        return written


@require_http_methods(["GET", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    """One form with one field; every refusal reads the same and says whom to call."""
    form = CodeForm(request.POST or None)
    if request.method == "POST":
        if limited := ratelimit.consume_or_429(request, action="family_code"):
            return limited
        if form.is_valid() and _came_in(request, form.cleaned_data["code"]):
            return redirect(HOME)
        if form.is_valid():
            closed = gettext(
                "This code does not open the page. A code opens it once, within three days. Look at it again, or call"
                " your officer and ask for a new one."
            )
            form.add_error("code", closed)
    context = {"form": form, "no_visit": request.method == "GET" and visits.NO_VISIT in request.GET}
    return render(request, "family/sign_in.html", context, status=422 if form.errors else 200)


@require_POST
def leave(request: HttpRequest) -> HttpResponse:
    if visits.visitor(request, timezone.now()) is not None:
        visits.end(request)
    messages.success(request, gettext("You have left the page. Nothing of it stays on this device."))
    return redirect("family_sign_in")


def _came_in(request: HttpRequest, written: str) -> bool:
    hand = Hand(AT_THE_DOOR, frozenset(), clock.now(), clock.now)
    outcome = disclosing.redeem(written=written, hand=hand)
    if isinstance(outcome, codes.Refused):
        return False
    visits.begin(request, outcome.relative, timezone.now())
    return True
