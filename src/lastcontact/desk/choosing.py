"""What a claim may be attached to, as the forms offer it: sources, groups, other claims."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext as say

from lastcontact.bureau.one_question import may_put_right
from lastcontact.casefile import models as rows
from lastcontact.casefile.common_ground import sources_open_to
from lastcontact.core.claim import Claim
from lastcontact.core.fold.claims import ClaimFile, ClaimState
from lastcontact.core.fold.reports import ReportFile
from lastcontact.core.fold.sources import SourceFile
from lastcontact.core.plain import from_plain
from lastcontact.core.speakers import Speakers
from lastcontact.desk import cards
from lastcontact.desk.claim_forms import Choices
from lastcontact.desk.standing import Desk

CLAIMS_TO_CHOOSE = 200


def claim_words(row: rows.Claim) -> str:
    """A claim in a line, to choose it by: who says what, in which report."""
    file = from_plain(ClaimFile, row.folded)
    number = rows.Report.objects.filter(id=row.report).values_list("number", flat=True).first()
    speaker = file.body.speaker or say("in its own voice")
    return say("report %(n)s, %(speaker)s: %(claim)s") % {
        "n": number,
        "speaker": speaker,
        "claim": cards.title_of(file.body),
    }


def choices_of(desk: Desk, file: ReportFile, proposed: Claim | None = None) -> Choices:
    """What a claim of this report may be attached to; those first that the one which is `proposed` may put right."""
    claims = rows.Claim.objects.filter(incident=desk.incident.id, state="accepted", record="").order_by("-seq")
    offered = claims[:CLAIMS_TO_CHOOSE]
    return Choices(
        incident=desk.incident.id,
        text=file.text,
        sources=source_choices(desk),
        speakers=Speakers(sources_to_choose(desk)),
        groups=tuple((group.id, group.named.label) for group in desk.incident.groups),
        claims=tuple((row.id, claim_words(row)) for row in offered),
        rightly=_rightly(desk, file, proposed, offered) if proposed else frozenset(),
    )


def _rightly(desk: Desk, file: ReportFile, body: Claim, offered: Iterable[rows.Claim]) -> frozenset[str]:
    source = Speakers(sources_to_choose(desk)).source_of(body.speaker)
    draft = ClaimFile("", file.id, ClaimState.ACCEPTED, body, file.act, source=source)
    files = [from_plain(ClaimFile, row.folded) for row in offered]
    return frozenset(other.id for other in may_put_right(draft, desk.incident.id, files))


def source_choices(desk: Desk) -> tuple[tuple[str, str], ...]:
    """The sources an officer of this incident may choose, with their sides."""
    return tuple((f.id, f"{f.name} ({f.side})" if f.side else f.name) for f in sources_to_choose(desk))


def sources_to_choose(desk: Desk) -> tuple[SourceFile, ...]:
    """Bodies and outlets open to this officer, and private people met or named in this incident."""
    here = set(rows.Report.objects.filter(incident=desk.incident.id).values_list("source", flat=True))
    found = sources_open_to(desk.hand.officer).values()
    named = desk.incident.id
    private = ("person", "relative")
    return tuple(f for f in found if f.id in here or named in f.naming.incidents or f.of_kind.value not in private)
