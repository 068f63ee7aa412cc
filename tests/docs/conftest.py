from __future__ import annotations

from tests.bureau.conftest import boris_hand, bureau, clock  # noqa: F401
from tests.tables import pytest_pycollect_makeitem  # noqa: F401
