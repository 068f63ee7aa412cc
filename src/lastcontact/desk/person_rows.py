"""One person in a table of people: the state, what it rests on, the silence since, what the family knows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _later
from django.utils.translation import ngettext

from lastcontact.core.fold.answers import Acknowledgement
from lastcontact.core.fold.persons import PersonLine
from lastcontact.core.fold.records import RecordFile
from lastcontact.core.status import Whereabouts
from lastcontact.core.stops import unstopped
from lastcontact.desk.called import Call
from lastcontact.desk.days import day, lasting
from lastcontact.desk.drawings.quiet import Quiet, quiet
from lastcontact.desk.finding import Found
from lastcontact.desk.people_filter import WHERE_CHOICES


@dataclass(frozen=True)
class PersonRow:
    """One person as the table shows them; `family_state` is a class of `.tag`, empty for plain words."""

    line: PersonLine
    groups: tuple[str, ...]
    where: str
    basis: str
    quiet: Quiet
    silence: str
    family: str
    family_state: str
    beside: tuple[str, ...] = ()
    """Units and places as the records have them, where no record was put into a group."""
    found: Found | None = None
    """By what the person was found, where the table answers a question."""
    child: str = ""
    """That they were a child when contact was lost, or may have been: "a child, 16"."""


def row_of(line: PersonLine, labels: dict[str, str], days: tuple[date, date], called: Sequence[Call]) -> PersonRow:
    """`days`: that on which contact was lost, and that at which the page stands. `called`: the calls about them."""
    start, today = days
    drawn = quiet(line.news_on, start=start, today=today)
    family, state = _family(line, today, called)
    return PersonRow(
        line=line,
        groups=tuple(labels[g] for g in line.groups if g in labels),
        where=where_words(line.whereabouts, line.holder),
        basis=_joined(_basis(line, today)),
        quiet=drawn,
        silence=_("no news yet") if drawn.days is None else _ago(drawn.days),
        family=family,
        family_state=state,
    )


def beside(records: Iterable[RecordFile]) -> tuple[str, ...]:
    """The units, then the places, that a person's records give, each once."""
    described = [file.described for file in records]
    return tuple(
        dict.fromkeys(words for words in (*(d.unit for d in described), *(d.place for d in described)) if words)
    )


def _ago(days: int) -> str:
    return _("today") if days == 0 else _("%(days)s ago") % {"days": lasting(days)}


def where_words(where: Whereabouts, holder: str) -> str:
    if where is Whereabouts.HELD and holder:
        return _("held by %(holder)s") % {"holder": holder}
    if where is Whereabouts.HOSPITAL and holder:
        return _("in hospital, held by %(holder)s") % {"holder": holder}
    return str(dict(WHERE_CHOICES)[where.value]).lower()


def _joined(parts: Sequence[str]) -> str:
    """In one line. What somebody wrote may end with a full stop, of any script; before a semicolon it has none."""
    *before, last = parts or [""]
    return "; ".join([*(unstopped(part) for part in before), last])


def _basis(line: PersonLine, today: date) -> list[str]:
    """On what the row rests: the decision's own words, the holder's answer, the reports that name the person."""
    parts = [line.basis] if line.basis else []
    if line.acknowledgement is Acknowledgement.ASKED and line.due_on and line.due_on < today:
        parts.append(_("no answer by %(day)s") % {"day": day(line.due_on, today)})
    elif line.acknowledgement is not Acknowledgement.NOT_ASKED:
        parts.append(str(_ACKNOWLEDGED[line.acknowledgement]))
    if line.requested:
        parts.append(_("tracing request"))
    reports = line.lists - bool(line.requested)
    if reports > 0:
        parts.append(ngettext("named in %(n)s report", "named in %(n)s reports", reports) % {"n": reports})
    return parts


_ACKNOWLEDGED = {
    Acknowledgement.ASKED: _later("asked, answer due"),
    Acknowledgement.SILENT: _later("asked, no answer"),
    Acknowledgement.ACKNOWLEDGED: _later("acknowledged by the holder"),
    Acknowledgement.DENIED: _later("denied by the holder"),
    Acknowledgement.NOT_IDENTIFIED: _later("holder says: not identified"),
    Acknowledgement.SAID_DEAD: _later("holder says: died"),
    Acknowledgement.SAID_RETURNED: _later("holder says: returned"),
}


def _family(line: PersonLine, today: date, called: Sequence[Call]) -> tuple[str, str]:
    if line.in_doubt:
        return _("Notice in doubt"), "warn"
    if line.told_on:
        told = _("Told in person, %(day)s") if line.death_told else _("Told %(day)s")
        return told % {"day": day(line.told_on, today)}, ""
    if line.answered_on:
        return _("Answered %(day)s; no notice given") % {"day": day(line.answered_on, today)}, ""
    if line.asked_for:
        return _("Not yet reached"), "warn"
    if called:
        return _("Called %(calls)s") % {"calls": ", ".join(call.in_words(today) for call in called)}, ""
    return _("Nobody has asked"), ""
