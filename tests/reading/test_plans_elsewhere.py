"""What is still to be, in languages with endings; everything in it is invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.reading.reader import read

_DAY = date(2031, 5, 14)


def _plans(text: str) -> list[tuple[str, str]]:
    claims = read(text, published_on=_DAY).claims
    told = [(c, c.when.start_on.strftime("%d.%m.%y") if c.when else "-") for c in claims]
    return [(c.type.value, day) for c, day in told if c.modality.value == "planned"]


@pytest.mark.parametrize(
    ("text", "plan"),
    [
        ("Слушания назначены на 17 июля.", ("other", "17.07.31")),
        ("Имена будут опубликованы после уведомления родственников.", ("other", "-")),
        ("Полк расформируют к 1 октября.", ("other", "01.10.31")),
        ("Новая попытка намечена на пятницу.", ("other", "16.05.31")),
        ("Иначе 6 июня выйдем на площадь.", ("protest", "06.06.31")),
        ("Завтра спасатели спустятся в шахту.", ("search", "15.05.31")),
        ("Если ответа не будет, обратимся в суд.", ("request", "-")),
        ("Поиски идут третий день. Завтра их продолжат.", ("search", "15.05.31")),
        ("Суд обере запобіжний захід 30 травня.", ("other", "30.05.31")),
        ("Завтра о сьомій водолази знову підуть до місця аварії.", ("search", "15.05.31")),
        ("Якщо відповіді не буде, перекриємо трасу.", ("protest", "-")),
        ("Двері замикатимуть о сьомій.", ("other", "-")),
        ("Վաղը քաղաքում կանցկացվի կառավարության նիստ։", ("other", "15.05.31")),
        ("Դատարանը հաջորդ նիստը նշանակել է երկուշաբթի։", ("other", "19.05.31")),
        ("Axtarış davam edir. Sabah axtarış qrupu kəndə göndəriləcək.", ("search", "15.05.31")),
    ],
)
def test_what_is_still_to_be_is_planned_for_its_day(text: str, plan: tuple[str, str]) -> None:
    assert _plans(text)[-1:] == [plan]


@pytest.mark.parametrize(
    "text",
    [
        "Сообщил ли он, когда откроют дорогу?",
        "Пусть матери придут на площадь.",
        "Дорога, которую откроют завтра, узкая.",
        "Слушания были назначены судьёй Ильёй Громовым.",
        "Хай матері прийдуть на площу.",
        "Завтра выходной, погода хорошая.",
    ],
)
def test_what_is_asked_wished_or_only_described_is_no_plan(text: str) -> None:
    assert _plans(text) == []
