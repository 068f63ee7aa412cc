"""Who is who: the three lists brought in, faces and bodies, and what the officers judged of pairs of records."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, datetime
from types import MappingProxyType

from lastcontact.core.claim import Claim, ClaimType, Modality
from lastcontact.core.payloads.records import Described
from lastcontact.core.payloads.reports import Channel, ReportKind, Scope
from lastcontact.core.person import Verdict
from lastcontact.demonstration import acts
from lastcontact.demonstration.acts import DAVIT, LIA, Act, at, on
from lastcontact.demonstration.lists import list_file
from lastcontact.demonstration.people import NAREK, VAHAGN
from lastcontact.demonstration.requests import call_note, main_record, persons_of_requests
from lastcontact.demonstration.truth import AIRED, PASSED, ROLL, Truth

FACES = 7
"""Faces in the recording that relatives put a name to; the first is named by two families."""
FIRST_RECORD = MappingProxyType({VAHAGN: "request:4", NAREK: "request:2"})
"""The record that was there before the roll came in."""
BROTHERS, COUSINS = ("S47", "S48"), ("S60", "S66")


def left_open(truth: Truth) -> tuple[tuple[str, str], ...]:
    """The 14 pairs that are one person in truth and on which nobody has judged yet; 3 wait with a family."""
    only_passed = [p for p in truth.rows[PASSED] if p.startswith("S") and p not in truth.rows[AIRED] and p != NAREK]
    heard = [(f"{AIRED}:{p}", f"{PASSED}:{p}") for p in unsettled(truth)]
    named = [(f"{PASSED}:{p}", main_record(truth, p)) for p in (*only_passed[:7], "A4", "R10", "R14")]
    return (*heard, *named, (f"{PASSED}:R10", f"{AIRED}:R10"), (f"{PASSED}:R14", f"{AIRED}:R14"))


def unsettled(truth: Truth) -> tuple[str, ...]:
    """Two names read out that an officer could not settle: 41 soldiers of the list of 48 are linked to the roll."""
    decided = {*truth.decided_early, *truth.of("acknowledged"), *BROTHERS, *COUSINS}
    return tuple(p for p in truth.rows[AIRED] if p.startswith("S") and p not in decided)[:2]


def linked_by(person: str, truth: Truth) -> str:
    """The officer who judges the links of a person; one who is dead is left to a reviewer who linked nothing."""
    if person == truth.bodies[0]:
        return LIA
    if person == truth.bodies[1]:
        return DAVIT
    return LIA if int(person[1:]) % 2 else DAVIT


def persons_of_records(truth: Truth) -> tuple[tuple[str, str], ...]:
    """Every record of the story that names somebody, and whom it is about in truth."""
    listed = [(f"{name}:{person}", person) for name, rows in truth.rows.items() for person in rows]
    asked = [(f"request:{number}", person) for number, person in persons_of_requests(truth).items()]
    called = [(f"call:{person}", person) for person in ("A2", "R01", "R05", "R06", "R12")]
    seen = [(f"face:{number}", VAHAGN if number == 1 else person) for number, _, person in faces(truth)]
    found = [(f"body:{number}", person) for number, person in enumerate(truth.bodies, start=1)]
    return (*listed, *asked, *called, *seen, *found)


def identities(truth: Truth) -> Iterator[Act]:
    yield from _lists(truth)
    yield from _footage(truth)
    yield from _bodies(truth)
    yield from _links(truth)


def _lists(truth: Truth) -> Iterator[Act]:
    missing = Claim(type=ClaimType.MISSING, modality=Modality.UNKNOWN, said=on(12))
    aired = Claim(type=ClaimType.HELD, modality=Modality.CLAIMED, actor="Duravan", said=on(12))
    passed = Claim(type=ClaimType.HELD, modality=Modality.APPARENT, actor="Duravan", said=on(22))
    terms = (
        (ROLL, "norhat-mod", 12, "18:30", "Unit roll, 5th Company", "hy", missing, ""),
        (AIRED, "television", 12, "21:50", "List read out on Duravan television", "az", aired, "holding_party_list"),
        (PASSED, "intermediary", 22, "10:00", "List passed through the neutral intermediary", "ru", passed, "hearsay"),
    )
    for on_list, source, day, clock, title, language, says, kind in terms:
        file = list_file(on_list, truth)
        yield acts.ReceiveReport(
            at=at(day, clock),
            key=f"list-{on_list}",
            kind=ReportKind.LIST,
            source=source,
            channel=Channel.UPLOAD,
            title=title,
            data=file.data,
            filename=file.name,
            language=language,
            published_on=date(2026, 3, day),
            scope=Scope.PARTIES,
        )
        yield acts.BringInList(
            at=at(day, clock.replace("30", "40").replace("50", "58").replace("00", "10")),
            report=f"list-{on_list}",
            on=on_list,
            persons=tuple((row, person) for person, row in truth.rows[on_list].items()),
            says=says,
            evidence_kind=kind,
            sought=on_list == ROLL,
            group="roll" if on_list == ROLL else "",
        )


def faces(truth: Truth) -> tuple[tuple[int, str, str], ...]:
    """(number, timecode, person whom a relative named); number 1 is named by two families, 12 by none."""
    soldiers = [p for p in truth.decided_early if p.startswith("S") and p != VAHAGN][: FACES - 1]
    codes = ("00:44", "00:51", "00:58", "01:20", "01:33", "02:02")
    return (
        (1, "01:12", NAREK),
        *((n, code, p) for n, (code, p) in enumerate(zip(codes, soldiers, strict=True), start=2)),
    )


def _footage(truth: Truth) -> Iterator[Act]:
    yield acts.PreserveItem(
        at=at(11, "7:40"),
        key="V-03",
        report="channel-v03",
        label="V-03",
        seen_where="a channel in Duravan",
        first_seen="10 March 2026, 23:30",
    )
    yield acts.VerifyItem(
        at=at(12, "10:10"),
        by=DAVIT,
        item="V-03",
        authenticity="unknown",
        words="The road, the hour and the author could not be established. No sign of older copies was found.",
    )
    named = {VAHAGN: (11, "8:00", "his mother", "the way he carries his shoulder"),
             NAREK: (11, "19:30", "his brother", "the cap is his")}  # fmt: skip
    kin = ("his mother", "his sister", "his father", "his wife", "his aunt", "his mother")
    for number, code, person in faces(truth):
        yield _face(number, code, person)
        if number > 1:
            named[person] = (13, f"{10 + number}:20", kin[number - 2], "his face, seen for a moment")
    for person, (day, clock, who, sign) in named.items():
        yield from _recognised(truth, person, (day, clock), f"{who} says: {sign}")
    yield acts.LookAt(at=at(11, "7:58"), item="V-03", why="shown to a relative at the bureau", with_whom="a relative")


def _face(number: int, code: str, person: str) -> Act:
    return acts.OpenRecord(
        at=at(11, "7:50"),
        key=f"face:{number}",
        report="channel-v03",
        person=VAHAGN if number == 1 else person,
        described=Described(marks="a man in uniform; nobody has identified him"),
        locator=code,
        says=Claim(type=ClaimType.CAPTURED, modality=Modality.APPARENT, said=on(10)),
        evidence_kind="footage",
        sought=False,
    )


def _recognised(truth: Truth, person: str, when: tuple[int, str], words: str) -> Iterator[Act]:
    code = next((c for _, c, p in faces(truth) if p == person), "01:12")
    name = truth.people[person].english.given_first
    key = f"seen-{person}"
    yield call_note(
        key, "families", when, f"Recording V-03, {code}, looked at together at the bureau. {name}: {words}."
    )
    yield acts.MakeClaim(
        at=at(when[0], _plus(when[1], 9)),
        key=f"footage:{person}",
        report=key,
        record=FIRST_RECORD.get(person) or main_record(truth, person),
        source="families",
        item="V-03",
        timecode=code,
        evidence_kind="footage",
        body=Claim(
            type=ClaimType.CAPTURED,
            modality=Modality.APPARENT,
            speaker=words.split(" says")[0],
            said=on(when[0]),
            subject=name,
            note="To recognise is not to identify.",
        ),
    )


def _plus(clock: str, minutes: int) -> str:
    hour, minute = (int(part) for part in clock.split(":"))
    return f"{(hour * 60 + minute + minutes) // 60}:{(minute + minutes) % 60:02}"


def _bodies(truth: Truth) -> Iterator[Act]:
    marks = ("a scar over the left eyebrow", "a mended tooth, upper left", "nothing that could be told apart yet")
    for number, (person, mark) in enumerate(zip(truth.bodies, marks, strict=True), start=1):
        yield acts.OpenRecord(
            at=at(15, "14:20"),
            by=linked_by(person, truth),
            key=f"body:{number}",
            report="mission-1",
            person=person,
            described=Described(marks=mark, sex="male"),
            locator=f"body {number}",
            says=Claim(type=ClaimType.REMAINS_RETURNED, said=on(15), when=on(15)),
            evidence_kind="hearsay",
            sought=False,
        )


def _links(truth: Truth) -> Iterator[Act]:
    chance = random.Random("links")
    open_pairs = set(left_open(truth))
    for number, person in persons_of_requests(truth).items():
        if person in truth.rows[ROLL]:
            when = at(13, f"17:{10 + number}") if number < 28 else at(14, f"11:{10 + number}")
            yield _same(truth, person, f"request:{number}", when)
    yield _same(truth, "R01", "call:R01", at(13, "17:40"))
    for number, _, person in faces(truth):
        yield _same(truth, person, f"face:{number}", at(16, f"11:{number + 10}"))
    yield _same(truth, truth.bodies[0], "body:1", at(22, "9:10"))
    yield _same(truth, truth.bodies[1], "body:2", at(26, "9:10"))
    for on_list, days in ((AIRED, (14, 15, 16, 17, 18)), (PASSED, (23, 24, 25))):
        for person in truth.rows[on_list]:
            pair = (f"{on_list}:{person}", main_record(truth, person))
            doubtful = person == "A1" or (on_list == AIRED and person in unsettled(truth))
            if pair not in open_pairs and not doubtful:
                day = 23 if on_list == PASSED and person == NAREK else chance.choice(days)
                yield _same(truth, person, pair[0], at(day, f"{chance.randrange(9, 17)}:{chance.randrange(60):02}"))
    yield from _not_same(truth)


_WHY = (
    "The name comes down to the same sounds; asked by telephone, the family knows of nobody else so called.",
    "The same name, spelled by the other language; the company's clerk knows of nobody else who bears it.",
    "A rare name, and the family, asked about both reports, says that it is one man.",
    "Asked the family by telephone: the father's name is right and nobody else of that name serves there.",
)


_WHY_NAMELESS = MappingProxyType(
    {
        "body": "The mission's examiner held the teeth against the card of the dentist whom the family named.",
        "face": "Two comrades, asked apart, name the man at this time of the recording.",
    }
)
"""For records that give no name; the reasons of `_WHY` rest on one."""


def _same(truth: Truth, person: str, other: str, when: datetime) -> Act:
    return acts.JudgeLink(
        at=when,
        by=linked_by(person, truth),
        a=main_record(truth, person),
        b=other,
        verdict=Verdict.SAME,
        why=_WHY_NAMELESS.get(other.partition(":")[0]) or _WHY[int(person[1:]) % len(_WHY)],
    )


def _not_same(truth: Truth) -> Iterator[Act]:
    """Brothers and cousins told apart, and pairs that cannot be settled yet; then the queue is gone through."""
    yield acts.JudgeApart(at=at(26, "18:55"), by=LIA, persons=persons_of_records(truth))
    for on_list, when, (one, two), why in (
        (AIRED, at(18, "17:10"), BROTHERS, "Two brothers: the given names differ and so do the years."),
        (PASSED, at(25, "17:10"), COUSINS, "Cousins of one name: the fathers' names differ."),
    ):
        for mine, theirs in ((one, two), (two, one)):
            if mine in truth.rows[on_list]:
                a, b = f"{on_list}:{mine}", main_record(truth, theirs)
                yield acts.JudgeLink(at=when, by=LIA, a=a, b=b, verdict=Verdict.DIFFERENT, why=why)
    for person in ("A1", *unsettled(truth)):
        yield acts.JudgeLink(
            at=at(18, "17:30"),
            by=DAVIT,
            a=f"{AIRED}:{person}",
            b=main_record(truth, person),
            verdict=Verdict.UNSURE,
            why="The given name fits; the family name was written down from sound and could be another.",
            settles="His father's name, or the day of his birth.",
        )
    yield acts.JudgeLink(
        at=at(16, "11:40"),
        by=LIA,
        a="face:1",
        b=main_record(truth, VAHAGN),
        verdict=Verdict.UNSURE,
        why="Two families name the man at 01:12.",
        settles="A second recording, or word from somebody who stood beside him.",
    )
    yield acts.JudgeLink(
        at=at(27, "16:40"),
        by=DAVIT,
        a="face:1",
        b=main_record(truth, NAREK),
        verdict=Verdict.UNSURE,
        why="Asked again, his brother is no longer certain; another family names the same man.",
        settles="A second recording, or word from somebody who stood beside him.",
    )
