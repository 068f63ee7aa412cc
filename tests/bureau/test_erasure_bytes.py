"""What is erased leaves no plaintext byte: through the verbs, with real commits, in every file the bureau keeps."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from django.conf import settings
from django.db import connections

from lastcontact.accounts.models import Officer, Role
from lastcontact.bureau import erasing, intake, keeping, keeping_compact
from lastcontact.casefile.suggestions import suggest
from lastcontact.core.claim import ClaimType
from lastcontact.core.payloads.reports import ReportKind
from tests.bureau.acts import Bureau, Clock, hand_of

NAME, OTHER = "Zzyrphon Quxovanyan", "Wilhem Plothazar"
SECRETS = ("Zzyrphon", "Quxovanyan", "zzyrphon", "quxovanyan", "plum-tree-secret", "ESH-99-771")


def written_in(files: list[Path], secret: str) -> list[str]:
    forms = {secret.encode(code) for code in ("utf-8", "utf-16-le")}
    return [f.name for f in files if any(form in f.read_bytes() for form in forms)]


def everything(database: Path) -> list[Path]:
    folders = (database.parent, Path(settings.LASTCONTACT_DATA), Path(settings.LASTCONTACT_ARCHIVE))
    return sorted({f for folder in folders if folder.exists() for f in folder.rglob("*") if f.is_file()})


def test_after_erasing_and_compacting_no_byte_of_a_person_is_left(fresh_database: Path) -> None:
    alma = Officer.objects.create_user("alma", None, display_name="Alma Verin", roles=[Role.OFFICER, Role.CUSTODIAN])
    bureau = Bureau(hand_of(alma, Clock())).open()
    report = bureau.report("5th Company", f"1 {NAME} ESH-99-771\n2 {OTHER}\n", kind=ReportKind.LIST)
    record, other = (
        intake.open_record(
            by=bureau.hand,
            person=intake.Person(report=report, described=replace(intake.Described(name=name), service_number=number)),
        )
        for name, number in ((NAME, "ESH-99-771"), (OTHER, ""))
    )
    twin = bureau.record(NAME, "State Commission of Duravan", ClaimType.HELD)
    bureau.same(record, twin)
    suggest([record, twin])
    bureau.tell(bureau.enrol(record, call_word="plum-tree-secret"), bureau.decide(record))
    bureau.ask(record)
    files = everything(fresh_database)
    assert all(written_in(files, secret) for secret in SECRETS[:4]), "the test can see what it looks for"
    for one in (record, twin):
        erasing.erase(by=bureau.hand, record=one, ground="asked for by the family")
    keeping_compact.compact()
    connections.close_all()
    files = everything(fresh_database)
    assert {secret: written_in(files, secret) for secret in SECRETS} == {secret: [] for secret in SECRETS}
    assert keeping.verify().ok
    assert bureau.person(other).members == {other}
