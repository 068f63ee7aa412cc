"""The form by which an officer says what a list says of everybody it names."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from lastcontact.bureau import days
from lastcontact.bureau.row_words import said_on
from lastcontact.bureau.taking import Order
from lastcontact.core.claim import Claim
from lastcontact.core.dates import Interval
from lastcontact.desk import wording
from lastcontact.desk.choosing import source_choices
from lastcontact.desk.fields import WhenField, in_time
from lastcontact.desk.languages import LANGUAGE_CHOICES
from lastcontact.desk.standing import Desk
from lastcontact.reading.conditions import CLAIMS
from lastcontact.reading.list_headings import fate_of

SAYS = {
    "": _("nothing: it only names them"),
    "missing": _("they are missing"),
    "captured": _("they were captured"),
    "held": _("they are held"),
    "not_held": _("they are not held"),
    "returned": _("they returned or were handed over"),
    "wounded": _("they are wounded, in hospital"),
    "killed": _("they were killed"),
    "surrendered": _("they surrendered"),
}


class TermsForm(forms.Form):
    """What the list says of everybody it names, in whose voice, as of when."""

    says = forms.ChoiceField(
        label=_("Of everybody it names, the list says that"),
        choices=list(SAYS.items()),
        required=False,
        help_text=_("Where a column tells the condition of each: of those beside whom no word stands."),
    )
    voice = forms.CharField(
        label=_("In whose voice"),
        required=False,
        help_text=_("Who says so, in words: the holding side, a commander, an intermediary. Empty: the source itself."),
    )
    speaker = forms.ChoiceField(label=_("If the bureau knows that voice as a source"), required=False)
    when = WhenField(
        label=_("As of"), required=False, help_text=_("The day the list speaks of: 2026-03-12, or 2026-03.")
    )
    evidence_kind = forms.ChoiceField(label=_("As evidence on each person it is"), required=False)
    sought = forms.ChoiceField(
        label=_("Those it names"),
        choices=[("yes", _("are sought by this bureau")), ("no", _("are not sought, or not yet"))],
        widget=forms.RadioSelect,
        help_text=_(
            "Where a column tells the condition of each: whoever was killed or is back by it is not sought, but for"
            " those you tick."
        ),
    )
    language = forms.ChoiceField(label=_("Language of the names"), choices=LANGUAGE_CHOICES, required=False)
    group = forms.ChoiceField(label=_("All of them belong to"), required=False)
    leave_out = forms.BooleanField(
        label=_("Leave out rows that name nobody"),
        required=False,
        help_text=_(
            "Headings, totals and remarks in one cell; a rank where the name should be. Which rows were left out is"
            " written down."
        ),
    )

    def __init__(self, *args: Any, desk: Desk, each: bool = False, **more: Any) -> None:
        """`each`: a column says of each row what became of whom it names."""
        super().__init__(*args, **more)
        self.desk, self.each = desk, each
        not_said = ("", _("not said"))
        kinds = [(kind, words) for kind, words in wording.EVIDENCE_KINDS.items()]
        self.fields["evidence_kind"].choices = [("", _("no evidence")), *kinds]  # type: ignore[attr-defined]
        self.fields["speaker"].choices = [("", _("the report's own source")), *source_choices(desk)]  # type: ignore[attr-defined]
        groups = [(g.id, g.named.label) for g in desk.incident.groups]
        self.fields["group"].choices = [not_said, *groups]  # type: ignore[attr-defined]

    SELDOM = ("voice", "speaker", "language", "leave_out")

    @property
    def often(self) -> list[forms.BoundField]:
        """What nearly every list has to be asked."""
        return [self[name] for name in self.fields if name not in self.SELDOM]

    @property
    def seldom(self) -> list[forms.BoundField]:
        """What is folded on a telephone."""
        return [self[name] for name in self.SELDOM]

    @property
    def seldom_said(self) -> bool:
        """Whether one of these holds something to be seen: a fault, or what the officer wrote."""
        said = self.is_bound and any(self[name].value() for name in ("voice", "speaker"))
        return bool(said or any(self[name].errors for name in self.SELDOM))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        says = cleaned.get("says") or self.each
        if says and not cleaned.get("when") and "when" not in self.errors:
            self.add_error("when", _("Say as of when: a list speaks of a day, or of a month."))
        if says:
            in_time(self, "when", lambda: days.happened(self.desk.hand, cleaned.get("when")))
        return cleaned

    def order(self, chosen: dict[str, str], table: str) -> Order:
        """The order for taking the table in. Call it on a valid form."""
        c = self.cleaned_data
        return Order(
            columns=chosen,
            table=table,
            says=self._claim(),
            speaker=c["speaker"],
            evidence_kind=c["evidence_kind"] if c["says"] or self.each else "",
            sought=c["sought"] == "yes",
            group=c["group"],
            language=c["language"],
            leave_out_remarks=c["leave_out"],
            voice=c["voice"] if self.each else "",
            when=c["when"] if self.each else None,
            began=self.desk.began_on,
        )

    def _claim(self) -> Claim | None:
        c = self.cleaned_data
        return claim_of(c["says"], c["when"], c["voice"])


def claim_of(says: str, when: Interval | None, voice: str = "") -> Claim | None:
    """What a list says of everybody it names, as a claim; None where it says nothing."""
    if not says:
        return None
    of_type, polarity, modality = CLAIMS[says]
    said = said_on(of_type, when, when)
    return Claim(of_type, polarity=polarity, modality=modality, speaker=voice or None, when=when, said=said)


def said_by_title(lines: Iterable[str]) -> str:
    """What the title lines of a list say of everybody on it, to be proposed; "" where they say nothing or no one thing.
    That people died is never proposed: an officer says it.
    """
    told = {fate for line in lines if (fate := fate_of(line))}
    return told.pop() if len(told) == 1 and told <= set(SAYS) - DEATHS else ""


DEATHS = frozenset({"killed"})
