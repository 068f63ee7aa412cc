"""Long work that goes on after a page has answered: what is to be done, how far it is, who is at it."""

from __future__ import annotations

from django.db import models


class LongList(models.Model):
    """One table of one list, being taken in. Holds ids, headers and counts, never a row of the list."""

    report = models.CharField(max_length=40, db_index=True)
    table = models.TextField(default="")
    officer = models.CharField(max_length=40)
    asked_at = models.DateTimeField()
    order = models.JSONField()
    """How the list is to be taken, as the officer said (`bureau.taking.Order`, plain)."""
    rows = models.IntegerField()
    done = models.IntegerField(default=0)
    compared = models.IntegerField(default=0)
    queued = models.BooleanField(default=False)
    leased_until = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    failed = models.TextField(default="")
    """Why it was given up, in words for the page; empty while it goes on."""
    tries = models.IntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["report", "table"], condition=models.Q(finished_at=None, failed=""), name="one_job_a_table"
            )
        ]
