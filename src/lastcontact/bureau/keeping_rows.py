"""Rebuilding: every read model thrown away and folded anew from the journal."""

from __future__ import annotations

from django.db import transaction

from lastcontact.casefile import refresh as casefile
from lastcontact.notices import refresh as notices


def rebuild() -> int:
    """Make all read models again, all or nothing; gives how many subjects were folded."""
    with transaction.atomic():
        subjects = casefile.rebuild()
        notices.rebuild()
    return subjects
