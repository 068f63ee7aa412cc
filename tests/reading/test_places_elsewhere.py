"""Places in six languages: beside a word for their kind, in datelines, of hospitals, in quotation marks, listed."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.reading.reader import read

FRIDAY = date(2035, 6, 15)


def _written(text: str) -> set[str]:
    return {v.text for p in read(text, published_on=FRIDAY).places for v in p.variants}


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Трое военных погибли при ударе по аэродрому Лужки.", "Лужки"),
        ("Шестеро моряков пропали у мыса Дальний.", "мыса Дальний"),
        ("Группа не вышла из Оленьего леса.", "Оленьего леса"),
        ("В боях за высоту 318 погибли девять солдат.", "высоту 318"),
        ("Пленных держали в лагере «Гранит».", "Гранит"),
        ("Позиции у сёл Вяжино и Курганка обстреляны.", "Курганка"),
        ("Тела девяти солдат поступили в морг Лесновска.", "Лесновска"),
        ("БЕЛОПОЛЬЕ, 7 фев. Пятеро солдат пропали без вести.", "БЕЛОПОЛЬЕ"),
        ("Поранених везли до застави «Явір».", "Явір"),
        ("Полонених бачили у Високій вежі.", "Високій вежі"),
        ("Երեք զինվոր զոհվել է Նավասարի կիրճում։", "Նավասարի կիրճում"),
        ("Mayın 3-də Sarıtəpə dərəsində beş nəfər itkin düşüb.", "Sarıtəpə dərəsində"),
        ("Düşmən Almalı və Narlıca istiqamətində atəş açıb.", "Almalı"),
        ("სამი ჯარისკაცი დაიღუპა ვანის ხიდთან.", "ვანის ხიდთან"),
        ("წყალთუბანი, 2 ივნისი. ორი მოქალაქე დაიკარგა.", "წყალთუბანი"),
        ("قُتل ثلاثة جنود عند معبر الرمان.", "معبر الرمان"),
        ("نُقل خمسة أسرى إلى ثكنة الزيتون.", "ثكنة الزيتون"),
    ],
)
def test_a_place_is_told_by_the_word_beside_it(text: str, written: str) -> None:
    assert written in _written(text)


@pytest.mark.parametrize(
    "text",
    [
        "Համացանցում տարածվել է տեսանյութ, երեք զինվոր զոհվել է։",
        "Danışıqlarda irəliləyiş var, iki nəfər azad edilib.",
        "ძალაში რჩება გადაწყვეტილება, ორი ტყვე დაბრუნდა.",
        "عاد خمسة أسرى إلى أرض الوطن.",
        "Новая попытка намечена на среду, двое солдат пропали.",
    ],
)
def test_a_common_word_in_the_case_of_places_is_none(text: str) -> None:
    assert not _written(text)
