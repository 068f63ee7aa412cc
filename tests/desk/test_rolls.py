"""Lists of people become records by their columns, and links are suggested. Everybody here is invented."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from lastcontact.casefile import models as rows
from lastcontact.casefile.suggesting_all import suggest_all
from tests.bureau.acts import Bureau
from tests.desk import invented
from tests.desk.test_intake import newest, receive, text_of


def test_a_roll_becomes_records_by_its_columns_which_are_remembered(bureau: Bureau, alma_at_desk: Client) -> None:
    source = bureau.sources["5th Company"]
    answer = alma_at_desk.post(
        receive(bureau), invented.upload(source, SimpleUploadedFile("roll.csv", invented.ROLL.encode()))
    )
    columns = answer["Location"]
    assert columns == reverse("desk:map-columns", args=[newest().id])
    page = text_of(alma_at_desk.get(columns))
    assert "proposed, by its header" in page and "Սարնեցյան" in page
    answer = alma_at_desk.post(columns, invented.columns())
    records = [row.file for row in rows.Record.objects.order_by("seq", "id")]
    by_row = {file.opened.locator: file for file in records}
    assert set(by_row) == {"row 2", "row 3", "row 4", "row 5"}
    first = by_row["row 2"]
    assert first.described.full_name == "Սարնեցյան Վահագն"
    assert (first.described.birth, first.described.unit) == ("14.05.2006", "5th Company")
    assert first.described.other == {"Remark": "left shoulder scar"}
    assert first.claims[0].body.type == "missing" and first.claims[0].source == source
    shown = text_of(alma_at_desk.get(answer["Location"]))
    person = text_of(alma_at_desk.get(reverse("desk:person", args=[first.id])))
    assert "Remark" in person and "left shoulder scar" in person, "a column that is no field of ours is on the page"
    assert "4 people were taken in" in shown and "Of each it says: Missing" in shown
    another = invented.ROLL.replace("Վահագն", "Վարդան").encode()
    answer = alma_at_desk.post(receive(bureau), invented.upload(source, SimpleUploadedFile("roll2.csv", another)))
    assert "as last time from this source" in text_of(alma_at_desk.get(answer["Location"]))


def test_sending_the_columns_twice_adds_nobody(bureau: Bureau, alma_at_desk: Client) -> None:
    form = invented.upload(bureau.sources["5th Company"], SimpleUploadedFile("roll.csv", invented.ROLL.encode()))
    columns = alma_at_desk.post(receive(bureau), form)["Location"]
    for _ in range(2):
        alma_at_desk.post(columns, invented.columns())
    assert rows.Record.objects.count() == 4


def test_single_words_as_whole_names_are_warned_of(bureau: Bureau, alma_at_desk: Client) -> None:
    roll = invented.ROLL.replace("Surname;Given name", "Clan;Name").encode()
    columns = alma_at_desk.post(
        receive(bureau), invented.upload(bureau.sources["5th Company"], SimpleUploadedFile("roll.csv", roll))
    )["Location"]
    warning = "holds single words"
    assert warning in text_of(alma_at_desk.get(columns))
    answer = alma_at_desk.post(columns, invented.columns(**{"column-1": "family_name", "column-2": "name", "when": ""}))
    assert answer.status_code == 422 and warning not in text_of(answer), "the surnames have a column now"


def test_without_a_name_column_no_row_is_taken_and_the_page_says_what_to_do(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    form = invented.upload(bureau.sources["5th Company"], SimpleUploadedFile("roll.csv", invented.ROLL.encode()))
    columns = alma_at_desk.post(receive(bureau), form)["Location"]
    answer = alma_at_desk.post(columns, invented.columns(**{"column-1": "", "column-2": ""}))
    assert answer.status_code == 422 and "which column holds the name" in text_of(answer)
    assert not rows.Record.objects.exists()


def test_a_total_under_the_names_is_nobody(bureau: Bureau, alma_at_desk: Client) -> None:
    roll = SimpleUploadedFile("roll.csv", (invented.ROLL + "Total;25;;;;;;\n").encode())
    columns = alma_at_desk.post(receive(bureau), invented.upload(bureau.sources["5th Company"], roll))["Location"]
    answer = alma_at_desk.post(columns, {**invented.columns(), "leave_out": "on"})
    assert "taken for a heading, a total or a remark" in text_of(alma_at_desk.get(answer["Location"]))
    assert rows.Record.objects.count() == 4


@pytest.mark.parametrize(("alone", "people"), [("გიორგი ნარსელი", 5), ("Арат Сенкян", 5), ("Список Пленных", 4)])
def test_a_name_alone_in_its_row_is_somebody_and_the_page_says_so(
    bureau: Bureau, alma_at_desk: Client, alone: str, people: int
) -> None:
    roll = SimpleUploadedFile("roll.csv", (invented.ROLL + f";{alone};;;;;;\n").encode())
    columns = alma_at_desk.post(receive(bureau), invented.upload(bureau.sources["5th Company"], roll))["Location"]
    answer = alma_at_desk.post(columns, {**invented.columns(), "leave_out": "on"})
    page = text_of(alma_at_desk.get(answer["Location"]))
    assert rows.Record.objects.count() == people
    assert ("is it somebody, or a heading?" in page) is (people == 5)


def test_a_list_says_something_only_as_of_a_day(bureau: Bureau, alma_at_desk: Client) -> None:
    form = invented.upload(bureau.sources["5th Company"], SimpleUploadedFile("roll.csv", invented.ROLL.encode()))
    columns = alma_at_desk.post(receive(bureau), form)["Location"]
    answer = alma_at_desk.post(columns, invented.columns(when=""))
    assert answer.status_code == 422 and "Say as of when" in text_of(answer)


def test_a_captive_list_in_another_script_brings_suggested_links(bureau: Bureau, alma_at_desk: Client) -> None:
    roll = invented.upload(bureau.sources["5th Company"], SimpleUploadedFile("roll.csv", invented.ROLL.encode()))
    alma_at_desk.post(alma_at_desk.post(receive(bureau), roll)["Location"], invented.columns())
    commission = bureau.sources["State Commission of Duravan"]
    pasted = {"text": invented.CAPTIVES, "kind": "list", "source": commission, **invented.TERMS}
    columns = alma_at_desk.post(receive(bureau), pasted)["Location"]
    said = {"says": "held", "when": "2026-03-12", "evidence_kind": "holding_party_list", "sought": "no"}
    answer = alma_at_desk.post(
        columns, {"column-0": "family_name", "column-1": "given_name", "column-2": "age", **said, "leave_out": "on"}
    )
    told = text_of(alma_at_desk.get(answer["Location"]))
    assert "may be one person" in told and "Until they are judged, each counts as a person of its own." in told
    held = rows.Record.objects.filter(report=newest().id)
    assert held.count() == 3 and not held.filter(sought=True).exists()
    claim = held[0].file.claims[0]
    assert (claim.body.type, claim.evidence_kind, claim.source) == ("held", "holding_party_list", commission)
    assert rows.Suggestion.objects.exists()


def test_whom_a_list_names_twice_is_suggested_and_namesakes_are_not(bureau: Bureau, alma_at_desk: Client) -> None:
    twice = (
        "5;Սարնեցյան;Վահագն;Տիգրան;14.05.2006;private;5th Company;typed in again\n"
        "6;Սարնեցյան;Վահագն;Սուրեն;1971;sergeant;5th Company;an uncle of number 1\n"
    )
    roll = SimpleUploadedFile("roll.csv", (invented.ROLL + twice).encode())
    columns = alma_at_desk.post(receive(bureau), invented.upload(bureau.sources["5th Company"], roll))["Location"]
    answer = alma_at_desk.post(columns, invented.columns())
    told = text_of(alma_at_desk.get(answer["Location"]))
    assert "6 people were taken in" in told and "1 pair may be one person" in told
    (suggested,) = rows.Suggestion.objects.values_list("a", "b")
    pair = rows.Record.objects.filter(id__in=suggested).order_by("seq")
    assert [row.file.opened.locator for row in pair] == ["row 2", "row 6"]
    suggest_all()
    assert list(rows.Suggestion.objects.values_list("a", "b")) == [suggested], "found again among all at once"
