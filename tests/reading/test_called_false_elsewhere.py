"""Pictures, recordings and lists that are called forged are not told as genuine. Everything here is invented."""

from __future__ import annotations

import pytest

from lastcontact.reading.reader import read


@pytest.mark.parametrize(
    "text",
    [
        "Это видео поддельное, заявил омбудсмен.",
        "Це відео підроблене, заявив омбудсман.",
        "Տեսանյութը կեղծ է, հայտարարեց ՄԻՊ-ը։",
        "Video saxtadır, ombudsman bildirib.",
        "ვიდეო ყალბია, განაცხადა ომბუდსმენმა.",
        "الفيديو مزور، قال أمين المظالم.",
        "القائمة مزورة بحسب مكتب أمين المظالم.",
    ],
)
def test_what_is_called_forged_is_denied(text: str) -> None:
    (claim,) = read(text).claims
    assert (claim.type.value, claim.polarity.value, claim.modality.value) == ("authentic", "negated", "denied")


@pytest.mark.parametrize("text", ["Kadrlar saxta deyil, ombudsman bildirib.", "Видео не поддельное, заявил омбудсмен."])
def test_what_is_not_forged_is_genuine(text: str) -> None:
    (claim,) = read(text).claims
    assert (claim.type.value, claim.polarity.value, claim.modality.value) == ("authentic", "affirmed", "asserted")
