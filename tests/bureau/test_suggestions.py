"""Which pairs are suggested: the same whether looked up one by one or all at once, and never within one list."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import connection

from lastcontact.bureau import linking
from lastcontact.casefile import models as rows
from lastcontact.casefile.name_keys import catch_up
from lastcontact.casefile.suggesting_all import suggest_all
from lastcontact.casefile.suggestions import suggest
from lastcontact.core.claim import ClaimType
from lastcontact.core.payloads.reports import ReportKind
from lastcontact.core.person import Verdict
from tests.bureau.acts import Bureau

ROLL = (
    ("Սարնեցյան Վահագն Սուրենի", "2006-05-14"),
    ("Մասրեցյան Սարգիս Հրայրի", "1994-12-06"),
    ("Ջրահատյան Սուրեն Ղազարի", "2007-06-30"),
    ("Լճասարյան Արմեն Վազգենի", "2006-09-05"),
)
READ_OUT = (
    ("Vaaqn Sarnesyan", "14.05.2006"),
    ("Masrecyan Sarkis", "06.12.1994"),
    ("Сурен Джраатян", "30.06.2007"),
    ("Tigran Ardvinyan", "01.01.2001"),
)


def filled(bureau: Bureau) -> list[str]:
    roll = [bureau.record(name, birth=birth) for name, birth in ROLL]
    held = [bureau.record(name, "State Commission of Duravan", ClaimType.HELD, birth=b) for name, b in READ_OUT]
    return [*roll, *held]


def pairs() -> set[tuple[str, str]]:
    return set(rows.Suggestion.objects.values_list("a", "b"))


def test_looked_up_one_by_one_or_all_at_once_the_same_pairs_are_found(bureau: Bureau) -> None:
    records = filled(bureau)
    suggest(records)
    one_by_one = pairs()
    true = {tuple(sorted(p)) for p in zip(records[:3], records[4:7], strict=True)}
    assert true == one_by_one
    suggest_all()
    assert pairs() == one_by_one


@pytest.mark.parametrize("look", [suggest, lambda _records: suggest_all()], ids=["one by one", "all at once"])
def test_nobody_waits_for_a_turn_to_write_while_records_are_compared(
    bureau: Bureau, look: Callable[[list[str]], int]
) -> None:
    records = filled(bureau)
    catch_up()
    outside, read_within = len(connection.savepoint_ids), []

    def watch(execute: Callable[..., object], sql: str, *rest: object) -> object:
        compared = sql.startswith(("SELECT", "WITH")) and ("namekey" in sql or "casefile_record" in sql)
        if compared and len(connection.savepoint_ids) > outside:
            read_within.append(sql[:80])
        return execute(sql, *rest)

    with connection.execute_wrapper(watch):
        assert look(records) == 3
    assert not read_within


def test_all_at_once_respects_what_officers_judged(bureau: Bureau) -> None:
    records = filled(bureau)
    linking.judge(by=bureau.hand, a=records[0], b=records[4], verdict=Verdict.DIFFERENT)
    bureau.same(records[1], records[5])
    suggest_all()
    assert pairs() == {tuple(sorted((records[2], records[6])))}


def test_of_one_report_only_what_touches_it_is_made_anew(bureau: Bureau) -> None:
    records = filled(bureau)
    suggest_all(report=rows.Record.objects.get(id=records[4]).report)
    assert pairs() == {tuple(sorted((records[0], records[4])))}


def test_an_empty_bureau_has_no_suggestions(bureau: Bureau) -> None:
    bureau.report("Sarn Agency", kind=ReportKind.LIST)
    assert suggest_all() == 0


def test_an_h_that_russian_writes_as_g_as_kh_or_not_at_all_hides_nobody(bureau: Bureau) -> None:
    rolls = [
        ("Սարնեցյան Հայկ", "Айк Сарнецян"),
        ("Մասրեցյան Հրանտ", "Грант Масрецян"),
        ("Լճասարյան Հայկազ", "Хайказ Лчасарян"),
        ("Tarvenov Həsən", "Гасан Тарвенов"),
        ("Zorgulov Heydər", "Гейдар Зоргулов"),
        ("Гайк Тормасян", "Айк Тормасян"),
        ("Հովհարյան Վահագն", "Оваарян Ваагн"),
        ("Həmzəlov Vəli", "Гамзалов Вели"),
    ]
    one = [bureau.record(name) for name, _ in rolls]
    other = [bureau.record(name, "State Commission of Duravan", ClaimType.HELD) for _, name in rolls]
    suggest([*one, *other])
    one_by_one = pairs()
    assert one_by_one == {tuple(sorted(p)) for p in zip(one, other, strict=True)}
    suggest_all()
    assert pairs() == one_by_one


@pytest.mark.parametrize("birth", ["1999", "28.02.1999", "31/02/1999"])
def test_whoever_is_told_by_year_is_found_whatever_our_list_knows_of_the_birth(bureau: Bureau, birth: str) -> None:
    filled(bureau)
    ours = bureau.record("Quill Stefan", birth=birth)
    theirs = bureau.record("Квилл Штефан", "State Commission of Duravan", ClaimType.HELD, birth="1999")
    pair = (min(ours, theirs), max(ours, theirs))
    suggest([ours, theirs])
    assert pair in pairs()
    suggest_all()
    assert pair in pairs()
