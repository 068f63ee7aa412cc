"""Places, bodies and days in six languages: beside a word for their kind, in datelines, in quotation marks, listed."""

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


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("БЕЛОПОЛЬЕ, 7 фев. — «Заря». Пятеро солдат пропали без вести.", "Заря"),
        ("Восемь человек похитило угруповання «Сіре коло».", "Сіре коло"),
        ("Троє дітей зникли, повідомила Річкова поліція Надрічного.", "Річкова поліція"),
        ("Səkkiz nəfəri «Qara Daş» dəstəsi girov götürüb.", "Qara Daş"),
    ],
)
def test_a_body_is_told_by_a_dateline_a_group_or_its_adjective(text: str, body: str) -> None:
    assert any(body in v.text for o in read(text, published_on=FRIDAY).orgs for v in o.variants)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("27.05 на блокпості затримано двох чоловіків.", [(date(2035, 5, 27), date(2035, 5, 27))]),
        ("Третього червня троє бійців зникли.", [(date(2035, 6, 3), date(2035, 6, 3))]),
        ("Шукає Левка, 1999 р. н., зв'язку немає.", []),
        ("Каждую субботу родные ждут двоих пропавших.", []),
        ("Երեքշաբթի լույս չորեքշաբթի գիշերը զոհվել է երկու զինվոր։", [(date(2035, 6, 12), date(2035, 6, 13))]),
        ("Двоє полонених померли взимку.", [(date(2034, 12, 1), date(2035, 2, 28))]),
        ("آخر رسالة 27/4 من مفرق التبن.", [(date(2035, 4, 27), date(2035, 4, 27))]),
    ],
)
def test_a_day_is_told_in_the_ways_of_the_language(text: str, days: list[tuple[date, date]]) -> None:
    read_days = [(d.interval.start_on, d.interval.end_on) for d in read(text, published_on=FRIDAY).dates]
    assert read_days == days


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("კუნძულ ელიაზე 31 მეზღვაური დააკავეს.", ["ელია"]),
        ("მდინარე ღვარულასთან ორი ჯარისკაცი დაიღუპა.", ["ღვარულა"]),
        ("გუშინ ციხისმთაზე სამი ჯარისკაცი ტყვედ აიყვანეს.", ["ციხისმთა"]),
        ("საუბარში მან თქვა, რომ ორი კაცი დაიღუპა.", []),
        ("შეხვედრაზე ითქვა, რომ ორი კაცი დაიღუპა.", []),
        ("Անտառամեջում երկու մարդու դի է գտնվել։", ["Անտառամեջ"]),
        ("Պահանջում են երեք գերու վերադարձը։", []),
        ("قتل جنديان في مزرعة مهجورة.", []),
        ("عثر على جثتين قرب التلة 330.", ["التلة 330"]),
        ("أصيب جندي في كتفه.", []),
    ],
)
def test_a_name_in_the_case_of_a_place_is_one_and_a_common_word_is_none(text: str, named: list[str]) -> None:
    assert [p.name for p in read(text, published_on=date(2031, 5, 14)).places] == named


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("Daşlı", "12 əsgər Daşlı yaxınlığında əsir götürülüb."),
        ("წითელხევი", "წითელხევში 20-25 ადამიანი დაიკარგა."),
        ("Լճաշատ", "Լճաշատում 20-25 մարդ անհետ կորել է։"),
        ("ცისარა", "მდინარე ცისარას ნაპირზე რვა სამხედრო დაიღუპა."),
    ],
)
def test_a_place_is_told_on_the_claim_beside_a_figure_and_by_its_plain_name(place: str, text: str) -> None:
    reading = read(text, published_on=FRIDAY)
    assert [p.name for p in reading.places] == [place]
    assert reading.claims[0].places


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Антон Крамский", "Судьба журналиста Антона Крамского неизвестна."),
        ("Антон Крамський", "Доля журналіста Антона Крамського невідома."),
    ],
)
def test_a_declined_surname_is_kept_in_its_plain_form(name: str, text: str) -> None:
    assert [p.name for p in read(text, published_on=FRIDAY).persons] == [name]
