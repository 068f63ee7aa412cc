"""The whole house for processes that a test or a benchmark starts: folder and database come from outside."""

from __future__ import annotations

import os
from pathlib import Path

from lastcontact.server.settings.testing import *  # noqa: F403
from tests.journal.databases import configured

FOLDER = Path(os.environ.get("JOURNAL_TEST_FOLDER", "nowhere"))
DATABASES = {"default": configured(os.environ.get("JOURNAL_TEST_DATABASE", "nowhere.sqlite3"))}
LASTCONTACT_MASTER_KEY = FOLDER / "keys" / "master.key"
LASTCONTACT_ARCHIVE = FOLDER / "archive"
