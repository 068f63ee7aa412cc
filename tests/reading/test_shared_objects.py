"""Two verbs beside an "and" that tell of the same people, in languages with endings. All places are invented."""

from __future__ import annotations

import pytest

from lastcontact.reading.reader import read


@pytest.mark.parametrize(
    "text",
    [
        "Боевики захватили и увезли в неизвестном направлении 12 солдат.",
        "Бойовики захопили та вивезли 12 солдатів.",
        "Զինյալները գերեվարել և տարել են 12 զինվորի։",
        "ბოევიკებმა შეიპყრეს და წაიყვანეს 12 ჯარისკაცი.",
        "Silahlılar 12 əsgəri tutub aparıblar.",
        "أسر المسلحون واقتادوا 12 جندياً.",
    ],
)
def test_two_verbs_of_one_kind_make_one_claim_with_both(text: str) -> None:
    (claim,) = read(text).claims
    assert claim.type.value == "captured"
    assert claim.count is not None and claim.count.minimum == claim.count.maximum == 12
    assert claim.evidence.text == text.rstrip(".։").replace("جندياً", "جنديا")


@pytest.mark.parametrize(
    "text",
    [
        "Противник ранил и захватил в плен троих разведчиков.",
        "Противник поранив і взяв у полон трьох розвідників.",
        "Հակառակորդը վիրավորել և գերեվարել է երեք հետախույզի։",
        "Düşmən üç kəşfiyyatçını yaralayıb və əsir götürüb.",
        "جرح العدو وأسر ثلاثة من الكشافة.",
    ],
)
def test_two_verbs_of_two_kinds_are_told_of_the_same_people(text: str) -> None:
    told = {c.type.value: c.count.minimum if c.count else None for c in read(text).claims}
    assert told == {"wounded": 3, "captured": 3}


def test_killed_and_wounded_are_counted_together_and_not_each() -> None:
    counted = [c.count for c in read("Они убили и ранили 14 человек.").claims if c.count is not None]
    assert len(counted) == 1
