"""The side and the name of a group, as the forms ask for them: a side of the incident, a name that no group has."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from lastcontact.bureau.grouping import TakenName, named_so, side_meant
from lastcontact.core.fold.incidents import GroupFile, IncidentFile

ANOTHER = "another"


class NamedForm(forms.Form):
    """What a group is called and whose it is. `twin`: the group that is called so already, once that was found."""

    label = forms.CharField(label=_("Name of the group"), max_length=200, help_text=_("Places by all sides' names."))
    side = forms.ChoiceField(label=_("Side, if it has one"), required=False)
    another = forms.CharField(label=_("Another side, by its name"), max_length=100, required=False)

    def __init__(self, data: Any, *, incident: IncidentFile, group: str = "", **more: Any) -> None:
        super().__init__(data, **more)
        self._incident, self._group = incident, group
        self.twin: GroupFile | None = None
        sides = [(side, side) for side in incident.sides]
        self.fields["side"].choices = [("", _("none")), *sides, (ANOTHER, _("another"))]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        clean: dict[str, Any] = super().clean() or {}
        self.twin = named_so(self._incident, clean.get("label", ""), but=self._group)
        if self._group:
            self._check_new_name(clean)
        elif self.twin is not None and not self.data.get("same_name"):
            self._ask("same_name", _("It is another group of the same name"))
            words = _now("A group is called “%(label)s” already. Use or mend that one, or tick that this is another.")
            self.add_error("label", words % {"label": self.twin.named.label})
        self._side(clean)
        return clean

    def _check_new_name(self, clean: dict[str, Any]) -> None:
        """A group that is mended may keep a name that another has by now, and takes no other's."""
        if self.twin is not None and "label" in self.changed_data:
            self.add_error("label", str(TakenName(self.twin)))

    def _side(self, clean: dict[str, Any]) -> None:
        written = clean.get("another", "").strip()
        if clean.get("side") != ANOTHER:
            if written:
                self.add_error("side", _now("Choose “another” beside the name of a side, or leave the name out."))
            return
        meant = side_meant(self._incident, written) if written else ""
        if not written:
            self.add_error("another", _now("Say which side it is."))
        elif meant and not self.data.get("sure"):
            self._ask("sure", _("It is a side of its own"))
            words = _now("That is like %(side)s, a side of this incident. Choose it, or tick that this is another.")
            self.add_error("another", words % {"side": meant})
        elif self._incident.sides and not self.data.get("sure"):
            self._ask("sure", _("It is a side of its own"))
            words = _now(
                "This incident has no side of that name. If it is a side of its own, tick below: what is said of this"
                " group is then counted for none of the incident’s sides."
            )
            self.add_error("another", words)
        clean["side"] = written

    def _ask(self, name: str, label: object) -> None:
        self.fields[name] = forms.BooleanField(label=label, required=False)  # type: ignore[arg-type]
