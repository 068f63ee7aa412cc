"""What a family's page keeps and what leaves it with the news of a death, and with the news that it was none."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Officer, Relative
from lastcontact.bureau import deciding
from lastcontact.core.claim import ClaimType
from lastcontact.core.status import Fate, Ground, Whereabouts
from tests.bureau.acts import Bureau, Clock, hand_of
from tests.desk.test_words_of_death import aram, death, of  # noqa: F401

TOLD = {"told": ["Levon died."], "how": "in_person", "support_offered": "Mariam", "speaks_of_death": "yes"}


def decided_dead(bureau: Bureau, reviewer: Officer, record: str) -> str:
    """A death, countersigned and untold."""
    dead = bureau.decide(record, Fate.DEAD, Whereabouts.HANDED_OVER, ground=Ground.DENTAL)
    deciding.countersign(by=hand_of(reviewer, Clock()), decision=dead, record=record)
    return dead


@pytest.mark.usefixtures("death")
def test_nothing_said_to_somebody_who_hoped_stays_beside_the_news_of_a_death(
    bureau: Bureau, davit: Officer, alma_at_desk: Client, signed_in_client, settings
) -> None:
    settings.LASTCONTACT_DEMONSTRATION = True  # whose clock stands in that March
    levon = bureau.record("Levon Levonyan")
    mother = bureau.enrol(levon)
    bureau.tell(mother, unknown=("When he can come home.",), doing=("We ask that he write to you.",))
    meet = {"on": "12 March 2026 at 23:00", "words": "I call you. Do not worry.", "speaks_of_death": "no"}
    assert alma_at_desk.post(of(levon, mother, "appointment"), meet).status_code == 302
    before = alma_at_desk.get(of(levon, mother, "notice")).content.decode()
    assert ">When he can come home.\n</textarea>" in before
    dead = decided_dead(bureau, davit, levon)
    blank = alma_at_desk.get(of(levon, mother, "notice")).content.decode()
    assert "<q>When he can come home.</q>" in blank and ">When he can come home.\n</textarea>" not in blank
    assert alma_at_desk.post(of(levon, mother, "notice"), {**TOLD, "decision": dead}).status_code == 302
    page = signed_in_client(Relative.objects.get(id=mother)).get(reverse("family:page")).content.decode()
    assert "Levon died." in page and "We have agreed on no other day yet." in page
    assert not [said for said in ("come home", "he write to you", "Do not worry", "at 23") if said in page]
    meet = {"on": "12 March 2026 at 23:00", "words": "The psychologist comes with me.", "speaks_of_death": "no"}
    assert alma_at_desk.post(of(levon, mother, "appointment"), meet).status_code == 302
    page = signed_in_client(Relative.objects.get(id=mother)).get(reverse("family:page")).content.decode()
    assert "The psychologist comes with me." in page, "a talk agreed on after the news, for the same day"


@pytest.mark.usefixtures("death")
@pytest.mark.parametrize(
    ("day", "stands"),
    [("12 March 2026 at 23:00", "Agreed last</b>: 12 March"), ("20 March 2026", "We speak next</b>: 20 March")],
)
def test_the_desk_says_of_a_talk_agreed_on_before_the_news_what_the_page_says(
    bureau: Bureau, davit: Officer, alma_at_desk: Client, settings, day: str, stands: str
) -> None:
    settings.LASTCONTACT_DEMONSTRATION = True  # whose clock stands in that March
    levon = bureau.record("Levon Levonyan")
    mother = bureau.enrol(levon)
    meet = {"on": day, "words": "I call you. Do not worry.", "speaks_of_death": "no"}
    assert alma_at_desk.post(of(levon, mother, "appointment"), meet).status_code == 302
    family = reverse("desk:family", args=[levon])
    assert "Do not worry." in alma_at_desk.get(family).content.decode()
    told = {**TOLD, "decision": decided_dead(bureau, davit, levon)}
    assert alma_at_desk.post(of(levon, mother, "notice"), told).status_code == 302
    shown = alma_at_desk.get(family).content.decode()
    assert stands in shown and "Do not worry." not in shown, "neither shown nor filled in anew"
    assert ("the words that went with it have left the page" in shown) == ("20 March" in day)


@pytest.mark.usefixtures("death")
def test_the_lines_of_a_death_do_not_stay_beside_the_news_that_it_was_none(
    bureau: Bureau, davit: Officer, alma_at_desk: Client, signed_in_client
) -> None:
    levon = bureau.record("Levon Levonyan")
    mother = bureau.enrol(levon)
    form = of(levon, mother, "notice")
    dead = decided_dead(bureau, davit, levon)
    doing = {"doing": "We ask that he be brought home to be buried."}
    assert alma_at_desk.post(form, {**TOLD, **doing, "decision": dead}).status_code == 302
    again = alma_at_desk.get(form).content.decode()
    assert "be buried.\n</textarea>" in again, "what is done stands in the form while the death stands"
    held = bureau.says(levon, ClaimType.HELD)
    alive = bureau.decide(levon, claims=(held,))
    turned = alma_at_desk.get(form).content.decode()
    assert "be buried.</q>" in turned and "be buried.\n</textarea>" not in turned
    words = {"told": ["Levon is alive. Forgive us."], "how": "in_person", "speaks_of_death": "no"}
    more = {"replaces_earlier": "yes", "decision": alive}
    assert alma_at_desk.post(form, {**words, **more}).status_code == 302
    page = signed_in_client(Relative.objects.get(id=mother)).get(reverse("family:page")).content.decode()
    assert "Levon is alive." in page and "buried" not in page and "What we know" in page


@pytest.mark.usefixtures("death")
def test_a_death_taken_back_leaves_no_page_of_mourning_though_nothing_else_was_decided(
    bureau: Bureau, davit: Officer, alma_at_desk: Client, signed_in_client
) -> None:
    levon = bureau.record("Levon Levonyan")
    mother = bureau.enrol(levon)
    form = of(levon, mother, "notice")
    dead = decided_dead(bureau, davit, levon)
    assert alma_at_desk.post(form, {**TOLD, "decision": dead}).status_code == 302
    burial = {"told": ["He is laid to rest on Friday."], "how": "in_person", "speaks_of_death": "yes"}
    assert alma_at_desk.post(form, {**burial, "replaces_earlier": "yes"}).status_code == 302
    client = signed_in_client(Relative.objects.get(id=mother))
    assert "If someone asks for money" not in client.get(reverse("family:page")).content.decode(), "it stands"
    taken_back = alma_at_desk.post(reverse("desk:review", args=[levon, dead]), {"why": "wrong", "deed": "withdraw"})
    assert taken_back.status_code == 302
    words = {"told": ["The paper was another man's."], "how": "in_person", "speaks_of_death": "no"}
    assert alma_at_desk.post(form, {**words, "replaces_earlier": "yes", "doing": "We look on."}).status_code == 302
    page = client.get(reverse("family:page")).content.decode()
    assert "If someone asks for money" in page and "What we know" in page
    assert "We look on.\n</textarea>" in alma_at_desk.get(form).content.decode()
