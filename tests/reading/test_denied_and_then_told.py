"""Who denies what another said, and in the same breath gives a figure of his own: both are told. All invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.reading.reader import read

SAID = {
    "ru": (
        "Министерство обороны Орванда заявило, что 41 солдат удерживается Телурией. "
        "В Министерстве обороны Телурии эти данные опровергли и сообщили, что удерживают тридцать четыре человека."
    ),
    "uk": (
        "Міністерство оборони Орванда заявило, що 41 солдат у полоні Телурії. "
        "Міністерство оборони Телурії спростувало цю цифру і повідомило, що утримує 34 полонених."
    ),
    "ar": (
        "أعلنت وزارة الدفاع في أورفاند أن واحدا وأربعين جنديا محتجزون لدى تيلوريا. "
        "ونفت وزارة الدفاع في تيلوريا هذا الرقم وقالت إنها تحتجز أربعة وثلاثين أسيرا."
    ),
    "az": (
        "Orvand Müdafiə Nazirliyi bildirib ki, 41 əsgər Teluriyada əsirdir. "
        "Teluriya Müdafiə Nazirliyi bu rəqəmi təkzib edib və 34 əsir saxladığını bildirib."
    ),
    "hy": (
        "Օրվանդի պաշտպանության նախարարությունը հայտարարել է, որ 41 զինվոր գերի է Թելուրիայում։ "
        "Թելուրիայի պաշտպանության նախարարությունը հերքել է այդ թիվը և հայտնել, որ պահում է 34 գերի։"
    ),
    "ka": (
        "ორვანდის თავდაცვის სამინისტრომ განაცხადა, რომ 41 ჯარისკაცი ტყვედ ჰყავს ტელურიას. "
        "ტელურიის თავდაცვის სამინისტრომ ეს მონაცემები უარყო და განაცხადა, რომ 34 ტყვე ჰყავს."
    ),
    "en": (
        "The Orvand ministry said 41 soldiers are held by Teluria. "
        "The Telurian ministry denied the figure and said it holds thirty-four."
    ),
}


@pytest.mark.parametrize("text", SAID.values(), ids=SAID)
def test_the_denial_and_the_figure_are_both_told(text: str) -> None:
    claims = read(text, published_on=date(2031, 3, 24)).claims
    found = [(c.polarity.value, c.count.minimum if c.count else None) for c in claims]
    assert found == [("affirmed", 41), ("negated", None), ("affirmed", 34)]
    assert claims[1].speaker == claims[2].speaker != claims[0].speaker
    assert {c.type.value for c in claims} == {"held"}


def test_a_denial_with_no_word_of_another_behind_it_stays_whole() -> None:
    text = "Штаб заявил, что взял в плен 20 человек. Министерство это опровергло, добавив, что все бойцы на позициях."
    *_, last = read(text, published_on=date(2031, 3, 24)).claims
    assert last.polarity.value == "negated"
