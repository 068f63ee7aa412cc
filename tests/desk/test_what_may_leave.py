"""How widely a report may be shared holds for bulletins, families and enquiries alike. All of it invented."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Officer, Role
from lastcontact.bureau import disclosing, publishing, reviewing
from lastcontact.bureau.acting import Refused
from lastcontact.bureau.all_at_once import SeveralRefusals
from lastcontact.bureau.enquiring import NeedsSecondOfficer
from lastcontact.bureau.sharing import NotThatWidely
from lastcontact.bureau.withheld import Detrimental
from lastcontact.casefile import models as rows
from lastcontact.core.claim import Claim, ClaimType, Modality, Polarity
from lastcontact.core.payloads.reports import Scope
from lastcontact.core.quantities import Form, Quantity
from lastcontact.notices.models import Edition
from tests.bureau.acts import Bureau, Clock, hand_of
from tests.desk import invented

SAID = "Colonel Brenko Adalin, speaking in confidence, said that 9 soldiers were held at Duvenfeld."


@pytest.fixture
def publisher(alma: Officer, bureau: Bureau, signed_in_client) -> Client:
    alma.roles = [*alma.roles, Role.PUBLISHER]
    alma.save()
    bureau.hand = hand_of(alma, Clock())
    for n in range(6):
        bureau.record(f"Person {n}")
    return signed_in_client(alma)


def nine_held(bureau: Bureau, scope: Scope, **more: object) -> str:
    """The claim that nine are held, in a report of this scope."""
    report = bureau.report("Sarn Agency", SAID, scope=scope, **more)
    count = Quantity(Form.EXACT, 9, 9, "9")
    body = Claim(ClaimType.HELD, speaker="Brenko Adalin", subject="soldiers", count=count)
    return reviewing.make(by=bureau.hand, report=report, body=body)


def door(bureau: Bureau) -> str:
    return reverse("desk:publish", args=[bureau.incident])


@pytest.mark.parametrize("scope", [scope for scope in Scope if scope is not Scope.PUBLIC])
def test_a_count_of_a_report_that_may_not_be_shared_with_anybody_is_not_offered_nor_published(
    bureau: Bureau, publisher: Client, scope: Scope
) -> None:
    claim = nine_held(bureau, scope)
    report = rows.Report.objects.get(folded__claims__0__id=claim)
    page = publisher.get(door(bureau)).content.decode()
    assert "Adalin" not in page and "9 soldiers" not in page
    assert f"report {report.number}</a>" in page and "Counts of one report are not offered" in page
    asked = {"title": "People missing", "figures": [f"said.{claim}", "own.unknown"]}
    refused = publisher.post(door(bureau), asked)
    assert refused.status_code == 422 and f"Report {report.number} may not be published" in refused.content.decode()
    with pytest.raises(NotThatWidely):
        wording = publishing.Wording("People missing", [f"said.{claim}"])
        publishing.publish(by=bureau.hand, incident=bureau.incident, wording=wording)
    assert not Edition.objects.exists()


def test_a_count_whose_reporter_is_not_to_be_named_is_printed_without_who_said_it(
    bureau: Bureau, publisher: Client, client: Client
) -> None:
    claim = nine_held(bureau, Scope.PUBLIC, confidential=True)
    wording = publishing.Wording("People missing", [f"said.{claim}"])
    publishing.publish(by=bureau.hand, incident=bureau.incident, wording=wording)
    page = client.get(reverse("bulletin:edition", args=[1])).content.decode()
    assert "soldiers" in page and "A source that asked not to be named" in page and "Adalin" not in page


def test_a_count_printed_before_its_report_was_narrowed_leaves_the_next_edition_and_that_is_said(
    bureau: Bureau, publisher: Client
) -> None:
    claim = nine_held(bureau, Scope.PUBLIC)
    wording = publishing.Wording("People missing", [f"said.{claim}", "own.unknown"])
    publishing.publish(by=bureau.hand, incident=bureau.incident, wording=wording)
    report = rows.Claim.objects.get(id=claim).report
    disclosing.narrow(by=bureau.hand, report=report, scope=Scope.BUREAU)
    draft = publishing.draft_edition(by=bureau.hand, incident=bureau.incident)
    assert not any(figure.claim for figure in draft.figures)
    assert [(change.before, change.after) for change in draft.changes] == [("9 people held", "left out")]


def test_what_a_report_tells_the_bureau_alone_is_told_to_no_family(
    bureau: Bureau, alma_at_desk: Client, tamar: Officer
) -> None:
    record = bureau.record("Aram Aramyan")
    secret = bureau.report("State Commission of Duravan", "We hold Aram Aramyan.", scope=Scope.BUREAU)
    reviewing.make(
        by=bureau.hand, report=secret, body=Claim(ClaimType.HELD), attached=reviewing.Attached(record=record)
    )
    relative, decision = bureau.enrol(record), bureau.decide(record)
    with pytest.raises(NotThatWidely, match="may not be told to a family"):
        bureau.tell(relative, decision)
    number = rows.Report.objects.get(id=secret).number
    told = {"told": ["They hold him."], "how": "telephone", "decision": decision, "speaks_of_death": "no"}
    page = alma_at_desk.post(reverse("desk:notice", args=[record, relative]), told)
    assert page.status_code == 422
    assert f"Report {number} may not be told to a family" in page.content.decode()


def test_nobody_named_in_a_report_of_this_incident_alone_is_asked_about_and_it_says_which(bureau: Bureau) -> None:
    record = bureau.record("Aram Aramyan")
    report = rows.Record.objects.get(id=record).report
    disclosing.narrow(by=bureau.hand, report=report, scope=Scope.INCIDENT)
    number = rows.Report.objects.get(id=report).number
    with pytest.raises(NotThatWidely, match=f"Report {number} may not be shared with a party"):
        bureau.ask(record)


def test_a_report_goes_no_further_than_its_incident_unless_it_is_chosen(bureau: Bureau, alma_at_desk: Client) -> None:
    door, source = reverse("desk:receive", args=[bureau.incident]), bureau.sources["Sarn Agency"]
    form = alma_at_desk.get(door, {"kind": "article"}).content.decode()
    preset = [radio for radio in re.findall(r'<input type="radio" name="scope"[^>]*>', form) if "checked" in radio]
    assert len(preset) == 1 and 'value="incident"' in preset[0]
    for kind, text in (("article", "One."), ("statement", "Two.")):
        asked = invented.article(source, kind=kind, text=text, scope="")
        assert alma_at_desk.post(door, asked).status_code == 302
        assert rows.Report.objects.order_by("-number")[0].file.scope is Scope.INCIDENT
    alma_at_desk.post(door, invented.article(source, text="Three.", scope="public"))
    assert rows.Report.objects.order_by("-number")[0].file.scope is Scope.PUBLIC


def test_a_joined_row_that_may_not_leave_ends_no_questions_about_somebody_and_the_letters_page_names_it(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    open_one, closed = bureau.record("Aram Aramyan"), bureau.record("Aram Aramyan", "State Commission of Duravan")
    for record in (open_one, closed):
        report = rows.Record.objects.get(id=record).report
        scope = Scope.INCIDENT if record == closed else Scope.PARTIES
        disclosing.narrow(by=bureau.hand, report=report, scope=scope)
    bureau.same(open_one, closed)
    for asked in (open_one, closed):
        enquiry = rows.Enquiry.objects.get(id=bureau.ask(asked))
        assert list(enquiry.file.sent.shares) == [open_one], "only what may leave is sent"
    assert letter(alma_at_desk, bureau, enquiry.id).count("its report may not be shared with a party") == 1
    closed_report = rows.Record.objects.get(id=closed).report
    assert reverse("desk:report", args=[closed_report]) in letter(alma_at_desk, bureau, enquiry.id)
    later = bureau.record("Aram Aramyan", "Joint Monitoring Mission")
    bureau.same(open_one, later)
    assert "it came in after this was written" in letter(alma_at_desk, bureau, enquiry.id)


def letter(client: Client, bureau: Bureau, enquiry: str) -> str:
    return client.get(reverse("desk:enquiry", args=[bureau.incident, enquiry])).content.decode()


def test_what_guards_one_record_of_somebody_guards_them_under_every_other(bureau: Bureau) -> None:
    """A question is put under the record that may leave; the closed one tells of a child, or is withheld."""
    commission = "State Commission of Duravan"
    for closed_birth, refusal in (("2012", NeedsSecondOfficer), ("1990", Detrimental)):
        free = bureau.record("Aram Aramyan", commission, ClaimType.HELD)
        closed = bureau.record("Aram Aramyan", birth=closed_birth)
        disclosing.narrow(by=bureau.hand, report=rows.Record.objects.get(id=closed).report, scope=Scope.INCIDENT)
        disclosing.withhold(by=bureau.hand, record=closed, from_party=commission, why="his brother is hiding")
        bureau.same(free, closed)
        with pytest.raises(Refused) as told:
            bureau.ask(closed, through="")
        each = told.value.each if isinstance(told.value, SeveralRefusals) else [told.value]
        assert refusal in map(type, each)


def test_an_enquiry_that_is_refused_names_the_report_and_whom_it_is_about(bureau: Bureau, alma_at_desk: Client) -> None:
    free, closed = bureau.record("Petr Halvorin"), bureau.record("Aram Aramyan")
    report = rows.Report.objects.get(id=rows.Record.objects.get(id=closed).report)
    disclosing.narrow(by=bureau.hand, report=report.id, scope=Scope.INCIDENT)
    asked = {"records": [free, closed], "to": "State Commission of Duravan", "label": "E-1", "asked_on": "2026-03-14"}
    through = {**asked, "through": "Joint Monitoring Mission"}
    body = alma_at_desk.post(reverse("desk:ask", args=[bureau.incident]), through).content.decode()
    assert f"Report {report.number} may not be shared with a party" in body
    assert "(Aram Aramyan)" in body and "(Petr" not in body
    body = alma_at_desk.post(reverse("desk:ask", args=[bureau.incident]), asked).content.decode()
    assert "2 of these people are not claimed to be held" in body and "(Petr Halvorin, Aram Aramyan)" in body


def test_what_the_intermediary_alone_may_see_is_in_no_letter_to_a_party(bureau: Bureau, alma_at_desk: Client) -> None:
    commission, mission = "State Commission of Duravan", "Joint Monitoring Mission"
    aram, other = bureau.record("Aram Aramyan"), bureau.record("Aram Aramyan", birth="1988")
    for record in (aram, other):
        report = rows.Record.objects.get(id=record).report
        if record == aram:
            disclosing.narrow(by=bureau.hand, report=report, scope=Scope.INTERMEDIARY)
    asked = {"records": [aram], "to": commission, "through": mission}
    door = reverse("desk:ask", args=[bureau.incident])
    refused = alma_at_desk.post(door, asked)
    assert refused.status_code == 422 and not rows.Enquiry.objects.exists()
    assert "through whomever it goes" in refused.content.decode()
    assert alma_at_desk.post(door, {"records": [aram], "to": mission}).status_code == 302
    carried = [reverse("desk:asked", args=[bureau.incident, e.id, "csv"]) for e in rows.Enquiry.objects.all()]
    assert "Aram Aramyan" in alma_at_desk.get(carried[0]).content.decode()
    bureau.same(aram, other)
    assert alma_at_desk.post(door, asked).status_code == 302, "another record of him may go so far"
    sent = rows.Enquiry.objects.get(folded__sent__to=commission).file.sent.shares
    assert list(sent) == [other], "and goes alone"


def test_a_report_is_shared_further_once_a_second_officer_agrees(
    bureau: Bureau, alma_at_desk: Client, tamar_at_desk: Client, boris_at_desk: Client
) -> None:
    record = bureau.record("Aram Aramyan")
    report = rows.Record.objects.get(id=record).report
    disclosing.narrow(by=bureau.hand, report=report, scope=Scope.INCIDENT)
    page, second = reverse("desk:report", args=[report]), reverse("desk:report-widen-second", args=[report])
    wider = {"scope": "intermediary", "why": "the unit's commander allows it"}
    asking = reverse("desk:report-widen", args=[report])
    assert boris_at_desk.post(asking, wider).status_code == boris_at_desk.post(second, {}).status_code == 404
    for wrong in ({**wider, "why": " "}, {**wider, "scope": "bureau"}, {**wider, "scope": ""}):
        alma_at_desk.post(asking, wrong)
        assert rows.Report.objects.get(id=report).file.asked_wider is None
    alma_at_desk.post(asking, wider)
    alma_at_desk.post(second, {"agrees": "yes"})
    assert rows.Report.objects.get(id=report).file.scope is Scope.INCIDENT, "not by whoever asked for it"
    with pytest.raises(NotThatWidely):
        bureau.ask(record)
    shown = tamar_at_desk.get(page).content.decode()
    assert "the unit&#x27;s commander allows it" in shown and second in shown
    assert second not in alma_at_desk.get(page).content.decode()
    tamar_at_desk.post(second, {"agrees": "yes"})
    assert rows.Report.objects.get(id=report).file.scope is Scope.INTERMEDIARY
    bureau.ask(record, to="Joint Monitoring Mission", through="")


def test_nobody_widens_what_a_reporter_narrowed(bureau: Bureau, alma_at_desk: Client) -> None:
    report = bureau.report("Sarn Agency", "Words.")
    disclosing.narrow(by=bureau.hand, report=report, scope=Scope.INCIDENT, by_reporter=True)
    wider = {"scope": "public", "why": "it is wanted"}
    said = alma_at_desk.post(reverse("desk:report-widen", args=[report]), wider, follow=True).content.decode()
    assert "The reporter asked that it be shared no further" in said
    assert rows.Report.objects.get(id=report).file.asked_wider is None


@pytest.mark.parametrize(
    ("hedge", "turned"),
    [(Modality.DENIED, "denied:"), (Modality.UNKNOWN, "not confirmed:"), (Modality.ASSERTED, "not:")],
)
def test_a_count_that_is_turned_is_no_ceiling_on_the_board_and_only_a_denial_is_called_one(
    bureau: Bureau, alma_at_desk: Client, hedge: Modality, turned: str
) -> None:
    report = bureau.report("Sarn Agency", "It is not true that more than 30 are held.")
    count = Quantity(Form.MORE_THAN, 31, None, "more than 30")
    body = Claim(ClaimType.HELD, count=count, polarity=Polarity.NEGATED, modality=hedge)
    reviewing.make(by=bureau.hand, report=report, body=body)
    page = alma_at_desk.get(reverse("desk:board", args=[bureau.incident])).content.decode()
    assert f"<span>{turned}</span> <span>more than</span>" in page and "<span>not</span>" not in page
