"""A row that may be a father or his son of one name is each of them at half the odds. Everybody is invented."""

from __future__ import annotations

import re

from django.test import Client

from lastcontact.casefile.suggestions import suggest
from lastcontact.core.claim import ClaimType
from lastcontact.core.payloads.records import Described
from tests.bureau.acts import Bureau
from tests.desk.test_one_list import address, on_one, page, weight

NAMESAKE = "One of the two may as well be a namesake, on the same list or born a generation apart"
ONE_IS_JOINED = "As the records are joined now these two are not one person"


def of_a_hundred(client: Client, a: str, b: str) -> str:
    found = re.search(r"of 100 pairs like this one, (more than )?(\d+) would", page(client, a, b))
    assert found
    return f"{found[1] or ''}{found[2]}"


def judge(client: Client, a: str, b: str, verdict: str) -> None:
    assert client.post(address(a, b), {"verdict": verdict, "why": "the mother says so"}).status_code == 302


def test_a_father_and_a_son_share_the_figure_of_a_row_that_tells_no_birth_until_one_is_judged(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    common = {"name": "Petr Halvorin", "place": "Sarnadzor", "unit": "5th Company"}
    father, son = on_one(bureau, Described(birth="1974", **common), Described(birth="2004", **common))
    theirs = bureau.record("Халворин Пётр", "State Commission of Duravan", ClaimType.HELD, place="Sarnadzor")
    assert suggest([theirs]) == 2
    for one in (father, son):
        assert of_a_hundred(alma_at_desk, one, theirs) == "50"
        assert NAMESAKE in page(alma_at_desk, one, theirs) and abs(weight(alma_at_desk, one, theirs)) < 0.1
    judge(alma_at_desk, father, theirs, "unsure")
    assert of_a_hundred(alma_at_desk, son, theirs) == "50", "who is left unsure may still be the one"
    judge(alma_at_desk, father, theirs, "different")
    assert of_a_hundred(alma_at_desk, son, theirs) == "more than 99"
    assert NAMESAKE not in page(alma_at_desk, son, theirs)


def test_whoever_is_joined_with_the_father_is_said_not_to_be_the_son_and_a_birth_settles_it(
    bureau: Bureau, alma_at_desk: Client, boris_at_desk: Client
) -> None:
    common = {"name": "Petr Halvorin", "place": "Sarnadzor"}
    father, son = on_one(bureau, Described(birth="1974", **common), Described(birth="2004", **common))
    theirs, young = (
        bureau.record("Халворин Пётр", "State Commission of Duravan", ClaimType.HELD, place="Sarnadzor", birth=birth)
        for birth in ("", "2004")
    )
    suggest([theirs, young])
    assert of_a_hundred(alma_at_desk, son, young) == "more than 99", "a year that agrees outweighs one that is untold"
    bureau.same(father, theirs)
    assert ONE_IS_JOINED in page(alma_at_desk, son, theirs)
    assert ONE_IS_JOINED not in page(alma_at_desk, son, young)
    assert boris_at_desk.get(address(son, theirs)).status_code == 404


def test_two_asked_for_by_their_families_share_it_as_well_but_no_two_records_that_may_be_one_man(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    father, son = (
        bureau.record("Petr Halvorin", place="Sarnadzor", unit="5th Company", birth=birth) for birth in ("1974", "2004")
    )
    theirs = bureau.record("Халворин Пётр", "State Commission of Duravan", ClaimType.HELD, place="Sarnadzor")
    suggest([theirs])
    assert [of_a_hundred(alma_at_desk, one, theirs) for one in (father, son)] == ["50", "50"]
    again = bureau.record("Petr Halvorin", "Sarn Agency", place="Sarnadzor", birth="2004")
    mine = bureau.record("Davo Orsevan", place="Sarnadzor")
    twice = [bureau.record("Орсеван Даво", "State Commission of Duravan", place="Sarnadzor") for _ in range(2)]
    suggest([again, mine, *twice])
    assert of_a_hundred(alma_at_desk, father, theirs) == "50", "a son on two lists is one son"
    assert [of_a_hundred(alma_at_desk, mine, one) for one in twice] == ["more than 99"] * 2
