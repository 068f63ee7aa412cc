"""For the tests: a folder that is gone afterwards, a fast hasher, plain static files, jobs done at once."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from pathlib import Path

from lastcontact.journal.sqlite import OPTIONS as SQLITE_OPTIONS
from lastcontact.server.environment import postgres
from lastcontact.server.settings.base import *  # noqa: F403

LASTCONTACT_DATA = Path(tempfile.mkdtemp(prefix="lastcontact-test-"))
atexit.register(shutil.rmtree, LASTCONTACT_DATA, ignore_errors=True)
LASTCONTACT_MASTER_KEY = LASTCONTACT_DATA / "master.key"
LASTCONTACT_ARCHIVE = LASTCONTACT_DATA / "archive"
SECRET_KEY = "only for tests, known to everybody, never used where anything is kept"
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": LASTCONTACT_DATA / "bureau.sqlite3",
        "OPTIONS": SQLITE_OPTIONS,
        "TEST": {"NAME": str(LASTCONTACT_DATA / f"test-{os.getpid()}.sqlite3")},
    }
}
if address := os.environ.get("LASTCONTACT_TEST_DATABASE"):  # the same tests on PostgreSQL
    DATABASES = {"default": {**postgres(address), "CONN_MAX_AGE": 0}}
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
WHITENOISE_AUTOREFRESH = True  # no walk through every static file at each start of a test client
LASTCONTACT_SECOND_FACTOR_REQUIRED = False  # the tests of the second factor ask for it
SILENCED_SYSTEM_CHECKS = ["server.contact"]  # no test runs a bureau that families have to reach
