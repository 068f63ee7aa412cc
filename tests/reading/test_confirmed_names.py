"""Names that the holder owns to are registered by it: nobody is missing, and nobody is identified."""

from __future__ import annotations

import pytest

from lastcontact.core.claim import PEOPLE_TYPES, Modality
from lastcontact.reading.reader import read


@pytest.mark.parametrize(
    ("text", "number", "speaker"),
    [
        ("The enemy has so far officially confirmed only nineteen names.", 19, "enemy"),
        ("Of the names we sent, the adversary confirmed nine.", 9, "adversary"),
        ("Противник официально подтвердил пока только девятнадцать имён.", 19, "противник"),
        ("Из переданных нами имён противник подтвердил девять.", 9, "противник"),
        ("Противна сторона підтвердила поки що лише дев'ятнадцять імен.", 19, "Противна сторона"),
        ("Поки підтверджено лише 23 імені.", 23, None),
        ("Հակառակորդը պաշտոնապես հաստատել է միայն տասնինը անուն։", 19, "Հակառակորդ"),
        ("Մորվանը հաստատել է 46 անունից միայն 11-ը։", 11, "Մորվան"),
        ("Düşmən hələlik yalnız on doqquz adı təsdiqləyib.", 19, "düşmən"),
        ("Qarşı tərəf hələlik on yeddi adı tanıyıb.", 17, "Qarşı tərəf"),
        ("მოწინააღმდეგემ ჯერჯერობით მხოლოდ ცხრამეტი სახელი დაადასტურა.", 19, "მოწინააღმდეგე"),
        ("მორვანმა 46 სახელიდან მხოლოდ 11 დაადასტურა.", 11, "მორვანი"),
        ("العدو أكد رسميا حتى الآن تسعة عشر اسما فقط.", 19, "العدو"),
        ("وأكد الخصم تسعة أسماء من قائمتنا.", 9, "الخصم"),
    ],
)
def test_confirmed_names_are_registered_by_whoever_confirms_them(text: str, number: int, speaker: str | None) -> None:
    (claim,) = (c for c in read(text).claims if c.type in PEOPLE_TYPES)
    assert (claim.type.value, claim.modality, claim.speaker) == ("registered", Modality.CONFIRMED, speaker)
    assert claim.count is not None and claim.count.minimum == number


@pytest.mark.parametrize(
    "text",
    [
        "Министерство подтвердило имена девяти погибших.",
        "Штаб подтвердил, что в списке девять имён.",
        "Міністерство підтвердило імена дев'яти загиблих.",
        "Nazirlik doqquz həlak olanın adını təsdiqləyib.",
        "The ministry confirmed the names of nine dead.",
    ],
)
def test_whose_names_are_counted_is_told_of_them(text: str) -> None:
    assert "names/confirmed" not in {c.rules["type"] for c in read(text).claims}
