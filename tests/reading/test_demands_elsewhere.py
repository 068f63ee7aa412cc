"""What a mood of the verb, or a noun for what is done, asks or orders in Azerbaijani, Georgian and Arabic."""

from __future__ import annotations

import pytest

from lastcontact.core.claim import ClaimType
from lastcontact.reading.reader import read
from tests.reading.plain_telling import ON

_ASKED = (ClaimType.REQUEST, ClaimType.OBLIGATION)


def _asked(text: str) -> list[str]:
    """The type and the words of each demand or duty of a text."""
    made = read(text, published_on=ON).claims
    return [f"{c.type.value}: {text[c.evidence.start : c.evidence.end]}" for c in made if c.type in _ASKED]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Girovları dərhal buraxın!", ["request: Girovları dərhal buraxın"]),
        (
            "Hər hansı məlumatınız olsa, qərargaha zəng edin.",
            ["request: qərargaha zəng edin"],
        ),
        (
            "Xahiş olunur ki, ailələr adları yalnız xəttə bildirsinlər, şəkilləri heç yerdə yaymasınlar.",
            ["request: ailələr adları yalnız xəttə bildirsinlər", "request: şəkilləri heç yerdə yaymasınlar"],
        ),
        ("Qohumların adları yazılmasın!!", ["request: Qohumların adları yazılmasın"]),
        (
            "Əsirlərlə insani davranılmalı, yaxınlarına xəbər verilməlidir.",
            ["obligation: Əsirlərlə insani davranılmalı", "obligation: yaxınlarına xəbər verilməlidir"],
        ),
        (
            "Nəşlər iyunun 3-dək ailələrə təhvil verilməlidir.",
            ["obligation: Nəşlər iyunun 3-dək ailələrə təhvil verilməlidir"],
        ),
        (
            "Qərargaha tapşırmışam ki, ailələrə hər gün məlumat versin.",
            ["obligation: Qərargaha tapşırmışam ki, ailələrə hər gün məlumat versin"],
        ),
        ("ნუ დატოვებთ კომენტარებში მისამართს.", ["request: ნუ დატოვებთ კომენტარებში მისამართს"]),
        ("თუ რამე იცით, დაურეკეთ შტაბს.", ["request: დაურეკეთ შტაბს"]),
        ("ოჯახების სახელები არ გამოაქვეყნოთ.", ["request: ოჯახების სახელები არ გამოაქვეყნოთ"]),
        ("لا تنشروا صور المفقودين.", ["request: لا تنشروا صور المفقودين"]),
        (
            "وطلبت اللجنة من السلطات نشر أسماء المحتجزين والسماح بزيارتهم.",
            ["request: وطلبت اللجنة من السلطات نشر أسماء المحتجزين", "request: والسماح بزيارتهم"],
        ),
        (
            "طلبت المحكمة من الحكومة:\n(أ) بيان مكان احتجاز كل واحد منهم؛\n(ب) تسليم الجثامين الأربعة المتبقية؛",
            ["request: بيان مكان احتجاز كل واحد منهم", "request: تسليم الجثامين الأربعة المتبقية"],
        ),
        ("يُرجى من الأهالي الاتصال بالرقم 115.", ["request: يُرجى من الأهالي الاتصال بالرقم 115"]),
        ("طلب الخاطفون فدية.", ["request: طلب الخاطفون فدية"]),
        (
            "ألزمت المحكمة الوزارة بالكشف عن مكان احتجاز سبعة أشخاص.",
            ["obligation: ألزمت المحكمة الوزارة بالكشف عن مكان احتجاز سبعة أشخاص"],
        ),
        ("على الحكومة أن تكشف مصير المفقودين.", ["obligation: على الحكومة أن تكشف مصير المفقودين"]),
    ],
)
def test_what_somebody_is_told_to_do_is_a_demand_or_a_duty(text: str, asked: list[str]) -> None:
    assert _asked(text) == asked


@pytest.mark.parametrize(
    "text",
    [
        "Karvan sabah Çaylağa çatmalıdır.",
        "Komissiya mayın 3-də ilk iclasını keçirməlidir.",
        "Allah şəhidlərimizə rəhmət eləsin!",
        "Görüş ola bilər ki, aprelin sonunda baş tutsun.",
        "Yaralılardan ikisinin ayağı kəsilməlidir.",
        "Kənddə qalan yeganə qadın.",
        "Paylaşın!",
        "შვიდი ცხედარი ვიპოვეთ მდინარესთან.",
        "აღმოსავლეთ ფრონტზე ბრძოლა გრძელდება.",
        "قال الجنود إنهم لا يعرفون شيئا.",
        "زار الوفد السجن بناء على طلب من الأهالي.",
        "وصلت القوات إلى القرية يوم الأحد.",
    ],
)
def test_what_is_due_wished_or_done_is_no_demand(text: str) -> None:
    assert _asked(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("يُرجى من الأهالي الاتصال بالرقم 115.", None),
        ("وتجدد الرابطة مطالبتها الحكومة بفتح الملفات.", "الرابطة"),
        ("طلبنا من الصليب الأحمر زيارة الأسرى.", None),
        ("وطلبت اللجنة من الوزارة نشر أسماء المحتجزين.", "اللجنة"),
        ("Məhkəmə hökumətdən saxlanılan şəxslərə həkim baxışını təmin etməyi tələb edib.", "Məhkəmə"),
    ],
)
def test_who_is_asked_does_not_speak(text: str, speaker: str | None) -> None:
    assert [c.speaker for c in read(text, published_on=ON).claims if c.type is ClaimType.REQUEST] == [speaker]
