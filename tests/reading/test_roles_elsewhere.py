"""What a person is, as the register of a text has it, in languages other than English."""

import pytest

from lastcontact.reading.reader import read


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Глава округа Семён Дрогин сообщил, что пропали 12 человек.", "глава округа"),
        ("Об этом рассказала жена машиниста Нина Лаврова.", "жена машиниста"),
        ("Речник гарнізону Олег Дробот повідомив, що зникли 12 бійців.", "речник гарнізону"),
        ("კომიტეტის თავმჯდომარემ ნინო ბერაძემ თქვა, რომ 12 ჯარისკაცი დაიკარგა.", "კომიტეტის თავმჯდომარე"),
        ("Հիվանդանոցի տնօրեն Արամ Սարյանը հայտնել է, որ 12 զինվոր անհետ կորած է։", "Հիվանդանոցի տնօրեն"),
        ("Xəstəxananın direktoru Rauf Əliyev bildirib ki, 12 əsgər itkin düşüb.", "Xəstəxananın direktoru"),
        ("قال رئيس بلدية الوادي سامر الحسن إن 12 جنديا فقدوا.", "رئيس بلدية الوادي"),
    ],
)
def test_an_office_is_given_with_the_words_that_go_with_it(text: str, role: str) -> None:
    roles = [r.lower() for person in read(text).persons for r in person.roles]
    assert role.lower() in roles


def test_the_word_for_a_relative_is_not_of_the_one_whose_relative_speaks() -> None:
    (person,) = read("23:40 сестра бойца Дроздова. Видела видео в сети.").persons
    assert not any("сестра" in role for role in person.roles)
