"""Lists whose headers stand over the wrong columns, or that have none, at the terminal. Everybody is invented."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lastcontact.cli.main import main

SHIFTED = (
    "Звание;ФИО;Дата рождения;Подразделение\n"
    "Тарвеник Лорен Сабирович;14.02.2006;рядовой;жив, в плену\nДРЕЛИН Паво;03.05.2002;мл. сержант;ранен\n"
    "Сарнель Зураб;07.07.1985;старшина;загинув\n"
)


def doubts(folder: Path, text: str, capsys: pytest.CaptureFixture[str], name: str = "list.csv") -> list[str]:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    assert main(["link", str(file), "--json"]) == 0
    found: list[str] = json.loads(capsys.readouterr().out)["doubts"]
    return found


def test_columns_that_do_not_hold_what_their_headers_say_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = "\n".join(doubts(tmp_path, SHIFTED, capsys))
    for said in (
        "column 'Звание': read as rank, but most cells hold names (“Тарвеник Лорен Сабирович”, for one)",
        "column 'ФИО': read as name, but most cells hold dates (“14.02.2006”, for one)",
        "column 'Дата рождения': read as birth_date, but hardly a cell holds a date (“рядовой”, for one)",
        "column 'Подразделение': read as unit, but most cells tell what became of somebody (“жив, в плену”, for one)",
    ):
        assert said in told


@pytest.mark.parametrize(
    ("head", "rows", "said"),
    [
        (
            "ФИО;Год",
            ("Тарвеник Лорен;2006", "Дрелин Паво;2002", "Сарнель Зураб;1985"),
            "column 'Год': read as birth_year, by what is in it",
        ),
        (
            "ФИО;Дата рождения;Год",
            ("Тарвеник Лорен;12.03.2006;2006", "Дрелин Паво;1.2.2002;2002", "Сарнель Зураб;3.4.1985;1985"),
            "column 'Год': years, and not read, as births are read from 'Дата рождения'",
        ),
        (
            "ФИО;Год",
            ("Тарвеник Лорен;2023", "Дрелин Паво;2024", "Сарнель Зураб;2024"),
            "column 'Год': years, and not read, as they may be of anything",
        ),
    ],
)
def test_years_under_a_bare_header_are_births_or_said_not_to_be_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], head: str, rows: tuple[str, ...], said: str
) -> None:
    assert any(doubt.startswith(said) for doubt in doubts(tmp_path, "\n".join((head, *rows, "")), capsys))


@pytest.mark.parametrize("name", ["typed.txt", "typed.csv"])
def test_a_typed_list_without_columns_is_read_by_its_lines(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    text = "Captives, Sarn:\n1. Loren Tarvenik, 2006\n2. Pavo Drelin, 2002, wounded\n3. Loren Tarvenik, 2006\n"
    assert any("each is parted by what it holds" in doubt for doubt in doubts(tmp_path, text, capsys, name))
    assert main(["link", str(tmp_path / name), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["suggested"] == 1
