"""Days as agencies and services tell them, in seven languages; the tables are in the folder `plain`.

`days_by_kind.tsv` goes by kinds of expressions: parts of a day without a day, months as adjectives, weeks and halves of
a month, feasts, days in pairs, names that hold a day, years of long ago, days to come.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from lastcontact.core.dates import Interval
from lastcontact.reading.reader import read

ON = date(2031, 5, 14)
FOLDER = Path(__file__).parent / "plain"
TABLE = [
    line.split("\t")
    for name in ("days.tsv", "days_by_kind.tsv")
    for line in (FOLDER / name).read_text("utf-8").splitlines()
]


def _in_short(interval: Interval) -> str:
    """ "05-03..05-07": without the year where it is the year of publication, and one day once."""
    low, high = (on.isoformat().removeprefix(f"{ON.year}-") for on in (interval.start_on, interval.end_on))
    return low if low == high else f"{low}..{high}"


@pytest.mark.parametrize(("days", "text"), TABLE)
def test_an_expression_of_time_means_these_days(days: str, text: str) -> None:
    assert ";".join(_in_short(d.interval) for d in read(text, published_on=ON).dates) == days


def test_a_day_counted_on_where_nothing_was_named_is_no_day() -> None:
    assert read("На следующий день его нашли.", published_on=ON).dates == ()


def test_weeks_are_not_counted_on_from_a_year() -> None:
    read_dates = read("В 2021 году заставу окружали. Через девять дней вышли 18 бойцов.", published_on=ON).dates
    assert [_in_short(d.interval) for d in read_dates] == ["2021-01-01..2021-12-31"]


def _whens(text: str) -> dict[str, str | None]:
    claims = read(text, published_on=ON).claims
    return {c.type.value: _in_short(c.when) if c.when is not None else None for c in claims}


@pytest.mark.parametrize(
    "text",
    [
        "Երկուշաբթի Ռեմիան ազատ է արձակել մարտին ձերբակալված երեք ձկնորսի։",
        "Bazar ertəsi Remiya martda saxlanılmış üç balıqçını azad edib.",
        "ორშაბათს რემიამ გაათავისუფლა მარტში დაკავებული სამი მეთევზე.",
    ],
)
def test_the_day_before_a_participle_is_not_that_of_the_main_verb(text: str) -> None:
    assert _whens(text) == {"returned": "05-12", "detained": "03-01..03-31"}


def test_a_sum_since_a_day_runs_to_the_day_of_publication_and_a_span_does_not() -> None:
    assert _whens("Mayın 1-dən əsirlikdən 230 nəfər qayıdıb.") == {"returned": "05-01..05-14"}
    assert _whens("Mayın 3-dən 12-dək 47 nəfər qayıdıb.") == {"returned": "05-03..05-12"}


_LOG = """NIGHT LOG {days}, line 3
21:40 Rev. Marrow: 64 people in the crypt this evening.
22:50 Hospital: two of the wounded died today.
00:40 Mother of Tamm rang today, third time.
"""


@pytest.mark.parametrize(
    ("days", "told"),
    [
        ("13/14 May", ["05-13", "05-13", "05-14"]),
        ("13-14 May", ["05-13", "05-13", "05-14"]),
        ("14/15 May", ["05-14", "05-14", "05-15"]),
        ("14 May", ["05-14", "05-14", "05-14"]),
    ],
)
def test_a_log_that_passes_midnight_tells_of_the_evening_before(days: str, told: list[str]) -> None:
    dates = read(_LOG.format(days=days), published_on=ON).dates
    assert [_in_short(d.interval) for d in dates[1:]] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Дежурство 13/14.05\n22:10 мать: вечером был звонок.\n23:05 Борис: сегодня в списке.\n01:15 отбой.", "05-13"),
        ("Növbə 13/14.05\n22:10 ana: zəng var.\n23:05 Vəfa: bu gün siyahıda.\n01:15 sakit.", "05-13"),
    ],
)
def test_so_does_a_log_in_another_language(text: str, told: str) -> None:
    assert {_in_short(d.interval) for d in read(text, published_on=ON).dates[1:]} == {told}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("They were led away on 8 March 2019.\n\nUntil 12 March they were in the hall.", "2019-03-12"),
        ("Их увели 8 марта 2019 года.\n\nДо 12 марта они были в зале.", "2019-03-12"),
        ("Їх забрали 8 березня 2019 року.\n\n12 березня їх бачили в залі.", "2019-03-12"),
        ("8 მარტს, 2019 წელს წაიყვანეს.\n\n2 მაისს ნახეს.", "05-02"),
        ("They were led away on 8 March 2019.\n\nOn 2 May a court heard the case.", "05-02"),
    ],
)
def test_a_day_beside_one_of_another_year_is_of_that_year(text: str, told: str) -> None:
    assert _in_short(read(text, published_on=ON).dates[-1].interval) == told


def test_a_part_of_a_day_in_its_paragraph_is_of_the_day_named_there() -> None:
    text = "В среду, 7 мая, их было восемь. Утром двое ушли.\n\nВечером позвонил отец."
    assert [_in_short(d.interval) for d in read(text, published_on=ON).dates] == ["05-07", "05-07", "05-14"]
