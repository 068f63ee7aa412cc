"""A list taken in with wrong columns is taken back whole while nothing rests on it. Everybody here is invented."""

from __future__ import annotations

import json
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import keeping, linking, opening, seeking
from lastcontact.casefile import models as rows
from lastcontact.casefile import refresh
from lastcontact.core.claim import ClaimType
from lastcontact.core.person import Verdict
from lastcontact.journal import keys
from tests.bureau.acts import Bureau
from tests.desk import invented
from tests.desk.test_called import NOTHING_CLAIMED, take
from tests.desk.test_family_and_public import edition
from tests.desk.test_intake import newest, receive, text_of

WRONG = {"column-1": "name", "column-2": "beside"}


@pytest.fixture
def columns(bureau: Bureau, alma_at_desk: Client) -> str:
    """The page of the columns of a roll that was taken in with its surnames as whole names."""
    form = invented.upload(
        bureau.sources["5th Company"], SimpleUploadedFile("roll.csv", invented.ROLL.encode()), scope="public"
    )
    address: str = alma_at_desk.post(receive(bureau), form)["Location"]
    alma_at_desk.post(address, invented.columns(**WRONG))
    return address


def take_back(browser: Client, why: str = "surnames as whole names") -> str:
    address = reverse("desk:take-back-rows", args=[the_list().id])
    return text_of(browser.post(address, {"table": "", "why": why}, follow=True))


def the_list() -> rows.Report:
    return rows.Report.objects.get(of_kind="list")


def listed() -> list[str]:
    return [row.id for row in rows.Record.objects.order_by("seq")]


def names() -> list[str]:
    return sorted(row.file.described.full_name for row in rows.Record.objects.all())


def test_a_table_that_is_in_shows_as_what_its_columns_were_taken_and_no_form(
    columns: str, alma_at_desk: Client
) -> None:
    page = text_of(alma_at_desk.get(columns))
    assert "taken in to its end" in page and "Take its rows in" not in page
    rows_of = dict(re.findall(r'scope="row"><bdi>([^<]*)</bdi>.*?data-l="It holds"><span class="v">([^<]*)<', page))
    assert (rows_of["Surname"], rows_of["Given name"]) == ("name, whole", "kept beside, unread")
    take_back(alma_at_desk)
    assert "Take its rows in" in text_of(alma_at_desk.get(columns))


def test_a_list_is_taken_back_with_the_reason_and_its_columns_are_named_anew(
    bureau: Bureau, columns: str, alma_at_desk: Client
) -> None:
    assert "Սարնեցյան" in names()
    before = listed()
    assert "Take all its records back" in text_of(alma_at_desk.get(columns))
    assert "Say what was wrong" in take_back(alma_at_desk, " ") and listed() == before
    page = take_back(alma_at_desk)
    assert "4 records were taken back." in page and "taken in to its end" not in page
    assert "as last time from this source" not in page, "what was wrong is not proposed again"
    assert not listed() and not any(keys.exists(f"record:{id}") for id in before)
    assert not any(name in plain() for name in ("Սարնեցյան Վ", before[0]))
    assert alma_at_desk.get(reverse("desk:person", args=[before[0]])).status_code == 404
    alma_at_desk.post(columns, invented.columns())
    assert "Սարնեցյան Վահագն" in names() and len(listed()) == 4
    report = text_of(alma_at_desk.get(reverse("desk:report", args=[newest().id])))
    assert "4 records were taken back by Alma" in report and "surnames as whole names" in report
    held = plain()
    refresh.rebuild()
    assert plain() == held
    assert keeping.verify().ok


def plain() -> str:
    """The files that officers read."""
    models = (rows.Record, rows.Claim, rows.Report, rows.Source)
    found = [list(model.objects.order_by("id").values_list("id", "folded")) for model in models]
    return json.dumps(found, default=str, ensure_ascii=False)


@pytest.mark.parametrize("done", ["said", "linked", "asked", "decided", "let in", "called", "owed", "no more sought"])
def test_a_list_on_which_something_rests_stays(bureau: Bureau, columns: str, alma_at_desk: Client, done: str) -> None:
    one, other = listed()[:2]
    if done == "said":
        bureau.says(one, ClaimType.HELD)
    elif done == "linked":
        linking.judge(by=bureau.hand, a=one, b=other, verdict=Verdict.DIFFERENT)
    elif done == "asked":
        bureau.ask(one)
    elif done == "decided":
        bureau.decide(one)
    elif done == "let in":
        bureau.enrol(one)
    elif done == "called":
        take(alma_at_desk, bureau, one, **NOTHING_CLAIMED)
    elif done == "owed":
        words = opening.DutyWords(owed_by="Norhat", what="a list of those held", claim=f"{one}.0")
        opening.note_duty(by=bureau.hand, incident=bureau.incident, words=words)
    else:
        seeking.seek_no_more(by=bureau.hand, record=one, why="a heading")
    place = rows.Record.objects.get(id=one).locator
    assert "Take all its records back" not in text_of(alma_at_desk.get(columns))
    page = take_back(alma_at_desk)
    assert "Something was said or done since" in page and place in page
    assert len(listed()) == 4


def test_a_list_stays_once_an_edition_that_may_count_its_people_is_published(
    bureau: Bureau, columns: str, alma_at_desk: Client
) -> None:
    edition(bureau)
    assert "An edition was published since" in text_of(alma_at_desk.get(columns))
    assert "An edition was published since" in take_back(alma_at_desk) and len(listed()) == 4


def test_opening_a_page_is_nothing_done(columns: str, alma_at_desk: Client) -> None:
    alma_at_desk.get(reverse("desk:person", args=[listed()[0]]))
    assert "4 records were taken back." in take_back(alma_at_desk)


def test_who_may_not_takes_nothing_back(columns: str, boris_at_desk: Client) -> None:
    address = reverse("desk:take-back-rows", args=[newest().id])
    assert boris_at_desk.post(address, {"table": "", "why": "wrong"}).status_code == 404
    assert len(listed()) == 4
