"""What a tracing request holds, for its report's page: everything that was asked, beside the person sought."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from lastcontact.casefile import models as rows
from lastcontact.core.access import Act
from lastcontact.core.fold.records import RecordFile
from lastcontact.core.payloads.records import Described, Enquirer, ToInform
from lastcontact.desk.standing import Desk

SOUGHT = {
    "full_name": _("Person sought"),
    "patronymic": _("Patronymic"),
    "father_name": _("Father"),
    "mother_name": _("Mother"),
    "birth": _("Birth"),
    "age": _("Age"),
    "sex": _("Sex"),
    "birth_place": _("Place of birth"),
    "nationality": _("Nationality"),
    "address": _("Last residence"),
    "occupation": _("Occupation"),
    "phone": _("Telephone of the person sought"),
    "unit": _("Unit"),
    "rank": _("Rank"),
    "service_number": _("Service number"),
    "marks": _("Distinguishing marks, clothes, things carried"),
    "place": _("Where the person was then"),
    "last_contact": _("Last contact"),
    "circumstances": _("What happened"),
}


@dataclass(frozen=True, slots=True)
class Kept:
    """One thing the request says: what it is, and the words."""

    label: str
    words: str


def kept_of(desk: Desk, row: rows.Report) -> tuple[Kept, ...]:
    """What a tracing request asked, field by field; how to reach people only for who may speak with families."""
    first = rows.Record.objects.filter(report=row.id).order_by("seq").values_list("id", flat=True).first()
    file: RecordFile | None = desk.shelf.files("record", [first]).get(first) if first else None
    if file is None or file.opened.enquirer is None:
        return ()
    may_reach = desk.may(Act.TELL)
    asked = [*_sought(file.described), *_asks(file.opened.enquirer, may_reach)]
    for who in file.opened.enquirer.to_inform:
        asked.append(Kept(say("To be informed"), _told(who, may_reach)))
    return tuple(kept for kept in asked if kept.words)


def _sought(described: Described) -> list[Kept]:
    found = [Kept(str(label), getattr(described, name)) for name, label in SOUGHT.items()]
    on = described.last_contact_on
    return [*found, Kept(say("Day of the last contact"), (on.original or f"{on.start_on:%Y-%m-%d}") if on else "")]


def _asks(enquirer: Enquirer, may_reach: bool) -> list[Kept]:
    return [
        Kept(say("Who asks"), ", ".join(part for part in (enquirer.name, enquirer.relation) if part)),
        Kept(say("How to reach them"), _reach(enquirer.contact, may_reach)),
        Kept(say("How identity and kinship were checked"), enquirer.kinship_checked_by),
        Kept(say("Wishes about sharing"), enquirer.wishes),
    ]


def _told(who: ToInform, may_reach: bool) -> str:
    return ", ".join(part for part in (who.name, who.relation, _reach(who.contact, may_reach), who.wishes) if part)


def _reach(contact: str, may_reach: bool) -> str:
    return contact if may_reach or not contact else say("kept for those who speak with families")
