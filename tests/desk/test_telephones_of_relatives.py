"""A relative's telephone is no number of the person: it is shown as the relative's and weighs nothing. All invented."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from lastcontact.bureau.others_words import numbers_of
from lastcontact.bureau.taking_rows import ListRow, ListTerms, take_rows
from lastcontact.casefile import models as rows
from lastcontact.core.payloads.records import Described
from lastcontact.core.payloads.reports import ReportKind
from lastcontact.reading.columns import propose
from tests.bureau.acts import Bureau
from tests.desk import invented
from tests.desk.test_intake import receive, text_of

NUMBER = "+374 91 555 012"
HEAD = ("ФИО", "Звание", "Возраст", "Телефон родственника")
ROLL = (("Вардунян Арам", "прапорщик", "", "+374 91 555 012"), ("Вардунян Арам Арамович", "", "23", "+374 91 555 012"))


def test_a_fathers_and_a_sons_shared_telephone_of_a_relative_makes_them_not_one(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    assert "Телефон родственника" not in propose(HEAD, ROLL), "no field of the person's"
    told = {"other": {"Телефон родственника": "+374 91 555 012"}}
    father = bureau.record("Вардунян Арам", rank="прапорщик", **told)  # type: ignore[arg-type]
    son = bureau.record("Вардунян Арам Арамович", age="23", **told)  # type: ignore[arg-type]
    shown = alma_at_desk.get(reverse("desk:pair", args=[father, son])).content.decode()
    assert "may be a father and a son" in shown and "Both give the telephone" not in shown
    assert "Телефон родственника" in shown and shown.count("+374 91 555 012") == 2
    page = alma_at_desk.get(reverse("desk:person", args=[father])).content.decode()
    assert "Телефон родственника" in page and "+374 91 555 012" in page
    assert "37491555012" in set(numbers_of(rows.Record.objects.get(id=father).file)), (
        "it is kept from other families all the same"
    )


def test_a_number_that_was_once_taken_for_the_persons_own_is_doubted_until_it_is_mended(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    report = bureau.report("5th Company", kind=ReportKind.LIST)
    listed = [ListRow(n, Described(name=name, phone=NUMBER)) for n, name in enumerate(("Вардунян Арам", "Ош Гаго"), 1)]
    terms = ListTerms(columns={"ФИО": "name", "Телефон родственника": "phone"})
    for _done in take_rows(by=bureau.hand, report=report, list_rows=listed, terms=terms):
        pass
    first = rows.Record.objects.get(report=report, locator="row 1").id
    doubt = "under “Телефон родственника”, and seems to be a relative’s"
    for page in (reverse("desk:person", args=[first]), reverse("desk:report", args=[report])):
        assert doubt in alma_at_desk.get(page).content.decode()
    fields = {"name": "Вардунян Арам", "phone": "", "why": "it is his mother's"}
    alma_at_desk.post(reverse("desk:mend", args=[first]), fields)
    assert doubt not in alma_at_desk.get(reverse("desk:person", args=[first])).content.decode()
    other = rows.Record.objects.get(report=report, locator="row 2").id
    assert doubt in alma_at_desk.get(reverse("desk:person", args=[other])).content.decode()


@pytest.mark.parametrize("heading", ["NOK tel.", "Tel. NOK", "Mother's phone", "Тел. родственников", "هاتف والدته"])
def test_a_telephone_headed_as_the_familys_is_kept_beside_and_weighs_nothing(
    bureau: Bureau, alma_at_desk: Client, heading: str
) -> None:
    roll = f"Name,Born,{heading}\nTarvel Osh,1999,{NUMBER}\nTarvel Gago,2003,{NUMBER}\n"
    file = SimpleUploadedFile("roll.csv", roll.encode())
    columns = alma_at_desk.post(receive(bureau), invented.upload(bureau.sources["5th Company"], file))["Location"]
    shown = text_of(alma_at_desk.get(columns))
    assert "it seems to tell of a relative" in shown and '<option value="phone" selected>' not in shown
    said = {"column-0": "name", "column-1": "birth_year", "column-2": "beside", "sought": "yes"}
    alma_at_desk.post(columns, said)
    one, other = rows.Record.objects.values_list("id", flat=True)
    page = text_of(alma_at_desk.get(reverse("desk:pair", args=sorted((one, other)))))
    assert "Both give the telephone" not in page and page.count(NUMBER) == 2
