"""What kind of people a figure counts is printed in English from every language that is read. All invented."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import quoting, reviewing
from lastcontact.core.claim import Claim, ClaimType
from lastcontact.core.quantities import Form, Quantity
from lastcontact.desk.cells import Cell
from lastcontact.reading.people_of import Parties
from lastcontact.reading.reader import read
from tests.bureau.acts import Bureau
from tests.desk.test_family_and_public import edition
from tests.desk.test_whose_people import printed, says

KINDS = {
    "civilians": {
        "ru": "Погибли семь мирных жителей.",
        "uk": "Загинули семеро мирних жителів.",
        "hy": "Զոհվել է 7 խաղաղ բնակիչ։",
        "az": "7 dinc sakin həlak olub.",
        "ka": "დაიღუპა 7 მოქალაქე.",
        "ar": "قتل مدنيان.",
    },
    "children": {
        "ru": "Ранены 12 детей.",
        "uk": "Поранено 12 дітей.",
        "hy": "Զոհվել է 6 երեխա։",
        "az": "6 uşaq həlak olub.",
        "ka": "დაიღუპა 6 ბავშვი.",
        "ar": "قتل طفلان.",
    },
    "women": {
        "ru": "Погибли 7 женщин.",
        "uk": "Загинули 7 жінок.",
        "hy": "Զոհվել է 7 կին։",
        "az": "7 qadın həlak olub.",
        "ka": "დაიღუპა 7 ქალი.",
        "ar": "قتلت 7 نساء.",
    },
    "prisoners of war": {
        "ru": "Удерживаются 24 военнопленных.",
        "uk": "Утримують 24 військовополонених.",
        "hy": "Պահվում է 24 ռազմագերի։",
        "az": "24 hərbi əsir saxlanılır.",
    },
    "medics": {
        "ru": "Погибли 7 медиков.",
        "uk": "Загинули 7 медиків.",
        "hy": "Վիրավորվել է 5 բուժակ։",
        "az": "5 sanitar yaralanıb.",
        "ka": "დაიღუპა 7 მედიკოსი.",
        "ar": "قتل 7 مسعفين.",
    },
    "doctors": {
        "ru": "Ранены шесть врачей.",
        "uk": "Поранено 6 лікарів.",
        "hy": "Զոհվել է 7 բժիշկ։",
        "az": "7 həkim həlak olub.",
        "ka": "დაიღუპა 7 ექიმი.",
        "ar": "أصيب 5 أطباء.",
    },
    "border guards": {
        "ru": "Погибли 8 пограничников.",
        "uk": "Загинули 8 прикордонників.",
        "hy": "Զոհվել է 8 սահմանապահ։",
        "az": "8 sərhədçi həlak olub.",
        "ka": "დაიღუპა 8 მესაზღვრე.",
    },
    "volunteers": {
        "ru": "Погибли 9 добровольцев.",
        "uk": "Поранено 7 волонтерів.",
        "hy": "Զոհվել է 9 կամավոր։",
        "az": "9 könüllü həlak olub.",
        "ka": "დაიღუპა 9 მოხალისე.",
        "ar": "قتل 9 متطوعين.",
    },
    "police officers": {
        "ru": "Погибли 6 полицейских.",
        "uk": "Загинули 6 поліцейських.",
        "hy": "Զոհվել է 6 ոստիկան։",
        "az": "6 polis həlak olub.",
        "ka": "დაიღუპა 6 პოლიციელი.",
        "ar": "قتل 6 من رجال الشرطة.",
    },
}


@pytest.mark.parametrize(
    ("kind", "language", "text"),
    [(kind, language, text) for kind, of in KINDS.items() for language, text in of.items()],
)
def test_a_kind_of_people_is_called_so_in_english(kind: str, language: str, text: str) -> None:
    counted = [c.subject for c in read(text, language=language).claims if c.count]
    assert [Parties.of(["Orvand"]).in_english(subject or "") for subject in counted] == [kind]


@pytest.mark.parametrize(
    ("subject", "english"),
    [
        ("мирных граждан", "civilians"),
        ("гражданских лиц", "civilians"),
        ("цивільних осіб", "civilians"),
        ("քաղաքացիական անձ", "civilians"),
        ("mülki şəxs", "civilians"),
        ("სამოქალაქო პირი", "civilians"),
        ("المدنيين", "civilians"),
        ("раненых мирных жителей", "wounded civilians"),
        ("жителей", "residents"),
        ("مواطنا", "citizens"),
        ("სამხედრო ტყვე", "prisoners of war"),
        ("hərbi qulluqçu", "servicemen"),
        ("حرس الحدود", "border guards"),
        ("медиков и пограничников", ""),
        ("телохранителей", "bodyguards"),
        ("ქალაქი", ""),
        ("პირველი", ""),
        ("طالبان", ""),
    ],
)
def test_several_words_for_people_are_one_and_what_only_begins_alike_is_none(subject: str, english: str) -> None:
    assert Parties.of(["Orvand"]).in_english(subject) == english


@pytest.mark.parametrize(
    ("language", "subject", "count", "what"),
    [
        ("ru", "мирных жителей", 2, "civilians"),
        ("ka", "მოქალაქე", 2, "civilians"),
        ("ar", "مدنيان", 2, "civilians"),
        ("hy", "խաղաղ բնակիչ", 5, "civilians"),
        ("en", "civilians", 2, "civilians"),
    ],
)
def test_a_bulletin_says_that_they_are_civilians_beside_the_report_s_own_words(
    bureau: Bureau, client: Client, language: str, subject: str, count: int, what: str
) -> None:
    figure = printed(bureau, says(bureau, "Sarn Agency", count, subject, language=language))
    assert figure.what == what
    edition(bureau)
    page = client.get(reverse("bulletin:edition", args=[1])).content.decode()
    assert what in page and subject in page


@pytest.mark.parametrize("counted", ["families", "ოჯახმა", "семьи", "родини", "ընտանիք", "ailə", "عائلة", "appeals"])
def test_families_who_turned_to_an_office_are_no_names_on_a_list(
    bureau: Bureau, alma_at_desk: Client, counted: str
) -> None:
    report = bureau.report("Sarn Agency", f"24 {counted}.")
    count = Quantity(Form.EXACT, 24, 24, "24")
    body = Claim(ClaimType.REGISTERED, count=count, subject=counted)
    claim = reviewing.make(by=bureau.hand, report=report, body=body)
    board = alma_at_desk.get(reverse("desk:board", args=[bureau.incident])).content.decode()
    others = board.partition(f'id="f-{Cell.OTHER}"')[2]
    assert f"<bdi>{counted}</bdi>" in others and f'id="f-{Cell.LISTED}"' not in board
    sections = {f.section for f in quoting.quoted_figures(bureau.incident) if f.key == f"said.{claim}"}
    assert sections == (set() if counted == "appeals" else {"asked"})
