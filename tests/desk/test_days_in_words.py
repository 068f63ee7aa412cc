"""Fields in which an officer writes a day take it in any language that is read. Everybody here is invented."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from django import forms
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from lastcontact.bureau.days import moment
from lastcontact.core.dates import Interval
from lastcontact.desk.enquiries import one_day
from lastcontact.desk.fields import DayField, OneDayField, WhenField
from tests.bureau.acts import Bureau
from tests.desk.test_days_told import TOLD

WORDS = [
    *("2026-03-05", "05.03.2026", "5 March 2026", "March 5, 2026", "5 березня 2026", "5 марта 2026 г.", "5 մարտի 2026"),
    *("2026 թ. մարտի 5", "5 მარტი 2026", "5 mart 2026", "٥ مارس ٢٠٢٦", "5 de marzo de 2026", "5 mars 2026"),
]
ON = date(2026, 3, 5)


@pytest.mark.parametrize("written", WORDS)
def test_every_kind_of_field_reads_a_day_in_every_language(written: str) -> None:
    assert OneDayField().clean(written) == ON and one_day(written) == ON
    assert DayField(label="").clean(written) == WhenField().clean(written) == Interval.day(ON, written)
    assert moment(f"{written}, 21:30") == datetime.combine(ON, time(21, 30))


@pytest.mark.parametrize("written", ["5 марта", "banana", "31 лютого 2026", "the spring"])
def test_what_is_no_day_is_refused_with_an_example(written: str) -> None:
    for field in (OneDayField(), DayField(label=""), WhenField()):
        with pytest.raises(forms.ValidationError, match=r"Write 2026-"):
            field.clean(written)
    assert moment(f"{written}, 21:30") is None


@pytest.mark.parametrize("written", ["yesterday", "Вчера", "учора", "երեկ", "dünən", "გუშინ", "أمس"])
def test_yesterday_is_a_day_only_where_the_field_says_so(written: str) -> None:
    field = WhenField()
    with pytest.raises(forms.ValidationError):
        field.clean(written)
    field.today = date(2026, 3, 6)
    assert field.clean(written) == Interval.day(ON, written)


def test_when_a_family_was_told_may_be_written_in_words(bureau: Bureau, alma_at_desk: Client) -> None:
    aram = bureau.record("Aram Aramyan")
    form = reverse("desk:notice", args=[aram, bureau.enrol(aram)])
    asked = {"told": ["He is in the north."], "told_at": "14 квітня 2026, 10:00", **TOLD}
    assert alma_at_desk.post(form, asked).status_code == 302
    given = bureau.person(aram).notices[-1].given
    assert timezone.localtime(given.told_at).strftime("%Y-%m-%d %H:%M") == "2026-04-14 10:00"
