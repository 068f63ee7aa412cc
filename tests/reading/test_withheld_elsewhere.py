"""What is refused or undone, and whoever gives no name, in languages with endings; "!" is negated.

Every person, body and incident is invented.
"""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.claim import Claim, Polarity
from lastcontact.reading.reader import read

_REFUSED = """
رفضت الجماعة الإفراج عن 25 أسيراً.
    returned! 25
أفرجت الجماعة عن 25 أسيراً.
    returned 25
رفضت الجماعة الاتهامات وأفرجت عن 25 أسيراً.
    returned 25
بسبب رفض الطرف الآخر الإفراج عن 25 أسيراً.
    returned! 25
رفض الجيش تسليم جثامين سبعة شهداء.
    remains_returned! 7
Qarşı tərəf 25 əsirin azad edilməsindən imtina edib.
    returned! 25
Qarşı tərəf yeddi hərbçinin meyitini qaytarmaqdan imtina edib.
    remains_returned! 7
Qarşı tərəf yeddi hərbçinin meyitini qaytarıb.
    remains_returned 7
Saxlanılanlarla görüşə icazə verilməyib.
    visit! -
მხარემ უარი განაცხადა შვიდი მებრძოლის ცხედრის გადმოცემაზე.
    remains_returned! 7
მხარემ განაცხადა, რომ შვიდი მებრძოლის ცხედარი გადმოსცა.
    remains_returned 7
Həlak olan üç əsgərin kimliyi hələ müəyyən edilməyib.
    identified! 3
Həlak olan üç əsgərin kimliyi artıq müəyyən edilib.
    identified 3
"""

_NAMELESS = """
قال مصدر أمني رفض الكشف عن هويته إن ثلاثة جنود قُتلوا.
    killed 3
قال ضابط فضّل عدم الكشف عن هويته إن ثلاثة جنود قُتلوا.
    killed 3
وأفاد مسؤول طلب عدم ذكر اسمه بأن ثلاثة جنود قُتلوا.
    killed 3
وأكد المصدر الذي اشترط عدم كشف هويته أن ثلاثة جنود أُسروا.
    captured 3
لم يتم الكشف عن هوية القتلى الثلاثة.
    identified! 3
تم التعرف على هوية القتلى الثلاثة.
    identified 3
Kimliyinin açıqlanmasını istəməyən mənbə üç əsgərin əsir düşdüyünü deyib.
    captured 3
წყარომ, რომელმაც ვინაობის გამხელა არ ისურვა, განაცხადა, რომ სამი ჯარისკაცი დაიღუპა.
    killed 3
"""


def _rows(table: str) -> list[tuple[str, str]]:
    lines = [line.strip() for line in table.strip().splitlines()]
    return list(zip(lines[::2], lines[1::2], strict=True))


def _told(claim: Claim) -> str:
    negated = "!" if claim.polarity is Polarity.NEGATED else ""
    return f"{claim.type.value}{negated} {claim.count.minimum if claim.count else '-'}"


@pytest.mark.parametrize(("text", "expected"), _rows(_REFUSED))
def test_what_is_refused_has_not_happened(text: str, expected: str) -> None:
    assert "; ".join(map(_told, read(text, published_on=date(2024, 3, 14)).claims)) == expected


@pytest.mark.parametrize(("text", "expected"), _rows(_NAMELESS))
def test_whoever_gives_no_name_is_not_said_to_be_identified(text: str, expected: str) -> None:
    assert "; ".join(map(_told, read(text, published_on=date(2024, 3, 14)).claims)) == expected
