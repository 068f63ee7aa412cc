"""The page on which what was copied wrongly into a record is mended."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
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
from lastcontact.desk.report_page import officer_names
from lastcontact.desk.standing import desk_of_record, signed_in

_LABELS = {**wording.FIELDS, "birth": wording.FIELDS["birth_date"]}
FIELDS = {name: _LABELS[name] for name in Described.__dataclass_fields__ if name in _LABELS}
"""Fields of a description that are words, in its order, with what they are called."""
LONG = ("marks", "circumstances", "last_contact")


class MendForm(forms.Form):
    """Each field of a description as it was copied, and why it is mended. `shown`: the description as the officer saw
    it when the page was opened, which the page carries along.
    """

    why = forms.CharField(label=_("What was copied wrongly, and how you know"), required=False)

    def __init__(self, data: Any = None, *, shown: Described) -> None:
        super().__init__(data, initial={name: getattr(shown, name) for name in FIELDS}, auto_id="f-%s")
        self.shown = shown
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

    @property
    def carried(self) -> dict[str, str]:
        """What was shown, by the names under which the page carries it along."""
        return {f"{_SHOWN}{name}": getattr(self.shown, name) for name in FIELDS}

    def mended(self) -> Described:
        """The description as the officer has it. Call it on a valid form."""
        said = {name: self.cleaned_data[name] for name in FIELDS}
        return replace(self.shown, **{n: v for n, v in said.items() if _lines(v) != _lines(getattr(self.shown, n))})


_SHOWN = "shown-"


def _lines(text: str) -> list[str]:
    """The lines of what was typed or shown, which a browser sends with other line ends."""
    return text.strip().splitlines()


def _shown(posted: QueryDict, described: Described) -> Described:
    """A description as the page showed it; as it is now where the page says nothing."""
    told = {name: posted[f"{_SHOWN}{name}"] for name in FIELDS if f"{_SHOWN}{name}" in posted}
    return replace(described, **{n: v for n, v in told.items() if _lines(v) != _lines(getattr(described, n))})


@require_http_methods(["GET", "POST"])
@signed_in
def mend(request: HttpRequest, record: str) -> HttpResponse:
    """The record's fields, to be copied right."""
    desk, row = desk_of_record(request, record, Act.TAKE_IN)
    file: RecordFile = row.file
    form = MendForm(request.POST or None, shown=_shown(request.POST, file.described))
    back, problem, asks = reverse("desk:person", args=[row.id]), "", False
    if request.method == "POST" and form.is_valid() and not desk.past:
        try:
            why = form.cleaned_data["why"]
            followed = mending.mend(by=desk.hand, record=row.id, described=form.mended(), why=why, shown=form.shown)
            for words in _of_pages(followed):
                messages.success(request, words)
            return redirect(f"{back}#joined")
        except mending.MendedMeanwhile as meanwhile:
            problem, form, asks = _meanwhile(meanwhile, form), _over_theirs(meanwhile, form), True
        except Refused as refused:
            problem = str(refused)
    here = {"record": row.id, "file": file, "form": form, "several": parting.people_of(file)}
    context = desk.page(here="people", problem=problem, asks=asks, **here)
    return render(request, "desk/mend.html", context, status=422 if problem else 200)


def _meanwhile(of: mending.MendedMeanwhile, form: MendForm) -> str:
    """Who mended what this officer changes too, when, and what each wrote."""
    act, mine = of.file.amended[-1][0], form.mended()
    told = {
        "who": officer_names([act.by]).get(act.by, say("a colleague")),
        "when": date_format(timezone.localtime(act.at), "j F Y, H:i"),
    }
    both = (
        say("%(field)s: “%(theirs)s” stands here now, you wrote “%(mine)s”.")
        % {"field": FIELDS[n], "theirs": getattr(of.file.described, n) or "–", "mine": getattr(mine, n) or "–"}
        for n in of.names
    )
    asks = say("Mend it again to put yours in its place, or write theirs back. Nothing else that you changed is lost.")
    return " ".join([say("%(who)s mended this on %(when)s, after you opened it.") % told, *both, asks])


def _over_theirs(of: mending.MendedMeanwhile, form: MendForm) -> MendForm:
    """The form with what the officer changed, over the record as it is now."""
    shown, mine, now = form.shown, form.mended(), of.file.described
    changed = {name: getattr(mine, name) for name in FIELDS if getattr(mine, name) != getattr(shown, name)}
    stands = {name: getattr(now, name) for name in FIELDS}
    return MendForm({**stands, **changed, "why": form.cleaned_data["why"]}, shown=now)


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
