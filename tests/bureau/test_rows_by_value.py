"""Rows asked for past Django's queries are those that Django finds, with the same values in them."""

from __future__ import annotations

import pytest
from django.apps import apps

from lastcontact.casefile import models as rows
from lastcontact.casefile.table import Table
from tests.bureau.acts import Bureau

ALL = [model for model in apps.get_app_config("casefile").get_models() if isinstance(model._default_manager, Table)]


@pytest.fixture
def people(bureau: Bureau) -> list[str]:
    found = [bureau.record(name, birth_place="Dorna") for name in ("Aram Sorel", "Aram Sorell", "Mira Oldane")]
    bureau.same(found[0], found[1])
    bureau.decide(found[2])
    bureau.ask(found[0])
    bureau.report("Sarn Agency", "Norhat said on 3 March 2026 that 40 soldiers were captured at Dorna.")
    return found


def test_every_value_of_every_row_is_as_django_reads_it(bureau: Bureau, people: list[str]) -> None:
    assert rows.Record in ALL and rows.Membership in ALL
    for model in ALL:
        ours, django = model.objects.those(), list(model.objects.all())
        assert sorted(map(str, map(_values, ours))) == sorted(map(str, map(_values, django)))
    assert rows.Record.objects.one(id=people[2]).last_news_on is not None
    assert rows.Report.objects.those()[-1].proposals


def _values(row: rows.Row) -> dict[str, object]:
    return {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}


def test_a_value_one_of_several_or_one_of_none_is_asked_for(bureau: Bureau, people: list[str]) -> None:
    table = rows.Record.objects
    here = {"incident": bureau.incident}
    assert {row.id for row in table.those(id=people[:2], **here)} == set(people[:2])
    assert sorted(table.column("id", id=(p for p in people))) == sorted(people)
    assert table.those(id=[], **here) == [] and not table.has(id=set())
    assert table.columns("id", "leads", id=people[2]) == [(people[2], True)]
    assert table.has(id=people[0], leads=True) is not table.has(id=people[1], leads=True)
    assert table.files(id=people[:1])[people[0]].described.name == "Aram Sorel"


def test_a_text_within_a_folded_file_is_asked_for_and_told(bureau: Bureau, people: list[str]) -> None:
    claims, here = rows.Claim.objects, {"incident": bureau.incident}
    told = dict(rows.Record.objects.columns("id", "folded__opened__described__name", **here))
    assert told == {id: file.described.name for id, file in rows.Record.objects.files(**here).items()}
    assert set(claims.column("folded__body__subject", **here)) == {None}, "what is not there is no text"
    sources = {row.folded["source"] for row in rows.Claim.objects.all()}
    assert claims.different("folded__source", **here) == sources
    assert all(claims.column("folded__source", folded__source=[one], **here) for one in sources)
    assert claims.different("folded__source", folded__source="nobody", **here) == set()


def test_what_is_not_there_is_none_or_refused(bureau: Bureau, people: list[str]) -> None:
    assert rows.Record.objects.one(id="nobody") is None and not rows.Record.objects.has(id="nobody")
    with pytest.raises(rows.Record.DoesNotExist):
        rows.Record.objects.the(id="nobody")
    with pytest.raises(TypeError):
        rows.Record.objects.those(last_news_on=None)


def test_rows_come_in_the_order_of_their_model(bureau: Bureau, people: list[str]) -> None:
    numbers = rows.Report.objects.column("number")
    assert numbers == sorted(numbers) and len(numbers) > 3
    first = rows.Report.objects.one(incident=bureau.incident)
    assert first is not None and first.number == 1
