"""The public editions for partner systems: what the pages show, as data, and nothing else.

Nothing about a person leaves by this door: a relative learns first, and there is no search by name.
"""

from __future__ import annotations

from datetime import datetime

from django.http import Http404, HttpRequest
from ninja import NinjaAPI, Schema

from lastcontact.notices.models import Edition
from lastcontact.notices.taken_back import as_of_now, taken_back, withdrawn

api = NinjaAPI(title="lastcontact: public editions", version="1", docs_url=None, urls_namespace="api")


class FigureOut(Schema):
    """One printed figure; `value` is text, since a figure may be "fewer than 5" or "at least 84". `whose`:
    whose people it counts, where `what` does not say it; mostly empty for one of our own. `beside`: how many in
    it were not compared with others yet, who denies it, or whose people all of them are; mostly empty. `of_day`: of
    which day it is, where its speaker gave another figure later; mostly empty. `misread`: it was never said, this
    bureau had read it wrongly. `original`: the report's own words for whom it counts, where `what` says them in
    English; else empty. `stands` is as of now: `no_longer_since` is the later edition in which what was printed here as
    standing does so no longer, `no_longer` says so in words: since when, by whose decision and why.
    """

    section: str
    value: str
    what: str
    whose: str
    original: str
    level: str
    word_of: str
    stands: bool
    no_longer_since: int | None
    no_longer: str
    misread: bool
    beside: str
    of_day: str


class ChangeOut(Schema):
    before: str
    after: str
    why: str


class EditionOut(Schema):
    """`follows`: the edition before it on the same incident; `latest`: the last of them; `words_withdrawn`: which of
    its words a later one took off it, since when, by whose decision and why.
    """

    number: int
    title: str
    published_at: datetime
    lead: str
    follows: int | None
    latest: int
    corrects: int | None
    corrected_by: int | None
    correction: str
    words_withdrawn: list[str]
    figures: list[FigureOut]
    changes: list[ChangeOut]
    sealed_entry: int
    sealed_hash: str


class EditionLine(Schema):
    """`follows`: the edition before it on the same incident."""

    number: int
    follows: int | None
    title: str
    published_at: datetime


@api.get("/editions", response=list[EditionLine], summary="Every edition, newest first")
def editions(request: HttpRequest) -> list[EditionLine]:
    lines = []
    last: dict[str, int] = {}
    for row in Edition.objects.order_by("number"):
        follows = last.get(row.incident)
        lines.append(EditionLine(number=row.number, follows=follows, title=row.title, published_at=row.published_at))
        last[row.incident] = row.number
    return lines[::-1]


@api.get("/editions/{number}", response=EditionOut, summary="One edition, as printed")
def edition(request: HttpRequest, number: int) -> EditionOut:
    row = Edition.objects.filter(number=number).first()
    if row is None:
        raise Http404
    b, taken = row.published, taken_back(row)
    figures = [
        FigureOut(
            section=f.section,
            value=f.value,
            what=f.what,
            whose=f.whose,
            original=f.original,
            level=f.level,
            word_of=f.word_of,
            stands=f.stands,
            no_longer_since=taken[f.key].number if f.key in taken else None,
            no_longer=taken[f.key].told if f.key in taken else "",
            misread=f.misread,
            beside=f.beside,
            of_day=f.of_day,
        )
        for f in as_of_now(row, taken)
    ]
    changes = [ChangeOut(before=c.before, after=c.after, why=c.why) for c in b.changes]
    return EditionOut(
        number=row.number,
        title=row.title,
        published_at=row.published_at,
        lead=b.lead,
        follows=row.previous.number if row.previous else None,
        latest=row.newest.number,
        corrects=row.corrects.number if row.corrects else None,
        corrected_by=row.corrected_by.number if row.corrected_by else None,
        correction=b.correction,
        words_withdrawn=[gone.told for gone in withdrawn(row)],
        figures=figures,
        changes=changes,
        sealed_entry=b.sealed_seq,
        sealed_hash=b.sealed_hash,
    )
