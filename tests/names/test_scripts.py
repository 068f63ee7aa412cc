"""Scripts, languages, romanisation. All names are invented."""

import pytest

from lastcontact.names.romanise import romanise
from lastcontact.names.script import hint, script_of
from lastcontact.names.sounds import sounded


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("Սարնեցյան Վահագն", "Armenian"),
        ("Сарнецян Ваагн", "Cyrillic"),
        ("ვაჰაგნ სარნეციანი", "Georgian"),
        ("واهاغن سارنيتسيان", "Arabic"),
        ("Vaaqn Sarnesyan", "Latin"),
        ("Σαρνετσιάν", "Greek"),
        ("סרנציאן", "Hebrew"),
        ("Сарнецян Vahagn", "mixed"),
        ("12 / ?", ""),
        ("", ""),
    ],
)
def test_a_text_has_the_script_of_its_letters(text, script):
    assert script_of(text) == script


def test_one_borrowed_letter_does_not_make_a_text_mixed():
    assert script_of("Сaрнецян Ваагн") == "Cyrillic"


@pytest.mark.parametrize(
    ("text", "lang", "direction"),
    [
        ("Սարնեցյան", "hy", "ltr"),
        ("ვაჰაგნ", "ka", "ltr"),
        ("Vəli", "az", "ltr"),
        ("Їжак", "uk", "ltr"),
        ("Сарнецян", "und-Cyrl", "ltr"),
        ("سارنيتسيان", "ar", "rtl"),
        ("پرویز", "fa", "rtl"),
        ("סרנציאן", "he", "rtl"),
        ("", "und", "ltr"),
    ],
)
def test_a_page_is_told_language_and_direction_only_as_far_as_letters_tell(text, lang, direction):
    assert (hint(text).lang, hint(text).dir) == (lang, direction)


@pytest.mark.parametrize(
    ("text", "language", "roman"),
    [
        ("Олег Гнатенко", "uk", "Oleh Hnatenko"),
        ("Олег Гнатенко", "ru", "Oleg Gnatenko"),
        ("Олег Гнатенко", "", "Oleg Gnatenko"),
        ("Сергей Рыбаков", "uk", "Sergey Rybakov"),
    ],
)
def test_a_name_that_letters_do_not_tell_is_romanised_by_the_language_of_who_wrote_it(text, language, roman):
    assert romanise(text, language) == roman


@pytest.mark.parametrize(
    ("text", "roman"),
    [
        ("Սարնեցյան Վահագն", "Sarnets'yan Vahagn"),
        ("ՍԱՐՆԵՑՅԱՆ", "SARNETS'YAN"),
        ("Եղիշե Ոսկանի", "Yeghishe Voskani"),
        ("Сарнецян Ваагн", "Sarnetsyan Vaagn"),
        ("Сергій Григорович Лук’янчук", "Serhii Hryhorovych Lukianchuk"),
        ("Згурський Євген Юрійович", "Zghurskyi Yevhen Yuriiovych"),
        ("Васіль Быкаў", "Vasil Bykaw"),
        ("Щукин Юрий", "Shchukin Yuriy"),
        ("ვაჰაგნ", "Vahagn"),
        ("محمد", "Mhmd"),
        ("Vaaqn 20, рядовой", "Vaaqn 20, ryadovoy"),
        ("", ""),
    ],
)
def test_a_name_is_shown_in_latin_letters_with_nothing_guessed(text, roman):
    assert romanise(text) == roman


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tarovieva", "Taroviyeva"),
        ("Alexander", "Александер"),
        ("Whitmar", "Witmar"),
        ("Tarneau", "Tarno"),
        ("Τούλας", "Tulas"),
        ("Ταρντ", "Tard"),
    ],
)
def test_a_word_is_heard_alike_in_spellings_that_sound_alike(one, other):
    assert sounded(one.lower()).sounds == sounded(other.lower()).sounds
