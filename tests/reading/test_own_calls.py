"""Who rings home speaks for himself, who is cited behind tells it, and what somebody fled or swam is no teller."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.claim import PEOPLE_TYPES, Claim
from lastcontact.reading.reader import read

ON = date(2026, 11, 30)


def people(text: str) -> list[Claim]:
    return [c for c in read(text, published_on=ON).claims if c.type in PEOPLE_TYPES]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("اتصل ابننا وقال إنه أسير في كشمت وإنه بخير.", "ابننا"),
        ("اتصل بي زوجي أمس وقال إنه أسير.", "زوج"),
        ("Մեր որդին զանգեց և ասաց, որ գերի է։", "որդի"),
        ("ქმარმა დამირეკა და მითხრა, რომ ტყვედ არის.", "ქმარი"),
        ("Син подзвонив і сказав, що він у полоні.", "син"),
        ("Сын позвонил и сказал, что он в плену и здоров.", "сын"),
    ],
)
def test_who_rings_home_speaks_for_himself(text: str, speaker: str) -> None:
    (claim,) = (c for c in people(text) if c.type.value == "held")
    assert claim.speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("أما القائمة المتداولة فهي مزورة بحسب مكتب أمين المظالم.", "مكتب أمين المظالم"),
        ("القائمة مزورة وفقا لوزارة الدفاع.", "وزارة الدفاع"),
    ],
)
def test_who_is_cited_behind_calls_it_forged(text: str, speaker: str) -> None:
    (claim,) = read(text, published_on=ON).claims
    told = claim.type.value, claim.polarity.value, claim.modality.value, claim.speaker
    assert told == ("authentic", "negated", "denied", speaker)


@pytest.mark.parametrize(
    "text",
    [
        "Օռլավայի հիվանդանոցից փախած բուժքրոջ խոսքով՝ տասը վիրավոր տեղափոխվել է։",
        "Բանտից փախած պահակի խոսքով՝ այնտեղ պահում են քառասուն գերի։",
        "ორლავის საავადმყოფოდან გაქცეული ექთნის თქმით, ათი დაჭრილი წაიყვანეს.",
    ],
)
def test_what_somebody_fled_does_not_speak(text: str) -> None:
    said = {(c.speaker or "").lower() for c in people(text)}
    assert not [s for s in said if s.endswith(("հիվանդանոց", "բանտ", "საავადმყოფო"))]


def test_swimming_is_no_place() -> None:
    assert {c.places for c in people("عاد جنديان عبرا النهر سباحةً ليلة السبت.")} == {()}
