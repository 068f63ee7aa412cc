"""An exchange that is told beside how many came home by it is told once; one that nobody counts is told itself."""

from __future__ import annotations

import pytest

from lastcontact.reading.reader import read
from tests.reading.plain_telling import FRIDAY, in_short, rows

COUNTED = """
The exchange took place. 35 for 35.
  returned 35
Twelve for twelve were exchanged.
  returned 12
The exchange took place at Tessel bridge this morning. Eighty-four of our defenders came home.
  returned 84
An exchange of prisoners took place on Friday, with 40 returning home.
  returned 40
A swap is planned for Friday. 40 people will be freed.
  returned planned 40
Обмен прошёл в пятницу у моста. Домой вернулись 40 человек.
  returned 40
Обмін полоненими відбувся в п'ятницу: додому повернулися 40 бійців.
  returned 40
Mübadilə cümə günü körpüdə baş tutub. 40 nəfər evə qayıdıb.
  returned 40
გაცვლა პარასკევს შედგა. შინ 40 ადამიანი დაბრუნდა.
  returned 40
Գերիների փոխանակումը տեղի ունեցավ ուրբաթ օրը։ Տուն վերադարձավ 40 մարդ։
  returned 40
جرى تبادل الأسرى يوم الجمعة. عاد 40 جنديا إلى بيوتهم.
  returned 40
"""
ALONE = """
The prisoner exchange took place on Friday.
  returned
Обмен пленными состоялся в пятницу.
  returned
Полонених обміняли в п'ятницу.
  returned
Əsirlər cümə günü dəyişdirilib.
  returned
ტყვეები პარასკევს გაცვალეს.
  returned
Գերիներին փոխանակեցին ուրբաթ օրը։
  returned
جرى تبادل الأسرى يوم الجمعة.
  returned
Обмен состоялся. Наши дома.
  returned
Обмін відбувся. Наші вдома.
  returned
Mübadilə baş tutub. Bizimkilər evdədir.
  returned
გაცვლა შედგა. ჩვენები სახლში არიან.
  returned
Փոխանակումը կայացավ։ Մերոնք տանն են։
  returned
تم التبادل. أسرانا في بيوتهم.
  returned
Lorran exchanged prisoners on Friday. A second exchange, of 30 people, is planned for May.
  returned; returned planned 30
Обмен состоялся в пятницу. Всего домой вернулись 612 человек.
  returned; returned 612
Mübadilə cümə günü baş tutub. İndiyə qədər 612 nəfər evə qayıdıb.
  returned; returned 612
გაცვლა პარასკევს შედგა. სულ 612 ადამიანი დაბრუნდა.
  returned; returned 612
Private Benno Hauk came home in the exchange. Twelve others are home too.
  returned; returned 12
"""


@pytest.mark.parametrize(("text", "told"), rows(COUNTED))
def test_an_exchange_whose_people_are_counted_is_told_once(text: str, told: str) -> None:
    assert in_short(text) == told


@pytest.mark.parametrize(("text", "told"), rows(ALONE))
def test_an_exchange_that_nobody_counts_is_told_itself(text: str, told: str) -> None:
    assert in_short(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Обмен пленными прошёл в пятницу. Домой вернулись 40 человек.",
        "Mübadilə cümə günü baş tutub. 40 nəfər evə qayıdıb.",
        "The exchange took place on Friday. Forty of ours came home.",
    ],
)
def test_who_came_home_came_on_the_day_of_the_exchange(text: str) -> None:
    told = read(text, published_on=FRIDAY)
    assert [c.when.start_on for c in told.claims if c.when] == [FRIDAY]
    assert any(u.type is not None and u.type.value == "returned" for u in told.unread)
