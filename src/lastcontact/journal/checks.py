"""The journal's guarantees as Django system checks, so that every management command says what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.core import checks
from django.db import connection

from lastcontact.journal import guarantees
from lastcontact.journal.models import Entry


def guarantees_hold(databases: Sequence[str] | None = None, **_: Any) -> list[checks.CheckMessage]:
    """Errors for what is missing; silent before the first migration, which is what makes the tables."""
    if "default" not in (databases or ()) or Entry._meta.db_table not in connection.introspection.table_names():
        return []
    return [checks.Error(problem.what, id=f"journal.{problem.code}") for problem in guarantees.broken()]
