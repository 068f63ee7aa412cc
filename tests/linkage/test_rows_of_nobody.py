"""Rows of a list that name nobody: totals, and people whose name is not known. All people are invented."""

import json
from dataclasses import replace

import polars as pl
import pytest

from lastcontact.cli.main import main
from lastcontact.linkage.candidate import Candidate
from lastcontact.linkage.scorer import explain
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


def test_what_is_not_known_speaks_for_no_pair(tmp_path, capsys):
    rows = [
        "name,father,birth_year,service_number,phone",
        "Sarnetsyan Vahagn,Suren,1999,771,—",
        "Unknown,unknown,1999,б/н,нет",
        "უცნობი მამაკაცი,უცნობი,1999,б/н,нет",
        "N.N.,?,1999,n/a,-",
    ]
    files = [tmp_path / name for name in ("a.csv", "b.csv")]
    for file in files:
        file.write_text("\n".join(rows), encoding="utf-8")
    assert main(["link", *map(str, files), "--out", str(tmp_path), "--json"]) == 0
    figures = json.loads(capsys.readouterr().out)
    assert (figures["records"], figures["unnamed"], figures["suggested"]) == (8, 6, 1)
    for pair in pl.read_parquet(tmp_path / "links.parquet").iter_rows(named=True):
        assert (pair["id1"], pair["id2"]) == ("0", "4")


def test_one_record_beside_another_gets_nothing_from_what_is_not_known():
    one, other = (Candidate(id, "N.N.", father_name="unknown", service_number="б/н", exact="—") for id in "ab")
    assert explain(one, other).lines == ()
    known = replace(other, father_name="Suren")
    assert explain(known, replace(one, name="Сарнецян Ваагн Суренович")).lines
    assert explain(known, one).lines == ()


def test_a_rank_alone_is_no_name_and_that_is_told(tmp_path, capsys):
    rows = [
        "Name,Rank,Born,Unit",
        "Sergeant,,1999,5th",
        "Orsevan Davo,private,2001,5th",
        "рядовой,,1999,5th",
        "ст. лейтенант,,,5th",
        "Major,captain,1980,5th",
        "Major Vance,,1980,5th",
    ]
    files = [tmp_path / name for name in ("a.csv", "b.csv")]
    for file in files:
        file.write_text("\n".join(rows), encoding="utf-8")
    assert main(["link", *map(str, files), "--out", str(tmp_path), "--json"]) == 0
    figures = json.loads(capsys.readouterr().out)
    assert (figures["records"], figures["left_out"], figures["unnamed"]) == (6, 6, 0)
    assert "a.csv, row 2; a.csv, row 4; a.csv, row 5: a rank and no name; taken for nobody" in figures["doubts"]
    found = {tuple(row) for row in pl.read_parquet(tmp_path / "links.parquet").select("id1", "id2").rows()}
    assert ("1", "7") in found and not {"0", "2", "3", "6", "8", "9"} & {id for pair in found for id in pair}
