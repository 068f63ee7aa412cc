"""Whether what a text tells as a denial is one of another side's word, by what the bureau knows of who speaks."""

from __future__ import annotations

from collections.abc import Mapping

from lastcontact.casefile import models as m
from lastcontact.core.claim import Claim, ClaimType
from lastcontact.core.fold.sources import SourceFile
from lastcontact.core.payloads.sources import SourceKind
from lastcontact.core.speakers import Speakers, names_itself, side_named
from lastcontact.reading.answering import Answer
from lastcontact.reading.people_of import Parties, counts_captives, same_people

_TAKEN = frozenset({ClaimType.CAPTURED, ClaimType.HELD, ClaimType.DETAINED})
"""Of these the denier is who is said to hold them."""

_DONE_TO_PEOPLE = _TAKEN | {ClaimType.KILLED, ClaimType.WOUNDED, ClaimType.ATTACKED, ClaimType.RESPONSIBLE}


def accused(by: str, told: Claim, whose: str, parties: Parties) -> bool:
    """Whether a claim says that the side `by` did something to people, or may have: its own people, which the claim
    counts where `whose` is that side, it answers for. A denial by whoever is accused settles nothing.
    """
    if not by or told.type not in _DONE_TO_PEOPLE:
        return False
    return whose != by or parties.named_in(told.actor or "") == by


def denied_people(denial: Claim, by: str, parties: Parties, group: str = "") -> str:
    """The side whose people a denial by the side `by` speaks of, as its words or its group tell; "no soldier was
    killed", and nothing more, is of the denier's own. "" where it may be of anybody's.
    """
    plain = denial.count is None and denial.actor is None and denial.type not in _TAKEN
    plain = plain and not counts_captives(denial.subject or "")
    return parties.whose(denial, by, group) or (by if plain and by in parties.names else "")


def of_another_side(told: Mapping[str, Answer], claims: Mapping[str, Claim], report: m.Report) -> dict[str, Answer]:
    """What answers what in a report (`told`, `claims`: by their names in the reading), without the denials that are by
    whoever made the claim, by another body of that side, or of what counts another side's people.
    """
    if all(answer.how != "denies" for answer in told.values()):
        return dict(told)
    voices = _Voices(report)
    kept = {}
    for name, answer in told.items():
        if answer.how != "denies" or voices.may_deny(claims[name], claims[answer.to]):
            kept[name] = answer
    return kept


class _Voices:
    """Who speaks in a report: the source, and the side."""

    def __init__(self, report: m.Report) -> None:
        sources: dict[str, SourceFile] = m.Source.objects.files()
        self._carrier = sources.get(report.source)
        self._sources = sources
        self._speakers = Speakers(
            file for file in sources.values() if file.of_kind not in (SourceKind.PERSON, SourceKind.RELATIVE)
        )
        incident = m.Incident.objects.one(id=report.incident)
        self._sides: tuple[str, ...] = tuple(incident.file.sides) if incident else ()
        places = [{name.text for name in file.names} for file in m.Place.objects.files().values()]
        self._parties = Parties.of(self._sides, places)

    def may_deny(self, denial: Claim, told: Claim) -> bool:
        one, other = self._source(denial), self._source(told)
        if one is not None and other is not None and one.id == other.id:
            return False
        by, of = self._side(denial, one), self._side(told, other)
        return not (by and by == of) and self._of_the_same_people(denial, told, by, of)

    def _source(self, claim: Claim) -> SourceFile | None:
        """Who speaks; a report in its own voice is its source's, and so is "the ministry" in a ministry's own."""
        carrier = self._carrier
        if not claim.speaker:
            return carrier
        known = self._sources.get(self._speakers.source_of(claim.speaker))
        return known or (carrier if carrier and names_itself(claim.speaker, carrier) else None)

    def _side(self, claim: Claim, source: SourceFile | None) -> str:
        if source is not None and source.side:
            return source.side
        return side_named(claim.speaker, self._sides) or self._parties.named_in(claim.speaker or "")

    def _of_the_same_people(self, denial: Claim, told: Claim, by: str, of: str) -> bool:
        return same_people(self._parties.whose(told, of), denied_people(denial, by, self._parties))
