"""A judgement on a pair and a rejection carry a reason: picked with one look, or in the officer's words."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from lastcontact.casefile import models as rows
from lastcontact.core.status import Fate, Ground, Whereabouts
from tests.bureau.acts import Bureau
from tests.desk.test_link_page import page_of as pair_of
from tests.desk.test_link_page import two  # noqa: F401
from tests.desk.test_report_page import act, key_of, only_claim, page_of, report  # noqa: F401


def test_a_judgement_without_any_reason_is_refused_and_the_picked_one_is_kept(
    two: tuple[str, str],  # noqa: F811
    alma_at_desk: Client,
) -> None:
    refused = alma_at_desk.post(pair_of(two), {"verdict": "same"})
    assert refused.status_code == 422 and "pick a reason" in refused.content.decode()
    assert not rows.Link.objects.exists()
    alma_at_desk.post(pair_of(two), {"verdict": "same", "because": "face", "why": "his mother showed us one"})
    kept = rows.Link.objects.get().file.latest.judged.why
    assert kept == "A photograph or a recording shows it. his mother showed us one"


def test_where_names_alone_speak_for_a_pair_the_lines_shown_are_no_reason_to_join_it(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    pair = tuple(sorted((bureau.record("Aram Aramyan"), bureau.record("Aram Aramyan", "Sarn Agency"))))
    address = reverse("desk:pair", args=pair)
    refused = alma_at_desk.post(address, {"verdict": "same", "because": "shown"})
    assert refused.status_code == 422 and "never enough" in refused.content.decode()
    assert alma_at_desk.post(address, {"verdict": "same", "because": "family"}).status_code == 302
    assert rows.Link.objects.get().file.latest.judged.why == "A family or an enquirer told us."


def test_a_link_of_a_death_and_the_second_word_on_it_are_said_in_words(
    bureau: Bureau,
    two: tuple[str, str],  # noqa: F811
    alma_at_desk: Client,
    tamar_at_desk: Client,
) -> None:
    bureau.decide(two[0], Fate.DEAD, Whereabouts.HANDED_OVER, ground=Ground.DENTAL)
    refused = alma_at_desk.post(pair_of(two), {"verdict": "same", "because": "shown"})
    assert refused.status_code == 422 and "touches a decision on a death" in refused.content.decode()
    alma_at_desk.post(pair_of(two), {"verdict": "same", "because": "shown", "why": "the same scar"})
    bare = tamar_at_desk.post(reverse("desk:second", args=two), {"agrees": "yes"}, follow=True).content.decode()
    assert "what you looked at" in bare and not rows.Link.objects.get().verdict


def test_a_proposal_is_rejected_for_a_reason_picked_beside_it_and_never_for_none(
    report: str,  # noqa: F811
    alma_at_desk: Client,
) -> None:
    key = key_of(report, "more than 100 have been captured")
    act(alma_at_desk, "reject", report, proposal=key)
    assert "Say why it is rejected" in page_of(alma_at_desk, report) and not rows.Claim.objects.exists()
    act(alma_at_desk, "reject", report, proposal=key, because="twice")
    assert only_claim(report).why == "It is the same as another claim here."
    assert "It is the same as another claim here.</bdi>" in page_of(alma_at_desk, report)
