"""The order in which pairs wait for an officer, and how often officers agree. Everybody here is invented."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Officer
from lastcontact.bureau import intake, linking
from lastcontact.casefile import models as rows
from lastcontact.casefile.suggestions import suggest
from lastcontact.core.claim import ClaimType
from lastcontact.core.payloads.records import Described, Enquirer
from lastcontact.core.payloads.reports import ReportKind
from lastcontact.core.person import Verdict
from tests.bureau.acts import Bureau, Clock, hand_of

Pair = tuple[str, str]
PEOPLE = (
    ("Սարնեցյան Վահագն Սուրենի", "2006-05-14", "Vaaqn Sarnesyan", "14.05.2006"),
    ("Մասրեցյան Սարգիս Հրայրի", "1994-12-06", "Masrecyan Sarkis", "06.12.1994"),
    ("Ջրահատյան Սուրեն Ղազարի", "2007-06-30", "Сурен Джраатян", "30.06.2007"),
)


@pytest.fixture
def pairs(bureau: Bureau) -> list[Pair]:
    """Three suggested pairs, of which none has more to it than the others."""
    found: list[Pair] = []
    for name, birth, other, other_birth in PEOPLE:
        one = bureau.record(name, birth=birth)
        two = bureau.record(other, "State Commission of Duravan", ClaimType.HELD, birth=other_birth)
        found.append((min(one, two), max(one, two)))
    assert suggest([record for pair in found for record in pair]) == 3
    return found


def queue() -> list[Pair]:
    return list(rows.Suggestion.objects.values_list("a", "b"))


def asked_for(bureau: Bureau, name: str) -> str:
    """A mother asks for him: a request, joined by an officer with the record that names him."""
    report = bureau.report("Sarn Agency", kind=ReportKind.TRACING_REQUEST)
    enquirer = Enquirer("Anahit Norhatyan", "mother")
    return intake.open_record(by=bureau.hand, person=intake.Person(report, Described(name=name), enquirer=enquirer))


def test_a_pair_comes_first_while_a_family_waits_for_one_of_the_two(bureau: Bureau, pairs: list[Pair]) -> None:
    before = queue()
    roll = before[-1][0]
    request = asked_for(bureau, rows.Record.objects.get(id=roll).file.described.full_name)
    assert queue() == before
    bureau.same(request, roll)
    assert queue()[0] == before[-1], "he is asked for now"
    bureau.tell(bureau.enrol(request))
    assert not rows.Suggestion.objects.filter(family_waits=True).exists(), "the family was told"


def test_among_the_others_a_pair_that_brings_news_of_somebody_unheard_of_comes_first(
    bureau: Bureau, pairs: list[Pair]
) -> None:
    roll = {one.id for one in rows.Record.objects.filter(last_news_on=None)}
    first = queue()[0]
    for record in set(first) & roll:
        bureau.says(record, ClaimType.HELD, "Joint Monitoring Mission")
    assert first not in queue()[:2], "both were heard of now"


def test_how_often_officers_agreed_on_the_pairs_that_both_judged_stands_on_the_page(
    bureau: Bureau, pairs: list[Pair], tamar: Officer, clock: Clock, alma_at_desk: Client
) -> None:
    verdicts = ((Verdict.UNSURE, Verdict.UNSURE), (Verdict.DIFFERENT, Verdict.UNSURE), (Verdict.DIFFERENT, None))
    for (a, b), (hers, his) in zip(pairs, verdicts, strict=True):
        linking.judge(by=bureau.hand, a=a, b=b, verdict=hers)
        if his:
            linking.judge(by=hand_of(tamar, clock), a=a, b=b, verdict=his)
    page = alma_at_desk.get(reverse("desk:links", args=[bureau.incident])).content.decode()
    assert "2 pairs were judged by more than one officer; on 1 of them they agreed." in page


def test_a_name_is_romanised_in_the_queue_by_its_records_language_as_on_every_page(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    report = bureau.report("5th Company", "roll", kind=ReportKind.LIST, language="uk")
    described = Described(name="Кульба Михайло Степанович", birth="2001-05-05")
    person = intake.Person(report, described, locator="row 1", language="uk")
    one = intake.open_record(by=bureau.hand, person=person)
    two = bureau.record("Kulba Mikhail", "State Commission of Duravan", ClaimType.HELD, birth="05.05.2001")
    assert suggest([one, two]) == 1
    pages = [reverse("desk:links", args=[bureau.incident]), reverse("desk:pair", args=[min(one, two), max(one, two)])]
    linking.judge(by=bureau.hand, a=one, b=two, verdict=Verdict.UNSURE, why="one more look")
    for address in (*pages, reverse("desk:report", args=[report]), reverse("desk:person", args=[one])):
        page = alma_at_desk.get(address).content.decode()
        assert "Kulba Mykhailo Stepanovych" in page and "Mikhaylo" not in page, address


def test_a_page_opens_of_a_record_of_which_nothing_is_claimed_and_an_officer_was_unsure(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    report = bureau.report("5th Company", "roll", kind=ReportKind.LIST)
    one = intake.open_record(by=bureau.hand, person=intake.Person(report, Described(name="Petr Halvorin")))
    two = bureau.record("Petr Halvorin", "State Commission of Duravan", ClaimType.HELD)
    linking.judge(by=bureau.hand, a=one, b=two, verdict=Verdict.UNSURE, why="one more look")
    assert alma_at_desk.get(reverse("desk:person", args=[one])).status_code == 200


def test_a_pair_that_nobody_has_seen_is_new_and_a_rank_stands_as_each_writes_it(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    told = {"birth": "14.05.1990", "rank": "рядовой"}
    pair = [bureau.record("Suren Dornatsyan", **told), bureau.record("Suren Dornatsyan", **{**told, "rank": "pte"})]
    suggest(pair)
    page = alma_at_desk.get(reverse("desk:links", args=[bureau.incident])).content.decode()
    assert ">New</span>" in page and "New evidence" not in page
    shown = alma_at_desk.get(reverse("desk:pair", args=sorted(pair))).content.decode()
    assert "рядовой and pte" in shown or "pte and рядовой" in shown
