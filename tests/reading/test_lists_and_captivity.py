"""Who is on no list is not said to be free or dead; who calls from captivity is held. All people are invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.reading.reader import read


@pytest.mark.parametrize(
    "text",
    [
        "Aram Vosk's name is not on the list of prisoners that the other side handed over.",
        "Карена Мелконавана нет в списках пленных, переданных другой стороной.",
        "В списках пленных его нет.",
        "Сестра сообщила, что брата нет ни в одном списке.",
        "Карена Мінчука немає у списках полонених.",
        "У списку полонених його нема.",
        "Կարեն Դորյանի անունը գերիների ցուցակում չկա:",
        "Karim Dorvanovun adı əsirlərin siyahısında yoxdur.",
        "ლევან კაპანაძის სახელი ტყვეთა სიაში არ არის.",
        "اسم كريم الدرواني غير موجود في قوائم الأسرى.",
        "Его исключили из списка пленных.",
        "Onu siyahıdan çıxarıblar.",
        "Aram Vosk was struck off the list of prisoners.",
        "Three names were removed from the list.",
    ],
)
def test_it_tells_of_the_list_and_of_no_captivity(text: str) -> None:
    claims = read(text, published_on=date(2026, 11, 13)).claims
    assert [(c.type.value, c.polarity.value, c.modality.value) for c in claims] == [
        ("registered", "negated", "asserted")
    ]


@pytest.mark.parametrize(
    "text",
    ["Двенадцать моряков исключены из списка пропавших.", "He was removed from the list of the missing on Monday."],
)
def test_who_is_struck_off_the_list_of_the_missing_is_missing_no_more(text: str) -> None:
    (claim,) = read(text, published_on=date(2026, 11, 13)).claims
    assert (claim.type.value, claim.polarity.value) == ("missing", "negated")


@pytest.mark.parametrize(
    "text",
    [
        "Мать Карена Мелконавана сообщила, что сын позвонил 3 ноября из плена.",
        "Мати Карена Мінчука повідомила, що син зателефонував 3 листопада з полону.",
        "Կարեն Դորյանի մայրը հայտնել է, որ որդին զանգել է գերությունից:",
        "Karim Dorvanovun anası bildirib ki, oğlu əsirlikdən zəng edib.",
        "ლევან კაპანაძის დედამ განაცხადა, რომ შვილმა ტყვეობიდან დარეკა.",
        "قالت والدة كريم الدرواني إن ابنها اتصل من الأسر.",
    ],
)
def test_a_call_from_captivity_is_a_sign_of_it_in_the_mothers_words(text: str) -> None:
    (claim,) = read(text, published_on=date(2026, 11, 13)).claims
    assert claim.type.value == "held" and claim.speaker


@pytest.mark.parametrize(
    "text", ["Он вернулся из плена и позвонил домой.", "Նա վերադարձել է գերությունից և զանգել մորը:"]
)
def test_who_came_back_and_called_is_held_no_more(text: str) -> None:
    assert [c.type.value for c in read(text, published_on=date(2026, 11, 13)).claims] == ["returned"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Карен Мелконаван содержится в следственном изоляторе города Дарван.", "held"),
        ("Карен Мінчук утримується у слідчому ізоляторі міста Дарван.", "held"),
        ("كريم الدرواني محتجز في سجن مدينة دروان.", "held"),
        ("Remains handed over on Friday were given a number.", "remains_returned"),
        ("He remains detained.", "detained"),
    ],
)
def test_the_town_of_a_jail_is_not_what_is_held(text: str, kind: str) -> None:
    assert [c.type.value for c in read(text, published_on=date(2026, 11, 13)).claims] == [kind]
