"""How each act that brings something in, or says who is who, becomes a verb of the bureau."""

from __future__ import annotations

from dataclasses import replace
from functools import singledispatch
from types import MappingProxyType

from django.db.models.fields.json import KT

from lastcontact.bureau import custody, intake, linking, opening, reviewing, taking_rows
from lastcontact.casefile import models as rows
from lastcontact.casefile import suggestions
from lastcontact.casefile.suggestions import weighed
from lastcontact.core.claim import Claim, Span
from lastcontact.core.payloads.links import Reason
from lastcontact.core.payloads.records import Described
from lastcontact.core.payloads.reports import ReportKind, Scope, Trouble
from lastcontact.core.person import Verdict
from lastcontact.core.plain import from_plain
from lastcontact.demonstration import acts
from lastcontact.demonstration.stage import Stage
from lastcontact.reading.columns import Row, apply, propose
from lastcontact.reading.files import open_document

_RENAMED = MappingProxyType({"birth_date": "birth", "birth_year": "birth"})
"""Field of a list's column -> field of a record, where they differ."""


@singledispatch
def bring_in(act: object, stage: Stage) -> None:
    """Raises: TypeError for an act of no known kind."""
    raise TypeError(f"no verb for {type(act).__name__}")


@bring_in.register
def _(act: acts.OpenIncident, stage: Stage) -> None:
    id = opening.open_incident(
        by=stage.hand(act),
        title=act.title,
        summary=act.summary,
        when=act.when,
        places=tuple(stage.id("place", place) for place in act.places),
        sides=act.sides,
    )
    stage.know("incident incident", id)


@bring_in.register
def _(act: acts.LetIn, stage: Stage) -> None:
    officer = stage.officer(act.officer)
    opening.propose_access(by=stage.hand(act), incident=stage.incident, officer=officer, why="works on this incident")
    opening.grant_access(by=stage.hand(act, act.agreed_by), incident=stage.incident, officer=officer)


@bring_in.register
def _(act: acts.NamePlace, stage: Stage) -> None:
    stage.know(f"place {act.key}", opening.name_place(by=stage.hand(act), names=act.names, kind=act.kind))


@bring_in.register
def _(act: acts.NameSource, stage: Stage) -> None:
    words = intake.SourceWords(act.name, act.kind, act.side, act.reliability, act.other_names, stage.incident)
    stage.know(f"source {act.key}", intake.name_source(by=stage.hand(act), words=words))


@bring_in.register
def _(act: acts.NameGroup, stage: Stage) -> None:
    words = opening.GroupWords(
        label=act.label,
        kind=act.kind,
        side=act.side,
        strength=act.strength,
        places=tuple(stage.id("place", place) for place in act.places),
        last_heard=act.last_heard,
        last_heard_on=act.last_heard_on,
        cut_off=act.cut_off,
        source=stage.id("source", act.source),
    )
    group = opening.name_group(by=stage.hand(act), incident=stage.incident, words=words)
    stage.know(f"group {act.key}", group)


@bring_in.register
def _(act: acts.HearGroup, stage: Stage) -> None:
    group = stage.id("group", act.group)
    opening.hear_group(by=stage.hand(act), incident=stage.incident, group=group, heard=act.heard, on=act.on)


@bring_in.register
def _(act: acts.ReceiveReport, stage: Stage) -> None:
    received = intake.Received(
        incident=stage.incident,
        kind=act.kind,
        source=stage.id("source", act.source),
        channel=act.channel,
        data=act.data,
        text=act.text,
        title=act.title,
        filename=act.filename,
        language=act.language,
        published=act.published,
        published_on=act.published_on,
        confidential=act.confidential,
        scope=act.scope or _scope(act),
        repost_of=stage.id("report", act.repost_of),
    )
    stage.know(f"report {act.key}", intake.receive(by=stage.hand(act), report=received))
    if not act.text:
        stage.ids[f"file {act.key}"] = act.filename
        stage.files[act.key] = act.data


def _scope(act: acts.ReceiveReport) -> Scope:
    """What the officers of the story chose: an article is anybody's, unless its reporter asked for more."""
    return Scope.PUBLIC if act.kind is ReportKind.ARTICLE and not act.confidential else Scope.INCIDENT


@bring_in.register
def _(act: acts.BringInList, stage: Stage) -> None:
    report = stage.id("report", act.report)
    document = open_document(stage.ids[f"file {act.report}"], stage.files[act.report])
    table = document.tables[0]
    columns = propose(table.header, table.rows)
    terms = taking_rows.ListTerms(
        columns=columns,
        says=act.says,
        evidence_kind=act.evidence_kind,
        sought=act.sought,
        group=stage.id("group", act.group),
        language=document.language or "",
        unmapped=tuple(label for label in table.header if label not in columns),
        troubles=tuple(Trouble(p.where, p.what, p.remedy) for p in document.problems),
    )
    list_rows = [as_row(row) for row in apply(columns, table)]
    for _done in taking_rows.take_rows(by=stage.hand(act), report=report, list_rows=list_rows, terms=terms):
        pass
    found = {row.locator: row.id for row in rows.Record.objects.those(report=report)}
    for number, person in act.persons:
        stage.know(f"record {act.on}:{person}", found[f"row {number}"])


def as_row(row: Row) -> taking_rows.ListRow:
    """A row as read through the columns, every field as written; an age in the place of a birth date is an age."""
    fields = {_RENAMED.get(name, name): value for name, value in row.fields.items()}
    if fields.get("birth", "").strip().isdigit() and len(fields["birth"].strip()) < 4:
        fields["age"] = fields.pop("birth")
    known = {name: value for name, value in fields.items() if name in Described.__dataclass_fields__}
    other = {name: value for name, value in fields.items() if name not in known}
    troubles = tuple(Trouble(p.where, p.what, p.remedy) for p in row.problems)
    return taking_rows.ListRow(row.number, Described(**known, other=other), troubles)  # type: ignore[arg-type]


@bring_in.register
def _(act: acts.MakeClaim, stage: Stage) -> None:
    report = stage.id("report", act.report)
    row = rows.Report.objects.the(id=report)
    body = replace(
        act.body,
        evidence=_span(row.file.text, act.quote),
        places=tuple(stage.id("place", place) for place in act.body.places),
    )
    attached = reviewing.Attached(
        record=stage.record(act.record),
        group=stage.id("group", act.group),
        source=stage.id("source", act.source),
        answers=stage.claim(act.answers),
        answer=act.answer,
        item=stage.id("item", act.item),
        timecode=act.timecode,
        credibility=act.credibility,
        evidence_kind=act.evidence_kind,
        origin=stage.claim(act.origin),
    )
    proposal = _proposal(row, body)
    if proposal:
        claim = reviewing.accept(
            by=stage.hand(act), report=report, proposal=proposal, corrected=body, attached=attached
        )
    else:
        claim = reviewing.make(by=stage.hand(act), report=report, body=body, attached=attached)
    stage.know(f"claim {act.key}", claim)


def _span(text: str, quote: str) -> Span | None:
    if not quote:
        return None
    start = text.index(quote)
    return Span(start, start + len(quote), quote)


def _proposal(row: rows.Report, body: Claim) -> str:
    """The reader's open proposal in the same words with the same type, if it made one."""
    if body.evidence is None:
        return ""
    judged = set(rows.Claim.objects.filter(report=row.id).values_list(KT("folded__proposal"), flat=True))
    for proposal in row.proposals:
        span = from_plain(Claim, proposal["claim"]).evidence
        overlaps = span and span.start < body.evidence.end and body.evidence.start < span.end
        if overlaps and proposal["claim"]["type"] == body.type.value and proposal["key"] not in judged:
            return str(proposal["key"])
    return ""


@bring_in.register
def _(act: acts.GoThrough, stage: Stage) -> None:
    report = stage.id("report", act.report)
    row = rows.Report.objects.the(id=report)
    judged = set(rows.Claim.objects.filter(report=report).values_list(KT("folded__proposal"), flat=True))
    standing = [c.body.evidence for c in row.file.claims if c.stands and c.body.evidence]
    for proposal in (p for p in row.proposals if p["key"] not in judged):
        if _in_words_of(from_plain(Claim, proposal["claim"]).evidence, standing):
            reviewing.reject(by=stage.hand(act), report=report, proposal=proposal["key"], why=act.otherwise)
    if rows.Report.objects.the(id=report).to_judge:
        reviewing.leave_rest(by=stage.hand(act), report=report, why=act.why)
    for unread in row.unread:
        reviewing.pass_over(by=stage.hand(act), report=report, start=unread["start"], end=unread["end"])


def _in_words_of(evidence: Span | None, standing: list[Span]) -> bool:
    """Whether an officer has made another claim of these words."""
    return evidence is not None and any(evidence.start < s.end and s.start < evidence.end for s in standing)


@bring_in.register
def _(act: acts.OpenRecord, stage: Stage) -> None:
    person = intake.Person(
        report=stage.id("report", act.report),
        described=act.described,
        locator=act.locator,
        language=act.language,
        enquirer=act.enquirer,
        group=stage.id("group", act.group),
        says=act.says,
        evidence_kind=act.evidence_kind,
        sought=act.sought,
    )
    stage.know(f"record {act.key}", intake.open_record(by=stage.hand(act), person=person))


@bring_in.register
def _(act: acts.PreserveItem, stage: Stage) -> None:
    found = custody.Found(
        incident=stage.incident,
        label=act.label,
        data=f"{act.label}: invented. In place of a recording: nobody was filmed.\n".encode(),
        filename=f"{act.label}.txt",
        media_type="text/plain",
        report=stage.id("report", act.report),
        seen_where=act.seen_where,
        first_seen=act.first_seen,
    )
    stage.know(f"item {act.key}", custody.preserve(by=stage.hand(act), found=found))


@bring_in.register
def _(act: acts.LookAt, stage: Stage) -> None:
    custody.look(by=stage.hand(act), item=stage.id("item", act.item), why=act.why, with_whom=act.with_whom)


@bring_in.register
def _(act: acts.VerifyItem, stage: Stage) -> None:
    item = stage.id("item", act.item)
    custody.verify(by=stage.hand(act), item=item, authenticity=act.authenticity, words=act.words)


@bring_in.register
def _(act: acts.JudgeLink, stage: Stage) -> None:
    a, b = stage.record(act.a), stage.record(act.b)
    linking.judge(
        by=stage.hand(act), a=a, b=b, verdict=act.verdict, why=act.why, shown=_shown(a, b), settles=act.settles
    )


@bring_in.register
def _(act: acts.JudgeApart, stage: Stage) -> None:
    persons = {stage.ids[f"record {key}"]: person for key, person in act.persons if f"record {key}" in stage.ids}
    suggestions.suggest(persons)
    why = "Asked both families: the fathers' names and the places differ."
    for found in list(rows.Suggestion.objects.order_by("-probability", "a", "b")):
        if persons[found.a] != persons[found.b]:
            shown = _shown(found.a, found.b)
            verdict = Verdict.DIFFERENT
            linking.judge(by=stage.hand(act), a=found.a, b=found.b, verdict=verdict, why=why, shown=shown)


def _shown(a: str, b: str) -> linking.Shown:
    """The reasons for and against, as the officer would have them on the screen."""
    files = {row.id: row.file for row in rows.Record.objects.those(id=(a, b))}
    found = weighed(files[a], files[b])
    reasons = tuple(Reason(line.field, line.code, line.weight_log2, line.sentence) for line in found.lines)
    return linking.Shown(found.prior_log2, found.weight_log2, reasons)
