"""The journal's three tables. Nothing here is written but by the pen and the keys; entries are never changed."""

from __future__ import annotations

from django.db import models


class Entry(models.Model):
    """One sealed entry. `envelope` is kept as the exact bytes that were hashed; `hash` is 32 bytes."""

    seq = models.BigAutoField(primary_key=True)
    envelope = models.BinaryField()
    sealed = models.BinaryField()
    hash = models.BinaryField()

    class Meta:
        db_table = "journal_entry"


class Key(models.Model):
    """One subject's key, wrapped by the master key. An empty `wrapped` is a key that was destroyed; the row stays."""

    id = models.BigAutoField(primary_key=True)
    subject = models.CharField(max_length=100, unique=True)
    wrapped = models.BinaryField()

    class Meta:
        db_table = "journal_key"


class Mention(models.Model):
    """Which entries hold a part under which key: an index, made from the envelopes and rebuilt from them."""

    pk = models.CompositePrimaryKey("key_id", "seq")
    key_id = models.BigIntegerField()
    seq = models.BigIntegerField()

    class Meta:
        db_table = "journal_mention"
