"""What is said beside a row of the ladder: reckoned for the rows that are looked at, out of all of them."""

from __future__ import annotations

from functools import cached_property

from django.utils.translation import gettext as _

from lastcontact.core.fold.claims import ClaimFile
from lastcontact.desk.cells import cell_of_count
from lastcontact.desk.counting import figure_of
from lastcontact.desk.material import Material
from lastcontact.desk.remarks import Remark, differences, hedges
from lastcontact.desk.rungs import Claimed, Row
from lastcontact.reading.people_of import same_people


class RowRemarks:
    """Beside each row of `claimed`: of what it is a part, what answers it and what it answers, in what it differs."""

    def __init__(self, claimed: Claimed, material: Material) -> None:
        self._claimed, self._material = claimed, material

    def of(self, row: Row) -> tuple[Remark, ...]:
        claim = self._claims.get(row.id)
        if claim is None:
            return ()
        answers = self._claimed.answers
        alike = [c for c in self._claims.values() if self._answers_alike(c, row)]
        return (
            *_part(self._claimed.parts.get(row.id)),
            *answers.received(claim),
            *answers.given(claim),
            *([] if claim.answer == "denies" else hedges(claim)),
            *differences(claim, alike, self._material),
        )

    def _answers_alike(self, claim: ClaimFile, row: Row) -> bool:
        return cell_of_count(claim.body) is row.cell and same_people(self._material.whose(claim), row.whose)

    @cached_property
    def _claims(self) -> dict[str, ClaimFile]:
        return {claim.id: claim for claim in self._claimed.originals}


def _part(whole: ClaimFile | None) -> tuple[Remark, ...]:
    if whole is None or whole.body.count is None:
        return ()
    words = _("of the %(figure)s that the same speaker gives.") % {"figure": figure_of(whole.body.count).plain}
    return (Remark("", _("A part"), words, leads_to=f"c-{whole.id}"),)
