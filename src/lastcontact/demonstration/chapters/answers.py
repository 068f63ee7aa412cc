"""The answers: what returned comrades saw, what was asked and answered, and what the officers decided on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from lastcontact.core.claim import Claim, ClaimType, Polarity
from lastcontact.core.payloads.reports import Channel, ReportKind
from lastcontact.core.status import Fate, Ground, Whereabouts
from lastcontact.demonstration import acts
from lastcontact.demonstration.acts import DAVIT, LIA, Act, at, on
from lastcontact.demonstration.people import NAREK, VAHAGN
from lastcontact.demonstration.requests import call_note, main_record
from lastcontact.demonstration.truth import AIRED, Truth

COMMISSION, INTERMEDIARY = "State Commission of Duravan", "Neutral intermediary"


def answers(truth: Truth) -> Iterator[Act]:
    yield from _returned(truth)
    yield from _comrades(truth)
    yield from _enquiries(truth)
    yield from _held_in_march(truth)
    yield from _dead(truth)
    yield from _in_hospital(truth)
    yield from _narek(truth)
    yield from _acknowledged(truth)


def _returned(truth: Truth) -> Iterator[Act]:
    for number, person in enumerate(truth.returned):
        record = main_record(truth, person)
        yield _person_claim(truth, person, "home", "mission-2", ClaimType.RETURNED, (19, f"14:3{number}"), "own_call")
        yield acts.Decide(
            at=at(19, f"15:1{number}"),
            key=f"decision:home:{person}",
            record=record,
            fate=Fate.ALIVE,
            whereabouts=Whereabouts.RETURNED,
            claims=(f"home:{person}",),
            words="seen by an officer of this bureau at the bridge, 19 March",
        )


def _person_claim(
    truth: Truth, person: str, key: str, report: str, type_: ClaimType, when: tuple[int, str], kind: str
) -> acts.MakeClaim:
    """A claim about one person from a report that names nobody in the open."""
    return acts.MakeClaim(
        at=at(*when),
        key=f"{key}:{person}",
        report=report,
        record=main_record(truth, person),
        source={"mission-2": "mission", "hospital": "intermediary", "commission-reply": "commission"}.get(
            report, "returned"
        ),
        evidence_kind=kind,
        body=Claim(
            type=type_,
            said=on(when[0]),
            subject=truth.people[person].english.given_first,
            actor="Duravan" if type_ is ClaimType.HELD else None,
        ),
    )


def _comrades(truth: Truth) -> Iterator[Act]:
    """The two who came home name 31 men whom they saw alive on 10 March."""
    half = (len(truth.decided_early) + 1) // 2
    for number, part in enumerate((truth.decided_early[:half], truth.decided_early[half:]), start=1):
        names = ", ".join(truth.people[id].english.given_first for id in part)
        words = (
            f"Talk at the bureau with one of the two who came home. On 10 March, until the lorries were parted, he saw "
            f"alive and walking: {names}. He says no more about where they were taken."
        )
        yield call_note(f"comrade-{number}", "returned", (20, f"9:0{number}"), words)
        for minute, person in enumerate(part):
            when = (20, f"9:{20 + minute:02}")
            yield _person_claim(truth, person, "comrade", f"comrade-{number}", ClaimType.HELD, when, "comrade")


def _enquiries(truth: Truth) -> Iterator[Act]:
    asked = tuple(main_record(truth, person) for person in truth.asked)
    yield acts.Ask(
        at=at(14, "9:00"),
        key="E-1",
        label="E-1",
        to=COMMISSION,
        through=INTERMEDIARY,
        records=asked,
        due_on=date(2026, 3, 21),
        words="Please say of each person whether you hold him or her, and where.",
    )
    yield acts.Ask(
        at=at(18, "12:00"),
        by=DAVIT,
        key="E-3",
        label="E-3",
        to="Ministry of Defence of Norhat",
        through="Joint Monitoring Mission",
        records=tuple(main_record(truth, person) for person in ("A1", "A2")),
        due_on=date(2026, 3, 25),
        words="Please say by which road relief convoy 2 was sent and when it was last heard.",
    )
    yield from _replies(truth)
    yield acts.Ask(
        at=at(27, "17:00"),
        key="E-2",
        label="E-2",
        to=COMMISSION,
        through=INTERMEDIARY,
        records=tuple(main_record(truth, person) for person in truth.of("acknowledged")),
        due_on=date(2026, 4, 4),
        words="Please name the place of holding of each, and let the intermediary visit.",
    )
    yield acts.Ask(
        at=at(27, "17:20"),
        key="E-4",
        label="E-4",
        to=COMMISSION,
        through=INTERMEDIARY,
        records=(main_record(truth, "R07"),),  # a pupil of fifteen: it waits for a second officer
        due_on=date(2026, 4, 4),
        words="Please say whether he is with you, and in whose care.",
    )


def _replies(truth: Truth) -> Iterator[Act]:
    """A denial by word of mouth, and the written reply that withdraws it."""
    oral = (main_record(truth, VAHAGN), "denied", "not among those held")
    yield acts.Reply(
        at=at(23, "17:45"),
        enquiry="E-1",
        answers=(oral,),
        by_body=COMMISSION,
        how="by word of mouth to the intermediary",
        report="commission-oral",
    )
    yield acts.MakeClaim(
        at=at(23, "17:50"),
        key="denied:S28",
        report="commission-oral",
        record=main_record(truth, VAHAGN),
        source="commission",
        quote="Vahagn Sarnetsyan is not among those held",
        evidence_kind="denial",
        body=Claim(
            type=ClaimType.HELD,
            polarity=Polarity.NEGATED,
            speaker=COMMISSION,
            channel=INTERMEDIARY,
            said=on(23),
            subject="Vahagn Sarnetsyan",
            actor="Duravan",
        ),
    )
    yield acts.Reply(
        at=at(26, "17:40"),
        key="reply-E-1",
        enquiry="E-1",
        answers=tuple(_replied(truth)),
        by_body=COMMISSION,
        how="in writing",
        words="Of 62 persons enquired about, 29 are held.",
        report="commission-reply",
    )


def _replied(truth: Truth) -> Iterator[tuple[str, str, str]]:
    words = {"acknowledged": "held, in satisfactory health", "denied": "not held", "not_identified": "not identified"}
    for person, outcome in truth.answers.items():
        if outcome in words:
            yield main_record(truth, person), outcome, words[outcome]


def _held_in_march(truth: Truth) -> Iterator[Act]:
    """20 March: 31 decided as held on the list read out and a comrade's word; one officer decides all that day."""
    yield from _held(truth, truth.decided_early, at(20, "12:00"), ("the list read out", "and a comrade who came home"))
    kept = truth.held_unacknowledged
    yield from _held(
        truth, kept, at(27, "15:00"), ("footage or the list read out", "and a comrade; asked, not acknowledged")
    )


def _held(truth: Truth, persons: Sequence[str], start: datetime, basis: tuple[str, str]) -> Iterator[Act]:
    for minute, person in enumerate(persons):
        yield acts.Decide(
            at=start + timedelta(minutes=minute),
            key=f"decision:{start.day}:{person}",
            record=main_record(truth, person),
            fate=Fate.ALIVE,
            whereabouts=Whereabouts.HELD,
            holder="Duravan",
            claims=(f"says:{AIRED}:{person}", f"comrade:{person}"),
            words=" ".join(basis),
        )


def _dead(truth: Truth) -> Iterator[Act]:
    for number, (person, ground, day) in enumerate(
        ((truth.bodies[0], Ground.DENTAL, 22), (truth.bodies[1], Ground.DNA, 27)), start=1
    ):
        name = truth.people[person].english.given_first
        officer = LIA if number == 1 else DAVIT
        words = f"Body {number} of 15 March is {name}, by {ground.name.lower()} comparison. Signed by two physicians."
        text = f"District hospital of Arpan, {day} March 2026\n\n{words}\n\n(An invented example.)\n"
        yield acts.ReceiveReport(
            at=at(day, "9:00"),
            by=officer,
            key=f"lab-{number}",
            kind=ReportKind.STATEMENT,
            source="hospital-arpan",
            channel=Channel.PARTNER,
            title=f"Identification of body {number}",
            text=text,
            data=text.encode("utf-8"),
            filename=f"identification-{number}.txt",
            published_on=date(2026, 3, day),
        )
        yield acts.MakeClaim(
            at=at(day, "9:30"),
            by=officer,
            key=f"identified:{person}",
            report=f"lab-{number}",
            quote=words,
            record=main_record(truth, person),
            source="hospital-arpan",
            evidence_kind="physical_identification",
            body=Claim(type=ClaimType.IDENTIFIED, speaker="District hospital of Arpan", said=on(day), subject=name),
        )
        yield acts.Decide(
            at=at(day, "11:00"),
            by=officer,
            key=f"decision:dead:{person}",
            record=main_record(truth, person),
            fate=Fate.DEAD,
            whereabouts=Whereabouts.HANDED_OVER,
            ground=ground,
            claims=(f"identified:{person}",),
            words="physical identification",
        )
    yield acts.Countersign(
        at=at(23, "10:30"),
        by=DAVIT,
        decision=f"decision:dead:{truth.bodies[0]}",
        record=main_record(truth, truth.bodies[0]),
        why="Read the hospital's report and the comparison. Neither linked nor decided.",
    )


def _in_hospital(truth: Truth) -> Iterator[Act]:
    for number, person in enumerate(truth.hospital):
        when = (25, f"13:0{number}")
        yield _person_claim(truth, person, "hospital", "hospital", ClaimType.FOUND, when, "hospital_register")
        yield acts.Decide(
            at=at(25, f"13:1{number}"),
            by=DAVIT,
            key=f"decision:hospital:{person}",
            record=main_record(truth, person),
            fate=Fate.ALIVE,
            whereabouts=Whereabouts.HOSPITAL,
            holder="Duravan",
            claims=(f"hospital:{person}",),
            words="hospital register in Duravan; visited by the neutral intermediary",
        )


def _narek(truth: Truth) -> Iterator[Act]:
    yield acts.Decide(
        at=at(24, "16:00"),
        key=f"decision:footage:{NAREK}",
        record=main_record(truth, NAREK),
        fate=Fate.ALIVE,
        whereabouts=Whereabouts.HELD,
        holder="Duravan",
        claims=(f"footage:{NAREK}", "says:face:1"),
        words="recognised in recording V-03 by his brother",
    )


def _acknowledged(truth: Truth) -> Iterator[Act]:
    for minute, person in enumerate(truth.of("acknowledged")):
        when = (26, f"{18 + minute // 60}:{minute % 60:02}")
        claim = _person_claim(truth, person, "reply", "commission-reply", ClaimType.HELD, when, "holding_party_list")
        yield claim
        relied = (f"reply:{person}", f"says:{AIRED}:{person}")
        comrade = (f"comrade:{person}",) if person in truth.decided_early else ()
        moment = at(27, "10:12") if person == VAHAGN else at(27, "10:15") + timedelta(minutes=minute)
        yield acts.Decide(
            at=moment,
            key=f"decision:reply:{person}",
            record=main_record(truth, person),
            fate=Fate.ALIVE,
            whereabouts=Whereabouts.HELD,
            holder="Duravan",
            claims=(*relied, *comrade),
            words="acknowledged 26 March; list of 48",
        )
