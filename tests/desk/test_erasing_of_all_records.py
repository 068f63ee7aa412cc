"""Whoever erases a record sees every other one of the same man, linked or not yet. Everybody here is invented."""

from __future__ import annotations

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import linking
from lastcontact.casefile import models as rows
from lastcontact.core.person import Verdict
from tests.bureau.acts import Bureau
from tests.desk import invented
from tests.desk.test_intake import newest, receive, text_of

SETTLED = "nobody has settled yet whether it is"


def take(bureau: Bureau, client: Client, roll: str) -> dict[str, str]:
    """The roll taken in; its records by the row where each stands."""
    file = SimpleUploadedFile("roll.csv", roll.encode())
    client.post(client.post(receive(bureau), invented.upload(bureau.sources["5th Company"], file))["Location"],
                invented.columns())  # fmt: skip
    return dict(rows.Record.objects.filter(report=newest().id).values_list("locator", "id"))


def erasing(record: str) -> str:
    return reverse("desk:erase", args=[record])


def test_a_record_that_is_only_suggested_is_listed_with_its_report_and_a_way_to_erase_it(
    bureau: Bureau, custodian: Client
) -> None:
    first = take(bureau, custodian, invented.ROLL)
    again = take(bureau, custodian, invented.ROLL.replace("left shoulder scar", "scar"))
    page = text_of(custodian.get(erasing(first["row 2"])))
    assert SETTLED in page and erasing(again["row 2"]) in page and "report 2, row 2" in page
    assert page.count(SETTLED) == 1, "nobody else of the roll is he"
    done = text_of(custodian.post(erasing(first["row 2"]), {"ground": "he asked", "sure": "yes", "looked": "yes"}))
    assert "The record is erased" in done and "is still here" in done and erasing(again["row 2"]) in done
    assert "still here" not in text_of(
        custodian.post(erasing(again["row 2"]), {"ground": "he asked", "sure": "yes", "looked": "yes"})
    )


def test_one_who_is_alike_is_listed_though_no_pair_was_ever_suggested(bureau: Bureau, custodian: Client) -> None:
    first = take(bureau, custodian, invented.ROLL)
    again = take(bureau, custodian, invented.ROLL.replace("left shoulder scar", "scar"))
    rows.Suggestion.objects.all().delete()
    page = text_of(custodian.get(erasing(first["row 2"])))
    assert SETTLED in page and erasing(again["row 2"]) in page


def test_whoever_was_judged_to_be_another_is_not_listed(bureau: Bureau, custodian: Client) -> None:
    first = take(bureau, custodian, invented.ROLL)
    again = take(bureau, custodian, invented.ROLL.replace("left shoulder scar", "scar"))
    third = take(bureau, custodian, invented.ROLL.replace("left shoulder scar", "right shoulder scar"))
    bureau.same(again["row 2"], third["row 2"])
    linking.judge(by=bureau.hand, a=first["row 2"], b=again["row 2"], verdict=Verdict.DIFFERENT)
    page = text_of(custodian.get(erasing(first["row 2"])))
    assert erasing(again["row 2"]) not in page and erasing(third["row 2"]) not in page, "nor his other records"


def test_the_record_of_an_incident_that_is_closed_to_the_officer_is_not_listed(
    bureau: Bureau, custodian: Client
) -> None:
    first = take(bureau, custodian, invented.ROLL)
    again = take(bureau, custodian, invented.ROLL.replace("left shoulder scar", "scar"))
    rows.Record.objects.filter(id=again["row 2"]).update(incident="elsewhere")
    rows.Suggestion.objects.all().delete()
    assert erasing(again["row 2"]) not in text_of(custodian.get(erasing(first["row 2"])))
