"""Do the numbers add up, and how many does no list name: at the desk, for whom, and when no number is given."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import intake, linking, opening, reviewing
from lastcontact.casefile import models as rows
from lastcontact.casefile import suggestions
from lastcontact.core.claim import Claim, ClaimType
from lastcontact.core.dates import Interval
from lastcontact.core.grading import Reliability
from lastcontact.core.payloads.incidents import GroupKind
from lastcontact.core.payloads.records import Described
from lastcontact.core.payloads.reports import ReportKind
from lastcontact.core.payloads.sources import SourceKind
from lastcontact.core.person import Verdict
from lastcontact.core.quantities import Form, Quantity
from tests.bureau.acts import Bureau


@pytest.fixture
def company(bureau: Bureau) -> str:
    words = opening.GroupWords("5th Company", GroupKind.UNIT, "Norhat")
    return opening.name_group(by=bureau.hand, incident=bureau.incident, words=words)


def counts(
    bureau: Bureau, group: str, type: ClaimType, many: Quantity, day: int, source: str = "Sarn Agency", said: int = 0
) -> str:
    report = bureau.report(source, text=f"a figure, number {len(bureau.reports)}")
    when, said_on = (Interval.day(date(2026, 3, on)) for on in (day, said or day))
    body = Claim(type=type, count=many, when=when, said=said_on)
    attached = reviewing.Attached(group=group, source=bureau.sources[source])
    return reviewing.make(by=bureau.hand, report=report, body=body, attached=attached)


def exactly(n: int) -> Quantity:
    return Quantity(Form.EXACT, n, n, str(n))


def page(bureau: Bureau, name: str = "numbers") -> str:
    return reverse(f"desk:{name}", args=[bureau.incident])


def test_reports_that_cannot_all_hold_are_shown_with_the_reason_and_what_doubt_would_leave(
    bureau: Bureau, company: str, alma_at_desk: Client
) -> None:
    counts(bureau, company, ClaimType.KILLED, exactly(20), 11)
    counts(bureau, company, ClaimType.KILLED, exactly(3), 15, "Joint Monitoring Mission")
    shown = alma_at_desk.get(page(bureau)).content.decode()
    assert "No: 1 set of reports cannot all hold." in shown
    assert "These 2 cannot all hold" in shown and "The dead never become fewer" in shown
    assert "If these were doubted" in shown and "never done by itself" in shown
    assert "style=" not in shown and 'role="img"' in shown
    assert "1. Sarn Agency: exact" in shown and "3 dead, Joint Monitoring Mission, 15 March" in shown


def test_what_a_party_says_of_the_other_sides_dead_bounds_nothing_and_says_why(
    bureau: Bureau, company: str, alma_at_desk: Client
) -> None:
    counts(bureau, company, ClaimType.MISSING, exactly(40), 11)
    boast = bureau.report("Sarn Agency", text="at least twenty of the enemy were destroyed")
    words = intake.SourceWords("Army of Duravan", SourceKind.BODY, "Duravan", Reliability.C)
    attached = reviewing.Attached(group=company, source=intake.name_source(by=bureau.hand, words=words))
    body = Claim(type=ClaimType.KILLED, count=Quantity(Form.AT_LEAST, 20, None, "at least twenty"))
    reviewing.make(by=bureau.hand, report=boast, body=body, attached=attached)
    shown = alma_at_desk.get(page(bureau)).content.decode()
    assert "A party says it of the other side" in shown
    assert "There is nothing yet to hold one report against." in shown and "not reckoned with" in shown
    marks = re.findall(r"<li><a href=[^>]*>([^<]+)</a> <span class=.src.>([^<]+)</span>", shown)
    assert marks == [
        ("40 missing", "Sarn Agency, 11 March; set aside, not reckoned with"),
        (
            "at least 20 dead",
            "Army of Duravan, received 12 March; the day it was said is not known; set aside, not reckoned with",
        ),
    ]
    assert "Who says that people are missing says what they do not know" in shown and "vouch" not in shown
    board = alma_at_desk.get(reverse("desk:board", args=[bureau.incident])).content.decode()
    assert "Army of Duravan" in board and "must lie in" not in board
    assert "if these reports hold:" not in board


def test_what_the_marks_mean_is_drawn_and_a_number_of_an_earlier_day_says_of_which(
    bureau: Bureau, company: str, alma_at_desk: Client
) -> None:
    counts(bureau, company, ClaimType.KILLED, exactly(3), 9, said=11)
    counts(bureau, company, ClaimType.KILLED, exactly(4), 11)
    shown = alma_at_desk.get(page(bureau)).content.decode()
    key = shown.split("How to read the drawings</summary>")[1].split("</details>")[0]
    assert "its line in the list below, and counts nobody" in key and "the day its number is of" in key
    assert key.count("<svg") == key.count("<li>") and "short line across: exact" in key and "Tick" not in shown
    assert "Sarn Agency, 11 March; the number is of 9 March" in shown
    assert shown.count("the number is of") == 1


def test_many_sets_that_cannot_all_hold_stand_on_pages_of_the_board_and_a_row_leads_to_its_own(
    bureau: Bureau, company: str, alma_at_desk: Client
) -> None:
    for number in range(7):
        counts(bureau, company, ClaimType.KILLED, exactly(3 + number), 11)
    address = reverse("desk:board", args=[bureau.incident])
    first, second = (alma_at_desk.get(address + more).content.decode() for more in ("", "?conflicts=2"))
    here, there = (set(re.findall(r'id="(conflict-\d+)"', shown)) for shown in (first, second))
    assert (len(here), len(there)) == (12, 9) and not here & there
    assert "21 sets of reports cannot all hold; here 1 to 12 of them." in first and "?conflicts=2#conflicts" in first
    led = set(re.findall(r'href="(\?conflicts=1)?#(conflict-\d+)"', second))
    assert {anchor in here for page, anchor in led if page} == {True}
    assert all(anchor in there for page, anchor in led if not page)


def test_counts_of_no_group_are_told_of_and_not_reckoned_with(
    bureau: Bureau, company: str, alma_at_desk: Client
) -> None:
    counts(bureau, company, ClaimType.KILLED, exactly(3), 11)
    claim = counts(bureau, "", ClaimType.CAPTURED, exactly(14), 12)
    shown = alma_at_desk.get(page(bureau)).content.decode()
    assert "1 accepted claim counts people of no group" in shown
    report = rows.Report.objects.get(id=rows.Claim.objects.get(id=claim).report)
    for number in (15, 16):
        attached = reviewing.Attached()
        body = Claim(ClaimType.CAPTURED, count=exactly(number), when=Interval.day(date(2026, 3, 12)))
        reviewing.make(by=bureau.hand, report=report.id, body=body, attached=attached)
    shown = alma_at_desk.get(page(bureau)).content.decode()
    assert "3 accepted claims count people of no group" in shown
    assert shown.count(f">report {report.number}</a>") == 1 and f">report {report.number}</a> (3)" in shown


def test_before_two_reports_count_one_group_there_is_nothing_to_reckon(
    bureau: Bureau, company: str, alma_at_desk: Client
) -> None:
    counts(bureau, company, ClaimType.KILLED, exactly(3), 11)
    assert "Nothing to reckon yet" in alma_at_desk.get(page(bureau)).content.decode()


def test_what_the_newest_report_changed_stands_beside_what_followed_without_it(
    bureau: Bureau, company: str, alma_at_desk: Client
) -> None:
    counts(bureau, company, ClaimType.KILLED, exactly(3), 15, "Joint Monitoring Mission")
    counts(bureau, company, ClaimType.KILLED, Quantity(Form.AT_LEAST, 2, None, "at least two"), 11, said=11)
    shown = alma_at_desk.get(page(bureau)).content.decode()
    newest = shown.partition("What the newest report changed")[2]
    assert "3 dead" in newest.partition("</strong>")[0] and "It contradicts no other" in newest
    assert re.search(r"Dead: <b>3</b><span class=.src.>, without it at least 2<", newest)
    counts(bureau, company, ClaimType.KILLED, exactly(1), 18, said=18)
    newest = alma_at_desk.get(page(bureau)).content.decode().partition("What the newest report changed")[2]
    assert "1 dead" in newest.partition("</strong>")[0]
    assert "It stands in 2 sets of reports that cannot all hold" in newest


def test_a_newest_report_that_is_set_aside_changed_nothing(bureau: Bureau, company: str, alma_at_desk: Client) -> None:
    counts(bureau, company, ClaimType.KILLED, exactly(3), 11)
    counts(bureau, company, ClaimType.MISSING, exactly(40), 15)
    newest = alma_at_desk.get(page(bureau)).content.decode().partition("What the newest report changed")[2]
    assert "40 missing" in newest.partition("</strong>")[0] and "nothing, as it is set aside" in newest


def test_boris_sees_neither_the_numbers_nor_the_estimates(
    bureau: Bureau, company: str, boris_at_desk: Client, client: Client
) -> None:
    for name in ("numbers", "unlisted"):
        assert boris_at_desk.get(page(bureau, name)).status_code == 404
        assert client.get(page(bureau, name)).status_code == 302


NAMES = [f"{first} {last}" for first in ("Aram", "Levon", "Narek", "Tigran", "Hrayr") for last in ("Dornets", "Lusats")]
ON = {"5th Company": NAMES[:7], "State Commission of Duravan": NAMES[3:9], "Sarn Agency": NAMES[2:6] + NAMES[8:]}


def listed(bureau: Bureau, source: str, names: list[str]) -> dict[str, str]:
    report = bureau.report(source, kind=ReportKind.LIST)
    says = Claim(type=ClaimType.MISSING)
    return {
        name: intake.open_record(
            by=bureau.hand, person=intake.Person(report, Described(name=name), locator=f"row {row}", says=says)
        )
        for row, name in enumerate(names)
    }


@pytest.fixture
def three_lists(bureau: Bureau) -> dict[str, dict[str, str]]:
    """Three lists of ten invented people, every pair across them judged."""
    found = {source: listed(bureau, source, names) for source, names in ON.items()}
    lists = list(found.values())
    for name in NAMES:
        records = [one[name] for one in lists if name in one]
        for other in records[1:]:
            linking.judge(by=bureau.hand, a=records[0], b=other, verdict=Verdict.SAME)
    return found


def choose(client: Client, bureau: Bureau, number: int) -> str:
    shown = client.get(page(bureau, "unlisted")).content.decode()
    ids = re.findall(r'name="list" value="([^"]+)"', shown)
    assert "checked" not in shown, "nothing is chosen beforehand"
    return client.get(page(bureau, "unlisted"), {"list": ids[:number]}).content.decode()


def test_three_lists_whose_links_are_judged_give_estimates_side_by_side_with_what_they_assume(
    bureau: Bureau, three_lists: dict[str, dict[str, str]], alma_at_desk: Client
) -> None:
    shown = choose(alma_at_desk, bureau, 3)
    assert "10 different people" in shown
    assert "Log-linear, averaged" in shown and "links between lists are right" in shown
    assert "read every interval as too narrow" in shown


def test_links_that_wait_for_a_judgement_refuse_the_number_and_lead_to_them(
    bureau: Bureau, three_lists: dict[str, dict[str, str]], alma_at_desk: Client
) -> None:
    again = listed(bureau, "Joint Monitoring Mission", ["Aram Dornets", "Levon Lusats"])
    suggestions.suggest(list(again.values()))
    shown = choose(alma_at_desk, bureau, 4)
    assert "No number is given" in shown and "have not been reviewed" in shown
    assert "for a judgement" in shown and reverse("desk:links", args=[bureau.incident]) in shown


def test_two_lists_give_a_row_of_odds_ratios_and_never_a_number(
    bureau: Bureau, three_lists: dict[str, dict[str, str]], alma_at_desk: Client
) -> None:
    shown = choose(alma_at_desk, bureau, 2)
    assert "Fewer than three lists" in shown and "Odds ratio" in shown and "Estimates" not in shown


def test_one_list_alone_is_told_to_say_nothing(
    bureau: Bureau, three_lists: dict[str, dict[str, str]], alma_at_desk: Client
) -> None:
    assert "one list says nothing of those it does not name" in choose(alma_at_desk, bureau, 1)
    assert "one list says nothing" not in choose(alma_at_desk, bureau, 2)


def test_the_row_of_odds_ratios_says_between_which_lists_and_who_is_in_no_total(
    bureau: Bureau, three_lists: dict[str, dict[str, str]], alma_at_desk: Client
) -> None:
    listed(bureau, "Joint Monitoring Mission", ["Vardan Orlets"])
    ids = re.findall(
        r'name="list" value="([^"]+)".*?<bdi>([^<]+),', alma_at_desk.get(page(bureau, "unlisted")).content.decode()
    )
    chosen = [id for id, source in ids if source not in ("Sarn Agency",)]
    shown = alma_at_desk.get(page(bureau, "unlisted"), {"list": chosen}).content.decode()
    assert re.search(r"Between lists A and B:\s+nobody is counted for standing on no other list than C", shown)


def test_of_more_lists_than_are_reckoned_with_at_once_the_page_says_so(bureau: Bureau, alma_at_desk: Client) -> None:
    for number in range(8):
        listed(bureau, "Sarn Agency", NAMES[number : number + 2])
    shown = choose(alma_at_desk, bureau, 8)
    assert "2 lists you chose are not reckoned with: no more than 6 at once" in shown
    assert "not reckoned with" not in choose(alma_at_desk, bureau, 6)


def test_the_board_leads_to_both_pages(bureau: Bureau, company: str, alma_at_desk: Client) -> None:
    counts(bureau, company, ClaimType.KILLED, exactly(3), 11)
    board = alma_at_desk.get(reverse("desk:board", args=[bureau.incident])).content.decode()
    assert page(bureau, "numbers") in board and page(bureau, "unlisted") in board


def test_many_groups_stand_on_pages_with_the_answer_of_each_before_them_and_their_sets_on_pages_of_their_own(
    bureau: Bureau, company: str, alma_at_desk: Client
) -> None:
    groups = [company]
    for n in (6, 7, 8):
        words = opening.GroupWords(f"{n}th Company", GroupKind.UNIT, "Norhat")
        groups.append(opening.name_group(by=bureau.hand, incident=bureau.incident, words=words))
    for group in groups:
        for number in range(2 if group != company else 7):
            counts(bureau, group, ClaimType.KILLED, exactly(3 + number), 11)
    first, fourth = (alma_at_desk.get(page(bureau) + more).content.decode() for more in ("", "?groups=2"))
    assert re.findall(r'<h2 id="g(\d)"', first) == ["1", "2", "3"] and re.findall(r'<h2 id="g(\d)"', fourth) == ["4"]
    assert "4; the numbers of 1 to 3 stand here." in first and 'href="?groups=2#all"' in first
    for shown in (first, fourth):
        answers = shown.split('id="all"')[1].split("</ul>")[0]
        assert answers.count("sets of reports cannot all hold.") + answers.count("set of reports cannot all hold.") == 4
    assert '<a href="?groups=2#g4"><bdi>8th Company</bdi></a>: No: 1 set' in first and 'href="#g1"' in first
    assert "21 sets of reports cannot all hold; here 1 to 12 of them." in first
    more = alma_at_desk.get(page(bureau) + "?sets-1=2").content.decode()
    assert "here 13 to 21 of them." in more and 'href="?groups=2&amp;sets-1=2#all"' in more
