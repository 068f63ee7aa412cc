"""Rebuilding: every read model thrown away and made anew from the journal, suggestions included."""

from __future__ import annotations

from collections.abc import Callable

from django.db import transaction
from django.db.models import Q

from lastcontact.accounts import second_factor
from lastcontact.accounts.models import Relative
from lastcontact.bureau import rows_made
from lastcontact.casefile import refresh as casefile
from lastcontact.casefile.suggesting_all import suggest_all
from lastcontact.core.entry import Subject
from lastcontact.journal import keys
from lastcontact.notices import refresh as notices

Progress = Callable[[int, int], None]
"""Called with how many subjects are folded and about how many there are; the two are equal once only the pages of
families and the suggestions are left.
"""


def rebuild(*, progress: Progress = lambda done, of: None) -> int:
    """Make all read models again, all or nothing; gives how many subjects were folded."""
    about = keys.count()
    with transaction.atomic():
        subjects = casefile.rebuild(progress=lambda done: progress(min(done, about - 1), about))
        progress(about, about)
        notices.rebuild()
        suggest_all()
        rows_made.mark_made()
    return subjects


def forget_second_factors() -> int:
    """Takes off the second factors that this machine's secret key does not open; gives of how many officers.

    The key stays with the machine a backup was made on. Whoever had one sets up a new one at the next sign-in.
    """
    return second_factor.forget_unreadable()


def forget_relatives(erased: tuple[Subject, ...]) -> int:
    """Takes away the sign-in of relatives whose key or whose record was erased, after a backup brought them back."""
    named = [subject.partition(":") for subject in erased]
    relatives = [id for kind, _, id in named if kind == "relative"]
    records = [id for kind, _, id in named if kind == "record"]
    gone, _ = Relative.objects.filter(Q(id__in=relatives) | Q(record_id__in=records)).delete()
    return gone
