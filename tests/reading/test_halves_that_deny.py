"""Where a denial or a silence ends and something else is affirmed or denied beside it, in Arabic; all invented."""

from __future__ import annotations

import pytest

from tests.reading.plain_telling import in_short


@pytest.mark.parametrize(
    ("told", "text"),
    [
        ("captured confirmed 3 الوزارة; killed not denied الوزارة", "أقرت الوزارة بأسر ثلاثة جنود، ونفت مقتل الآخرين."),
        ("killed confirmed 12 الجيش; captured not denied الجيش", "أكد الجيش مقتل 12 جنديا، ونفى أسر أي جندي."),
        (
            "detained confirmed 7 السلطات; killed not denied 2 السلطات",
            "اعترفت السلطات بتوقيف سبعة صيادين، وأنكرت وفاة اثنين منهم.",
        ),
        (
            "killed not denied 30 القيادة; wounded confirmed 5 القيادة",
            "أكدت القيادة أن خبر مقتل 30 جنديا غير صحيح، وأن خمسة أصيبوا.",
        ),
        (
            "captured not denied 14 الخارجية; returned 3 الخارجية",
            "أوضحت وزارة الخارجية أن ما نشر عن أسر 14 بحارا غير دقيق، وأن ثلاثة أفرج عنهم.",
        ),
        (
            "killed not unknown 9 الوزير; wounded 3 الوزير",
            "لم يؤكد الوزير مقتل 9 جنود، واكتفى بالقول إن ثلاثة أصيبوا.",
        ),
        (
            "killed not unknown 9 القيادة; captured 2 القيادة",
            "لم تؤكد القيادة مقتل 9 جنود، مكتفية بالقول إن جنديين أسرا.",
        ),
        ("killed reported 11; wounded reported 37", "وأُبلغ عن مقتل 11 مدنياً وإصابة 37 آخرين."),
        ("killed 11 الشرطة", "أبلغت الشرطة عن مقتل 11 مدنيا."),
        ("captured 73; captured 3", "أسر (73) من أفراد القوات المشتركة، بينهم ثلاثة ضباط."),
        ("killed 12; wounded 30", "استشهد (12) جنديا وأصيب (30) آخرون."),
        ("missing 340", "عدد المفقودين المتبقين يناهز 340 شخصا."),
        ("missing 3", "ثلاثة جنود كانوا في عداد المفقودين منذ 12 جانفي."),
        ("killed", "قضت الطفلة تحت الأنقاض."),
        ("-", "قضت الدائرة الثالثة بأن الحكومة مسؤولة عن الانتهاك."),
        ("-", "ولا أحد يجيب على هواتف الأمهات."),
        ("-", "المطلوب: إعادة الاتصال غدا قبل الساعة 10."),
    ],
)
def test_each_half_is_told_as_its_own_verb_has_it(told: str, text: str) -> None:
    assert in_short(text) == told
