"""The keyring and the master key: made once, kept apart, fitted, turned, never needed to verify."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import transaction

from lastcontact.bureau import keeping
from lastcontact.core.entry import Entry
from lastcontact.journal import erasures, guarantees, keys, master, reader, turning
from tests.journal.bureaus import Bureau, draft, subject


def test_the_first_start_makes_a_master_key_only_its_owner_can_read_and_says_to_back_it_up(
    bureau: Bureau, capsys: pytest.CaptureFixture[str]
) -> None:
    keeping.prepare_to_start()
    assert bureau.master_key.stat().st_mode & 0o777 == 0o600
    assert "Keep a copy" in capsys.readouterr().err
    before = bureau.master_key.read_bytes()
    keeping.prepare_to_start()
    assert bureau.master_key.read_bytes() == before


def test_the_bureau_does_not_start_without_its_master_key(bureau: Bureau) -> None:
    bureau.write(draft("a", (subject(), {})))
    bureau.master_key.unlink()
    with pytest.raises(guarantees.GuaranteeMissing, match="put its copy back"):
        keeping.prepare_to_start()
    assert not bureau.master_key.exists()


def test_the_bureau_does_not_start_with_another_master_key(bureau: Bureau) -> None:
    bureau.write(draft("a", (subject(), {})))
    bureau.master_key.unlink()
    master.create(bureau.master_key)
    with pytest.raises(guarantees.GuaranteeMissing, match="does not open"):
        keeping.prepare_to_start()
    with pytest.raises(keys.MasterKeyDoesNotFit):
        bureau.write(draft("a", (subject(), {})))


def test_the_bureau_does_not_start_when_others_may_read_the_master_key(bureau: Bureau) -> None:
    keeping.prepare_to_start()
    bureau.master_key.chmod(0o644)
    with pytest.raises(guarantees.GuaranteeMissing, match="chmod 600"):
        keeping.prepare_to_start()


def test_a_turned_master_key_opens_everything_and_the_former_one_nothing(bureau: Bureau) -> None:
    one, gone = subject(), subject()
    bureau.write(draft("a", (one, {"n": 1})), draft("a", (gone, {})))
    with transaction.atomic():
        keys.destroy(gone)
    digest, former = keys.keyed_digest(b"list"), bureau.master_key.read_bytes()
    assert turning.turn_master() == 2
    assert bureau.master_key.read_bytes() != former
    assert [isinstance(entry, Entry) for entry in reader.stream()] == [True, False]
    assert keys.keyed_digest(b"list") == digest
    assert sorted(path.name for path in bureau.master_key.parent.iterdir()) == ["master.key", "master.key.erased"]
    bureau.master_key.write_bytes(former)
    with pytest.raises(keys.MasterKeyDoesNotFit):
        list(reader.stream())


class _PowerCut(BaseException):
    pass


@pytest.mark.parametrize("moment", ["write", "put_in_place", "shred"])
def test_a_turning_cut_short_anywhere_is_finished_or_taken_back_at_the_next_start(
    bureau: Bureau, moment: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = subject()
    bureau.write(draft("a", (one, {"n": 1})))
    really = getattr(master, moment)

    def cut(*given: Any) -> None:
        if moment == "write":
            really(*given)
        raise _PowerCut

    with monkeypatch.context() as patched:
        patched.setattr(master, moment, cut)
        with pytest.raises(_PowerCut):
            turning.turn_master()
    assert len(list(reader.stream())) == 1
    keeping.prepare_to_start()
    bureau.write(draft("b", (one, {"n": 2})))
    assert [entry.seq for entry in reader.for_subjects([one])[one]] == [1, 2]
    assert [path.name for path in bureau.master_key.parent.iterdir()] == ["master.key"]


def test_a_keyed_digest_is_the_same_here_and_another_elsewhere(bureau: Bureau) -> None:
    here = keys.keyed_digest(b"the same list")
    assert here == keys.keyed_digest([b"the same", b" list"]) != keys.keyed_digest(b"another list")


def test_an_erased_subject_stands_on_the_list_beside_the_master_key(bureau: Bureau) -> None:
    one, two = subject(), subject()
    bureau.write(draft("a", (one, {}), (two, {})))
    with transaction.atomic():
        assert keys.destroy(one)
        assert not keys.destroy(one)
        assert not keys.destroy(subject())
    assert erasures.read(beside=bureau.master_key) == [one]
    assert erasures.path(beside=bureau.master_key).stat().st_mode & 0o777 == 0o600


def test_an_erasure_that_was_rolled_back_is_not_on_the_list(bureau: Bureau) -> None:
    one = subject()
    bureau.write(draft("a", (one, {})))
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        keys.destroy(one)
        raise ZeroDivisionError
    assert erasures.read(beside=bureau.master_key) == []
    assert keys.exists(one)


def test_a_start_lists_what_was_erased_when_a_crash_kept_it_off_the_list(bureau: Bureau) -> None:
    one = subject()
    bureau.write(draft("a", (one, {})))
    with transaction.atomic():
        keys.destroy(one)
    erasures.path(beside=bureau.master_key).unlink()
    assert keeping.prepare_to_start() == ()
    assert erasures.read(beside=bureau.master_key) == [one]
