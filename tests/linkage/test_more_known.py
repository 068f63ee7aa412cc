"""Whoever knows more of a birth finds no less: a day against a year, a day that there is not. All people invented."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lastcontact.cli.main import main

CAPTIVES = "Фамилия;Имя;Год рождения;Звание\nКвилл;Штефан;1999;рядовой\nГарнет;Лео;1995;сержант\n"


@pytest.mark.parametrize("birth", ["1999", "28/02/1999", "01/01/1999", "31/12/1999", "31/02/1999"])
def test_a_plain_pair_is_suggested_whatever_is_known_of_the_birth(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], birth: str
) -> None:
    ours, theirs = tmp_path / "ours.csv", tmp_path / "theirs.csv"
    ours.write_text(
        f"Surname,Given name,Date of birth,Rank\nQuill,Stefan,{birth},Pte\nAstor,Henrik,14/08/1997,Lt\n",
        encoding="utf-8",
    )
    theirs.write_text(CAPTIVES, encoding="utf-8")
    assert main(["link", str(ours), str(theirs), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["suggested"] == 1
