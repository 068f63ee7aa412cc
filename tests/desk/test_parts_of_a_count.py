"""A count of a part is marked as one; who denies a figure twice is named once. Everybody here is invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from django.test import Client
from django.urls import reverse

from lastcontact.bureau import opening, reviewing
from lastcontact.bureau.quoting import quoted, quoted_figures
from lastcontact.casefile import models as rows
from lastcontact.core.claim import Claim, ClaimType, Polarity, Span
from lastcontact.core.dates import Interval
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.payloads.incidents import GroupKind
from lastcontact.core.plain import from_plain
from lastcontact.core.quantities import Form, Quantity
from tests.bureau.acts import Bureau
from tests.desk.test_report_page import key_of

TEXT = (
    "The State Commission of Duravan said on 12 March 2026 that thirty-four Norhati servicemen were taken prisoner,"
    " among them three officers."
)


def accepted(bureau: Bureau, group: str = "") -> tuple[str, str]:
    report, attached = bureau.report("Sarn Agency", TEXT, language="en"), reviewing.Attached(group=group)
    whole, part = (
        reviewing.accept(by=bureau.hand, report=report, proposal=key_of(report, words), attached=attached)
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


def test_a_part_does_not_contradict_its_whole(bureau: Bureau, alma_at_desk: Client) -> None:
    words = opening.GroupWords("5th Company", GroupKind.UNIT, "Norhat")
    accepted(bureau, opening.name_group(by=bureau.hand, incident=bureau.incident, words=words))
    board, numbers = (
        " ".join(alma_at_desk.get(reverse(f"desk:{name}", args=[bureau.incident])).content.decode().split())
        for name in ("board", "numbers")
    )
    assert "A part" in board and "Cannot hold" not in board and "one side’s people" not in board
    assert "These 2 cannot all hold" not in numbers
    assert "3 held, a part of another figure" in numbers and "34 held" in numbers


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
    assert figure.beside == "denied by 5th Company (Norhat), 13 March 2026, as passed on by Sarn Agency, 14 March 2026"


def counted(bureau: Bureau, report: str, text: str, words: str, kind: ClaimType, number: int, **more: object) -> str:
    start = text.index(words)
    first = start + words.index(str(number))
    form = more.pop("form", Form.EXACT)
    count = Quantity(
        form, number, None if form is Form.AT_LEAST else number, str(number), first, first + len(str(number))
    )  # type: ignore[arg-type]
    told = Span(start, start + len(words), words)
    body = Claim(kind, count=count, speaker="5th Company", evidence=told, **more)  # type: ignore[arg-type]
    return reviewing.make(by=bureau.hand, report=report, body=body)


def test_what_is_less_is_no_part_unless_it_is_told_as_one(bureau: Bureau) -> None:
    text = "The 5th Company said 40 soldiers were captured at Dorna and 7 soldiers at Sarn, and 9 of them in a cellar."
    report = bureau.report("Sarn Agency", text, language="en")
    said = {
        number: counted(bureau, report, text, words, ClaimType.CAPTURED, number, subject="soldiers")
        for words, number in (("40 soldiers", 40), ("7 soldiers", 7), ("9 of them", 9))
    }
    what = {figure.claim: figure.what for figure in quoted_figures(bureau.incident)}
    assert [what[said[n]] for n in (40, 7, 9)] == ["soldiers", "soldiers", "soldiers, a part of the 40"]


def test_our_own_dead_are_no_part_of_the_enemys_at_least_so_many(bureau: Bureau) -> None:
    text = "The 5th Company said: “At least 60 of theirs are dead, and 9 of the dead are confirmed.”"
    report = bureau.report("Sarn Agency", text, language="en")
    counted(bureau, report, text, "60 of theirs are dead", ClaimType.KILLED, 60, form=Form.AT_LEAST)
    nine = counted(bureau, report, text, "9 of the dead", ClaimType.KILLED, 9)
    what = {figure.claim: figure.what for figure in quoted_figures(bureau.incident)}
    assert what[nine] == "people killed"


def test_the_board_calls_that_a_part_which_print_does(bureau: Bureau, alma_at_desk: Client) -> None:
    """A side by its name is whoever speaks for it; those found are no part of those wounded."""
    text = "34 soldiers were captured, among them 3 officers. 20 soldiers were wounded, among them 2 soldiers found."
    report = bureau.report("Sarn Agency", text, language="en")
    told = (("34 soldiers", 34, ClaimType.CAPTURED), ("3 officers", 3, ClaimType.HELD), ("20 soldiers", 20,
            ClaimType.WOUNDED), ("2 soldiers found", 2, ClaimType.FOUND))  # fmt: skip
    said = {n: counted(bureau, report, text, words, kind, n, subject="soldiers") for words, n, kind in told}
    part = rows.Claim.objects.get(id=said[3])
    reviewing.take_back(by=bureau.hand, claim=part.id)
    body = replace(from_plain(ClaimFile, part.folded).body, speaker="Norhat")
    of_side = reviewing.make(by=bureau.hand, report=report, body=body)
    what = {figure.claim: figure.what for figure in quoted_figures(bureau.incident)}
    assert "a part of the 34" in what[of_side] and "a part" not in what[said[2]]
    page = " ".join(alma_at_desk.get(reverse("desk:board", args=[bureau.incident])).content.decode().split())
    assert "of the 34 that the same speaker gives." in page and "of the 20 that the same" not in page
