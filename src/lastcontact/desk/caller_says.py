"""What a caller says of one person, as a form: in the note of a call, and for whatever else was said in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from lastcontact.assessment.tables import CUSTODY
from lastcontact.casefile import models as rows
from lastcontact.core.claim import Claim, ClaimType, Modality
from lastcontact.desk import wording
from lastcontact.desk.fields import WhenField
from lastcontact.desk.finding import bears, named_people
from lastcontact.desk.interviews import name_input
from lastcontact.desk.standing import Desk

SAYS = (
    *(ClaimType.FOOTAGE, ClaimType.HELD, ClaimType.CAPTURED, ClaimType.WOUNDED, ClaimType.RETURNED),
    *(ClaimType.KILLED, ClaimType.CONTACT_LOST, ClaimType.MISSING, ClaimType.OTHER),
)
HOW_KNOWN = {kind: wording.EVIDENCE_KINDS[kind] for kind in ("footage", "comrade", "own_call")} | {
    CUSTODY: _("heard from himself or herself, held"),
    "hearsay": wording.EVIDENCE_KINDS["hearsay"],
}
SURE = {
    Modality.ASSERTED: _("sure"),
    Modality.APPARENT: _("believes so"),
    Modality.POSSIBLE: _("thinks it possible"),
    Modality.REPORTED: _("was told so"),
}


class CallerSays(forms.Form):
    """About whom, what the caller says of them, how that is known and how surely. The one who makes it sets `desk` and
    calls `offer_said`.
    """

    desk: Desk
    people: list[rows.Record]

    person = forms.CharField(
        label=_("About whom, by name"),
        required=False,
        widget=name_input(),
        help_text=_("Any script. Empty: about nobody in particular."),
    )
    chosen_person = forms.CharField(required=False, widget=forms.HiddenInput)
    new_person = forms.BooleanField(label=_("Nobody here is this person: open a record"), required=False)
    says = forms.ChoiceField(label=_("What the caller says of this person"), required=False)
    how_known = forms.ChoiceField(
        label=_("How the caller knows"),
        required=False,
        help_text=_(
            "Held: whoever holds a captive controls the call. It shows that he or she lives and in whose hands; what"
            " was said may have been dictated, and what a captive says of others is not used."
        ),
    )
    sure = forms.ChoiceField(label=_("How sure the caller is"), required=False)
    when = WhenField(label=_("As of"), required=False, help_text=_("2026-03-11, 2026-03, yesterday."))

    ABOUT = ("person", "new_person")
    SAID = ("says", "how_known", "sure", "when")

    def offer(self, name: str, choices: Iterable[tuple[Any, Any]]) -> None:
        self.fields[name].choices = list(choices)  # type: ignore[attr-defined]

    def offer_said(self) -> None:
        self.people = []
        self.fields["when"].today = self.desk.today  # type: ignore[attr-defined]
        not_said = ("", _("not said"))
        self.offer("says", [("", _("nothing that is a claim")), *((t.value, wording.TYPES[t]) for t in SAYS)])
        self.offer("how_known", [not_said, *HOW_KNOWN.items()])
        self.offer("sure", [not_said, *((m.value, w) for m, w in SURE.items())])

    @property
    def about(self) -> list[forms.BoundField]:
        return [self[name] for name in self.ABOUT]

    @property
    def said(self) -> list[forms.BoundField]:
        return [self[name] for name in self.SAID]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        self._find(cleaned)
        if cleaned.get("says"):
            if not cleaned.get("person", "").strip():
                self.add_error("person", _("Say whom the caller speaks of."))
            for name in ("how_known", "sure"):
                if not cleaned.get(name):
                    self.add_error(name, _("Choose one: a claim needs it."))
        return cleaned

    @property
    def known(self) -> str:
        """The record chosen; "" where one is to be opened, or nobody is named."""
        return "" if self.cleaned_data["new_person"] else str(self.cleaned_data["chosen_person"])

    def _find(self, cleaned: dict[str, Any]) -> None:
        name = cleaned.get("person", "").strip()
        if not name or cleaned.get("new_person"):
            return
        if chosen := cleaned.get("chosen_person"):
            if not rows.Record.objects.has(id=chosen, incident=self.desk.incident.id):
                self.add_error("person", _("Choose one of the people below."))
            return
        self.people = named_people(self.desk.incident.id, name)
        if len(self.people) == 1 and bears(self.people[0], name):
            cleaned["chosen_person"] = self.people[0].id
        elif self.people:
            self.add_error("person", _("These records bear this name or one like it: choose one below."))
        else:
            self.add_error("person", _("No record bears this name. Spell it otherwise, or open a record for it."))

    def claim_by(self, caller: str | None) -> Claim | None:
        """What is claimed, in the voice of the caller; None where nothing is. Call it on a valid form."""
        c = self.cleaned_data
        if not c["says"]:
            return None
        body = Claim(ClaimType(c["says"]), modality=Modality(c["sure"]), speaker=caller, when=c["when"])
        if c["how_known"] != CUSTODY:
            return body
        # the captive's own words, through the caller
        return replace(body, speaker=self._person_named(), channel=caller)

    def _person_named(self) -> str:
        record = rows.Record.objects.one(id=self.known) if self.known else None
        return (record.file.described.full_name if record else "") or self.cleaned_data["person"].strip()
