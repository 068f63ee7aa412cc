"""Whom an enquiry may be about: grouped by how far they were asked about, first those who need an act. All invented."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.casefile.models import Enquiry
from lastcontact.core.fold.answers import Acknowledgement
from lastcontact.core.fold.persons import PersonLine
from lastcontact.desk import whom_to_ask
from lastcontact.desk.whom_to_ask import FEW, grouped
from tests.bureau.acts import Bureau

TODAY = date(2026, 3, 20)


@pytest.mark.parametrize(
    ("acknowledgement", "due_on", "key"),
    [
        (Acknowledgement.NOT_ASKED, None, "not-asked"),
        (Acknowledgement.ASKED, date(2026, 3, 19), "overdue"),
        (Acknowledgement.ASKED, date(2026, 3, 20), "waiting"),
        (Acknowledgement.ASKED, None, "waiting"),
        (Acknowledgement.SILENT, None, "overdue"),
        (Acknowledgement.DENIED, date(2026, 3, 19), "answered"),
        (Acknowledgement.ACKNOWLEDGED, None, "answered"),
    ],
)
def test_who_is_grouped_how(acknowledgement: Acknowledgement, due_on: date | None, key: str) -> None:
    line = PersonLine("a", (("Petr Halvorin", ""),), acknowledgement=acknowledgement, due_on=due_on)
    assert [group.key for group in grouped([("a", line)], [], TODAY)] == [key]
    assert [group.key for group in grouped([("a", line)], ["a"], TODAY)] == ["chosen"]


def test_those_who_need_an_act_come_first_and_long_groups_fold(bureau: Bureau, alma_at_desk: Client) -> None:
    asked = bureau.record("Arpan Levo")
    bureau.ask(asked)
    few = [bureau.record(f"Halvor {n}") for n in range(FEW)]

    def folds() -> list[tuple[str, str, str]]:
        page = alma_at_desk.get(f"{reverse('desk:ask', args=[bureau.incident])}?record={few[0]}").content.decode()
        found = re.findall(r"<details( data-narrow| open) class=\"named[ a-z-]*\"><summary>([^:<]+): (\d+)<", page)
        return [(words, count, folded.strip().replace("open", "")) for folded, words, count in found]

    late = ("Asked about, and no answer in time", "1", "")
    assert folds() == [("Chosen", "1", ""), late, ("Not asked about yet", str(FEW - 1), "")]
    bureau.record("Halvor again")
    bureau.record("Halvor once more")
    assert folds()[2] == ("Not asked about yet", str(FEW + 1), "data-narrow")


MANY = [f"Halvor {first}{last}" for first in "abcdefgh" for last in "klmnoprst"]


def listed(page: str) -> list[str]:
    return re.findall(r"Halvor \w\w", page.split('id="whom"')[1].split("</fieldset>")[0])


def pressed(client: Client, address: str, page: str, name: str, **also: object) -> str:
    """The page after a press of the button that leafs to this page of a list, with what was ticked before."""
    ticked = re.findall(r'name="records" value="([^"]+)" id="[^"]+" checked', page)
    kept = dict(re.findall(r'type="hidden" name="(leaf-[^"]+)" value="(\d+)"', page))
    more = {**also, "records": [*ticked, *also.get("records", [])]}  # type: ignore[misc]
    return client.post(address, {**kept, "turn": name, **more}).content.decode()


def test_many_people_stand_on_pages_of_the_form_and_whoever_is_ticked_stays_ticked(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    ids = {name: bureau.record(name) for name in MANY}
    address = reverse("desk:ask", args=[bureau.incident])
    first = alma_at_desk.get(address).content.decode()
    assert "72 people; here 1 to 60 of them" in first and listed(first) == sorted(MANY)[:60]
    ticked = {"records": [ids["Halvor ak"]], "to": "State Commission of Duravan", "words": "Where is he?"}
    second = pressed(alma_at_desk, address, first, "leaf-not-asked=2", **ticked)
    assert listed(second) == ["Halvor ak", *sorted(MANY)[61:]] and "Chosen: 1" in second
    assert 'value="State Commission of Duravan" required' in second and ">Where is he?</textarea>" in second
    third = pressed(alma_at_desk, address, second, "leaf-not-asked=1", records=[ids["Halvor ht"]])
    assert f'value="{ids["Halvor ht"]}" id="r-{ids["Halvor ht"]}" checked' in third and "Chosen: 2" in third
    assert not Enquiry.objects.exists()


def test_whom_words_find_is_looked_for_among_all_and_enter_records_no_question(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    ids = {name: bureau.record(name) for name in MANY}
    bureau.record("Tigran Marvan")
    address = reverse("desk:ask", args=[bureau.incident])
    page = alma_at_desk.get(address).content.decode()
    assert 'data-narrows="#whom .choice"' not in page, "it would look through the people of one page"
    assert (
        re.findall(r"<button[^>]*>", page.split('class="sec stack">')[1])[0]
        == '<button hidden name="turn" value="find">'
    )
    found = pressed(alma_at_desk, address, page, "find", find="Тигран", records=[ids["Halvor ak"]])
    assert listed(found) == ["Halvor ak"] and "Tigran Marvan" in found and "2 people, of 73 sought" in found
    nobody = pressed(alma_at_desk, address, page, "find", find="Zzyzx Qwerty")
    assert listed(nobody) == [] and "Nobody sought is found by these words." in nobody


def test_of_very_many_nobody_is_listed_before_words_are_given(
    bureau: Bureau, alma_at_desk: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(whom_to_ask, "LISTED_AT_ONCE", 3)
    ids = {name: bureau.record(name) for name in MANY[:5]}
    address = reverse("desk:ask", args=[bureau.incident])
    page = alma_at_desk.get(f"{address}?record={ids['Halvor al']}").content.decode()
    assert listed(page) == ["Halvor al"] and "5 people are sought: too many to list." in page
    assert listed(pressed(alma_at_desk, address, page, "find", find="Halvor an")) == ["Halvor al", "Halvor an"]


def test_somebody_without_a_name_is_offered_from_their_own_page_alone(bureau: Bureau, alma_at_desk: Client) -> None:
    nameless, named = bureau.record("", marks="a scar on the left hand"), bureau.record("Arpan Levo")
    address = reverse("desk:ask", args=[bureau.incident])
    page = alma_at_desk.get(address).content.decode()
    assert f'value="{named}"' in page and f'value="{nameless}"' not in page
    assert "1 person without a name is not offered" in page
    own = alma_at_desk.get(f"{address}?record={nameless}").content.decode()
    assert f'value="{nameless}"' in own and "is not offered" not in own
