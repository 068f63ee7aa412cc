"""What was said: to each relative, and to the public. All that their pages are made of; folded, disposable."""

from __future__ import annotations

from django.db import models

from lastcontact.core.family_page import RelativePage
from lastcontact.core.payloads.bulletins import BulletinPublished
from lastcontact.core.plain import from_plain


class Page(models.Model):
    """One relative's page."""

    relative = models.CharField(primary_key=True, max_length=40)
    record = models.CharField(max_length=40, db_index=True)
    folded = models.JSONField()

    @property
    def page(self) -> RelativePage:
        return from_plain(RelativePage, self.folded)


class Edition(models.Model):
    """One bulletin, as published. Numbers are one line for the bureau; latest and earlier are of an incident."""

    id = models.CharField(primary_key=True, max_length=40)
    incident = models.CharField(max_length=40, db_index=True)
    number = models.IntegerField(unique=True)
    published_at = models.DateTimeField()
    title = models.TextField()
    seq = models.BigIntegerField()
    folded = models.JSONField()

    class Meta:
        ordering = ["-number"]

    @property
    def published(self) -> BulletinPublished:
        return from_plain(BulletinPublished, self.folded)

    @property
    def newest(self) -> Edition:
        """The latest edition on the same incident."""
        return Edition.objects.filter(incident=self.incident).first() or self

    @property
    def previous(self) -> Edition | None:
        """The edition before this one on the same incident."""
        return Edition.objects.filter(incident=self.incident, number__lt=self.number).first()

    @property
    def corrected_by(self) -> Edition | None:
        """The newest edition that says what was wrong in this one."""
        return Edition.objects.filter(incident=self.incident, folded__corrects=self.id).first() if self.id else None

    @property
    def corrects(self) -> Edition | None:
        """The edition in which this one says something was wrong."""
        return Edition.objects.filter(id=self.folded.get("corrects") or None).first()


class PublicPlace(models.Model):
    """A place named in a bulletin, with all sides' forms."""

    id = models.CharField(primary_key=True, max_length=40)
    names = models.JSONField()
