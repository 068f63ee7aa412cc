"""What an enquiry carried, as files: a list, PFIF and FollowTheMoney, with nothing that was not sent."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Officer
from lastcontact.bureau import disclosing, enquiring, erasing, intake, sharing
from lastcontact.casefile import models as rows
from lastcontact.core.claim import Claim, ClaimType
from lastcontact.core.payloads.enquiries import Answered, Outcome
from lastcontact.core.payloads.records import Described
from lastcontact.core.payloads.reports import ReportKind, Scope
from lastcontact.reading.files import open_document
from tests.bureau.acts import Bureau, Clock, hand_of


@pytest.fixture
def asked(bureau: Bureau) -> tuple[str, list[str]]:
    people = [bureau.record("@Levon Lusats"), bureau.record("Narek Hovasar")]
    return bureau.ask(*people), people


def file(client: Client, bureau: Bureau, enquiry: str, form: str) -> str:
    return client.get(reverse("desk:asked", args=[bureau.incident, enquiry, form])).content.decode()


def test_the_list_opens_in_a_spreadsheet_and_no_cell_is_a_formula(bureau, asked, alma_at_desk):
    rows = list(csv.DictReader(io.StringIO(file(alma_at_desk, bureau, asked[0], "csv").removeprefix("\ufeff"))))
    assert [(row["name"], row["record"]) for row in rows] == [
        ("'@Levon Lusats", asked[1][0]), ("Narek Hovasar", asked[1][1]),
    ]  # fmt: skip


def test_pfif_asks_and_asserts_nothing_and_everybody_expires(bureau, asked, alma_at_desk):
    written = file(alma_at_desk, bureau, asked[0], "pfif")
    back = open_document("asked.xml", written.encode()).tables[0]
    row = dict(zip(back.header, back.rows[0], strict=True))
    assert (row["name"], row["status"], row["record there"]) == (
        "@Levon Lusats", "information sought", f"testserver/{asked[1][0]}",
    )  # fmt: skip
    assert written.count("<pfif:expiry_date>") == 2 and "believed" not in written


def test_follow_the_money_names_a_person_a_line(bureau, asked, alma_at_desk):
    entities = [json.loads(line) for line in file(alma_at_desk, bureau, asked[0], "ftm").splitlines()]
    assert [(e["schema"], e["properties"]["name"]) for e in entities] == [
        ("Person", ["@Levon Lusats"]), ("Person", ["Narek Hovasar"]),
    ]  # fmt: skip


@pytest.mark.parametrize("form", ["csv", "pfif", "ftm"])
def test_one_who_was_erased_is_in_no_file(bureau, asked, alma_at_desk, form):
    enquiry, people = asked
    custodian = replace(bureau.hand, roles=bureau.hand.roles | {"custodian"})
    erasing.erase(by=custodian, record=people[0], ground="asked for by the family")
    assert "Lusats" not in file(alma_at_desk, bureau, enquiry, form)


def test_who_is_not_of_the_incident_gets_nothing(bureau, asked, boris_at_desk, client):
    address = reverse("desk:asked", args=[bureau.incident, asked[0], "pfif"])
    assert boris_at_desk.get(address).status_code == 404
    assert client.get(address).status_code == 302


def test_whom_to_ask_about_stands_by_the_alphabet_in_whatever_script(bureau, alma_at_desk):
    for name in ("Tigran Marvan", "Վահագն Սարնեցյան", "Арам Арамян"):
        bureau.record(name)
    shown = alma_at_desk.get(reverse("desk:ask", args=[bureau.incident])).content.decode()
    at = [shown.index(name) for name in ("Арам Арамян", "Tigran Marvan", "Վահագն Սարնեցյան")]
    assert at == sorted(at)
    assert 'data-narrows="#whom .choice"' in shown and 'id="whom"' in shown


@pytest.fixture
def joined(bureau: Bureau) -> tuple[str, str]:
    """A thin record with which it began, and the roll's own row of the same man."""
    thin = bureau.record("Арам Арамян", rank="рядовой")
    full = bureau.record("Aram Aramyan", father_name="Hakob", birth="2004-02-01", unit="2nd Battalion")
    bureau.same(thin, full)
    return thin, full


def erase(bureau: Bureau, record: str) -> None:
    custodian = replace(bureau.hand, roles=bureau.hand.roles | {"custodian"})
    erasing.erase(by=custodian, record=record, ground="asked for by the family")


def page_of(client: Client, bureau: Bureau, enquiry: str) -> str:
    return " ".join(client.get(reverse("desk:enquiry", args=[bureau.incident, enquiry])).content.decode().split())


@pytest.mark.parametrize("first", [0, 1])
def test_all_that_the_records_of_one_person_say_is_asked_with_under_whichever(bureau, joined, alma_at_desk, first):
    enquiry = bureau.ask(joined[first], confirmed=("unit",))
    (row,) = csv.DictReader(io.StringIO(file(alma_at_desk, bureau, enquiry, "csv").removeprefix("\ufeff")))
    assert row == {
        "name": "Арам Арамян; Aram Aramyan", "father_name": "Hakob", "birth": "2004-02-01", "rank": "рядовой",
        "unit": "2nd Battalion", "record": joined[first],
    }  # fmt: skip
    assert "<pfif:alternate_names>Aram Aramyan<" in file(alma_at_desk, bureau, enquiry, "pfif")
    (entity,) = [json.loads(line) for line in file(alma_at_desk, bureau, enquiry, "ftm").splitlines()]
    assert entity["properties"]["name"] == ["Арам Арамян", "Aram Aramyan"]
    page = page_of(alma_at_desk, bureau, enquiry)
    assert "1 asked about, 1 without an answer" in page and "Hakob" in page and "2nd Battalion" in page


def test_the_answer_about_somebody_of_two_records_is_one(bureau, joined):
    enquiry = bureau.ask(joined[0])
    reply = enquiring.Reply(enquiry, date(2026, 3, 16), {joined[0]: Answered(Outcome.DENIED)})
    enquiring.answer(by=bureau.hand, reply=reply)
    assert [a.outcome for a in bureau.person(joined[1]).answers] == [None, Outcome.DENIED]
    assert not rows.Enquiry.objects.get().file.unanswered()


def test_a_record_that_may_not_leave_adds_nothing_to_what_is_asked(bureau, joined, alma_at_desk):
    thin, full = joined
    report = rows.Record.objects.get(id=full).report
    disclosing.narrow(by=bureau.hand, report=report, scope=Scope.INCIDENT)
    assert "Hakob" not in file(alma_at_desk, bureau, bureau.ask(thin), "csv")


def test_what_one_record_added_goes_when_it_is_erased_and_the_person_stays_asked_about(bureau, joined, alma_at_desk):
    thin, full = joined
    enquiry = bureau.ask(thin)
    erase(bureau, full)
    page = page_of(alma_at_desk, bureau, enquiry)
    assert "Арам Арамян" in page and "Hakob" not in page and "1 asked about" in page and "erased" not in page
    assert "Hakob" not in str(rows.Enquiry.objects.get().folded)


def test_who_was_erased_is_still_counted_among_those_asked_about_and_not_named(bureau, asked, joined, alma_at_desk):
    enquiry, people = bureau.ask(*asked[1], joined[0]), asked[1]
    erase(bureau, people[0])
    page = page_of(alma_at_desk, bureau, enquiry)
    assert "3 asked about, 2 without an answer" in page and "1 person erased since" in page and "Lusats" not in page
    listed = alma_at_desk.get(reverse("desk:enquiries", args=[bureau.incident])).content.decode()
    assert "3 people" in listed and "1 erased since" in listed
    erase(bureau, joined[0])
    page = page_of(alma_at_desk, bureau, enquiry)
    assert "3 asked about, 1 without" in page and "2 people erased since" in page and "Hakob" not in page


def text_of(client: Client, bureau: Bureau, **asked: str) -> tuple[str, str]:
    """The list against answer as plain text, and as a page."""
    address = reverse("desk:answers", args=[bureau.incident])
    return tuple(client.get(address, {**asked, **more}).content.decode() for more in ({"as": "text"}, {}))


def test_whoever_was_erased_is_said_to_be_in_no_number_of_the_courts_paragraph(bureau, asked, alma_at_desk):
    enquiry, people = asked
    reply = enquiring.Reply(enquiry, date(2026, 3, 16), {record: Answered(Outcome.DENIED) for record in people})
    enquiring.answer(by=bureau.hand, reply=reply)
    assert "erased" not in text_of(alma_at_desk, bureau)[0]
    assert "of 2 people" in page_of(alma_at_desk, bureau, enquiry)
    erase(bureau, people[0])
    said = "1 of those asked about has been erased since and is not counted here."
    for shown in text_of(alma_at_desk, bureau):
        assert "Of 1 person" in shown and said in shown
    assert "of 2 people, 1 erased since" in page_of(alma_at_desk, bureau, enquiry)
    other = bureau.ask(bureau.record("Davo Orsevan"), label="E-2")
    for shown in text_of(alma_at_desk, bureau):
        assert "1 of those asked about in E-1 has been erased since" in shown and "in E-2" not in shown
    assert "erased" not in text_of(alma_at_desk, bureau, enquiry=other)[0]
    erase(bureau, people[1])
    said = "2 of those asked about have been erased since and are not counted here."
    for shown in text_of(alma_at_desk, bureau, enquiry=enquiry):
        assert said in shown and "Nobody was asked about" not in shown and "Lusats" not in shown


def test_circumstances_that_were_confirmed_are_told_on_the_page(bureau, alma_at_desk):
    aram = bureau.record("Aram Aramyan", circumstances="last seen at the bridge")
    enquiry = bureau.ask(aram, confirmed=("circumstances",))
    assert "last seen at the bridge" in page_of(alma_at_desk, bureau, enquiry)


AGED = "52 on 10.03.2026 (born 1973 or 1974)"


def aged(bureau: Bureau, **born: str) -> str:
    """Somebody on a list that appeared on 10 March 2026 and was entered later."""
    report = bureau.report("5th Company", kind=ReportKind.LIST, published_on=date(2026, 3, 10))
    described = Described(name="Арам Арамян", rank="старшина", **born)
    person = intake.Person(report, described, says=Claim(ClaimType.MISSING))
    return intake.open_record(by=bureau.hand, person=person)


def test_an_age_goes_with_its_day_so_that_a_father_is_not_asked_about_as_his_son(bureau: Bureau, alma_at_desk: Client):
    record = aged(bureau, age="52")
    enquiry = bureau.ask(record)
    (row,) = csv.DictReader(io.StringIO(file(alma_at_desk, bureau, enquiry, "csv").removeprefix("\ufeff")))
    assert (row["age"], row["rank"]) == (AGED, "старшина")
    assert f"Age: {AGED}" in file(alma_at_desk, bureau, enquiry, "pfif")
    entity = json.loads(file(alma_at_desk, bureau, enquiry, "ftm"))
    assert entity["properties"]["birthDate"] == ["1973", "1974"]
    assert AGED in page_of(alma_at_desk, bureau, enquiry)
    form = alma_at_desk.get(reverse("desk:ask", args=[bureau.incident])).content.decode()
    assert "birth, age with its day, number and rank" in form and 'value="age"' not in form


@pytest.mark.parametrize(
    ("born", "birth", "age"),
    [
        ({"birth": "1974-02-01", "age": "52"}, "1974-02-01", None),
        ({"birth": "52 года"}, None, "52 года on 10.03.2026 (born 1973 or 1974)"),
        ({"age": "1974"}, "1974", None),
        ({"age": "20-25"}, None, "20-25 on 10.03.2026 (born 2000 to 2006)"),
        ({"age": "elderly"}, None, "elderly on 10.03.2026"),
    ],
)
def test_a_birth_says_more_than_an_age_and_what_is_either_goes_as_what_it_is(bureau, alma_at_desk, born, birth, age):
    enquiry = bureau.ask(aged(bureau, **born))
    (row,) = csv.DictReader(io.StringIO(file(alma_at_desk, bureau, enquiry, "csv").removeprefix("\ufeff")))
    assert (row.get("birth"), row.get("age")) == (birth, age)


def test_why_a_record_did_not_go_is_said_apart(bureau: Bureau, alma_at_desk: Client, tamar: Officer):
    names = ("Aram Aramyan", "Aram Aramian", "Арам Арамян", "")
    asked, joined, opened, empty = map(bureau.record, names)
    closed = rows.Record.objects.get(id=opened).report
    disclosing.narrow(by=bureau.hand, report=closed, scope=Scope.INCIDENT)
    for other in (opened, empty):
        bureau.same(asked, other)
    enquiry = bureau.ask(asked)
    bureau.same(asked, joined)
    sharing.ask_wider(by=bureau.hand, report=closed, scope=Scope.PARTIES, why="its commander allows it")
    sharing.second_wider(by=hand_of(tamar, Clock()), report=closed, agrees=True)
    page = page_of(alma_at_desk, bureau, enquiry)
    for why in (
        "it was joined with this person after this was written",
        "its report was opened to them after this was written",
        "it has nothing that an enquiry carries",
    ):
        assert page.count(why) == 1, why


@pytest.mark.parametrize(
    ("told", "father", "patronymic"),
    [
        ({"patronymic": "Иванович"}, "", "Иванович"),
        ({"father_name": "Иванович"}, "", "Иванович"),
        ({"father_name": "Петрівна"}, "", "Петрівна"),
        ({"father_name": "Hakob"}, "Hakob", ""),
        ({"father_name": "Иван", "patronymic": "Иванович"}, "Иван", "Иванович"),
    ],
)
def test_a_patronymic_goes_as_one_and_never_as_the_fathers_name(
    bureau: Bureau, alma_at_desk: Client, told: dict[str, str], father: str, patronymic: str
) -> None:
    enquiry = bureau.ask(bureau.record("Арам Арамян", **told))
    (row,) = csv.DictReader(io.StringIO(file(alma_at_desk, bureau, enquiry, "csv").removeprefix("\ufeff")))
    assert (row.get("father_name", ""), row.get("patronymic", "")) == (father, patronymic)
    pfif, page = file(alma_at_desk, bureau, enquiry, "pfif"), page_of(alma_at_desk, bureau, enquiry)
    assert ("Father's name: " in pfif) is bool(father) and ("Patronymic: " in pfif) is bool(patronymic)
    properties = json.loads(file(alma_at_desk, bureau, enquiry, "ftm"))["properties"]
    assert properties.get("fatherName", [""]) == [father] and properties.get("middleName", [""]) == [patronymic]
    assert (patronymic or father) in page
