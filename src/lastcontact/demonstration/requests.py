"""Tracing requests, calls, and what relatives saw in a recording: what families bring, as an officer wrote it down."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from types import MappingProxyType

from lastcontact.core.claim import Claim, ClaimType, Modality
from lastcontact.core.dates import Interval
from lastcontact.core.payloads.records import Described, Enquirer, ToInform
from lastcontact.core.payloads.reports import Channel, ReportKind, Scope
from lastcontact.demonstration.acts import LIA, OpenRecord, ReceiveReport, at, on
from lastcontact.demonstration.people import HRAYR, LEVON, NAREK, VAHAGN, Person, table
from lastcontact.demonstration.truth import Truth

Row = MappingProxyType[str, str]
GROUPS = MappingProxyType({"soldier": "roll", "attached": "attached", "resident": "residents"})
"""Kind of person -> the group their records are filed under."""
_MOTHERS = {"hy": "Լուսինե", "ka": "ნინო", "en": "Lucy"}


def persons_of_requests(truth: Truth) -> dict[int, str]:
    """Number of each request -> whom it seeks. Request 24 seeks the same man as 23."""
    early = [id for id in truth.decided_early if truth.answers[id] == "acknowledged" and id != VAHAGN]
    kept = [id for id in truth.held_unacknowledged if id.startswith("S")]
    slots = {
        "LEVON": LEVON, "NAREK": NAREK, "HRAYR": HRAYR, "VAHAGN": VAHAGN, "BODY": truth.bodies[1],
        "HOSPITAL": truth.hospital[1], "TWICE": early[0], "EARLY1": early[1], "EARLY2": early[2], "EARLY3": early[3],
        "EARLY4": early[4], "KEPT1": kept[0], "KEPT2": kept[1],
    }  # fmt: skip
    return {int(row["number"]): slots.get(row["person"], row["person"]) for row in table("requests.tsv")}


def main_record(truth: Truth, person: str) -> str:
    """The record that stands for a person when something is asked or said of them: the roll's, else the request's."""
    if person in truth.rows["roll"]:
        return f"roll:{person}"
    number = next((n for n, p in persons_of_requests(truth).items() if p == person), None)
    return f"request:{number}" if number else f"call:{person}"


def requests(truth: Truth) -> Iterator[ReceiveReport | OpenRecord]:
    """Each request as a report of its own, then the record it opens."""
    sought = persons_of_requests(truth)
    for row in table("requests.tsv"):
        person = truth.people[sought[int(row["number"])]]
        yield _form(row, person)
        yield _record(row, person)


def _form(row: Row, person: Person) -> ReceiveReport:
    name = _name(row, person)
    text = (
        f"Tracing request {row['number']}, filled in at the desk\n\nSought: {name}\n"
        f"Enquirer: {_enquirer(row, person)}, {row['relation']}\n"
        f"Last contact: {row['last_contact']}, {row['last_on']}\n\n{row['circumstances']}\n\n"
        "(An invented example.)\n"
    )
    return ReceiveReport(
        at=at(int(row["day"]), row["clock"]),
        key=f"request-{row['number']}",
        kind=ReportKind.TRACING_REQUEST,
        source="families",
        channel=Channel.DESK,
        title=f"Tracing request {row['number']}",
        text=text,
        data=text.encode("utf-8"),
        filename=f"request-{row['number']}.txt",
        language=row["language"],
        published_on=date(2026, 3, int(row["day"])),
        scope=Scope.PARTIES,
        confidential=row["number"] == "8",
    )


def _name(row: Row, person: Person) -> str:
    name = person.spellings[row["language"]]
    return name.family_first if row["language"] in ("hy", "az") else name.given_first


def _enquirer(row: Row, person: Person) -> str:
    if row["enquirer"]:
        return row["enquirer"]
    name = person.spellings[row["language"]]
    given = name.father if row["language"] == "en" and row["relation"] == "uncle" else _MOTHERS[row["language"]]
    if row["relation"] in ("father", "brother"):
        given = {"hy": "Գագիկ", "ka": "გია", "en": "Mark"}[row["language"]]
    return f"{name.family} {given}" if row["language"] == "hy" else f"{given} {name.family}"


def _record(row: Row, person: Person) -> OpenRecord:
    name = person.spellings[row["language"]]
    soldier = person.kind == "soldier"
    last_on = date.fromisoformat(row["last_on"])
    described = Described(
        given_name=name.given,
        family_name=name.family,
        father_name=name.father if row["language"] != "hy" else person.own.father,
        mother_name=person.mother_en if row["number"] in ("4", "23") else "",
        birth=f"{person.born_on:%d.%m.%Y}" if row["number"] != "13" else str(person.born_on.year),
        sex={"m": "male", "f": "female"}[person.sex],
        place="" if soldier else place_name(person.place, row["language"]),
        unit=f"5th Company, position {person.position}" if soldier else "",
        rank=person.rank,
        occupation=person.work,
        last_contact=row["last_contact"],
        last_contact_on=Interval.day(last_on),
        circumstances=row["circumstances"],
    )
    return OpenRecord(
        at=at(int(row["day"]), _later(row["clock"], 5)),
        key=f"request:{row['number']}",
        report=f"request-{row['number']}",
        person=person.id,
        described=described,
        language=row["language"],
        enquirer=Enquirer(
            name=_enquirer(row, person),
            relation=row["relation"],
            contact=f"000 555 02{int(row['number']):02}",
            language=row["language"],
            to_inform=_to_inform(row, person),
            kinship_checked_by="two documents",
        ),
        group=GROUPS[person.kind],
        says=Claim(
            type=ClaimType.MISSING, modality=Modality.UNKNOWN, said=on(int(row["day"])), when=Interval.day(last_on)
        ),
    )


def _to_inform(row: Row, person: Person) -> tuple[ToInform, ...]:
    if not row["inform"]:
        return (ToInform(_enquirer(row, person), row["relation"], f"000 555 02{int(row['number']):02}"),)
    found = []
    for part in row["inform"].split("; "):
        relation, _, wishes = part.partition(": ")
        found.append(ToInform(relation, relation.partition(",")[0], wishes=wishes))
    return tuple(found)


def place_name(place: str, language: str) -> str:
    """What a place is called in a language, in its first form otherwise."""
    forms = [row for row in table("places.tsv") if row["key"] == place.lower()]
    return next((row["text"] for row in forms if row["language"] == language), forms[0]["text"])


def _later(clock: str, minutes: int) -> str:
    hour, minute = (int(part) for part in clock.split(":"))
    total = hour * 60 + minute + minutes
    return f"{total // 60}:{total % 60:02}"


def calls(truth: Truth) -> Iterator[ReceiveReport | OpenRecord]:
    """Calls that name somebody: the dispatcher's drivers, and what neighbours saw."""
    names = {id: person.english.given_first for id, person in truth.people.items()}
    drivers = f"{names['A1']}, {names['A2']} and {names['A3']}"
    words = f"Three drivers of relief convoy 2, {drivers}, were last heard at 18:30 on 9 March, before the bridge."
    yield call_note("call-dispatcher", "dispatcher", (10, "14:45"), words)
    yield _named(truth.people["A2"], "call-dispatcher", (10, "14:50"), "telephone call to the dispatcher")
    words = (
        f"A neighbour rings from the upper part of the village: she saw {names['R01']} at the well on 12 March and "
        f"{names['R05']} and {names['R06']} at their window. There is no bread. The line breaks off."
    )
    yield call_note("call-neighbour", "families", (13, "9:15"), words)
    for id in ("R01", "R05", "R06"):
        yield _named(truth.people[id], "call-neighbour", (13, "9:25"), "seen by a neighbour")
    words = f"A man from Lusahat rings: {names['R12']}, who lives alone, did not open his door on 11 and 12 March."
    yield call_note("call-lusahat", "families", (13, "17:00"), words)
    yield _named(truth.people["R12"], "call-lusahat", (13, "17:10"), "did not open his door")


def call_note(key: str, source: str, when: tuple[int, str], words: str) -> ReceiveReport:
    """A call or a talk at the desk, written down."""
    day, clock = when
    text = f"Call note, {day} March 2026, {clock}\n\n{words}\n\n(An invented example.)\n"
    return ReceiveReport(
        at=at(day, clock),
        by=LIA,
        key=key,
        kind=ReportKind.CALL_NOTE,
        source=source,
        channel=Channel.CALL,
        title=f"Call note, {day} March, {clock}",
        text=text,
        data=text.encode("utf-8"),
        filename=f"{key}.txt",
        published_on=date(2026, 3, day),
        scope=Scope.PARTIES,
    )


def _named(person: Person, report: str, when: tuple[int, str], last: str) -> OpenRecord:
    name = person.english
    return OpenRecord(
        at=at(*when),
        key=f"call:{person.id}",
        report=report,
        person=person.id,
        described=Described(
            given_name=name.given,
            family_name=name.family,
            sex={"m": "male", "f": "female"}[person.sex],
            place=place_name(person.place, "en"),
            occupation=person.work,
            last_contact=last,
        ),
        language="en",
        group=GROUPS[person.kind],
        says=Claim(type=ClaimType.MISSING, modality=Modality.UNKNOWN, said=on(when[0])),
    )
