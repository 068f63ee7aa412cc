"""Long tables in parts: a test for each part names every row that differs, and is run sooner than one for each row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

import pytest

T = TypeVar("T")


def batches(cases: Sequence[T], of: int = 40) -> list[Any]:
    """The cases in parts, each called by the numbers of its first and last; for `parametrize`."""
    parts = ((start, list(cases[start : start + of])) for start in range(0, len(cases), of))
    return [pytest.param(part, id=f"{start + 1}-{start + len(part)}") for start, part in parts]
