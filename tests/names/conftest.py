from __future__ import annotations

from tests.tables import pytest_pycollect_makeitem

__all__ = ["pytest_pycollect_makeitem"]
