"""Words for a family's page that look to be in another language than the page. Everything here is invented."""

from __future__ import annotations

import pytest

from lastcontact.reading.page_language import OTHER, looks_to_be_in

SAID = {
    "ar": ["سألنا عن المستشفى وسنتصل بكم.", "نعم", "كتبنا إلى ICRC أمس."],
    "az": ["Xəstəxana barədə soruşduq, sizə zəng edəcəyik.", "Sabah saat 10-da zəng edəcəyəm.", "Biz bilmirik."],
    "en": ["We have asked about the hospital and will call you.", "We call you tomorrow at ten.", "How Aram is."],
    "es": ["Hemos preguntado por el hospital y le llamaremos.", "Le llamamos mañana a las diez.", "No lo sabemos aún."],
    "fr": ["Nous avons demandé à l’hôpital et nous vous appellerons.", "Nous ne le savons pas encore."],
    "hy": ["Մենք հարցրել ենք հիվանդանոցի մասին։", "Այո"],
    "ka": ["საავადმყოფოს შესახებ ვიკითხეთ და დაგირეკავთ.", "დიახ"],
    "ru": ["Мы спросили о госпитале и позвоним.", "Где он, не знаем."],
    "uk": ["Ми спитали про шпиталь і зателефонуємо.", "Не знаємо, де він."],
}


@pytest.mark.parametrize("page", SAID)
def test_words_of_another_language_are_told_from_those_of_the_page(page: str) -> None:
    for language, said in SAID.items():
        for text in said:
            assert looks_to_be_in(text, page) == ("" if page == language else language), text


@pytest.mark.parametrize("page", SAID)
def test_figures_names_and_shorts_are_of_no_language(page: str) -> None:
    for text in ("", "10:00", "+000 55 0100", "ICRC", "ICRC, 12.03.2026"):
        assert not looks_to_be_in(text, page)


@pytest.mark.parametrize(("text", "page"), [("Арам Арамян", "ar"), ("Aram Aramyan", "hy"), ("Demonstration", "ka")])
def test_other_letters_alone_tell_that_it_is_another_and_not_which(text: str, page: str) -> None:
    assert looks_to_be_in(text, page) == OTHER


@pytest.mark.parametrize("page", ["az", "en", "es", "fr"])
def test_a_name_among_words_of_the_page_changes_nothing(page: str) -> None:
    assert not looks_to_be_in("Aram Aramyan, Leyla Haddad, Sarn", page)
    assert not looks_to_be_in(f"{SAID[page][0]} Арам Арамян", page)
    assert not looks_to_be_in("Yasir al-Nurhati", page)
    assert not looks_to_be_in("María de los Ángeles y Leyla", page, by_letters=True)
