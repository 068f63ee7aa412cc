"""Who hopes, believes or doubts vouches for nothing; who is recognised is not who recognises. All is invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.claim import Claim
from lastcontact.reading.reader import read


def only(text: str) -> Claim:
    (claim,) = read(text, published_on=date(2026, 11, 13)).claims
    return claim


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The mother hopes her son is alive.", "found"),
        ("Мать надеется, что сын жив.", "found"),
        ("Мать верит, что сын в плену.", "held"),
        ("Мати сподівається, що син живий.", "found"),
        ("Մայրը հույս ունի, որ որդին ողջ է։", "found"),
        ("Ana oğlunun sağ olduğuna ümid edir.", "found"),
        ("დედას იმედი აქვს, რომ შვილი ცოცხალია.", "found"),
        ("الأم تأمل أن يكون ابنها في الأسر.", "held"),
    ],
)
def test_what_somebody_hopes_is_apparent(text: str, kind: str) -> None:
    claim = only(text)
    assert (claim.type.value, claim.modality.value) == (kind, "apparent")


@pytest.mark.parametrize(
    "text",
    [
        "The mother doubts that he was captured.",
        "The ombudsman doubted that 20 soldiers were captured.",
        "The mother is not sure that the man in the video is her son.",
        "Омбудсмен сомневается, что в плену 20 солдат.",
        "Мать не верит, что он погиб.",
        "Мати не вірить, що він загинув.",
        "დედას არ სჯერა, რომ შვილი დაიღუპა.",
    ],
)
def test_what_somebody_doubts_is_neither_told_nor_known(text: str) -> None:
    claim = only(text)
    assert (claim.polarity.value, claim.modality.value) == ("negated", "unknown")


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Сестра узнала брата на видео.", "брата"),
        ("Анна Белова опознала сына.", "сына"),
        ("Мать опознала рядового Белова.", "Белов"),
        ("Рядовой Белов опознан сестрой.", "Белов"),
        ("Мати впізнала сина на відео.", "сина"),
        ("Մայրը ճանաչել է որդուն տեսանյութում։", "որդուն"),
        ("Ana oğlunu videoda tanıyıb.", "oğlunu"),
        ("დედამ შვილი ვიდეოში იცნო.", "შვილი"),
        ("تعرفت الأم على ابنها في الفيديو.", "ابنها"),
    ],
)
def test_who_is_recognised_is_not_who_recognises(text: str, subject: str) -> None:
    claim = only(text)
    assert (claim.type.value, claim.subject) == ("identified", subject)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Nobody was killed and three were wounded.", [("killed", "negated"), ("wounded", "affirmed")]),
        ("No soldiers were killed and three were wounded.", [("killed", "negated"), ("wounded", "affirmed")]),
        ("Nobody was killed or wounded.", [("killed", "negated"), ("wounded", "negated")]),
        ("Жоден із полонених не звільнений.", [("held", "affirmed")]),
        ("Əsirlərdən heç biri azad edilməyib.", [("held", "affirmed")]),
    ],
)
def test_none_reaches_no_further_than_its_own(text, told) -> None:
    claims = read(text, published_on=date(2026, 11, 13)).claims
    assert [(claim.type.value, claim.polarity.value) for claim in claims] == told
