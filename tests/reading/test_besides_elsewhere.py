"""What a teller says besides in a participle of Arabic, and who speaks as somebody's kin; "!" is negated.

Every person, body and incident is invented.
"""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.claim import Claim, Polarity
from lastcontact.reading.reader import read

_BESIDES = """
ونفى الجيش مقتل 18 جندياً، مؤكداً إصابة ثلاثة.
    killed! 18 denied الجيش; wounded 3 confirmed الجيش
وقال الجيش إن 18 جندياً قُتلوا، نافياً أسر عشرة.
    killed 18 asserted الجيش; captured! 10 denied الجيش
وأكدت الوزارة مقتل ثلاثة جنود، نافية صحة ما يُشاع عن أسر عشرة.
    killed 3 confirmed الوزارة; captured! 10 denied الوزارة
وأعلن الجيش مقتل 18 جندياً، مطالباً بتحقيق دولي.
    killed 18 asserted الجيش; request - demanded الجيش
قُتل ثلاثة جنود، أكد الجيش.
    killed 3 confirmed الجيش
قالت والدة سامر عبد الكريم إن ابنها لم يتصل منذ شهر.
    contact_lost - asserted والدة سامر عبد الكريم
قالت والدة الجندي المفقود سامر عبد الكريم إن ابنها لم يتصل منذ شهر.
    contact_lost - asserted والدة الجندي المفقود سامر عبد الكريم
قال والده سامر عبد الكريم إن ابنه فُقد.
    missing - asserted سامر عبد الكريم
"""


def _rows(table: str) -> list[tuple[str, str]]:
    lines = [line.strip() for line in table.strip().splitlines()]
    return list(zip(lines[::2], lines[1::2], strict=True))


def _told(claim: Claim) -> str:
    negated = "!" if claim.polarity is Polarity.NEGATED else ""
    count = claim.count.minimum if claim.count else "-"
    return f"{claim.type.value}{negated} {count} {claim.modality.value} {claim.speaker}"


@pytest.mark.parametrize(("text", "expected"), _rows(_BESIDES))
def test_a_participle_tells_what_follows_it_and_kin_speak_themselves(text: str, expected: str) -> None:
    assert "; ".join(map(_told, read(text, published_on=date(2024, 3, 14)).claims)) == expected
