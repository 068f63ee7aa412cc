"""The texts that reach the bureau, and the claims that its officers draw from them; each text says it is invented."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from types import MappingProxyType

from lastcontact.core.claim import Claim, ClaimType, Modality, Polarity
from lastcontact.core.dates import Interval
from lastcontact.core.grading import Credibility
from lastcontact.core.payloads.reports import Channel, ReportKind, Scope
from lastcontact.core.quantities import Form, Quantity
from lastcontact.demonstration.acts import DAVIT, LIA, MakeClaim, ReceiveReport, at
from lastcontact.demonstration.people import table

Row = MappingProxyType[str, str]
_IN_CONFIDENCE = frozenset({"commission-oral", "hospital", "commission-reply"})
"""What reached the bureau alone; all else was said in public."""


def text_of(key: str) -> tuple[dict[str, str], str]:
    """Header and body of one text, as `lastcontact read` takes them apart."""
    whole = files("lastcontact.demonstration").joinpath("data", "texts", f"{key}.md").read_text(encoding="utf-8")
    head, _, body = whole.partition("\n---\n")
    return dict(line.split(": ", 1) for line in head.splitlines()), body


def reports() -> Iterator[ReceiveReport]:
    """Every text, as it is received."""
    for row in table("reports.tsv"):
        head, body = text_of(row["key"])
        yield ReceiveReport(
            at=at(int(row["day"]), row["clock"]),
            key=row["key"],
            kind=ReportKind(row["kind"]),
            source=row["source"],
            channel=Channel(row["channel"]),
            title=head["title"],
            text=body,
            data=body.encode("utf-8"),
            filename=f"{row['key']}.md",
            language=row["language"],
            published=head["date"],
            published_on=date.fromisoformat(head["date"][:10]),
            repost_of=row["repost_of"],
            scope=None if row["key"] in _IN_CONFIDENCE else Scope.PUBLIC,
        )


def claims() -> Iterator[MakeClaim]:
    """Every claim drawn from the texts, a while after its report came in, by the two officers in turn."""
    received = {row["key"]: row for row in table("reports.tsv")}
    names = {row["key"]: row["name"] for row in table("sources.tsv")}
    count: dict[str, int] = {}
    for row in table("claims.tsv"):
        report = received[row["report"]]
        count[row["report"]] = count.get(row["report"], 0) + 1
        hour, minute = (int(part) for part in report["clock"].split(":"))
        later = hour * 60 + minute + 3 + 2 * count[row["report"]]
        yield MakeClaim(
            at=at(int(report["day"]), f"{later // 60}:{later % 60:02}"),
            by=LIA if len(count) % 2 else DAVIT,
            key=row["key"],
            report=row["report"],
            quote=row["quote"],
            body=_body(row, names[row["source"]]),
            group=row["group"],
            source=row["source"],
            answers=row["answers"],
            answer=row["answer"],
            origin="missing-70" if row["key"] == "sarn-70-again" else "",
            credibility=Credibility(row["credibility"]),
        )


def _body(row: Row, speaker: str) -> Claim:
    return Claim(
        type=ClaimType(row["type"]),
        polarity=Polarity(row["polarity"]),
        modality=Modality(row["modality"]),
        speaker=speaker,
        channel=row["channel"] or None,
        said=days(row["said"]),
        subject=row["subject"] or None,
        actor=row["actor"] or None,
        count=_count(row),
        places=tuple(place for place in row["places"].split(",") if place),
        when=days(row["when"]),
    )


def days(text: str) -> Interval | None:
    """
    >>> days("2026-03-09/2026-03-10").end_on.day
    10
    """
    if not text:
        return None
    start, _, end = text.partition("/")
    return Interval(date.fromisoformat(start), date.fromisoformat(end or start))


def _count(row: Row) -> Quantity | None:
    if not row["form"]:
        return None
    low, high = (int(row[name]) if row[name] else None for name in ("minimum", "maximum"))
    return Quantity(Form(row["form"]), low, high, row["count"])
