from __future__ import annotations

from django.apps import AppConfig
from django.core import checks


class JournalConfig(AppConfig):
    name = "lastcontact.journal"
    label = "journal"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from lastcontact.journal.checks import guarantees_hold

        checks.register(guarantees_hold, checks.Tags.database)
