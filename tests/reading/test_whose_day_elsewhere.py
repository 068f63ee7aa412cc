"""Days beside a year, behind "with", before "which" and of a telling, in the six languages with endings.

Every person, body and place is invented. "-" is no day; 18 June 2031 is the text's own day.
"""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.claim import PEOPLE_TYPES
from lastcontact.reading.reader import read
from tests.reading.plain_telling import dated, rows

WEDNESDAY = date(2031, 6, 18)

_YEARS = """
Двоих солдат застрелили 3 марта прошлого года.
    killed 2030-03-03
Двоих солдат застрелили в марте прошлого года.
    killed 2030-03-01..2030-03-31
Двоих застрелили на дороге 3 июня позапрошлого года.
    killed 2029-06-03
Двох солдатів застрелили 3 березня минулого року.
    killed 2030-03-03
Двох солдатів застрелили у березні торік.
    killed 2030-03-01..2030-03-31
Мого чоловіка забрали з дому 5 березня позаторік.
    detained 2029-03-05
Երկու զինվոր սպանվել է անցյալ տարվա մարտի 3-ին։
    killed 2030-03-03
İki əsgər ötən ilin mart ayında həlak olub.
    killed 2030-03-01..2030-03-31
ორი ჯარისკაცი გასული წლის 3 მარტს დაიღუპა.
    killed 2030-03-03
قتل جنديان في 3 مارس من العام الماضي.
    killed 2030-03-03
В 2023 году с заставы увели шестерых солдат.
    captured 2023-01-01..2023-12-31
С ночи на вторник связи с постом нет.
    contact_lost 2031-06-16..2031-06-17
Із ночі на 6 червня зв'язку з постом немає.
    contact_lost 2031-06-05..2031-06-06
С 1 мая погибли 12 мирных жителей.
    killed 2031-05-01..2031-06-18
"""

_CLAUSES = """
Накануне телеканалы показали кадры, на которых колонна пленных идёт по мосту.
    captured -
Пожар 3 мая, который унёс жизни двенадцати солдат, потушен.
    killed 2031-05-03
В феврале нам сказали: погибли оба.
    killed -
Сегодня суд удовлетворил жалобу родственников восемнадцати человек, пропавших после зачистки.
    missing -
Из четырнадцати рыбаков, пропавших в январе, найдены двое.
    missing 2031-01-01..2031-01-31; found -
17 солдат, пропавших 30 мая у Сарна, живы и находятся в плену.
    held -; missing 2031-05-30
Водії, яких затримали 3 березня, повернулися додому.
    detained 2031-03-03; returned -
Солдаты, попавшие в плен 3 марта, вернулись домой в субботу.
    captured 2031-03-03; returned 2031-06-14
"""


def _days(text: str) -> str:
    claims = read(text, published_on=WEDNESDAY).claims
    return "; ".join(dated(c) for c in claims if c.type in PEOPLE_TYPES)


@pytest.mark.parametrize(("text", "told"), rows(_YEARS))
def test_a_day_has_the_year_beside_it_and_goes_on_only_behind_since(text: str, told: str) -> None:
    assert _days(text) == told


@pytest.mark.parametrize(("text", "told"), rows(_CLAUSES))
def test_a_day_is_of_the_clause_that_it_stands_in(text: str, told: str) -> None:
    assert _days(text) == told


def test_who_was_seized_in_one_town_was_freed_in_another() -> None:
    claims = read("Двоих водителей захватили под Орлом и освободили в Торне.", published_on=WEDNESDAY).claims
    assert claims[-1].places == ("торн",)


@pytest.mark.parametrize(
    "text",
    (
        "Հանդիպումից հետո նա ասաց, որ ինը զինվոր անհետ կորել է։",
        "საგუშაგოს უფროსთან კავშირი დღემდე არ არის.",
        "عاد 380 أسيرا في دفعة حزيران.",
    ),
)
def test_a_meeting_a_chief_and_a_batch_are_no_places(text: str) -> None:
    assert [c.places for c in read(text, published_on=WEDNESDAY).claims] == [()]
