"""To whom a request, a duty or a promise is, and by when; all is invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.claim import ClaimType
from lastcontact.reading.reader import read

CASES = [
    ("Marhen must tell the Court by 15 December where the 12 are.", "Court", date(2031, 12, 15)),
    ("Orlavia urged the Red Cross to visit the prisoners.", "Red Cross", None),
    ("The Defender called on Marhen to free all 46 medics.", "Marhen", None),
    ("The ministry promised the families to publish a list by Friday.", "families", date(2031, 11, 28)),
    ("The families appealed to President Goran Velt to return their sons.", "Goran Velt", None),
    ("The Court ordered Marhen to free the 12.", "Marhen", None),
    ("The families demand that Marhen free the 12.", "Marhen", None),
    ("The mother asked for help.", None, None),
    ("The army must publish the list by 1 December.", None, date(2031, 12, 1)),
]


@pytest.mark.parametrize(("text", "to", "due"), CASES)
def test_a_duty_tells_to_whom_it_is_and_by_when(text: str, to: str | None, due: date | None) -> None:
    reading = read(text, published_on=date(2031, 11, 25))
    duties = (ClaimType.REQUEST, ClaimType.OBLIGATION)
    claim = next(claim for claim in reading.claims if claim.type in duties)
    assert claim.to == to and (claim.due.start_on if claim.due else None) == due
    told = next(one for one in reading.as_json()["claims"] if one["type"] == claim.type.value)
    assert told["to"] == to and (told["due"] or {}).get("from") == (due and due.isoformat())
    if to:
        assert told["rules"]["to"]["text"] in text


ELSEWHERE = [
    ("ru", "Омбудсмен призвал Красный Крест посетить 12 пленных в Сарне.", "Красный Крест", "омбудсмен"),
    ("ru", "Правительство обязано сообщить семьям о судьбе 14 солдат.", "семьям", None),
    ("ru", "Семьи пропавших попросили Комитет спасения обнародовать список 12 погибших.", "Комитет спасения", "семьи"),
    ("uk", "Матері вимагають від Міністерства оборони оприлюднити список.", "Міністерство оборони", "матері"),
    ("uk", "Командування зобов'язане повідомити родинам про долю 14 бійців.", "родинам", None),
    ("hy", "Մայրերը կառավարությունից պահանջեցին հրապարակել ցուցակը։", "կառավարություն", "մայրեր"),
    ("hy", "Նախարարը խոստացավ մայրերին վերադարձնել յոթ զինվորի մարմինները։", "մայրերին", None),
    ("az", "Ombudsman Qızıl Xaçı 12 əsirə baş çəkməyə çağırıb.", "Qızıl Xaç", "Ombudsman"),
    ("az", "Nazir analara yeddi əsgərin cənazəsini cüməyə qədər qaytaracağına söz verib.", "analara", None),
    ("ka", "ომბუდსმენმა წითელ ჯვარს მოუწოდა, ინახულოს 12 ტყვე.", "წითელი ჯვარი", "ომბუდსმენი"),
    ("ka", "დედებმა თავდაცვის სამინისტროს მოსთხოვეს, გამოაქვეყნოს სია.", "თავდაცვის სამინისტრო", "დედები"),
    ("ka", "მთავრობა ვალდებულია, ოჯახებს აცნობოს 14 ჯარისკაცის ბედი.", "ოჯახებს", None),
    ("ka", "შტაბი ვალდებულია მშობლებს აცნობოს ძებნის შედეგები.", "მშობლებს", "შტაბი"),
    ("ar", "طالبت الأمهات وزارة الدفاع بنشر قائمة المفقودين.", "وزارة الدفاع", "الأمهات"),
    ("ar", "دعا أمين المظالم الصليب الأحمر إلى زيارة 12 أسيرا.", "الصليب الأحمر", "أمين المظالم"),
    ("ar", "تعهدت القيادة للأمهات بإعادة أربعة جثامين.", "للأمهات", None),
    ("ru", "Родственники требуют освободить пленных.", None, "родственники"),
    ("uk", "Командування зобов'язане оприлюднити список.", None, "Командування"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "to", "speaker"), ELSEWHERE)
def test_who_is_asked_does_not_ask(language: str, text: str, to: str | None, speaker: str | None) -> None:
    reading = read(text, published_on=date(2031, 11, 25), language=language)
    duties = (ClaimType.REQUEST, ClaimType.OBLIGATION)
    claims = [claim for claim in reading.claims if claim.type in duties]
    assert to in {claim.to for claim in claims} and speaker in {claim.speaker for claim in claims}
    assert to is None or to not in {claim.speaker for claim in reading.claims}


@pytest.mark.parametrize(
    ("language", "text", "bodies"),
    [
        ("ka", "სასამართლომ პროკურატურას დაავალა ორი მოწმის დაკითხვა.", {"სასამართლო", "პროკურატურა"}),
        ("az", "Analar Müdafiə Nazirliyindən siyahını açıqlamağı tələb ediblər.", {"Müdafiə Nazirliyi"}),
    ],
)
def test_who_acts_is_no_part_of_the_name_of_whom_he_asks(language: str, text: str, bodies: set[str]) -> None:
    assert {body.name for body in read(text, language=language).orgs} == bodies
