"""Files of GeoNames: taken in, taken in again, taken out, and what is no such file. Every place is invented."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from lastcontact.cli.main import main

COLUMNS = "{id}\t{name}\t{name}\t{others}\t39.1\t46.9\t{cls}\t{code}\tXX\t\t\t\t\t\t0\t\t100\tUTC\t2030-01-01\n"


def line(id: int, name: str, others: str = "", cls: str = "P", code: str = "PPL") -> str:
    return COLUMNS.format(id=id, name=name, others=others, cls=cls, code=code)


@pytest.fixture
def country(tmp_path: Path) -> Path:
    file = tmp_path / "XX.txt"
    lines = (
        line(7, "Khtsaberd", "Խծաբերդ,Çaylaqqala"),
        line(8, "Besk"),
        line(9, "Besk"),
        line(10, "Sarn Inn", cls="S"),
    )
    file.write_text("".join(lines), encoding="utf-8")
    return file


def places_of(capsys: pytest.CaptureFixture[str], text: Path, *words: str) -> list[tuple[str, str]]:
    assert main(["read", "--json", str(text), *words]) == 0
    (document,) = json.loads(capsys.readouterr().out)
    return [(place["id"], place["name"]) for place in document["places"]]


@pytest.mark.parametrize(
    "words",
    [
        "Девять солдат попали в плен под Хцабердом.",
        "Ինը զինվոր գերի է ընկել Խծաբերդում։",
        "Doqquz əsgər Caylaqqalada əsir düşüb.",
    ],
)
def test_a_text_is_read_with_the_places_of_a_file_in_any_spelling(
    words: str, country: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = tmp_path / "report.txt"
    text.write_text(f"{words}\n\nNine soldiers were wounded near Khtsaberd.", encoding="utf-8")
    assert places_of(capsys, text, "--places", str(country)) == [("geonames:7", "Khtsaberd")]
    assert ("geonames:7", "Khtsaberd") not in places_of(capsys, text)


def test_a_name_that_several_places_bear_is_a_place_and_none_of_them(
    country: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = tmp_path / "report.txt"
    text.write_text("Nine soldiers were wounded near Besk.", encoding="utf-8")
    assert places_of(capsys, text, "--places", str(country)) == [("besk", "Besk")]


def test_a_file_is_taken_in_again_without_doubles_and_taken_out(
    country: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    index, packed = tmp_path / "places.sqlite3", tmp_path / "YY.zip"
    with zipfile.ZipFile(packed, "w") as out:
        out.writestr("readme.txt", "Of another kind.")
        out.writestr("YY.txt", line(12, "Orvan"))
    for _ in range(2):
        assert main(["places", str(country), str(packed), "--into", str(index), "--json"]) == 0
        assert json.loads(capsys.readouterr().out) == {"files": {"XX": 3, "YY": 1}}
    text = tmp_path / "report.txt"
    text.write_text("Nine soldiers were wounded near Khtsabert and two near Orvan.", encoding="utf-8")
    assert ("geonames:12", "Orvan") in places_of(capsys, text, "--places", str(index))
    assert main(["places", "--remove", "YY", "--into", str(index), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"files": {"XX": 3}}
    assert ("geonames:12", "Orvan") not in places_of(capsys, text, "--places", str(index))
    assert main(["places", "--remove", "YY", "--into", str(index)]) == 2
    assert "there are: XX" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"Nine soldiers were captured.\n", "line 1 has 1 columns"),
        (line(7, "Orvan").encode() + b"8\tBesk\n", "line 2 has 2 columns"),
        (b"\xff\xfe\x00\x01" * 9, "no text in UTF-8"),
    ],
)
def test_a_file_of_another_kind_is_refused_and_nothing_of_it_is_taken(
    data: bytes, words: str, country: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    index, wrong = tmp_path / "places.sqlite3", tmp_path / "ZZ.txt"
    assert main(["places", str(country), "--into", str(index)]) == 0
    wrong.write_bytes(data)
    assert main(["places", str(wrong), "--into", str(index)]) == 2
    told = capsys.readouterr().err
    assert words in told and "ZZ.txt" in told and "XX.zip" in told
    assert main(["places", "--into", str(index), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"files": {"XX": 3}}
    assert main(["places", str(country), "--into", str(wrong)]) == 2 and wrong.read_bytes() == data
