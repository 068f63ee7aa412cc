"""People whom nobody seeks, as a list said that they were killed or back, and of whom later words say otherwise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lastcontact.casefile import models as stored
from lastcontact.casefile import open_people
from lastcontact.casefile.sayings import as_it_bears
from lastcontact.casefile.shelf import Now
from lastcontact.core.access import Act
from lastcontact.core.bearing import ALIVE
from lastcontact.core.claim import ClaimType
from lastcontact.core.contradiction import DEAD, Contradiction, contradictions
from lastcontact.core.fold.claims import ClaimState
from lastcontact.core.fold.persons import Person
from lastcontact.core.status import Standing
from lastcontact.desk.standing import Desk
from lastcontact.desk.tasks import Task, of_people


def said_otherwise_since(desk: Desk) -> Iterator[Task]:
    """Said killed and alive since, or back and held since: nobody looks for them until they are sought again, decided
    on, or left for a reason.
    """
    if not desk.may(Act.REVIEW):
        return
    found = open_people.persons(desk.hand.officer, Now(), _of_two_words(desk.incident.id))
    if mine := list(dict.fromkeys(who.leader for who in found if _waits(who))):
        title = ngettext("Not sought, and said otherwise since", "Not sought, and said otherwise since", len(mine))
        words = _("said killed, and alive since; or back, and held since: seek them again, or say why not.")
        yield of_people(title, words, "desk:person", [(id, 0) for id in mine])


def _of_two_words(incident: str) -> list[str]:
    """The records of people not sought of whom two claims or more say that they live or died: long lists say one."""
    said = stored.Claim.objects.filter(incident=incident, state=ClaimState.ACCEPTED.value).exclude(record="")
    telling = said.filter(type__in=[type.value for type in DEAD | ALIVE | {ClaimType.IDENTIFIED}])
    unsought = stored.Record.objects.filter(incident=incident, sought=False, id__in=telling.values("record"))
    person_of = dict(unsought.order_by("seq").values_list("id", "person"))
    told = Counter(person_of[id] for id in telling.values_list("record", flat=True) if id in person_of)
    return [id for id, person in person_of.items() if told[person] > 1]


def _waits(who: Person) -> bool:
    """Whether two claims on somebody not sought cannot both hold and nobody acted on it since."""
    pairs = [] if who.sought else [pair for pair in contradictions(who.claims, as_it_bears) if _of_an_end(pair)]
    if not pairs:
        return False
    newest = max(max(pair.a.act.seq, pair.b.act.seq) for pair in pairs)
    left = (r.seeking[1].seq for r in who.records if r.seeking)
    stand = (Standing.STANDS, Standing.AWAITS)
    decided = (decision.seq for decision, standing in who.decided if standing in stand)
    return newest > max([*left, *decided], default=0)


def _of_an_end(pair: Contradiction) -> bool:
    """Whether one of the two says that nobody need look for the person any more."""
    return any(as_it_bears(claim).type in DEAD | {ClaimType.RETURNED} for claim in (pair.a, pair.b))
