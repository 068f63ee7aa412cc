"""`lastcontact read` on invented files."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from lastcontact.cli.main import main
from lastcontact.cli.read import split_header

REPORT = (
    "title: Invented\ndate: 2031-05-14\noutlet: Meridian Wire\n---\n"
    "At least 31 soldiers are missing near Orvan, the army said on Wednesday.\n"
)


def _read(capsys: pytest.CaptureFixture[str], *words: str) -> list[dict[str, object]]:
    assert main(["read", "--json", *words]) == 0
    made: list[dict[str, object]] = json.loads(capsys.readouterr().out)
    return made


def test_offsets_refer_to_the_body_after_the_header(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "report.txt"
    file.write_text(REPORT, encoding="utf-8")
    (document,) = _read(capsys, str(file))
    assert (document["doc"], document["pub_date"], document["outlet"]) == ("report", "2031-05-14", "Meridian Wire")
    body = REPORT.partition("---\n")[2]
    assert document["text"] == body
    (claim,) = document["claims"]  # type: ignore[misc]
    evidence = claim["evidence"]
    assert body[evidence["start"] : evidence["end"]] == evidence["text"]
    assert claim["said"] == {"from": "2031-05-14", "to": "2031-05-14"}


def test_lines_that_are_no_header_stay_in_the_text() -> None:
    text = "Twelve soldiers were captured.\n---\nMore follows."
    assert split_header(text) == ({}, text)


def test_the_table_names_speaker_count_place_and_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "report.txt"
    file.write_text(REPORT, encoding="utf-8")
    assert main(["read", str(file)]) == 0
    shown = capsys.readouterr().out
    for words in ("army", "missing", "31..", "at Orvan", '"At least 31 soldiers are missing near Orvan"'):
        assert words in shown


def test_a_file_that_is_not_there_is_named_in_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "nowhere.txt"]) == 2
    assert "nowhere.txt" in capsys.readouterr().err


def test_a_day_that_is_none_is_refused_with_the_remedy(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "report.txt"
    file.write_text(REPORT, encoding="utf-8")
    assert main(["read", "--published", "31.02.2031", str(file)]) == 2
    assert "write it as 2031-03-12" in capsys.readouterr().err


def test_text_in_windows_1251_is_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "bulletin.txt"
    file.write_bytes("Погибли 12 военнослужащих.".encode("windows-1251"))
    (document,) = _read(capsys, str(file))
    assert document["claims"][0]["count"]["min"] == 12  # type: ignore[index]


@pytest.mark.parametrize("encoding", ["windows-1251", "koi8-r"])
def test_a_coding_that_had_to_be_guessed_is_said_at_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], encoding: str
) -> None:
    text = "Погибли двенадцать военнослужащих, сообщило министерство обороны вчера вечером."
    file = tmp_path / "bulletin.txt"
    file.write_bytes(text.encode(encoding))
    assert main(["read", str(file)]) == 0
    told = capsys.readouterr()
    assert f"{file}: whole file: it does not say how its letters are coded; read as {encoding}" in told.err
    file.write_text(text, encoding="utf-8")
    assert main(["read", str(file)]) == 0
    assert "coded" not in capsys.readouterr().err, "UTF-8 is no guess"


def test_several_files_are_read_in_their_order(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("b", "a"):
        (tmp_path / f"{name}.txt").write_text("Nine soldiers were killed.", encoding="utf-8")
    documents = _read(capsys, str(tmp_path / "b.txt"), str(tmp_path / "a.txt"))
    assert [d["doc"] for d in documents] == ["b", "a"]


def test_the_rules_are_told_by_how_often_officers_left_what_they_filled(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "verdicts.jsonl"
    file.write_text(
        '{"rules": {"type": "t/missing", "speaker": "s/name"}, "verdict": "accepted"}\n'
        '{"rules": {"type": "t/missing", "speaker": "s/name"}, "verdict": "corrected", "corrected": ["speaker"]}\n'
        '{"rules": {"type": "t/fell"}, "verdict": "rejected"}\n',
        encoding="utf-8",
    )
    assert main(["read", "--rules", "--json", str(file)]) == 0
    told = {r["rule"]: (r["judged"], r["precision"]) for r in json.loads(capsys.readouterr().out)}
    assert told == {"t/missing": (2, 1.0), "s/name": (2, 0.5), "t/fell": (1, 0.0)}


def test_a_verdict_that_is_none_is_named_by_its_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "verdicts.jsonl"
    file.write_text('{"rules": {}, "verdict": "accepted"}\n{"verdict": "maybe"}\n', encoding="utf-8")
    assert main(["read", "--rules", str(file)]) == 2
    assert "line 2" in capsys.readouterr().err


def test_read_without_a_file_is_refused_with_the_remedy(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read"]) == 2
    assert "--rules" in capsys.readouterr().err


def test_a_file_nothing_can_be_read_of_is_told_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "statement.pdf"
    broken.write_bytes(b"%PDF-1.7 and then nothing of the kind")
    assert main(["read", str(broken)]) == 2
    told = capsys.readouterr()
    assert not told.out
    assert "statement.pdf" in told.err and told.err.count("\n") == 1


@pytest.mark.parametrize("written", ["2031-03-05", "5 March 2031", "March 5, 2031"])
def test_the_day_in_a_header_may_be_written_in_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], written: str
) -> None:
    file = tmp_path / "a.txt"
    file.write_text(f"date: {written}\n---\nTwelve soldiers are missing since Monday.\n", encoding="utf-8")
    assert main(["read", "--json", str(file)]) == 0
    assert json.loads(capsys.readouterr().out)[0]["pub_date"] == "2031-03-05"


def test_a_sign_that_turns_the_order_of_letters_is_named_and_written_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "turned.txt"
    file.write_text(
        "At least 20 soldiers are missing near \u202eDorna\u202c Hill, the Ombudsman said.\n", encoding="utf-8"
    )
    assert main(["read", str(file)]) == 0
    printed = capsys.readouterr()
    assert not {"\u202e", "\u202c"} & set(printed.out + printed.err)
    assert "⟨U+202E⟩" in printed.out
    assert (
        "turned.txt, line 1: it holds a hidden sign" in printed.err and "right-to-left override, U+202E" in printed.err
    )
    assert main(["read", str(file), "--json"]) == 0
    (document,) = json.loads(capsys.readouterr().out)
    assert "\u202e" in document["text"]


def test_a_text_without_a_day_of_publication_is_said_to_have_none(tmp_path, capsys):
    file = tmp_path / "note.txt"
    file.write_text("On Monday 12 soldiers were captured.", encoding="utf-8")
    assert main(["read", str(file)]) == 0
    assert "give --published YYYY-MM-DD" in capsys.readouterr().err
    assert main(["read", "--published", "2031-03-12", str(file)]) == 0
    assert "--published" not in capsys.readouterr().err


def test_a_list_is_said_to_be_none_for_the_reader_of_texts(tmp_path, capsys):
    file = tmp_path / "roll.csv"
    file.write_text("Name;Born\nTarn Oldo;1999\n", encoding="utf-8")
    assert main(["read", str(file)]) == 0
    printed = capsys.readouterr()
    assert "this is a list of 1 rows, and no text" in printed.err and "'lastcontact link roll.csv'" in printed.err
    assert "Tarn Oldo" not in printed.out


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("shifted.csv", "Город;Звание\nТарвеник Лорен;рота 3\nДрелин Паво;рота 3\n", "this is a table"),
        (
            "list.csv",
            "Список на 22.03.2026;;\nФИО;Часть;Состояние\nТарвеник Лорен;3 рота;в плену\n",
            "a list of 1 rows",
        ),
        ("typed.txt", "Captives:\nLoren Tarvenik, 2006\nPavo Drelin, 24\n", "2 of its lines look like a list"),
    ],
)
def test_a_list_says_what_to_use_and_its_rows_are_no_sentences(tmp_path, capsys, name, text, said):
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    assert main(["read", str(file)]) == 0
    printed = capsys.readouterr()
    assert said in printed.err and f"'lastcontact link {name}'" in printed.err
    assert "3 рота" not in printed.out


DATELINED = "Sarn, 15 December 2031. Today the ministry said that 12 were captured. Yesterday three were killed.\n"


@pytest.mark.parametrize(
    ("text", "words", "day", "source"),
    [
        (DATELINED, (), "2031-12-15", "the first whole date in the text, “15 December 2031”"),
        (DATELINED, ("--published", "20.12.2031"), "2031-12-20", "given with --published"),
        (f"date: 19.12.2031\n---\n{DATELINED}", (), "2031-12-19", "the header's 'date: 19.12.2031'"),
        (f"date: 18 декабря 2031 г.\n---\n{DATELINED}", (), "2031-12-18", "the header's 'date: 18 декабря 2031 г.'"),
        (
            f"date: 03/04/2032\n---\n{DATELINED}",
            (),
            "2031-12-15",
            "the first whole date in the text, “15 December 2031”",
        ),
    ],
)
def test_the_day_that_days_are_counted_from_and_where_it_came_from_are_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, words: tuple[str, ...], day: str, source: str
) -> None:
    file = tmp_path / "note.txt"
    file.write_text(text, encoding="utf-8")
    assert main(["read", str(file), *words]) == 0
    shown, told = capsys.readouterr()
    assert f"days are counted from {day}: {source}" in shown
    before = f'{day[:8]}{int(day[8:]) - 1} ("Yesterday")'
    assert f'{day} ("Today")' in shown and before in shown
    assert "no day of publication is known" not in told
    assert (f"no day of publication was given; {day}, {source}, was taken for it" in told) is ("first" in source)
    assert ("'03/04/2032' may be 3 April or 4 March" in told) is ("03/04" in text)
    (document,) = _read(capsys, str(file), *words)
    assert (document["pub_date"], document["pub_date_from"]) == (day, source)


def test_one_file_that_is_not_there_does_not_cost_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "report.txt"
    file.write_text(REPORT, encoding="utf-8")
    assert main(["read", "--json", str(tmp_path / "none.txt"), str(file)]) == 2
    shown = capsys.readouterr()
    assert [document["doc"] for document in json.loads(shown.out)] == ["report"]
    assert "none.txt: there is no such file; check the name; the other files are read" in shown.err


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01"])
def test_a_year_in_which_nobody_publishes_is_said_to_be_none(
    day: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "report.txt"
    file.write_text(f"date: {day}\n---\nTwelve men were captured on Monday.", encoding="utf-8")
    assert main(["read", "--json", str(file)]) == 0
    assert "no such year" in capsys.readouterr().err


def test_a_message_was_published_when_it_was_sent(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "note.eml"
    head = "From: a@desk.example\nSubject: Note\nDate: Thu, 12 Mar 2026 10:00:00 +0000\nContent-Type: text/plain\n\n"
    file.write_text(head + "Twelve men were captured on Monday.", encoding="utf-8")
    (document,) = _read(capsys, str(file))
    assert document["pub_date"] == "2026-03-12"


def test_what_is_piped_in_is_read(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    piped = io.TextIOWrapper(io.BytesIO(REPORT.encode()))
    monkeypatch.setattr("sys.stdin", piped)
    (document,) = _read(capsys, "-")
    assert document["outlet"] == "Meridian Wire"
