"""Whoever tells what befell another is not the one it befell. Everybody is invented."""

from __future__ import annotations

import pytest

from lastcontact.reading.reader import read


@pytest.mark.parametrize(
    ("text", "whom", "by"),
    [
        ("Onlardan biri, sıravi İlqar Mesenli, Teskarlının ayağından yaralandığını danışıb.", "Teskarlının", "İlqar"),
        ("Նրանցից մեկը՝ շարքային Իլար Մեսենյանը, ասաց, որ Օռլավյանը ոտքից վիրավոր էր։", "Օռլավյանը", "Իլար"),
    ],
)
def test_the_witness_is_not_the_wounded(text: str, whom: str, by: str) -> None:
    (claim,) = [c for c in read(text).claims if c.type.value == "wounded"]
    assert claim.subject == whom and claim.count is None
    assert claim.speaker is not None and claim.speaker.startswith(by)
    assert claim.evidence is not None and by not in claim.evidence.text
