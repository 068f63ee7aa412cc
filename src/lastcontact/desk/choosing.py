"""What a claim may be attached to, as the forms offer it: sources, groups, other claims."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from django.utils.translation import gettext as _

from lastcontact.bureau.one_question import may_put_right
from lastcontact.casefile import models as rows
from lastcontact.casefile.common_ground import sources_open_to, sources_used_in
from lastcontact.core.claim import Claim
from lastcontact.core.fold.claims import ClaimFile, ClaimState
from lastcontact.core.fold.reports import ReportFile
from lastcontact.core.fold.sources import SourceFile
from lastcontact.core.payloads.sources import SourceKind
from lastcontact.core.speakers import Speakers
from lastcontact.desk.claim_forms import Choices, SourceChoices
from lastcontact.desk.claims_to_choose import Candidate, candidates
from lastcontact.desk.report_page import heading
from lastcontact.desk.standing import Desk

_PRIVATE = (SourceKind.PERSON, SourceKind.RELATIVE)
_NEUTRAL = SourceKind.INTERMEDIARY


class ToChoose(NamedTuple):
    """The sources that an officer may choose; a name that stands in a text means one of `here`."""

    here: tuple[SourceFile, ...]
    elsewhere: tuple[SourceFile, ...]


def choices_of(desk: Desk, file: ReportFile, proposed: Claim | None = None) -> Choices:
    """What a claim of this report may be attached to; those first that the one which is `proposed` may put right."""
    claims = candidates(desk.incident.id)
    sources = sources_to_choose(desk)
    speakers = Speakers(sources.here)
    told = rows.Report.objects.filter(id__in={one.report for one in claims})
    names = dict(rows.Source.objects.columns("id", "name", id=[row.source for row in told]))
    return Choices(
        incident=desk.incident.id,
        text=file.text,
        report=file.id,
        sources=_offered(sources),
        speakers=speakers,
        groups=tuple((group.id, group.named.label) for group in desk.incident.groups),
        claims=claims,
        headings={row.id: heading(row.file, names.get(row.source, "")) for row in told},
        rightly=_rightly(desk, file, (proposed, speakers.source_of(proposed.speaker, file.text)), claims)
        if proposed
        else frozenset(),
    )


def _rightly(desk: Desk, file: ReportFile, said: tuple[Claim, str], offered: Iterable[Candidate]) -> frozenset[str]:
    """`said`: what is proposed, and the source that says it."""
    body, source = said
    draft = ClaimFile("", file.id, ClaimState.ACCEPTED, body, file.act, source=source)
    return frozenset(other.id for other in may_put_right(draft, desk.incident.id, [one.file for one in offered]))


def source_choices(desk: Desk) -> SourceChoices:
    """The sources an officer of this incident may choose, with their sides."""
    return _offered(sources_to_choose(desk))


def _offered(sources: ToChoose) -> SourceChoices:
    here, elsewhere = ([(f.id, f"{f.name} ({f.side})" if f.side else f.name) for f in found] for found in sources)
    return (*here, *([(str(_("Of your other incidents")), elsewhere)] if elsewhere else ()))


def sources_to_choose(desk: Desk) -> ToChoose:
    """Bodies and outlets open to this officer, and private people met or named in this incident. First those that this
    incident knows, then those that the officer knows from other incidents of theirs alone: who chooses one of these
    makes it known here, and nothing but the choice does.
    """
    incident = desk.incident.id
    used = sources_used_in([incident])
    found = [f for f in sources_open_to(desk.hand.officer).values() if f.id in used or _may_speak_here(f, incident)]
    here = tuple(f for f in found if f.known_in(incident, used) or f.of_kind is _NEUTRAL)
    return ToChoose(here, tuple(f for f in found if f not in here))


def _may_speak_here(file: SourceFile, incident: str) -> bool:
    return incident in file.naming.incidents or file.of_kind not in _PRIVATE
