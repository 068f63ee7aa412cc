"""What is not accepted as words to a family, at the door where an officer writes them."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Officer, Relative
from lastcontact.bureau import deciding, opening
from lastcontact.core.claim import ClaimType
from lastcontact.core.payloads.records import Enquirer
from lastcontact.core.status import Fate, Ground, Whereabouts
from tests.bureau.acts import Bureau, Clock, hand_of

NO, YES = {"speaks_of_death": "no"}, {"speaks_of_death": "yes"}


@pytest.fixture
def aram(bureau: Bureau) -> str:
    return bureau.record("Aram Aramyan", "State Commission of Duravan", ClaimType.HELD)


def form_of(bureau: Bureau, record: str) -> str:
    return reverse("desk:notice", args=[record, bureau.enrol(record)])


def test_no_number_of_likelihood_reaches_a_family_and_no_word_typed_is_lost(
    bureau: Bureau, aram: str, alma_at_desk: Client
) -> None:
    asked = {"told": ["It is 80 % likely that he is held."], "from_whom": ["our officers"], "how": "telephone", **NO}
    page = alma_at_desk.post(form_of(bureau, aram), {**asked, "replaces_earlier": "yes"})
    assert page.status_code == 422
    body = page.content.decode()
    assert "told no likelihood" in body
    assert "It is 80 % likely that he is held.</textarea>" in body and 'value="our officers"' in body
    assert 'id="re" checked' in body
    assert not bureau.person(aram).notices


@pytest.mark.parametrize(
    "words",
    [
        "It is very likely that he is alive.",
        "He is held; it is 95 % certain.",
        "He is probably held.",
        "There is a good chance that he comes back.",
        "Скорее всего, он в плену.",
        "Вероятнее всего, он жив.",
        "Ймовірно, він живий.",
        "Հավանական է, որ նա ողջ է։",
        "Çox güman ki, sağdır.",
        "ალბათ ცოცხალია.",
        "من المحتمل أنه حي",
    ],
)
def test_no_word_of_likelihood_reaches_a_family_either(
    bureau: Bureau, aram: str, alma_at_desk: Client, words: str
) -> None:
    page = alma_at_desk.post(form_of(bureau, aram), {"told": [words], "how": "telephone", **NO})
    assert page.status_code == 422 and "told no likelihood" in page.content.decode()
    assert not bureau.person(aram).notices


@pytest.mark.parametrize(
    "words",
    [
        "Your son was killed on 10 March.",
        "Ваш сын погиб.",
        "We are sorry. Aram died.",
        "His body was handed over today.",
        "His grave is at Lusahat.",
        "His remains were identified by DNA.",
        "We lost him. He is at peace now.",
        "Его тело нашли у моста.",
        "Його останки передали.",
        "Նրա մարմինը գտնվել է։",
        "Meyiti tapıldı.",
        "თქვენი ქმრის ცხედარი იპოვეს.",
        "وجدت جثته",
    ],
)
def test_a_death_nobody_decided_is_not_told(bureau: Bureau, aram: str, alma_at_desk: Client, words: str) -> None:
    page = alma_at_desk.post(form_of(bureau, aram), {"told": [words], "how": "telephone", **NO})
    assert page.status_code == 422 and "tell of a death" in page.content.decode()
    assert not bureau.person(aram).notices


@pytest.mark.parametrize(
    "words",
    [
        "We lost contact with him on 10 March. He remains in hospital; his condition is grave.",
        "Մենք հարցրել ենք քաղաքի թաղապետարանին։",
    ],
)
def test_words_that_only_look_like_it_are_told(bureau: Bureau, aram: str, alma_at_desk: Client, words: str) -> None:
    asked = {"told": [words], "how": "telephone", "any_language": "yes", "off_record": "yes", **NO}
    assert alma_at_desk.post(form_of(bureau, aram), asked).status_code == 302


def test_whether_words_speak_of_a_death_is_asked_each_time_and_the_entry_keeps_the_answer(
    bureau: Bureau, aram: str, alma_at_desk: Client
) -> None:
    form = form_of(bureau, aram)
    asked = {"told": ["Er ist gestorben."], "how": "in_person"}
    unanswered = alma_at_desk.post(form, asked)
    assert unanswered.status_code == 422 and "Say whether these words" in unanswered.content.decode()
    assert alma_at_desk.post(form, {**asked, **YES}).status_code == 422, "nobody decided it"
    assert not bureau.person(aram).notices
    alma_at_desk.post(form, {"told": ["He is held."], "how": "telephone", **NO})
    assert bureau.person(aram).notices[0].given.speaks_of_death == "no"


def test_an_appointment_and_an_answer_speak_of_no_death_either(
    bureau: Bureau, aram: str, alma_at_desk: Client, signed_in_client
) -> None:
    relative = bureau.enrol(aram)
    meet = reverse("desk:appointment", args=[aram, relative])
    bad = {"on": "Friday at 10", "words": "We bring his body then."}
    for answer in ({}, NO, YES):
        page = alma_at_desk.post(meet, {**bad, **answer})
        assert page.status_code == 422 and 'value="We bring his body then."' in page.content.decode()
    assert alma_at_desk.post(meet, {"on": "Friday at 10", "words": "We call you.", **NO}).status_code == 302
    signed_in_client(Relative.objects.get()).post(reverse("family:tell"), {"words": "Is there news?"})
    message = bureau.person(aram).records[0].family.messages[0]
    answer = reverse("desk:answer", args=[aram, relative, message.seq])
    assert alma_at_desk.post(answer, {"words": "He was buried.", **NO}).status_code == 422
    assert alma_at_desk.post(answer, {"words": "Not yet.", **NO}).status_code == 302
    family = bureau.person(aram).records[0].family
    assert family.relatives[0].appointment.words == "We call you." and family.messages[0].answer == "Not yet."


def test_beside_a_countersigned_death_nothing_is_told_before_that_and_in_person(
    bureau: Bureau, aram: str, alma_at_desk: Client, davit: Officer, boris: Officer
) -> None:
    decision = bureau.decide(aram, Fate.DEAD, Whereabouts.HANDED_OVER, ground=Ground.DENTAL)
    opening.propose_access(by=bureau.hand, incident=bureau.incident, officer=davit.pk)
    opening.grant_access(by=hand_of(boris, Clock()), incident=bureau.incident, officer=davit.pk)
    deciding.countersign(by=hand_of(davit, Clock()), decision=decision, record=aram)
    waiting = reverse("desk:families", args=[bureau.incident])
    page = alma_at_desk.get(waiting).content.decode()
    assert "a death that nobody of the family was told" in page and "No other family waits." in page
    assert "Every family that asked" not in page
    form = form_of(bureau, aram)
    asked = {"told": ["There is news."], "how": "telephone", **NO}
    assert alma_at_desk.post(form, asked).status_code == 422
    assert alma_at_desk.post(form, {**asked, "decision": decision}).status_code == 422, "not by telephone"
    told = {"told": ["Aram died."], "how": "in_person", "support_offered": "Mariam", "decision": decision, **YES}
    for lacking, named in (
        ({"support_offered": " "}, "“Support offered” is empty"),
        ({"how": "letter"}, "not in person"),
    ):
        refused = alma_at_desk.post(form, told | lacking)
        assert refused.status_code == 422 and named in refused.content.decode(), "what is lacking is named"
        assert "does not stand" not in refused.content.decode()
    assert alma_at_desk.post(form, told).status_code == 302
    assert "a death that nobody of the family was told" not in alma_at_desk.get(waiting).content.decode()
    later = {"told": ["His body will be handed over on Friday."], "how": "telephone", **YES}
    assert alma_at_desk.post(form, later).status_code == 302, "they know, and may be spoken to of it"


def test_boris_tells_this_family_nothing(bureau: Bureau, aram: str, boris_at_desk: Client) -> None:
    asked = {"told": ["He is held."], "how": "in_person"}
    assert boris_at_desk.post(form_of(bureau, aram), asked).status_code == 404
    assert Relative.objects.count() == 1 and not bureau.person(aram).notices


def test_words_that_were_replaced_stay_readable_and_say_since_when(
    bureau: Bureau, aram: str, alma_at_desk: Client, signed_in_client
) -> None:
    form = form_of(bureau, aram)
    alma_at_desk.post(form, {"told": ["He is in the north."], "how": "telephone", "told_at": "2026-03-13 10:00", **NO})
    replacing = {"told": ["We do not know where he is."], "how": "telephone", "replaces_earlier": "yes"}
    alma_at_desk.post(form, {**replacing, "told_at": "2026-03-14 10:00", **NO})
    desk = alma_at_desk.get(reverse("desk:family", args=[aram])).content.decode()
    assert "<s>He is in the north.</s>" in desk and "Told so; replaced on 14 March" in desk
    celia = signed_in_client(Relative.objects.get())
    assert "in the north" not in celia.get(reverse("family:page")).content.decode()
    earlier = celia.get(reverse("family:earlier")).content.decode()
    assert "He is in the north." in earlier and "On 14 March 2026 we told you other words" in earlier


def test_words_recorded_by_mistake_leave_the_page_unless_they_were_read_there(
    bureau: Bureau, aram: str, alma_at_desk: Client, boris_at_desk: Client, signed_in_client
) -> None:
    form = form_of(bureau, aram)
    alma_at_desk.post(form, {"told": ["Meant for another family."], "how": "telephone", **NO})
    take_back = reverse("desk:take-back-notice", args=[aram, bureau.person(aram).notices[0].id])
    assert boris_at_desk.post(take_back, {"why": "curious"}).status_code == 404
    alma_at_desk.post(take_back, {"why": " "})
    assert bureau.person(aram).notices, "a reason is asked for"
    alma_at_desk.post(take_back, {"why": "written under the wrong name"})
    assert not bureau.person(aram).notices
    desk = alma_at_desk.get(reverse("desk:family", args=[aram])).content.decode()
    assert "Recorded by mistake, never said" in desk and "written under the wrong name" in desk
    celia = signed_in_client(Relative.objects.get())
    for page in ("family:page", "family:earlier"):
        assert "Meant for another family" not in celia.get(reverse(page)).content.decode()
    alma_at_desk.post(form, {"told": ["He is held."], "how": "telephone", **NO})
    celia.get(reverse("family:page"))
    read = reverse("desk:take-back-notice", args=[aram, bureau.person(aram).notices[0].id])
    refused = alma_at_desk.post(read, {"why": "written under the wrong name"}, follow=True).content.decode()
    assert "they have read these words" in refused and bureau.person(aram).notices


def test_what_a_notice_rests_on_is_said_as_it_was_chosen(bureau: Bureau, aram: str, alma_at_desk: Client) -> None:
    family = reverse("desk:family", args=[aram])
    form = form_of(bureau, aram)
    alma_at_desk.post(form, {"told": ["Your letter reached us."], "how": "telephone", **NO})
    assert "neither a decision nor a claim" in alma_at_desk.get(family).content.decode()
    decision = bureau.decide(aram)
    assert f'value="{decision}" checked' in alma_at_desk.get(form).content.decode()
    alma_at_desk.post(form, {"told": ["He is held."], "how": "telephone", "decision": decision, **NO})
    assert ">a decision<" in alma_at_desk.get(family).content.decode()


def test_whoever_fell_at_a_place_is_dead_and_whoever_fell_ill_is_not(
    bureau: Bureau, aram: str, alma_at_desk: Client
) -> None:
    door = form_of(bureau, aram)
    told = {"told": ["Petr fell at Ustvale."], "how": "telephone", **NO}
    page = alma_at_desk.post(door, told)
    assert page.status_code == 422 and "fell at" in page.content.decode()
    assert alma_at_desk.post(door, {**told, "told": ["He fell ill and is in hospital."]}).status_code == 302


def test_what_a_page_says_of_the_unknown_and_of_what_is_done_stands_in_the_next_form(
    bureau: Bureau, aram: str, alma_at_desk: Client
) -> None:
    door = form_of(bureau, aram)
    told = {
        "told": ["They name him."],
        "how": "telephone",
        "unknown": "Where he is.",
        "doing": "We ask on 1 June.",
        **NO,
    }
    assert alma_at_desk.post(door, told).status_code == 302
    page = alma_at_desk.get(door).content.decode()
    assert "Where he is.\n</textarea>" in page and "We ask on 1 June.\n</textarea>" in page
    assert "What is taken out here leaves the page" in page


def test_a_number_of_another_family_is_on_no_page_and_another_person_sought_only_by_two_officers(
    bureau: Bureau, aram: str, alma_at_desk: Client
) -> None:
    mother = Enquirer(name="Lusine Orsevan", relation="mother", contact="tel. 555 020")
    bureau.record("Davo Orsevan", "5th Company", ClaimType.MISSING, mother)
    door = form_of(bureau, aram)
    told = {"told": ["Aram was moved together with Davo Orsevan, tel. 555 020."], "how": "telephone", **NO}
    page = alma_at_desk.post(door, told)
    assert page.status_code == 422 and "is a number of somebody else" in page.content.decode()
    assert alma_at_desk.post(door, {**told, "told": ["Aram was moved with Davo Orsevan."]}).status_code == 302
    assert not bureau.person(aram).notices, "it waits for a second officer"
    assert alma_at_desk.post(door, {**told, "told": ["Aram Aramyan was moved. Call 555 111 222."]}).status_code == 302
    assert len(bureau.person(aram).notices) == 1
