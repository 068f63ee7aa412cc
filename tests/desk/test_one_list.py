"""One list names one person once: a father and a son of one name, and one man of the other side. All invented."""

from __future__ import annotations

import html
import re

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import intake
from lastcontact.casefile import models as rows
from lastcontact.casefile.suggesting_all import suggest_all
from lastcontact.casefile.suggestions import suggest
from lastcontact.core.claim import Claim, ClaimType
from lastcontact.core.payloads.records import Described
from lastcontact.core.payloads.reports import ReportKind
from tests.bureau.acts import Bureau

BOTH_STAND = "Both stand on one list: one person listed twice."
RIVALS = "on the same list: one person can be only one of them."


def on_one(bureau: Bureau, *people: Described, kind: ReportKind = ReportKind.LIST) -> list[str]:
    """The records of one report of ours that names these people."""
    report, says = bureau.report("5th Company", kind=kind), Claim(ClaimType.MISSING)
    return [
        intake.open_record(by=bureau.hand, person=intake.Person(report, one, locator=f"row {n}", says=says))
        for n, one in enumerate(people, start=1)
    ]


@pytest.fixture
def ours(bureau: Bureau) -> list[str]:
    father = Described(name="Petr Halvorin", birth="1974-02-03", rank="sergeant", place="Sarnadzor")
    son = Described(name="Petr Halvorin", birth="2004-05-06", rank="private", place="Sarnadzor")
    return on_one(bureau, father, son)


@pytest.fixture
def theirs(bureau: Bureau) -> str:
    """A row of the holder's list, which tells no birth."""
    return bureau.record("Халворин Пётр", "State Commission of Duravan", ClaimType.HELD, place="Sarnadzor")


def address(a: str, b: str) -> str:
    return reverse("desk:pair", args=sorted((a, b)))


def page(client: Client, a: str, b: str) -> str:
    shown = client.get(address(a, b)).content.decode()
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", "", shown)))


def weight(client: Client, a: str, b: str) -> float:
    found = re.search(r"the weights add up to ([−+]?[\d.]+)", page(client, a, b))
    assert found
    return float(found[1].replace("−", "-"))


def test_a_pair_says_whom_else_of_our_list_the_other_is_suggested_to(
    bureau: Bureau, ours: list[str], theirs: str, alma_at_desk: Client
) -> None:
    assert suggest([theirs]) == 2
    father, son = ours
    shown = page(alma_at_desk, father, theirs)
    assert f"Also suggested to Petr Halvorin, born 2004-05-06 row 2, {RIVALS}" in shown
    raw = alma_at_desk.get(address(father, theirs)).content.decode()
    assert f'<a href="{address(son, theirs)}">' in raw
    assert "born 1974-02-03 row 1" in page(alma_at_desk, son, theirs)
    assert "listed twice" not in shown and 'name="twice"' not in raw, "nothing is joined yet"


def test_a_suggestion_to_another_list_of_ours_or_of_an_article_is_no_rival(
    bureau: Bureau, theirs: str, alma_at_desk: Client
) -> None:
    mine, other = bureau.record("Petr Halvorin", place="Sarnadzor"), bureau.record("Petr Halvorin", place="Sarnadzor")
    told = [Described(name="Petr Halvorin", place="Sarnadzor")] * 2
    article, _ = on_one(bureau, *told, kind=ReportKind.ARTICLE)
    suggest([theirs])
    assert RIVALS not in page(alma_at_desk, mine, theirs) + page(alma_at_desk, other, theirs)
    assert RIVALS not in page(alma_at_desk, article, theirs)


def test_the_second_of_one_list_is_joined_only_with_a_tick(
    bureau: Bureau, ours: list[str], theirs: str, alma_at_desk: Client
) -> None:
    suggest([theirs])
    father, son = ours
    bureau.same(father, theirs)
    assert f"Joined already with Petr Halvorin, born 1974-02-03 row 1, {RIVALS}" in page(alma_at_desk, son, theirs)
    judged = {"verdict": "same", "why": "the mother knew him"}
    refused = alma_at_desk.post(address(son, theirs), judged)
    shown = refused.content.decode()
    assert refused.status_code == 422 and BOTH_STAND in shown and 'name="twice"' in shown
    assert bureau.person(theirs).members == {father, theirs}
    alma_at_desk.post(address(son, theirs), {**judged, "twice": "1"})
    assert bureau.person(theirs).members == {father, son, theirs}


@pytest.mark.parametrize("verdict", ["different", "unsure"])
def test_a_pair_judged_otherwise_asks_for_no_tick(
    bureau: Bureau, ours: list[str], theirs: str, alma_at_desk: Client, verdict: str
) -> None:
    father, son = ours
    bureau.same(father, theirs)
    answer = alma_at_desk.post(address(son, theirs), {"verdict": verdict, "why": "born thirty years apart"})
    assert answer.status_code == 302


def test_two_rows_of_one_list_are_joined_only_with_a_tick_and_weigh_three_bits_less(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    row = Described(name="Petr Halvorin", birth="2004-05-06")
    a, b = on_one(bureau, row, row)
    (other,) = on_one(bureau, row)
    number = rows.Report.objects.get(id=rows.Record.objects.get(id=a).report).number
    assert f"Both stand on one list, report {number}, and lists seldom name anybody twice." in page(alma_at_desk, a, b)
    assert "Both stand on one list" not in page(alma_at_desk, a, other)
    assert weight(alma_at_desk, a, other) - weight(alma_at_desk, a, b) == pytest.approx(3.0)
    judged = {"verdict": "same", "why": "one man, copied twice"}
    assert alma_at_desk.post(address(a, b), judged).status_code == 422
    assert alma_at_desk.post(address(a, b), {**judged, "twice": "1"}).status_code == 302
    assert bureau.person(a).members == {a, b}


def test_two_records_of_one_article_weigh_as_before_and_need_no_tick(bureau: Bureau, alma_at_desk: Client) -> None:
    row = Described(name="Petr Halvorin", birth="2004-05-06")
    a, b = on_one(bureau, row, row, kind=ReportKind.ARTICLE)
    (other,) = on_one(bureau, row)
    assert weight(alma_at_desk, a, other) == weight(alma_at_desk, a, b)
    assert alma_at_desk.post(address(a, b), {"verdict": "same", "why": "named twice"}).status_code == 302


@pytest.mark.parametrize("all_at_once", [False, True])
def test_the_queue_and_the_page_take_the_same_for_one_list(
    bureau: Bureau, alma_at_desk: Client, all_at_once: bool
) -> None:
    row = Described(name="Petr Halvorin", father_name="Anders", birth="2004-05-06", service_number="AB 104477")
    a, b = sorted(on_one(bureau, row, row))
    assert (suggest_all() if all_at_once else suggest([a])) == 1, "a row that was copied twice is still shown"
    kept = rows.Suggestion.objects.get(a=a, b=b)
    assert "list.same" in {line["code"] for line in kept.lines}
    assert round(kept.prior_log2 + kept.weight_log2, 1) == weight(alma_at_desk, a, b)


def test_boris_learns_of_no_rival(
    bureau: Bureau, ours: list[str], theirs: str, boris_at_desk: Client, client: Client
) -> None:
    suggest([theirs])
    assert boris_at_desk.get(address(ours[0], theirs)).status_code == 404
    posted = {"verdict": "same", "why": "as I say", "twice": "1"}
    assert boris_at_desk.post(address(ours[0], theirs), posted).status_code == 404
