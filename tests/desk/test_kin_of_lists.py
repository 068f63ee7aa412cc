"""A list names a wife and her telephone: the form to enrol holds them once an officer chooses her. All invented."""

from __future__ import annotations

import re

from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Relative
from lastcontact.casefile import models as rows
from lastcontact.core.payloads.records import Enquirer, ToInform
from tests.bureau.acts import Bureau
from tests.desk.test_intake_bad_input import NAMED, bring, text_of
from tests.desk.test_mixed_rolls import by_name

ROLL = (
    "Name;Date of birth;Wife;NOK tel\nHolt Ruvan;1998;Mara Holt;055 010 209\nOrben Leo;1997;;\n"
    "Varga Nils;1999;;055 010 277\n"
)


def take(bureau: Bureau, browser: Client) -> None:
    columns = bring(bureau, browser, "roll.csv", ROLL.encode())
    page = text_of(browser, columns)
    assert page.count("it seems to tell of a relative, or of whoever asks") == 2
    browser.post(columns, {**NAMED, "column-2": "beside", "column-3": "beside"})


def field(page: str, name: str) -> str:
    return re.findall(rf'name="{name}"[^>]*value="([^"]*)"', page)[0]


def test_a_wife_on_a_list_is_offered_and_enrolled_only_by_an_officer(bureau: Bureau, alma_at_desk: Client) -> None:
    take(bureau, alma_at_desk)
    holt = by_name("Holt").id
    person = text_of(alma_at_desk, reverse("desk:person", args=[holt]))
    assert "On a list, not enrolled" in person and "nobody named yet" not in person
    family = reverse("desk:family", args=[holt])
    page = text_of(alma_at_desk, family)
    assert "Told of on a list" in page and "They have asked nothing so far" in page
    assert field(page, "contact") == "", "nothing stands in the form before she is chosen"
    key = re.findall(r'href="(\?enrol=[^"]+)#en"', page)[0]
    chosen = text_of(alma_at_desk, family + key)
    told = {name: field(chosen, name) for name in ("relation", "addressed_as", "contact", "sought_name")}
    assert list(told.values()) == ["wife", "Mara Holt", "055 010 209", "Holt Ruvan"]
    assert not Relative.objects.exists(), "looking enrols nobody"
    form = {**told, "documents": ["passport", "marriage_certificate"]}
    assert alma_at_desk.post(reverse("desk:enrol", args=[holt]), form).status_code == 302
    assert "(wife, enrolled)" in text_of(alma_at_desk, family)
    assert "On a list, not enrolled" not in text_of(alma_at_desk, reverse("desk:person", args=[holt]))


def test_who_has_no_relative_on_the_list_is_offered_none_and_a_lone_number_is(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    take(bureau, alma_at_desk)
    assert "Told of on a list" not in text_of(alma_at_desk, reverse("desk:family", args=[by_name("Orben").id]))
    page = text_of(alma_at_desk, reverse("desk:family", args=[by_name("Varga").id]))
    assert "055 010 277" in page and "kinship not said" in page


def test_whom_a_request_names_is_left_to_the_request(bureau: Bureau, alma_at_desk: Client) -> None:
    take(bureau, alma_at_desk)
    asks = Enquirer("Mara Holt", "wife", "+055 010209", to_inform=(ToInform("Mara Holt", "wife", "055 010209"),))
    request = bureau.record("Ruvan Holt", enquirer=asks)
    holt = rows.Record.objects.get(id=by_name("Holt Ruvan").id)
    bureau.same(holt.id, request)
    page = text_of(alma_at_desk, reverse("desk:family", args=[holt.id]))
    assert "Named in the tracing request" in page and "Told of on a list" not in page
