"""A second column of names, in another order or another script, is proposed as what it is. Everybody is invented."""

from __future__ import annotations

import pytest

from lastcontact.reading.columns import propose

LATIN = (("Holt", "Ruvan"), ("Orben", "Leo"), ("Varga", "Nils"))
CYRILLIC = (("Хольт", "Руван"), ("Орбен", "Лео"), ("Варга", "Нильс"))
WHOLE = [f"{given} {family}" for family, given in LATIN]
SURNAME_FIRST = [f"{family.upper()} {given}" for family, given in LATIN]


@pytest.mark.parametrize(
    ("header", "columns", "expected"),
    [
        (("Name", "Name in full"), (SURNAME_FIRST, WHOLE), ["name", "other_writing"]),
        (("Roll", "Name"), (SURNAME_FIRST, WHOLE), ["other_writing", "name"]),
        (("Name", "As in passport"), (WHOLE, [s.replace(" ", ", ") for s in SURNAME_FIRST]), ["name", "other_writing"]),
        (("ФИО", "Latin"), ([" ".join(n) for n in CYRILLIC], [" ".join(n) for n in LATIN]), ["name", "other_writing"]),
        (
            ("Прізвище", "Ім'я", "Surname", "First name"),
            (*zip(*CYRILLIC, strict=True), *zip(*LATIN, strict=True)),
            ["family_name", "given_name", "other_writing", "other_writing"],
        ),
        (
            ("Фамилия", "Имя", "Lat."),
            (*zip(*CYRILLIC, strict=True), [" ".join(n) for n in LATIN]),
            ["family_name", "given_name", "other_writing"],
        ),
        (
            ("Фамилия", "Имя", "Full name in Latin"),
            (*zip(*CYRILLIC, strict=True), WHOLE),
            ["family_name", "given_name", "other_writing"],
        ),
        (("Name", "Other names"), (WHOLE, ["Red", "Lion", "Nils"]), ["name", ""]),
        (("Name", "Next of kin"), (WHOLE, ["Mara Holt", "Vera Orben", "Nina Varga"]), ["name", ""]),
        (("Name", "Commander"), (WHOLE, ["Leo Orben", "Nils Varga", "Ruvan Holt"]), ["name", ""]),
        (("Surname", "First name", "Village"), (*zip(*LATIN, strict=True), ["Dorna", "Kesh", "Sarn"]), None),
    ],
)
def test_a_second_name_is_another_writing_of_the_first_or_nothing(
    header: tuple[str, ...], columns: tuple[list[str], ...], expected: list[str] | None
) -> None:
    found = propose(header, tuple(zip(*columns, strict=True)))
    assert [found.get(label, "") for label in header] == (expected or ["family_name", "given_name", "place"])
