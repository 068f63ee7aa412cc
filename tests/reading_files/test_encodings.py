"""Which letters the bytes stand for."""

from __future__ import annotations

import pytest

from lastcontact.reading.files import open_document
from lastcontact.reading.formats import armscii
from lastcontact.reading.formats.encodings import decode

ARMENIAN = "Խորասարյան Լևոն Հրայրի, ծնված 2005 թ. Խորասար գյուղում։"
RUSSIAN = "Хорасарян Левон Грайрович, 2005 г. р., село Хорасар. Судьба более 70 человек неизвестна."
AZERI = "Dərinqaya kəndindən Rəşad Dərinqayalı, 19 yaş, çavuş. Qarlıyurd əhalisi."
ARABIC = "ياسر النورهاتي، سائق في قافلة الإغاثة، لا يعرف مصيره منذ التاسع من مارس"


def to_armscii(text: str) -> bytes:
    text = text.replace("և", "\u0587")
    return bytes(armscii.TABLE.index(sign) for sign in text)


@pytest.mark.parametrize("text", [ARMENIAN, RUSSIAN, AZERI, ARABIC])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_a_text_in_any_unicode_form_is_read_unchanged(text: str, encoding: str) -> None:
    document = open_document("list.txt", text.encode(encoding))
    assert document.text == text
    assert document.problems == ()


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [ARMENIAN, RUSSIAN])
def test_utf_16_without_its_mark_is_recognised(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


def test_windows_1251_is_recognised_and_said() -> None:
    document = open_document("список.txt", RUSSIAN.encode("windows-1251"))
    assert document.text == RUSSIAN
    assert "windows-1251" in document.problems[0].what


@pytest.mark.parametrize("encoding", ["koi8-r", "cp866"])
def test_older_cyrillic_codes_are_recognised(encoding: str) -> None:
    assert decode(RUSSIAN.encode(encoding)).text == RUSSIAN


def test_windows_1256_is_recognised() -> None:
    assert decode(ARABIC.encode("windows-1256")).text == ARABIC


def test_a_french_list_in_windows_1252_is_recognised() -> None:
    text = "Prénom et nom : Hélène Françoise, née à Dérinqaya, âge 30"
    assert decode(text.encode("windows-1252")).text == text


def test_a_turkish_style_list_in_windows_1254_is_recognised() -> None:
    text = "Adı, soyadı: Reşad Derinqayalı, çavuş; Şahin Uğurlu, Qarlıyurd"
    assert decode(text.encode("windows-1254")).text == text


def test_armscii_8_is_recognised() -> None:
    found = decode(to_armscii(ARMENIAN))
    assert (found.encoding, found.text) == ("armscii-8", ARMENIAN)


def test_an_armscii_list_of_names_alone_is_recognised() -> None:
    text = "\n".join(("Ազգանուն;Անուն", "Արփանյան;Հրայր", "Սարնեցյան;Վահագն", "Լուսահատյան;Նարեկ"))
    document = open_document("roll.csv", to_armscii(text))
    assert document.text == text
    assert document.tables[0].rows[0] == ("Արփանյան", "Հրայր")


def test_every_letter_of_armenian_has_a_code_in_the_table() -> None:
    letters = [chr(code) for code in (*range(0x531, 0x557), *range(0x561, 0x588))]
    assert all(letter in armscii.TABLE for letter in letters)


def test_a_file_of_two_encodings_is_read_line_by_line() -> None:
    data = "Խորասարյան Լևոն\n".encode() + "Хорасарян Левон Грайрович\n".encode("windows-1251") + b"plain\n"
    document = open_document("mixed.txt", data)
    assert document.text == "Խորասարյան Լևոն\nХорасарян Левон Грайрович\nplain\n"
    assert document.problems[0].where == "line 2"


def test_hidden_signs_are_named_with_their_line_and_stay_in_the_text() -> None:
    text = "first\nLevon \u202enairasarohK\nNa\x00rek\n"
    document = open_document("calls.txt", text.encode())
    assert document.text == text
    assert [p.where for p in document.problems] == ["line 2", "line 3"]
    assert "right-to-left override" in document.problems[0].what
    assert "NUL" in document.problems[1].what


def test_windows_line_ends_of_a_text_are_kept() -> None:
    assert open_document("a.md", b"# One\r\n\r\ntwo\r\n").text == "# One\r\n\r\ntwo\r\n"


@pytest.mark.parametrize("text", [ARMENIAN, RUSSIAN, AZERI, ARABIC])
@pytest.mark.parametrize("at", [3, 20, 41])
def test_one_lost_byte_costs_one_sign_and_not_the_file(text: str, at: int) -> None:
    data = text.encode()
    hurt = data[:at] + data[at + 1 :]
    found = decode(hurt)
    assert found.encoding == "utf-8"
    assert abs(len(found.text) - len(text)) <= 1
    assert len(set(text) - set(found.text)) <= 1


def test_a_sign_that_came_in_halves_is_one_again_and_half_a_sign_is_shown() -> None:
    assert decode(b"alive \xed\xa0\xbd\xed\xb8\x80 ok").text == "alive \U0001f600 ok"
    lone = decode(b"Twelve sol\xed\xa0\x80diers died.")
    assert lone.text == "Twelve sol\ufffddiers died."
    assert "one sign" in lone.problems[0].what


def test_the_quotation_marks_of_a_word_processor_are_no_cyrillic_letters() -> None:
    assert decode(b"He said \x93yes\x94. It\x92s late.").text == "He said “yes”. It’s late."


@pytest.mark.parametrize("encoding", ["windows-1251", "koi8-r", "cp866"])
def test_eight_bit_cyrillic_is_never_taken_for_damaged_utf_8(encoding: str) -> None:
    assert decode(RUSSIAN.encode(encoding)).text == RUSSIAN
