"""Where an administrator opens, changes and closes staff accounts; nothing here names anybody the bureau seeks."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from lastcontact.accounts import staff
from lastcontact.accounts.access import role_required
from lastcontact.accounts.lockout import minutes_shut
from lastcontact.accounts.models import Officer, Role
from lastcontact.accounts.second_factor import holds_second_factor
from lastcontact.bureau import admitting, clock
from lastcontact.bureau.acting import Hand

ROLE_WORDS = {
    Role.OFFICER: _("works on the incidents opened to them: reports, links, decisions, families"),
    Role.REVIEWER: _("countersigns deaths and what else needs a second pair of eyes"),
    Role.PUBLISHER: _("publishes the bulletin"),
    Role.CUSTODIAN: _("keeps evidence and its custody, erases, backs up"),
    Role.AUDITOR: _("checks the chain and the acts; sees no personal data"),
    Role.ADMINISTRATOR: _("opens and closes accounts; sees no personal data"),
}


class OfficerForm(forms.ModelForm):
    """Name and roles of an account; the sign-in name until somebody has signed in with it."""

    roles = forms.MultipleChoiceField(
        label=_("Roles"),
        choices=[(role.value, role.label) for role in Role],
        widget=forms.CheckboxSelectMultiple,
        help_text=_("An account without a role opens nothing."),
        required=False,
    )

    class Meta:
        model = Officer
        fields = ("login", "display_name", "roles", "is_active")
        labels = {"is_active": _("The account is open")}
        help_texts = {"login": _("Letters, digits, full stops and hyphens. It can be mended until the first sign-in.")}
        widgets = {"login": forms.TextInput(attrs={"autocomplete": "off", "dir": "ltr"})}

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        if not self.instance.login:
            del self.fields["is_active"]
        elif self.instance.last_login is not None:
            del self.fields["login"]
        else:
            self.fields["login"].required = False

    def clean_login(self) -> str:
        """The name it has, where none is written."""
        return self.cleaned_data["login"] or self.instance.login


@role_required(Role.ADMINISTRATOR)
@require_safe
def officers(request: HttpRequest) -> HttpResponse:
    rows = [
        (officer, officer.role_words(), holds_second_factor(officer)) for officer in Officer.objects.order_by("login")
    ]
    return render(request, "staff/officers.html", {"here": "staff", "rows": rows})


def _hand(request: HttpRequest) -> Hand:
    return Hand(request.user.pk, frozenset(request.user.roles), clock.now(), clock.now)


@role_required(Role.ADMINISTRATOR)
@require_http_methods(["GET", "POST"])
def admit(request: HttpRequest) -> HttpResponse:
    form = OfficerForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        admitted = admitting.admit(
            by=_hand(request), **{name: form.cleaned_data[name] for name in ("login", "display_name", "roles")}
        )
        return _hand_over(request, admitted.officer, admitted.first_password)
    return _form_page(request, form, None)


@role_required(Role.ADMINISTRATOR)
@require_http_methods(["GET", "POST"])
def change(request: HttpRequest, officer_id: str) -> HttpResponse:
    officer = get_object_or_404(Officer, id=officer_id)
    form = OfficerForm(request.POST or None, instance=get_object_or_404(Officer, id=officer_id))
    if request.method == "POST" and form.is_valid():
        try:
            _changed(request, officer, form)
        except staff.LastAdministrator:
            form.add_error(
                None, gettext("Nobody else administers this bureau. Give the role to another account first.")
            )
        except staff.SignedInAlready:
            form.add_error("login", gettext("Somebody has just signed in with the name it has: it stands."))
        else:
            messages.success(request, gettext("The account was changed."))
            return redirect("staff")
    return _form_page(request, form, officer)


@transaction.atomic
def _changed(request: HttpRequest, officer: Officer, form: OfficerForm) -> None:
    said = {name: form.cleaned_data[name] for name in ("display_name", "roles", "is_active")}
    admitting.change(by=_hand(request), officer=officer, **said)
    if "login" in form.cleaned_data:
        admitting.mend_login(by=_hand(request), officer=officer, login=form.cleaned_data["login"])


@role_required(Role.ADMINISTRATOR)
@require_POST
def open_door(request: HttpRequest, officer_id: str) -> HttpResponse:
    """For an officer who tried wrong passwords and stands before the administrator."""
    officer = get_object_or_404(Officer, id=officer_id)
    admitting.open_door(by=_hand(request), officer=officer)
    messages.success(request, gettext("They can try their password again."))
    return redirect("staff_officer", officer_id)


@role_required(Role.ADMINISTRATOR)
@require_POST
def new_password(request: HttpRequest, officer_id: str) -> HttpResponse:
    officer = get_object_or_404(Officer, id=officer_id)
    return _hand_over(request, officer, staff.give_new_password(officer))


@role_required(Role.ADMINISTRATOR)
@require_POST
def reset_second_factor(request: HttpRequest, officer_id: str) -> HttpResponse:
    """For an officer who lost their telephone and stands before the administrator."""
    officer = get_object_or_404(Officer, id=officer_id)
    staff.reset_second_factor(officer)
    messages.success(request, gettext("Their second factor is forgotten. They add a new one when they next sign in."))
    return redirect("staff_officer", officer_id)


def _hand_over(request: HttpRequest, officer: Officer, password: str) -> HttpResponse:
    """Shows the first password once, on a page that no cache keeps."""
    answer = render(request, "staff/hand_over.html", {"here": "staff", "officer": officer, "password": password})
    answer.headers["Cache-Control"] = "no-store"
    return answer


def _form_page(request: HttpRequest, form: OfficerForm, officer: Officer | None) -> HttpResponse:
    page = {
        "here": "staff",
        "form": form,
        "officer": officer,
        "role_words": [(role.label, words) for role, words in ROLE_WORDS.items()],
        "shut": minutes_shut(officer.login) if officer else 0,
        "has_second_factor": officer is not None and holds_second_factor(officer),
    }
    return render(request, "staff/officer.html", page, status=422 if form.errors else 200)
