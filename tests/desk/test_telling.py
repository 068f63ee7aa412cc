"""What is not accepted as words to a family, at the door where an officer writes them."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Officer, Relative
from lastcontact.bureau import deciding, opening
from lastcontact.core.claim import ClaimType
from lastcontact.core.status import Fate, Ground, Whereabouts
from tests.bureau.acts import Bureau, Clock, hand_of


@pytest.fixture
def aram(bureau: Bureau) -> str:
    return bureau.record("Aram Aramyan", "State Commission of Duravan", ClaimType.HELD)


def form_of(bureau: Bureau, record: str) -> str:
    return reverse("desk:notice", args=[record, bureau.enrol(record)])


def test_no_number_of_likelihood_reaches_a_family_and_no_word_typed_is_lost(
    bureau: Bureau, aram: str, alma_at_desk: Client
) -> None:
    asked = {"told": ["It is 80 % likely that he is held."], "from_whom": ["our officers"], "how": "telephone"}
    page = alma_at_desk.post(form_of(bureau, aram), {**asked, "replaces_earlier": "yes"})
    assert page.status_code == 422
    body = page.content.decode()
    assert "no numbers of likelihood" in body
    assert "It is 80 % likely that he is held.</textarea>" in body and 'value="our officers"' in body
    assert 'id="re" checked' in body
    assert not bureau.person(aram).notices


@pytest.mark.parametrize(
    "words",
    [
        "Your son was killed on 10 March.",
        "Ваш сын погиб.",
        "We are sorry. Aram died.",
        "His body was handed over today.",
    ],
)
def test_a_death_nobody_decided_is_not_told(bureau: Bureau, aram: str, alma_at_desk: Client, words: str) -> None:
    page = alma_at_desk.post(form_of(bureau, aram), {"told": [words], "how": "telephone"})
    assert page.status_code == 422 and "tell of a death" in page.content.decode()
    assert not bureau.person(aram).notices


def test_words_on_the_death_of_others_are_told_when_the_officer_says_so(
    bureau: Bureau, aram: str, alma_at_desk: Client
) -> None:
    words = "Two men of his position were killed. We do not know of him."
    asked = {"told": [words], "how": "telephone", "of_others": "yes"}
    assert alma_at_desk.post(form_of(bureau, aram), asked).status_code == 302
    assert len(bureau.person(aram).notices) == 1


def test_beside_a_countersigned_death_nothing_is_told_before_that_and_in_person(
    bureau: Bureau, aram: str, alma_at_desk: Client, davit: Officer, boris: Officer
) -> None:
    bureau.says(aram, ClaimType.REMAINS_RETURNED)
    decision = bureau.decide(aram, Fate.DEAD, Whereabouts.HANDED_OVER, ground=Ground.DENTAL)
    opening.propose_access(by=bureau.hand, incident=bureau.incident, officer=davit.pk)
    opening.grant_access(by=hand_of(boris, Clock()), incident=bureau.incident, officer=davit.pk)
    deciding.countersign(by=hand_of(davit, Clock()), decision=decision, record=aram)
    form = form_of(bureau, aram)
    asked = {"told": ["There is news."], "how": "telephone"}
    assert alma_at_desk.post(form, asked).status_code == 422
    assert alma_at_desk.post(form, {**asked, "decision": decision}).status_code == 422, "not by telephone"
    told = {"told": ["Aram died."], "how": "in_person", "support_offered": "Mariam", "decision": decision}
    assert alma_at_desk.post(form, told).status_code == 302
    later = {"told": ["His body will be handed over on Friday."], "how": "telephone"}
    assert alma_at_desk.post(form, later).status_code == 302, "they know, and may be spoken to of it"


def test_boris_tells_this_family_nothing(bureau: Bureau, aram: str, boris_at_desk: Client) -> None:
    asked = {"told": ["He is held."], "how": "in_person"}
    assert boris_at_desk.post(form_of(bureau, aram), asked).status_code == 404
    assert Relative.objects.count() == 1 and not bureau.person(aram).notices


def test_who_vouches_for_a_kinship_is_an_officer_of_the_team(
    bureau: Bureau, aram: str, alma_at_desk: Client, boris: Officer
) -> None:
    enrol = reverse("desk:enrol", args=[aram])
    page = alma_at_desk.get(reverse("desk:family", args=[aram])).content.decode()
    assert boris.display_name not in page
    refused = alma_at_desk.post(enrol, {"relation": "mother", "second_officer": boris.pk})
    assert refused.status_code == 422 and not Relative.objects.exists()
