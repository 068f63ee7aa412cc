"""Every number of a text is found, whatever it counts; dates, hours, ranks and telephones are none."""

from __future__ import annotations

import pytest

from lastcontact.reading.every_number import numbers_in


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Двое вернулись.", [2]),
        ("Троє живі.", [3]),
        ("Երկու զինվոր", [2]),
        ("Հիսուներկու", [52]),
        ("ორი ჯარისკაცი", [2]),
        ("İki nəfər sağdır.", [2]),
        ("قتل اثنان من الجنود", [2]),
        ("١ من الجنود", [1]),
        ("twenty-nine men", [29]),
        ("29 + 8 = 37", [29, 8, 37]),
        ("The roll says: Երկու.", [2]),
    ],
)
def test_numbers_are_found_in_any_language_and_script(text: str, values: list[int]) -> None:
    assert [told.low for told in numbers_in(text)] == values


@pytest.mark.parametrize(
    "text",
    [
        "On 27 March 2026 at 16:05",
        "9-10 марта",
        "մարտի 9-ին",
        "the 5th Company",
        "5-я рота",
        "Call 000 555 0142.",
        "dozens",
    ],
)
def test_what_counts_nobody_by_its_form_is_no_number(text: str) -> None:
    assert numbers_in(text) == ()


def test_a_number_of_a_thing_says_so_and_a_share_is_none() -> None:
    assert [told.of_a_thing for told in numbers_in("4 places near hill 720, 73 men; 92 % are alive.")] == [
        True,
        True,
        False,
        False,
    ]
    assert [told.roman for told in numbers_in("II died")] == [True]
