"""The setting: the incident, its places, who speaks, the groups, what is owed, the search, the editions."""

from __future__ import annotations

from collections.abc import Iterator

from lastcontact.core.dates import Interval
from lastcontact.core.grading import Reliability
from lastcontact.core.payloads.incidents import GroupKind
from lastcontact.core.payloads.sources import PlaceName, SourceKind
from lastcontact.demonstration import acts
from lastcontact.demonstration.acts import DAVIT, LIA, Act, at, on
from lastcontact.demonstration.people import table

NIGHT = Interval(on(9).start_on, on(10).end_on)
BOTH = ("derinqaya", "lusahat")


def setting() -> Iterator[Act]:
    """Everything that is not about one person."""
    yield acts.OpenIncident(
        at=at(10, "14:00"),
        key="incident",
        title="Lost contact near Dərinqaya / Khorasar, night of 9 to 10 March 2026",
        summary="Demonstration: invented. Contact was lost with six positions of the 5th Company (Norhat) above two "
        "villages, Dərinqaya or Khorasar and Lusahat or Qarlıyurd (each side has its own name), "
        "with 73 soldiers on the unit roll, 5 attached to them and 15 residents.",
        when=NIGHT,
        places=BOTH,
        sides=("Duravan", "Families", "Norhat"),
    )
    yield acts.LetIn(at=at(10, "14:05"), officer=DAVIT, agreed_by="second")
    yield from _places()
    for row in table("sources.tsv"):
        yield acts.NameSource(
            at=at(10, "14:10"),
            key=row["key"],
            name=row["name"],
            kind=SourceKind(row["kind"]),
            side=row["side"],
            reliability=Reliability(row["reliability"]),
        )
    yield from _groups()
    yield from _duties()
    yield from _search()
    yield from _editions()


def _places() -> Iterator[Act]:
    forms: dict[str, list[PlaceName]] = {}
    kinds = {}
    for row in table("places.tsv"):
        forms.setdefault(row["key"], []).append(PlaceName(row["text"], row["language"], row["used_by"]))
        kinds[row["key"]] = row["kind"]
    for key, names in forms.items():
        yield acts.NamePlace(at=at(10, "13:50"), key=key, names=tuple(names), kind=kinds[key])


def _groups() -> Iterator[Act]:
    unit, cohort = GroupKind.UNIT, GroupKind.COHORT
    moment = at(10, "14:20")
    yield acts.NameGroup(
        at=moment,
        key="roll",
        label="Positions 4 to 9, 5th Company",
        kind=GroupKind.POSITION,
        side="Norhat",
        strength="73 on the roll",
        places=BOTH,
        last_heard="radio, 10 March, 01:10",
        last_heard_on=on(10),
        source="norhat-mod",
    )
    yield acts.NameGroup(
        at=moment,
        key="attached",
        label="Attached to the company, and relief convoy 2",
        kind=unit,
        side="Norhat",
        strength="3 drivers, a medic, a radio technician",
        last_heard="telephone, 9 March, 18:30",
        last_heard_on=on(9),
        source="dispatcher",
    )
    yield acts.NameGroup(
        at=moment,
        key="residents",
        label="Residents, upper Dərinqaya / Khorasar",
        kind=GroupKind.RESIDENTS,
        strength="number not known",
        places=BOTH,
        last_heard="telephone, 10 March, 21:00",
        last_heard_on=on(10),
        cut_off=True,
        source="families",
    )
    yield acts.HearGroup(at=at(13, "9:40"), group="residents", heard="telephone, 13 March, 09:15", on=on(13))
    cohorts = (
        ("positions-4-7", "Positions 4 to 7 only", at(11, "17:00")),
        ("soldiers-and-residents", "Soldiers, and residents of both villages", at(13, "12:30")),
        ("seen-v03", "Men seen in recording V-03", at(11, "7:20")),
        ("aired-48", "Those whom Duravan says it detained on 12 March", at(12, "21:35")),
        ("asked-62", "The 62 persons of enquiry E-1", at(14, "9:05")),
        ("said-by-others", "Figures quoted from others, no group of their own", at(12, "20:20")),
    )
    for key, label, when in cohorts:
        yield acts.NameGroup(at=when, key=key, label=label, kind=cohort)


def _duties() -> Iterator[Act]:
    yield acts.NoteDuty(
        at=at(11, "17:40"),
        key="inquiry",
        owed_by="Ministry of Defence of Norhat",
        owed_to="families; the Ombudsman of Norhat",
        what="inquiry into the loss of contact, and those responsible named",
        claim="inquire",
    )
    yield acts.NoteDuty(
        at=at(15, "14:30"),
        key="slope",
        owed_by="Joint Monitoring Mission",
        owed_to="this bureau",
        what="search of the upper slope",
        promised=True,
        due=on(18),
        claim="search-2",
    )
    yield acts.DutyDone(at=at(20, "18:00"), duty="slope", words="Done on 20 March, two days late: snow.", done=on(20))
    yield acts.NoteDuty(
        at=at(18, "12:10"),
        key="route",
        owed_by="Ministry of Defence of Norhat",
        owed_to="families of the drivers",
        what="the route of relief convoy 2 and its last position",
        promised=True,
        due=on(25),
    )
    yield acts.NoteDuty(
        at=at(26, "17:45"),
        key="places-of-29",
        owed_by="State Commission of Duravan",
        owed_to="families, through the neutral intermediary",
        what="place of holding for 29 persons",
        promised=True,
        due=on(4, month=4),
        claim="places-promised",
    )


def _search() -> Iterator[Act]:
    yield acts.PlanSearch(
        at=at(16, "10:00"),
        key="upper-slope",
        area="upper slope between positions 5 and 7",
        team="Joint Monitoring Mission, with two rescuers of the district",
        permission="asked of both sides; given by both on 17 March",
        starts="18 March; put off to 20 March because of snow",
    )
    yield acts.EndSearch(
        at=at(20, "18:10"),
        search="upper-slope",
        outcome="Nobody found. Two helmets and a radio were brought back and are kept by the Mission.",
        ended="20 March 2026, 16:30",
    )


_WHY = {
    6: (
        ("own.held.Duravan", "decided on 20 March, each on the list read out and on what comrades saw"),
        ("own.unknown", "decided on 20 March, and smaller changes that were pooled"),
    ),
    7: (
        ("own.acknowledged.Duravan", "Duravan’s reply of 26 March: most from the row of those not acknowledged"),
        ("own.held.Duravan", "acknowledged on 26 March and moved to the row of those acknowledged"),
        ("own.unknown", "acknowledged on 26 March, and smaller changes that were pooled"),
    ),
}
"""Reasons given for changes, by edition; none that would let a number below five be worked out."""
_TITLE = "People missing since the night of 9 to 10 March near Dərinqaya / Khorasar"


def _editions() -> Iterator[Act]:
    told = (
        (1, 11, "18:00", "Contact was lost with several positions. How many people are missing is not known."),
        (
            2,
            12,
            "18:30",
            "73 soldiers are missing, says the Ministry of Defence of Norhat. A larger number has no origin.",
        ),
        (3, 13, "18:00", "Names were read out on television in Duravan. We speak with each family first."),
        (4, 14, "18:00", "The list that was read out is longer than we said on 13 March."),
        (5, 16, "18:00", "Bodies were handed over. Nobody is named before the family has been told."),
        (6, 20, "18:00", "Some people came back. 31 are held, as far as we can tell, and not acknowledged."),
        (7, 27, "18:00", "29 people are acknowledged as held by Duravan. We go on asking after everybody else."),
    )
    for number, day, clock, lead in told:
        wrong = (3, "A page of the list that was read out had been overlooked.") if number == 4 else (0, "")
        why = _WHY.get(number, ())
        yield acts.Publish(
            at=at(day, clock),
            by=LIA,
            number=number,
            title=_TITLE,
            lead=lead,
            why=why,
            corrects=wrong[0],
            wrong=wrong[1],
        )
