"""Which sealed files belong to the bureau, and under whose key each is sealed."""

from __future__ import annotations

from django.db import models


class Item(models.Model):
    """One sealed file on disk. `about` (name, media type, size, SHA-256) is sealed under the subject's key as well."""

    id = models.CharField(max_length=40, primary_key=True)
    subject = models.CharField(max_length=100, db_index=True)
    about = models.BinaryField()

    class Meta:
        db_table = "archive_item"
