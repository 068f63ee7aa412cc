"""Plain sentences of bulletins in Armenian, Georgian and Arabic, each with all that it tells. All is invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.reading.reader import read


def told(text: str) -> list[str]:
    """Each claim as "not type surety least-most", without "asserted", in the order of the text."""
    lines = []
    for claim in read(text, published_on=date(2026, 11, 13)).claims:
        words = ["not"] if claim.polarity.value == "negated" else []
        words += [claim.type.value] + ([claim.modality.value] if claim.modality.value != "asserted" else [])
        if claim.count is not None:
            words.append(str(claim.count.minimum))
        lines.append(" ".join(words))
    return lines


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Գերիների փոխանակումը հետաձգվել է։", ["not returned planned"]),
        ("ტყვეთა გაცვლა გადაიდო.", ["not returned planned"]),
        ("تأجلت مبادلة 25 أسيراً إلى الإثنين.", ["not returned planned 25"]),
        ("Գերիների վերադարձի շուրջ բանակցությունները շարունակվում են։", ["talks planned"]),
        ("ტყვეთა დაბრუნების შესახებ მოლაპარაკებები გრძელდება.", ["talks planned"]),
        ("Переговоры о возвращении пленных продолжаются.", ["talks"]),
        ("Կողմերը համաձայնել են 50 գերու փոխանակման շուրջ։", ["agreement", "returned planned 50"]),
        ("მხარეები შეთანხმდნენ 50 ტყვის გაცვლაზე.", ["agreement", "returned planned 50"]),
        ("اتفق الطرفان على تبادل 50 أسيراً.", ["agreement", "returned planned 50"]),
        ("ხვალ 50 ტყვეს გაცვლიან.", ["returned planned 50"]),
        ("غداً يتم تبادل 50 أسيراً.", ["returned planned 50"]),
    ],
)
def test_an_exchange_that_has_not_come_about_is_no_return(text: str, claims: list[str]) -> None:
    assert told(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("كان في المبنى 20 شخصاً، قُتل خمسة منهم.", ["killed 5"]),
        ("Շենքում 20 մարդ կար, հինգը զոհվեց։", ["killed 5"]),
        ("შენობაში 20 ადამიანი იყო, ხუთი დაიღუპა.", ["killed 5"]),
        ("كانوا خمسة، نجا واحد.", ["found 1"]),
        ("Հինգ մարդ կար, փրկվեց մեկը։", ["found 1"]),
        ("ხუთი ადამიანი იყო, გადარჩა ერთი.", ["found 1"]),
        ("سقط قتيلان وثلاثة جرحى.", ["killed 2", "wounded 3"]),
        ("سقط 4 قتلى وثلاثة جرحى.", ["killed 4", "wounded 3"]),
        ("შტაბმა დაადასტურა 7 სამხედროს დაღუპვა და 15-ის დაჭრა.", ["killed confirmed 7", "wounded confirmed 15"]),
        ("აფეთქებამ ორი ჯარისკაცი მოკლა და სამი დაჭრა.", ["killed 2", "wounded 3"]),
    ],
)
def test_each_number_has_its_own_fate(text: str, claims: list[str]) -> None:
    assert told(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Նրա մահվան մասին լուրը կեղծ է։", ["not killed denied"]),
        ("გუშინდელი ცნობა 11 დაღუპულის შესახებ მცდარი აღმოჩნდა.", ["not killed denied 11"]),
        ("რვა ტყვის დაღუპვის შესახებ ცნობა ყალბი აღმოჩნდა.", ["not killed denied 8"]),
        ("სავარაუდოდ, ოთხი მათგანი ცოცხალი აღარ არის.", ["killed apparent 4"]),
        ("يُعتقد أن أربعة منهم لم يعودوا على قيد الحياة.", ["killed apparent 4"]),
        ("დაზუსტებული მონაცემებით, დაიღუპა არა 11, არამედ 9 ადამიანი.", ["killed 9", "not killed denied 11"]),
        ("Ճշտված տվյալներով՝ զոհվել է ոչ թե 11, այլ 9 մարդ։", ["killed 9", "not killed denied 11"]),
        ("لم تنف الوزارة مقتل جنديين.", ["killed unknown 2"]),
        ("لم تؤكد الوزارة ولم تنف مقتل جنديين.", ["killed unknown 2"]),
        ("رفض المتحدث تأكيد أو نفي مقتل جنديين.", ["killed unknown 2"]),
        ("Նախարարությունը հրաժարվել է հաստատել կամ հերքել երկու զինվորի մահը։", ["killed unknown 2"]),
        ("სამინისტრომ უარი თქვა ორი ჯარისკაცის სიკვდილის დადასტურებაზე ან უარყოფაზე.", ["killed unknown 2"]),
        ("بحسب أنباء غير مؤكدة، قُتل ستة أشخاص.", ["killed reported 6"]),
        ("არადადასტურებული ცნობებით, ექვსი ადამიანი დაიღუპა.", ["killed reported 6"]),
        ("Ազատ արձակվածների թվում է սպա Զազա Մերկյանը։", ["returned"]),
        ("ხელისუფლებამ უარყო ცნობა ათი ჯარისკაცის დაღუპვის შესახებ.", ["not killed denied 10"]),
        ("أظهر فحص الحمض النووي أن الجثة ليست للجندي كريم المخوري.", ["not identified"]),
    ],
)
def test_what_is_denied_or_open_is_neither_turned_round(text: str, claims: list[str]) -> None:
    assert told(text) == claims


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("სამინისტრომ დაადასტურა კაპიტან თემურ გორველის დაღუპვა.", "თემურ გორველი"),
        ("Նախարարությունը հաստատել է կապիտան Թեմուր Գորվելյանի մահը։", "Թեմուր Գորվելյան"),
        ("أكدت العائلة مقتل ليث القرضاوي.", "ليث القرضاوي"),
    ],
)
def test_a_death_that_somebody_confirms_is_of_the_one_named(text: str, subject: str) -> None:
    (claim,) = read(text, published_on=date(2026, 11, 13)).claims
    assert (claim.type.value, claim.modality.value, claim.subject) == ("killed", "confirmed", subject)


def test_an_age_before_a_name_that_ends_a_sentence_makes_nobody_speak() -> None:
    (claim,) = read("Կալանքի տակ մահացել է 61-ամյա Վահան Օրթելյանը։", published_on=date(2026, 11, 13)).claims
    assert (claim.speaker, claim.subject) == (None, "Վահան Օրթելյան")


@pytest.mark.parametrize(
    "text",
    [
        "Փոխանակումից երկու օր առաջ մահացել է մեկ զինվոր։",
        "قبل يومين من التبادل توفي جندي في الأسر.",
        "قبل التبادل بيومين توفي جندي في الأسر.",
        "გაცვლამდე ორი დღით ადრე ერთი ჯარისკაცი გარდაიცვალა.",
        "За два дня до обмена в плену умер один солдат.",
        "За два дні до обміну в полоні помер один солдат.",
    ],
)
def test_days_before_an_event_are_not_counted_from_the_report(text: str) -> None:
    assert [c.when for c in read(text, published_on=date(2026, 11, 13)).claims if c.type.value == "killed"] == [None]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("ექვსი დაკარგული მკვდარი იპოვეს.", ["killed 6"]),
        ("Վեց անհետ կորած մահացած է հայտնաբերվել։", ["killed 6"]),
        ("Ձկնորսը հայտնաբերվել է անշնչացած։", ["killed"]),
        ("عُثر على ستة مفقودين جثثاً هامدة.", ["killed 6"]),
        ("عُثر على الصياد مقتولاً.", ["killed"]),
        ("Մեռած կարծված Սերոբը հայտնվեց։", ["found"]),
        ("عُثر على المفقود حياً.", ["found"]),
        ("ნაპოვნია 12 ცხედარი.", ["found 12"]),
    ],
)
def test_whoever_is_found_dead_is_dead_and_whoever_was_thought_so_is_not(text: str, claims: list[str]) -> None:
    assert told(text) == claims


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Զազա Մերկյանի որդին զոհվել է։", "Զազա Մերկյանի որդին"),
        ("ზაზა მერკვილის ვაჟი დაიღუპა.", "ზაზა მერკვილის ვაჟი"),
        ("قُتل ابن زياد المرقلي.", "ابن زياد المرقلي"),
        ("قُتل والد الطفل زياد المرقلي.", "والد الطفل زياد المرقلي"),
        ("قُتل الجندي زياد المرقلي.", "زياد المرقلي"),
        ("Zaur Əliyevin qardaşı həlak olub.", "Zaur Əliyevin qardaşı"),
        ("Сын Ивана Белова погиб.", "Сын Ивана Белова"),
        ("Син Івана Білого загинув.", "Син Івана Білого"),
        ("Сын Иван Белов погиб.", "Иван Белов"),
        ("Zaur Əliyev oğlu həlak olub.", "Zaur Əliyev"),
    ],
)
def test_the_death_of_somebodys_kin_is_not_his(text: str, subject: str) -> None:
    (claim,) = read(text, published_on=date(2026, 11, 13)).claims
    assert (claim.type.value, claim.subject) == ("killed", subject)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("نفت عائلة كريم المخوري خبر وفاته.", "عائلة كريم المخوري"),
        ("მოქალაქეებს სთხოვენ, მიაწოდონ ინფორმაცია ზაზა მერკვილის შესახებ.", None),
    ],
)
def test_whoever_is_told_of_is_not_who_tells(text: str, speaker: str | None) -> None:
    assert {c.speaker for c in read(text, published_on=date(2026, 11, 13)).claims} == {speaker}


@pytest.mark.parametrize(
    "text",
    [
        "Ոստիկանության տվյալներով՝ 11, նախարարության տվյալներով՝ 9 մարդ է զոհվել։",
        "პოლიციის ცნობით 11, სამინისტროს ცნობით კი 9 ადამიანი დაიღუპა.",
    ],
)
def test_each_of_two_numbers_is_the_word_of_whoever_stands_before_it(text: str) -> None:
    first, second = read(text, published_on=date(2026, 11, 13)).claims
    assert (first.count.minimum, second.count.minimum) == (11, 9)  # type: ignore[union-attr]
    assert first.speaker in ("Ոստիկանություն", "პოლიცია")
    assert second.speaker in ("նախարարություն", "სამინისტრო")
