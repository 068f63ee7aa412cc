"""What kin say of the missing: who speaks, and whom it is about. Everybody is invented."""

from __future__ import annotations

import pytest

from tests.reading.plain_telling import on_people

_TOLD = [
    (
        "The mother of missing soldier Oskar Lind denied that he had surrendered.",
        [("missing", None, "Oskar Lind"), ("surrendered", "mother of missing soldier Oskar Lind", "Oskar Lind")],
    ),
    (
        "The wife of the missing captain, Pavel Rolm, denied that he had surrendered.",
        [("missing", None, "Pavel Rolm"), ("surrendered", "wife of the missing captain", "Pavel Rolm")],
    ),
    (
        "The mother of the missing soldier, Anna Malova, denied that he had been killed.",
        [("missing", None, "soldier"), ("killed", "Anna Malova", None)],
    ),
    (
        "Anna Lind, mother of the missing Oskar Lind, said he had been captured.",
        [("captured", "Anna Lind", "Oskar Lind")],
    ),
    (
        "The brother of Lt. Sev Arlan said he had been captured.",
        [("captured", "brother of Lt. Sev Arlan", "Sev Arlan")],
    ),
    (
        "Mariam Haddad, whose other son, Karim, was captured in May, said he had phoned her once.",
        [("captured", None, "Karim")],
    ),
    (
        "Olena Rin, whose husband, Sergeant Petro Rin, went missing in April, said the ministry had told her nothing.",
        [("missing", None, "Petro Rin")],
    ),
    (
        "Captain Rolm, whose wife, Anna, was killed in May, was captured on Friday.",
        [("captured", None, "Rolm"), ("killed", None, "Anna")],
    ),
    (
        "Olena Rin, whose husband went missing in April, said the ministry had told her nothing.",
        [("missing", None, "husband")],
    ),
    ("Jan Novak's wife Maria said he had been captured.", [("captured", "Maria", "Jan Novak")]),
    ("Maria Novak said Jan Novak had been captured.", [("captured", "Maria Novak", "Jan Novak")]),
    (
        "His mother, Anna, said Oskar had been wounded and captured.",
        [("wounded", "Anna", "Oskar"), ("captured", "Anna", "Oskar")],
    ),
]


@pytest.mark.parametrize(("text", "told"), _TOLD, ids=[text for text, _ in _TOLD])
def test_kin_speak_and_the_missing_are_told_of(text: str, told: list[tuple[str, str | None, str | None]]) -> None:
    assert [(c.type.value, c.speaker, c.subject) for c in on_people(text)] == told


def test_a_given_name_is_no_month() -> None:
    (claim,) = on_people("Captain Jan Novak was captured.")
    assert (claim.subject, claim.when, claim.actor) == ("Jan Novak", None, None)
    (claim,) = on_people("Nine men were captured in Jan and exchanged later.")[:1]
    assert claim.when is not None


def test_who_says_so_has_not_done_it() -> None:
    told = on_people("Nine sailors were declared dead by the ministry.")
    assert [(c.speaker, c.actor) for c in told] == [("ministry", None)]
    told = on_people("Oskar was wounded and captured by the rebels.")
    assert [c.actor for c in told] == ["rebels", "rebels"]


_ELSEWHERE = [
    (
        "Мать пропавшего солдата Олега Линда заявила, что он погиб.",
        [("killed", "affirmed", "мать пропавшего солдата Олега Линда", "Олег Линд")],
    ),
    (
        "Марина Хаддад, чей второй сын, Карим, попал в плен в мае, сказала, что он звонил ей один раз.",
        [("captured", "affirmed", None, "Карим")],
    ),
    ("По словам матери, Олег Линд попал в плен 3 марта.", [("captured", "affirmed", "мать", "Олег Линд")]),
    (
        "Жена капитана Павла Рольма, который находится в плену, сказала, что он ранен.",
        [
            ("held", "affirmed", None, "Павел Рольм"),
            ("wounded", "affirmed", "жена капитана Павла Рольма", "Павел Рольм"),
        ],
    ),
    (
        "Марина Хаддад, чий інший син, Карім, потрапив у полон у травні, сказала, що він дзвонив їй один раз.",
        [("captured", "affirmed", None, "Карім")],
    ),
    (
        "نفت والدة الجندي المفقود سامر حداد أن يكون قد استسلم.",
        [("surrendered", "negated", "والدة الجندي المفقود سامر حداد", None)],
    ),
    ("قالت والدة سامر حداد إنه قتل.", [("killed", "affirmed", "والدة سامر حداد", "سامر حداد")]),
    (
        "Itkin düşmüş Rəşad Quliyevin anası onun təslim olduğunu təkzib edib.",
        [("missing", "affirmed", None, None), ("surrendered", "negated", "Rəşad Quliyevin anası", "Rəşad Quliyev")],
    ),
    (
        "დაკარგული გიორგი ბერიძის დედამ უარყო, რომ ის ჩაბარდა.",
        [("surrendered", "negated", "გიორგი ბერიძის დედა", "გიორგი ბერიძე")],
    ),
]


@pytest.mark.parametrize(("text", "told"), _ELSEWHERE, ids=[text for text, _ in _ELSEWHERE])
def test_kin_speak_elsewhere(text: str, told: list[tuple[str, str, str | None, str | None]]) -> None:
    assert [(c.type.value, c.polarity.value, c.speaker, c.subject) for c in on_people(text)] == told
