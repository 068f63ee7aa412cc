"""The families: who is to be informed, what they were told in which words, when the bureau speaks with them next."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from lastcontact.core.payloads.families import How, SpeaksOfDeath, Told
from lastcontact.demonstration import acts
from lastcontact.demonstration.acts import DAVIT, LIA, Act, at
from lastcontact.demonstration.people import LEVON, NAREK, VAHAGN, table
from lastcontact.demonstration.requests import main_record, persons_of_requests
from lastcontact.demonstration.truth import AIRED, Truth

_KIN = {"wife": "husband", "sister": "brother", "brother": "brother", "uncle": "nephew", "son": "father",
        "daughter": "father", "husband": "wife", "daughter-in-law": "father-in-law"}  # fmt: skip
_WORDS = ("plum", "blue", "cold", "first", "long", "white", "salt", "old")
_THINGS = ("tree", "gate", "well", "snow", "bridge", "horse", "road", "mill")
"""No two families of the bureau have one call word."""
UNKNOWN = (
    "How he is: we have not heard it from him.",
    "When he will come home. No one has told us, and we will not guess.",
)


def families(truth: Truth) -> Iterator[Act]:
    for number, person in enumerate(dict.fromkeys(_to_enrol(truth))):
        yield _enrol(truth, person, number)
    yield acts.IssueCode(at=at(20, "15:30"), relative=f"kin:{VAHAGN}")
    yield from _list_told(truth)
    yield from _others(truth)
    yield from _acknowledged(truth)
    yield from _death(truth)
    yield from _in_doubt(truth)


def _to_enrol(truth: Truth) -> tuple[str, ...]:
    return (
        *(VAHAGN, LEVON, NAREK, "A1", *truth.hospital, *truth.returned, *truth.bodies[:2]),
        *(*truth.decided_early, *truth.of("acknowledged")),
    )


def _enrol(truth: Truth, person: str, number: int) -> Act:
    asked = {p: n for n, p in reversed(persons_of_requests(truth).items())}
    row = next((r for r in table("requests.tsv") if asked.get(person) == int(r["number"])), None)
    relation = "mother" if row is None or person == VAHAGN else row["relation"]
    name = truth.people[person].english
    title = {"mother": f"Mrs {name.family}", "wife": f"Mrs {name.family}", "father": f"Mr {name.family}"}.get(
        relation, ""
    )
    return acts.Enrol(
        at=at(19, "13:00") + timedelta(minutes=2 * number - 60 * 20),
        key=f"kin:{person}",
        record=main_record(truth, person),
        relation=relation,
        addressed_as="Mrs Anush" if person == VAHAGN else title,
        sought_name=name.given_first,
        sought_as=f"your {_KIN.get(relation, 'son' if truth.people[person].sex == 'm' else 'daughter')}",
        contact=f"000 555 03{number:02}",
        call_word=f"{_WORDS[number % 8]} {_THINGS[(number + number // 8) % 8]}",
    )


def _notice(person: str, when: datetime, told: tuple[Told, ...], **more: object) -> acts.GiveNotice:
    given = {"how": How.TELEPHONE, "unknown": (), "doing": (), **more}
    return acts.GiveNotice(at=when, key=f"notice:{when.day}:{person}", relative=f"kin:{person}", told=told, **given)  # type: ignore[arg-type]


def _list_told(truth: Truth) -> Iterator[Act]:
    """20 March: the 31 families whose name was read out and whom a comrade saw."""
    for minute, person in enumerate(truth.decided_early):
        name = truth.people[person].english.given
        told: tuple[Told, ...] = (
            Told(f"A list read out on television has a name like {name}’s. We do not know yet whether it is he."),
            Told(f"A soldier who came home says that he saw {name} on 10 March, and that he was walking.",
                 "From a man who was with him. We spoke with him ourselves on 20 March."),
        )  # fmt: skip
        claims = (f"says:{AIRED}:{person}", f"comrade:{person}")
        how = How.IN_PERSON if person == VAHAGN else How.TELEPHONE
        moment = at(20, "15:00") if person == VAHAGN else at(20, "13:00") + timedelta(minutes=4 * minute)
        unknown = ("Whether the name that was read out is his.", "Where he is.")
        doing = ("We have asked Duravan, through the neutral intermediary. The answer is due on 21 March.",)
        yield _notice(person, moment, told, how=how, claims=claims, unknown=unknown, doing=doing)
    yield acts.NotTold(
        at=at(20, "15:20"),
        record=main_record(truth, VAHAGN),
        whom="his brother Vardan",
        why="His mother asked to tell him herself.",
    )


def _others(truth: Truth) -> Iterator[Act]:
    for person in truth.returned:
        told = (Told("He is back. He walked over the bridge this morning and is with us; you can speak with him now."),)
        decision = f"decision:home:{person}"
        yield _notice(person, at(19, "15:30"), told, decision=decision, doing=("A physician sees him today.",))
    told = (Told("Nothing is known of Levon. His name is on no list that we have seen."),)
    doing = ("We ask on every list that comes in, and tell you on the day.",)
    yield _notice(LEVON, at(20, "17:40"), told, unknown=("Where he is and how he is.",), doing=doing)
    for person in truth.hospital:
        name = truth.people[person].english.given
        told = (Told(f"{name} is in a hospital in Duravan. A delegate saw him and spoke with him on 25 March.",
                     "From the neutral intermediary."),)  # fmt: skip
        yield _notice(
            person, at(25, "17:00"), told, by=DAVIT, decision=f"decision:hospital:{person}", unknown=UNKNOWN[1:]
        )
    told = (Told("A name like Yasir’s was read out on television on 12 March. We cannot say whether it is he."),)
    unknown = ("Whether the name is his.", "Where the convoy was stopped.")
    yield _notice("A1", at(26, "10:00"), told, unknown=unknown, doing=("We look for his father’s name.",))


def _acknowledged(truth: Truth) -> Iterator[Act]:
    """27 March: the 29 families are told before the bulletin is out; the page of one mother is told in full."""
    for minute, person in enumerate(truth.of("acknowledged")):
        name = truth.people[person].english.given
        words = f"Duravan has told us in writing that it holds {name}. It did not say where."
        told = (Told(f"{words} We have not heard his own voice.", "From the State Commission of Duravan, 26 March."),)
        unknown = ("Where he is held. Duravan has promised to tell us by 4 April.", *UNKNOWN)
        doing = (
            f"We have asked, through the neutral intermediary, that {name} be visited and that he may write to you.",
            "We have asked Duravan where he is. If no answer comes by 4 April, we ask again the next day and tell you.",
        )
        moment = at(27, "16:05") if person == VAHAGN else at(27, "11:30") + timedelta(minutes=9 * minute)
        decision = f"decision:reply:{person}"
        yield _notice(person, moment, told, decision=decision, unknown=unknown, doing=doing)
    yield acts.MakeAppointment(
        at=at(27, "16:10"),
        relative=f"kin:{VAHAGN}",
        words="We will call you then, whether or not there is news. If there is news before, we call at once.",
        on="Monday 6 April, between 10 and 12",
    )


def _death(truth: Truth) -> Iterator[Act]:
    person = truth.bodies[0]
    words = "Hrayr has died. The physicians of the district hospital identified him, and you may see him."
    told = (Told(words, "From the district hospital of Arpan, 22 March; checked by two officers of this bureau."),)
    yield acts.GiveNotice(
        at=at(24, "10:30"),
        key=f"notice:24:{person}",
        relative=f"kin:{person}",
        how=How.IN_PERSON,
        told=told,
        unknown=("How he died. It is being looked into.",),
        doing=("He is brought home when you wish. We come with you, if you want us to.",),
        decision=f"decision:dead:{person}",
        with_whom="Mariam Toral, and a priest whom the family named",
        support_offered="Mariam Toral stays in touch daily; the burial is paid for.",
        speaks_of_death=SpeaksOfDeath.YES,
    )
    yield acts.MakeAppointment(
        at=at(24, "11:40"),
        relative=f"kin:{person}",
        words="We come to you, if that suits you.",
        on="Thursday 26 March, in the afternoon",
    )


def _in_doubt(truth: Truth) -> Iterator[Act]:
    told = (Told("Your brother recognised a man in a recording from the night of 10 March, alive and walking.",
                 "From your own family; we looked at it with him."),)  # fmt: skip
    yield _notice(
        NAREK, at(24, "17:30"), told, decision=f"decision:footage:{NAREK}", unknown=("Whether it is he, for certain.",)
    )
    yield acts.AssignDoubt(
        at=at(27, "16:50"),
        by=DAVIT,
        record=main_record(truth, NAREK),
        notice=f"notice:24:{NAREK}",
        officer=LIA,
    )
