"""A number beside a month is a day and counts nobody, though nothing tells of which year."""

import pytest

from lastcontact.reading.reader import read

_DAYS = """12 марта погибли трое жителей.
killed 3
Солдаты погибли 12 и 13 марта.
killed
12, 13 и 14 марта погибли солдаты.
killed
12 мая погибли 40 солдат.
killed 40
В марте погибли 12 солдат.
killed 12
12 лютого поранено трьох бійців.
wounded 3
Військові загинули 12 березня.
killed
12 fevralda üç əsgər yaralandı.
wounded 3
Martın 12-də əsgərlər həlak olub.
killed
Մարտի 12-ին զինվորներ են զոհվել։
killed
Մարտին 12 զինվոր է զոհվել։
killed 12
12, 13 և 14 մարտի զոհվել են զինվորներ։
killed
12 თებერვალს დაიჭრა სამი ჯარისკაცი.
wounded 3
أصيب ثلاثة جنود في 12 شباط.
wounded 3
قتل الجنود يوم 12 آذار في حلب.
killed
On March 12 soldiers were killed.
killed
From March 12 to 14 soldiers were killed.
killed
In March 12 soldiers were killed.
killed 12"""


@pytest.mark.parametrize("rows", [_DAYS.splitlines()[i : i + 2] for i in range(0, len(_DAYS.splitlines()), 2)])
def test_a_number_beside_a_month_is_a_day_of_any_year(rows: list[str]) -> None:
    text, told = rows
    claims = read(text).claims
    assert " ".join(f"{c.type.value} {c.count.minimum if c.count else ''}".strip() for c in claims) == told
