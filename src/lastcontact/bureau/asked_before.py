"""People of whom a body was asked before: said before it is asked again, as each question is a disclosure."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from lastcontact.bureau.acting import Refused
from lastcontact.casefile.best_names import fullest
from lastcontact.core.fold.answers import Answer
from lastcontact.core.fold.persons import Person
from lastcontact.core.payloads.enquiries import Outcome
from lastcontact.core.speakers import body_key


@dataclass(frozen=True, slots=True)
class AskedBefore:
    """One of those asked about; `why`: each question about them that this body has, in words."""

    record: str
    name: str
    why: tuple[str, ...]


class AskedAlready(Refused):
    """The body was asked about somebody before. `found`: of whom, and when."""

    def __init__(self, found: tuple[AskedBefore, ...]) -> None:
        super().__init__(
            _(
                "Nothing was sent yet: this body was asked about somebody before, and each question is a disclosure."
                " Leave them out, or tick below that you ask again."
            )
        )
        self.found = found


def look_at_questions(people: Mapping[str, Person], to: str, again: Collection[str]) -> None:
    """Lets an enquiry pass. `people`: the record asked under -> its person; `again`: those records of whom an officer
    says to ask again. Raises: AskedAlready.
    """
    told = ((record, who, tuple(_asked(who.answers, body_key(to)))) for record, who in people.items())
    found = tuple(AskedBefore(record, fullest(who)[0], why) for record, who, why in told if why)
    if any(one.record not in again for one in found):
        raise AskedAlready(found)


def _asked(answers: Collection[Answer], body: tuple[str, ...]) -> Iterator[str]:
    for question in answers:
        if question.outcome is not None or body_key(question.to) != body:
            continue
        came = [a for a in answers if a.enquiry == question.enquiry and a.outcome not in (None, Outcome.NO_ANSWER)]
        words = _("asked on %(day)s (%(label)s)") % {"day": f"{question.on:%-d %B %Y}", "label": question.label}
        words += _(", through %s") % question.through if question.through else ""
        if came:
            yield words + _(", answered on %s") % f"{max(a.on for a in came):%-d %B %Y}"
        elif question.due_on:
            yield words + _(", due on %s, no answer yet") % f"{question.due_on:%-d %B %Y}"
        else:
            yield words + _(", no answer yet")
