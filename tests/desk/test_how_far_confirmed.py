"""How far a bulletin says that our own counts are confirmed: as far as the least confirmed in them. All invented."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import intake, judging_origins, publishing, reviewing
from lastcontact.bureau.acting import Hand
from lastcontact.bureau.own_figures import own_figures
from lastcontact.core.claim import ClaimType, Modality
from lastcontact.core.fold.persons import PersonLine
from lastcontact.core.payloads.bulletins import Figure
from lastcontact.core.payloads.claims import OriginVerdict
from lastcontact.core.status import Fate, Whereabouts
from lastcontact.notices.models import Edition
from tests.bureau.acts import Bureau

COMMISSION, MISSION, AGENCY = "State Commission of Duravan", "Joint Monitoring Mission", "Sarn Agency"


@pytest.fixture
def publisher(bureau: Bureau) -> Hand:
    bureau.hand = replace(bureau.hand, roles=bureau.hand.roles | {"publisher"})
    return bureau.hand


def told(bureau: Bureau, name: str, *sources: str, where: Whereabouts = Whereabouts.HELD, **said: object) -> str:
    """Somebody decided alive on what these sources say, whose family was told."""
    record = bureau.record(name)
    kind = {Whereabouts.HOSPITAL: ClaimType.WOUNDED, Whereabouts.RETURNED: ClaimType.RETURNED}.get(where)
    for source in sources:
        bureau.says(record, kind or ClaimType.HELD, source, **said)
    bureau.tell(bureau.enrol(record), bureau.decide(record, where=where))
    return record


def level(bureau: Bureau, key: str = "own.held.Duravan") -> str:
    draft = publishing.draft_edition(by=bureau.hand, incident=bureau.incident)
    return next(f.level for f in draft.figures if f.key == key)


def test_persons_held_by_the_word_of_one_source_each_are_not_said_to_be_corroborated(
    bureau: Bureau, publisher: Hand, client: Client
) -> None:
    for n in range(5):
        told(bureau, f"Person {n}", (COMMISSION, AGENCY)[n % 2])
    wording = publishing.Wording("People missing", ["own.held.Duravan"])
    publishing.publish(by=publisher, incident=bureau.incident, wording=wording)
    page = client.get(reverse("bulletin:edition", args=[1])).content.decode()
    row = page.split("persons held, whom Duravan does not acknowledge")[1].split("</tr>")[0]
    assert "Reported" in row and "Corroborated" not in row
    assert "as far confirmed as the least confirmed" in page
    assert [f["level"] for f in client.get(reverse("bulletin:json", args=[1])).json()["figures"]] == ["reported"]
    assert "corroborated" not in client.get(reverse("bulletin:csv", args=[1])).content.decode()


def test_a_count_is_corroborated_only_if_two_independent_sources_say_so_of_each_in_it(
    bureau: Bureau, publisher: Hand
) -> None:
    for n in range(5):
        told(bureau, f"Person {n}", COMMISSION, AGENCY)
    assert level(bureau) == "corroborated"
    told(bureau, "One more", COMMISSION, COMMISSION)
    assert level(bureau) == "reported", "what one source says twice is said once"


@pytest.mark.parametrize("said", [{"modality": Modality.REPORTED}, {"modality": Modality.POSSIBLE}])
def test_what_nobody_says_for_sure_corroborates_nothing(bureau: Bureau, publisher: Hand, said: dict) -> None:
    for n in range(5):
        told(bureau, f"Person {n}", COMMISSION, AGENCY, **said)
    assert level(bureau) == "reported"


def test_a_claim_that_repeats_another_is_no_second_source(bureau: Bureau, publisher: Hand) -> None:
    people = [told(bureau, f"Person {n}", COMMISSION, AGENCY) for n in range(5)]
    first, second = [c for c in bureau.person(people[0]).claims if c.body.type is ClaimType.HELD]
    said = {"claim": second.id, "verdict": OriginVerdict.REPEATS, "other": first.id, "why": "word for word"}
    judging_origins.judge_origin(by=publisher, **said)  # type: ignore[arg-type]
    assert level(bureau) == "reported"


def test_a_report_that_repeats_another_is_no_second_source(bureau: Bureau, publisher: Hand) -> None:
    people = [told(bureau, f"Person {n}", COMMISSION, AGENCY) for n in range(5)]
    first, second = [c for c in bureau.person(people[0]).claims if c.body.type is ClaimType.HELD]
    intake.reposts(by=publisher, report=second.report, of=first.report, why="word for word")
    assert level(bureau) == "reported"


def test_in_hospital_is_corroborated_by_what_is_said_of_a_hospital_alone(bureau: Bureau, publisher: Hand) -> None:
    people = [told(bureau, f"Person {n}", COMMISSION, AGENCY, where=Whereabouts.HOSPITAL) for n in range(5)]
    assert level(bureau, "own.hospital") == "corroborated"
    claim = next(c for c in bureau.person(people[0]).claims if c.body.type is ClaimType.WOUNDED)
    reviewing.take_back(by=publisher, claim=claim.id, why="of somebody else")
    assert level(bureau, "own.hospital") == "reported"


@pytest.mark.parametrize(
    ("sources", "expected"),
    [((COMMISSION,), "reported"), ((COMMISSION, AGENCY), "corroborated"), ((MISSION,), "verified")],
)
def test_who_came_back_is_verified_where_somebody_has_seen_them(
    bureau: Bureau, publisher: Hand, sources: tuple[str, ...], expected: str
) -> None:
    for n in range(5):
        told(bureau, f"Person {n}", *sources, where=Whereabouts.RETURNED)
    assert level(bureau, "own.returned") == expected


def test_that_a_figure_is_confirmed_less_far_than_it_was_printed_is_listed_as_a_change(
    bureau: Bureau, publisher: Hand
) -> None:
    people = [told(bureau, f"Person {n}", COMMISSION, AGENCY) for n in range(5)]
    for _edition in range(2):
        wording = publishing.Wording("People missing", ["own.held.Duravan"])
        publishing.publish(by=publisher, incident=bureau.incident, wording=wording)
        claim = next(c for c in bureau.person(people[0]).claims if c.stands and c.body.type is ClaimType.HELD)
        reviewing.take_back(by=publisher, claim=claim.id, why="of somebody else")
    (change,) = Edition.objects.get(number=2).published.changes
    what = "5 persons held, whom Duravan does not acknowledge"
    assert (change.before, change.after) == (f"{what}: corroborated", f"{what}: reported")


def test_a_figure_that_waits_is_not_said_to_be_further_confirmed_than_it_was_printed(
    bureau: Bureau, publisher: Hand
) -> None:
    alive = {"fate": Fate.ALIVE, "whereabouts": Whereabouts.HELD, "holder": "Duravan"}
    lines = [PersonLine(str(n), (), **alive, told_on=bureau.hand.at.date()) for n in range(8)]  # type: ignore[arg-type]
    for printed, now, shown in (("reported", "corroborated", "reported"), ("corroborated", "reported", "reported")):
        before = [Figure("own.held.Duravan", "held", "7", "persons held", printed, ours=True, counted=7)]
        (figure, _rest), waiting = own_figures(lines, before, confirmed={line.leader: now for line in lines})
        assert (figure.value, figure.level, waiting) == ("7", shown, {"own.held.Duravan": 8})
