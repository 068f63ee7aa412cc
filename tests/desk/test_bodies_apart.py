"""Two bodies of one side are two speakers, and only who counts the same event bears a figure out. All invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.bureau import intake, reviewing
from lastcontact.bureau.quoting import quoted
from lastcontact.core.claim import Claim, ClaimType
from lastcontact.core.dates import Interval
from lastcontact.core.payloads.sources import SourceKind
from lastcontact.core.quantities import Form, Quantity
from tests.bureau.acts import Bureau
from tests.desk.test_whose_people import group

AGENCY = "Sarn Agency"
RED_CROSS, MINISTRY = "Red Cross of Norhat", "Norhati Ministry of Defence"


def told(bureau: Bureau, number: int, speaker: str, day: int, to: str = "", **more: object) -> str:
    body = {"type": ClaimType.HELD, "subject": "soldiers", "said": Interval.day(date(2026, 3, day)), **more}
    report = bureau.report(AGENCY, f"{len(bureau.reports)}: {speaker}: {number}", published_on=date(2026, 3, day))
    claim = Claim(count=Quantity(Form.EXACT, number, number, str(number)), speaker=speaker, **body)  # type: ignore[arg-type]
    return reviewing.make(by=bureau.hand, report=report, body=claim, attached=reviewing.Attached(group=to))


def levels(bureau: Bureau) -> dict[str, str]:
    return {figure.claim: figure.level for figure in quoted(bureau.incident).figures}


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        (RED_CROSS, MINISTRY, False),
        ("Norhati Ombudsman", MINISTRY, False),
        ("Ministry of Foreign Affairs of Norhat", MINISTRY, False),
        ("Красный Крест Норхата", "Министерство обороны Норхата", False),
        ("Prosecutor General of Norhat", MINISTRY, False),
        ("Генеральная прокуратура Норхата", "Генеральный штаб Норхата", False),
        ("General Staff of Norhat", MINISTRY, True),
        ("Defence Ministry of Norhat", MINISTRY, True),
        ("Norhat", MINISTRY, True),
        ("army of Norhat", MINISTRY, True),
        ("Ministry of Norhat", MINISTRY, True),
        ("Минобороны Норхата", "Министерство обороны Норхата", True),
        ("Colonel Ivo Brask", "army spokesman Brask", True),
    ],
)
def test_two_bodies_of_one_side_are_not_one_speaker(bureau: Bureau, first: str, second: str, one: bool) -> None:
    earlier = told(bureau, 16, first, 3)
    told(bureau, 21, second, 6)
    found = quoted(bureau.incident)
    assert bool(found.pairs) is one
    of_its_day = next(figure.of_day for figure in found.figures if figure.claim == earlier)
    assert ("the same speaker has given a later figure" in of_its_day) is one


MARCH_3 = Interval.day(date(2026, 3, 3))
RETURNED = {"type": ClaimType.RETURNED}


@pytest.mark.parametrize(
    ("mine", "theirs", "level"),
    [
        ((RED_CROSS, 4, {**RETURNED, "when": MARCH_3}), ("Duravan", 4, {**RETURNED, "when": MARCH_3}), "corroborated"),
        ((RED_CROSS, 4, RETURNED), ("Duravan", 5, {**RETURNED, "when": MARCH_3}), "corroborated"),
        ((RED_CROSS, 9, RETURNED), ("Duravan", 4, {**RETURNED, "when": MARCH_3}), "reported"),
        ((RED_CROSS, 9, RETURNED), ("Duravan", 9, {**RETURNED, "when": MARCH_3}), "reported"),
        ((RED_CROSS, 4, {}), ("Duravan", 20, {}), "corroborated"),
    ],
)
def test_a_figure_is_corroborated_by_who_counts_the_same_event_alone(
    bureau: Bureau, mine: tuple[str, int, dict[str, object]], theirs: tuple[str, int, dict[str, object]], level: str
) -> None:
    lost = group(bureau, "Lost at the bridge")
    speaker, day, more = mine
    own = told(bureau, 6, speaker, day, lost, **more)
    speaker, day, more = theirs
    told(bureau, 6, speaker, day, lost, **more)
    assert levels(bureau)[own] == level


def test_two_bodies_that_speak_for_one_side_do_not_corroborate_each_other(bureau: Bureau) -> None:
    lost = group(bureau, "Lost at the bridge")
    for name in (MINISTRY, "Norhati Health Office"):
        intake.name_source(by=bureau.hand, words=intake.SourceWords(name, SourceKind.BODY, "Norhat"))
    own = told(bureau, 6, MINISTRY, 4, lost)
    told(bureau, 6, "Norhati Health Office", 4, lost)
    assert levels(bureau)[own] == "reported"
    told(bureau, 6, "Joint Monitoring Mission", 4, lost)
    assert levels(bureau)[own] == "corroborated"


@pytest.mark.parametrize(
    ("speaker", "outlet", "printed"),
    [
        ("Норхат", "Sarn Agency", "Norhat, as passed on by Sarn Agency"),
        ("Meridian", "Meridian News Agency", "Meridian News Agency, 4 March 2026"),
        ("ministry", "Tolm Wire", "A ministry, not further named, as passed on by Tolm Wire"),
        ("Ministry of Water", "Tolm Wire", "Ministry of Water, as passed on by Tolm Wire"),
    ],
)
def test_whose_word_it_is_reads_in_english_and_names_nobody_twice(
    bureau: Bureau, speaker: str, outlet: str, printed: str
) -> None:
    if outlet not in bureau.sources:
        words = intake.SourceWords(outlet, SourceKind.OUTLET)
        bureau.sources[outlet] = intake.name_source(by=bureau.hand, words=words)
    number = Quantity(Form.EXACT, 1, 1, "1")
    report = bureau.report(outlet, f"{speaker}: 1", published_on=date(2026, 3, 4))
    body = Claim(ClaimType.KILLED, count=number, speaker=speaker)
    reviewing.make(by=bureau.hand, report=report, body=body)
    (figure,) = quoted(bureau.incident).figures
    assert figure.what == "person killed" and figure.word_of.startswith(printed)
