"""What is owed and promised: by whom, to whom, by when; open, overdue or done. Replies to enquiries are owed too."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lastcontact.core.fold.enquiries import EnquiryFile
from lastcontact.core.fold.incidents import DutyFile
from lastcontact.desk.days import day, lasting, span
from lastcontact.desk.material import Material


@dataclass(frozen=True)
class Owed:
    """One thing owed. `state` is a class of `.tag`: "warn" overdue, "done" done, "" open."""

    who: str
    what: str
    to: str
    basis: str
    due: str
    due_on: date | None
    state: str
    words: str
    duty: str = ""
    enquiry: str = ""

    @property
    def open(self) -> bool:
        return self.state != "done"


def owed(material: Material) -> tuple[Owed, ...]:
    """Overdue first, then what falls due, then what has no date, then what is done."""
    found = [_duty(d, material) for d in material.incident.duties]
    found += [_answer(e, material) for e in material.enquiries.values() if e.went and (e.asked or e.due_on)]
    return tuple(sorted(found, key=lambda o: (o.state == "done", o.state != "warn", o.due_on or date.max)))


def _duty(duty: DutyFile, material: Material) -> Owed:
    noted, today = duty.noted, material.today
    since = timezone.localtime(duty.act.at).date()
    basis = _("promised") if noted.promised else ""
    claim = next((c for c in material.claims if c.id == noted.claim), None)
    if claim:
        values = {"who": material.voice(claim).name, "day": material.said_in_words(claim)}
        basis = (_("promised; %(who)s, %(day)s") if noted.promised else _("%(who)s, %(day)s")) % values
    elif noted.source in material.sources:
        basis = ", ".join(p for p in (basis, material.sources[noted.source].name) if p)
    due_on = noted.due.end_on if noted.due else None
    state, words = _state(due_on, since, today)
    if duty.done:
        when = span(duty.done.done, today)
        state, words = "done", _("Done %(day)s") % {"day": when} if when else _("Done")
    due = span(noted.due, today) or _("No date set")
    return Owed(noted.owed_by, noted.what, noted.owed_to, basis, due, due_on, state, words, duty=noted.duty)


def _answer(enquiry: EnquiryFile, material: Material) -> Owed:
    sent, today = enquiry.sent, material.today
    waiting = len(enquiry.unanswered())
    names = waiting or len(enquiry.asked)
    what = ngettext("answer on %(n)s name of %(label)s", "answer on %(n)s names of %(label)s", names)
    state, words = _state(enquiry.due_on, sent.asked_on, today)
    if enquiry.replies and not waiting:
        last = max(reply.answered_on for _act, reply in enquiry.replies)
        state, words = "done", _("Answered %(day)s") % {"day": day(last, today)}
    return Owed(
        who=sent.to,
        what=what % {"n": names, "label": sent.label},
        to=_("this bureau"),
        basis=_("through %(who)s") % {"who": sent.through} if sent.through else "",
        due=day(enquiry.due_on, today) if enquiry.due_on else _("No date set"),
        due_on=enquiry.due_on,
        state=state,
        words=words,
        enquiry=enquiry.id,
    )


def _state(due_on: date | None, since: date, today: date) -> tuple[str, str]:
    if due_on is None:
        return "", _("Open, %(days)s") % {"days": lasting(max(0, (today - since).days))}
    if due_on < today:
        late = (today - due_on).days
        return "warn", ngettext("%(n)s day overdue", "%(n)s days overdue", late) % {"n": late}
    return "", _("Open")
