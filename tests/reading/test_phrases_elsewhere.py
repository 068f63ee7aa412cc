"""Many ways to say one thing, in languages with endings. All people, bodies, places and events are invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.claim import Claim, ClaimType
from lastcontact.reading.reader import read

ON = date(2036, 5, 14)


def claims(text: str) -> tuple[Claim, ...]:
    return read(text, published_on=ON).claims


def told(text: str) -> list[tuple[ClaimType, int | None]]:
    return [(c.type, c.count.minimum if c.count else None) for c in claims(text)]


@pytest.mark.parametrize(
    ("text", "kind", "people"),
    [
        ("Bu səhər səkkiz əsgər doğma torpağa qədəm qoydu.", ClaimType.RETURNED, 8),
        ("Körpüdə 11 döyüşçü silahını yerə qoyub.", ClaimType.SURRENDERED, 11),
        ("Altı nəfər hələ də Orvan zindanında çürüyür.", ClaimType.HELD, 6),
        ("Dörd nəfərin kimliyi artıq bəllidir.", ClaimType.IDENTIFIED, 4),
        ("Daha yeddi nəfər uçota götürülüb.", ClaimType.REGISTERED, 7),
        ("Üç kəşfiyyatçının telefonu söndürülüb.", ClaimType.CONTACT_LOST, 3),
        ("150 ilə 200 arasında insan həbsə atılıb.", ClaimType.DETAINED, 150),
        ("9 (doqquz) nəfər əsarətdən azad edilib.", ClaimType.RETURNED, 9),
        ("2 min 300 nəfər itkin gedib.", ClaimType.MISSING, 2300),
    ],
)
def test_azerbaijani_says_it_in_many_ways(text: str, kind: ClaimType, people: int) -> None:
    assert told(text) == [(kind, people)]


def test_a_figure_for_the_dead_and_one_for_the_wounded_label_how_many() -> None:
    assert told("Bölükdə itkilər: 200 — 5, 300 — 12.") == [(ClaimType.KILLED, 5), (ClaimType.WOUNDED, 12)]


def test_every_figure_of_a_list_tells_the_same() -> None:
    text = "İtkinlərin sayı, kəndlər üzrə: Orvan — 4, Selkənd — 7, Tarla — 2."
    assert told(text) == [(ClaimType.MISSING, 4), (ClaimType.MISSING, 7), (ClaimType.MISSING, 2)]


def test_an_initial_does_not_end_a_clause() -> None:
    assert "Q. Selimov" in claims("Çavuş Q. Selimov və sıravi T. Orvanlı 5 mayda əsir düşüb.")[0].evidence.text


@pytest.mark.parametrize(
    "text",
    [
        "За сутки: убито — 4, ранено — 9, пропало — 2.",
        "За ніч: загинуло: 4, поранено: 9, зникло: 2.",
        "Gün ərzində: həlak olan — 4, yaralı: 9, itkin — 2.",
        "დღის განმავლობაში: დაღუპული — ოთხი, დაჭრილი — 9, დაკარგული — ორი.",
        "حصيلة اليوم: القتلى: 4، الجرحى: 9، المفقودون - 2.",
    ],
)
def test_each_label_has_the_figure_behind_it(text: str) -> None:
    assert told(text) == [(ClaimType.KILLED, 4), (ClaimType.WOUNDED, 9), (ClaimType.MISSING, 2)]


@pytest.mark.parametrize(
    ("text", "kind", "people"),
    [
        ("მტერს ოცდასამი კაცი ჩაუვარდა ხელში.", ClaimType.CAPTURED, 23),
        ("ციხეებში 150-დან 200-მდე ადამიანი ჩასვეს.", ClaimType.DETAINED, 150),
        ("მდინარეში ას ოცი მეომარი დაიხრჩო.", ClaimType.KILLED, 120),
        ("ორი ათასზე მეტი ადამიანი უკვალოდ გაქრა.", ClaimType.MISSING, 2001),
        ("თორმეტი ბიჭი ტყვეობიდან დაიხსნეს.", ClaimType.RETURNED, 12),
        ("რვა ჯარისკაცმა იარაღი დაყარა.", ClaimType.SURRENDERED, 8),
        ("სიას კიდევ 37 ადამიანი დაემატა.", ClaimType.REGISTERED, 37),
        ("ოთხი მძღოლის ტელეფონი დუმს.", ClaimType.CONTACT_LOST, 4),
    ],
)
def test_georgian_says_it_in_many_ways(text: str, kind: ClaimType, people: int) -> None:
    assert told(text) == [(kind, people)]


def test_one_cell_counts_nobody() -> None:
    assert told("Oğlum bir kamerada qalır.") == [(ClaimType.HELD, None)]


@pytest.mark.parametrize(
    ("text", "kind", "people"),
    [
        ("سقط تسعة جنود في أيدي المسلحين.", ClaimType.CAPTURED, 9),
        ("يقبع 140 مقاتلا في أقبية الجهة المقابلة.", ClaimType.HELD, 140),
        ("رفع عشرة من عناصر الخصم الراية البيضاء.", ClaimType.SURRENDERED, 10),
        ("ما زال سبعة من المغيبين قسرا بلا خبر.", ClaimType.MISSING, 7),
        ("ستة رجال عادوا إلى ذويهم أمس.", ClaimType.RETURNED, 6),
        ("تسلمت العائلات خمسة نعوش.", ClaimType.REMAINS_RETURNED, 5),
        ("لقي أربعة مسعفين مصرعهم.", ClaimType.KILLED, 4),
        ("حصيلة الأسبوع: جريحان اثنان.", ClaimType.WOUNDED, 2),
    ],
)
def test_arabic_says_it_in_many_ways(text: str, kind: ClaimType, people: int) -> None:
    assert told(text) == [(kind, people)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("«Ağ dağ»: üç əsgər həlak olub.", "Ağ dağ"),
        ("„ახალი სიტყვა“: სამი ჯარისკაცი დაიღუპა.", "ახალი სიტყვა"),
        ("«صوت الساحل»: قتل ثلاثة جنود.", "صوت الساحل"),
        ("Prezident xalqa müraciətində: «300 nəfər itkindir».", "Prezident"),
    ],
)
def test_who_speaks_stands_before_a_colon(text: str, speaker: str) -> None:
    assert [c.speaker for c in claims(text)] == [speaker]


def test_a_colon_before_a_clause_of_its_own_is_no_label() -> None:
    assert (ClaimType.RETURNED, 8) in told("Обмен пленных на тела: восьмерых живых отдали.")
