"""The day that a text gives for its own, from which its other days are counted: never the day of somebody's birth."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.claim import ClaimType
from lastcontact.reading.reader import read

BORN = [
    "Саркелян Арам, 12.03.1991 р.н., зник 19 листопада.",
    "Орла Кастор, народилась 12.03.1991 у Дреску, зникла 19 листопада.",
    "Саркелян Арам, 12 марта 1991 года рождения, пропал 19 ноября.",
    "Саркелян А., г.р. 12.03.1991, пленён 19 ноября.",
    "Արամ Սարգելյանը, ծնված 1991 թ. մարտի 12-ին, անհետացել է նոյեմբերի 19-ին:",
    "Արամ Սարգելյանը (ծնվ. 12.03.1991) անհետացել է նոյեմբերի 19-ին:",
    "გიორგი, დაბადებული 1991 წლის 12 მარტს, დაიკარგა 19 ნოემბერს.",
    "1991-ci il martın 12-də anadan olmuş Aram 19 noyabrda itkin düşüb.",
    "Doğum tarixi: 12.03.1991. Noyabrın 19-da əsir düşüb.",
    "آرام من مواليد 12 مارس 1991 فقد في 19 نوفمبر.",
    "Petar was captured at Korvel on 19 November. Born 12.03.1991, he was last seen on Friday.",
    "Aram Sarkelian (d.o.b. 12/03/1991) was captured on 19 November.",
    "Aram Sarkelian (b. 12.03.1991) was captured on 19 November.",
    "Date of birth: 12.03.1991. Captured on 19 November.",
    "Саркелян Арам, 12.03.1991, зник 19 листопада.",
]


@pytest.mark.parametrize("text", BORN)
def test_a_birth_is_no_day_of_the_text_nor_of_what_it_tells(text):
    found = read(text)
    assert found.published_on is None and found.claims
    assert all(claim.when is None for claim in found.claims)
    dated = read(text, published_on=date(2026, 11, 24))
    assert date(2026, 11, 19) in {claim.when.start_on for claim in dated.claims if claim.when}


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("23.11.2026. Саркелян Арам, 12.03.1991 р.н., зник 19 листопада.", date(2026, 11, 23)),
        ("Born 12.03.1991, Petar was captured on 19 November 2026.", date(2026, 11, 19)),
        ("Captured 19 November 2026, born 12.03.1991.", date(2026, 11, 19)),
        ("The regiment was founded on 1 May 1992. On 19 November 2026 two were captured.", date(2026, 11, 19)),
        ("ARPAN, 12.03.2026 - Two soldiers were captured on Friday.", date(2026, 3, 12)),
        ("Arpan, 12 March 2026 (Lorn Press) - Two soldiers were captured.", date(2026, 3, 12)),
        ("12 ноября 2026 года два человека пропали.", date(2026, 11, 12)),
        ("Aram was born and raised here; on 12 March 2026 he was captured.", date(2026, 3, 12)),
    ],
)
def test_the_first_whole_day_that_is_no_birth_is_the_day_of_the_text(text, on):
    assert read(text).published_on == on
    assert any(claim.type in (ClaimType.MISSING, ClaimType.CAPTURED) for claim in read(text).claims)
