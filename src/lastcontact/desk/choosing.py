"""What a claim may be attached to, as the forms offer it: sources, groups, other claims."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.utils.translation import gettext as _

from lastcontact.bureau.one_question import may_put_right
from lastcontact.casefile import models as rows
from lastcontact.casefile.common_ground import sources_open_to
from lastcontact.core.claim import Claim
from lastcontact.core.fold.claims import ClaimFile, ClaimState
from lastcontact.core.fold.reports import ReportFile
from lastcontact.core.fold.sources import SourceFile
from lastcontact.core.speakers import Speakers
from lastcontact.desk.claim_forms import Choices
from lastcontact.desk.claims_to_choose import Candidate, candidates
from lastcontact.desk.report_page import heading
from lastcontact.desk.standing import Desk


def choices_of(desk: Desk, file: ReportFile, proposed: Claim | None = None) -> Choices:
    """What a claim of this report may be attached to; those first that the one which is `proposed` may put right."""
    claims = candidates(desk.incident.id)
    sources = sources_to_choose(desk)
    speakers = Speakers(sources)
    told = rows.Report.objects.filter(id__in={one.report for one in claims})
    names = dict(rows.Source.objects.columns("id", "name", id=[row.source for row in told]))
    return Choices(
        incident=desk.incident.id,
        text=file.text,
        report=file.id,
        sources=_offered(desk, sources),
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


Offered = tuple[str, str | tuple[tuple[str, str], ...]]
"""A source with its name, or several under a heading."""


def source_choices(desk: Desk) -> tuple[Offered, ...]:
    """The sources an officer of this incident may choose, with their sides."""
    return _offered(desk, sources_to_choose(desk))


def _offered(desk: Desk, sources: Sequence[SourceFile]) -> tuple[Offered, ...]:
    """Those of this incident, then under a heading the others that are open to the officer."""
    here = _reporting(desk) | {file.id for file in sources if desk.incident.id in file.naming.incidents}
    told = [(f.id, f"{f.name} ({f.side})" if f.side else f.name) for f in sources]
    own = tuple(one for one in told if one[0] in here)
    others = tuple(one for one in told if one[0] not in here)
    return (*own, (_("Not met in this incident"), others)) if others else own


def _reporting(desk: Desk) -> set[str]:
    return set(rows.Report.objects.column("source", incident=desk.incident.id))


def sources_to_choose(desk: Desk) -> tuple[SourceFile, ...]:
    """Bodies and outlets open to this officer, and private people met or named in this incident."""
    here = _reporting(desk)
    found = sources_open_to(desk.hand.officer).values()
    named = desk.incident.id
    private = ("person", "relative")
    return tuple(f for f in found if f.id in here or named in f.naming.incidents or f.of_kind.value not in private)
