"""A journal goes out without its keys, is verified by anyone, and comes in elsewhere with a bundle of them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pyrage
import pytest
from django.db import connection, transaction

from lastcontact.bureau import keeping
from lastcontact.core import chain
from lastcontact.journal import exporting, index, keys, reader
from tests.journal import databases
from tests.journal.bureaus import Bureau, draft, recipient, subject


def _some_entries(bureau: Bureau) -> tuple[str, str]:
    one, gone = subject(), subject()
    for number in range(10):
        bureau.write(draft("a", (subject("report"), {"n": number}), (one, {"n": number}), (gone, {"n": number})))
    with transaction.atomic():
        keys.destroy(gone)
    return one, gone


def _verify_alone(journal: Path) -> tuple[int, dict[str, Any]]:
    """As a stranger would: the file copied out, no package to import, the standard library alone."""
    copied = journal.parent / "alone" / "check.py"
    copied.parent.mkdir(exist_ok=True)
    copied.write_bytes(Path(chain.__file__).read_bytes())
    run = subprocess.run(
        [sys.executable, "-I", "-S", str(copied), str(journal), "--json"], capture_output=True, text=True, check=False
    )
    return run.returncode, json.loads(run.stdout)


def test_an_export_is_verified_with_the_standard_library_alone(bureau: Bureau) -> None:
    _some_entries(bureau)
    assert keeping.export_journal(bureau.folder / "journal.jsonl") == 10
    code, verdict = _verify_alone(bureau.folder / "journal.jsonl")
    head = reader.head()
    assert (code, verdict["ok"], verdict["entries"], verdict["first_bad"]) == (0, True, 10, None)
    assert verdict["head"] == {"seq": 10, "hash": head.hash}


def test_an_export_holds_no_key_no_subject_and_no_word_of_what_was_sealed(bureau: Bureau) -> None:
    one, _ = _some_entries(bureau)
    keeping.export_journal(bureau.folder / "journal.jsonl")
    text = (bureau.folder / "journal.jsonl").read_bytes()
    with connection.cursor() as cursor:
        cursor.execute("SELECT wrapped FROM journal_key")
        wrapped = [bytes(row[0]).hex().encode() for row in cursor.fetchall() if row[0]]
    for _, key in keys.unwrapped():
        assert not key or key.hex().encode() not in text
    assert not any(each in text for each in wrapped)
    assert one.partition(":")[2].encode() not in text
    assert b"record:" not in text


def test_an_exported_journal_comes_into_an_empty_bureau_with_its_keys(
    bureau: Bureau, identity: Path, sqlite_template: Path, settings: Any, tmp_path: Path
) -> None:
    one, gone = _some_entries(bureau)
    digest, before = keys.keyed_digest(b"list"), list(reader.stream())
    journal, bundle = tmp_path / "journal.jsonl", tmp_path / "keys.age"
    keeping.export_journal(journal)
    keeping.export_keys(bundle, recipients=recipient(identity))
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    settings.LASTCONTACT_MASTER_KEY = elsewhere / "master.key"
    with databases.as_default(databases.copy_of_sqlite(sqlite_template, elsewhere)):
        assert keeping.import_journal(journal, bundle, identity=identity).entries == 10
        assert list(reader.stream()) == before
        assert [entry.seq for entry in reader.for_subjects([one])[one]] == list(range(1, 11))
        assert keys.keyed_digest(b"list") == digest
        assert not keys.exists(gone)
        assert keeping.prepare_to_start() == ()
        assert keeping.verify().ok
        bureau.write(draft("b", (one, {})))
        assert reader.head().seq == 11


def test_a_journal_is_not_brought_into_a_bureau_that_has_one(bureau: Bureau, identity: Path, tmp_path: Path) -> None:
    _some_entries(bureau)
    keeping.export_journal(tmp_path / "journal.jsonl")
    keeping.export_keys(tmp_path / "keys.age", recipients=recipient(identity))
    with pytest.raises(exporting.NotEmpty):
        keeping.import_journal(tmp_path / "journal.jsonl", tmp_path / "keys.age", identity=identity)


def test_a_bundle_of_keys_opens_for_its_recipient_alone(bureau: Bureau, identity: Path, tmp_path: Path) -> None:
    _some_entries(bureau)
    keeping.export_keys(tmp_path / "keys.age", recipients=recipient(identity))
    stranger = tmp_path / "stranger.txt"
    stranger.write_text(str(pyrage.x25519.Identity.generate()))
    keeping.export_journal(tmp_path / "journal.jsonl")
    with pytest.raises(keeping.UnusableRecipient):
        keeping.import_journal(tmp_path / "journal.jsonl", tmp_path / "keys.age", identity=stranger)
    for written, said in (("nobody", "starts with 'age1'"), ("age1xyz", "is not whole")):
        with pytest.raises(keeping.UnusableRecipient, match=said):
            keeping.export_keys(tmp_path / "more.age", recipients=(written,))


def test_verification_names_the_entry_whose_index_was_tampered_with(bureau: Bureau) -> None:
    _some_entries(bureau)
    assert keeping.verify().ok
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM journal_mention WHERE seq = 7")
    found = keeping.verify()
    assert (found.ok, found.verdict.ok, found.index_wrong_at) == (False, True, 7)
    index.rebuild()
    assert keeping.verify().ok
