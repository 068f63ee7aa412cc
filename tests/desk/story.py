"""What happens in the scene: 18 days of an invented incident between two invented states, its people invented too."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, time

from lastcontact.bureau import enquiring, enrolling, intake, linking, opening, reviewing, searching, telling
from lastcontact.casefile import models as stored
from lastcontact.casefile import suggestions
from lastcontact.core.claim import ClaimType, Modality, Polarity
from lastcontact.core.dates import Interval
from lastcontact.core.payloads.enquiries import Answered, Outcome
from lastcontact.core.payloads.families import How, SpeaksOfDeath, Told
from lastcontact.core.payloads.incidents import GroupKind
from lastcontact.core.payloads.records import Described, Enquirer
from lastcontact.core.payloads.reports import Channel, ReportKind
from lastcontact.core.payloads.sources import PlaceName, SourceKind
from lastcontact.core.person import Verdict
from lastcontact.core.quantities import Form, Quantity
from lastcontact.core.status import Fate, Whereabouts
from tests.desk.scene import Clock, Scene

ROLL = (
    "Սարնեցյան Վահագն Սուրենի",
    "Լուսահատյան Նարեկ Գագիկի",
    "Արփանյան Հրայր Վարդանի",
    "Խորասարյան Լևոն Արտակի",
    "Հովասարյան Արամ Զավենի",
    "Հովասարյան Արմեն Զավենի",
    "Թորասարյան Դավիթ Սամվելի",
    "Թորասարյան Դավիթ Սարգսի",
    "Դորնեցյան Կարեն Արայի",
    "Մարվանյան Տիգրան Հակոբի",
    "Գետափյան Սերգեյ Լևոնի",
    "Աղբյուրյան Մհեր Աշոտի",
)
AIRED = (
    "Vaaqn Sarnesyan",
    "Narek Lusahatyan",
    "Levon Xorasaryan",
    "Aram Hovasaryan",
    "Tigran Marvanyan",
    "Mher Agburyan",
    "Rəşad Dərinqayalı",
)
REQUESTED = (
    ("Лусаhатян Нарек Гагикович", "ru", "mother"),
    ("Արփանյան Հրայր", "hy", "father"),
    ("არპანელი ლევან", "ka", "brother"),
    ("ياسر النورهاتي", "ar", "wife"),
)
RUMOUR = "190 boys are missing, they hide it from us!"


def exactly(n: int, text: str = "") -> Quantity:
    return Quantity(Form.EXACT, n, n, text or str(n))


def play(officer: str, roles: Iterable[str], start: date, new_id: Callable[[], str] | None = None) -> Scene:
    """The whole scene: 18 days from `start`."""
    scene = Scene(officer, frozenset(roles), start, Clock(datetime.combine(start, time(9), UTC)), new_id)
    _ground(scene)
    _lists(scene)
    _said(scene)
    _denied(scene)
    _linked(scene)
    _answered(scene)
    _owed(scene)
    return scene


def _ground(s: Scene) -> None:
    places = {
        "khorasar": (("Dərinqaya", "az", "Duravan"), ("Խորասար", "hy", "Norhat"), ("Хорасар", "ru", "Joint Mission")),
        "lusahat": (("Լուսահատ", "hy", "Norhat"), ("Qarlıyurd", "az", "Duravan"), ("ლუსაჰატი", "ka", "residents")),
    }
    for key, names in places.items():
        s.ids[key] = opening.name_place(by=s.hand, names=tuple(PlaceName(*n) for n in names))
    s.ids["incident"] = opening.open_incident(
        by=s.hand,
        title="Contact lost near Dərinqaya / Khorasar, night of the 9th to the 10th",
        summary="Contact was lost with positions of the 5th Company above two villages.",
        when=Interval.day(s.start),
        places=(s.ids["khorasar"], s.ids["lusahat"]),
        sides=("Norhat", "Duravan"),
    )
    body, outlet = SourceKind.BODY, SourceKind.OUTLET
    s.source("norhat", "Ministry of Defence of Norhat", body, "Norhat", "B")
    s.source("duravan", "Ministry of Defence of Duravan", body, "Duravan", "C")
    s.source("commission", "State Commission of Duravan", body, "Duravan", "B")
    s.source("ombudsman", "Ombudsman of Norhat", body, "Norhat", "B")
    s.source("president", "President of Norhat", SourceKind.PERSON, "Norhat", "B")
    s.source("agency", "Sarn Agency", outlet, "", "C")
    s.source("world", "World Desk, broadcaster", outlet, "", "C")
    s.source("channel", "Channel Arpana Live", outlet, "", "F")
    s.source("mission", "Joint Monitoring Mission", SourceKind.INTERMEDIARY, "", "A")
    s.source("committee", "Committee of families", SourceKind.RELATIVE, "", "C")
    s.source("family", "A family", SourceKind.RELATIVE, "", "F")
    s.ids["company"] = opening.name_group(
        by=s.hand,
        incident=s.incident,
        words=opening.GroupWords(
            "5th Company, positions 4 to 9",
            GroupKind.UNIT,
            "Norhat",
            "12 on the roll",
            (s.ids["khorasar"],),
            "10 March, 01:10, radio",
            Interval.day(s.day(1)),
            source=s.ids["norhat"],
        ),
    )


def _lists(s: Scene) -> None:
    missing, held = ClaimType.MISSING, ClaimType.HELD
    s.list("roll", "norhat", s.day(3), ROLL, missing, title="Unit roll", group=s.ids["company"], language="hy")
    aired = {"title": "List read out on television", "language": "az", "evidence_kind": "holding_party_list"}
    s.list("aired", "duravan", s.day(3), AIRED, held, **aired)
    for number, (name, language, relation) in enumerate(REQUESTED, start=1):
        report = s.report(
            f"request-{number}", "family", s.day(4), kind=ReportKind.TRACING_REQUEST, channel=Channel.DESK
        )
        s.ids[f"asked-{number}"] = intake.open_record(
            by=s.hand,
            person=intake.Person(
                report, Described(name=name), language=language, enquirer=Enquirer(f"Relative {number}", relation)
            ),
        )
    residents = opening.GroupWords(
        "Residents of upper Dərinqaya / Khorasar",
        GroupKind.RESIDENTS,
        places=(s.ids["khorasar"],),
        last_heard="telephone, a resident: no way out by the lower road",
        last_heard_on=Interval.day(s.day(4)),
        cut_off=True,
        source=s.ids["family"],
    )
    s.ids["residents"] = opening.name_group(by=s.hand, incident=s.incident, words=residents)


def _said(s: Scene) -> None:
    """Who says how many, and who holds what."""
    missing, controls = ClaimType.MISSING, ClaimType.CONTROLS
    of = reviewing.Attached(group=s.ids["company"])
    s.report("a1", "agency", s.day(2), "Sarn, 11 March. The fate of more than 70 servicemen remains unknown.")
    words = "fate of more than 70 servicemen remains unknown"
    s.says("c-70", "a1", words, missing, Quantity(Form.MORE_THAN, 71, None), subject="servicemen")
    s.report("a2", "ombudsman", s.day(2), "Around 60 of our servicemen cannot be found at positions 4 to 7.")
    words = "Around 60 of our servicemen cannot be found"
    s.says("c-60", "a2", words, missing, Quantity(Form.ABOUT, 60, 60), note="Positions 4 to 7 only.")
    s.report("a3", "channel", s.day(2), RUMOUR)
    s.says("c-190", "a3", "190 boys are missing", missing, exactly(190), grade="5")
    for number in range(3):
        s.report(f"share-{number}", "channel", s.day(2), f"Shared, {number}: {RUMOUR}", repost_of=s.ids["a3"])
    s.report("a4", "norhat", s.day(3), "The fate of 8 of the company is not yet known. The figure of 190 is false.")
    words = "The fate of 8 of the company is not yet known"
    unknown = Modality.UNKNOWN
    s.says("c-8", "a4", words, missing, exactly(8), grade="2", attached=of, modality=unknown, subject="servicemen")
    s.report("a5", "world", s.day(3), "Reports range from 60 to 160, World Desk learned. Both sides are silent.")
    wide = Quantity(Form.RANGE, 60, 160, "from 60 to 160")
    words = "Reports range from 60 to 160"
    s.says("c-range", "a5", words, missing, wide, grade="4", modality=Modality.REPORTED)
    s.report("a6", "committee", s.day(4), "There are no fewer than 84 of our people, soldiers and villagers.")
    words = "no fewer than 84 of our people, soldiers and villagers"
    s.says("c-84", "a6", words, missing, Quantity(Form.AT_LEAST, 84, None), subject="soldiers and villagers")
    s.report("a7", "president", s.day(2), "Several dozen of our soldiers were taken captive. Lusahat remains ours.")
    vague = Quantity(Form.VAGUE, 36, 96, "Several dozen")
    words = "Several dozen of our soldiers were taken captive"
    s.says("c-dozen", "a7", words, ClaimType.CAPTURED, vague, grade="2", actor="Duravan")
    s.says("c-ours", "a7", "Lusahat remains ours", controls, actor="Norhat", places=(s.ids["lusahat"],))
    s.report("a8", "duravan", s.day(2), "We hold no military prisoners. At least 6 of them fell. Khorasar is ours.")
    s.says("c-none", "a8", "We hold no military prisoners", ClaimType.HELD, exactly(0), grade="5")
    least = Quantity(Form.AT_LEAST, 6, None, "At least 6")
    s.says("c-fell", "a8", "At least 6 of them fell", ClaimType.KILLED, least, grade="4", attached=of)
    s.says("c-theirs", "a8", "Khorasar is ours", controls, actor="Duravan", places=(s.ids["khorasar"],))
    s.report("a9", "mission", s.day(2), "The village of Khorasar is under our observation. The lower road is cut.")
    mission = {"actor": "Joint Monitoring Mission", "places": (s.ids["khorasar"],)}
    s.says("c-mission", "a9", "under our observation", controls, grade="2", **mission)
    s.says("c-cut", "a9", "The lower road is cut", ClaimType.BESIEGED, grade="2")


def _denied(s: Scene) -> None:
    """A rumour denied, a figure withdrawn, one corrected, and one that the other party denies."""
    negated = {"polarity": Polarity.NEGATED, "modality": Modality.DENIED}

    def answering(key: str, how: str) -> reviewing.Attached:
        return reviewing.Attached(answers=s.ids[key], answer=how)

    denial = answering("c-190", "denies")
    s.says("c-denies", "a4", "The figure of 190 is false", ClaimType.MISSING, exactly(190), attached=denial, **negated)
    s.report("a10", "duravan", s.day(3), "48 saboteurs have been detained near the village.")
    words, held = "48 saboteurs have been detained", ClaimType.DETAINED
    s.says("c-48", "a10", words, held, exactly(48), grade="2", attached=answering("c-none", "withdraws"))
    s.report("a11", "norhat", s.day(4), "It is not true that 48 saboteurs were detained; they are soldiers.")
    party = answering("c-48", "denies")
    s.says("c-party", "a11", "48 saboteurs were detained", held, exactly(48), attached=party, **negated)
    s.report("a12", "agency", s.day(10), "Three captives have come home, Sarn Agency reports.")
    s.says("c-three", "a12", "Three captives have come home", ClaimType.RETURNED, exactly(3), grade="4")
    s.report("a13", "agency", s.day(11), "Correction: two, not three, came home.")
    corrects = answering("c-three", "corrects")
    s.says("c-two", "a13", "two, not three, came home", ClaimType.RETURNED, exactly(2), grade="1", attached=corrects)
    s.report("a14", "mission", s.day(6), "Three bodies were handed over at the Arpana bridge. 5 were wounded.")
    of = reviewing.Attached(group=s.ids["company"])
    words = "Three bodies were handed over"
    s.says("c-bodies", "a14", words, ClaimType.REMAINS_RETURNED, exactly(3), grade="1", attached=of)
    s.says("c-wounded", "a14", "5 were wounded", ClaimType.WOUNDED, exactly(5), grade="2")


def _linked(s: Scene) -> None:
    """Names on the list that was read out, recognised on the roll."""
    vahagn, narek = (s.record(name) for name in ROLL[:2])
    linking.judge(by=s.hand, a=vahagn, b=s.record(AIRED[0]), verdict=Verdict.SAME)
    linking.judge(by=s.hand, a=narek, b=s.record(AIRED[1]), verdict=Verdict.SAME)
    linking.judge(by=s.hand, a=s.record(ROLL[3]), b=s.record(AIRED[2]), verdict=Verdict.SAME)
    linking.judge(by=s.hand, a=s.record(ROLL[4]), b=s.record(AIRED[3]), verdict=Verdict.SAME)
    s.ids["vahagn"], s.ids["narek"] = vahagn, narek


def _answered(s: Scene) -> None:
    """An enquiry, a reply that is silent on one of two, decisions, and a mother who was told."""
    vahagn, narek = s.ids["vahagn"], s.ids["narek"]
    s.clock.to(s.day(5))
    question = enquiring.Question(
        incident=s.incident,
        label="E-1",
        to="State Commission of Duravan",
        through="Joint Monitoring Mission",
        records=(vahagn, narek),
        asked_on=s.day(5),
        due_on=s.day(12),
    )
    s.ids["enquiry"] = enquiring.ask(by=s.hand, question=question)
    s.clock.to(s.day(14))
    answer = enquiring.Reply(
        enquiry=s.ids["enquiry"],
        answered_on=s.day(14),
        by="State Commission of Duravan",
        answers={vahagn: Answered(Outcome.ACKNOWLEDGED, "held, in good health")},
    )
    enquiring.answer(by=s.hand, reply=answer)
    decided = s.decide(vahagn, Fate.ALIVE, Whereabouts.HELD, "Duravan", "acknowledged by the holding side")
    of = reviewing.Attached(record=s.record(ROLL[9]))
    s.says("c-home", "a13", "two, not three, came home", ClaimType.RETURNED, grade="1", attached=of)
    s.decide(s.record(ROLL[9]), Fate.ALIVE, Whereabouts.RETURNED, words="seen by an officer of this bureau")
    kin = enrolling.Kin(
        record=vahagn,
        relation="mother",
        addressed_as="Mrs Anush",
        sought_name="Vahagn",
        sought_as="your son",
        documents=("passport", "birth certificate"),
    )
    relative = enrolling.enrol(by=s.hand, kin=kin)
    s.ids["relative"] = relative
    told = Told("Duravan has told us in writing that it holds Vahagn.", "From the State Commission of Duravan.")
    words = telling.Words(
        relative, s.hand.at, How.TELEPHONE, (told,), decision=decided, speaks_of_death=SpeaksOfDeath.NO
    )
    telling.tell(by=s.hand, words=words)


def _owed(s: Scene) -> None:
    commission, what = "State Commission of Duravan", "name the place of holding"
    duties = (
        opening.DutyWords(commission, what, "this bureau", True, Interval.day(s.day(26))),
        opening.DutyWords("Ministry of Defence of Norhat", "inquire into the loss of contact", "the Ombudsman"),
        opening.DutyWords("Joint Monitoring Mission", "search the upper slope", due=Interval.day(s.day(9))),
    )
    noted = [opening.note_duty(by=s.hand, incident=s.incident, words=w) for w in duties]
    opening.duty_done(by=s.hand, incident=s.incident, duty=noted[2], on=Interval.day(s.day(11)))
    search = {"area": "upper slope above Khorasar / Dərinqaya", "team": "Joint Monitoring Mission"}
    s.ids["search"] = searching.plan(by=s.hand, incident=s.incident, permission="both sides, 08:00 to 16:00", **search)
    suggestions.suggest(stored.Record.objects.filter(incident=s.incident).values_list("id", flat=True))
    s.clock.to(s.day(18))
