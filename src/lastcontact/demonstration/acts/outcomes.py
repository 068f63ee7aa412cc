"""Acts that conclude, ask, tell and publish."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lastcontact.core.dates import Interval
from lastcontact.core.payloads.families import How, SpeaksOfDeath, Told
from lastcontact.core.status import Fate, Ground, Whereabouts
from lastcontact.demonstration.acts.base import DAVIT, Act


@dataclass(frozen=True, slots=True, kw_only=True)
class Decide(Act):
    record: str
    fate: Fate
    whereabouts: Whereabouts
    claims: tuple[str, ...]
    words: str
    holder: str = ""
    ground: Ground | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Countersign(Act):
    decision: str
    record: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrol(Act):
    record: str
    relation: str
    addressed_as: str
    sought_name: str
    sought_as: str
    documents: tuple[str, ...] = ("identity card", "birth certificate")
    language: str = "en"
    contact: str = ""
    call_word: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueCode(Act):
    relative: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveNotice(Act):
    relative: str
    how: How
    told: tuple[Told, ...]
    unknown: tuple[str, ...] = ()
    doing: tuple[str, ...] = ()
    decision: str = ""
    claims: tuple[str, ...] = ()
    with_whom: str = ""
    support_offered: str = ""
    speaks_of_death: SpeaksOfDeath = SpeaksOfDeath.NO


@dataclass(frozen=True, slots=True, kw_only=True)
class NotTold(Act):
    record: str
    whom: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MakeAppointment(Act):
    relative: str
    words: str
    on: str
    telephone: str = "000 555 0142"
    telephone_night: str = "000 555 0100"
    support_name: str = "Mariam Toral"
    support_telephone: str = "000 555 0177"


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignDoubt(Act):
    record: str
    notice: str
    officer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask(Act):
    label: str
    to: str
    through: str
    records: tuple[str, ...]
    due_on: date
    words: str = ""
    second_officer: str = DAVIT


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply(Act):
    """`answers`: record -> outcome and words. Whoever is not in it was not spoken of."""

    enquiry: str
    answers: tuple[tuple[str, str, str], ...]
    by_body: str
    how: str
    words: str = ""
    report: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteDuty(Act):
    owed_by: str
    what: str
    owed_to: str = ""
    promised: bool = False
    due: Interval | None = None
    claim: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyDone(Act):
    duty: str
    words: str
    done: Interval | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSearch(Act):
    area: str
    team: str
    permission: str
    starts: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EndSearch(Act):
    search: str
    outcome: str
    ended: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Publish(Act):
    """An edition with every figure that the draft offers then."""

    number: int
    title: str
    lead: str
    why: tuple[tuple[str, str], ...] = ()
    corrects: int = 0
    wrong: str = ""
