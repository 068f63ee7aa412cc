from __future__ import annotations

from tests.journal.fixtures import *  # noqa: F403
