"""What stands on a family's page as the next talk is a day, and one to come. Everybody is invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from lastcontact.bureau.agreeing import day_agreed
from lastcontact.bureau.days import WrongDay
from tests.bureau.acts import Bureau

SUNDAY_NIGHT = datetime(2026, 11, 29, 22, 55, tzinfo=UTC)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("Friday 4 December 2026, 10:00", date(2026, 12, 4)),
        ("20 December", date(2026, 12, 20)),
        ("Wednesday 20 January, between 10 and 12", date(2027, 1, 20)),
        ("Friday at 10.30", date(2026, 12, 4)),
        ("Friday 4.12, 10:00", date(2026, 12, 4)),
        ("12.03.2027 10:00", date(2027, 3, 12)),
        ("Monday 30 November, or else Friday 4 December", date(2026, 12, 4)),
        ("today, 29 November, at 23:30", date(2026, 11, 29)),
        ("Sunday 29 November at 11", date(2026, 11, 29)),
        ("Sunday at 9", date(2026, 12, 6)),
        ("4 грудня 2026", date(2026, 12, 4)),
        ("п’ятниця, 4 грудня, о 10", date(2026, 12, 4)),
        ("4 декабря 2026 г., в 10:00", date(2026, 12, 4)),
        ("в пятницу, в 10:00", date(2026, 12, 4)),
        ("2026 թ. դեկտեմբերի 4, ուրբաթ", date(2026, 12, 4)),
        ("4 dekabr 2026, cümə", date(2026, 12, 4)),
        ("4 დეკემბერი 2026, პარასკევი", date(2026, 12, 4)),
        ("الجمعة 4 ديسمبر 2026", date(2026, 12, 4)),
        ("  ", None),
    ],
)
def test_a_talk_is_agreed_on_for_the_nearest_day_that_fits(bureau: Bureau, written: str, day: date | None) -> None:
    assert day_agreed(replace(bureau.hand, at=SUNDAY_NIGHT), written, "en") == day


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Friday 20 November", "20 November 2026 is past"),
        ("20 листопада 2026", "20 November 2026 is past"),
        ("20 ноября 2026 г.", "20 November 2026 is past"),
        ("2026-11-20", "20 November 2026 is past"),
        ("last Friday", "“last Friday” is past"),
        ("в прошлую пятницу", "“прошлую пятницу” is past"),
        ("минулої п'ятниці", "“минулої п'ятниці” is past"),
        ("Sunday 29 November 2026, 09:00", "09:00 today is past"),
        ("29 November, 9 am", "09:00 today is past"),
        ("неділя, 29 листопада, о 9", "21:00 today is past"),
        ("Monday, 1 December 2026", "1 December 2026 is a Tuesday: “Monday” does not fit"),
        ("понеділок, 1 грудня 2026", "1 December 2026 is a Tuesday: “понеділок” does not fit"),
        ("Friday 4 December, or Friday 7 December", "7 December 2026 is a Monday"),
        ("03/04/2027", "may be 3 April or 4 March"),
        ("31 February at ten", "no such day"),
        ("12.03.2027, 25:00", "no time of day"),
        ("soon", "names no day"),
        ("завтра о 10:00", "“завтра” means another day to whoever reads it later.*such as “Monday 30 November 2026"),
        ("ზეგ, 10:00", "such as “Tuesday 1 December 2026"),
        ("غداً الساعة 10", "such as “Monday 30 November 2026"),
        ("2027", "names no day"),
        ("December 2026", "names no day"),
    ],
)
def test_a_day_that_is_none_or_past_is_refused(bureau: Bureau, written: str, said: str) -> None:
    with pytest.raises(WrongDay, match=said):
        day_agreed(replace(bureau.hand, at=SUNDAY_NIGHT), written, "en")
