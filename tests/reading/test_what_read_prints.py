"""What `lastcontact read` tells of each claim: vague words, days that may be two, rules with their words, events."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lastcontact.cli.main import main
from tests.reading.test_read_command import _read as read

VAGUE = {
    "en": ("Dozens of soldiers were captured near Orvan, the army said.", 12),
    "ru": ("Десятки солдат попали в плен под Орваном, сообщила армия.", 12),
    "uk": ("Сотні військових потрапили в полон під Орваном, повідомила армія.", 100),
    "hy": ("Բանակը հայտնեց, որ տասնյակ զինվորներ գերի են ընկել Օրվանի մոտ։", 12),
    "az": ("Ordu bildirib ki, Orvan yaxınlığında onlarla əsgər əsir düşüb.", 12),
    "ka": ("არმიამ განაცხადა, რომ ორვანთან ათეულობით ჯარისკაცი ტყვედ ჩავარდა.", 12),
    "ar": ("قال الجيش إن عشرات الجنود أسروا قرب أورفان.", 12),
}


@pytest.mark.parametrize("language", VAGUE)
def test_a_vague_word_is_an_interval_or_one_number_as_asked(
    language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text, value = VAGUE[language]
    file = tmp_path / "report.txt"
    file.write_text(text, encoding="utf-8")
    (wide,), (low,) = read(capsys, str(file)), read(capsys, "--conservative", str(file))
    (interval,), (one,) = ([c["count"] for c in d["claims"] if c["count"]] for d in (wide, low))  # type: ignore[attr-defined]
    assert interval["min"] < interval["max"] and interval["approx"]
    assert (one["min"], one["max"], one["approx"], one["text"]) == (value, value, True, interval["text"])
    assert [(q["min"], q["max"]) for q in low["quantities"]] == [(value, value)]  # type: ignore[attr-defined]


OPEN_DAYS = {
    "day first, where nothing shows": (
        "en",
        "Nine soldiers were captured on 03/04/2031, the army said.",
        "2031-04-03",
        "2031-03-04",
    ),
    "as the others of the text": (
        "en",
        "Nine soldiers were captured on 03/04/2031, the army said. Two were wounded on 2/25/2031.",
        "2031-03-04",
        "2031-04-03",
    ),
    "not ahead of the news": (
        "en",
        "Nine soldiers were captured on 04/05/2031, the army said.",
        "2031-04-05",
        "2031-05-04",
    ),
    "the weekday beside it tells": (
        "en",
        "Nine soldiers were captured on Tuesday, 03/04/2031, the army said.",
        "2031-03-04",
        None,
    ),
    "full stops": ("en", "Nine soldiers were captured on 03.04.2031, the army said.", "2031-04-03", None),
    "ru": ("ru", "Девять солдат попали в плен 03/04/2031, сообщила армия.", "2031-04-03", "2031-03-04"),
    "uk": ("uk", "Дев'ять військових потрапили в полон 03/04/2031, повідомила армія.", "2031-04-03", "2031-03-04"),
    "az": ("az", "Ordu bildirib ki, 03/04/2031 tarixində doqquz əsgər əsir düşüb.", "2031-04-03", "2031-03-04"),
    "ar": ("ar", "قال الجيش إن تسعة جنود أسروا في 03/04/2031.", "2031-04-03", "2031-03-04"),
}


@pytest.mark.parametrize("case", OPEN_DAYS)
def test_a_day_in_figures_that_may_be_two_has_the_other_beside_it(
    case: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, text, day, other = OPEN_DAYS[case]
    file = tmp_path / "report.txt"
    file.write_text(text, encoding="utf-8")
    (document,) = read(capsys, "--published", "2031-04-08", str(file))
    claim = document["claims"][0]  # type: ignore[index]
    assert claim["when"] == {"from": day, "to": day}
    assert claim.get("or") == (other and {"when": {"from": other, "to": other}})
    assert document["dates"][0].get("or") == (other and {"from": other, "to": other})  # type: ignore[index]
    main(["read", "--published", "2031-04-08", str(file)])
    assert (f"{day} or {other}" in capsys.readouterr().out) == bool(other)


def test_each_field_names_its_rule_and_the_words_it_rests_on_as_the_verdicts_take_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, verdicts = tmp_path / "report.txt", tmp_path / "verdicts.jsonl"
    file.write_text(
        "The army said that 12 soldiers were captured by the rebels near Pelt on 2 April.", encoding="utf-8"
    )
    (document,) = read(capsys, "--published", "2031-04-08", str(file))
    (claim,) = document["claims"]  # type: ignore[misc]
    filled = {k for k, v in claim.items() if v and k not in ("id", "evidence", "rules")}
    assert filled <= claim["rules"].keys()
    assert {name: one["text"] for name, one in claim["rules"].items()} == {
        **{"type": "captured", "polarity": "said", "modality": "said", "speaker": "army", "count": "12"},
        **{"subject": "soldiers", "actor": "rebels", "places": "Pelt", "when": "2 April"},
    }
    text = str(document["text"])
    assert all(text[one["start"] : one["end"]] == one["text"] for one in claim["rules"].values())
    told = {"rules": claim["rules"], "verdict": "corrected", "corrected": ["when"]}
    verdicts.write_text(json.dumps(told), encoding="utf-8")
    assert main(["read", "--rules", str(verdicts), "--json"]) == 0
    by_field = {one["field"]: one for one in json.loads(capsys.readouterr().out)}
    assert by_field["type"]["rule"] == "en/trigger/captured"
    assert (by_field["when"]["right"], by_field["count"]["right"]) == (0, 1)


def test_the_table_of_rules_says_how_many_were_judged_and_what_a_rejection_counts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "verdicts.jsonl"
    rules = {"type": "t/missing", "speaker": "s/name"}
    verdicts = ({"verdict": "accepted"}, {"verdict": "corrected", "corrected": ["speaker"]}, {"verdict": "rejected"})
    file.write_text("\n".join(json.dumps({"rules": rules, **one}) for one in verdicts), encoding="utf-8")
    assert main(["read", "--rules", str(file)]) == 0
    shown = " ".join(capsys.readouterr().out.split())
    assert "3 proposals judged: 1 accepted, 1 corrected, 1 rejected." in shown
    assert "3 of 6 fields that rules filled were right (50%)" in shown
    assert "33% 3 1 1 speaker s/name" in shown and "67% 3 0 1 type t/missing" in shown


def test_what_happened_is_one_event_by_all_claims_that_tell_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "report.txt"
    file.write_text(
        "The army said that 12 soldiers were captured near Pelt on 2 April.\n\n"
        "A witness said that nine soldiers were captured near Pelt on 2 April.\n\n"
        "Two soldiers were captured near Dorna on 3 April.\n\nThe rebels denied that five were captured near Dorna.\n",
        encoding="utf-8",
    )
    (document,) = read(capsys, "--published", "2031-04-08", str(file))
    first, second = document["events"]  # type: ignore[misc]
    assert (first["type"], first["places"], first["claims"]) == ("captured", ["pelt"], ["c1", "c2"])
    assert first["when"] == {"from": "2031-04-02", "to": "2031-04-02"}
    assert (second["places"], second["claims"]) == (["dorna"], ["c3"])
