"""An enquiry as a letter to print and sign: whom it asks, about whom, with what it carried and nothing else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from lastcontact.core.access import Act
from lastcontact.core.fold.enquiries import EnquiryFile
from lastcontact.desk.enquiries import FIELD_WORDS, file_of
from lastcontact.desk.standing import Desk, in_incident


@dataclass(frozen=True)
class Named:
    """Somebody the letter asks about: the names as sent, each in its script, and all other fields that were sent."""

    names: tuple[str, ...]
    fields: tuple[tuple[Any, tuple[str, ...]], ...]
    language: str = ""
    """Of the record asked about: in which its names are put into Latin letters, as on its page."""


@dataclass(frozen=True)
class Letter:
    """What is printed. `written_on`: the day it was asked, or of the last reminder; `first_on`: then, the day it was
    asked first.
    """

    file: EnquiryFile
    written_on: date
    first_on: date | None
    people: tuple[Named, ...]

    @property
    def reference(self) -> str:
        return self.file.sent.label


@require_GET
@in_incident(Act.ENQUIRE)
def letter(request: HttpRequest, desk: Desk, enquiry: str) -> HttpResponse:
    """The letter of an enquiry that went; there is none before a second officer agreed, where one has to."""
    file = file_of(desk, enquiry)
    if not file.went:
        raise Http404
    return render(request, "desk/letter.html", desk.page(here="enquiries", letter=_letter(desk, file)))


def _letter(desk: Desk, file: EnquiryFile) -> Letter:
    held = desk.shelf.files("record", file.asked)
    people = sorted(
        (_named(file.carried(id), held[id].opened.language) for id in file.asked if id in held),
        key=lambda one: one.names,
    )
    reminded = [reminder.reminded_on for reminder in file.reminders]
    asked_on = file.sent.asked_on
    return Letter(file, max([asked_on, *reminded]), asked_on if reminded else None, tuple(people))


def _named(carried: Mapping[str, Sequence[str]], language: str) -> Named:
    told = ((FIELD_WORDS[name], tuple(carried.get(name, ()))) for name in FIELD_WORDS if name != "name")
    names = tuple(carried.get("name", ())) or (_("name not sent"),)
    return Named(names, tuple((words, values) for words, values in told if values), language)
