"""Whose word a paper, a toll, a call or a notice of death is, in Arabic and Azerbaijani; all invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.claim import PEOPLE_TYPES
from lastcontact.reading.reader import read


def _speakers(text: str) -> list[str | None]:
    made = read(text, published_on=date(2036, 5, 14)).claims
    return [c.speaker for c in made if c.type in PEOPLE_TYPES]


@pytest.mark.parametrize(
    ("speakers", "text"),
    [
        (["وزارة الداخلية"] * 2, "أعلنت وزارة الداخلية مقتل خمسة أشخاص. وأضاف ذات المصدر أن ثلاثة آخرين أصيبوا."),
        (["الحماية المدنية"], "أصيب 14 شخصا، حسب حصيلة أعلنتها الحماية المدنية مساء الأربعاء."),
        (["بلدية الصفصاف"], "قتل 14 شخصا، وفق إحصاء نشرته بلدية الصفصاف أمس."),
        (["سالم الهذلي"] * 2, "قال الوزير سالم الهذلي إن 12 جنديا قتلوا. وأضاف، خلال ندوة صحفية، أن خمسة أصيبوا."),
        ([None], "بيان صحفي: قتل 12 جنديا في الهجوم."),
        (["صحفي"], "وأفاد صحفي من المنطقة أن 12 جنديا قتلوا."),
        (["حكومة الضفاف"], "ردّت حكومة الضفاف على القائمة. وجاء في ردّها أن 51 أُعيدوا إلى بلادهم."),
        (["المجلس"], "رد المجلس على المحكمة. وجاء في رده أن 9 أشخاص توفوا."),
        (["وزير الداخلية"], "قال نائب إن وزير الداخلية أخبر اللجنة أن 12 شرطيا أسروا."),
        (["قيادة الشرطة"], "نعت قيادة الشرطة الملازم سامي حمدان الذي قتل صباح اليوم."),
        (["كتائب الفجر"], "زفت كتائب الفجر الشهيد سامي الراوي الذي قتل أمس."),
        ([None], "زفت العروس إلى بيتها قبل مقتل زوجها بيومين."),
        ([None], "ردا على إعلان الانتخابات اعتقل 12 ناشطا."),
        (["الجبهة"], "وجاء تصريحه ردا على إعلان الجبهة مقتل 9 جنود."),
        (
            ["والد المجند كريم سلوم", None],
            "اتصل والد المجند كريم سلوم وقال إن ابنه مفقود منذ ثلاثة أيام. ووردت كذلك مكالمة عن مقتل شخصين.",
        ),
        (
            ["Vüsalə", None],
            "Zəng edən: Vüsalə xanım. Deyir ki, həyat yoldaşı 11 noyabrdan itkindir. "
            "Başqa bir zəngdə deyilib ki, üç nəfəri sağ görüblər.",
        ),
        (["رئاسة الأركان"], "أكدت رئاسة الأركان استعادة 12 أسيرا."),
        (["نائب وزير الداخلية"], "قال نائب وزير الداخلية إن 12 شرطيا فقدوا."),
    ],
)
def test_it_is_the_word_of_whoever_told_it(speakers: list[str | None], text: str) -> None:
    assert _speakers(text) == speakers
