"""The names a source is cited by: added and taken away at any time, each of one source alone. All invented."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import intake, opening, reviewing
from lastcontact.bureau.quoting import quoted_figures
from lastcontact.casefile import models as rows
from lastcontact.core.claim import Claim, ClaimType
from lastcontact.core.payloads.incidents import GroupKind
from lastcontact.core.payloads.sources import SourceKind
from lastcontact.core.quantities import Form, Quantity
from tests.bureau.acts import Bureau
from tests.desk.test_report_page import act, key_of, only_claim

MINISTRY, IN_RUSSIAN = "Ministry of Defence of Kelmar", "Минобороны Кельмара"


@pytest.fixture
def ministry(bureau: Bureau) -> str:
    words = intake.SourceWords(MINISTRY, SourceKind.BODY, "Kelmar", incident=bureau.incident)
    bureau.sources[MINISTRY] = intake.name_source(by=bureau.hand, words=words)
    return bureau.sources[MINISTRY]


def said(bureau: Bureau, source: str, speaker: str | None = None, group: str = "", on: int = 11) -> str:
    report = bureau.report(source, f"{len(bureau.reports)}: 14 are missing.", published_on=date(2026, 3, on))
    body = Claim(ClaimType.CAPTURED, count=Quantity(Form.EXACT, 14, 14, "14"), subject="soldiers", speaker=speaker)
    return reviewing.make(by=bureau.hand, report=report, body=body, attached=reviewing.Attached(group=group))


def printed(bureau: Bureau) -> list[tuple[str, str]]:
    return [(f.word_of, f.level) for f in quoted_figures(bureau.incident)]


def named(client: Client, bureau: Bureau, source: str, **form: str) -> str:
    address = reverse("desk:cite-source", args=[bureau.incident, source])
    return client.post(address, form, follow=True).content.decode()


def test_one_ministry_in_two_languages_is_one_voice_once_its_other_name_is_added(
    bureau: Bureau, ministry: str, alma_at_desk: Client
) -> None:
    words = opening.GroupWords("5th Company", GroupKind.UNIT, "Norhat")
    group = opening.name_group(by=bureau.hand, incident=bureau.incident, words=words)
    said(bureau, MINISTRY, group=group)
    said(bureau, "Sarn Agency", IN_RUSSIAN, group)
    said(bureau, MINISTRY, IN_RUSSIAN, group, on=12)
    assert (f"{MINISTRY}, 11 March 2026", "stated") in printed(bureau) and len(set(printed(bureau))) == 2
    numbers = reverse("desk:numbers", args=[bureau.incident])
    assert IN_RUSSIAN in alma_at_desk.get(numbers).content.decode()
    page = named(alma_at_desk, bureau, ministry, name=f" {IN_RUSSIAN} ")
    assert "is its word from now on" in page and f"Take away “{IN_RUSSIAN}”" in page
    assert printed(bureau) == [(f"{MINISTRY}, 11 March 2026", "stated"), (f"{MINISTRY}, 12 March 2026", "stated")], (
        "what the agency passes on is no third word"
    )
    assert IN_RUSSIAN not in alma_at_desk.get(numbers).content.decode(), "one voice, and counted once"
    assert "2 reports, 3 claims" in page, "those already accepted are its own"


def test_a_claim_accepted_after_that_is_its_own_and_one_of_a_name_taken_away_is_not(
    bureau: Bureau, ministry: str, alma_at_desk: Client
) -> None:
    def accepted() -> str:
        text = f"{len(bureau.reports)}: The Kelmarian War Office said that 14 soldiers were missing."
        report = bureau.report("Sarn Agency", text, language="en")
        act(alma_at_desk, "accept", report, proposal=key_of(report, "14"))
        return only_claim(report).source

    assert accepted() == ""
    named(alma_at_desk, bureau, ministry, name="Kelmarian War Office")
    assert accepted() == ministry
    page = named(alma_at_desk, bureau, ministry, remove="Kelmarian War Office")
    assert "cited by that name no longer" in page and "Take away" not in page
    assert accepted() == ""
    assert rows.Source.objects.get(id=ministry).file.side == "Kelmar", "all else is as it was"
    of_the_office, of_the_ministry = printed(bureau)
    assert of_the_office[0].startswith("Kelmarian War Office") and of_the_ministry[0].startswith(MINISTRY)


@pytest.mark.parametrize("name", ["State Commission of Duravan", "duravan's state commission", ""])
def test_a_name_of_another_source_or_none_is_refused_in_plain_words(
    bureau: Bureau, ministry: str, alma_at_desk: Client, name: str
) -> None:
    page = named(alma_at_desk, bureau, ministry, name=name)
    assert ("is a name of another source already" if name else "Write a name that it does not have yet") in page
    assert rows.Source.objects.get(id=ministry).file.other_names == ()
    new = {"name": "War Office", "kind": "body", "side": "", "reliability": "F", "other_names": name}
    again = alma_at_desk.post(reverse("desk:sources", args=[bureau.incident]), new, follow=True).content.decode()
    assert ("is a name of another source already" in again) is bool(name)


def test_who_may_not_take_in_or_is_not_on_the_team_names_nothing(
    bureau: Bureau, ministry: str, boris_at_desk: Client, alma_at_desk: Client
) -> None:
    address = reverse("desk:cite-source", args=[bureau.incident, ministry])
    assert boris_at_desk.post(address, {"name": IN_RUSSIAN}).status_code == 404
    assert alma_at_desk.get(address).status_code == 405
    assert alma_at_desk.post(f"{address}?known=2026-03-01", {"name": IN_RUSSIAN}).status_code == 404
    assert rows.Source.objects.get(id=ministry).file.other_names == ()


def test_a_report_never_passes_on_its_own_word(bureau: Bureau, ministry: str) -> None:
    twice = intake.SourceWords(MINISTRY, SourceKind.BODY, "Tavren")
    bureau.sources["other"] = intake.name_source(by=bureau.hand, words=twice)
    report = bureau.report(MINISTRY, "14 are missing.", published_on=date(2026, 3, 11))
    body = Claim(ClaimType.MISSING, count=Quantity(Form.EXACT, 14, 14, "14"), speaker=MINISTRY)
    attached = reviewing.Attached(source=bureau.sources["other"])
    reviewing.make(by=bureau.hand, report=report, body=body, attached=attached)
    assert [word for word, _ in printed(bureau)] == [f"{MINISTRY} (Tavren), 11 March 2026"]


def test_claims_accepted_on_people_are_counted_with_the_source_that_makes_them(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    bureau.says(bureau.record("Arat Senk"), ClaimType.HELD, "Joint Monitoring Mission")
    page = alma_at_desk.get(reverse("desk:sources", args=[bureau.incident])).content.decode()
    row = next(part for part in page.split("<tr ") if "Joint Monitoring Mission</bdi>" in part)
    assert "1 report, 1 claim" in " ".join(row.split())
