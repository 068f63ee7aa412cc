"""All that is held of one person, as it may go to whoever asks: in words, for paper and for machines alike."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later

from lastcontact.bureau.saying import UNNAMED
from lastcontact.casefile import open_people
from lastcontact.casefile.viewings import Viewing, of_records
from lastcontact.core.disclosure import Audience, admits
from lastcontact.core.fold.answers import Answer
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.fold.families import NoticeFile
from lastcontact.core.fold.persons import Person
from lastcontact.core.fold.records import RecordFile
from lastcontact.core.fold.reports import ReportFile
from lastcontact.core.fold.sources import SourceFile
from lastcontact.core.payloads.enquiries import Outcome
from lastcontact.core.payloads.reports import ReportKind
from lastcontact.core.status import Decision, Standing, Whereabouts
from lastcontact.desk import wording
from lastcontact.desk.called import calls, calls_about
from lastcontact.desk.callers import in_own_words
from lastcontact.desk.claim_words import called_of
from lastcontact.desk.deciding import FATE_WORDS, WHERE_WORDS
from lastcontact.desk.identity import CELLS
from lastcontact.desk.standing import Desk
from lastcontact.desk.templatetags.marks import MODALITY_WORDS, ground, officers, turned


@dataclass(frozen=True)
class Listed:
    """One record: what it writes of the person, in which report and where there."""

    name: str
    fields: tuple[tuple[str, str], ...]
    report: str
    locator: str
    opened_at: datetime


@dataclass(frozen=True)
class Said:
    """One claim. `surety`: how it is said, where not plainly; `state`: that it was taken back, and why."""

    said_on: date
    what: str
    who: str
    words: str
    surety: str
    report: str
    state: str


@dataclass(frozen=True)
class Concluded:
    what: str
    standing: str
    words: str
    rests_on: tuple[str, ...]
    ground: str
    by: str
    at: datetime | None
    countersigned: str
    countersigned_at: datetime | None


@dataclass(frozen=True)
class Asked:
    """A question about the person, or an answer."""

    on: date
    what: str
    who: str
    words: str


@dataclass(frozen=True)
class Told:
    at: datetime
    to: str
    how: str
    by: str
    words: tuple[str, ...]
    state: str


@dataclass(frozen=True)
class Heard:
    """A call about the person, or a letter of a relative with whether it was answered: that it is held, and not its
    words, which are whose it is and may speak of others.
    """

    on: date
    what: str
    who: str


@dataclass(frozen=True)
class Look:
    at: datetime
    by: str
    what: str


@dataclass(frozen=True)
class Dossier:
    """`kept_back`: the numbers of the reports that may not go so far; what rests on them is in nothing below."""

    names: tuple[str, ...]
    records: tuple[Listed, ...]
    said: tuple[Said, ...]
    decisions: tuple[Concluded, ...]
    enquiries: tuple[Asked, ...]
    told: tuple[Told, ...]
    heard: tuple[Heard, ...]
    looks: tuple[Look, ...]
    kept_back: tuple[int, ...] = ()


PAGES = {
    "person": later("opened the page"),
    "report": later("opened a list on which the person stands"),
    "views": later("looked at who had opened it"),
    "file": later("took the file out"),
    "relative": later("looked at a relative’s page as the relative reads it"),
}
_STANDING = {
    Standing.STANDS: later("stands"),
    Standing.AWAITS: later("waits for a reviewer"),
    Standing.IN_REVIEW: later("in review"),
    Standing.SUPERSEDED: later("decided anew since"),
    Standing.WITHDRAWN: later("withdrawn"),
    Standing.REFUSED: later("not countersigned"),
}
_OUTCOMES = {
    Outcome.ACKNOWLEDGED: later("acknowledged"),
    Outcome.DENIED: later("denied"),
    Outcome.NOT_IDENTIFIED: later("not identified"),
    Outcome.SAID_DEAD: later("died, it says"),
    Outcome.SAID_RETURNED: later("returned, it says"),
    Outcome.NO_ANSWER: later("no answer"),
}


@dataclass(frozen=True)
class _Files:
    """What the words are taken from: nothing of a report that may not go so far."""

    reports: Mapping[str, ReportFile]
    sources: Mapping[str, SourceFile]
    out: frozenset[str]

    def called(self, report: str) -> str:
        file = self.reports.get(report)
        if file is None:
            return ""
        number = _("report %(n)s") % {"n": file.received.number}
        if file.received.confidential:
            return number
        source = self.sources.get(file.received.source)
        return ", ".join(w for w in (number, file.received.title, source.name if source else "") if w)


def dossier(desk: Desk, record: str, to: Audience) -> Dossier | None:
    """Everything that may go to them, of the records open to this officer; None where there is no such person."""
    found = open_people.person(desk.hand.officer, desk.shelf, record)
    if found is None:
        return None
    person, _links = found
    reports = desk.shelf.files("report", {c.report for c in person.claims} | {r.report for r in person.records})
    ids = {c.source for c in person.claims} | {c.passed_on_by for c in person.claims}
    sources = desk.shelf.files("source", (ids | {r.received.source for r in reports.values()}) - {""})
    out = frozenset(id for id, file in reports.items() if not _may_go(file, to))
    files = _Files(reports, sources, out)
    records = tuple(r for r in person.records if r.report not in out)
    return Dossier(
        names=tuple(dict.fromkeys(r.described.full_name for r in records if r.described.full_name)),
        records=tuple(_listed(r, files) for r in records),
        said=tuple(_said(person, files)),
        decisions=tuple(_decided(d, s, person, files) for d, s in person.decided),
        enquiries=tuple(_asked(a) for a in person.answers if a.report not in out),
        told=tuple(_told(person)),
        heard=() if to is Audience.PARTY else _heard(desk, person, out),
        looks=_looks(of_records(person.members, desk.shelf.seq)),
        kept_back=tuple(sorted(reports[id].received.number for id in out)),
    )


def _may_go(file: ReportFile, to: Audience) -> bool:
    """By its scope; what a family said in a call never goes to a party."""
    call = file.received.of_kind is ReportKind.CALL_NOTE and to is Audience.PARTY
    return admits(file.scope, to) and not call


def _listed(record: RecordFile, files: _Files) -> Listed:
    told = ((str(label), str(getattr(record.described, name) or "")) for name, label in CELLS)
    fields = tuple((label, value) for label, value in told if value)
    return Listed(
        record.described.full_name, fields, files.called(record.report), record.opened.locator, record.act.recorded_at
    )


def _said(person: Person, files: _Files) -> Iterable[Said]:
    own = in_own_words(person.claims, files.sources)
    for claim in person.claims:
        if claim.report in files.out:
            continue
        body, report = claim.body, files.reports.get(claim.report)
        hidden = report is not None and report.received.confidential
        who = UNNAMED if hidden else wording.who_says(claim, files.sources, own)
        how = turned(body) or ("" if body.left_open else str(MODALITY_WORDS[body.modality]))
        words = body.evidence.text if body.evidence else ""
        state = "" if claim.stands else _("taken back: %(why)s") % {"why": claim.why or "-"}
        yield Said(
            claim.said_on, wording.told_beside(claim).lower(), who, words, how, files.called(claim.report), state
        )


def _decided(decision: Decision, standing: Standing, person: Person, files: _Files) -> Concluded:
    called, back = called_of(person, files.sources), _back(person.claims, files)
    rests = tuple(_("a claim kept back") if id in back else called.get(id, "") for id in decision.claims)
    what = str(FATE_WORDS[decision.fate])
    if decision.whereabouts is not Whereabouts.UNKNOWN:
        what += f", {WHERE_WORDS[decision.whereabouts]}" + (f" ({decision.holder})" if decision.holder else "")
    quoted = back.isdisjoint(decision.claims)
    names = officers([id for id in (decision.decided_by, decision.countersigned_by) if id])
    return Concluded(
        what,
        str(_STANDING[standing]),
        decision.words if quoted else _("kept back with the claims they rest on"),
        tuple(w for w in rests if w),
        ground(decision.ground) if decision.ground else "",
        names.get(decision.decided_by, ""),
        decision.decided_at,
        names.get(decision.countersigned_by, ""),
        decision.countersigned_at,
    )


def _back(claims: Iterable[ClaimFile], files: _Files) -> frozenset[str]:
    """The claims whose words or whose speaker may not go: of reports kept back, and of who asked not to be named."""
    unnamed = {id for id, file in files.reports.items() if file.received.confidential}
    return frozenset(c.id for c in claims if c.report in files.out or c.report in unnamed)


def _asked(a: Answer) -> Asked:
    if a.outcome is not None:
        return Asked(a.on, str(_OUTCOMES[a.outcome]), a.by, a.words)
    who = _("%(to)s, through %(through)s") % {"to": a.to, "through": a.through} if a.through else a.to
    return Asked(a.on, _("asked, enquiry %(label)s") % {"label": a.label}, who, a.words)


def _told(person: Person) -> Iterable[Told]:
    for record in person.records:
        relations = {r.id: r.enrolled.relation for r in record.family.everyone}
        standing = ((n, "") for n in record.family.notices)
        back = (
            (n, _("recorded by mistake, never said: %(why)s") % {"why": w}) for n, _a, w in record.family.taken_back
        )
        for notice, state in (*standing, *back):
            yield _notice(notice, relations, state)


def _notice(notice: NoticeFile, relations: Mapping[str, str], state: str) -> Told:
    given, how = notice.given, {"in_person": _("in person"), "telephone": _("by telephone"), "letter": _("by letter")}
    words = tuple(t.words for t in given.told) + given.unknown + given.doing
    by = officers([given.by])[given.by] if given.by else ""
    return Told(given.told_at, relations.get(given.relative, ""), how.get(given.how.value, ""), by, words, state)


def _heard(desk: Desk, person: Person, out: frozenset[str]) -> tuple[Heard, ...]:
    about = calls_about(calls(desk), person.members)
    made = [Heard(c.on, _("a call, report %(n)s") % {"n": c.number}, "") for c in about if c.report not in out]
    for record in person.records:
        relations = {r.id: r.enrolled.relation for r in record.family.everyone}
        for letter in record.family.messages:
            unanswered = _("a letter, not answered so far") if letter.waits else _("a letter, closed without an answer")
            what = _("a letter, answered") if letter.answer else unanswered
            made.append(Heard(timezone.localtime(letter.at).date(), what, relations.get(letter.relative, "")))
    return tuple(sorted(made, key=lambda heard: heard.on))


def _looks(found: Iterable[Viewing]) -> tuple[Look, ...]:
    seen = tuple(found)
    names = officers({v.by for v in seen})
    return tuple(Look(v.at, names[v.by], str(PAGES.get(v.page, PAGES["person"]))) for v in seen)
