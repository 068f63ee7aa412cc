"""Two incidents whose records are joined, for what an officer of one of them may see. All of it invented.

What stands in records of the other incident is in words that stand nowhere else.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from lastcontact.bureau import custody, enquiring, enrolling, handing_out, opening, searching
from lastcontact.casefile.suggestions import suggest
from lastcontact.core.claim import ClaimType
from lastcontact.core.disclosure import Audience
from lastcontact.core.payloads.enquiries import Answered, Outcome
from lastcontact.core.payloads.families import Told
from lastcontact.core.payloads.incidents import GroupKind
from lastcontact.core.payloads.records import Enquirer, ToInform
from lastcontact.core.payloads.reports import ReportKind
from tests.bureau.acts import Bureau

NAME, UNIT, PLACE, MARKS = "Zorvanthel Quixmarro", "Brakkenjold", "Grombulvale", "Tulverrane"
SPEAKER, WORDS, RELATIVE, NUMBER = "Wexolthar", "Plimtorque", "Yarrowbek", "44 55 777 31 41"
GROUP, TITLE, ITEM, DUTY, SEARCH = "Dzintrov", "Kestrelmoor", "Mirthwock", "Hollumbray", "Fennigrath"
ASKED, ANSWERED, ADDRESSED, TOLD = "Jaspelune", "Ostrivane", "Umberwyck", "Velloquist"
OF_PEOPLE = (*NAME.split(), UNIT, PLACE, MARKS, SPEAKER, RELATIVE, NUMBER, ANSWERED, ADDRESSED, TOLD)
CLOSED = (*OF_PEOPLE, WORDS, GROUP, TITLE, ITEM, DUTY, SEARCH, ASKED)
"""Words that stand in the other incident alone; those of its people stand on the pages of whom they are joined with."""


@dataclass
class Joined:
    """`here` and `there`: the incidents. Of the first are the records `own`, and of the second all that is closed."""

    here: Bureau
    there: Bureau
    own: dict[str, str]
    others: dict[str, str]


def ids(first: str) -> Callable[[], str]:
    return lambda: first + secrets.token_hex(7)


def play(bureau: Bureau, *, leads: str) -> Joined:
    """`leads`: whose record leads a person of both, of those "here" or "there"."""
    first = {"here": ("00", "ff"), "there": ("ff", "00")}[leads]
    bureau.hand = replace(bureau.hand, new_id=ids(first[0]))
    hand = replace(bureau.hand, new_id=ids(first[1]))
    there = replace(bureau, hand=hand, incident=opening.open_incident(by=hand, title=f"Contact lost at {TITLE}"))
    own = {"named": bureau.record("Aram Velkanyan", place="Lornak"), "nameless": bureau.record("", marks="a scar")}
    own |= {"third": bureau.record("A. Velkanyan", "Sarn Agency"), "suggested": bureau.record("Quiksmaro Z.")}
    own |= {"apart": bureau.record("Vazgen Draskert")}
    others = _others(there)
    for mine, other in (("named", "asked"), ("third", "asked"), ("nameless", "body")):
        bureau.same(own[mine], others[other])
    suggest([own["suggested"], others["namesake"]])
    _work(there, others)
    _work_here(bureau, own)
    return Joined(bureau, there, own, others)


def _others(b: Bureau) -> dict[str, str]:
    mother = Enquirer(f"Mrs {RELATIVE}", "mother", NUMBER, to_inform=(ToInform(f"Mr {RELATIVE}", "father", NUMBER),))
    words = {"unit": UNIT, "place": PLACE, "marks": MARKS, "birth": "2004-05-14"}
    return {
        "asked": b.record(NAME, enquirer=mother, **words),
        "body": b.record(NAME, "Sarn Agency", **words),
        "namesake": b.record(NAME, "Sarn Agency", place=PLACE),
    }


def _work(b: Bureau, records: dict[str, str]) -> None:
    """All that an incident may hold, about its records and besides."""
    ground = {"whom": f"Court of {ASKED}", "audience": Audience.FAMILY, "why": WORDS}
    handing_out.ask(by=b.hand, record=records["asked"], **ground)  # before anybody tells of a death
    for record in (records["asked"], records["body"]):
        b.says(record, ClaimType.HELD, speaker=f"{SPEAKER} the gravedigger", note=WORDS, subject=NAME)
        b.says(record, ClaimType.KILLED, "Sarn Agency", speaker=SPEAKER, actor=WORDS)
    b.report("Sarn Agency", f"{SPEAKER} said on 12 March that 40 men of {GROUP} were captured near {PLACE}.")
    b.report("5th Company", f"{RELATIVE} called: {WORDS}.", ReportKind.CALL_NOTE, about=records["asked"])
    opening.name_group(by=b.hand, incident=b.incident, words=opening.GroupWords(f"{GROUP} post", GroupKind.UNIT))
    opening.note_duty(by=b.hand, incident=b.incident, words=opening.DutyWords("Duravan", DUTY))
    searching.plan(by=b.hand, incident=b.incident, area=SEARCH, team="two teams")
    custody.preserve(by=b.hand, found=custody.Found(b.incident, ITEM, b"footage"))
    asked = b.ask(records["asked"], records["body"], words=ASKED)
    given = {r: Answered(Outcome.DENIED, ANSWERED) for r in (records["asked"], records["body"])}
    enquiring.answer(by=b.hand, reply=enquiring.Reply(asked, date(2026, 3, 14), given, words=ANSWERED))
    papers = ("passport", "birth certificate")
    kin = enrolling.Kin(
        records["asked"], "mother", f"Mrs {ADDRESSED}", "Z.", "your son", documents=papers, contact=NUMBER
    )
    b.tell(
        enrolling.enrol(by=b.hand, kin=kin),
        off_record=True,
        told=(Told(f"We asked {TOLD} about him.", "From the bureau."),),
    )
    _decided(b, records["body"])


def _decided(b: Bureau, record: str) -> str:
    held = tuple(c.id for c in b.person(record).claims if c.body.type is ClaimType.HELD)
    return b.decide(record, claims=held)


def _work_here(b: Bureau, own: dict[str, str]) -> None:
    b.tell(b.enrol(own["named"], another=True), _decided(b, own["named"]))
    b.ask(own["named"], own["nameless"], words="Do you hold them?")
    handing_out.ask(by=b.hand, record=own["named"], whom="the court", audience=Audience.FAMILY, why="order 17")
    b.says(own["named"], ClaimType.HELD, "Sarn Agency", speaker="The head of the village")
    b.report("Sarn Agency", "The ministry said on 12 March that 40 men were captured near Lornak.")
    b.report("5th Company", "Somebody called: it rains.", ReportKind.CALL_NOTE, about=own["named"])
    opening.name_group(by=b.hand, incident=b.incident, words=opening.GroupWords("Position 4", GroupKind.UNIT))
    custody.preserve(by=b.hand, found=custody.Found(b.incident, "a film", b"other footage"))
