"""The bureau's name and contact stand in the language of each page, and what is public speaks to families in theirs."""

from __future__ import annotations

import re

import pytest
from django.conf import settings as of_bureau
from django.test import Client
from django.urls import reverse

from lastcontact.server.checks import families_can_reach_us
from lastcontact.server.environment import UnusableSetting
from lastcontact.server.in_languages import in_languages
from tests.bureau.acts import Bureau
from tests.desk.test_figure_names import publish

CODES = [code for code, _ in of_bureau.LANGUAGES]
NAME, CONTACT = "LASTCONTACT_BUREAU_NAME", "LASTCONTACT_BUREAU_CONTACT"
GIVEN = {
    NAME: "Bureau of Lazur",
    f"{NAME}_UK": "Бюро Лазура",
    CONTACT: "12 Harbour Street; 000 55 1234, 9-17",
    f"{CONTACT}_UK": "Лазур, Портова 12; 000 55 1234, 9-17",
    f"{CONTACT}_AR": "لازور، شارع الميناء ١٢",
}


@pytest.fixture(autouse=True)
def named(settings: object) -> None:
    for name in (NAME, CONTACT):
        setattr(settings, name, in_languages(GIVEN, name, CODES))


def section(page: str, id: str) -> str:
    return page.split(f'id="{id}"')[1].split("</section>")[0]


@pytest.mark.usefixtures("db")
@pytest.mark.parametrize(
    ("language", "name", "contact"),
    [
        ("uk", "Бюро Лазура", "Лазур, Портова 12"),
        ("ar", "Bureau of Lazur", "لازور، شارع الميناء ١٢"),
        ("hy", "Bureau of Lazur", "12 Harbour Street"),
        ("en", "Bureau of Lazur", "12 Harbour Street"),
        ("de", "Bureau of Lazur", "12 Harbour Street"),
    ],
)
def test_name_and_contact_are_in_the_language_of_the_page_or_as_given_for_all(
    client: Client, language: str, name: str, contact: str
) -> None:
    for address in ("/family/sign-in/", "/for-families/", "/"):
        page = client.get(address, headers={"accept-language": language}).text
        assert name in page and contact in page
        others = {GIVEN[f"{NAME}_UK"], GIVEN[f"{CONTACT}_UK"], GIVEN[CONTACT], GIVEN[NAME]} - {name}
        assert not [text for text in others if text in page and not text.startswith(contact)]


@pytest.mark.usefixtures("db")
def test_the_slip_is_in_the_relatives_language_and_the_officers_page_around_it_is_not(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    record = bureau.record("Aram Aramyan")
    page = alma_at_desk.post(reverse("desk:code", args=[record, bureau.enrol(record, language="uk")])).text
    slip = page.split('class="card stack-s slip"')[1].split("</section>")[0]
    assert "Бюро Лазура" in slip and "Портова 12" in slip and "Harbour" not in slip
    assert "Bureau of Lazur" in page.replace(slip, "")


@pytest.fixture
def edition(bureau: Bureau, publisher: Client) -> None:
    publish(bureau, publisher, figures=["own.unknown"])


@pytest.mark.usefixtures("db")
def test_the_first_page_speaks_to_families_in_the_browsers_language(client: Client, edition: None) -> None:
    page = client.get("/", headers={"accept-language": "uk-UA,uk;q=0.9,en;q=0.8"}).text
    assert '<html lang="en" dir="ltr">' in page and re.search(r'<main [^>]*lang="en"', page), "the bulletin is English"
    assert '<header class="top" lang="uk" dir="ltr">' in page and ">Для родин</a>" in page
    assert "Портова 12" in section(page, "reach") and "Нікому не платіть" in section(page, "scams")
    assert "Do not pay anyone" not in page and "For families</a>" not in page
    arabic = client.get("/", headers={"accept-language": "ar"}).text
    assert '<section id="reach" lang="ar" dir="rtl"' in arabic and "For families</a>" not in arabic
    assert "2026" in arabic and "مارس" not in arabic, "its days stay in the language of the words around them"


@pytest.mark.usefixtures("db")
def test_a_chosen_language_goes_before_the_browsers(client: Client, edition: None) -> None:
    client.post("/language/set/", {"language": "fr"})
    page = client.get("/", headers={"accept-language": "uk"}).text
    assert '<header class="top" lang="fr" dir="ltr">' in page and "Портова" not in page


@pytest.mark.usefixtures("db")
def test_a_bureau_without_a_bulletin_meets_families_in_their_language(client: Client) -> None:
    page = client.get("/", headers={"accept-language": "uk"}).text
    main = page.split("<main")[1].split("</main>")[0]
    assert '<html lang="uk" dir="ltr">' in page and "Жодного бюлетеня" in main and "Портова 12" in main
    assert not re.findall(r"[a-z]{4,}", re.sub(r"<[^>]+>", "", main.split(">", 1)[1]))


def test_a_language_that_no_page_is_in_is_no_setting() -> None:
    with pytest.raises(UnusableSetting, match="LASTCONTACT_BUREAU_NAME_DE"):
        in_languages({f"{NAME}_DE": "Büro"}, NAME, CODES)


def test_the_start_names_the_languages_in_which_families_find_no_contact(settings: object) -> None:
    assert not families_can_reach_us()
    given = {f"{CONTACT}_{code.upper()}": "3 Mill Lane" for code in CODES if code not in ("ka", "uk")}
    settings.LASTCONTACT_BUREAU_CONTACT = in_languages(given, CONTACT, CODES)  # type: ignore[attr-defined]
    assert [said.msg.partition(" families")[0] for said in families_can_reach_us()] == ["pages in KA, UK do not tell"]
