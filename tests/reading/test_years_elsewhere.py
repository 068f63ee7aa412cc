"""Years, births, days at the head of what is told and behind it, in languages with endings; "-" is no day.

Everything is read on 14 March 2024. Every person, body and incident is invented.
"""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.claim import Claim
from lastcontact.reading.reader import read

_ANCHOR = date(2024, 3, 14)

_DAYS = """
1992-1993 წლების ომში დაიკარგა 40 ადამიანი.
    missing 40..40 1992-01-01..1993-12-31
1992-1993 და 2008 წლების ომების შედეგად დაიკარგა 40 ადამიანი.
    missing 40..40 1992-01-01..1993-12-31
1992-93 წლებში დაიკარგა 40 ადამიანი.
    missing 40..40 1992-01-01..1993-12-31
1990-იან წლებში დაიკარგა 40 ადამიანი.
    missing 40..40 1990-01-01..1999-12-31
1993 წელს დაიკარგა 40 ადამიანი.
    missing 40..40 1993-01-01..1993-12-31
1991-1994-cü illər müharibəsində 40 nəfər itkin düşüb.
    missing 40..40 1991-01-01..1994-12-31
1990-cı illərin əvvəllərində 40 nəfər itkin düşüb.
    missing 40..40 1990-01-01..1999-12-31
2023-cü ildə 40 nəfər itkin düşüb.
    missing 40..40 2023-01-01..2023-12-31
فُقد 40 شخصاً بين عامي 2011 و2015.
    missing 40..40 2011-01-01..2015-12-31
فُقد 40 شخصاً خلال الأعوام 2011-2015.
    missing 40..40 2011-01-01..2015-12-31
فُقد 40 شخصاً عام 2011.
    missing 40..40 2011-01-01..2011-12-31
Bu gün səhər 1987-ci il təvəllüdlü Elnur Məmmədov ölüb.
    killed - 2024-03-14
1987-ci ildə anadan olmuş Elnur Məmmədov martın 9-da həlak olub.
    killed - 2024-03-09
1987 წელს დაბადებული გიორგი მაისურაძე დაიღუპა.
    killed - -
قُتل الجندي أحمد الحمادي من مواليد عام 1987 في درعون.
    killed - -
Rauf Əlizadə 1993-cü ilin aprelində girov götürüldüyünü deyib.
    captured - 1993-04-01..1993-04-30
Nazirlik martın 12-də iki nəfərin öldüyünü bildirib.
    killed 2..2 -
DİN-in məlumatına görə, martın 12-də, saat 14:00 radələrində, Lələli rayonunda iki nəfər saxlanılıb.
    detained 2..2 2024-03-12
სამინისტროს ინფორმაციით, 12 მარტს, სოფელ ვერხვალის მიმდებარედ, ორი მოქალაქე დააკავეს.
    detained 2..2 2024-03-12
ثلاثة أسرى قُتلوا وفق تقرير صدر بمناسبة اليوم العالمي للمفقودين.
    killed 3..3 -
ثلاثة أسرى قُتلوا اليوم في درعون.
    killed 3..3 2024-03-14
كان من المقرر الإفراج عن 25 أسيراً يوم السبت الماضي.
    returned 25..25 2024-03-09
سيُفرج عن 25 أسيراً يوم السبت.
    returned 25..25 2024-03-16
5 августа 2021 года пропали 28 рыбаков. Двое вернулись 30 сентября.
    missing 28..28 2021-08-05; returned 2..2 2021-09-30
В 2016 году пропали 28 рыбаков. Двое вернулись 9 февраля.
    missing 28..28 2016-01-01..2016-12-31; returned 2..2 2024-02-09
5 серпня 2021 року зникли 28 рибалок. Двоє повернулися 30 вересня.
    missing 28..28 2021-08-05; returned 2..2 2021-09-30
2021 թվականի օգոստոսի 5-ին անհետացել է 28 ձկնորս։ Երկուսը վերադարձել են սեպտեմբերի 30-ին։
    missing 28..28 2021-08-05; returned 2..2 2021-09-30
2021-ci il avqustun 5-də 28 balıqçı itkin düşüb. İkisi sentyabrın 30-da qayıdıb.
    missing 28..28 2021-08-05; returned 2..2 2021-09-30
2021 წლის 5 აგვისტოს 28 მეთევზე დაიკარგა. ორი 30 სექტემბერს დაბრუნდა.
    missing 28..28 2021-08-05; returned 2..2 2021-09-30
في 5 آب 2021 فقد 28 صيادا. وعاد اثنان في 30 أيلول.
    missing 28..28 2021-08-05; returned 2..2 2021-09-30
Убиты девять рыбаков. Обстрел случился 2 февраля.
    killed 9..9 2024-02-02; attacked - 2024-02-02
Убиты девять рыбаков. Совещание прошло 2 февраля.
    killed 9..9 -
Вернулись 27 солдат. Обмен прошёл в субботу.
    returned 27..27 2024-03-09
Убито дев'ятьох рибалок. Напад стався 2 лютого.
    killed 9..9 2024-02-02; attacked - 2024-02-02
Սպանվել է ինը ձկնորս։ Հարձակումը տեղի է ունեցել փետրվարի 2-ի լուսաբացին։
    killed 9..9 2024-02-02; attacked - 2024-02-02
Doqquz balıqçı öldürülüb. Hücum fevralın 2-də baş verib.
    killed 9..9 2024-02-02; attacked - 2024-02-02
მოკლულია ცხრა მეთევზე. თავდასხმა 2 თებერვალს მოხდა.
    killed 9..9 2024-02-02; attacked - 2024-02-02
قتل تسعة صيادين. ووقع الهجوم في 2 شباط.
    killed 9..9 2024-02-02; attacked - 2024-02-02
"""


_LINES = [line.strip() for line in _DAYS.strip().splitlines()]


@pytest.mark.parametrize(("text", "expected"), list(zip(_LINES[::2], _LINES[1::2], strict=True)))
def test_a_claim_has_the_years_or_the_day_that_its_clause_tells(text: str, expected: str) -> None:
    claims = read(text, published_on=_ANCHOR).claims
    assert "; ".join(_told(c) for c in claims if c.type.value != "other") == expected


def _told(claim: Claim) -> str:
    when, count = claim.when, claim.count
    days = "-" if when is None else "..".join(dict.fromkeys((str(when.start_on), str(when.end_on))))
    return f"{claim.type.value} {f'{count.minimum}..{count.maximum}' if count else '-'} {days}"
