"""Names of a letter that was typed off a photograph: over the breaks of its lines, and in numbered lines of a list."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.reading.reader import read
from lastcontact.reading.wrapped_lines import runs_on

ON = date(2031, 10, 14)


def _told(text: str) -> list[tuple[str, str | None]]:
    return [(c.type.value, c.subject) for c in read(text, published_on=ON).claims]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("My son Lukas Hemm, private,\n of the 3rd company,\nhas been missing since 4 May.", "Lukas Hemm"),
        ("My son Lukas Hemm, private of the 3rd company, has been missing since 4 May.", "Lukas Hemm"),
        ("Мой сын Лукас Хемм, рядовой\n 3-й роты,\nпропал без вести 4 мая.", "Лукас Хемм"),
        ("Мій син Іван Торвік, рядовий\n3-ї роти,\nзник безвісти 4 травня.", "Іван Торвік"),
        ("Իմ որդին՝ Արամ Հակոբյանը,\n3-րդ վաշտի զինվոր,\nմայիսի 4-ից անհետ կորած է։", "Արամ Հակոբյան"),
        ("ابني كريم الحداد،\nجندي في السرية الثالثة،\nمفقود منذ 4 مايو.", "كريم الحداد"),
    ],
)
def test_a_sentence_goes_on_over_the_breaks_of_its_lines(text: str, who: str) -> None:
    assert _told(text) == [("missing", who)]


@pytest.mark.parametrize(
    ("line", "following"),
    [
        ("12 killed", "of them 3 women"),
        ("Total so far: 417", "of these, civilians 268"),
        ("муж: Сапаров Нурлан, хромает, синяя куртка", "с 24-го телефон вне зоны"),
        ("My husband is missing.", "has anybody seen him"),
    ],
)
def test_lines_of_notes_stay_apart(line: str, following: str) -> None:
    assert not runs_on(line, following)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The following are missing:\n1. Lukas Hemm\n2. Jan Torvik\n3. Piotr Varn",
            ["Lukas Hemm", "Jan Torvik", "Piotr Varn"],
        ),
        ("Please help us find:\n1) Lukas Hemm, born 1999\n2) Jan Torvik, born 2001", ["Lukas Hemm", "Jan Torvik"]),
        ("Missing:\n- Pte Lukas Hemm, 3rd company\n- Sgt Jan Torvik", ["Lukas Hemm", "Jan Torvik"]),
        ("Пропали без вести:\n1. Лукас Хемм\n2. Иван Торвик", ["Лукас Хемм", "Иван Торвик"]),
        ("Зникли безвісти:\n1. Іван Торвік\n2. Петро Варн", ["Іван Торвік", "Петро Варн"]),
        ("İtkin düşənlər:\n1. Əli Həsənov\n2. Rauf Məmmədov", ["Əli Həsənov", "Rauf Məmmədov"]),
        ("დაკარგულები:\n1. გიორგი ხელაძე\n2. ნიკა ბერიძე", ["გიორგი ხელაძე", "ნიკა ბერიძე"]),
        ("Անհետ կորածներ՝\n1. Արամ Հակոբյան\n2. Գոռ Մելյան", ["Արամ Հակոբյան", "Գոռ Մելյան"]),
        ("المفقودون:\n1. كريم الحداد\n2. محمد السالم", ["كريم الحداد", "محمد السالم"]),
    ],
)
def test_numbered_names_are_what_their_heading_says(text: str, names: list[str]) -> None:
    reading = read(text, published_on=ON)
    assert _told(text) == [("missing", name) for name in names]
    assert [p.name for p in reading.persons] == names
    assert reading.places == ()


def test_a_numbered_list_of_villages_names_nobody() -> None:
    assert _told("Killed, by village:\n1. Upper Halm\n2. Lower Kesta") == []
