"""Years, births and days at the head of what is told, in languages with endings; "-" is no day; read on 14 March 2024.

Every person, body and incident is invented.
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
