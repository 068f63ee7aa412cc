"""Linking: an officer's judgement on two records; never a machine's, never on names alone, always to be undone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import takewhile

from lastcontact.bureau.acting import Hand, NotAllowed, NotThere, Refused, require, see, write
from lastcontact.casefile import models as rows
from lastcontact.casefile.persons import person
from lastcontact.casefile.shelf import Now
from lastcontact.core.access import Act
from lastcontact.core.fold.facts import Act as WrittenAs
from lastcontact.core.fold.links import Judgement, LinkFile
from lastcontact.core.fold.persons import person_of
from lastcontact.core.payloads.links import LinkJudged, LinkSeconded, Reason
from lastcontact.core.person import Verdict, clusters, pair
from lastcontact.core.status import Fate, Standing


class SecondOfficerNeeded(Refused):
    """The link touches a decision on a death; another officer than this one has to agree."""


@dataclass(frozen=True, slots=True)
class Shown:
    """The reasons as they stood on the officer's screen when judging."""

    prior_log2: float | None = None
    weight_log2: float | None = None
    reasons: tuple[Reason, ...] = ()


def judge(
    *, by: Hand, a: str, b: str, verdict: Verdict, why: str = "", shown: Shown = Shown(), settles: str = ""
) -> bool:
    """Records that two records are the same person, different, or unsure. True when it holds at once.

    False: it touches a decision on a death and waits for a second officer. What would change nothing writes no entry
    (`said_before`). Raises: Refused for a record and itself.
    """
    if a == b:
        raise Refused("A record cannot be linked with itself. Choose two records.")
    first, second = pair(a, b)
    incident = _incident(by, first, second)
    held = rows.Link.objects.one(id=f"{first}~{second}")
    if verdict is Verdict.UNDONE and (held is None or not held.verdict):
        raise NotThere("There is no judgement on this pair to undo.")
    said = LinkJudged(
        a=first,
        b=second,
        incident=incident,
        verdict=verdict,
        why=why,
        prior_log2=shown.prior_log2,
        weight_log2=shown.weight_log2,
        reasons=shown.reasons,
        settles=settles,
    )
    if held is not None and (again := _again(held.file, said, by)):
        return again.holds
    joins = verdict is Verdict.SAME or (held is not None and held.verdict == Verdict.SAME.value)
    needs_second = joins and any(touches_death(record) for record in (first, second))
    write(by, replace(said, needs_second=needs_second))
    return not needs_second


def said_before(*, by: Hand, a: str, b: str, verdict: Verdict, why: str = "") -> Judgement | None:
    """The officer's own judgement that this one would only say once more; None where it would change something or
    gives another reason.
    """
    first, second = pair(a, b)
    _incident(by, first, second)
    held = rows.Link.objects.one(id=f"{first}~{second}")
    return _own_again(held.file, verdict, why, by) if held is not None and verdict is not Verdict.UNSURE else None


def _again(file: LinkFile, said: LinkJudged, by: Hand) -> Judgement | None:
    """The judgement that this one only says once more. "Unsure" puts the pair aside until more is known, so that it is
    the same only on the same reasons: a key pressed twice.
    """
    if said.verdict is not Verdict.UNSURE:
        return _own_again(file, said.verdict, said.why, by)
    last = file.judgements[-1]
    same = replace(last.judged, needs_second=said.needs_second) == said
    return last if same and last.act.by == by.officer and not last.refused_by else None


def _own_again(file: LinkFile, verdict: Verdict, why: str, by: Hand) -> Judgement | None:
    """The judgement in which the officer said just this, whatever the lines weigh by now, where the verdict holds or
    waits since.

    Another officer's first word on the pair is no repetition: how often officers agree is counted from it.
    """
    since = takewhile(lambda j: j.judged.verdict is verdict, reversed(file.judgements))
    own = (j for j in since if j.act.by == by.officer and j.judged.why == why and not j.refused_by)
    return next(own, None)


def undo(*, by: Hand, a: str, b: str, why: str = "") -> bool:
    """Takes a judgement back; the pair is as if never judged. True when it holds at once."""
    return judge(by=by, a=a, b=b, verdict=Verdict.UNDONE, why=why)


def second(*, by: Hand, a: str, b: str, agrees: bool, why: str = "") -> None:
    """A second officer's word on a judgement that touches a death. Raises: SecondOfficerNeeded, NotThere."""
    require(by, Act.LINK)
    first_id, second_id = pair(a, b)
    row = rows.Link.objects.one(id=f"{first_id}~{second_id}", waiting=True)
    if row is None:
        raise NotThere("Nothing waits for a second officer here.")
    _incident(by, first_id, second_id)
    file: LinkFile = row.file
    waiting = file.waiting
    if waiting is None:
        raise NotThere("Nothing waits for a second officer here.")
    if waiting.act.by == by.officer:
        raise SecondOfficerNeeded("You judged this pair yourself. Another officer has to agree.")
    write(by, LinkSeconded(a=first_id, b=second_id, of_seq=waiting.act.seq, agrees=agrees, why=why))


def touches_death(record: str) -> bool:
    """Whether the person around a record has a decision on a death that stands, waits or is in review."""
    found = person(Now(), record)
    if found is None:
        return False
    alive_states = (Standing.AWAITS, Standing.STANDS, Standing.IN_REVIEW)
    return any(d.fate is Fate.DEAD and s in alive_states for d, s in found[0].decided)


def would_reopen(a: str, b: str, shown: Shown = Shown()) -> bool:
    """Whether a decision that stands would be in review if the two were judged the same on these reasons."""
    around = [found for record in pair(a, b) if (found := person(Now(), record))]
    standing = {found.standing.id for found, _ in around if found.standing}
    if not standing:
        return False
    files = {r.id: r for found, _ in around for r in found.records}
    judged = _supposed(*pair(a, b), shown)
    links = {id: link for _, held in around for id, link in held.items()} | {pair(a, b): judged}
    groups = clusters(sorted(files), {id: link.verdict for id, link in links.items() if link.verdict})
    joined = [person_of(groups[record], files, links.values()) for record in pair(a, b)]
    return bool(standing - {p.standing.id for p in joined if p.standing})


def _supposed(a: str, b: str, shown: Shown) -> LinkFile:
    """The pair's file if it were judged the same now."""
    judged = LinkJudged(a=a, b=b, incident="", verdict=Verdict.SAME, reasons=shown.reasons)
    no_day = datetime.min.replace(tzinfo=UTC)
    return LinkFile(a, b, "", (Judgement(judged, WrittenAs(0, no_day, no_day, "")),))


def _incident(by: Hand, a: str, b: str) -> str:
    """The incident a pair is filed under. An officer of either may judge only when on the teams of both."""
    require(by, Act.LINK)
    found = dict(rows.Record.objects.columns("id", "incident", id=[a, b]))
    if len(found) < 2:
        raise NotAllowed("There is no such page, or it is not open to you.")
    for incident in set(found.values()):
        see(by, incident)
    return found[a]
