"""Who is named beside those counted, beside kin, or only not to be the one: Russian, Ukrainian, Azerbaijani."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.claim import PEOPLE_TYPES, Polarity
from lastcontact.reading.reader import read


def of_whom(text: str) -> list[str]:
    """Of whom the claims on people of a text tell, with a "not" before him whom it did not befall."""
    claims = [c for c in read(text, published_on=date(2026, 11, 13)).claims if c.type in PEOPLE_TYPES]
    return [("not " if c.polarity is Polarity.NEGATED else "") + (c.subject or "") for c in claims]


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Капитан Олег Рябов и двое рядовых взяты в плен.", ["рядовых", "Олег Рябов"]),
        ("В плен попали лейтенант Павел Зорин и двое солдат.", ["солдат", "Павел Зорин"]),
        ("Лейтенант Павел Зорин и ещё двое военных попали в плен.", ["военных", "Павел Зорин"]),
        ("Павел Зорин и пятеро других считаются пропавшими без вести.", ["", "Павел Зорин"]),
        ("Пропала без вести учительница Вера Лугова с двумя детьми.", ["детьми", "Вера Лугова"]),
        ("Анна Орлова и её дочь пропали без вести.", ["Анна Орлова", "её дочь"]),
        ("Капітан Олег Рябко і двоє рядових взяті в полон.", ["рядових", "Олег Рябко"]),
        ("Зникли пастух Іван Кравець і двоє його синів.", ["його синів", "Іван Кравець"]),
        ("Анна Орлова та її донька зникли безвісти.", ["Анна Орлова", "її донька"]),
        ("Kapitan Rəşad Əliyev və iki əsgər əsir götürülüb.", ["əsgər", "Rəşad Əliyev"]),
        ("Kamran Əsgərov və daha beş nəfər itkin hesab olunur.", ["nəfər", "Kamran Əsgərov"]),
        ("Aynur Quliyeva və qızı itkin düşüb.", ["Aynur Quliyeva", "qızı"]),
        ("Aynur Quliyeva və onun qızı itkin düşüb.", ["Aynur Quliyeva", "onun qızı"]),
    ],
)
def test_who_is_named_beside_others_is_told_of_too(text: str, whom: list[str]) -> None:
    assert of_whom(text) == whom


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Погиб не Олег Рябов, а Иван Кравец.", ["not Олег Рябов", "Иван Кравец"]),
        ("В плену не Олег Рябов, а лейтенант Иван Кравец.", ["not Олег Рябов", "Иван Кравец"]),
        ("Не Олег Рябов, а Иван Кравец попал в плен.", ["not Олег Рябов", "Иван Кравец"]),
        ("Загинув не Олег Рябко, а Іван Кравець.", ["not Олег Рябко", "Іван Кравець"]),
        ("Rəşad Əliyev yox, İlqar Məmmədov həlak olub.", ["not Rəşad Əliyev", "İlqar Məmmədov"]),
        ("Среди освобождённых Олега Рябова не было.", ["not Олег Рябов"]),
        ("Azad edilənlər arasında Kamran Əsgərov yoxdur.", ["not Kamran Əsgərov"]),
    ],
)
def test_who_is_named_not_to_be_the_one_did_not_meet_that_fate(text: str, whom: list[str]) -> None:
    assert of_whom(text) == whom


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Пленные: Иван Орлов, Пётр Белов, Глеб Седов.", ["Иван Орлов, Пётр Белов, Глеб Седов"]),
        ("Погибшие - Олег Рябов и Иван Кравец.", ["Олег Рябов, Иван Кравец"]),
        ("Имена погибших: Олег Рябов, Иван Кравец, Пётр Белов.", ["Олег Рябов, Иван Кравец, Пётр Белов"]),
        ("Полонені: Іван Орлов, Петро Білий, Гліб Сєдов.", ["Іван Орлов, Петро Білий, Гліб Сєдов"]),
        ("Əsirlər: Kamran Babayev, Rauf Quliyev, Elçin Məmmədov.", ["Kamran Babayev, Rauf Quliyev, Elçin Məmmədov"]),
        (
            "İki əsir - Kamran Babayev və Rauf Quliyev xəstəxanadadır.",
            ["əsir", "Kamran Babayev, Rauf Quliyev"],
        ),
        ("На видео не её сын, сказала мать.", ["not сын"]),
        ("Ölmüş hesab edilən Kamran Babayev əsirlikdə imiş.", []),
    ],
)
def test_who_is_named_behind_a_label_is_what_it_says(text: str, whom: list[str]) -> None:
    assert of_whom(text) == whom


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Родные Павла Зорина не верят, что он погиб.", "родственники Павла Зорина"),
        ("Рідні Павла Зоріна не вірять, що він загинув.", "рідні Павла Зоріна"),
        ("Скончался от ран солдат Глеб Седов, сообщила его часть.", "его часть"),
        ("Помер від ран солдат Гліб Сєдов, повідомила його частина.", "його частина"),
        ("Qərargah Kamran Babayevin azad edilənlər arasında olduğunu təsdiqləməyib.", "Qərargah"),
    ],
)
def test_whoever_stands_beside_a_name_and_not_the_one_named_speaks(text: str, speaker: str) -> None:
    assert [c.speaker for c in read(text, published_on=date(2026, 11, 13)).claims] == [speaker]
