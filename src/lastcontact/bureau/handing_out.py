"""Handing out all that is held of a person: to whom, on what ground, and, of a child, with a second officer's word."""

from __future__ import annotations

from datetime import date

from lastcontact.bureau.acting import Hand, NotThere, Refused, record_row, require, see, write
from lastcontact.bureau.disclosing import person_of
from lastcontact.bureau.withheld import Detrimental, reaches
from lastcontact.casefile import models as rows
from lastcontact.casefile.open_pairs import hidden_from
from lastcontact.casefile.sayings import as_it_bears, body_identified
from lastcontact.casefile.viewings import HandedOut, handed_out
from lastcontact.core.access import Act
from lastcontact.core.contradiction import DEAD
from lastcontact.core.disclosure import Audience
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.fold.minors import minor_of
from lastcontact.core.fold.persons import Person
from lastcontact.core.payloads.enquiries import Outcome
from lastcontact.core.payloads.keeping import ViewsRead
from lastcontact.core.payloads.records import FileAsked, FileSeconded, RecordViewed
from lastcontact.core.status import Standing


class DeathNotTold(Refused):
    """Nobody outside learns of a death before the person to be informed was told of it in person."""


def ask(*, by: Hand, record: str, whom: str, audience: Audience, why: str) -> str:
    """Records that the file of a person is handed out, and gives its id; of a child a second officer has to agree.

    Raises: Refused without whom or why; DeathNotTold; Detrimental for a party it is withheld from; NotThere.
    """
    row = record_row(by, record, Act.HAND_OUT)
    if not whom.strip() or not why.strip():
        raise Refused("Say whom it is handed to, and on what ground: a request, an order, its number and its day.")
    found = person_of(record)
    _admit(found, whom, audience)
    file = by.new_id()
    needs = _is_child(found, row)
    write(
        by,
        FileAsked(
            record=row.id, file=file, whom=whom.strip(), audience=audience.name, why=why.strip(), needs_second=needs
        ),
    )
    return file


def second(*, by: Hand, record: str, file: str, agrees: bool, why: str = "") -> None:
    """The second officer's word. Raises: NotThere; Refused for whoever asked, and for a no without why."""
    record_row(by, record, Act.HAND_OUT)
    asked = _one(by, record, file)
    if asked.agreed is not None:
        raise NotThere("Nothing waits for a second officer here.")
    if asked.by == by.officer:
        raise Refused("You asked for it yourself. Another officer of the team has to agree.")
    if not agrees and not why.strip():
        raise Refused("Say why it should not be handed out.")
    write(by, FileSeconded(record=asked.asked.record, file=file, agrees=agrees, why=why.strip()))


def take(*, by: Hand, record: str, file: str) -> HandedOut:
    """The file to be printed or saved; that it was taken is an entry.

    What forbids it may have come to be known since it was asked for, so it is looked at anew.

    Raises: NotThere before it is agreed to; DeathNotTold, Detrimental, or Refused for whoever proved to be a child.
    """
    row = record_row(by, record, Act.HAND_OUT)
    asked, found = _one(by, record, file), person_of(record)
    if not asked.agreed:
        raise NotThere("There is no such page, or it is not open to you.")
    _admit(found, asked.asked.whom, Audience[asked.asked.audience])
    if not asked.second and _is_child(found, row):
        raise Refused("It has become known since that this may be a child. Ask anew: a second officer has to agree.")
    write(by, RecordViewed(record=asked.asked.record, page="file"))
    return asked


def looked_at_views(*, by: Hand, record: str) -> None:
    """Somebody looked at who had opened a person's file: open to the team, and to who checks the chain."""
    row = rows.Record.objects.one(id=record)
    if row is None:
        raise NotThere("There is no such page, or it is not open to you.")
    if not by.may(Act.VERIFY):
        require(by, Act.READ)
        see(by, row.incident)
    write(by, RecordViewed(record=row.id, page="views"))


def looked_at_officer(*, by: Hand, officer: str, from_day: str, to_day: str) -> None:
    """Somebody who checks the chain looked at which files an officer had opened."""
    require(by, Act.VERIFY)
    write(by, ViewsRead(officer=officer, from_day=from_day, to_day=to_day))


def _one(by: Hand, record: str, file: str) -> HandedOut:
    members = person_of(record).members
    asked = next((one for one in handed_out(members - hidden_from(by.officer, members)) if one.id == file), None)
    if asked is None:
        raise NotThere("There is no such page, or it is not open to you.")
    return asked


def _admit(found: Person, whom: str, audience: Audience) -> None:
    """Raises: DeathNotTold; Detrimental."""
    if found.death_on_file and found.asked_for and not found.death_told:
        raise DeathNotTold(
            "A death is decided, or waits for a reviewer, that nobody of the family was told in person. Speak with them"
            " first: the file would tell of it."
        )
    if found.asked_for and not found.death_told and _death_heard(found):
        raise DeathNotTold(
            "It is told here that the person died, or that a body was identified as theirs, and nobody has decided"
            " since. The file would tell of it: decide first, and speak with the family."
        )
    withheld = [party for file in found.records for party, _ in file.withheld_from]
    if audience is Audience.PARTY and reaches(withheld, whom):
        raise Detrimental("What is held of this person is withheld from that party, because it would harm.")


def _death_heard(found: Person) -> bool:
    """Whether an answer, a list or a report tells of a death or of a body, and nothing was concluded since."""
    told = [a.seq for a in found.answers if a.outcome is Outcome.SAID_DEAD]
    told += [c.act.seq for c in found.claims if c.stands and _tells_of_death(c)]
    concluded = [d.seq for d, standing in found.decided if standing is Standing.STANDS]
    return max(told, default=0) > max(concluded, default=0)


def _tells_of_death(claim: ClaimFile) -> bool:
    return body_identified(claim) or (claim.body.says_so and as_it_bears(claim).type in DEAD)


def _is_child(found: Person, row: rows.Record) -> bool:
    return minor_of(found.records, _began(row.incident)) is not None


def _began(incident: str) -> date | None:
    when = rows.Incident.objects.the(id=incident).file.when
    return when.start_on if when else None
