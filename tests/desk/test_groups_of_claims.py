"""A count that was accepted by key is given its group beside it, and is reckoned with. Everybody here is invented."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from lastcontact.bureau import opening
from lastcontact.core.payloads.incidents import GroupKind
from tests.bureau.acts import Bureau
from tests.desk.test_report_page import act, key_of, only_claim, page_of

TEXT = "The army said on 12 March 2026 that 40 of its soldiers had been captured."


def test_an_accepted_count_is_put_into_a_group_and_the_numbers_page_leads_to_it(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    words = opening.GroupWords("5th Company", GroupKind.UNIT)
    group = opening.name_group(by=bureau.hand, incident=bureau.incident, words=words)
    report = bureau.report("Sarn Agency", TEXT, language="en")
    act(alma_at_desk, "accept", report, proposal=key_of(report, "40"))
    claim = only_claim(report)
    numbers = reverse("desk:numbers", args=[bureau.incident])
    assert f"{reverse('desk:report', args=[report])}#c-{claim.proposal}" in alma_at_desk.get(numbers).content.decode()
    address = reverse("desk:claim-group", args=[claim.id])
    assert address in page_of(alma_at_desk, report)
    act(alma_at_desk, "group", claim.id, group=group)
    assert only_claim(report).group == group and only_claim(report).id == claim.id
    assert address not in page_of(alma_at_desk, report)
    assert "of no group" not in alma_at_desk.get(numbers).content.decode()


def test_a_group_of_another_incident_and_none_are_refused(bureau: Bureau, alma_at_desk: Client) -> None:
    report = bureau.report("Sarn Agency", TEXT, language="en")
    act(alma_at_desk, "accept", report, proposal=key_of(report, "40"))
    for group in ("", "elsewhere"):
        answer = alma_at_desk.post(
            reverse("desk:claim-group", args=[only_claim(report).id]), {"group": group}, follow=True
        )
        assert "Choose a group" in answer.content.decode() and not only_claim(report).group
