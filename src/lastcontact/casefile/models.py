"""Rows folded from the journal, one table a noun. All of them can be thrown away and made again (`refresh.rebuild`).

Each row keeps its whole file as JSON in `folded`; the other columns are there to find and to count by. Whoever changes
what rows hold raises `bureau.rows_made.VERSION`, and the next start makes them anew; migrations change the shape alone.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any, ClassVar

from django.db import models

from lastcontact.casefile.table import Pairs, Table
from lastcontact.core.fold.enquiries import EnquiryFile
from lastcontact.core.fold.evidence import ItemFile
from lastcontact.core.fold.incidents import IncidentFile
from lastcontact.core.fold.links import LinkFile
from lastcontact.core.fold.persons import PersonLine
from lastcontact.core.fold.records import RecordFile
from lastcontact.core.fold.reports import ReportFile
from lastcontact.core.fold.sources import PlaceFile, SourceFile
from lastcontact.core.plain import from_plain


class Files(Table[models.Model]):
    """A table of folded files."""

    def files(self, **equal: Any) -> dict[str, Any]:
        """Id -> file."""
        return {id: from_plain(self.model.FILE, folded) for id, folded in self.columns("id", "folded", **equal)}


class LinkManager(Files, Pairs[models.Model]):
    """Judged pairs."""


class Row(models.Model):
    """A folded file under its subject's id."""

    objects: ClassVar[Files] = Files()
    FILE: ClassVar[type]
    id = models.CharField(primary_key=True, max_length=40)
    folded = models.JSONField()

    class Meta:
        abstract = True

    @cached_property
    def file(self) -> Any:
        return from_plain(self.FILE, self.folded)


class MadeBy(models.Model):
    """The one row that says by which version of the code all the rows here and the notices were made."""

    version = models.IntegerField()


class Incident(Row):
    FILE = IncidentFile
    number = models.IntegerField(unique=True)
    title = models.TextField()


class Membership(models.Model):
    """Who may see an incident; folded with it."""

    objects = Table()
    incident = models.CharField(max_length=40, db_index=True)
    officer = models.CharField(max_length=40, db_index=True)

    class Meta:
        unique_together = [("incident", "officer")]


class Source(Row):
    FILE = SourceFile
    name = models.TextField(db_index=True)


class Place(Row):
    FILE = PlaceFile
    label = models.TextField()


class ReportManager(Files):
    """Reports without what the reader makes of their texts, which is long for a long text: it is fetched when asked."""

    LEFT_OUT = frozenset({"proposals", "unread"})

    def get_queryset(self) -> models.QuerySet[Report]:
        return super().get_queryset().defer(*self.LEFT_OUT)


class Report(Row):
    """`proposals` and `unread` are what the reader makes of the text: computed, for an officer to judge."""

    objects = ReportManager()

    FILE = ReportFile
    incident = models.CharField(max_length=40, db_index=True)
    number = models.IntegerField()
    source = models.CharField(max_length=40, db_index=True)
    of_kind = models.CharField(max_length=20)
    received_at = models.DateTimeField()
    digest = models.CharField(max_length=64, db_index=True)
    repost_of = models.CharField(max_length=40, db_index=True)
    search = models.TextField(default="")
    proposals = models.JSONField(default=list)
    unread = models.JSONField(default=list)
    lineage = models.JSONField(default=list)
    """Whom the text says that it repeats, by name."""
    read = models.BooleanField(default=False)
    dated_on = models.DateField(null=True)
    """The day the text itself gives, from which its other days are counted where nobody said when it was published."""
    to_judge = models.IntegerField(default=0)

    class Meta:
        ordering = ["number"]


class TextMark(models.Model):
    """A mark of a report's text: the texts that share many read alike (`near_copies`)."""

    objects = Table()
    pk = models.CompositePrimaryKey("mark", "report")
    report = models.CharField(max_length=40, db_index=True)
    mark = models.BigIntegerField()


class Claim(models.Model):
    """One claim as it stands; `folded` is its file."""

    objects = Table()
    id = models.CharField(primary_key=True, max_length=44)
    incident = models.CharField(max_length=40, db_index=True)
    report = models.CharField(max_length=40)
    record = models.CharField(max_length=40, db_index=True)
    state = models.CharField(max_length=12)
    type = models.CharField(max_length=20)
    seq = models.BigIntegerField()
    folded = models.JSONField()

    class Meta:
        indexes = [models.Index(fields=["report", "record"])]


class Record(Row):
    """One record; its person's state is repeated on each record of the person, as far as records of the same incident
    and decisions tell it. `leads` stands on one record a person in each incident, `person` is one over all of them.
    """

    FILE = RecordFile
    incident = models.CharField(max_length=40)
    report = models.CharField(max_length=40)
    seq = models.BigIntegerField(db_index=True)
    locator = models.CharField(max_length=80)
    search = models.TextField()
    name_parts = models.TextField(default="")
    """The words of the name with their sounds (`names_held`)."""
    sought = models.BooleanField()
    person = models.CharField(max_length=40, db_index=True)
    leads = models.BooleanField(default=True)
    torn = models.BooleanField(default=False)
    line = models.JSONField(null=True)
    fate = models.CharField(max_length=10, default="unknown")
    whereabouts = models.CharField(max_length=12, default="unknown")
    standing = models.CharField(max_length=24, default="")
    holder = models.TextField(default="")
    acknowledgement = models.CharField(max_length=16, default="not_asked")
    last_news_on = models.DateField(null=True)
    requested = models.BooleanField(default=False)
    told = models.BooleanField(default=False)
    in_doubt = models.IntegerField(default=0)
    awaits = models.BooleanField(default=False)

    class Meta:
        indexes = [models.Index(fields=["incident", "leads", "fate"]), models.Index(fields=["report", "seq"])]

    @property
    def person_line(self) -> PersonLine:
        return from_plain(PersonLine, self.line)


class NameKey(models.Model):
    """A key under which a record can be found again by its name: numbers only, as there are a dozen a record.

    `opened_seq` is the entry that opened the record (`Record.seq`): it only grows, so that one of the two indexes is
    written at its end. `key` is `names.keys.numbered` of one of the keys that bulk linkage uses.
    """

    objects = Table()
    pk = models.CompositePrimaryKey("opened_seq", "key")
    opened_seq = models.BigIntegerField()
    key = models.BigIntegerField()

    class Meta:
        indexes = [models.Index(fields=["key", "opened_seq"])]


class Keyed(models.Model):
    """The one row that says up to which entry the records opened have their name keys, and how many these were.

    `records` stands in for a count of all rows, which takes longer than a look-up when there are a million.
    """

    objects = Table()
    upto_seq = models.BigIntegerField(default=0)
    records = models.IntegerField(default=0)


class NameWord(models.Model):
    """How many records bore a word in their name when their keys were written; all spellings of a word count together.

    `word` is `names.keys.numbered` of its sound. A record erased since is still counted: nothing tells which it was.
    """

    word = models.BigIntegerField(primary_key=True)
    records = models.IntegerField()


class Link(Row):
    """A judged pair. `verdict` is the one that holds, empty when none does."""

    objects = LinkManager()

    FILE = LinkFile
    id = models.CharField(primary_key=True, max_length=84)
    incident = models.CharField(max_length=40, db_index=True)
    a = models.CharField(max_length=40, db_index=True)
    b = models.CharField(max_length=40, db_index=True)
    verdict = models.CharField(max_length=10, db_index=True)
    waiting = models.BooleanField(default=False)
    seq = models.BigIntegerField()


class Suggestion(models.Model):
    """Two records that may be one person: computed, disposable, never a link."""

    objects = Pairs()
    a = models.CharField(max_length=40, db_index=True)
    b = models.CharField(max_length=40, db_index=True)
    incident = models.CharField(max_length=40, db_index=True)
    other_incident = models.CharField(max_length=40, db_index=True)
    prior_log2 = models.FloatField()
    weight_log2 = models.FloatField()
    probability = models.FloatField()
    lines = models.JSONField()
    family_waits = models.BooleanField(default=False)
    new_evidence = models.BooleanField(default=False)
    opposes = models.BooleanField(default=False)
    """What is said of one is the opposite of what was decided on the other."""

    class Meta:
        unique_together = [("a", "b")]
        ordering = ["-opposes", "-family_waits", "-new_evidence", "-probability", "a", "b"]


class Enquiry(Row):
    FILE = EnquiryFile
    incident = models.CharField(max_length=40, db_index=True)
    label = models.CharField(max_length=40)
    due_on = models.DateField(null=True)


class Item(Row):
    FILE = ItemFile
    incident = models.CharField(max_length=40, db_index=True)
    label = models.TextField()
