"""People whom the holding side acknowledged and now denies or does not identify: when captives disappear."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lastcontact.casefile import models as stored
from lastcontact.casefile import open_people
from lastcontact.casefile.disagreeing import against_since
from lastcontact.casefile.shelf import Now
from lastcontact.core.access import Act
from lastcontact.core.fold.acknowledging import NAMED_BY_HOLDER
from lastcontact.core.fold.answers import Acknowledgement, Answer
from lastcontact.core.fold.claims import ClaimState
from lastcontact.core.fold.persons import Person
from lastcontact.core.payloads.enquiries import Outcome
from lastcontact.desk.standing import Desk
from lastcontact.desk.tasks import Task, of_people

_NO = (Outcome.DENIED, Outcome.NOT_IDENTIFIED)


def no_longer_named(desk: Desk) -> Iterator[Task]:
    """Acknowledged once, and not by the holder's last word: until they are asked about again, or decided on since."""
    if not desk.may(Act.ENQUIRE):
        return
    found = open_people.persons(desk.hand.officer, Now(), _once_acknowledged(desk.incident.id))
    if mine := list(dict.fromkeys(who.leader for who in found if who.sought and waits(who))):
        title = ngettext("Acknowledged before, and no longer", "Acknowledged before, and no longer", len(mine))
        words = _("the holding side had them and now denies or does not identify them: ask again, or decide.")
        yield of_people(title, words, "desk:person", [(id, 0) for id in mine])


def waits(who: Person) -> bool:
    """Whether nobody has asked again, or decided, since the holder's word was taken back; not where the decision that
    stands is said to disagree with it already.
    """
    word = [a for a in who.word_of_holder if a.outcome not in (None, Outcome.NO_ANSWER)]
    if not word or word[-1].outcome not in _NO or not _had_them(word):
        return False
    since = word[-1].seq
    asked = any(a.outcome is None and a.seq > since for a in who.answers)
    decided = any(decision.seq > since for decision, _standing in who.decided)
    return not (asked or decided or against_since(who))


def _had_them(word: list[Answer]) -> bool:
    return any(a.outcome is Outcome.ACKNOWLEDGED and a.on <= word[-1].on for a in word)


def _once_acknowledged(incident: str) -> list[str]:
    """The leading records of those whom the holder does not have by its last word, and had in an answer or a list."""
    no = (Acknowledgement.DENIED.value, Acknowledgement.NOT_IDENTIFIED.value)
    leading = stored.Record.objects.filter(incident=incident, leads=True, acknowledgement__in=no).order_by("seq")
    if not (leads := dict(leading.values_list("person", "id"))):
        return []
    records = list(stored.Record.objects.filter(person__in=list(leads)).values_list("id", "person", "folded__answers"))
    listed = stored.Claim.objects.filter(
        state=ClaimState.ACCEPTED.value, record__in=[id for id, _who, _said in records]
    )
    named = set(listed.filter(folded__evidence_kind=NAMED_BY_HOLDER).values_list("record", flat=True))
    had = {
        who
        for id, who, answers in records
        if id in named or any(a.get("outcome") == Outcome.ACKNOWLEDGED.value for a in answers or ())
    }
    return [id for who, id in leads.items() if who in had]
