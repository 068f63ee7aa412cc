"""Two men of one list, each a row of his own, are two men: neighbouring numbers, ranks and a name in two scripts say
nothing else. Everybody here is invented.
"""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from lastcontact.casefile import models as rows
from lastcontact.casefile.suggesting_all import suggest_all
from tests.bureau.acts import Bureau
from tests.desk import invented
from tests.desk.test_intake import receive, text_of
from tests.desk.test_one_list import page, weight

ONE_NAME = (
    "Full name,Date of birth,Service number\n"
    "Tarlanov Egor Kimovich,14.02.1999,VS-200101\n"
    "Tarlanov Egor Ipatovich,16.06.2003,VS-200102\n"
)
TWO_SCRIPTS = (
    "Name (Latin),Имя,Date of birth,Service number\n"
    "Pvt Burnakov Daur,Бурнаков Даур Ясонович,01.02.2003,KK-510002\n"
    "Pte Burnakov Daur,Бурнаков Даур Мелитонович,27.10.1999,KK-510022\n"
    "Pte Orlanov Vadim,,1998,KK-510023\n"
)
SAID = {"says": "missing", "when": "2026-03-12", "sought": "yes", "language": "ru", "leave_out": "on"}


def columns_of(bureau: Bureau, client: Client, roll: str) -> str:
    file = SimpleUploadedFile("roll.csv", roll.encode())
    location: str = client.post(receive(bureau), invented.upload(bureau.sources["5th Company"], file))["Location"]
    return location


def take(bureau: Bureau, client: Client, roll: str, *fields: str) -> tuple[str, ...]:
    """The records of the rows, in their order."""
    chosen = {f"column-{n}": field for n, field in enumerate(fields)}
    assert client.post(columns_of(bureau, client, roll), {**chosen, **SAID}).status_code == 302
    return tuple(rows.Record.objects.order_by("seq", "locator").values_list("id", flat=True))


def test_neighbouring_numbers_of_two_men_of_one_list_are_no_slip(bureau: Bureau, alma_at_desk: Client) -> None:
    one, other = take(bureau, alma_at_desk, ONE_NAME, "name", "birth_date", "service_number")
    assert not rows.Suggestion.objects.exists()
    suggest_all()
    assert not rows.Suggestion.objects.exists()
    shown = page(alma_at_desk, one, other)
    assert "differ by one sign" not in shown and "The service numbers differ:" in shown


@pytest.mark.parametrize(("birth", "slip"), [("14.02.1999", True), ("16.06.2003", False), ("15.07.1999", False)])
def test_on_two_lists_a_number_is_a_slip_only_where_nothing_else_speaks_against_it(
    bureau: Bureau, alma_at_desk: Client, birth: str, slip: bool
) -> None:
    told = {"rank": "private", "service_number": "VS-200101"}
    mine = bureau.record("Tarlanov Egor", birth="14.02.1999", **told)
    other = bureau.record("Tarlanov Egor", "Sarn Agency", birth=birth, **{**told, "service_number": "VS-200102"})
    assert ("differ by one sign" in page(alma_at_desk, mine, other)) is slip


def test_a_rank_in_a_name_is_no_name(bureau: Bureau, alma_at_desk: Client) -> None:
    one, other = bureau.record("Pte Burnakov Daur"), bureau.record("Pte Sarlov Imran Zarovich", "Sarn Agency")
    shown = page(alma_at_desk, one, other)
    assert "“pte”" not in shown
    with_rank = weight(alma_at_desk, one, bureau.record("Pte Burnakov Daur", "Sarn Agency"))
    assert with_rank == weight(alma_at_desk, one, bureau.record("Burnakov Daur", "Sarn Agency"))


def test_of_two_columns_of_one_name_the_second_is_proposed_as_its_other_writing(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    shown = text_of(alma_at_desk.get(columns_of(bureau, alma_at_desk, TWO_SCRIPTS)))
    assert '<option value="other_writing" selected>the name written otherwise' in shown
    assert shown.count('<option value="name" selected>') == 1


def test_a_name_and_its_other_writing_are_one_name(bureau: Bureau, alma_at_desk: Client) -> None:
    fields = ("other_writing", "name", "birth_date", "service_number")
    one, other, third = take(bureau, alma_at_desk, TWO_SCRIPTS, *fields)
    described = rows.Record.objects.get(id=one).file.described
    assert described.full_name == "Бурнаков Даур Ясонович" and described.other == {"Name (Latin)": "Pvt Burnakov Daur"}
    assert rows.Record.objects.get(id=third).file.described.full_name == "Pte Orlanov Vadim", "it has no other"
    assert not rows.Suggestion.objects.exists()
    assert "burnakov" not in page(alma_at_desk, one, other)


def test_two_columns_that_write_one_name_are_not_both_the_whole_name(bureau: Bureau, alma_at_desk: Client) -> None:
    columns = columns_of(bureau, alma_at_desk, TWO_SCRIPTS)
    both = {"column-0": "name", "column-1": "name", "column-2": "birth_date", "column-3": "service_number"}
    answer = alma_at_desk.post(columns, {**both, **SAID})
    assert answer.status_code == 422 and "Two columns write the same names: set one" in text_of(answer)
    assert not rows.Record.objects.exists()


def test_a_surname_and_a_name_may_both_be_called_the_name(bureau: Bureau, alma_at_desk: Client) -> None:
    roll = "Clan,Name,Born\nBurnakov,Daur,1999\nOrlanov,Vadim,1998\n"
    first, _ = take(bureau, alma_at_desk, roll, "name", "name", "birth_year")
    assert rows.Record.objects.get(id=first).file.described.full_name == "Burnakov Daur"
