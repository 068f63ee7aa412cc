"""What families read stands in their language: the catalogues are whole, and each page's words come from them."""

from __future__ import annotations

import re
from html import unescape
from io import BytesIO

import pytest
from babel.messages.mofile import read_mo
from django.conf import settings
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Relative
from lastcontact.core.status import Fate, Ground, Whereabouts
from tests import catalogues
from tests.bureau.acts import Bureau

IN_ANOTHER = [code for code, _name in settings.LANGUAGES if code != "en"]
each_language = pytest.mark.parametrize("language", IN_ANOTHER)
OURS = re.compile(r"%\(\w+\)s")


def test_every_language_that_can_be_chosen_has_a_catalogue() -> None:
    assert sorted(IN_ANOTHER) == catalogues.LANGUAGES


@each_language
def test_a_catalogue_holds_every_word_that_families_read_and_no_other(language: str) -> None:
    held, wanted = catalogues.held(language), catalogues.wanted()
    words = {(m.context, m.id): m.string for m in held if m.id}
    assert words.keys() == {(m.context, m.id) for m in wanted if m.id}, "run: python -m tests.catalogues"
    assert [id for id, string in words.items() if not string] == []
    for (_context, id), string in words.items():
        assert sorted(OURS.findall(string)) == sorted(OURS.findall(id)), string
    compiled = read_mo(BytesIO(catalogues.file(language, "mo").read_bytes()))
    assert {(m.context, m.id): m.string for m in compiled if m.id} == words, "run: python -m tests.catalogues"


@each_language
@pytest.mark.parametrize("name", ["family_sign_in", "bulletin:families", "language"])
def test_pages_before_signing_in_follow_the_browser(client: Client, db: None, language: str, name: str) -> None:
    shown = client.get(reverse(name), headers={"accept-language": f"{language},en;q=0.5"}).content.decode()
    assert f'<html lang="{language}"' in shown and _english(shown) == []
    assert f'dir="{"rtl" if language == "ar" else "ltr"}"' in shown


def test_a_choice_goes_before_the_browser(client: Client, db: None) -> None:
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "ka"
    shown = client.get(reverse("family_sign_in"), headers={"accept-language": "ru"}).content.decode()
    assert '<html lang="ka"' in shown


@each_language
def test_a_relative_reads_their_page_in_the_language_they_asked_for(
    bureau: Bureau, signed_in_client, language: str
) -> None:
    relative = bureau.enrol(bureau.record("Aram Aramyan"), language=language, call_word="walnut")
    client = signed_in_client(Relative.objects.get())
    for told in (False, True):
        if told:
            bureau.tell(relative)
        shown = client.get(reverse("family:page"))
        page = shown.content.decode()
        assert f'<html lang="{language}"' in page and _english(page) == [] and shown["Content-Language"] == language
    assert _english(client.get(reverse("family:earlier")).content.decode()) == []
    for written in ("", "A stranger called."):
        answered = client.post(reverse("family:tell"), {"words": written}, follow=True).content.decode()
        assert re.search(r'<div class="note \w+">', answered) and _english(answered) == []


def test_a_day_is_written_as_the_language_around_it_writes_days(bureau: Bureau, signed_in_client) -> None:
    relative = bureau.enrol(bureau.record("Aram Aramyan"), language="hy")
    bureau.tell(relative)
    client = signed_in_client(Relative.objects.get())
    assert "մարտի 12" in client.get(reverse("family:page")).content.decode()
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    page = client.get(reverse("family:page")).content.decode()
    assert '<html lang="en"' in page and "by telephone on 12 March" in page
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "ru"
    assert "12 марта" in client.get(reverse("family:page")).content.decode()


def test_the_slip_with_the_code_is_in_the_language_of_the_page(bureau: Bureau, alma_at_desk: Client) -> None:
    record = bureau.record("Aram Aramyan")
    relative = bureau.enrol(record, language="ar")
    page = alma_at_desk.post(reverse("desk:code", args=[record, relative])).content.decode()
    slip = re.search(r'<section[^>]* lang="ar" dir="rtl".*?</section>', page, re.DOTALL)[0]
    assert '<html lang="en"' in page and "Hand this over in person" in page
    assert _english(slip) == [] and reverse("family_sign_in") in slip
    assert re.search(r'class="seal" dir="ltr">(\d{4} ){3}\d{4}<', slip)


def test_what_is_not_for_families_stays_in_english_and_says_so(client: Client, db: None) -> None:
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "uk"
    shown = client.get(reverse("bulletin:method"), headers={"accept-language": "uk"}).content.decode()
    assert '<html lang="uk"' in shown and re.search(r'<main [^>]*lang="en"', shown)
    client.cookies.clear()
    shown = client.get(reverse("bulletin:method"), headers={"accept-language": "uk"}).content.decode()
    assert '<html lang="en"' in shown


def _english(page: str) -> list[str]:
    """English words of the catalogue that a page still says, whole or before a placeholder."""
    text = unescape(re.sub(r"\s+", " ", page))
    heads = {OURS.split(m.id)[0].strip() for m in catalogues.wanted() if m.id and m.context is None}
    return [words for words in heads if len(words) > 12 and words in text]


SAID = {"how": "telephone", "speaks_of_death": "no", "told": "Ми говорили.", "from_whom": ""}


def test_a_sentence_that_is_ticked_stands_on_the_page_in_the_relatives_language(
    bureau: Bureau, alma_at_desk: Client, signed_in_client
) -> None:
    record = bureau.record("Aram Aramyan")
    relative = bureau.enrol(record, language="uk")
    address = reverse("desk:notice", args=[record, relative])
    offered = alma_at_desk.get(address).content.decode()
    assert '<span lang="uk" dir="auto">Де перебуває Aram.</span> <span class="src">Where Aram is.</span>' in offered
    typed = {**SAID, "unknown": "Як почувається Aram.", "sentence": ["where", "how", "lists"]}
    again = alma_at_desk.post(address, {**typed, "how": ""})
    assert again.status_code == 422 and 'id="s-where" checked' in again.content.decode(), "nothing ticked is lost"
    assert alma_at_desk.post(address, typed).status_code == 302
    page = signed_in_client(Relative.objects.get()).get(reverse("family:page")).content.decode()
    assert page.index("Як почувається Aram.") < page.index("Де перебуває Aram.") < page.index("кожен список")
    assert page.count("Як почувається Aram.") == 1


def test_none_is_offered_once_a_death_is_on_file(bureau: Bureau, alma_at_desk: Client) -> None:
    record = bureau.record("Aram Aramyan")
    relative = bureau.enrol(record, language="uk")
    bureau.decide(record, Fate.DEAD, Whereabouts.HANDED_OVER, ground=Ground.DENTAL)
    assert 'name="sentence"' not in alma_at_desk.get(reverse("desk:notice", args=[record, relative])).content.decode()


def test_a_letter_to_a_body_is_in_one_language_whatever_its_officer_reads(bureau: Bureau, alma_at_desk: Client) -> None:
    enquiry = bureau.ask(bureau.record("Aram Aramyan"))
    alma_at_desk.cookies[settings.LANGUAGE_COOKIE_NAME] = "ka"
    letter = alma_at_desk.get(reverse("desk:letter", args=[bureau.incident, enquiry])).content.decode()
    assert "<address><b>Information Bureau for the Missing</b>" in letter


def test_a_code_for_a_page_at_another_record_of_the_team_is_in_its_language(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    """As from a form left open while the records of one person are parted."""
    relative = bureau.enrol(bureau.record("Aram Aramyan"), language="ka")
    elsewhere = reverse("desk:code", args=[bureau.record("Boris Petrov"), relative])
    assert re.search(r'<section[^>]* lang="ka"', alma_at_desk.post(elsewhere).content.decode())
