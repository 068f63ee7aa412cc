"""The claims that another may answer or repeat, to choose from: the likely ones first, the others by their report."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as say

from lastcontact.casefile import models as rows
from lastcontact.core.claim import Claim
from lastcontact.core.fold.claims import ClaimFile, ClaimState
from lastcontact.core.plain import from_plain
from lastcontact.core.speakers import body_key
from lastcontact.desk import cards

MOST = 200
MOST_LIKELY = 6
Options = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Candidate:
    """One claim that stands, and the report it was made from."""

    number: int
    file: ClaimFile

    @property
    def id(self) -> str:
        return self.file.id

    @property
    def report(self) -> str:
        return self.file.report

    @property
    def body(self) -> Claim:
        return self.file.body

    @property
    def words(self) -> str:
        return f"{self.body.speaker or say('in its own voice')}: {cards.title_of(self.body)}"


def candidates(incident: str) -> tuple[Candidate, ...]:
    """The accepted claims of an incident that are about no one person, the latest first."""
    found = rows.Claim.objects.filter(incident=incident, state="accepted", record="").order_by("-seq")[:MOST]
    numbers = dict(rows.Report.objects.columns("id", "number", incident=incident))
    return tuple(Candidate(numbers.get(row.report, 0), from_plain(ClaimFile, row.folded)) for row in found)


def claim_words(found: Iterable[rows.Claim]) -> dict[str, str]:
    """Claim -> it in a line, to know it by: who says what, in which report. In their order."""
    claims = [*found]
    numbers = dict(rows.Report.objects.columns("id", "number", id={row.report for row in claims}))
    told = {row.id: Candidate(numbers.get(row.report, 0), from_plain(ClaimFile, row.folded)) for row in claims}
    return {id: say("report %(n)s, %(said)s") % {"n": one.number, "said": one.words} for id, one in told.items()}


def made_again(claim: str) -> str:
    """The claim that stands in place of one taken back, made of the same proposal of its report; else the claim itself.

    What answered it is in the form again, and is to answer this one.
    """
    row = rows.Claim.objects.one(id=claim, state=ClaimState.TAKEN_BACK)
    if row is None or not row.folded.get("proposal"):
        return claim
    same = {"report": row.report, "folded__proposal": row.folded["proposal"]}
    found = rows.Claim.objects.filter(state=ClaimState.ACCEPTED, **same).order_by("-seq").first()
    return found.id if found else claim


def standing(incident: str, claims: Iterable[str]) -> dict[str, str]:
    """Those of some claims, or what was made again in their place, that stand: id -> it in a line."""
    ids = {made_again(claim) for claim in claims}
    return claim_words(rows.Claim.objects.filter(id__in=ids, incident=incident, state="accepted").order_by("seq"))


def options(
    found: Iterable[Candidate],
    of: Claim | None,
    report: str,
    headings: Mapping[str, str],
    rightly: frozenset[str] = frozenset(),
) -> list[tuple[str, str | Options]]:
    """The choices of a select: first those that a claim may put right (`rightly`), then those that it is likely to
    answer or to repeat, then the others by report, the claim's own report before the others and these from the latest
    on. `headings`: report -> its name.
    """
    may = [one for one in found if one.id in rightly]
    found = [one for one in found if one.id not in rightly]
    ranked = sorted(((likely(one, of), -n, one) for n, one in enumerate(found)), key=lambda r: r[:2], reverse=True)
    first = [one for weight, _, one in ranked if weight > 1][:MOST_LIKELY] if of else []
    offered: list[tuple[str, str | Options]] = []
    for words, ones in ((say("Of the same speaker and question"), may), (say("Likely"), first)):
        if ones:
            told = say("report %(n)s, %(said)s")
            offered.append((words, [(one.id, told % {"n": one.number, "said": one.words}) for one in ones]))
    by_report: dict[str, Options] = {}
    for one in sorted(found, key=lambda one: (one.report != report, -one.number)):
        if one not in first:
            by_report.setdefault(one.report, []).append((one.id, one.words))
    offered += [(headings.get(id, say("another report")), own) for id, own in by_report.items()]
    return offered


def likely(one: Candidate, of: Claim | None) -> int:
    """How likely a claim answers or repeats another: that of the same thing, of the same figure, or of who is named."""
    if of is None or one.body.type is not of.type:
        return 0
    same_figure = one.body.count is not None and of.count is not None and _bounds(one.body) == _bounds(of)
    written, voice = body_key(of.evidence.text if of.evidence else ""), body_key(one.body.speaker or "")
    named = bool(voice) and {*voice} <= {*written}
    where = bool(set(one.body.places) & set(of.places))
    return 1 + 2 * same_figure + 2 * named + where


def _bounds(body: Claim) -> tuple[int | None, int | None]:
    return (body.count.minimum, body.count.maximum) if body.count else (None, None)
