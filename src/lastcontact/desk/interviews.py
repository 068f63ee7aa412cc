"""What the forms of interviews share: terms on which something is told, and the sheet as it was filled in."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from lastcontact.core.payloads.reports import Scope
from lastcontact.desk import wording
from lastcontact.desk.fields import AgainField, OneDayField
from lastcontact.desk.receiving import REVIEW_AFTER_DAYS
from lastcontact.desk.standing import Desk


def lines(rows: int = 4) -> forms.Textarea:
    """A field for several lines, in whichever direction they are written."""
    return forms.Textarea(attrs={"rows": rows, "dir": "auto"})


def name_input() -> forms.TextInput:
    """A field for a name in any script."""
    return forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"})


class InterviewForm(forms.Form):
    """The terms: how far it may be shared, on what ground it is kept, when that is looked at again."""

    scope = forms.ChoiceField(label=_("What they allow: it may be seen by"), widget=forms.RadioSelect)
    confidential = forms.BooleanField(label=_("Their own name is not to be given on"), required=False)
    basis = forms.ChoiceField(label=_("Lawful basis"))
    review_on = OneDayField(label=_("Review on"), help_text=_("When somebody looks whether it is still needed."))
    again = AgainField()

    SCOPES: tuple[Scope, ...] = (Scope.BUREAU, Scope.INCIDENT, Scope.INTERMEDIARY, Scope.PARTIES)
    TERMS = ("scope", "confidential", "basis", "review_on")

    def __init__(self, *args: Any, desk: Desk, **more: Any) -> None:
        self.desk = desk
        initial = {"review_on": desk.today + timedelta(days=REVIEW_AFTER_DAYS), **more.pop("initial", {})}
        super().__init__(*args, initial=initial, **more)
        self.offer("scope", [(s.value, wording.SCOPES[s]) for s in self.SCOPES])
        self.offer("basis", [("", _("choose")), *((b.value, w) for b, w in wording.BASES.items())])
        self.order_fields([name for name in self.fields if name not in (*self.TERMS, "again")])

    def offer(self, name: str, choices: Iterable[tuple[Any, Any]]) -> None:
        self.fields[name].choices = list(choices)  # type: ignore[attr-defined]

    def fields_of(self, names: Iterable[str]) -> list[forms.BoundField]:
        return [self[name] for name in names]

    @property
    def terms(self) -> list[forms.BoundField]:
        return self.fields_of(self.TERMS)

    def sheet(self, names: Iterable[str]) -> str:
        """The sheet as filled in: a line for each field that was, label and words; the original that is kept."""
        written = []
        for name in names:
            value = self[name].value()
            if value not in (None, "", False):
                written.append(f"{self[name].label}: {value}")
        return "\n".join(written) + "\n"
