"""Rows of a list that name nobody: totals, and people whose name is not known. All people are invented."""

import json

import pytest

from lastcontact.cli.main import main
from tests.reading_files.makers import word, workbook


@pytest.mark.parametrize("kind", ["csv", "xlsx", "docx"])
def test_a_row_that_adds_a_list_up_is_nobody_and_that_is_told(tmp_path, capsys, kind):
    rows = [["ФИО", "Год рождения"], ["Сарнецян Ваагн", "2001"], ["Total Ahmed", "12"], ["სულ:", "12"], ["Sum", "1999"]]
    data = {
        "csv": "\n".join(map(",".join, rows)).encode(),
        "xlsx": workbook(lambda sheet: [sheet.append(row) for row in rows]),
        "docx": word([], rows),
    }[kind]
    (tmp_path / f"roll.{kind}").write_bytes(data)
    assert main(["link", str(tmp_path / f"roll.{kind}"), "--json"]) == 0
    figures = json.loads(capsys.readouterr().out)
    assert (figures["records"], figures["left_out"]) == (3, 1)
    assert f"roll.{kind}, row 4: a word for a total beside a number; taken for nobody" in figures["doubts"]
