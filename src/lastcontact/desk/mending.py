"""The page on which what was copied wrongly into a record is mended."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from lastcontact.bureau import mending, parting
from lastcontact.bureau.acting import Refused
from lastcontact.bureau.amending import Following
from lastcontact.core.access import Act
from lastcontact.core.fold.records import RecordFile
from lastcontact.core.payloads.records import Described
from lastcontact.desk import wording
from lastcontact.desk.standing import desk_of_record, signed_in

_LABELS = {**wording.FIELDS, "birth": wording.FIELDS["birth_date"]}
FIELDS = {name: _LABELS[name] for name in Described.__dataclass_fields__ if name in _LABELS}
"""Fields of a description that are words, in its order, with what they are called."""
LONG = ("marks", "circumstances", "last_contact")


class MendForm(forms.Form):
    """Each field of a description as it was copied, and why it is mended."""

    why = forms.CharField(label=_("What was copied wrongly, and how you know"), required=False)

    def __init__(self, *args: Any, described: Described, **more: Any) -> None:
        super().__init__(*args, initial={name: getattr(described, name) for name in FIELDS}, auto_id="f-%s", **more)
        self.described = described
        for name, label in FIELDS.items():
            widget = forms.Textarea(attrs={"rows": 3, "dir": "auto"}) if name in LONG else None
            self.fields[name] = forms.CharField(label=str(label).capitalize(), required=False, widget=widget)
            self.fields[name].widget.attrs["dir"] = "auto"

    @property
    def short(self) -> list[forms.BoundField]:
        return [self[name] for name in FIELDS if name not in LONG]

    @property
    def long(self) -> list[forms.BoundField]:
        return [self[name] for name in LONG]

    @property
    def reason(self) -> list[forms.BoundField]:
        return [self["why"]]

    def mended(self) -> Described:
        """The description as the officer has it. Call it on a valid form."""
        return replace(self.described, **{name: self.cleaned_data[name] for name in FIELDS})


@require_http_methods(["GET", "POST"])
@signed_in
def mend(request: HttpRequest, record: str) -> HttpResponse:
    """The record's fields, to be copied right."""
    desk, row = desk_of_record(request, record, Act.TAKE_IN)
    file: RecordFile = row.file
    form = MendForm(request.POST or None, described=file.described)
    back, problem = reverse("desk:person", args=[row.id]), ""
    if request.method == "POST" and form.is_valid() and not desk.past:
        try:
            followed = mending.mend(by=desk.hand, record=row.id, described=form.mended(), why=form.cleaned_data["why"])
            for words in _of_pages(followed):
                messages.success(request, words)
            return redirect(f"{back}#joined")
        except Refused as refused:
            problem = str(refused)
    here = {"record": row.id, "file": file, "form": form, "problem": problem, "several": parting.people_of(file)}
    context = desk.page(here="people", **here)
    return render(request, "desk/mend.html", context, status=422 if problem else 200)


def _of_pages(of: Following) -> Iterator[str]:
    """What became of the pages of relatives that have this record's name at their head."""
    if n := len(of.followed):
        one = "The name at the head of a relative’s page follows."
        yield ngettext(one, "The name at the head of %(n)s relatives’ pages follows.", n) % {"n": n}
    if of.left:
        yield say(
            "At the head of a relative’s page the name stays as it was: they could not read it, or have to be spoken"
            " with first. It is mended on the family’s page."
        )


@require_POST
@signed_in
def part(request: HttpRequest, record: str) -> HttpResponse:
    """A record of a row that names several people becomes one record for each."""
    desk, row = desk_of_record(request, record, Act.TAKE_IN)
    if desk.past:
        raise Http404
    report = reverse("desk:report", args=[row.report])
    try:
        opened = parting.part(by=desk.hand, record=row.id)
    except Refused as refused:
        messages.error(request, str(refused))
        return redirect("desk:mend", row.id)
    words = ngettext("One more record was opened.", "%(n)s more records were opened.", len(opened)) % {"n": len(opened)}
    messages.success(
        request, f"{words} {say('Compare each with the original: what else the row says stands with the first.')}"
    )
    return redirect(f"{report}#people")


@dataclass(frozen=True)
class Mended:
    """One field that was copied wrongly."""

    label: str
    before: str
    after: str


def mended_in(file: RecordFile) -> tuple[Mended, ...]:
    """In what a record differs from what was first copied of it."""
    first, now = file.opened.described, file.described
    pairs = ((label, getattr(first, name), getattr(now, name)) for name, label in FIELDS.items())
    return tuple(Mended(str(label), before, after) for label, before, after in pairs if before != after)
