"""On what a death is decided: a named ground, and the claim or paper that says so. Nobody is dead by a word alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from django.db.models import Q

from lastcontact.assessment.tables import PHYSICAL
from lastcontact.bureau.acting import Refused
from lastcontact.bureau.public_names import Naming
from lastcontact.casefile import models as rows
from lastcontact.casefile.sayings import as_it_bears
from lastcontact.core.bearing import NOT_YET, Bearing, bearing
from lastcontact.core.claim import Modality
from lastcontact.core.contradiction import day_of, says_alive
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.fold.persons import Person
from lastcontact.core.payloads.enquiries import Outcome
from lastcontact.core.payloads.reports import ReportKind
from lastcontact.core.status import Fate, Ground, Whereabouts
from lastcontact.names.keys import number_key

UNSURE = frozenset({Modality.POSSIBLE, Modality.APPARENT, Modality.REPORTED, Modality.UNKNOWN})
"""How a thing is said by whoever does not vouch for it."""


IDENTIFIES = frozenset({Ground.FINGERPRINTS, Ground.DENTAL, Ground.DNA})
"""The grounds that are a physical identification."""
TOLD = frozenset(
    {
        ReportKind.ARTICLE,
        ReportKind.MESSAGE,
        ReportKind.CALL_NOTE,
        ReportKind.TRACING_REQUEST,
        ReportKind.FOOTAGE,
    }
)
"""Reports that may tell of a finding and are none themselves."""
_LIVING = frozenset({"own_call", "icrc_visit", "statement_in_custody"})
"""Kinds of evidence by which a person was heard or seen alive."""


_WORD = re.compile(r"\w+")
_PIECES = 4
"""In how many pieces a number may be written: AB 123-456."""


class NoGround(Refused):
    """A death needs a named ground, and the finding it rests on."""


def require(incident: str, ground: Ground | None, rests_on: str, relied: Mapping[str, ClaimFile]) -> None:
    """A death's ground, and what it rests on: one of the claims relied on (id -> claim), or a report of the incident.

    An identification rests on a claim that is one, or on the paper itself; a court's declaration on its ruling. What
    somebody writes or tells of them is neither. Raises: NoGround in words that say what to do.
    """
    if ground is None:
        raise NoGround(
            "Nobody is decided dead without a named ground: fingerprints, dental records, DNA, a court's declaration."
        )
    if not rests_on:
        raise NoGround(
            "Say which claim or paper the ground rests on: the finding itself, such as a laboratory's letter, two"
            " physicians' comparison or the court's ruling. If it is not here yet, bring it in as a report first."
        )
    claim = relied.get(rests_on)
    if claim is None:
        _is_a_paper(incident, rests_on)
        return
    if bearing(claim.body, Fate.DEAD, Whereabouts.UNKNOWN) is not Bearing.FOR or claim.body.modality in UNSURE:
        raise NoGround(
            "The claim on which the ground is to rest does not say for sure that the person is dead or was identified."
            " Choose the finding itself."
        )
    if ground in IDENTIFIES and claim.evidence_kind != PHYSICAL:
        raise NoGround(
            "The claim on which the ground is to rest is no physical identification: that somebody says or writes so is"
            " not the finding. Bring in the laboratory's or the physicians' paper as a report, make the claim from it"
            " by hand, and say there that as evidence it is a physical identification; or give that report's number."
        )
    if ground is Ground.COURT_DECLARATION:
        _is_a_paper(incident, claim.report)


def _is_a_paper(incident: str, report: str) -> None:
    row = rows.Report.objects.one(id=report, incident=incident)
    if row is None:
        raise NoGround(
            "The ground must rest on a claim that you rely on, or on a report of this incident. Choose again."
        )
    if ReportKind(row.of_kind) in TOLD:
        raise NoGround(
            f"Report {row.number} is an article, a call, a message, a request or footage: it may tell of the finding,"
            " and is not the finding. Bring in the laboratory's letter, the physicians' comparison or the court's"
            " ruling as a report of its own, as a statement, and choose that."
        )


def doubts(found: Person, ground: Ground | None, rests_on: str, carrying: Sequence[ClaimFile]) -> list[str]:
    """What speaks against deciding a death now, in words for whoever decides; it may be decided all the same."""
    words = []
    claim = next((c for c in carrying if c.id == rests_on), None)
    report = rows.Report.objects.one(id=claim.report if claim else rests_on)
    if claim and report and ground in IDENTIFIES and ReportKind(report.of_kind) in TOLD:
        words.append(
            f"The identification is told in report {report.number}, which is not the laboratory's or the physicians'"
            " own paper."
        )
    if report and not _names(report.file.text, found):
        other = " The death of another person rests on it already." if _of_another(report, found) else ""
        words.append(
            f"Report {report.number}, on which the ground rests, does not name this person, nor by a number of theirs."
            f" Look whose paper it is.{other}"
        )
    return [*words, *_alive_since(found, min(day_of(c) for c in carrying))] if carrying else words


def _of_another(report: rows.Report, found: Person) -> bool:
    """Whether somebody else of the incident is decided dead on this paper."""
    waits_or_stands = Q(fate=Fate.DEAD.value) | Q(line__awaits=True)
    dead = rows.Record.objects.filter(waits_or_stands, incident=report.incident).exclude(id__in=found.members)
    for file in (row.file for row in dead):
        papers = {c.id: c.report for c in file.claims}
        if any(papers.get(d.ground_rests_on, d.ground_rests_on) == report.id for d in file.decisions):
            return True
    return False


def _names(text: str, found: Person) -> bool:
    """Whether a paper has the person's surname, in any script, or a name of theirs where no surname is known, or a
    number of theirs, however it is spaced; one without words does not say.
    """
    described = [r.described for r in found.records]
    named = [d for d in described if d.full_name]
    if not text.strip() or not named:
        return True
    numbers = {number_key(d.service_number) for d in described if d.service_number} - {""}
    words = _WORD.findall(text)
    pieces = ("".join(words[at:end]) for at in range(len(words)) for end in range(at + 1, at + 1 + _PIECES))
    by_number = bool(numbers) and any(number_key(piece) in numbers for piece in pieces)
    return by_number or any(Naming(one).words(text) for one in named)


def _alive_since(found: Person, on: date) -> Iterator[str]:
    """What speaks of a person as alive on that day or later."""
    for claim in found.claims:
        if claim.stands and _alive(claim) and day_of(claim) >= on:
            says = claim.body.type.value.replace("_", " ")
            yield (
                f"Another claim speaks of the person as alive: “{says}”{by_whom(claim)}, of {day_of(claim):%-d %B %Y},"
                " no earlier than what you rely on."
            )
    for answer in found.answers:
        if answer.outcome is Outcome.ACKNOWLEDGED and answer.on >= on:
            yield f"{answer.by} answered on {answer.on:%-d %B %Y} that it holds the person."


def _alive(claim: ClaimFile) -> bool:
    heard = claim.evidence_kind in _LIVING and claim.body.affirms
    return claim.body.modality not in NOT_YET and (says_alive(replace(claim, body=as_it_bears(claim))) or heard)


def by_whom(claim: ClaimFile) -> str:
    source = rows.Source.objects.one(id=claim.source) if claim.source else None
    speaker = claim.body.speaker or (source.file.name if source else "")
    return f", by {speaker}" if speaker else ""
