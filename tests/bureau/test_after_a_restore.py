"""After a restore or an update: who was erased stays erased, sign-in included; rows and suggestions are made anew."""

from __future__ import annotations

import pytest
from django.db.migrations.loader import MigrationLoader

from lastcontact.accounts.models import Relative
from lastcontact.bureau import keeping_rows, rows_made
from lastcontact.casefile import models as rows
from lastcontact.casefile.suggestions import suggest
from lastcontact.cli import rows as cli_rows
from lastcontact.core.claim import ClaimType
from tests.bureau.acts import Bureau


def test_a_relative_of_an_erased_record_cannot_sign_in_again(bureau: Bureau) -> None:
    kept, erased = bureau.enrol(bureau.record("A")), bureau.enrol(bureau.record("B"))
    record = Relative.objects.get(id=erased).record_id
    assert keeping_rows.forget_relatives((f"record:{record}", "link:a~b")) == 1
    assert list(Relative.objects.values_list("id", flat=True)) == [kept]


def test_a_rebuild_makes_the_suggestions_again(bureau: Bureau) -> None:
    a = bureau.record("Սարնեցյան Վահագն Սուրենի", birth="2006-05-14")
    b = bureau.record("Vaaqn Sarnesyan", "State Commission of Duravan", ClaimType.HELD, birth="2006-05-14")
    suggest([a, b])
    before = list(rows.Suggestion.objects.values("a", "b", "weight_log2"))
    rows.Suggestion.objects.all().delete()
    keeping_rows.rebuild()
    assert list(rows.Suggestion.objects.values("a", "b", "weight_log2")) == before != []


def test_rows_of_other_code_are_made_anew_once_and_said(bureau: Bureau, capsys: pytest.CaptureFixture[str]) -> None:
    record = bureau.record("Սարնեցյան Վահագն Սուրենի", birth="2006-05-14")
    before = rows.Record.objects.get(id=record)
    rows.Record.objects.update(search="", person="", line=None)
    rows_made.mark_outdated()
    cli_rows.bring_up_to_date()
    after = rows.Record.objects.get(id=record)
    assert (after.search, after.person, after.line) == (before.search, before.person, before.line)
    assert "made anew from the journal" in capsys.readouterr().err
    rows.Record.objects.update(search="")
    assert rows_made.up_to_date() and cli_rows.bring_up_to_date() == 0
    assert capsys.readouterr().err == "" and rows.Record.objects.get(id=record).search == ""


def test_a_change_of_the_tables_raises_the_version_of_the_read_models() -> None:
    loader = MigrationLoader(None)
    newest = {app: max(name for of, name in loader.disk_migrations if of == app) for app in ("casefile", "notices")}
    assert (rows_made.VERSION, newest) == (44, {"casefile": "0011_lineage", "notices": "0001_initial"}), (
        "With a new migration here, raise rows_made.VERSION and write both down."
    )
