"""The journal and archive by themselves, for processes a test starts: folder and database come from outside."""

from __future__ import annotations

import os
from pathlib import Path

from tests.journal.databases import configured

FOLDER = Path(os.environ.get("LASTCONTACT_TEST_FOLDER", "nowhere"))
DATABASES = {"default": configured(os.environ.get("LASTCONTACT_TEST_DATABASE", "nowhere.sqlite3"))}
LASTCONTACT_MASTER_KEY = FOLDER / "keys" / "master.key"
LASTCONTACT_ARCHIVE = FOLDER / "archive"
INSTALLED_APPS = ["lastcontact.journal", "lastcontact.archive"]
SECRET_KEY = "only for tests"
USE_TZ = True
