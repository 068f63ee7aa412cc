"""Bringing reports in: pasted, uploaded, as a list, a tracing request or a call; kept, and only for the team."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Officer
from lastcontact.bureau import originals
from lastcontact.casefile import models as rows
from lastcontact.core.payloads.reports import ReportKind, Scope
from tests.bureau.acts import Bureau
from tests.desk import invented


def receive(bureau: Bureau) -> str:
    return reverse("desk:receive", args=[bureau.incident])


def newest() -> rows.Report:
    return rows.Report.objects.order_by("-number")[0]


def text_of(answer: object) -> str:
    return " ".join(answer.content.decode().split())  # type: ignore[attr-defined]


def test_a_pasted_article_is_kept_as_received_and_its_claims_are_proposed(bureau: Bureau, alma_at_desk: Client) -> None:
    answer = alma_at_desk.post(receive(bureau), invented.article(bureau.sources["Sarn Agency"]))
    report = newest()
    assert answer.status_code == 302 and report.id in answer["Location"]
    assert report.file.text == invented.ARTICLE
    assert b"".join(originals.take_copy(by=bureau.hand, report=report.id).pieces) == invented.ARTICLE.encode()
    page = text_of(alma_at_desk.get(answer["Location"]))
    assert "Judged so far: 0 of" in page
    assert '<mark id="s-' in page and "The fate of more than 70 servicemen remains unknown" in page
    assert "this incident&#x27;s officers" in page and "12 September 2026" in page


def test_a_new_source_is_named_in_the_same_act_and_known_the_next_time(bureau: Bureau, alma_at_desk: Client) -> None:
    named = {"source_name": "Lusahat Herald", "source_kind": "outlet", "source_side": "Norhat"}
    alma_at_desk.post(receive(bureau), invented.article("new", **named))
    alma_at_desk.post(receive(bureau), invented.article("new", text="Another day.", **named))
    sources = rows.Source.objects.filter(name="Lusahat Herald")
    assert sources.count() == 1
    assert sources[0].file.side == "Norhat" and sources[0].file.reliability == "F"
    assert rows.Report.objects.filter(source=sources[0].id).count() == 2


def test_a_new_source_may_be_named_without_more_ado_and_its_fields_never_hide(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    half = alma_at_desk.post(receive(bureau), invented.article("", source_name="Lusahat Herald"))
    assert half.status_code == 422 and "Say what kind of source it is" in text_of(half)
    assert 'value="Lusahat Herald"' in half.content.decode() and "<details" not in half.content.decode()
    assert "Say which side it speaks from" in text_of(half)
    named = {"source_name": "Lusahat Herald", "source_kind": "outlet"}
    assert alma_at_desk.post(receive(bureau), invented.article("", **named)).status_code == 422
    assert alma_at_desk.post(receive(bureau), invented.article("", **named, source_side="-")).status_code == 302
    assert rows.Source.objects.get(name="Lusahat Herald").file.side == "", "neither, as somebody said"
    none = alma_at_desk.post(receive(bureau), invented.article("", text="Another day."))
    assert none.status_code == 422 and "Choose who says it" in text_of(none)
    both = invented.article(bureau.sources["Sarn Agency"], text="Another day.", source_name="Lusahat Herald")
    assert "not both" in text_of(alma_at_desk.post(receive(bureau), both))


def test_words_and_a_file_together_are_refused_and_nothing_typed_is_lost(bureau: Bureau, alma_at_desk: Client) -> None:
    form = invented.article(bureau.sources["Sarn Agency"], upload=SimpleUploadedFile("a.txt", b"words"))
    answer = alma_at_desk.post(receive(bureau), form)
    assert answer.status_code == 422
    assert "not both" in text_of(answer) and "last night" in text_of(answer)
    assert not rows.Report.objects.exists()


def test_the_same_file_again_is_said_and_kept_only_if_that_is_wanted(bureau: Bureau, alma_at_desk: Client) -> None:
    source = bureau.sources["5th Company"]
    roll = invented.ROLL.encode()
    alma_at_desk.post(receive(bureau), invented.upload(source, SimpleUploadedFile("roll.csv", roll)))
    answer = alma_at_desk.post(receive(bureau), invented.upload(source, SimpleUploadedFile("again.csv", roll)))
    assert answer.status_code == 422 and "as report 1. Nothing was added" in text_of(answer)
    assert rows.Report.objects.count() == 1
    form = invented.upload(source, SimpleUploadedFile("again.csv", roll), again="on")
    assert alma_at_desk.post(receive(bureau), form).status_code == 302
    assert rows.Report.objects.count() == 2


def test_a_tracing_request_opens_a_record_with_who_asks_and_whom_to_inform(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    answer = alma_at_desk.post(reverse("desk:request", args=[bureau.incident]), invented.request())
    assert answer.status_code == 302
    report, record = newest(), rows.Record.objects.get().file
    assert report.of_kind == ReportKind.TRACING_REQUEST and report.file.scope is Scope.INTERMEDIARY
    assert record.described.name == "Սարնեցյան Վահագն Տիգրանի"
    assert str(record.described.last_contact_on.start_on) == "2026-03-09"
    enquirer = record.opened.enquirer
    assert [(p.name, p.relation) for p in enquirer.to_inform] == [
        ("Anahit Sarnetsyan", "mother"),
        ("Hayk Sarnetsyan", "brother"),
    ]
    assert enquirer.wishes == "Not to any party."
    assert record.claims[0].body.type == "contact_lost" and record.claims[0].body.speaker == "mother"
    assert "Anahit" not in "".join(rows.Source.objects.values_list("name", flat=True))
    page = text_of(alma_at_desk.get(answer["Location"]))
    assert "He telephoned his mother" in page and "Սարնեցյան Վահագն Տիգրանի" in page
    assert len(rows.Record.objects.get().file.views) == 1, "who looked at whom is an entry"
    for asked in (
        "What was asked, as it was kept",
        "A scar on the left shoulder.",
        "Lusahat, 3 Mill Street",
        "+000 55",
    ):
        assert asked in page, asked
    assert "Hayk Sarnetsyan, brother, +000 55 010204" in page and "Anahit Sarnetsyan, mother" in page


@pytest.mark.parametrize(
    ("said", "type"), [("wounded", "wounded"), ("detained", "detained"), ("killed", "killed"), ("captured", "captured")]
)
def test_what_became_of_the_person_is_told_as_the_family_was_told(
    bureau: Bureau, alma_at_desk: Client, said: str, type: str
) -> None:
    alma_at_desk.post(reverse("desk:request", args=[bureau.incident]), invented.request(says=said))
    (claim,) = rows.Record.objects.get().file.claims
    assert (claim.body.type, claim.body.modality) == (type, "reported")


def test_a_request_without_an_enquirer_or_a_person_says_what_is_missing(bureau: Bureau, alma_at_desk: Client) -> None:
    form = invented.request(name="", marks="", enquirer="", relation="")
    answer = alma_at_desk.post(reverse("desk:request", args=[bureau.incident]), form)
    page = text_of(answer)
    assert answer.status_code == 422
    assert "Write who asks." in page and "Write the name, or a part of it" in page
    assert "He telephoned his mother" in page, "nothing typed is lost"


def test_a_call_about_somebody_known_becomes_a_claim_on_him_with_the_time_in_the_footage(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    record = bureau.record("Սարնեցյան Վահագն")
    footage = bureau.report("Sarn Agency", kind=ReportKind.FOOTAGE, title="V-03")
    form = invented.call(footage=footage, timecode="01:12")
    answer = alma_at_desk.post(reverse("desk:call", args=[bureau.incident]), form)
    assert answer.status_code == 302
    claim = rows.Record.objects.get(id=record).file.claims[-1]
    assert (claim.body.type, claim.body.speaker, claim.timecode) == ("held", "brother", "01:12")
    assert (claim.evidence_kind, claim.item, claim.report) == ("footage", footage, newest().id)
    page = text_of(alma_at_desk.get(answer["Location"]))
    assert "I know how he walks" in page and "01:12" in page and "seen in footage" in page


def test_a_call_that_could_mean_two_people_asks_which(bureau: Bureau, alma_at_desk: Client) -> None:
    one, other = bureau.record("Վահագն Սարնեցյան"), bureau.record("Վահագն Դորնացյան")
    address = reverse("desk:call", args=[bureau.incident])
    answer = alma_at_desk.post(address, invented.call())
    assert answer.status_code == 422 and one in answer.content.decode() and other in answer.content.decode()
    assert alma_at_desk.post(address, invented.call(chosen_person=other)).status_code == 302
    assert rows.Record.objects.get(id=other).file.claims[-1].body.speaker == "brother"


def test_a_call_cannot_be_shared_with_a_party(bureau: Bureau, alma_at_desk: Client) -> None:
    bureau.record("Սարնեցյան Վահագն")
    answer = alma_at_desk.post(reverse("desk:call", args=[bureau.incident]), invented.call(scope="parties"))
    assert answer.status_code == 422


def test_a_call_cannot_be_pinned_on_a_person_of_another_incident(bureau: Bureau, alma_at_desk: Client) -> None:
    elsewhere = Bureau(bureau.hand).open().record("Վահագն Սարնեցյան")
    answer = alma_at_desk.post(reverse("desk:call", args=[bureau.incident]), invented.call(chosen_person=elsewhere))
    assert answer.status_code == 422
    assert len(rows.Record.objects.get(id=elsewhere).file.claims) == 1


@pytest.mark.parametrize("name", ["reports", "receive", "request", "call"])
def test_boris_finds_no_page_to_bring_anything_in(bureau: Bureau, boris_at_desk: Client, name: str) -> None:
    address, nowhere = (reverse(f"desk:{name}", args=[id]) for id in (bureau.incident, "0" * 16))
    closed, absent = boris_at_desk.get(address), boris_at_desk.get(nowhere)
    assert closed.status_code == absent.status_code == 404
    assert closed.content.decode().replace(address, "") == absent.content.decode().replace(nowhere, "")


def test_boris_can_bring_nothing_in(bureau: Bureau, boris_at_desk: Client) -> None:
    for name, form in (
        ("receive", invented.article(bureau.sources["Sarn Agency"])),
        ("request", invented.request()),
        ("call", invented.call()),
    ):
        assert boris_at_desk.post(reverse(f"desk:{name}", args=[bureau.incident]), form).status_code == 404
    assert not rows.Report.objects.exists()


def test_who_may_only_read_is_not_offered_to_bring_anything_in(bureau: Bureau, alma: Officer, client: Client) -> None:
    alma.roles = ["publisher"]
    alma.save()
    client.force_login(alma, "allauth.account.auth_backends.AuthenticationBackend")
    assert "Bring a report in" not in text_of(client.get(reverse("desk:reports", args=[bureau.incident])))
    assert client.get(receive(bureau)).status_code == 404


def test_a_page_set_back_lists_what_was_there_and_offers_nothing(bureau: Bureau, alma_at_desk: Client) -> None:
    alma_at_desk.post(receive(bureau), invented.article(bureau.sources["Sarn Agency"]))
    seq = rows.Record.objects.count() + newest().file.act.seq
    alma_at_desk.post(receive(bureau), invented.article(bureau.sources["Sarn Agency"], text="Later words."))
    page = text_of(alma_at_desk.get(reverse("desk:reports", args=[bureau.incident]), {"known": str(seq)}))
    assert "1 report</h2>" in page and "Bring a report in" not in page
    answer = alma_at_desk.post(receive(bureau) + f"?known={seq}", invented.article(bureau.sources["Sarn Agency"]))
    assert "This page is set back" in text_of(answer)
    assert rows.Report.objects.count() == 2


def test_a_caller_may_say_yesterday_and_a_list_shows_days_in_one_form(bureau: Bureau, alma_at_desk: Client) -> None:
    form = invented.call(when="yesterday", new_person="on")
    assert alma_at_desk.post(reverse("desk:call", args=[bureau.incident]), form).status_code == 302
    when = rows.Claim.objects.get().folded["body"]["when"]
    assert when["start_on"] == when["end_on"] != ""
    listed = text_of(alma_at_desk.get(reverse("desk:reports", args=[bureau.incident])))
    assert "2026-03-12 10:20" not in listed and "12 March" in listed


def test_a_report_that_another_repeats_is_chosen_by_its_words_but_a_call_only_by_its_number(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    alma_at_desk.post(
        receive(bureau), invented.article(bureau.sources["Sarn Agency"], title="", text="Nothing moves above Sarn.")
    )
    alma_at_desk.post(reverse("desk:call", args=[bureau.incident]), invented.call(new_person="on"))
    form = text_of(alma_at_desk.get(receive(bureau)))
    assert "Report 1: article: Nothing moves above Sarn." in form
    assert "Report 2: call note</option>" in form and "without a cap" not in form


def test_footage_that_nobody_registered_is_registered_with_the_call(bureau: Bureau, alma_at_desk: Client) -> None:
    bureau.record("Վահագն")
    both = invented.call(footage_seen="the channel Arpana Live, 11 March", timecode="01:12")
    answer = alma_at_desk.post(reverse("desk:call", args=[bureau.incident]), both)
    assert answer.status_code == 302
    item = rows.Item.objects.get()
    assert item.file.preserved.seen_where == "the channel Arpana Live, 11 March" and not item.file.preserved.stored
    claim = next(c for c in rows.Claim.objects.all() if c.type == "held")
    assert claim.folded["item"] == item.id and claim.folded["timecode"] == "01:12"
