"""The keeping commands as an administrator says them, on a bureau in a folder of its own."""

from __future__ import annotations

import json
import os
import shutil
import socket
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pyrage
import pytest

from lastcontact.cli.main import main
from tests.journal.offices import MAIN, Office
from tests.processes import Processes


@pytest.fixture(scope="module")
def processes() -> Iterator[Processes]:
    with Processes() as processes:
        yield processes


@pytest.fixture(scope="module")
def prepared(processes: Processes, tmp_path_factory: pytest.TempPathFactory) -> Office:
    """An office that `serve --prepare` has made, in which nothing was ever written."""
    office = Office(tmp_path_factory.mktemp("prepared"), processes)
    done = office.run("serve", "--prepare")
    assert done.returncode == 0, done.stderr
    assert "Keep a copy" in done.stderr
    return office


@pytest.fixture(scope="module")
def office(prepared: Office, tmp_path_factory: pytest.TempPathFactory) -> Office:
    """The same, in which 20 entries were written."""
    folder = tmp_path_factory.mktemp("written") / "office"
    office = Office(Path(shutil.copytree(prepared.folder, folder)), prepared.processes)
    office.write()
    return office


@pytest.fixture
def another(processes: Processes, tmp_path: Path) -> Callable[[str], Office]:
    """One more office, in a folder of this name."""
    return lambda name: Office(tmp_path / name, processes)


@pytest.fixture(scope="module")
def first_export(office: Office, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    file = tmp_path_factory.mktemp("export") / "journal.jsonl"
    assert office.json("export", str(file)) == {"entries": 20, "keys": False}
    return file.read_bytes()


@pytest.fixture
def exported(first_export: bytes, tmp_path: Path) -> Path:
    """An export of the office's journal, to do with as one likes."""
    (tmp_path / "journal.jsonl").write_bytes(first_export)
    return tmp_path / "journal.jsonl"


@pytest.fixture
def pair(tmp_path: Path) -> tuple[str, str]:
    """An age identity's file and its recipient."""
    identity = pyrage.x25519.Identity.generate()
    (tmp_path / "identity.txt").write_text(str(identity))
    return str(tmp_path / "identity.txt"), str(identity.to_public())


def test_a_bureau_verifies_itself_its_file_and_its_export(
    office: Office, exported: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = office.json("verify")
    assert own["entries"] == 20
    for journal in (office.folder / "bureau.sqlite3", exported):
        assert main(["verify", str(journal), "--json"]) == 0
        assert json.loads(capsys.readouterr().out) == own
    found = office.run("verify", "--printed", f"20 {own['head']['hash']}")
    assert found.returncode == 0 and "The printed head is entry 20; nothing was written since." in found.stdout
    missed = office.run("verify", "--printed", f"19 {own['head']['hash']}")
    assert missed.returncode == 1 and "Entry 19 is bad: the printed head was not found" in missed.stdout


def test_a_folder_in_which_nothing_was_ever_written_is_named_and_not_called_whole(
    office: Office, prepared: Office
) -> None:
    assert str(office.folder / "bureau.sqlite3") in office.run("verify").stdout
    done = prepared.run("verify")
    assert (done.returncode, done.stdout) == (2, "")
    assert "there is no journal here" in done.stderr and str(prepared.folder) in done.stderr


def test_where_no_bureau_is_none_is_begun_by_keeping_it(processes: Processes, tmp_path: Path) -> None:
    folder = tmp_path / "nowhere"
    folder.mkdir(0o700)
    there = {k: v for k, v in os.environ.items() if not k.startswith("DJANGO")} | {"LASTCONTACT_DATA": str(folder)}
    for words in (("export", "journal.jsonl"), ("verify",), ("read", "--rules"), ("compact",), ("turn-key",)):
        done = processes.run(MAIN, words, there)
        assert done.returncode == 2 and f"there is no bureau in {folder}; set LASTCONTACT_DATA" in done.stderr
        assert list(folder.iterdir()) == []


def test_a_port_that_is_taken_is_said_before_anything_is_made(another: Callable[[str], Office]) -> None:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        door.listen()
        taken = str(door.getsockname()[1])
        for command in ("serve", "demo"):
            office = another(command)
            done = office.run(command, "--port", taken)
            assert (done.returncode, done.stdout) == (2, "")
            assert "--port" in done.stderr and "Errno" not in done.stderr
            assert not (office.folder / "bureau.sqlite3").exists()


def test_a_folder_that_others_may_read_is_said_in_words_before_a_key_is_made(another: Callable[[str], Office]) -> None:
    office = another("open")
    office.folder.chmod(0o755)
    done = office.run("serve", "--prepare")
    assert done.returncode == 2
    assert f"chmod go-rwx {office.folder}" in done.stderr
    assert "server.mode" not in done.stderr and "ERRORS" not in done.stderr
    assert not (office.folder / "master.key").exists()


def test_nothing_is_restored_into_a_folder_that_others_may_read(
    office: Office, pair: tuple[str, str], tmp_path: Path, another: Callable[[str], Office]
) -> None:
    identity, recipient = pair
    backup = str(tmp_path / "bureau.backup")
    office.json("backup", backup, "--recipient", recipient)
    other = another("other")
    other.folder.chmod(0o755)
    done = other.run("restore", backup, "--identity", identity)
    assert done.returncode == 2 and f"chmod go-rwx {other.folder}" in done.stderr
    assert not list(other.folder.glob("*.sqlite3"))
    other.folder.chmod(0o700)
    assert "there is no master key in" in other.run("restore", backup, "--identity", identity).stderr


def test_a_journal_cut_short_since_a_bulletin_is_found_by_the_head_printed_there(
    exported: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", str(exported), "--json"]) == 0
    head = json.loads(capsys.readouterr().out)["head"]
    exported.write_bytes(b"".join(exported.read_bytes().splitlines(keepends=True)[:-1]))
    assert main(["verify", str(exported)]) == 0
    assert main(["verify", str(exported), "--printed", f"{head['seq']} {head['hash']}"]) == 1
    assert "cut short" in capsys.readouterr().out


def test_a_tampered_export_names_the_entry_and_exits_with_1(exported: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = exported.read_bytes().splitlines(keepends=True)
    lines[6] = lines[6].replace(b"officer:1", b"officer:2")
    exported.write_bytes(b"".join(lines))
    assert main(["verify", str(exported), "--json"]) == 1
    verdict = json.loads(capsys.readouterr().out)
    assert (verdict["ok"], verdict["first_bad"], verdict["entries"]) == (False, 7, 20)


@pytest.mark.parametrize("content", [b"name;born\n", b"{}\n", b"SQLite format 3\x00 but not really"])
def test_what_is_no_journal_is_refused_with_a_plain_sentence(
    tmp_path: Path, content: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "list.csv").write_bytes(content)
    assert main(["verify", str(tmp_path / "list.csv")]) == 2
    said = capsys.readouterr().err
    assert "list.csv" in said
    assert "Traceback" not in said


def test_a_backup_comes_back_on_another_machine_with_the_keys_brought_along(
    office: Office, pair: tuple[str, str], tmp_path: Path, another: Callable[[str], Office]
) -> None:
    identity, recipient = pair
    backup = str(tmp_path / "bureau.backup")
    sealed = office.folder / "archive" / "ab" / "sealed"
    sealed.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    sealed.write_bytes(b"sealed elsewhere")
    office.json("backup", backup, "--recipient", recipient)
    other = another("other")
    for name in ("master.key", "master.key.erased"):
        if (office.folder / name).exists():
            shutil.copy(office.folder / name, other.folder / name)
    assert other.json("restore", backup, "--identity", identity)["head"] == office.json("verify")["head"]
    modes = {str(path.relative_to(other.folder)): path.stat().st_mode & 0o077 for path in other.folder.rglob("*")}
    assert "open.lock" in modes and set(modes.values()) == {0}, "as in a new bureau nobody else may read any of it"
    assert other.run("serve", "--prepare").returncode == 0
    refused = other.run("restore", backup, "--identity", identity)
    assert refused.returncode == 2
    assert "empty" in refused.stderr


def test_a_journal_moves_to_an_empty_bureau_with_its_keys(
    office: Office, pair: tuple[str, str], tmp_path: Path, another: Callable[[str], Office]
) -> None:
    identity, recipient = pair
    journal, keys = str(tmp_path / "journal.jsonl"), str(tmp_path / "keys.age")
    office.json("export", journal, "--keys", keys, "--recipient", recipient)
    other = another("other")
    assert other.json("import", journal, "--keys", keys, "--identity", identity)["ok"]
    assert other.json("verify")["head"] == office.json("verify")["head"]
    assert other.run("serve", "--prepare").returncode == 0


def test_compacting_turning_and_rebuilding_leave_the_journal_whole(office: Office) -> None:
    before = office.json("verify")
    assert office.json("turn-key")["keys"] >= 2
    assert office.json("compact")["left_to_do"] == []
    assert office.json("rebuild") == {"subjects": 0}
    assert office.json("verify") == before


def test_the_server_does_not_start_with_a_missing_trigger_or_another_key(
    office: Office, prepared: Office, tmp_path: Path
) -> None:
    other = Office(Path(shutil.copytree(prepared.folder, tmp_path / "other")), prepared.processes)
    other.write()
    with closing(sqlite3.connect(other.folder / "bureau.sqlite3")) as database:
        database.execute("DROP TRIGGER journal_entry_no_update")
    done = other.run("serve", "--prepare")
    assert done.returncode == 2
    assert "journal_entry_no_update" in done.stderr
    loaded = other.python("import lastcontact.server.wsgi")
    assert loaded.returncode != 0
    assert "journal_entry_no_update" in loaded.stderr
    shutil.copy(office.folder / "master.key", other.folder / "master.key")
    done = other.run("serve", "--prepare")
    assert done.returncode == 2
    assert "master key" in done.stderr
    assert "Traceback" not in done.stderr


def test_read_models_of_other_code_are_made_anew_at_the_next_start_and_once(office: Office) -> None:
    office.says_made_by(0)
    loaded = office.python("import lastcontact.server.wsgi")
    assert loaded.returncode != 0 and "serve --prepare" in loaded.stderr
    worker = office.run("work")
    assert worker.returncode == 2 and "serve --prepare" in worker.stderr
    started = office.run("serve", "--prepare")
    assert started.returncode == 0 and "made anew from the journal" in started.stderr
    again = office.run("serve", "--prepare")
    assert again.returncode == 0 and "made anew" not in again.stderr
    assert office.python("import lastcontact.server.wsgi").returncode == 0


def test_what_pages_lack_is_said_by_whoever_opens_the_bureau_and_once(another: Callable[[str], Office]) -> None:
    office = another("officers")
    opened = office.run("officer", "alma", "--role", "officer")
    assert opened.returncode == 0 and "Its first password" in opened.stdout
    assert "serve" not in opened.stderr and "no page tells families" not in opened.stderr
    started = office.run("serve", "--prepare")
    assert started.stderr.count("lastcontact serve: no page tells families how to reach this bureau") == 1


def test_what_rewrites_the_bureau_s_files_is_refused_beside_a_server(office: Office, pair: tuple[str, str]) -> None:
    identity, recipient = pair
    with office.opened():
        for words in (("compact",), ("restore", "x.age", "--identity", identity)):
            done = office.run(*words)
            assert done.returncode == 2 and "this bureau is open" in done.stderr, words
        office.says_made_by(0)
        done = office.run("serve", "--prepare")
        assert done.returncode == 2 and "this bureau is open" in done.stderr
        assert office.run("backup", f"{identity}.backup", "--recipient", recipient).returncode == 0
    assert office.run("rebuild").returncode == 0
