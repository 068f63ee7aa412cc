"""One ministry in four languages is one voice, on the board and in an edition. Every body and figure is invented."""

from __future__ import annotations

import re
from datetime import date
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import intake, opening, reviewing
from lastcontact.bureau.quoting import quoted_figures
from lastcontact.casefile import models as rows
from lastcontact.core.claim import Claim, ClaimType
from lastcontact.core.dates import Interval
from lastcontact.core.payloads.sources import SourceKind
from lastcontact.core.quantities import Form, Quantity
from tests.bureau.acts import Bureau

MINISTRY = (
    "Ministry of Defence of Varnia",
    "Министерство обороны Варнии",
    "ვარნიის თავდაცვის სამინისტრო",
    "وزارة دفاع فارنيا",
)
COMMISSION = ("State Commission of Varnia", "Государственная комиссия Варнии")


@pytest.fixture(autouse=True)
def sides(bureau: Bureau) -> None:
    when = Interval.day(date(2026, 3, 10))
    words = opening.IncidentWords("Contact lost above Dorna", when=when, sides=("Varnia", "Tessaly"))
    opening.describe(by=bureau.hand, incident=bureau.incident, words=words)


def told(bureau: Bureau, speaker: str, number: int = 46) -> str:
    report = bureau.report("Sarn Agency", f"{len(bureau.reports)}: {speaker}: {number}", published_on=date(2026, 3, 11))
    count = Quantity(Form.EXACT, number, number, str(number))
    return reviewing.make(by=bureau.hand, report=report, body=Claim(ClaimType.MISSING, count=count, speaker=speaker))


def board(bureau: Bureau, browser: Client) -> str:
    return unescape(browser.get(reverse("desk:board", args=[bureau.incident])).content.decode())


def speakers(page: str) -> list[str]:
    return re.findall(r'<div class="w"><b><bdi>([^<]*)</bdi></b>', page)


def printed(bureau: Bureau) -> list[str]:
    return [figure.value for figure in quoted_figures(bureau.incident)]


def press(bureau: Bureau, browser: Client, *names: str) -> str:
    answer = browser.post(reverse("desk:same-body", args=[bureau.incident]), {"name": names}, follow=True)
    return unescape(answer.content.decode())


def test_one_ministry_in_four_languages_stands_once_with_its_other_names_and_is_printed_once(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    for name in MINISTRY:
        told(bureau, name)
    page = board(bureau, alma_at_desk)
    assert speakers(page) == [MINISTRY[0]] and "Shared 3 times; counted once." in page
    assert "Also called “Министерство обороны Варнии”, “ვარნიის თავდაცვის სამინისტრო”, “وزارة دفاع فارنيا”." in page
    assert printed(bureau) == ["46"]


def test_two_spellings_of_one_ministry_bear_nothing_out(bureau: Bureau) -> None:
    for name in MINISTRY[:2]:
        told(bureau, name)
    assert {figure.level for figure in quoted_figures(bureau.incident)} == {"reported"}


@pytest.mark.parametrize(
    "names",
    [
        ("Ministry of Defence of Varnia", "Министерство обороны Тессалии"),
        ("Ministry of Defence of Varnia", "Министерство внутренних дел Варнии"),
        ("Ministry of Defence", "Министерство обороны Варнии"),
        ("Ministry of Interior of Varnia", "Областное управление Министерства внутренних дел Варнии"),
        ("Ministry of Defence of Varnia", "Defence Minister of Varnia"),
        ("Ministry of Defence of Varnia", "Union of Veterans of the Ministry of Defence of Varnia"),
        ("Ministry of Defence of Varnia", "self-proclaimed Ministry of Defence of Varnia"),
        ("Генеральный штаб Варнии", "генерал Иванов, начальник штаба Варнии"),
        ("Генеральный штаб Варнии", "Chief of the General Staff of Varnia"),
        ("Омбудсмен Варнии", "Varnia insan hüquqları təşkilatı"),
        ("Омбудсмен Варнии", "Children's Ombudsman of Varnia"),
        ("Пограничная служба Варнии", "Varnian border guards captured last week"),
        COMMISSION,
    ],
)
def test_another_side_another_office_and_what_may_be_several_stand_apart(
    bureau: Bureau, alma_at_desk: Client, names: tuple[str, str]
) -> None:
    for name in names:
        told(bureau, name)
    assert speakers(board(bureau, alma_at_desk)) == list(names)
    assert printed(bureau) == ["46", "46"]


def test_a_ministry_that_is_a_source_speaks_under_its_name_in_every_language(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    told(bureau, MINISTRY[0])
    told(bureau, MINISTRY[1])
    press(bureau, alma_at_desk, *MINISTRY[:2])
    told(bureau, MINISTRY[2])
    assert speakers(board(bureau, alma_at_desk)) == [MINISTRY[0]] and printed(bureau) == ["46"]


def test_what_is_perhaps_one_body_is_offered_becomes_one_by_a_press_and_two_again(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    for name in COMMISSION:
        told(bureau, name)
    page = board(bureau, alma_at_desk)
    assert "Is it one body?" in page and "perhaps one: counted as several until somebody says so" in page
    page = press(bureau, alma_at_desk, *COMMISSION)
    assert "They are one body from now on." in page and "Is it one body?" not in page
    assert speakers(page) == [COMMISSION[0]] and printed(bureau) == ["46"]
    source = next(row for row in rows.Source.objects.all() if row.file.name == COMMISSION[0])
    assert (source.file.side, source.file.other_names) == ("Varnia", (COMMISSION[1],))
    taken_back = {"remove": COMMISSION[1]}
    alma_at_desk.post(reverse("desk:cite-source", args=[bureau.incident, source.id]), taken_back)
    page = board(bureau, alma_at_desk)
    assert speakers(page) == list(COMMISSION) and printed(bureau) == ["46", "46"]
    assert "Is it one body?" in page, "offered beside the source as well"
    assert speakers(press(bureau, alma_at_desk, COMMISSION[1])) == [COMMISSION[0]]


def test_names_that_nobody_offered_are_not_joined(bureau: Bureau, alma_at_desk: Client) -> None:
    for name in COMMISSION:
        told(bureau, name)
    before = rows.Source.objects.count()
    assert "These names do not stand on the board as they did." in press(bureau, alma_at_desk, *MINISTRY[:2])
    assert rows.Source.objects.count() == before


def test_boris_finds_no_such_press(bureau: Bureau, boris_at_desk: Client) -> None:
    address = reverse("desk:same-body", args=[bureau.incident])
    assert boris_at_desk.post(address, {"name": COMMISSION}).status_code == 404


def test_the_same_figure_of_one_body_on_two_days_it_names_is_two_lines(bureau: Bureau) -> None:
    for day in (11, 12):
        report = bureau.report("Sarn Agency", f"On the {day}th: 46", published_on=date(2026, 3, day))
        body = Claim(
            ClaimType.MISSING,
            count=Quantity(Form.EXACT, 46, 46, "46"),
            speaker=MINISTRY[0],
            said=Interval.day(date(2026, 3, day)),
        )
        reviewing.make(by=bureau.hand, report=report, body=body)
    assert printed(bureau) == ["46", "46"]


def test_two_bodies_that_a_third_name_may_be_are_never_made_one_by_one_press(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    inquiry, vote = "Varnian Commission of Inquiry", "Electoral Commission of Varnia"
    for number, name in enumerate((COMMISSION[1], inquiry, vote)):
        told(bureau, name, 46 + number)
    assert board(bureau, alma_at_desk).count(">The same body<") == 2
    assert "These names do not stand" in press(bureau, alma_at_desk, inquiry, vote, COMMISSION[1])
    page = press(bureau, alma_at_desk, inquiry, COMMISSION[1])
    assert set(speakers(page)) == {inquiry, vote}


def apart(bureau: Bureau, browser: Client, *names: str) -> str:
    sent = {"name": names, "deed": "apart"}
    answer = browser.post(reverse("desk:same-body", args=[bureau.incident]), sent, follow=True)
    return unescape(answer.content.decode())


def again(bureau: Bureau, browser: Client, *names: str, source: str = "") -> int:
    sent = {"name": names, "source": source}
    return browser.post(reverse("desk:ask-again", args=[bureau.incident]), sent).status_code


def test_what_is_perhaps_one_body_and_is_not_is_asked_no_more_until_somebody_takes_that_back(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    for name in COMMISSION:
        told(bureau, name)
    page = apart(bureau, alma_at_desk, *COMMISSION)
    assert "They are not one body, and it is not asked again." in page and "Is it one body?" not in page
    assert speakers(page) == list(COMMISSION) and printed(bureau) == ["46", "46"]
    assert "Is it one body?" not in board(bureau, alma_at_desk)
    listed = unescape(alma_at_desk.get(reverse("desk:sources", args=[bureau.incident])).content.decode())
    assert "Told apart" in listed and "Ask again" in listed
    assert again(bureau, alma_at_desk, *sorted(COMMISSION)) == 302
    assert "Is it one body?" in board(bureau, alma_at_desk)
    assert again(bureau, alma_at_desk, *sorted(COMMISSION)) == 404


@pytest.mark.parametrize(
    "names",
    [
        MINISTRY[:2],
        ("Ombudsman of Varnia", "Омбудсмен Варнии"),
        ("Генеральный штаб Варнии", "Генеральний штаб Варнії"),
        ("Varniyanın Müdafiə Nazirliyi", "Վարնիայի պաշտպանության նախարարություն"),
    ],
)
def test_what_counts_as_one_voice_and_is_not_one_body_speaks_with_two(
    bureau: Bureau, alma_at_desk: Client, names: tuple[str, str]
) -> None:
    for name in names:
        told(bureau, name)
    assert len(speakers(board(bureau, alma_at_desk))) == 1
    page = apart(bureau, alma_at_desk, *names)
    assert speakers(page) == list(names) and "Is it one body?" not in page
    assert printed(bureau) == ["46", "46"]
    again(bureau, alma_at_desk, *sorted(names))
    assert len(speakers(board(bureau, alma_at_desk))) == 1 and printed(bureau) == ["46"]


def test_of_four_names_two_are_told_apart_and_the_others_stay_one_voice(bureau: Bureau, alma_at_desk: Client) -> None:
    for name in MINISTRY:
        told(bureau, name)
    page = apart(bureau, alma_at_desk, MINISTRY[0], MINISTRY[2])
    assert set(speakers(page)) == {MINISTRY[0], MINISTRY[2], MINISTRY[1]}
    assert "These names do not stand" in apart(bureau, alma_at_desk, MINISTRY[0], MINISTRY[2])


def test_of_four_names_some_are_made_one_body(bureau: Bureau, alma_at_desk: Client) -> None:
    for name in MINISTRY:
        told(bureau, name)
    press(bureau, alma_at_desk, MINISTRY[0], MINISTRY[3])
    source = next(row for row in rows.Source.objects.all() if row.file.name == MINISTRY[0])
    assert source.file.other_names == (MINISTRY[3],)


def test_a_name_that_is_another_body_than_a_source_is_asked_no_more(bureau: Bureau, alma_at_desk: Client) -> None:
    words = intake.SourceWords(COMMISSION[0], SourceKind.BODY, "Varnia", incident=bureau.incident)
    source = intake.name_source(by=bureau.hand, words=words)
    told(bureau, COMMISSION[1])
    assert "Is it one body?" in board(bureau, alma_at_desk)
    assert "Is it one body?" not in apart(bureau, alma_at_desk, COMMISSION[1])
    assert again(bureau, alma_at_desk, COMMISSION[1], source=source) == 302
    assert "Is it one body?" in board(bureau, alma_at_desk)


def test_boris_tells_nothing_apart(bureau: Bureau, alma_at_desk: Client, boris_at_desk: Client) -> None:
    for name in COMMISSION:
        told(bureau, name)
    address = reverse("desk:same-body", args=[bureau.incident])
    assert boris_at_desk.post(address, {"name": COMMISSION, "deed": "apart"}).status_code == 404
    apart(bureau, alma_at_desk, *COMMISSION)
    assert again(bureau, boris_at_desk, *sorted(COMMISSION)) == 404
    assert rows.Incident.objects.the(id=bureau.incident).file.apart
