"""Which number words go on one number: twenty and five, a thousand and two hundred, and not six and three."""

from __future__ import annotations

_TENS = range(20, 100, 10)


def fits(smallest: int, value: int) -> bool:
    """Whether `value` goes on a number that has come down to `smallest`: 20 and 5, 100 and 25, 1000 and 200."""
    return (
        (smallest >= 1000 and value < 1000)
        or (100 <= smallest < 1000 and value < 100)
        or (10 <= smallest < 100 and smallest % 10 == 0 and value < 10)
    )


def one_number(smallest: int, value: int) -> bool:
    """Whether "and" joins two into one: five and twenty, a hundred and five; six and three are two counts."""
    return (smallest < 10 and value in _TENS) or (smallest >= 100 and fits(smallest, value))
