"""How far a count of our own is confirmed: by what the decisions on those in it rest on, and by the least of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from types import MappingProxyType

from lastcontact.bureau.grounds import UNSURE
from lastcontact.casefile import models as rows
from lastcontact.core.bearing import NOT_YET
from lastcontact.core.claim import ClaimType
from lastcontact.core.contradiction import HELD
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.fold.persons import PersonLine
from lastcontact.core.payloads.sources import SourceKind
from lastcontact.core.plain import from_plain
from lastcontact.core.speakers import Speakers, body_key
from lastcontact.core.status import Fate, Whereabouts

LADDER = ("reported", "corroborated", "verified")
"""How far our own counts are confirmed, the least first."""
_SAID = MappingProxyType(
    {
        Whereabouts.HELD: HELD,
        Whereabouts.HOSPITAL: frozenset({ClaimType.WOUNDED}),
        Whereabouts.RETURNED: frozenset({ClaimType.RETURNED}),
    }
)
"""Whereabouts -> the claims that say so."""
_HAVE_SEEN = frozenset({SourceKind.BUREAU, SourceKind.INTERMEDIARY})
_BATCH = 1000


def least(levels: Iterable[str]) -> str:
    """The lowest of some levels; "reported" of none."""
    return min(levels, key=LADDER.index, default=LADDER[0])


def confirmed(incident: str, lines: Collection[PersonLine]) -> dict[str, str]:
    """Leader -> how far what was decided of that person is confirmed, of those decided alive with whereabouts.

    "corroborated": two independent sources say it, for sure, among what the decision names. Whoever repeats another,
    or a report that repeats another, is the voice of that other, and what one source says twice is said once.
    "verified": who came back was seen by the bureau or the neutral intermediary.
    """
    decided = [line for line in lines if line.fate is Fate.ALIVE and line.whereabouts in _SAID]
    claims = _claims(decided)
    voices = _Voices(incident) if decided else None
    return {line.leader: voices.level(line, claims) for line in decided} if voices else {}


def _claims(lines: Sequence[PersonLine]) -> dict[str, ClaimFile]:
    """The claims that decisions name, and those that these come from, by id."""
    found: dict[str, ClaimFile] = {}
    wanted = sorted({id for line in lines for id in line.rests_on})
    while wanted:
        for at in range(0, len(wanted), _BATCH):
            kept = rows.Claim.objects.filter(id__in=wanted[at : at + _BATCH])
            found |= {row.id: from_plain(ClaimFile, row.folded) for row in kept}
        origins = {c.comes_from for c in found.values() if c.comes_from} - found.keys()
        wanted = sorted(origins - set(wanted))
    return found


class _Voices:
    """Who speaks in the claims of an incident: a source's id, or what stands for one that the bureau does not know."""

    def __init__(self, incident: str) -> None:
        sources = rows.Source.objects.files()
        self._kinds = {id: file.of_kind for id, file in sources.items()}
        self._speakers = Speakers(sources.values())
        reports = rows.Report.objects.columns("id", "source", "repost_of", incident=incident)
        self._outlets = {id: source for id, source, _ in reports}
        self._repeats = {id: repeated for id, _, repeated in reports if repeated}

    def level(self, line: PersonLine, claims: Mapping[str, ClaimFile]) -> str:
        said = [claims[id] for id in line.rests_on if id in claims and _says(claims[id], line.whereabouts)]
        found = {self._voice(_first(claim, claims)) for claim in said}
        if line.whereabouts is Whereabouts.HELD:
            found |= {self._named(by) for by in line.answered_by}
        if line.whereabouts is Whereabouts.RETURNED and any(self._kinds.get(v) in _HAVE_SEEN for v in found):
            return "verified"
        return "corroborated" if len(found) > 1 else "reported"

    def _voice(self, claim: ClaimFile) -> str:
        outlet = self._outlets.get(claim.report, "")
        if claim.source and claim.source != outlet:
            return claim.source
        if claim.body.speaker:
            return self._named(claim.body.speaker)
        first = self._original(claim.report)
        return self._outlets.get(first) or first

    def _named(self, speaker: str) -> str:
        return self._speakers.source_of(speaker) or " ".join(body_key(speaker))

    def _original(self, report: str) -> str:
        """The report at the start of a chain of reposts."""
        seen: set[str] = set()
        while report in self._repeats and report not in seen:
            seen.add(report)
            report = self._repeats[report]
        return report


def _says(claim: ClaimFile, whereabouts: Whereabouts) -> bool:
    body = claim.body
    sure = body.affirms and body.modality not in UNSURE | NOT_YET
    return claim.stands and sure and body.type in _SAID[whereabouts]


def _first(claim: ClaimFile, claims: Mapping[str, ClaimFile]) -> ClaimFile:
    """The claim at the start of a chain of repetitions, as far as it is on file."""
    seen: set[str] = set()
    while claim.comes_from in claims and claim.id not in seen:
        seen.add(claim.id)
        claim = claims[claim.comes_from]
    return claim
