"""The kind of evidence that is proposed for a claim on one person: where a body tells what its own side holds."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext as say

from lastcontact.casefile import models as rows
from lastcontact.core.claim import Claim, Modality
from lastcontact.core.contradiction import HELD
from lastcontact.core.fold.acknowledging import NAMED_BY_HOLDER
from lastcontact.core.fold.holders import sides_in
from lastcontact.core.fold.sources import SourceFile
from lastcontact.core.payloads.sources import SourceKind
from lastcontact.core.speakers import Speakers, names_itself, side_named
from lastcontact.desk.cards import Line
from lastcontact.desk.unattached import NAMING, name_in
from lastcontact.desk.wording import EVIDENCE_KINDS

_FLATLY = (Modality.ASSERTED, Modality.CONFIRMED, Modality.DENIED)


def kind_proposed(claim: Claim, carrier: SourceFile | None) -> str:
    """Named by the holding side, or said by it not to be held: where a public body of a side says so flatly, of one
    person, in a report of its own, and names its side as the holder. "" elsewhere: whom a body means that names no
    holder is not guessed. `carrier`: the source of the report.
    """
    if carrier is None or carrier.of_kind is not SourceKind.BODY or not carrier.side:
        return ""
    if claim.type not in HELD or claim.modality not in _FLATLY or not _by_its_own(claim.actor, carrier):
        return ""
    speaker = claim.speaker
    own = not speaker or names_itself(speaker, carrier) or Speakers([carrier]).source_of(speaker) == carrier.id
    if not (own and claim.type in NAMING and name_in(claim)):
        return ""
    return NAMED_BY_HOLDER if claim.affirms else "denial" if claim.denies else ""


def lines_of_kinds(proposed: Iterable[tuple[str, Claim]], carrier: SourceFile | None) -> dict[str, Line]:
    """Key of a proposal -> the line of its card that says of what kind of evidence it is proposed to be."""
    kinds = ((key, kind_proposed(claim, carrier)) for key, claim in proposed)
    return {key: Line(say("Evidence"), str(EVIDENCE_KINDS[kind])) for key, kind in kinds if kind}


def carrier_of(report: rows.Report) -> SourceFile | None:
    """The source of a report, where it has one."""
    return rows.Source.objects.files(id=report.source).get(report.source) if report.source else None


def _by_its_own(actor: str | None, body: SourceFile) -> bool:
    if not actor:
        return False
    if actor in (body.name, body.side) or side_named(actor, [body.side]) or names_itself(actor, body):
        return True
    sides = {file.side for file in rows.Source.objects.files().values()} - {""}
    return sides_in(actor, sides) == {body.side}
