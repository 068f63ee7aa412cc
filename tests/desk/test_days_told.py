"""Days an officer tells: what was done lies behind, what falls due lies ahead, and no day is invented."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from lastcontact.accounts.models import Relative
from lastcontact.bureau import opening, reviewing
from lastcontact.casefile import models as rows
from lastcontact.core.claim import Claim, ClaimType, Polarity
from lastcontact.core.dates import Interval
from lastcontact.core.fold.persons import news
from tests.bureau.acts import Bureau
from tests.desk import invented
from tests.desk.test_report_page import act

TOLD = {"how": "telephone", "speaks_of_death": "no"}


@pytest.fixture
def bureau(bureau: Bureau) -> Bureau:
    """In an incident that began on 10 March."""
    bureau.incident = opening.open_incident(
        by=bureau.hand, title="Contact lost above Dorna", when=Interval.day(date(2026, 3, 10)), sides=("Norhat",)
    )
    return bureau


@pytest.fixture
def aram(bureau: Bureau) -> str:
    return bureau.record("Aram Aramyan")


@pytest.mark.parametrize(
    ("told_at", "said"), [("2126-03-27 16:05", "still to come"), ("2026-03-09 16:05", "before this incident began")]
)
def test_nobody_was_told_on_a_day_to_come_or_before_the_incident(
    bureau: Bureau, aram: str, alma_at_desk: Client, told_at: str, said: str
) -> None:
    form = reverse("desk:notice", args=[aram, bureau.enrol(aram)])
    page = alma_at_desk.post(form, {"told": ["He is held."], "told_at": told_at, **TOLD})
    assert page.status_code == 422 and said in page.content.decode()
    assert not bureau.person(aram).notices


def test_words_said_before_a_decision_do_not_rest_on_it(bureau: Bureau, aram: str, alma_at_desk: Client) -> None:
    form = reverse("desk:notice", args=[aram, bureau.enrol(aram)])
    decision = bureau.decide(aram)
    taken = timezone.localtime(bureau.person(aram).decided[0][0].decided_at)
    before, at = (f"{day:%Y-%m-%d %H:%M}" for day in (taken - timedelta(minutes=2), taken))
    words = {"told": ["We spoke with Duravan."], **TOLD}
    page = alma_at_desk.post(form, {**words, "told_at": before, "decision": decision})
    assert page.status_code == 422 and f"{taken:%-d %B %Y at %H:%M}" in page.content.decode()
    assert not bureau.person(aram).notices
    assert alma_at_desk.post(form, {**words, "told_at": before}).status_code == 302, "without it"
    assert alma_at_desk.post(form, {**words, "told_at": at, "decision": decision}).status_code == 302


def test_words_are_replaced_in_the_order_of_their_writing_whatever_day_was_told(
    bureau: Bureau, aram: str, alma_at_desk: Client, signed_in_client
) -> None:
    form = reverse("desk:notice", args=[aram, bureau.enrol(aram)])
    alma_at_desk.post(form, {"told": ["He is in the north."], "told_at": "2026-04-14 10:00", **TOLD})
    later = {"told": ["We do not know."], "told_at": "2026-04-13 10:00", "replaces_earlier": "yes"}
    alma_at_desk.post(form, {**later, **TOLD})
    page = signed_in_client(Relative.objects.get()).get(reverse("family:page")).content.decode()
    assert "We do not know." in page and "in the north" not in page


def test_a_call_is_noted_of_a_day_that_was(bureau: Bureau, aram: str, alma_at_desk: Client) -> None:
    new = reverse("desk:call", args=[bureau.incident])
    for called_at, said in (
        ("2126-03-12 17:00", "still to come"),
        ("2026-03-01 17:00", "before this incident"),
        ("soon", "no day"),
    ):
        page = alma_at_desk.post(new, invented.call(called_at=called_at, person="Aram Aramyan"))
        assert page.status_code == 422 and said in page.content.decode(), called_at
    assert not rows.Report.objects.filter(of_kind="call_note").exists()


def test_an_answer_is_asked_for_by_a_day_still_to_come(bureau: Bureau, aram: str, alma_at_desk: Client) -> None:
    through = {"to": "State Commission of Duravan", "through": "Joint Monitoring Mission", "records": [aram]}
    page = alma_at_desk.post(reverse("desk:ask", args=[bureau.incident]), {**through, "due_on": "2020-01-01"})
    assert page.status_code == 422 and "by a day that is past" in page.content.decode()
    assert not rows.Enquiry.objects.exists()
    sent = bureau.ask(aram)
    remind = reverse("desk:remind", args=[bureau.incident, sent])
    for due_on in ("2020-01-01", "31.02.2126"):
        alma_at_desk.post(remind, {"due_on": due_on})
    assert not rows.Enquiry.objects.get().file.reminders
    alma_at_desk.post(remind, {"due_on": "01.02.2126"})
    assert rows.Enquiry.objects.get().file.due_on == date(2126, 2, 1)


@pytest.mark.parametrize(("on", "said"), [("31.02.2126 at 10", "no such day"), ("2026-03-12, 10:00", "is past")])
def test_no_appointment_stands_for_a_day_that_is_none_or_past(
    bureau: Bureau, aram: str, alma_at_desk: Client, on: str, said: str
) -> None:
    meet = reverse("desk:appointment", args=[aram, bureau.enrol(aram)])
    page = alma_at_desk.post(meet, {"on": on, "words": "We call you.", "speaks_of_death": "no"})
    assert page.status_code == 422 and said in page.content.decode()
    assert bureau.person(aram).records[0].family.relatives[0].appointment is None


def test_a_decision_a_duty_and_a_search_are_of_days_that_were(bureau: Bureau, aram: str, alma_at_desk: Client) -> None:
    claim = bureau.says(aram, ClaimType.RETURNED)
    asked = {"fate": "alive", "whereabouts": "returned", "claims": [claim], "sure": "yes"}
    page = alma_at_desk.post(reverse("desk:decide", args=[aram]), {**asked, "as_of": "2126-01-01"})
    assert page.status_code == 422 and "still to come" in page.content.decode()
    assert bureau.person(aram).current is None
    duty = opening.note_duty(by=bureau.hand, incident=bureau.incident, words=opening.DutyWords("Norhat", "inquire"))
    done = reverse("desk:duty-done", args=[bureau.incident, duty])
    alma_at_desk.post(done, {"on": "2126-01-01"})
    assert rows.Incident.objects.get(id=bureau.incident).file.duties[0].done is None
    alma_at_desk.post(done, {"on": f"{timezone.now():%Y-%m-%d}"})
    assert rows.Incident.objects.get(id=bureau.incident).file.duties[0].done is not None


def test_nobody_was_last_heard_from_on_a_day_to_come(bureau: Bureau, alma_at_desk: Client) -> None:
    form = reverse("desk:request", args=[bureau.incident])
    page = alma_at_desk.post(form, invented.request(last_contact_on="2099-01-01"))
    assert page.status_code == 422 and "1 January 2099 is still to come" in page.content.decode()
    assert 'value="2099-01-01"' in page.content.decode()
    assert not rows.Report.objects.filter(of_kind="tracing_request").exists()


def test_a_report_is_published_on_a_day_that_was(bureau: Bureau, alma_at_desk: Client) -> None:
    form = reverse("desk:receive", args=[bureau.incident])
    source = rows.Source.objects.get(name="Sarn Agency").id
    before = rows.Report.objects.count()
    for published, said in (("2099-01-01", "still to come"), ("2099", "still to come"), ("31 February 2026", "no day")):
        page = alma_at_desk.post(form, invented.article(source, published=published))
        assert page.status_code == 422 and said in page.content.decode(), published
    assert rows.Report.objects.count() == before
    assert alma_at_desk.post(form, invented.article(source, published="March 2026")).status_code == 302


@pytest.mark.parametrize("on", ["31.02.2026", "soon", "2020", "2099-01-01"])
def test_a_duty_is_not_done_on_a_day_that_cannot_be(bureau: Bureau, alma_at_desk: Client, on: str) -> None:
    duty = opening.note_duty(by=bureau.hand, incident=bureau.incident, words=opening.DutyWords("Norhat", "inquire"))
    page = alma_at_desk.post(reverse("desk:duty-done", args=[bureau.incident, duty]), {"on": on})
    assert page.status_code == 422 and f'value="{on}"' in page.content.decode()
    assert rows.Incident.objects.get(id=bureau.incident).file.duties[0].done is None


def test_a_search_begins_and_footage_was_seen_on_days_that_exist(bureau: Bureau, alma_at_desk: Client) -> None:
    asked = {"area": "the upper slope", "team": "a team of both sides"}
    searches = reverse("desk:searches", args=[bureau.incident])
    assert alma_at_desk.post(searches, {**asked, "starts": "31 February 2026"}).status_code == 422
    assert alma_at_desk.post(searches, {**asked, "starts": "18 March; put off to 20 March"}).status_code == 302
    seen = {"label": "V-09", "seen_where": "a channel", "first_seen": "31 February 2026"}
    assert alma_at_desk.post(reverse("desk:items", args=[bureau.incident]), seen).status_code == 422
    search = rows.Incident.objects.get(id=bureau.incident).file.searches[0].planned.search
    ended = {"outcome": "nothing was found", "ended": "February 31, 2026"}
    page = alma_at_desk.post(reverse("desk:search-ended", args=[bureau.incident, search]), ended)
    assert page.status_code == 422 and 'value="nothing was found"' in page.content.decode()


def test_no_incident_begins_on_a_day_to_come(bureau: Bureau, alma_at_desk: Client) -> None:
    before = rows.Incident.objects.count()
    for start, end in (("2099-01-01", ""), ("2026-03-10", "2099-01-01")):
        asked = {"title": "Contact lost at Orvan", "start": start, "end": end, "sides": "Norhat"}
        page = alma_at_desk.post(reverse("desk:open-incident"), asked)
        assert page.status_code == 422 and "still to come" in page.content.decode()
        assert alma_at_desk.post(reverse("desk:describe", args=[bureau.incident]), asked).status_code == 422
    assert rows.Incident.objects.count() == before


def test_a_list_and_a_correction_speak_of_days_that_were(bureau: Bureau, alma_at_desk: Client) -> None:
    report = bureau.report("Sarn Agency", invented.ARTICLE, language="en")
    key = rows.Report.objects.get(id=report).proposals[0]["key"]
    asked = {"proposal": key, "type": "missing", "modality": "asserted", "polarity": "affirmed", "credibility": "3"}
    correct = reverse("desk:claim-correct", args=[report])
    for name in ("when", "said"):
        page = alma_at_desk.post(correct, {**asked, name: "2099-01-01"})
        assert page.status_code == 422 and "1 January 2099 is still to come" in page.content.decode(), name
    assert not rows.Claim.objects.filter(report=report).exists()
    assert alma_at_desk.post(correct, {**asked, "modality": "planned", "when": "2099-01-01"}).status_code == 302
    source = rows.Source.objects.get(name="5th Company").id
    roll = SimpleUploadedFile("roll.csv", invented.ROLL.encode())
    columns = alma_at_desk.post(reverse("desk:receive", args=[bureau.incident]), invented.upload(source, roll))[
        "Location"
    ]
    page = alma_at_desk.post(columns, invented.columns(when="2099-01-01"))
    assert page.status_code == 422 and "1 January 2099 is still to come" in page.content.decode()
    assert not rows.Record.objects.filter(incident=bureau.incident).exists()


def test_a_report_without_a_day_of_publication_shows_the_day_its_own_text_gives(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    words = "On 14 March the column left. Three soldiers were captured."
    dated = bureau.report("Sarn Agency", f"SARN, 16 March 2026 (Sarn Agency) - {words}")
    said = bureau.report("Sarn Agency", f"SARN, 16 March 2026 - {words}", published="18 March", published_on=None)
    without = bureau.report("Sarn Agency", "Three soldiers were captured.")
    pages = {
        report: alma_at_desk.get(reverse("desk:report", args=[report])).content.decode()
        for report in (dated, said, without)
    }
    for report in (dated, said):
        assert "dates count from" in pages[report] and "16 March 2026</time>, read from the text" in pages[report]
    assert "read from the text" not in pages[without] and "No day is known" in pages[without]
    assert "not said" in pages[without].split("3. Published")[1][:200]
    listed = alma_at_desk.get(reverse("desk:reports", args=[bureau.incident])).content.decode()
    assert listed.count("read from the text") == 1


def test_a_claim_that_names_no_day_is_news_of_its_report_and_not_of_the_day_it_was_entered(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    record = bureau.record("Aram Aramyan")
    report = bureau.report("Sarn Agency", "He is alive in the truck.", published_on=date(2026, 3, 24))
    form = {"words": "He is alive in the truck.", "type": "held", "modality": "asserted", "polarity": "affirmed"}
    act(alma_at_desk, "make", report, **form, credibility="3", person="Aram Aramyan", evidence_kind="hearsay")
    person = bureau.person(record)
    assert (person.claims[-1].heard_on, news(person)[-1]) == (date(2026, 3, 24), date(2026, 3, 24))


@pytest.mark.parametrize(
    ("said", "of", "stands_at"),
    [(None, None, 11), (None, 10, 11), (10, None, 10)],
)
def test_a_denial_stands_at_the_day_it_was_said_or_its_report_appeared(
    bureau: Bureau, aram: str, alma_at_desk: Client, said: int | None, of: int | None, stands_at: int
) -> None:
    """Neither the day the bureau received it nor the day of what it denies."""
    report = bureau.report("Sarn Agency", "They do not have him.", published_on=date(2026, 3, 11))
    said_on, of_day = (Interval.day(date(2026, 3, day)) if day else None for day in (said, of))
    denial = Claim(ClaimType.CAPTURED, polarity=Polarity.NEGATED, said=said_on, when=of_day)
    attached = reviewing.Attached(record=aram)
    id = reviewing.make(by=bureau.hand, report=report, body=denial, attached=attached)
    page = alma_at_desk.get(reverse("desk:person", args=[aram])).content.decode()
    entry = next(line for line in page.split("<li>") if f'id="k-{id}"' in line)
    assert f"{stands_at} March 2026" in entry.split("<div")[0]
    assert date(2026, 3, stands_at) in news(bureau.person(aram))
