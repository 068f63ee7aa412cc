"""What tells people of one name apart where they are chosen: birth and age, father, whether one may be a minor."""

from __future__ import annotations

from collections.abc import Collection

from django.utils.translation import gettext as _

from lastcontact.casefile import models as rows
from lastcontact.core.fold.persons import PersonLine
from lastcontact.core.fold.records import described_in
from lastcontact.names.romanise import romanise

AT_ONCE = 500


def told_apart(records: Collection[str]) -> dict[str, str]:
    """Record -> what all records of its person say of birth, age and father, each once, in the order they came; and
    that the person may be a minor.
    """
    persons = dict[str, str]()
    wanted = list(records)
    for start in range(0, len(wanted), AT_ONCE):
        found = rows.Record.objects.filter(id__in=wanted[start : start + AT_ONCE])
        persons |= dict(found.values_list("id", "person"))
    said: dict[str, dict[str, None]] = {}
    leads = sorted(set(persons.values()))
    for start in range(0, len(leads), AT_ONCE):
        for row in rows.Record.objects.filter(person__in=leads[start : start + AT_ONCE]).order_by("seq", "id"):
            said.setdefault(row.person, {}).update(dict.fromkeys(_of(row)))
    return {record: ", ".join(said.get(person, ())) for record, person in persons.items()}


def _of(row: rows.Record) -> list[str]:
    described, _reported_on = described_in(row.folded)
    words = [described.birth and _("born %s") % described.birth, described.age and _("age %s") % described.age]
    words.append(described.father_name and _("father %s") % described.father_name)
    if row.leads and row.person_line.possible_minor:
        words.append(_("possible minor"))
    return [word for word in words if word]


def alphabetical(line: PersonLine) -> tuple[bool, str]:
    """By the first name in Latin letters, whatever script it is in; whoever has none comes last."""
    name = line.names[0][0] if line.names else ""
    return not name, (romanise(name) or name).casefold()
