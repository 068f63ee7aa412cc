"""One machine, no network: SQLite and files in the data folder, served by waitress on 127.0.0.1."""

from __future__ import annotations

import os
from pathlib import Path

from lastcontact.journal.sqlite import OPTIONS as SQLITE_OPTIONS
from lastcontact.server.environment import data_folder, kept_secret
from lastcontact.server.settings.base import *  # noqa: F403

LASTCONTACT_DATA = data_folder(os.environ, Path("~/.local/share/lastcontact"))
LASTCONTACT_MASTER_KEY = Path(os.environ.get("LASTCONTACT_MASTER_KEY") or LASTCONTACT_DATA / "master.key")
LASTCONTACT_ARCHIVE = Path(os.environ.get("LASTCONTACT_ARCHIVE") or LASTCONTACT_DATA / "archive")
SECRET_KEY = kept_secret(LASTCONTACT_DATA / "secret.key")
FILE_UPLOAD_TEMP_DIR = data_folder({}, LASTCONTACT_DATA / "incoming")

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": LASTCONTACT_DATA / "bureau.sqlite3",
        "OPTIONS": SQLITE_OPTIONS,
    }
}
