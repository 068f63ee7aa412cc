"""Rebuilding: every read model thrown away and made anew from the journal, suggestions included."""

from __future__ import annotations

from django.db import transaction
from django.db.models import Q

from lastcontact.accounts.models import Relative
from lastcontact.casefile import refresh as casefile
from lastcontact.casefile.suggesting_all import suggest_all
from lastcontact.core.entry import Subject
from lastcontact.notices import refresh as notices


def rebuild() -> int:
    """Make all read models again, all or nothing; gives how many subjects were folded."""
    with transaction.atomic():
        subjects = casefile.rebuild()
        notices.rebuild()
        suggest_all()
    return subjects


def forget_relatives(erased: tuple[Subject, ...]) -> int:
    """Takes away the sign-in of relatives whose key or whose record was erased, after a backup brought them back."""
    named = [subject.partition(":") for subject in erased]
    relatives = [id for kind, _, id in named if kind == "relative"]
    records = [id for kind, _, id in named if kind == "record"]
    gone, _ = Relative.objects.filter(Q(id__in=relatives) | Q(record_id__in=records)).delete()
    return gone
