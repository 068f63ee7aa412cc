"""A count of a part is marked as one; who denies a figure twice is named once. Everybody here is invented."""

from __future__ import annotations

from datetime import date

from django.test import Client
from django.urls import reverse

from lastcontact.bureau import reviewing
from lastcontact.bureau.quoting import quoted, quoted_figures
from lastcontact.core.claim import Claim, ClaimType, Polarity
from lastcontact.core.dates import Interval
from tests.bureau.acts import Bureau
from tests.desk.test_report_page import key_of

TEXT = (
    "The State Commission of Duravan said on 12 March 2026 that thirty-four Norhati servicemen were taken prisoner,"
    " among them three officers."
)


def accepted(bureau: Bureau) -> tuple[str, str]:
    report = bureau.report("Sarn Agency", TEXT, language="en")
    whole, part = (
        reviewing.accept(by=bureau.hand, report=report, proposal=key_of(report, words))
        for words in ("thirty-four", "three officers")
    )
    return whole, part


def test_three_officers_among_thirty_four_are_a_part_on_the_board_and_in_print(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    whole, part = accepted(bureau)
    what = {figure.claim: figure.what for figure in quoted_figures(bureau.incident)}
    assert what[part] == "officers, a part of the 34" and "part" not in what[whole]
    page = " ".join(alma_at_desk.get(reverse("desk:board", args=[bureau.incident])).content.decode().split())
    assert page.count("A part") == 1 and "of the 34 that the same speaker gives." in page


def test_a_part_is_no_second_figure_beside_a_later_one(bureau: Bureau) -> None:
    _, part = accepted(bureau)
    text = "State Commission of Duravan, 20 March 2026. We have taken prisoner 28 servicemen of Norhat."
    report = bureau.report("State Commission of Duravan", text, language="en", published_on=date(2026, 3, 20))
    reviewing.accept(by=bureau.hand, report=report, proposal=key_of(report, "28"))
    doubted = [doubt.key for doubt in quoted(bureau.incident).doubts]
    assert len(doubted) == 2 and f"said.{part}" not in doubted


def test_who_denies_one_figure_twice_is_named_once(bureau: Bureau) -> None:
    whole, _ = accepted(bureau)
    for day in (None, 13):
        said = Interval.day(date(2026, 3, day)) if day else None
        body = Claim(ClaimType.CAPTURED, polarity=Polarity.NEGATED, speaker="5th Company", said=said)
        report = bureau.report("Sarn Agency", f"Denied {day}.", published_on=date(2026, 3, 14))
        attached = reviewing.Attached(answers=whole, answer="denies")
        reviewing.make(by=bureau.hand, report=report, body=body, attached=attached)
    (figure,) = (figure for figure in quoted_figures(bureau.incident) if figure.claim == whole)
    assert figure.beside == "denied by 5th Company, 13 March 2026, as passed on by Sarn Agency, 14 March 2026"
