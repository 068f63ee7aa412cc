"""What must hold before the bureau opens is checked, and what is missing is said in words."""

from __future__ import annotations

import pytest
from django.core import checks
from django.db import connection

from lastcontact.bureau import keeping
from lastcontact.journal import guarantees, keys, sealing
from lastcontact.journal.checks import guarantees_hold
from tests.journal.bureaus import Bureau, draft, subject


def _codes() -> list[str]:
    return sorted({problem.code for problem in guarantees.broken()})


def test_a_prepared_bureau_has_every_guarantee(bureau: Bureau) -> None:
    keeping.prepare_to_start()
    assert _codes() == []
    assert guarantees_hold(databases=["default"]) == []


def test_a_missing_trigger_keeps_the_bureau_closed(bureau: Bureau) -> None:
    keeping.prepare_to_start()
    name = "journal_entry_no_update" if bureau.vendor == "sqlite" else "journal_entry_no_change"
    on = "" if bureau.vendor == "sqlite" else " ON journal_entry"
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER {name}{on}")
    assert _codes() == ["triggers"]
    with pytest.raises(guarantees.GuaranteeMissing, match=name):
        keeping.prepare_to_start()
    (error,) = guarantees_hold(databases=["default"])
    assert isinstance(error, checks.Error)
    assert error.id == "journal.triggers"


@pytest.mark.parametrize("bureau", ["postgresql"], indirect=True)
def test_a_trigger_that_is_switched_off_counts_as_missing(bureau: Bureau) -> None:
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE journal_entry DISABLE TRIGGER journal_entry_no_truncate")
    assert _codes() == ["triggers"]


@pytest.mark.parametrize("bureau", ["postgresql"], indirect=True)
def test_postgresql_without_synchronous_commit_keeps_the_bureau_closed(bureau: Bureau) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET synchronous_commit = off")
    assert _codes() == ["durability"]


@pytest.mark.parametrize("bureau", ["sqlite"], indirect=True)
@pytest.mark.parametrize("pragma", ["secure_delete = OFF", "synchronous = NORMAL", "journal_mode = DELETE"])
def test_sqlite_opened_otherwise_keeps_the_bureau_closed(bureau: Bureau, pragma: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA {pragma}")
    assert _codes() == ["durability"]


def test_an_entry_altered_behind_the_triggers_is_found_and_does_not_open(bureau: Bureau) -> None:
    about = subject()
    bureau.write(*(draft("a", (about, {"n": number})) for number in range(5)))
    with connection.cursor() as cursor:
        if bureau.vendor == "sqlite":
            cursor.execute("DROP TRIGGER journal_entry_no_update")
        else:
            cursor.execute("ALTER TABLE journal_entry DISABLE TRIGGER USER")
        cursor.execute("SELECT sealed FROM journal_entry WHERE seq = 3")
        sealed = bytes(cursor.fetchone()[0])
        cursor.execute("UPDATE journal_entry SET sealed = %s WHERE seq = 3", [sealed[:-1] + bytes([sealed[-1] ^ 1])])
    found = keeping.verify()
    assert (found.ok, found.verdict.first_bad, found.verdict.entries) == (False, 3, 5)
    from lastcontact.journal import reader

    with pytest.raises(sealing.DoesNotOpen):
        reader.for_subjects([about])


def test_a_wrapped_key_moved_to_another_subject_does_not_open(bureau: Bureau) -> None:
    one, two = subject(), subject()
    bureau.write(draft("a", (one, {})), draft("a", (two, {})))
    with connection.cursor() as cursor:
        cursor.execute("SELECT wrapped FROM journal_key WHERE subject = %s", [one])
        cursor.execute("UPDATE journal_key SET wrapped = %s WHERE subject = %s", [cursor.fetchone()[0], two])
    with pytest.raises(keys.MasterKeyDoesNotFit):
        keys.for_opening(two)
