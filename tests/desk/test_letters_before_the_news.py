"""What a relative wrote while they hoped does not stand beside the news of a death, and waits to be closed or answered.

Everybody here is invented.
"""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Officer, Relative
from lastcontact.core.claim import ClaimType
from tests.bureau.acts import Bureau
from tests.desk.conftest import SignedIn
from tests.desk.test_lines_of_hope import TOLD, decided_dead
from tests.desk.test_tasks import waits
from tests.desk.test_words_of_death import aram, death, of  # noqa: F401

ASKED, SINCE, ANSWER = "Is the hospital open to us?", "May we bring his brother?", "We ask it tomorrow at ten."
FOLD = "What you wrote before, and our answers"
TASK = "Family that wrote before a death was told"


@pytest.fixture
def levon(bureau: Bureau) -> str:
    return bureau.record("Levon Levonyan")


@pytest.fixture
def mother(bureau: Bureau, levon: str) -> str:
    return bureau.enrol(levon)


def writes(signed_in: SignedIn, relative: str, words: str) -> None:
    client = signed_in(Relative.objects.get(id=relative))
    assert client.post(reverse("family:tell"), {"words": words}).status_code == 302


def reads(signed_in: SignedIn, relative: str) -> tuple[str, str]:
    """The page, without what is folded away and with nothing but that."""
    page = signed_in(Relative.objects.get(id=relative)).get(reverse("family:page")).content.decode()
    page = re.sub(r"<input [^>]*>", "", page)  # the form's token is another each time
    folded = "".join(re.findall(r"<details>.*?</details>", page, re.DOTALL))
    return page.replace(folded, ""), folded


def answers(client: Client, bureau: Bureau, record: str, relative: str, words: str) -> None:
    letter = next(m for m in bureau.person(record).records[0].family.messages if m.words == words)
    form = reverse("desk:answer", args=[record, relative, letter.seq])
    assert client.post(form, {"words": ANSWER, "speaks_of_death": "no"}).status_code == 302


def told_of_the_death(bureau: Bureau, reviewer: Officer, client: Client, record: str, relative: str) -> None:
    decided = {"decision": decided_dead(bureau, reviewer, record)}
    assert client.post(of(record, relative, "notice"), {**TOLD, **decided}).status_code == 302


@pytest.mark.usefixtures("death")
def test_talk_from_before_the_news_is_folded_away_and_what_was_written_since_is_not(
    bureau: Bureau, levon: str, mother: str, davit: Officer, alma_at_desk: Client, signed_in_client: SignedIn
) -> None:
    writes(signed_in_client, mother, "He called on Friday.")
    answers(alma_at_desk, bureau, levon, mother, "He called on Friday.")
    writes(signed_in_client, mother, ASKED)
    open_words, folded = reads(signed_in_client, mother)
    assert ASKED in open_words and ANSWER in open_words and not folded, "while they hope it stands"
    told_of_the_death(bureau, davit, alma_at_desk, levon, mother)
    writes(signed_in_client, mother, SINCE)
    open_words, folded = reads(signed_in_client, mother)
    assert FOLD in folded and ASKED in folded and ANSWER in folded
    assert SINCE in open_words and ASKED not in open_words and ANSWER not in open_words
    desk = alma_at_desk.get(reverse("desk:as-relative", args=[levon, mother])).content.decode()
    assert "here it stands open" in desk and f"<h3>{FOLD}</h3>" in desk and ASKED in desk
    answers(alma_at_desk, bureau, levon, mother, ASKED)
    open_words, folded = reads(signed_in_client, mother)
    assert ASKED in open_words and ANSWER in open_words, "answered since, it is talk of now"
    assert "He called on Friday." in folded


@pytest.mark.usefixtures("death")
def test_what_has_no_answer_waits_apart_and_one_press_closes_it_with_the_reason(
    bureau: Bureau, levon: str, mother: str, davit: Officer, alma_at_desk: Client, signed_in_client: SignedIn
) -> None:
    close = reverse("desk:close-letters", args=[levon, mother])
    for words in (ASKED, "Does he need warm clothes?"):
        writes(signed_in_client, mother, words)
    assert TASK not in waits(alma_at_desk, bureau) and "Messages from families" in waits(alma_at_desk, bureau)
    refused = alma_at_desk.post(close, {"why": "too early"}, follow=True).content.decode()
    assert "What was written since is answered." in refused, "while nothing was told there is nothing to close"
    told_of_the_death(bureau, davit, alma_at_desk, levon, mother)
    writes(signed_in_client, mother, SINCE)
    shown = waits(alma_at_desk, bureau)
    assert TASK in shown and "close or answer" in shown and "Message from a family" in shown
    family = alma_at_desk.get(reverse("desk:family", args=[levon])).content.decode()
    assert "Close all 2" in family and family.count("Before the death was told") == 2
    assert "Say why no answer" in alma_at_desk.post(close, {"why": " "}, follow=True).content.decode()
    before = reads(signed_in_client, mother)
    closed = alma_at_desk.post(close, {"why": "We spoke of it at her house"}, follow=True).content.decode()
    assert closed.count("Closed without an answer by Alma") == 2 and "We spoke of it at her house" in closed
    assert reads(signed_in_client, mother) == before, "her page changes by nothing but words to her"
    assert TASK not in waits(alma_at_desk, bureau) and "Message from a family" in waits(alma_at_desk, bureau)


@pytest.mark.usefixtures("death")
def test_letters_are_closed_by_officers_of_the_incident_alone(
    bureau: Bureau,
    levon: str,
    mother: str,
    davit: Officer,
    alma_at_desk: Client,
    signed_in_client: SignedIn,
) -> None:
    writes(signed_in_client, mother, ASKED)
    told_of_the_death(bureau, davit, alma_at_desk, levon, mother)
    close = reverse("desk:close-letters", args=[levon, mother])
    elsewhere = signed_in_client(Officer.objects.create_user("ona", None, display_name="Ona", roles=["officer"]))
    assert elsewhere.post(close, {"why": "mine"}).status_code == 404
    assert Client().post(close, {"why": "mine"}).status_code == 403
    assert alma_at_desk.get(close).status_code == 405
    assert bureau.person(levon).records[0].family.messages[0].waits


@pytest.mark.usefixtures("death")
def test_what_was_closed_waits_for_an_answer_again_once_the_news_is_over(
    bureau: Bureau, levon: str, mother: str, davit: Officer, alma_at_desk: Client, signed_in_client: SignedIn
) -> None:
    writes(signed_in_client, mother, ASKED)
    told_of_the_death(bureau, davit, alma_at_desk, levon, mother)
    alma_at_desk.post(reverse("desk:close-letters", args=[levon, mother]), {"why": "We spoke of it."})
    seen = bureau.says(levon, ClaimType.HELD)
    alive = {"told": ["He lives."], "decision": bureau.decide(levon, claims=(seen,)), "replaces_earlier": "yes"}
    told = {**alive, "how": "in_person", "speaks_of_death": "no"}
    assert alma_at_desk.post(of(levon, mother, "notice"), told).status_code == 302
    assert ASKED in reads(signed_in_client, mother)[0], "it stands on their page again"
    answers(alma_at_desk, bureau, levon, mother, ASKED)
    assert ANSWER in reads(signed_in_client, mother)[0]
    desk = alma_at_desk.get(reverse("desk:family", args=[levon])).content.decode()
    assert ANSWER in desk and "Closed without an answer" not in desk


@pytest.mark.usefixtures("death")
def test_an_answer_written_from_another_record_of_the_person_stands_on_the_page(
    bureau: Bureau, levon: str, mother: str, alma_at_desk: Client, signed_in_client: SignedIn
) -> None:
    other = bureau.record("Levon Levonian")
    bureau.same(levon, other)
    writes(signed_in_client, mother, ASKED)
    letter = bureau.person(levon).records[0].family.messages[0]
    said = {"words": ANSWER, "speaks_of_death": "no"}
    nobody = reverse("desk:answer", args=[other, mother, letter.seq + 1000])
    assert alma_at_desk.post(nobody, said).status_code == 404, "a letter that she did not write"
    assert alma_at_desk.post(reverse("desk:answer", args=[other, mother, letter.seq]), said).status_code == 302
    assert ANSWER in reads(signed_in_client, mother)[0]


@pytest.mark.usefixtures("death")
def test_beside_a_death_that_was_told_no_page_says_that_it_is_not_known(
    bureau: Bureau, levon: str, mother: str, davit: Officer, alma_at_desk: Client, signed_in_client: SignedIn
) -> None:
    told_of_the_death(bureau, davit, alma_at_desk, levon, mother)
    writes(signed_in_client, mother, SINCE)
    letter = bureau.person(levon).records[0].family.messages[0]
    form = reverse("desk:answer", args=[levon, mother, letter.seq])
    said = {"words": "It is not known whether Levon died.", "speaks_of_death": "not_known"}
    refused = alma_at_desk.post(form, said)
    assert refused.status_code == 422 and "was told of the death in person" in refused.content.decode()
    assert "not known" not in reads(signed_in_client, mother)[0]
    for page in (refused, alma_at_desk.get(reverse("desk:family", args=[levon]))):
        assert 'value="of_others"' in page.content.decode() and 'value="not_known"' not in page.content.decode()
