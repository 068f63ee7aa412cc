"""Who gave what an agency passes on, whose news it is, and what is lost or freed that is nobody; "!" is negated.

Every person, body, outlet and incident is invented.
"""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.claim import Claim, Polarity
from lastcontact.reading.reader import read

_GIVEN = """
Lələli Hərbi Prokurorluğunun martın 12-də açıqladığına görə, iki nəfər saxlanılıb.
    detained 2 asserted Lələli Hərbi Prokurorluq
Polisdən APA-ya verilən məlumata görə, altı nəfər saxlanılıb.
    detained 6 asserted Polis
Səhiyyə Nazirliyindən agentliyə verilən məlumata əsasən, altı nəfər saxlanılıb.
    detained 6 asserted Səhiyyə Nazirliyi
Nazirliyin məlumatına görə, altı nəfər saxlanılıb.
    detained 6 asserted Nazirlik
Nazirliyin sözçüsü Rauf Əlizadə Nordavanın 23 nəfərin saxlanıldığı barədə iddiasını təkzib edib.
    held! 23 denied Rauf Əlizadə
სააგენტო ალიონის ინფორმაციით, ექვსი ადამიანი დაიკარგა.
    missing 6 asserted ალიონი
რადიო ალიონის ცნობით, ექვსი ადამიანი დაიკარგა.
    missing 6 asserted რადიო ალიონი
რადიოს ცნობით, ექვსი ადამიანი დაიკარგა.
    missing 6 asserted რადიო
لم يصدر أي تعليق من وزارة الدفاع على الأنباء التي تحدثت عن اختطاف ستة رعاة.
    captured 6 unknown وزارة الدفاع
قالت وزارة الدفاع إن ستة رعاة اختُطفوا.
    captured 6 asserted وزارة الدفاع
"""

_AIMED = """
المفاوضات الرامية إلى الإفراج عن 25 أسيراً مستمرة.
    returned 25 planned None
أُفرج عن 25 أسيراً.
    returned 25 asserted None
Danışıqlar 25 əsirin azad edilməsi məqsədilə davam edir.
    returned 25 planned None
25 ტყვის გათავისუფლების მიზნით ის ჩამოვიდა.
    returned 25 planned None
2001-ci ilin fevralında 20-dən çox girov öldürülüb.
    killed 21 asserted None
Fevralın 20-də girovlar öldürülüb.
    killed - asserted None
სასამართლომ სამი ადამიანი ორი თვით დააპატიმრა.
    detained 3 asserted None
"""

_NOBODY = """
فقد الجندي بصره أثناء الاحتجاز.
    -
فقدت الأم أعصابها خلال الجنازة.
    -
فُقد ستة رعاة خلال القصف.
    missing 6 asserted None
İşğaldan azad edilmiş Lələli rayonunda iki kənd yenidən qurulub.
    -
Lələli rayonunda altı nəfər azad edilib.
    returned 6 asserted None
ოკუპირებულ ვერხვალში ექვსი ადამიანი დააკავეს.
    detained 6 asserted None
ვერხვალი ოკუპირებულია.
    controls - asserted None
"""


def _rows(table: str) -> list[tuple[str, str]]:
    lines = [line.strip() for line in table.strip().splitlines() if line.strip()]
    return list(zip(lines[::2], lines[1::2], strict=True))


def _told(claim: Claim) -> str:
    negated = "!" if claim.polarity is Polarity.NEGATED else ""
    count = claim.count.minimum if claim.count else "-"
    return f"{claim.type.value}{negated} {count} {claim.modality.value} {claim.speaker}"


@pytest.mark.parametrize(("text", "expected"), _rows(_GIVEN + _AIMED + _NOBODY))
def test_whoever_gave_it_tells_and_things_lost_are_nobody(text: str, expected: str) -> None:
    claims = read(text, published_on=date(2024, 3, 14)).claims
    assert ("; ".join(map(_told, claims)) or "-") == expected


_WHOLE = """
3 min 890 nəfərdən 214-nün qalıqları ailələrinə təhvil verilib.
    3 min 890 nəfərdən 214-nün qalıqları ailələrinə təhvil verilib
11 nəfərdən beşi ölüb.
    11 nəfərdən beşi ölüb
შვიდი მეომრიდან სამი დაჭრილია.
    შვიდი მეომრიდან სამი დაჭრილია
"""


@pytest.mark.parametrize(("text", "expected"), _rows(_WHOLE))
def test_what_a_claim_stands_on_does_not_begin_within_a_figure(text: str, expected: str) -> None:
    claims = read(text, published_on=date(2024, 3, 14)).claims
    assert [claim.evidence.text if claim.evidence else "" for claim in claims] == [expected]


@pytest.mark.parametrize(
    "text", ["Ailəsi ilə əlaqə saxlamasına şərait yaradılıb.", "Onun ailəsi ilə əlaqə saxlamağa icazə verilib."]
)
def test_whoever_may_keep_in_touch_is_not_out_of_contact(text: str) -> None:
    assert "contact_lost" not in {c.type.value for c in read(text, published_on=date(2024, 3, 14)).claims}


def test_whoever_cannot_keep_in_touch_is_out_of_contact() -> None:
    claims = read("Ailəsi onunla əlaqə saxlaya bilmir.", published_on=date(2024, 3, 14)).claims
    assert [c.type.value for c in claims] == ["contact_lost"]
