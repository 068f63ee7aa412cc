"""Words to a family that speak of a death are read by a second officer first; none stand beside an untold death."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Officer, Relative
from lastcontact.bureau import deciding, opening
from lastcontact.core.status import Fate, Ground, Whereabouts
from tests.bureau.acts import Bureau, Clock, hand_of

DEAD = "Your son is dead. His body was identified."
OTHERS = "Two men of his position were killed. We do not know of him."
OF_OTHERS = {"how": "telephone", "speaks_of_death": "of_others"}


@pytest.fixture
def aram(bureau: Bureau) -> str:
    return bureau.record("Aram Aramyan")


@pytest.fixture
def celia(bureau: Bureau, aram: str) -> str:
    return bureau.enrol(aram)


def of(record: str, relative: str, page: str) -> str:
    return reverse(f"desk:{page}", args=[record, relative])


def only_words(bureau: Bureau, record: str) -> str:
    held = bureau.person(record).records[0].family.waiting
    assert len(held) == 1
    return reverse("desk:words", args=[record, held[0].seq])


def test_words_on_a_death_reach_a_family_only_when_a_second_officer_agrees(
    bureau: Bureau, aram: str, celia: str, alma_at_desk: Client, tamar_at_desk: Client, signed_in_client
) -> None:
    assert alma_at_desk.post(of(aram, celia, "notice"), {"told": [OTHERS], **OF_OTHERS}).status_code == 302
    assert not bureau.person(aram).notices
    relative = signed_in_client(Relative.objects.get())
    assert "killed" not in relative.get(reverse("family:page")).content.decode()
    words = only_words(bureau, aram)
    assert words in alma_at_desk.get(reverse("desk:family", args=[aram])).content.decode()
    alma_at_desk.post(words, {"agrees": "yes"})
    assert not bureau.person(aram).notices, "whoever wrote them does not agree to them as well"
    board = reverse("desk:board", args=[bureau.incident])
    assert words in tamar_at_desk.get(board).content.decode() and words not in alma_at_desk.get(board).content.decode()
    assert OTHERS in tamar_at_desk.get(words).content.decode()
    tamar_at_desk.post(words, {"agrees": "yes", "why": "said in her own words"})
    assert "said in her own words" in alma_at_desk.get(reverse("desk:family", args=[aram])).content.decode()
    assert len(bureau.person(aram).notices) == 1
    assert OTHERS in relative.get(reverse("family:page")).content.decode()
    assert tamar_at_desk.post(words, {"agrees": "no", "why": "twice"}).status_code == 404, "once"


def test_words_that_are_not_agreed_to_never_stand_and_say_why(
    bureau: Bureau, aram: str, celia: str, alma_at_desk: Client, tamar_at_desk: Client, signed_in_client
) -> None:
    alma_at_desk.post(of(aram, celia, "notice"), {"told": [DEAD], **OF_OTHERS})
    words = only_words(bureau, aram)
    assert tamar_at_desk.post(words, {"agrees": "no"}).status_code == 422, "a refusal has a reason"
    tamar_at_desk.post(words, {"agrees": "no", "why": "nobody decided that"})
    family = alma_at_desk.get(reverse("desk:family", args=[aram])).content.decode()
    assert f"<s>{DEAD}</s> <b>Not agreed to by Tamar Sorel" in family and "nobody decided that" in family
    assert not bureau.person(aram).notices
    shown = signed_in_client(Relative.objects.get()).get(reverse("family:page")).content.decode()
    assert "dead" not in shown


@pytest.mark.parametrize(
    "told",
    ["Everybody in his truck burned.", "The house blew up.", "Nobody got out.", "Машина згоріла.", "احترقت السيارة."],
)
def test_words_that_may_tell_of_a_death_are_asked_about_though_none_is_told(
    bureau: Bureau, aram: str, celia: str, alma_at_desk: Client, tamar_at_desk: Client, told: str
) -> None:
    no = {"told": [told], "how": "telephone", "speaks_of_death": "no", "any_language": "yes"}
    assert alma_at_desk.post(of(aram, celia, "notice"), no).status_code == 302
    assert not bureau.person(aram).notices
    assert "they may tell of a death" in alma_at_desk.get(reverse("desk:family", args=[aram])).content.decode()
    words = only_words(bureau, aram)
    shown = tamar_at_desk.get(words).content.decode()
    assert "may tell of a death." in shown and "is on file" not in shown
    tamar_at_desk.post(words, {"agrees": "yes"})
    assert len(bureau.person(aram).notices) == 1


def test_that_it_is_not_known_whether_somebody_died_is_an_answer_that_a_second_officer_reads(
    bureau: Bureau, aram: str, celia: str, alma_at_desk: Client, tamar_at_desk: Client
) -> None:
    asked = {"told": ["ჩვენ არ ვიცით, რომ ის დაიღუპა."], "how": "telephone", "any_language": "yes"}
    for answer in ("no", "yes"):
        refused = alma_at_desk.post(of(aram, celia, "notice"), {**asked, "speaks_of_death": answer})
        assert refused.status_code == 422 and 'value="not_known"' in refused.content.decode()
    assert alma_at_desk.post(of(aram, celia, "notice"), {**asked, "speaks_of_death": "not_known"}).status_code == 302
    assert not bureau.person(aram).notices
    words = only_words(bureau, aram)
    assert "only that no death of this person is known" in tamar_at_desk.get(words).content.decode()
    tamar_at_desk.post(words, {"agrees": "yes"})
    assert len(bureau.person(aram).notices) == 1


def test_an_officer_takes_back_words_that_wait(
    bureau: Bureau, aram: str, celia: str, alma_at_desk: Client, boris_at_desk: Client
) -> None:
    alma_at_desk.post(of(aram, celia, "notice"), {"told": [OTHERS], **OF_OTHERS})
    words = only_words(bureau, aram)
    assert boris_at_desk.get(words).status_code == 404
    alma_at_desk.post(words, {"agrees": "no", "why": "the wrong family"})
    assert not bureau.person(aram).records[0].family.waiting


def test_an_appointment_and_an_answer_wait_as_well_and_the_old_appointment_stays(
    bureau: Bureau, aram: str, celia: str, alma_at_desk: Client, tamar_at_desk: Client, signed_in_client
) -> None:
    meet = of(aram, celia, "appointment")
    alma_at_desk.post(meet, {"on": "Friday at 10", "words": "We call you.", "speaks_of_death": "no"})
    alma_at_desk.post(meet, {"on": "Monday", "words": "We must talk about his body", "speaks_of_death": "of_others"})
    family = bureau.person(aram).records[0].family
    assert family.relatives[0].appointment.words == "We call you."
    tamar_at_desk.post(only_words(bureau, aram), {"agrees": "no", "why": "it tells them"})
    signed_in_client(Relative.objects.get()).post(reverse("family:tell"), {"words": "Is there news?"})
    seq = bureau.person(aram).records[0].family.messages[0].seq
    answer = reverse("desk:answer", args=[aram, celia, seq])
    alma_at_desk.post(answer, {"words": OTHERS, "speaks_of_death": "of_others"})
    assert not bureau.person(aram).records[0].family.messages[0].answer
    tamar_at_desk.post(only_words(bureau, aram), {"agrees": "yes"})
    assert bureau.person(aram).records[0].family.messages[0].answer == OTHERS


@pytest.fixture
def death(bureau: Bureau, aram: str, davit: Officer, boris: Officer) -> str:
    """A death decided and not countersigned; Davit, a reviewer, is on the team."""
    opening.propose_access(by=bureau.hand, incident=bureau.incident, officer=davit.pk)
    opening.grant_access(by=hand_of(boris, Clock()), incident=bureau.incident, officer=davit.pk)
    return bureau.decide(aram, Fate.DEAD, Whereabouts.HANDED_OVER, ground=Ground.DENTAL)


def test_while_a_death_is_on_file_and_untold_no_words_speak_of_any_death(
    bureau: Bureau, aram: str, celia: str, death: str, davit: Officer, alma_at_desk: Client
) -> None:
    for step in ("decided", "countersigned"):
        notice, meet = of(aram, celia, "notice"), of(aram, celia, "appointment")
        assert "of_others" not in alma_at_desk.get(notice).content.decode()
        for answer in ("of_others", "yes", "no"):
            refused = alma_at_desk.post(notice, {"told": [DEAD], "how": "telephone", "speaks_of_death": answer})
            assert refused.status_code == 422
            asked = {"on": "Monday", "words": "We must talk about his body", "speaks_of_death": answer}
            assert alma_at_desk.post(meet, asked).status_code == 422
        family = bureau.person(aram).records[0].family
        assert not family.notices and not family.waiting and family.relatives[0].appointment is None
        if step == "decided":
            deciding.countersign(by=hand_of(davit, Clock()), decision=death, record=aram)


def test_beside_a_death_on_file_every_word_waits_whatever_was_answered(
    bureau: Bureau, aram: str, celia: str, alma_at_desk: Client, tamar_at_desk: Client, signed_in_client, death: str
) -> None:
    relative = signed_in_client(Relative.objects.get())
    relative.post(reverse("family:tell"), {"words": "Is there news?"})
    seq = bureau.person(aram).records[0].family.messages[0].seq
    no = {"speaks_of_death": "no"}
    alma_at_desk.post(of(aram, celia, "notice"), {"told": ["Zmey Aram nemat."], "how": "telephone", **no})
    alma_at_desk.post(of(aram, celia, "appointment"), {"on": "Monday", "words": "Sit down first.", **no})
    alma_at_desk.post(reverse("desk:answer", args=[aram, celia, seq]), {"words": "Zmey nemat.", **no})
    family = bureau.person(aram).records[0].family
    assert [w.of_kind for w in family.waiting] == ["notice.given", "appointment.made", "message.answered"]
    page = relative.get(reverse("family:page")).content.decode()
    assert "nemat" not in page and "Sit down" not in page
    notice, meet, answer = (reverse("desk:words", args=[aram, w.seq]) for w in family.waiting)
    shown = tamar_at_desk.get(notice).content.decode()
    assert "A death of this person is on file" in shown and "other people’s deaths only" not in shown
    assert tamar_at_desk.post(notice, {"agrees": "no", "why": "it tells them"}).status_code == 302
    assert tamar_at_desk.post(meet, {"agrees": "yes"}).status_code == 302, "no death is told by it"
    assert tamar_at_desk.post(answer, {"agrees": "no", "why": "it tells them"}).status_code == 302
    page = relative.get(reverse("family:page")).content.decode()
    assert "nemat" not in page and "Sit down first." in page


def test_a_notice_that_waits_cannot_stand_once_the_death_beside_it_was_countersigned(
    bureau: Bureau, aram: str, celia: str, death: str, davit: Officer, alma_at_desk: Client, tamar_at_desk: Client
) -> None:
    words = {"told": ["There is news."], "how": "telephone", "speaks_of_death": "no"}
    alma_at_desk.post(of(aram, celia, "notice"), words)
    deciding.countersign(by=hand_of(davit, Clock()), decision=death, record=aram)
    assert tamar_at_desk.post(only_words(bureau, aram), {"agrees": "yes"}).status_code == 422
    assert not bureau.person(aram).notices


def test_a_death_is_not_recorded_as_told_before_it_was_countersigned(
    bureau: Bureau, aram: str, celia: str, death: str, davit: Officer, alma_at_desk: Client
) -> None:
    deciding.countersign(by=hand_of(davit, Clock()), decision=death, record=aram)
    told = {"told": ["Aram died."], "how": "in_person", "support_offered": "Mariam", "speaks_of_death": "yes"}
    form = of(aram, celia, "notice")
    assert f'value="{death}" checked' in alma_at_desk.get(form).content.decode(), "it rests on the decision"
    early = alma_at_desk.post(form, {**told, "decision": death, "told_at": "2026-03-12 00:05"})
    assert early.status_code == 422 and "was countersigned on 12 March 2026" in early.content.decode()
    assert not bureau.person(aram).notices
    for likely in ("it is 95 % certain", "we are 95 per cent certain of it", "that is almost certainly so", "%95"):
        refused = alma_at_desk.post(form, {**told, "told": [f"Aram died; {likely}."], "decision": death})
        assert refused.status_code == 422 and "told no likelihood" in refused.content.decode(), likely
    assert alma_at_desk.post(form, {**told, "decision": death}).status_code == 302


def test_words_that_wait_cannot_be_agreed_to_once_a_death_was_decided(
    bureau: Bureau, aram: str, celia: str, alma_at_desk: Client, tamar_at_desk: Client
) -> None:
    alma_at_desk.post(of(aram, celia, "notice"), {"told": [OTHERS], **OF_OTHERS})
    words = only_words(bureau, aram)
    assert words in tamar_at_desk.get(reverse("desk:person", args=[aram])).content.decode()
    assert "I agree that they stand" in tamar_at_desk.get(words).content.decode()
    bureau.decide(aram, Fate.DEAD, Whereabouts.HANDED_OVER, ground=Ground.DENTAL)
    page = tamar_at_desk.get(words).content.decode()
    assert "was decided since" in page and "I agree that they stand" not in page and "I do not agree" in page
    refused = tamar_at_desk.post(only_words(bureau, aram), {"agrees": "yes"})
    assert refused.status_code == 422 and "was decided since" in refused.content.decode()
    assert not bureau.person(aram).notices


def test_words_that_rest_on_life_do_not_stand_once_the_death_that_waited_was_countersigned_and_told(
    bureau: Bureau, aram: str, celia: str, davit: Officer, boris: Officer, alma_at_desk: Client, tamar_at_desk: Client
) -> None:
    opening.propose_access(by=bureau.hand, incident=bureau.incident, officer=davit.pk)
    opening.grant_access(by=hand_of(boris, Clock()), incident=bureau.incident, officer=davit.pk)
    form = of(aram, celia, "notice")
    alive = bureau.decide(aram)
    assert "A death of this person waits" not in alma_at_desk.get(form).content.decode()
    death = bureau.decide(aram, Fate.DEAD, Whereabouts.HANDED_OVER, ground=Ground.DENTAL)
    assert "A death of this person waits" in alma_at_desk.get(form).content.decode()
    words = {"told": ["Duravan holds your son. He is alive."], "how": "telephone", "speaks_of_death": "no"}
    alma_at_desk.post(form, {**words, "decision": alive})
    waiting = only_words(bureau, aram)
    assert "I agree that they stand" in tamar_at_desk.get(waiting).content.decode()
    deciding.countersign(by=hand_of(davit, Clock()), decision=death, record=aram)
    told = {"told": ["Aram died."], "how": "in_person", "support_offered": "Mariam", "speaks_of_death": "yes"}
    assert alma_at_desk.post(form, {**told, "decision": death}).status_code == 302
    page = tamar_at_desk.get(waiting).content.decode()
    assert "told to this relative since" in page and "I agree that they stand" not in page
    assert f'href="{form}">Write them anew' in page
    assert tamar_at_desk.post(waiting, {"agrees": "yes"}).status_code == 422
    assert [n.given.decision for n in bureau.person(aram).notices] == [death]


def test_a_reviewer_of_the_team_may_agree_and_a_countersigned_death_is_a_task_until_it_is_told(
    bureau: Bureau, aram: str, celia: str, davit: Officer, death: str, alma_at_desk: Client, signed_in_client
) -> None:
    levon = bureau.record("Levon Levonyan")
    alma_at_desk.post(of(levon, bureau.enrol(levon), "notice"), {"told": [OTHERS], **OF_OTHERS})
    reviewer = signed_in_client(davit)
    assert reviewer.post(only_words(bureau, levon), {"agrees": "yes"}).status_code == 302
    assert len(bureau.person(levon).notices) == 1
    board = reverse("desk:board", args=[bureau.incident])
    assert "Family to tell of a death" not in alma_at_desk.get(board).content.decode()
    deciding.countersign(by=hand_of(davit, Clock()), decision=death, record=aram)
    assert "Family to tell of a death" in alma_at_desk.get(board).content.decode()
    relative = signed_in_client(Relative.objects.get(id=celia))
    page = relative.get(reverse("family:page")).content.decode()
    assert "a face in a film" in page and "If someone asks for money" in page
    told = {"told": ["Aram died."], "how": "in_person", "support_offered": "Mariam", "speaks_of_death": "yes"}
    assert alma_at_desk.post(of(aram, celia, "notice"), {**told, "decision": death}).status_code == 302
    assert "Family to tell of a death" not in alma_at_desk.get(board).content.decode()
    page = relative.get(reverse("family:page")).content.decode()
    assert "Aram died." in page and "Help for you" in page and "your officer answers" in page
    assert "a face in a film" not in page and "asks for money" not in page and "pay for news" not in page
