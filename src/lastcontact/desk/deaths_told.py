"""Deaths that the holding side tells, asked or of itself, and bodies told to be identified, while nobody here has
concluded anything since.
"""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lastcontact.casefile import models as stored
from lastcontact.casefile import open_people
from lastcontact.casefile.persons import persons
from lastcontact.casefile.sayings import as_it_bears, body_identified
from lastcontact.casefile.shelf import Now
from lastcontact.core.access import Act
from lastcontact.core.claim import ClaimType
from lastcontact.core.contradiction import DEAD
from lastcontact.core.fold.acknowledging import NAMED_BY_HOLDER, spoken_on
from lastcontact.core.fold.answers import Acknowledgement
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.fold.persons import Person
from lastcontact.core.payloads.enquiries import Outcome
from lastcontact.core.status import Fate, Standing
from lastcontact.desk.own_words import MAY_TELL_A_DEATH, Papers, deaths_told_by_bodies, papers_of, whole_word
from lastcontact.desk.standing import Desk
from lastcontact.desk.tasks import Task, of_people


def told_deaths(desk: Desk) -> Iterator[Task]:
    """People of whom the holding side last said that they died, and those whose body is told to be identified: to be
    looked at before anything else of theirs.
    """
    if not (desk.may(Act.REVIEW) or desk.may(Act.DECIDE)):
        return
    found = persons(Now(), _may_be_told_dead(desk.incident.id))
    papers = papers_of(Now(), found)
    waits = [who for who in found if _waits(who, papers)]
    mine, told = [who.leader for who in waits], {record for who in waits for record in who.members}
    if mine:
        title = ngettext("Death told by the holding side", "Deaths told by the holding side", len(mine))
        words = _(
            "by its word alone, and nobody has decided since: look at it first. The family hears nothing of it yet."
        )
        yield of_people(title, words, "desk:person", [(id, 0) for id in mine])
    bodies = [id for id in _with_bodies(desk) if id not in told]
    if bodies:
        title = ngettext("Told: a body identified as theirs", "Told: bodies identified as theirs", len(bodies))
        words = _("a report says so, and nobody has decided since. It is no finding: ask for the paper it rests on.")
        yield of_people(title, words, "desk:person", [(id, 0) for id in bodies])


def _with_bodies(desk: Desk) -> list[str]:
    """The people sought whose body was identified, as a report tells that is open to the officer, and of whom nobody
    decided since.
    """
    incident = desk.incident.id
    told = stored.Claim.objects.filter(incident=incident, type=ClaimType.IDENTIFIED.value, state="accepted")
    found = stored.Record.objects.filter(id__in=told.exclude(record="").values("record"), incident=incident)
    ids = list(found.exclude(fate=Fate.DEAD.value).order_by("seq").values_list("id", flat=True))
    people = open_people.persons(desk.hand.officer, Now(), ids)
    return list(dict.fromkeys(who.leader for who in people if who.sought and _has_a_body(who)))


def _has_a_body(who: Person) -> bool:
    heard = max((c.act.seq for c in who.claims if c.stands and body_identified(c)), default=None)
    return heard is not None and not _decided_since(who, heard)


def _may_be_told_dead(incident: str) -> list[str]:
    """Of the incident, the records of people whom the holder may have called dead and who are not decided dead."""
    dead = Q(state="accepted", type__in=MAY_TELL_A_DEATH, folded__evidence_kind=NAMED_BY_HOLDER)
    named = stored.Claim.objects.filter(dead | deaths_told_by_bodies(), incident=incident).exclude(record="")
    told = Q(acknowledgement=Acknowledgement.SAID_DEAD.value) | Q(id__in=named.values("record"))
    found = stored.Record.objects.filter(told, incident=incident).exclude(fate=Fate.DEAD.value)
    return list(found.order_by("seq").values_list("id", flat=True))


def _waits(who: Person, papers: Papers) -> bool:
    """Whether the holder's last answer is that somebody sought died, in its own words or as others pass them on, and
    no decision was made since.
    """
    word = whole_word(who, papers)
    given = [(a.on, a.seq, a.outcome is Outcome.SAID_DEAD) for a in word if a.outcome is not None]
    given += [(spoken_on(c), c.act.seq, True) for c in who.claims if _names_dead(c)]
    if not who.sought or not given or not max(given)[2]:
        return False
    heard = max(seq for _on, seq, dead in given if dead)
    return not _decided_since(who, heard)


def _decided_since(who: Person, heard: int) -> bool:
    stand = (Standing.STANDS, Standing.AWAITS)
    return any(standing in stand and decision.seq > heard for decision, standing in who.decided)


def _names_dead(claim: ClaimFile) -> bool:
    named = claim.stands and claim.evidence_kind == NAMED_BY_HOLDER and claim.body.says_so
    return named and as_it_bears(claim).type in DEAD
