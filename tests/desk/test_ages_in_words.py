"""An age written in a word is an age: a child on a list is seen as one. Everybody here is invented."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from tests.bureau.acts import Bureau


@pytest.mark.parametrize(
    ("age", "minor"),
    [
        ("fifteen", "yes"),
        ("пятнадцать", "yes"),
        ("ბავშვი", "yes"),
        ("8 months", "yes"),
        ("ребёнок", "yes"),
        ("խոսք", "not known"),
        ("twenty", "no"),
    ],
)
def test_somebody_whose_age_is_written_in_a_word_is_seen_as_a_possible_minor(
    bureau: Bureau, alma_at_desk: Client, age: str, minor: str
) -> None:
    record = bureau.record("Arat Senk", age=age)
    page = alma_at_desk.get(reverse("desk:person", args=[record])).content.decode()
    said = page.split("Possible minor</dt><dd>")[1].split("</dd>")[0]
    assert re.sub(r"<[^>]+>", " ", said).split("computed")[0].strip() == minor
