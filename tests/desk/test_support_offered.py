"""Support that was offered with the news stands on the relative's page, as it was said. Everybody is invented."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Officer, Relative
from lastcontact.bureau import deciding, opening
from lastcontact.bureau.acting import write
from lastcontact.core.payloads import families as p
from lastcontact.core.status import Fate, Ground, Whereabouts
from tests.bureau.acts import Bureau, Clock, hand_of
from tests.desk.conftest import SignedIn

TOLD = {
    "told": ["Levon died on the slope. He lies at home now."],
    "how": "in_person",
    "speaks_of_death": "yes",
    "support_offered": "A psychologist comes to you tomorrow at ten.",
}
NOBODY_YET = "Tell your officer if you would like to speak with somebody"


@pytest.fixture
def levon(bureau: Bureau) -> str:
    return bureau.record("Levon Levonyan")


@pytest.fixture
def decision(bureau: Bureau, levon: str, boris: Officer, davit: Officer) -> str:
    opening.propose_access(by=bureau.hand, incident=bureau.incident, officer=davit.pk)
    opening.grant_access(by=hand_of(boris, Clock()), incident=bureau.incident, officer=davit.pk)
    found = bureau.decide(levon, Fate.DEAD, Whereabouts.HANDED_OVER, ground=Ground.DNA)
    deciding.countersign(by=hand_of(davit, Clock()), decision=found, record=levon)
    return found


def help_on(signed_in: SignedIn, relative: str) -> str:
    page = signed_in(Relative.objects.get(id=relative)).get(reverse("family:page")).content.decode()
    found = re.search(r'<section aria-labelledby="h">.*?</section>', " ".join(page.split()))
    return found[0] if found else ""


def test_what_was_offered_with_the_news_of_a_death_is_on_their_page(
    bureau: Bureau, levon: str, decision: str, alma_at_desk: Client, signed_in_client: SignedIn
) -> None:
    mother = bureau.enrol(levon)
    notice = reverse("desk:notice", args=[levon, mother])
    assert "it stands on their page" in alma_at_desk.get(notice).content.decode()
    assert alma_at_desk.post(notice, {**TOLD, "decision": decision}).status_code == 302
    shown = help_on(signed_in_client, mother)
    assert "A psychologist comes to you tomorrow at ten." in shown and "We told you in person on" in shown
    assert NOBODY_YET not in shown and "You may bring anyone you trust." in shown
    bureau.tell(
        mother,
        decision,
        told=(p.Told("The burial is on Monday."),),
        speaks_of_death=p.SpeaksOfDeath.YES,
        how=p.How.IN_PERSON,
        support_offered="The same psychologist, every day.",
    )
    assert "The same psychologist, every day." in help_on(signed_in_client, mother)


@pytest.mark.parametrize(
    ("language", "offered"),
    [
        ("uk", "Психолог прийде до вас завтра о десятій."),
        ("ar", "تأتي إليكم أخصائية نفسية غدًا في العاشرة."),
        ("ka", "ფსიქოლოგი ხვალ ათ საათზე მოვა თქვენთან."),
    ],
)
def test_support_in_another_language_than_the_page_is_asked_about_as_all_words_are(
    bureau: Bureau, levon: str, alma_at_desk: Client, signed_in_client: SignedIn, language: str, offered: str
) -> None:
    words = {"uk": "Ми вас чуємо.", "ar": "نحن معكم في كل يوم.", "ka": "ჩვენ თქვენთან ვართ."}[language]
    mother = bureau.enrol(levon, language=language)
    notice = reverse("desk:notice", args=[levon, mother])
    asked = {"told": [words], "how": "telephone", "speaks_of_death": "no"}
    english = alma_at_desk.post(notice, {**asked, "support_offered": "We call you again tomorrow."})
    assert english.status_code == 422 and "these words look English" in english.content.decode()
    assert alma_at_desk.post(notice, {**asked, "support_offered": offered}).status_code == 302
    assert offered in help_on(signed_in_client, mother)


def test_no_likelihood_nor_a_death_untold_comes_by_the_support_that_is_offered(
    bureau: Bureau, levon: str, alma_at_desk: Client
) -> None:
    notice = reverse("desk:notice", args=[levon, bureau.enrol(levon)])
    asked = {"told": ["We look on."], "how": "telephone", "speaks_of_death": "no"}
    for words, said in (
        ("He is probably held; a lawyer helps.", "told no likelihood"),
        ("The burial is paid for.", "seem to tell of a death"),
    ):
        refused = alma_at_desk.post(notice, {**asked, "support_offered": words})
        assert refused.status_code == 422 and said in refused.content.decode()
        assert f'value="{words}"' in refused.content.decode()


def test_what_early_entries_kept_for_officers_comes_on_no_page(
    bureau: Bureau, levon: str, decision: str, alma_at_desk: Client, signed_in_client: SignedIn
) -> None:
    mother = bureau.enrol(levon)
    bureau.tell(mother, decision, p.How.IN_PERSON, support_offered="a neighbour sat with her")
    notice = bureau.person(levon).notices[0].given
    assert notice.support_shown
    early = replace(notice, support_shown=False)
    write(bureau.hand, early)
    assert "a neighbour" not in help_on(signed_in_client, mother) and NOBODY_YET in help_on(signed_in_client, mother)
