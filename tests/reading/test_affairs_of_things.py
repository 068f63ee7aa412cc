"""Everyday news in the words of war, in Russian, Ukrainian and Armenian: nothing of it is a claim on people."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.claim import PEOPLE_TYPES, Claim
from lastcontact.reading.reader import read

ON = date(2031, 5, 14)


def on_people(text: str) -> list[Claim]:
    return [c for c in read(text, published_on=ON).claims if c.type in PEOPLE_TYPES]


@pytest.mark.parametrize(
    "text",
    [
        "Уничтожены два склада боеприпасов.",
        "Зарегистрировано 12 кандидатов в губернаторы.",
        "Потеряна связь со спутником.",
        "В плену иллюзий живут многие политики.",
        "Его захватила идея путешествия.",
        "Мэр вернулся из отпуска.",
        "Задержана зарплата за март.",
        "Фильм «Пленники» получил три награды.",
        "Жители вернулись к обычной жизни.",
        "Директор освобождён от должности.",
        "Погибли 200 тысяч пчёл.",
        "Знищено два склади боєприпасів.",
        "Втрачено зв'язок із супутником.",
        "У полоні ілюзій живе багато політиків.",
        "Мер повернувся з відпустки.",
        "Фільм «Бранці» здобув три нагороди.",
        "Директора звільнено з посади.",
        "Затримано зарплату за березень.",
        "Արբանյակի հետ կապը կորել է։",
        "Քաղաքապետը վերադարձել է արձակուրդից։",
        "Աշակերտները քննություն են հանձնել։",
        "«Գերիներ» ֆիլմը ստացել է երեք մրցանակ։",
        "Գրանցվել է մարզպետի 12 թեկնածու։",
        "Տնօրենն ազատվել է պաշտոնից։",
    ],
)
def test_what_is_told_of_things_is_no_claim_on_people(text: str) -> None:
    assert on_people(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("В руки противника попали 30 раненых.", "captured 30"),
        ("Перешли на сторону противника пятеро.", "surrendered 5"),
        ("На той стороне находятся 55 наших ребят.", "held 55"),
        ("Связаться с водителями колонны не удаётся.", "contact_lost"),
        ("Неопознанными остаются 17 тел.", "identified 17"),
        ("Вдалося встановити імена дев'ятьох убитих.", "identified 9"),
        ("Перейшли на бік противника п'ятеро.", "surrendered 5"),
        ("По той бік перебувають 55 наших хлопців.", "held 55"),
        ("Հակառակորդի կողմն է անցել հինգ հոգի։", "surrendered 5"),
        ("Մարտում ընկել են երեսուն պաշտպան։", "killed 30"),
        ("Բժշկական օգնության է դիմել 44 մարդ։", "wounded 44"),
        ("Ոստիկանությունը կալանքի տակ է վերցրել երկուսին։", "detained 2"),
    ],
)
def test_what_befell_people_is_told_in_many_ways(text: str, told: str) -> None:
    made = on_people(text)[0]
    count = made.count.minimum if made.count else None
    assert f"{made.type.value} {count or ''}".strip() == told
