"""Small words of the desk, as a newcomer reads them. Everybody and every place is invented."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Relative
from lastcontact.core.claim import ClaimType
from tests.bureau.acts import Bureau
from tests.desk.conftest import SignedIn
from tests.desk.test_intake_bad_input import NAMED, bring
from tests.desk.test_mixed_rolls import by_name
from tests.desk.test_whose_people import says


@pytest.mark.parametrize("words", ["Named with birth and patronymic.", "Անունը և ծննդյան օրը։", "الاسم والميلاد۔"])
def test_a_full_stop_in_what_a_decision_rests_on_stands_before_no_semicolon(
    bureau: Bureau, alma_at_desk: Client, words: str
) -> None:
    record = bureau.record("Arat Senk")
    bureau.says(record, ClaimType.HELD, evidence_kind="holding_party_list")
    bureau.decide(record, words=words)
    page = alma_at_desk.get(reverse("desk:people", args=[bureau.incident])).content.decode()
    assert f"{words[:-1]};" in page and f"{words};" not in page


@pytest.mark.parametrize("contact", ["Sarn, Old Street 4. Everything here is invented.", "000 14 14 14"])
def test_how_the_bureau_is_reached_ends_with_one_full_stop(
    bureau: Bureau, signed_in_client: SignedIn, settings: object, contact: str
) -> None:
    settings.LASTCONTACT_BUREAU_CONTACT = contact  # type: ignore[attr-defined]
    relative = Relative.objects.get(id=bureau.enrol(bureau.record("Arat Senk")))
    page = signed_in_client(relative).post(reverse("family:tell"), {"words": "Any news?"}, follow=True)
    said = page.content.decode()
    assert f"please call: {contact.rstrip('.')}." in said and ".." not in said.split("please call:")[1][:90]


def test_a_message_from_a_family_leads_to_that_family_and_several_to_each(
    bureau: Bureau, alma_at_desk: Client, signed_in_client: SignedIn
) -> None:
    people = [bureau.record(name) for name in ("Arat Senk", "Levon Rotar")]
    for n, record in enumerate(people):
        relative = Relative.objects.get(id=bureau.enrol(record, contact=""))
        for words in ("Any news?", "I wait.")[n:]:
            signed_in_client(relative).post(reverse("family:tell"), {"words": words})
        board = alma_at_desk.get(reverse("desk:board", args=[bureau.incident])).content.decode()
        if not n:
            assert "<b>2</b>" in board and f'href="{reverse("desk:family", args=[record])}#wr"' in board
    assert "<b>3</b>" in board, "letters are counted, not families"
    assert all(f'href="{reverse("desk:family", args=[record])}#wr"' in board for record in people)


@pytest.mark.parametrize(
    ("written", "latin"),
    [
        ("2006 წ.", ""),
        ("3 рота", ""),
        ("12-րդ գումարտակ", ""),
        ("٣ سرية", ""),
        ("разведрота", "razvedrota"),
        ("село Дарн, дом 5", "selo Darn, dom 5"),
    ],
)
def test_figures_with_a_word_have_no_line_in_latin_letters(
    bureau: Bureau, alma_at_desk: Client, written: str, latin: str
) -> None:
    page = alma_at_desk.get(reverse("desk:person", args=[bureau.record("Arat Senk", unit=written)])).content.decode()
    line = page.split(f">{written}</bdi>")[1].split("</dd>")[0]
    assert f'<span class="rom">{latin}</span>' in line if latin else 'class="rom"' not in line


def test_what_stands_in_a_column_of_a_list_has_no_blank_before_it(bureau: Bureau, alma_at_desk: Client) -> None:
    columns = bring(bureau, alma_at_desk, "roll.csv", "Name, Birth, Рота\nHolt Ruvan, 1998, 3 рота\n".encode())
    alma_at_desk.post(columns, {**NAMED, "column-2": "beside"})
    other = by_name("Holt").file.described.other
    assert list(other.values()) == ["3 рота"]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ru", "военнослужащих"),
        ("uk", "військовослужбовців"),
        ("hy", "զինծառայողների"),
        ("az", "hərbçi"),
        ("ka", "სამხედრო მოსამსახურე"),
        ("ar", "عسكريا"),
    ],
)
def test_soldiers_and_servicemen_are_no_difference_on_the_board(
    bureau: Bureau, alma_at_desk: Client, language: str, words: str
) -> None:
    says(bureau, "Sarn Agency", 14, "soldiers")
    says(bureau, "Norhat Radio", 14, "troops")
    says(bureau, "Eastern Office", 12, words, language=language)
    page = alma_at_desk.get(reverse("desk:board", args=[bureau.incident])).content.decode()
    assert "Eastern Office" in page and "Speaks of" not in page
