"""Words of a report that an erasure does not reach are blacked out for good. Everybody here is invented."""

from __future__ import annotations

import json

import pytest
from django.apps import apps
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Officer, Role
from lastcontact.bureau import intake, reviewing
from lastcontact.casefile import models as rows
from lastcontact.casefile import refresh
from lastcontact.core.claim import Claim, ClaimType
from lastcontact.core.payloads.sources import SourceKind
from lastcontact.journal import keys, reader
from tests.bureau.acts import Bureau
from tests.desk.conftest import SignedIn
from tests.desk.test_report_page import act

TEXT = "Danylo Orsenko and Pavlo Drenik were captured, the agency said. Call Orsenko's wife: +380 44 123 45 67."


@pytest.fixture
def custodian(alma: Officer, bureau: Bureau, signed_in_client: SignedIn) -> Client:
    alma.roles = [*alma.roles, Role.CUSTODIAN]
    alma.save()
    return signed_in_client(alma)


def told(bureau: Bureau, custodian: Client) -> tuple[str, str]:
    """A report whose claims were accepted, one of them attached to Pavlo; and his record."""
    report = bureau.report("Sarn Agency", TEXT, language="en", title="Orsenko and Drenik captured")
    pavlo = bureau.record("Pavlo Drenik")
    for number, proposal in enumerate(rows.Report.objects.get(id=report).proposals):
        act(custodian, "accept", report, proposal=proposal["key"], **({"record": pavlo} if number else {}))
    bureau.says(pavlo, ClaimType.HELD, subject="Pavlo and Данило")
    return report, pavlo


def plain() -> str:
    """Everything in the tables of what officers read."""
    models = apps.get_app_config("casefile").get_models()
    return json.dumps([list(model.objects.values()) for model in models], default=str, ensure_ascii=False)


def test_words_blacked_out_stand_in_no_table_page_of_any_day_or_search(bureau: Bureau, custodian: Client) -> None:
    report, pavlo = told(bureau, custodian)
    before = reader.head().seq
    address = reverse("desk:black-out", args=[report])
    assert address in custodian.get(reverse("desk:report", args=[report])).content.decode()
    found = custodian.post(address, {"sought": "Данило Орсенко\n380441234567", "deed": "look"})
    offered = [one.words for one in found.context["found"]]
    assert {"Danylo", "Orsenko"} <= set(offered) and "Pavlo" not in offered
    number = next(words for words in offered if "123" in words)
    asked = {"sought": "Orsenko", "words": ["Danylo", "Orsenko", number], "deed": "black"}
    assert custodian.post(address, {**asked, "ground": "the family asked"}).status_code == 422, "not yet said sure"
    named = {**asked, "sure": "yes", "ground": "Orsenko's wife asked"}
    assert custodian.post(address, named).status_code == 422, "the ground names him"
    assert "Orsenko" in plain() and rows.Report.objects.get(id=report).file.item
    done = custodian.post(address, {**asked, "sure": "yes", "ground": "the family asked"})
    assert done.status_code == 302
    for _ in ("as written", "rebuilt"):
        kept = rows.Report.objects.get(id=report)
        assert not any(word in plain() for word in ("Danylo", "Orsenko", "123 45 67"))
        assert "Pavlo Drenik were captured" in kept.file.text and not kept.file.item
        for known in ("", f"?known={before}"):
            for door in (reverse("desk:report", args=[report]), reverse("desk:person", args=[pavlo])):
                page = custodian.get(f"{door}{known}").content.decode()
                assert not any(word in page for word in ("Danylo", "Orsenko", "123 45 67")), (door, known)
            assert "Pavlo" in page
        shown = custodian.get(reverse("desk:report", args=[report])).content.decode()
        assert "destroyed when words in it were blacked out" in shown and "was erased" not in shown
        reports = custodian.get(reverse("desk:reports", args=[bureau.incident]), {"q": "Orsenko"}).content.decode()
        assert reverse("desk:report", args=[report]) not in reports
        refresh.rebuild()
    assert not keys.exists(f"text:{report}.0")
    assert "Данило" in plain(), "another report keeps what it says"


def test_words_that_were_judged_are_proposed_no_second_time(bureau: Bureau, custodian: Client) -> None:
    text = (
        "According to the ombudsman of Norhat, Elmira Sadovel, relatives of 40 people have turned to her office."
        " 12 servicemen are missing."
    )
    report = bureau.report("Sarn Agency", text, language="en")
    first, second = (proposal["key"] for proposal in rows.Report.objects.get(id=report).proposals)
    act(custodian, "accept", report, proposal=first)
    asked = {"deed": "black", "sure": "yes", "ground": "the family asked", "words": ["Sadovel"]}
    custodian.post(reverse("desk:black-out", args=[report]), asked)
    for _ in ("as written", "rebuilt"):
        kept = rows.Report.objects.get(id=report)
        assert [proposal["key"] for proposal in kept.proposals] == [second] and kept.to_judge == 1
        shown = custodian.get(reverse("desk:report", args=[report])).content.decode()
        assert shown.count('data-claim="accepted"') == shown.count('data-claim="proposed"') == 1
        refresh.rebuild()


def test_who_is_no_custodian_blacks_out_nothing(bureau: Bureau, alma_at_desk: Client) -> None:
    report = bureau.report("Sarn Agency", TEXT, language="en")
    address = reverse("desk:black-out", args=[report])
    assert address not in alma_at_desk.get(reverse("desk:report", args=[report])).content.decode()
    asked = {"words": ["Orsenko"], "deed": "black", "sure": "yes", "ground": "the family asked"}
    assert alma_at_desk.get(address).status_code == alma_at_desk.post(address, asked).status_code == 404
    assert "Orsenko" in rows.Report.objects.get(id=report).file.text


def test_an_erasure_leads_to_it_with_the_name_of_whom_it_erases(bureau: Bureau, custodian: Client) -> None:
    report = bureau.report("Sarn Agency", TEXT, language="en")
    record = bureau.record("Danylo Orsenko")
    address = reverse("desk:black-out", args=[report])
    erase = reverse("desk:erase", args=[record])
    assert f"{address}?record={record}" in custodian.get(erase).content.decode()
    assert "Danylo Orsenko</textarea>" in custodian.get(address, {"record": record}).content.decode()
    sure = {"ground": "the family asked", "sure": "yes", "looked": "yes"}
    erased = custodian.post(erase, sure).content.decode()
    assert f'<a href="{address}">Black out these words</a>' in erased
    assert custodian.get(address, {"record": record}).status_code == 200, "the record is gone: the words are typed"


def test_the_name_of_a_source_that_holds_the_words_is_said_to_keep_them(bureau: Bureau, custodian: Client) -> None:
    caller = intake.SourceWords("Данило Орсенко", SourceKind.PERSON, "")
    bureau.sources["caller"] = intake.name_source(by=bureau.hand, words=caller)
    report = bureau.report("caller", TEXT, language="en")
    record = bureau.record("Danylo Orsenko")
    listed = custodian.get(reverse("desk:erase", args=[record])).content.decode()
    assert "A source’s name, which stays" in listed and '<q dir="auto">Данило Орсенко</q>' in listed
    address = reverse("desk:black-out", args=[report])
    looked = custodian.post(address, {"sought": "Orsenko", "deed": "look"}).content.decode()
    assert "keeps them" in looked and "<bdi>Данило Орсенко</bdi>" in looked
    other = custodian.post(address, {"sought": "Drenik", "deed": "look"}).content.decode()
    assert "keeps them" not in other
    assert "No page of any day" not in looked + other


def test_a_source_of_another_incident_is_no_mention(bureau: Bureau, custodian: Client) -> None:
    intake.name_source(by=bureau.hand, words=intake.SourceWords("Danylo Orsenko", SourceKind.PERSON, "", common=True))
    record = bureau.record("Danylo Orsenko")
    assert "source’s name" not in custodian.get(reverse("desk:erase", args=[record])).content.decode()


ARABIC = (
    "وقالت والدة الجندي جيا لومادزه إن ابنها اتصل بها يوم 15 نوفمبر. وأعلنت الوزارة أن أحد عشر جنديا ما زالوا مفقودين."
)


@pytest.mark.parametrize(
    ("name", "statement", "spelt"),
    [
        ("Gia Lomadze", ARABIC, ("جيا", "لومادزه")),
        ("გია ლომაძე", ARABIC, ("جيا", "لومادزه")),
        ("Гия Ломадзе", ARABIC, ("جيا", "لومادزه")),
        ("Zviad Japaridze", "قال زفياد جاباريدزه إنه بخير.", ("زفياد", "جاباريدزه")),
        ("Aram Sarnetsyan", "قال آرام سارنيتسيان إنه بخير.", ("آرام", "سارنيتسيان")),
        ("جيا لومادزه", "ლომაძე გია ტყვედ ჩავარდა.", ("ლომაძე", "გია")),
    ],
)
def test_a_name_is_listed_and_blacked_out_in_the_spelling_of_another_script(
    bureau: Bureau, custodian: Client, name: str, statement: str, spelt: tuple[str, ...]
) -> None:
    report = bureau.report("Sarn Agency", statement)
    record = bureau.record(name)
    listed = custodian.get(reverse("desk:erase", args=[record])).content.decode()
    assert reverse("desk:report", args=[report]) in listed and spelt[-1] in listed
    address = reverse("desk:black-out", args=[report])
    for typed in (name, "\n".join(name.split())):
        found = custodian.post(address, {"sought": typed, "deed": "look"})
        assert {one.words for one in found.context["found"]} == set(spelt)
    other = custodian.post(address, {"sought": "Ruvan Holt\nԱննա Քերոբյան\nОлег Бондар", "deed": "look"})
    assert other.context["found"] == () and "Nothing like them was found" in other.content.decode()
    page = custodian.get(reverse("desk:people", args=[bureau.incident]), {"q": spelt[-1]}).content.decode()
    assert reverse("desk:person", args=[record]) in page


def test_an_accepted_claim_that_names_somebody_in_another_script_is_listed(bureau: Bureau, custodian: Client) -> None:
    report = bureau.report("Sarn Agency", "A clip shows one soldier.")
    reviewing.make(by=bureau.hand, report=report, body=Claim(ClaimType.FOUND, subject="جيا لومادزه"))
    record = bureau.record("Gia Lomadze")
    assert "لومادزه" in custodian.get(reverse("desk:erase", args=[record])).content.decode()
    offered = custodian.get(reverse("desk:report", args=[report])).content.decode()
    assert "Is it this person?" in offered and "Gia Lomadze, report" in offered
