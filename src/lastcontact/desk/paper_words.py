"""The words that a death rests on, for the reviewer who is to agree: of the ground's paper, of the claims relied on."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from lastcontact.bureau.public_names import Naming
from lastcontact.casefile.words_around import sentence_around
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.fold.persons import Person
from lastcontact.core.fold.reports import ReportFile
from lastcontact.core.status import Decision

MOST = 1200
"""Letters of a paper that stand beside the button; all of it is a link away."""
_BEFORE = 300
"""Letters that stand before the first name of the person in a long paper."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words of one report: `quoted` are a claim's own, `before` and `after` stand around them.

    `is_ground`: it is the paper of the ground itself; `cut`: more of it is left out here; `named`: which of its words
    are like the person's name, None where it has no words that could be read.
    """

    report: ReportFile
    before: str = ""
    quoted: str = ""
    after: str = ""
    is_ground: bool = False
    cut: bool = False
    named: tuple[str, ...] | None = None


def words_relied_on(
    decision: Decision, person: Person, reports: Mapping[str, ReportFile], incidents: Collection[str]
) -> Iterator[Words]:
    """The paper of the ground first, then of each claim its sentence. `reports`: those of the person's page, by id;
    `incidents`: the reviewer's own. Of a paper of another one it is only said that there is one.
    """
    claims = {c.id: c for c in person.claims}
    ground = claims.get(decision.ground_rests_on)
    paper = reports.get(ground.report if ground else decision.ground_rests_on)
    on_paper = None
    if paper is not None:
        on_paper = _of_paper(paper, person) if paper.received.incident in incidents else Words(paper, is_ground=True)
    if on_paper is not None:
        yield on_paper
    for id in decision.claims:
        claim = claims.get(id)
        report = reports.get(claim.report) if claim else None
        if claim is None or report is None or report.received.incident not in incidents or not claim.body.evidence:
            continue
        if on_paper is None or report.id != on_paper.report.id or claim.body.evidence.text not in on_paper.before:
            yield _of_claim(claim, report)


def _of_paper(report: ReportFile, person: Person) -> Words:
    text = report.text.strip()
    if not text:
        return Words(report, is_ground=True)
    described = [r.described for r in person.records if r.described.full_name]
    named = tuple(dict.fromkeys(word for one in described for word in Naming(one).words(text)))
    at = min((text.find(word) for word in named if word in text), default=0)
    start = max(0, at - _BEFORE) if len(text) > MOST else 0
    shown = text[start : start + MOST]
    return Words(report, before=shown, is_ground=True, cut=len(shown) < len(text), named=named)


def _of_claim(claim: ClaimFile, report: ReportFile) -> Words:
    quoted = claim.body.evidence.text if claim.body.evidence else ""
    _ahead, sentence = sentence_around(claim, report.text)
    before, found, after = sentence.partition(quoted)
    return Words(report, before, quoted, after, cut=True) if found else Words(report, quoted=quoted, cut=True)
