"""The short fields that stand on a relative's page: names, what somebody is to them, a call word, telephones."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Relative
from lastcontact.core.claim import ClaimType
from tests.bureau.acts import Bureau

NO = {"speaks_of_death": "no"}


@pytest.fixture
def aram(bureau: Bureau) -> str:
    return bureau.record("Aram Aramyan", "State Commission of Duravan", ClaimType.HELD)


def test_no_page_calls_somebody_dead_by_the_way(bureau: Bureau, aram: str, alma_at_desk: Client) -> None:
    asked = {"relation": "mother", "sought_as": "your late son", "documents": ["passport", "family_book"]}
    refused = alma_at_desk.post(reverse("desk:enrol", args=[aram]), asked)
    assert refused.status_code == 422 and not Relative.objects.exists()
    assert 'value="your late son"' in refused.content.decode()


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("addressed_as", "Mother of the fallen Aram"),
        ("sought_name", "Aram, killed on 10 March"),
        ("sought_name", "Арам (погиб)"),
        ("sought_name", "Aram †"),
        ("call_word", "his funeral"),
    ],
)
def test_no_field_of_a_page_tells_of_a_death(
    bureau: Bureau, aram: str, alma_at_desk: Client, field: str, words: str
) -> None:
    asked = {"relation": "mother", field: words, "documents": ["passport", "family_book"]}
    refused = alma_at_desk.post(reverse("desk:enrol", args=[aram]), asked)
    assert refused.status_code == 422 and "tells of a death" in refused.content.decode()
    assert f'value="{words}"' in refused.content.decode() and not Relative.objects.exists()


def test_a_name_on_file_is_a_name_whatever_it_means(bureau: Bureau, alma_at_desk: Client) -> None:
    record = bureau.record("Tomas Graves")
    asked = {
        "relation": "mother",
        "sought_name": "Graves, Tomas",
        "addressed_as": "Mrs Graves",
        "sought_as": "your son",
    }
    asked["documents"] = ["passport", "family_book"]
    assert alma_at_desk.post(reverse("desk:enrol", args=[record]), asked).status_code == 302


@pytest.mark.parametrize("field", ["telephone", "telephone_night", "support_telephone"])
def test_where_a_page_shows_a_telephone_there_are_no_words(
    bureau: Bureau, aram: str, alma_at_desk: Client, field: str
) -> None:
    meet = reverse("desk:appointment", args=[aram, bureau.enrol(aram)])
    asked = {"on": "Friday at 10", "words": "We call you.", **NO}
    for words in ("he is gone", "Aram 200", "груз 200", "12", "000 555 0100 he is no more"):
        refused = alma_at_desk.post(meet, {**asked, field: words})
        assert refused.status_code == 422 and "is no telephone number" in refused.content.decode(), words
    for number in ("000 555 0100", "+000 (55) 01-02/03", "000 555 0100 ext. 12", "000 555 0100 доб. 7", "112", ""):
        assert alma_at_desk.post(meet, {**asked, field: number}).status_code == 302, number
