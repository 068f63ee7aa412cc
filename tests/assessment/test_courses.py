"""Rows of numbers: what is ranked is ranked as numpy has it."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from lastcontact.assessment.courses import ranked


@given(st.lists(st.integers(-(2**62), 2**62)) | st.lists(st.floats(allow_nan=False)))
def test_the_distinct_values_stand_in_order_and_each_finds_its_own(values: list[float]) -> None:
    given_values = np.array(values)
    distinct, rank = ranked(given_values)
    expected, number = np.unique(given_values, return_inverse=True)
    assert (distinct == expected).all() and (rank == number).all()
    assert (distinct[rank] == given_values).all()
