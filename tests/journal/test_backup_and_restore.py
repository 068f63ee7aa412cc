"""A backup opens for its recipient alone, revives nobody who was erased, and is whole or refused."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import tarfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pyrage
import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.db import connection, transaction

from lastcontact.accounts.models import Officer, Role
from lastcontact.archive import store
from lastcontact.bureau import keeping, keeping_backup
from lastcontact.core.entry import Entry, Erased
from lastcontact.journal import guarantees, keys, master, reader
from tests.journal import databases
from tests.journal.bureaus import Bureau, draft, recipient, subject

MADE_AT = datetime(2020, 12, 17, tzinfo=UTC)


class Elsewhere:
    """An empty bureau of the same kind on another machine, to restore into."""

    def __init__(self, bureau: Bureau, settings: Any, request: pytest.FixtureRequest) -> None:
        self.folder = bureau.folder / "elsewhere"
        self.folder.mkdir()
        settings.LASTCONTACT_MASTER_KEY = self.folder / "keys" / "master.key"
        settings.LASTCONTACT_ARCHIVE = self.folder / "archive"
        (self.folder / "keys").mkdir()
        if bureau.vendor == "sqlite":
            self.address = databases.copy_of_sqlite(request.getfixturevalue("sqlite_template"), self.folder)
        else:
            self.address = databases.copy_of_postgresql(
                request.getfixturevalue("postgresql_server"), request.getfixturevalue("postgresql_template")
            )

    def bring_keys_from(self, bureau: Bureau) -> None:
        shutil.copytree(bureau.folder / "keys", self.folder / "keys", dirs_exist_ok=True)


def _a_bureau_with_a_list(bureau: Bureau) -> tuple[str, str, str]:
    one, two = subject(), subject()
    with transaction.atomic():
        item = store.keep(two, b"name;born\n" * 300_000, media_type="text/csv", filename="list.csv")
    bureau.write(draft("a", (one, {"n": 1})), draft("a", (two, {"item": item})))
    return one, two, item


@pytest.mark.parametrize("umask", [0o022, 0o000])
def test_a_backup_and_a_bundle_of_keys_are_their_owners_alone(bureau: Bureau, identity: Path, umask: int) -> None:
    _a_bureau_with_a_list(bureau)
    backup, bundle, before = bureau.folder / "backup.age", bureau.folder / "keys.age", os.umask(umask)
    try:
        keeping_backup.backup(backup, recipients=recipient(identity), made_at=MADE_AT)
        keeping.export_keys(bundle, recipients=recipient(identity))
    finally:
        os.umask(before)
    assert [oct(file.stat().st_mode & 0o777) for file in (backup, bundle)] == ["0o600", "0o600"]
    with pytest.raises(FileExistsError):
        keeping_backup.backup(backup, recipients=recipient(identity), made_at=MADE_AT)


def test_accounts_and_everything_else_come_back_with_the_journal(
    bureau: Bureau, identity: Path, settings: Any, request: pytest.FixtureRequest
) -> None:
    officer = Officer.objects.create_user("alma", "only for tests", display_name="Alma Verin", roles=[Role.OFFICER])
    session = SessionStore()
    session.create()
    keeping.prepare_to_start()
    file = _backup(bureau, identity)
    there = Elsewhere(bureau, settings, request)
    there.bring_keys_from(bureau)
    with databases.as_default(there.address):
        keeping_backup.restore(file, identity=identity)
        assert Officer.objects.get().pk == officer.pk
        assert Officer.objects.create_user("boris", "only for tests", display_name="Boris", roles=[]).pk != officer.pk
        assert not SessionStore().exists(session.session_key)


def _backup(bureau: Bureau, identity_file: Path, **how: Any) -> Path:
    file = bureau.folder / "backup.age"
    keeping_backup.backup(file, recipients=recipient(identity_file), made_at=MADE_AT, **how)
    return file


def test_a_restored_bureau_is_the_one_that_was_backed_up_under_a_new_master_key(
    bureau: Bureau,
    identity: Path,
    settings: Any,
    request: pytest.FixtureRequest,
) -> None:
    one, _, item = _a_bureau_with_a_list(bureau)
    entries, head = list(reader.stream()), reader.head()
    file = _backup(bureau, identity)
    there = Elsewhere(bureau, settings, request)
    there.bring_keys_from(bureau)
    with databases.as_default(there.address):
        restored = keeping_backup.restore(file, identity=identity)
        assert (restored.head, restored.erased_again) == (head, ())
        assert list(reader.stream()) == entries
        assert store.open(item) == b"name;born\n" * 300_000
        assert keeping.prepare_to_start() == ()
        assert keeping.verify().ok
        assert master.path().read_bytes() != bureau.master_key.read_bytes()
        bureau.write(draft("b", (one, {"n": 2})))
        assert reader.head().seq == 3
    assert not list(there.folder.rglob("staging-*"))


def test_a_restored_backup_does_not_revive_who_was_erased_after_it_was_made(
    bureau: Bureau,
    identity: Path,
    settings: Any,
    request: pytest.FixtureRequest,
) -> None:
    one, two, item = _a_bureau_with_a_list(bureau)
    file = _backup(bureau, identity)
    with transaction.atomic():
        keys.destroy(two)
    there = Elsewhere(bureau, settings, request)
    there.bring_keys_from(bureau)
    with databases.as_default(there.address):
        assert keeping_backup.restore(file, identity=identity).erased_again == (two,)
        assert [type(entry) for entry in reader.stream()] == [Entry, Erased]
        assert not keys.exists(two)
        assert not store.path_of(item).exists()
        # The former master key opens nothing any more, so the keys still in the backup's copy are of no use.
        shutil.copy(bureau.master_key, master.path())
        with pytest.raises(keys.MasterKeyDoesNotFit):
            keys.for_opening(one)


def test_a_backup_without_its_master_key_is_not_restored_and_can_be_once_it_is_there(
    bureau: Bureau,
    identity: Path,
    settings: Any,
    request: pytest.FixtureRequest,
) -> None:
    _a_bureau_with_a_list(bureau)
    file = _backup(bureau, identity)
    there = Elsewhere(bureau, settings, request)
    with databases.as_default(there.address):
        with pytest.raises(guarantees.GuaranteeMissing, match="and none in this backup"):
            keeping_backup.restore(file, identity=identity)
        there.bring_keys_from(bureau)
        with pytest.raises(guarantees.GuaranteeMissing, match="not finished"):
            keeping.prepare_to_start()
        assert keeping_backup.restore(file, identity=identity).head.seq == 2
        keeping.prepare_to_start()


def test_a_backup_with_its_master_key_restores_by_itself(
    bureau: Bureau,
    identity: Path,
    settings: Any,
    request: pytest.FixtureRequest,
) -> None:
    one, two, _ = _a_bureau_with_a_list(bureau)
    with transaction.atomic():
        keys.destroy(two)
    file = _backup(bureau, identity, with_master_key=True)
    there = Elsewhere(bureau, settings, request)
    with databases.as_default(there.address):
        keeping_backup.restore(file, identity=identity)
        assert keys.exists(one)
        assert not keys.exists(two)


def test_a_backup_is_not_restored_over_a_bureau_that_has_a_journal(bureau: Bureau, identity: Path) -> None:
    _a_bureau_with_a_list(bureau)
    file = _backup(bureau, identity)
    with pytest.raises(keeping_backup.BureauNotEmpty):
        keeping_backup.restore(file, identity=identity)


def test_a_damaged_backup_is_refused(
    bureau: Bureau,
    identity: Path,
    settings: Any,
    request: pytest.FixtureRequest,
) -> None:
    _a_bureau_with_a_list(bureau)
    file = _backup(bureau, identity)
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
    there = Elsewhere(bureau, settings, request)
    with databases.as_default(there.address), pytest.raises(keeping.UnusableRecipient, match="damaged"):
        keeping_backup.restore(file, identity=identity)


@pytest.mark.parametrize(
    ("name", "of_type"), [("../outside", tarfile.REGTYPE), ("/outside", tarfile.REGTYPE), ("link", tarfile.SYMTYPE)]
)
def test_what_no_backup_has_is_not_taken_out_of_one(
    bureau: Bureau, identity: Path, settings: Any, request: pytest.FixtureRequest, name: str, of_type: bytes
) -> None:
    packed, file = bureau.folder / "made.tar", bureau.folder / "made.age"
    with tarfile.open(packed, "w") as archive:
        member = tarfile.TarInfo(name)
        member.type, member.linkname = of_type, "manifest.json" if of_type == tarfile.SYMTYPE else ""
        archive.addfile(member, io.BytesIO())
    with packed.open("rb") as plain, file.open("wb") as sealed:
        pyrage.encrypt_io(plain, sealed, [pyrage.x25519.Recipient.from_str(one) for one in recipient(identity)])
    there = Elsewhere(bureau, settings, request)
    with databases.as_default(there.address), pytest.raises(keeping_backup.NotABackup) as refused:
        keeping_backup.restore(file, identity=identity)
    assert "no backup has" in str(refused.value.__cause__)


def test_a_backup_carries_no_read_models(bureau: Bureau, identity: Path, tmp_path: Path) -> None:
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE casefile_invented (name text)")
        cursor.execute("INSERT INTO casefile_invented VALUES ('Alma Verin, invented')")
    _a_bureau_with_a_list(bureau)
    file = _backup(bureau, identity)
    opened = tmp_path / "opened.tar"
    with file.open("rb") as sealed, opened.open("wb") as plain:
        keeping.decrypt(sealed, plain, identity)
    assert b"journal_entry" in opened.read_bytes()
    assert b"Alma Verin" not in opened.read_bytes()
    assert subprocess.run(["tar", "-tf", opened], check=True, capture_output=True).stdout.startswith(b"manifest.json")
