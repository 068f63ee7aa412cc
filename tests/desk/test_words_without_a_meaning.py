"""A row of a holder's list whose word nobody gave a meaning claims nothing, and the pages say so, until an officer says
what the word means. All invented.
"""

from __future__ import annotations

from html import unescape

from django.test import Client
from django.urls import reverse

from lastcontact.casefile import models as rows
from tests.bureau.acts import Bureau
from tests.desk.test_conditions import TERMS, take
from tests.desk.test_intake_bad_input import bring, text_of
from tests.desk.test_mixed_rolls import by_name, plain
from tests.desk.test_tasks import waits

LIST = (
    "Name;Date of birth;State\nОрбен Руслан;2003;held\nВарга Нильс;1999;block 4\nБело Тома;2001;\n"
    "Марск Лео;2000;Block 4\nКрай Отто;1998;transferred to K.\n"
)
HELD = {**TERMS, "says": "held", "voice": ""}


def taken_in(bureau: Bureau, browser: Client) -> str:
    columns = bring(bureau, browser, "list.csv", LIST.encode(), source="State Commission of Duravan")
    take(browser, columns, HELD)
    return rows.Report.objects.get().id


def list_page(browser: Client, report: str, more: str = "") -> str:
    return plain(text_of(browser, reverse("desk:report", args=[report]) + more))


def person_page(browser: Client, name: str) -> str:
    return plain(text_of(browser, reverse("desk:person", args=[by_name(name).id])))


def test_the_page_of_the_list_counts_and_shows_them(bureau: Bureau, alma_at_desk: Client) -> None:
    report = taken_in(bureau, alma_at_desk)
    page = list_page(alma_at_desk, report)
    assert "Of 3 of them nothing is claimed" in page and "acknowledges none of them by that" in page
    only = list_page(alma_at_desk, report, "?unread=1").split("To look at")[1]
    assert text_of(alma_at_desk, reverse("desk:report", args=[report])).count('<input type="hidden" name="word-') == 2
    assert [name in only for name in ("Варга", "Марск", "Край", "Орбен", "Бело")] == [True] * 3 + [False] * 2


def test_an_officer_says_what_a_word_means_and_each_beside_whom_it_stands_is_claimed_so(
    bureau: Bureau, alma_at_desk: Client, boris_at_desk: Client
) -> None:
    report = taken_in(bureau, alma_at_desk)
    door, form = reverse("desk:give-meaning", args=[report]), {"word-1": "block 4", "means-1": "held"}
    assert boris_at_desk.post(door, form).status_code == 404
    assert "what it means" in alma_at_desk.post(door, {}, follow=True).content.decode()
    after = alma_at_desk.post(door, form, follow=True).content.decode()
    assert "What the words say is claimed now" in after and "Of 1 of them nothing is claimed" in plain(after)
    assert "4 held, 1 not understood" in plain(after) and "“block 4” is not understood" not in plain(after)
    claims = [by_name(name).file.claims[0] for name in ("Орбен", "Варга", "Марск")]
    assert len({(c.body.type, c.body.when, c.body.speaker, c.evidence_kind, c.source) for c in claims}) == 1
    assert "acknowledged" in person_page(alma_at_desk, "Варга").lower()
    assert not by_name("Край").file.claims
    again = alma_at_desk.post(door, form, follow=True).content.decode()
    assert "stand beside nobody any more" in plain(again)
    kept = by_name("Варга")
    assert kept.sought
    alma_at_desk.post(reverse("desk:claim-take-back", args=[kept.file.claims[0].id]), {"why": "a block of flats"})
    assert "Of 2 of them nothing is claimed" in list_page(alma_at_desk, report)


def test_a_meaning_given_afterwards_is_remembered_for_the_source_if_that_is_ticked(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    report = taken_in(bureau, alma_at_desk)
    door, source = reverse("desk:give-meaning", args=[report]), rows.Report.objects.get().source

    def known() -> dict[str, str]:
        return dict(rows.Source.objects.get(id=source).file.meanings)

    alma_at_desk.post(door, {"word-1": "block 4", "means-1": "held"})
    assert known() == {}
    alma_at_desk.post(door, {"word-1": "transferred to K.", "means-1": "captured", "remember": "1"})
    assert known() == {"transferred to k.": "captured"}
    assert dict(rows.Source.objects.get(id=source).file.columns)["Name"] == "name", "its columns are remembered still"


def test_the_page_of_the_person_does_not_say_that_the_holder_said_nothing(bureau: Bureau, alma_at_desk: Client) -> None:
    taken_in(bureau, alma_at_desk)
    nothing, puzzles = "the holding side has said nothing of itself", "beside a word that nobody gave a meaning"
    puzzling = person_page(alma_at_desk, "Варга")
    assert nothing not in puzzling and f"Named on a list {puzzles} block 4 , report 1 , row 3" in puzzling
    assert puzzles not in person_page(alma_at_desk, "Бело")
    bureau.record("Sael Amadi")
    assert nothing in person_page(alma_at_desk, "Sael")


def test_they_wait_on_the_board_until_each_has_a_meaning(bureau: Bureau, alma_at_desk: Client) -> None:
    report = taken_in(bureau, alma_at_desk)
    shown = unescape(waits(alma_at_desk, bureau))
    told = shown.split("in words not understood")[1].split("</li>")[0]
    address = reverse("desk:report", args=[report])
    assert f'href="{address}#people"' in shown and "nothing is claimed of them" in told
    assert "“block 4”" in told and "“transferred to K.”" in told
    door = reverse("desk:give-meaning", args=[report])
    alma_at_desk.post(door, {"word-1": "block 4", "means-1": "held"})
    assert "“block 4”" not in (still := unescape(waits(alma_at_desk, bureau))) and "“transferred to K.”" in still
    alma_at_desk.post(door, {"word-1": "transferred to K.", "means-1": "held"})
    assert "not understood" not in waits(alma_at_desk, bureau)
