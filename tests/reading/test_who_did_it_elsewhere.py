"""Who did it, in the six languages with endings: captors, holders, who freed, found and visited; all is invented."""

from __future__ import annotations

import json
import tomllib
from datetime import date
from pathlib import Path

import pytest

from lastcontact.cli.main import main
from lastcontact.reading.reader import read

ON = date(2031, 6, 9)
TABLE = tomllib.loads((Path(__file__).parent / "doers.toml").read_text(encoding="utf-8"))
ROWS = [(language, text, by) for language, rows in TABLE.items() for text, by in rows.items()]


@pytest.mark.parametrize(("language", "text", "by"), ROWS)
def test_whoever_the_sentence_says_did_it_is_named_and_nobody_else(language: str, text: str, by: str) -> None:
    claims = read(text, published_on=ON, language=language).claims
    assert {claim.actor or "" for claim in claims} == {by}
    assert all(("actor" in claim.rules) is (claim.actor is not None) for claim in claims)


OURS = [
    ("ru", "Народный фронт Калли заявил: «Наши бойцы захватили 12 солдат»."),
    ("uk", "Народний фронт Каллі заявив: «Наші бійці захопили 12 солдатів»."),
]


@pytest.mark.parametrize(("language", "text"), OURS)
def test_our_fighters_are_those_of_the_body_that_speaks(language: str, text: str) -> None:
    (claim,) = read(text, published_on=ON, language=language).claims
    assert claim.speaker is not None
    assert claim.actor is not None and claim.speaker in claim.actor


ONE_DOER = [
    ("ru", "Полиция Леванты задержала 12 рыбаков, затем отпустила троих.", "Полиция Леванты"),
    ("az", "Levanta polisi 12 balıqçını saxlayıb, üçünü isə buraxıb.", "Levanta polisi"),
]


@pytest.mark.parametrize(("language", "text", "by"), ONE_DOER)
def test_a_second_verb_without_a_subject_is_of_the_same_doer(language: str, text: str, by: str) -> None:
    one, two = read(text, published_on=ON, language=language).claims
    assert (one.actor, two.actor) == (by, by)
    assert (one.rules["actor"], two.rules["actor"]) == ("actor/subject", "actor/goes-on")


def test_the_command_prints_who_did_it_and_by_which_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "note.txt"
    file.write_text("Трое фельдшеров остаются в плену у Народной армии Леванты.", encoding="utf-8")
    assert main(["read", str(file), "--json"]) == 0
    ((claim,),) = (document["claims"] for document in json.loads(capsys.readouterr().out))
    assert claim["actor"] == "Народная армия Леванты"
