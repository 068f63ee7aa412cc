"""Captives who are visited are counted as visited, and who is sentenced is neither taken nor killed by that."""

from __future__ import annotations

import pytest

from lastcontact.core.claim import Claim
from lastcontact.reading.reader import read
from tests.reading.plain_telling import ON, rows

VISITS = """
The ICRC visited 12 prisoners.
  visit 12
Twelve prisoners were visited by the Red Cross.
  visit 12
The Red Cross was allowed to see 12 detainees at Camp Torn.
  visit 12
The Red Cross has visited the 12 prisoners who are held at Torn.
  visit; held 12
Delegates visited Private Lukas Hemm in Camp 6.
  visit; held
Красный Крест посетил 12 пленных.
  visit 12
Представители Красного Креста встретились с 12 пленными.
  visit 12
Делегаты МККК посетили 61 удерживаемого в Токме.
  visit; held 61
Червоний Хрест відвідав 12 полонених.
  visit 12
Կարմիր խաչն այցելեց 12 գերիների։
  visit 12
Qırmızı Xaç 12 əsiri ziyarət edib.
  visit 12
წითელმა ჯვარმა 12 ტყვე მოინახულა.
  visit 12
زار الصليب الأحمر 12 أسيرا.
  visit 12
"""
VERDICTS = """
Three men were sentenced to 15 years in prison.
  other 3
The court sentenced three captured soldiers to death.
  other 3
Three men were arrested on Monday.
  detained 3
A court in Torn jailed two priests for nine years.
  detained 2
Троих приговорили к 15 годам тюрьмы.
  other 3
Суд приговорил троих пленных солдат к смертной казни.
  other 3
Трьох засудили до 15 років ув'язнення.
  other 3
Երեք մարդ դատապարտվեց 15 տարվա ազատազրկման։
  other 3
Դատարանը երեք գերի զինվորի մահապատժի դատապարտեց։
  other 3
Məhkəmə üç əsir əsgəri ölüm cəzasına məhkum etdi.
  other 3
სასამართლომ სამ ტყვე ჯარისკაცს სიკვდილით დასჯა მიუსაჯა.
  other 3
სასამართლომ ორ პირს 30-დღიანი პატიმრობა მიუსაჯა.
  detained 2
حُكم على ثلاثة أشخاص بالسجن 15 عاما.
  other 3
Осуждённые взяты под стражу в зале суда.
  detained
"""

NOT_YET = """
Red Cross delegates could not visit the 12 prisoners.
  visit 12 not
Delegates plan to visit 12 prisoners on Friday.
  visit 12 planned
Красный Крест не посетил 12 пленных.
  visit 12 not
Красный Крест планирует посетить 12 пленных.
  visit 12 planned
Червоний Хрест не відвідав 12 полонених.
  visit 12 not
Կարմիր խաչը չի այցելել 12 գերիների։
  visit 12 not
Qırmızı Xaç 12 əsiri ziyarət etməyib.
  visit 12 not
წითელი ჯვარი 12 ტყვეს მოინახულებს.
  visit 12 planned
لم يزر الصليب الأحمر 12 أسيرا.
  visit 12 not
سيزور الصليب الأحمر 12 أسيرا.
  visit 12 planned
Двоих приговорили и расстреляли.
  other 2; killed 2
"""


def _surely(claim: Claim) -> str:
    surety = "" if claim.modality.value == "asserted" else claim.modality.value
    return " ".join(filter(None, [_told(claim), "not" if claim.polarity.value == "negated" else "", surety]))


@pytest.mark.parametrize(("text", "told"), rows(NOT_YET))
def test_a_visit_that_did_not_take_place_is_not_told_as_done(text: str, told: str) -> None:
    assert "; ".join(map(_surely, read(text, published_on=ON).claims)) == told


def _told(claim: Claim) -> str:
    return f"{claim.type.value} {claim.count.minimum}" if claim.count else claim.type.value


@pytest.mark.parametrize(("text", "told"), [*rows(VISITS), *rows(VERDICTS)])
def test_a_visit_and_a_verdict_are_told_as_what_they_are(text: str, told: str) -> None:
    assert "; ".join(map(_told, read(text, published_on=ON).claims)) == told
