"""How a bureau's SQLite database is opened; the settings take these options, the checks hold them."""

from __future__ import annotations

from typing import Any

WAIT_SECONDS = 60
"""How long a writer waits for its turn before it is refused."""

OPTIONS: dict[str, Any] = {
    # With the default (deferred) most concurrent appends fail at once with "database is locked".
    "transaction_mode": "IMMEDIATE",
    "timeout": WAIT_SECONDS,
    "init_command": (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; "
        "PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-131072; PRAGMA wal_autocheckpoint=8000"
    ),
}
"""For `DATABASES["default"]["OPTIONS"]`."""
