"""The page of a pair: reasons, a judgement, undoing it, and nobody else's business."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Officer
from lastcontact.bureau import linking, reviewing
from lastcontact.casefile import models as rows
from lastcontact.casefile.suggestions import suggest
from lastcontact.core.claim import Claim, ClaimType, Polarity
from lastcontact.core.dates import Interval
from lastcontact.core.person import Verdict
from lastcontact.core.status import Fate, Ground, Whereabouts
from tests.bureau.acts import Bureau
from tests.desk.test_person_page import let_in


@pytest.fixture
def two(bureau: Bureau) -> tuple[str, str]:
    a = bureau.record("Սարնեցյան Վահագն Սուրենի", birth="2006-05-14", place="Sarnadzor")
    b = bureau.record("Vaaqn Sarnesyan", "State Commission of Duravan", ClaimType.HELD, age="19", place="Sarnadzor")
    return tuple(sorted((a, b)))  # type: ignore[return-value]


def heard(bureau: Bureau, record: str) -> None:
    """A witness saw him: a claim on one of the two records."""
    body = Claim(type=ClaimType.HELD, when=Interval.day(date(2026, 3, 20)))
    report = rows.Record.objects.get(id=record).report
    reviewing.make(by=bureau.hand, report=report, body=body, attached=reviewing.Attached(record=record))


def page_of(two: tuple[str, str]) -> str:
    return reverse("desk:pair", args=two)


def test_records_in_two_scripts_are_suggested_with_reasons_in_sentences(
    bureau: Bureau, two: tuple[str, str], alma_at_desk: Client
) -> None:
    assert suggest(two) == 1
    queue = alma_at_desk.get(reverse("desk:links", args=[bureau.incident])).content.decode()
    assert page_of(two) in queue
    page = alma_at_desk.get(page_of(two)).content.decode()
    assert "Սարնեցյան Վահագն Սուրենի" in page and "Vaaqn Sarnesyan" in page
    assert "Computed: the weights add up to" in page
    assert "checked" not in page, "nothing is chosen beforehand"


@pytest.mark.parametrize("verdict", ["same", "different", "unsure"])
def test_a_judgement_keeps_the_reasons_as_they_were_shown(
    two: tuple[str, str], alma_at_desk: Client, verdict: str
) -> None:
    alma_at_desk.post(page_of(two), {"verdict": verdict, "why": "the mother’s name agrees"})
    file = rows.Link.objects.get().file
    assert file.verdict == verdict
    assert file.latest.judged.why == "the mother’s name agrees"
    assert file.latest.judged.reasons


def test_without_a_choice_the_page_says_what_to_do_and_nothing_is_written(
    two: tuple[str, str], alma_at_desk: Client
) -> None:
    answer = alma_at_desk.post(page_of(two), {"why": "typed already"})
    assert answer.status_code == 422
    assert "Choose same, different or unsure." in answer.content.decode()
    assert not rows.Link.objects.exists()


def test_a_judgement_is_taken_back_from_its_page(bureau: Bureau, two: tuple[str, str], alma_at_desk: Client) -> None:
    bureau.same(*two)
    alma_at_desk.post(reverse("desk:undo-link", args=two), {"why": "another man"})
    assert bureau.person(two[0]).members == {two[0]}
    assert "another man" in alma_at_desk.get(reverse("desk:person", args=[two[0]])).content.decode()


def test_boris_sees_no_pair_and_can_judge_none(two: tuple[str, str], boris_at_desk: Client) -> None:
    nowhere = reverse("desk:pair", args=["0" * 16, "1" * 16])
    absent, closed = boris_at_desk.get(nowhere), boris_at_desk.get(page_of(two))
    assert absent.status_code == closed.status_code == 404
    assert absent.content.decode().replace(nowhere, "") == closed.content.decode().replace(page_of(two), "")
    assert boris_at_desk.post(page_of(two), {"verdict": "same", "because": "shown"}).status_code == 404
    assert not rows.Link.objects.exists()


def test_who_is_not_signed_in_is_asked_to(two: tuple[str, str], client: Client) -> None:
    answer = client.get(reverse("desk:person", args=[two[0]]))
    assert answer.status_code == 302 and "login" in answer["Location"]


def test_a_judged_pair_is_not_suggested_again(bureau: Bureau, two: tuple[str, str], alma: Officer) -> None:
    linking.judge(by=bureau.hand, a=two[0], b=two[1], verdict=Verdict.DIFFERENT)
    assert suggest(two) == 0


def test_a_judged_pair_leaves_the_queue_and_stands_in_it_again_when_that_is_undone(
    two: tuple[str, str], alma_at_desk: Client, bureau: Bureau
) -> None:
    suggest(two)
    answer = alma_at_desk.post(page_of(two), {"verdict": "same", "because": "shown"})
    assert answer["Location"] == reverse("desk:links", args=[bureau.incident]), "there is no further pair"
    assert not rows.Suggestion.objects.exists()
    alma_at_desk.post(reverse("desk:undo-link", args=two))
    assert rows.Suggestion.objects.filter(a=two[0], b=two[1]).exists()


def test_a_colleagues_judgement_is_taken_back_only_with_a_reason(
    bureau: Bureau, two: tuple[str, str], davit: Officer, boris: Officer, signed_in_client
) -> None:
    let_in(bureau, davit, boris)
    linking.judge(by=bureau.hand, a=two[0], b=two[1], verdict=Verdict.SAME)
    undo, colleague = reverse("desk:undo-link", args=two), signed_in_client(davit)
    refused = colleague.post(undo, {}, follow=True).content.decode()
    assert "A colleague judged this pair. Say why" in refused and rows.Link.objects.get().verdict == "same"
    colleague.post(undo, {"why": "another man"})
    assert rows.Link.objects.get().verdict != "same"


def test_an_unsure_pair_comes_back_when_one_of_the_two_gains_evidence_and_not_before(
    bureau: Bureau, two: tuple[str, str], alma_at_desk: Client
) -> None:
    suggest(two)
    alma_at_desk.post(page_of(two), {"verdict": "unsure", "because": "shown", "settles": "his mother’s name"})
    assert not rows.Suggestion.objects.exists()
    suggest(two)
    assert not rows.Suggestion.objects.exists(), "nothing is known that was not known then"
    heard(bureau, two[0])
    assert rows.Suggestion.objects.get().new_evidence


@pytest.mark.parametrize(
    ("said", "how", "words"),
    [(ClaimType.KILLED, Polarity.AFFIRMED, "Killed"), (ClaimType.HELD, Polarity.NEGATED, "Not so: held")],
)
def test_what_is_said_since_against_a_decision_waits_for_an_officer_until_decided_on(
    bureau: Bureau, two: tuple[str, str], alma_at_desk: Client, said: ClaimType, how: Polarity, words: str
) -> None:
    board, person = reverse("desk:board", args=[bureau.incident]), reverse("desk:person", args=[two[0]])
    bureau.decide(two[0])
    assert "Decision and a later claim disagree" not in alma_at_desk.get(board).content.decode()
    bureau.says(two[0], said, polarity=how)
    assert "Decision and a later claim disagree" in alma_at_desk.get(board).content.decode()
    page = alma_at_desk.get(person).content.decode()
    assert "The decision and a later claim disagree" in page and f"<bdi>{words} (" in page
    held = [c.id for c in bureau.person(two[0]).claims if (c.body.type, c.body.polarity) == ("held", "affirmed")]
    bureau.decide(two[0], claims=tuple(held))
    assert "Decision and a later claim disagree" not in alma_at_desk.get(board).content.decode()
    assert "The decision and a later claim disagree" not in alma_at_desk.get(person).content.decode()


def test_what_speaks_against_a_decision_stands_first_and_says_so(
    bureau: Bureau, two: tuple[str, str], alma_at_desk: Client
) -> None:
    likelier = [bureau.record("Ջրահատյան Սուրեն Ղազարի", birth="2007-06-30") for _ in range(2)]
    suggest([*two, *likelier])
    bureau.decide(two[0])
    assert not rows.Suggestion.objects.filter(opposes=True).exists(), "both say that he is held"
    bureau.says(two[1], ClaimType.KILLED)
    first = rows.Suggestion.objects.all()[0]
    assert {first.a, first.b} == set(two) and first.opposes
    page = alma_at_desk.get(reverse("desk:links", args=[bureau.incident])).content.decode()
    assert page.count("Against a decision") == 1


def test_a_page_opened_before_a_colleague_judged_overturns_nothing_unseen(
    bureau: Bureau, two: tuple[str, str], alma_at_desk: Client, davit: Officer, boris: Officer, signed_in_client
) -> None:
    let_in(bureau, davit, boris)
    suggest(two)
    opened = re.search(r'name="seen" value="(\d+)"', alma_at_desk.get(page_of(two)).content.decode())[1]
    signed_in_client(davit).post(page_of(two), {"verdict": "same", "because": "shown", "seen": opened})
    late = alma_at_desk.post(page_of(two), {"verdict": "different", "because": "shown", "seen": opened})
    page = late.content.decode()
    assert late.status_code == 422 and "judged after you opened it" in page
    assert rows.Link.objects.get().verdict == "same"
    now = re.search(r'name="seen" value="(\d+)"', page)[1]
    alma_at_desk.post(page_of(two), {"verdict": "different", "because": "shown", "seen": now})
    assert rows.Link.objects.get().verdict == "different", "who has seen it may"
    again = alma_at_desk.post(page_of(two), {"verdict": "different", "because": "shown", "seen": now})
    assert again.status_code == 302, "a key pressed twice"


def test_a_pair_judged_different_is_never_suggested_again(bureau: Bureau, two: tuple[str, str]) -> None:
    linking.judge(by=bureau.hand, a=two[0], b=two[1], verdict=Verdict.DIFFERENT)
    heard(bureau, two[0])
    assert suggest(two) == 0


def test_the_next_pair_offers_to_undo_the_one_just_judged(
    bureau: Bureau, two: tuple[str, str], alma_at_desk: Client
) -> None:
    bureau.record("Ջրահատյան Սուրեն Ղազարի", birth="2007-06-30")
    last = bureau.record("Сурен Джраатян", "State Commission of Duravan", ClaimType.HELD, birth="30.06.2007")
    suggest([*two, last])
    following = alma_at_desk.post(page_of(two), {"verdict": "same", "because": "shown"})["Location"]
    page = alma_at_desk.get(following).content.decode()
    assert "You judged last:" in page and reverse("desk:undo-link", args=two) in page
    alma_at_desk.post(reverse("desk:undo-link", args=two))
    assert "You judged last:" not in alma_at_desk.get(following).content.decode()


def test_undoing_leaves_the_queue_exactly_as_it_was(bureau: Bureau, two: tuple[str, str], alma_at_desk: Client) -> None:
    third = bureau.record("Сарнецян Ваагн Суренович", "Joint Monitoring Mission", ClaimType.HELD, birth="14.05.2006")
    suggest([*two, third])
    before = set(rows.Suggestion.objects.values_list("a", "b"))
    assert len(before) == 3
    bureau.same(*two)
    alma_at_desk.post(reverse("desk:pair", args=sorted((two[0], third))), {"verdict": "same", "because": "shown"})
    assert not rows.Suggestion.objects.exists(), "all three are one person now"
    alma_at_desk.post(reverse("desk:undo-link", args=sorted((two[0], third))))
    alma_at_desk.post(reverse("desk:undo-link", args=two))
    assert set(rows.Suggestion.objects.values_list("a", "b")) == before


def test_the_history_of_a_pair_says_which_judgement_was_which(
    bureau: Bureau, two: tuple[str, str], alma_at_desk: Client
) -> None:
    bureau.same(*two)
    shown = alma_at_desk.get(page_of(two)).content.decode()
    assert "They are joined already" in shown
    undone = alma_at_desk.post(reverse("desk:undo-link", args=two), {}, follow=True).content.decode()
    assert "No decision that stood rested on it" in undone
    bureau.same(*two)
    person = alma_at_desk.get(reverse("desk:person", args=[two[0]])).content.decode()
    assert person.count(">Same</span>") == 3 and person.count(">Taken back</span>") == 1
    again = alma_at_desk.get(reverse("desk:person", args=[two[1]])).content.decode()
    assert "This page was opened 2 times" in again, "under either record"


def test_taking_back_a_link_of_a_death_says_that_it_waits(
    bureau: Bureau, two: tuple[str, str], alma_at_desk: Client, tamar_at_desk: Client
) -> None:
    alma_at_desk.post(page_of(two), {"verdict": "same", "because": "shown"})
    bureau.decide(two[0], Fate.DEAD, Whereabouts.HANDED_OVER, ground=Ground.DENTAL)
    said = alma_at_desk.post(reverse("desk:undo-link", args=two), {"why": "another man"}, follow=True).content.decode()
    assert "until a second officer agrees" in said and "in review" not in said
    assert rows.Link.objects.get().file.verdict == "same"
    word = {"agrees": "yes", "why": "the scars differ"}
    agreed = tamar_at_desk.post(reverse("desk:second", args=two), word, follow=True).content.decode()
    assert "It holds from now on" in agreed and rows.Link.objects.get().file.verdict != "same"
    for address in (page_of(two), reverse("desk:person", args=[two[0]])):
        shown = alma_at_desk.get(address).content.decode()
        assert "agreed to by Tamar Sorel: <q>the scars differ</q>" in shown, "the second officer's reason is kept"


def test_where_nothing_speaks_for_a_pair_names_are_not_said_to(bureau: Bureau, alma_at_desk: Client) -> None:
    body = bureau.record("", marks="a mended tooth")
    pair = tuple(sorted((body, bureau.record("Aram Aramyan"))))
    page = alma_at_desk.get(reverse("desk:pair", args=pair)).content.decode()
    assert "Nothing that both records tell speaks for it" in page and "Nothing but names" not in page


def test_what_a_judgement_does_to_a_decision_stands_beside_the_choice_that_does_it(
    bureau: Bureau, two: tuple[str, str], alma_at_desk: Client
) -> None:
    def choices() -> list[bool]:
        """Of taking it back, same, different and unsure: beside which it says that a decision goes in review."""
        page = alma_at_desk.get(page_of(two)).content.decode()
        parts = [page.partition('id="vs"'), page.partition('id="vd"'), page.partition('id="vu"')]
        ends = [parts[0][0], parts[0][2].partition('id="vd"')[0], parts[1][2].partition('id="vu"')[0], parts[2][2]]
        return ["it goes in review" in end for end in ends]

    missing = next(r for r in two if bureau.person(r).claims[0].body.type is ClaimType.MISSING)
    bureau.decide(missing, Fate.ALIVE, Whereabouts.RETURNED)
    assert choices() == [False, True, False, False], "the other list says that he is held"
    done = alma_at_desk.post(page_of(two), {"verdict": "same", "because": "shown"}, follow=True).content.decode()
    assert "The decision that stood is in review" in done
    bureau.decide(missing, Fate.ALIVE, Whereabouts.RETURNED, claims=bureau.person(missing).current[0].claims)
    assert choices() == [True, False, True, True]


def test_a_row_that_only_seeks_somebody_decided_is_said_to_leave_the_decision_as_it_is(
    bureau: Bureau, two: tuple[str, str], alma_at_desk: Client
) -> None:
    held = next(r for r in two if bureau.person(r).claims[0].body.type is ClaimType.HELD)
    bureau.decide(held)
    before = alma_at_desk.get(page_of(two)).content.decode()
    assert "A decision exists, and stands" in before and "it goes in review" not in before
    done = alma_at_desk.post(page_of(two), {"verdict": "same", "because": "shown"}, follow=True).content.decode()
    assert "The decision stands: what joined says nothing against it." in done
    shown = alma_at_desk.get(reverse("desk:person", args=[held])).content.decode()
    assert "1 record joined since and says nothing against it" in shown and "In review" not in shown
    joined = alma_at_desk.get(page_of(two)).content.decode()
    assert "it goes in review" not in joined, "the decision rests on the one record alone"
    undone = alma_at_desk.post(reverse("desk:undo-link", args=two), {}, follow=True).content.decode()
    assert "No decision that stood rested on it" in undone
