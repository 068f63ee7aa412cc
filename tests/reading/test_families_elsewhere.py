"""Families of words for what happened to people, in Russian, Ukrainian and Armenian. All of it is invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.reading.language import detect
from lastcontact.reading.reader import read

ON = date(2036, 5, 14)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Троих бойцов взяли живьём у мельницы.", "captured"),
        ("Двое сидят в подвале завода в Ольмене.", "held"),
        ("Похоронки получили четыре семьи.", "killed"),
        ("Ему осколком перебило ногу, он лежит в медсанбате.", "wounded"),
        ("С тех пор — тишина, ни звонка.", "contact_lost"),
        ("Домой возвратились девять моряков.", "returned"),
        ("Сапёры наткнулись на останки двух солдат.", "found"),
        ("Побросали автоматы и сдались семеро.", "surrendered"),
        ("В базу внесены анкеты 26 человек.", "registered"),
        ("Одного підранили, двох узяли тепленькими.", "captured"),
        ("Тринадцять воїнів досі непоховані.", "killed"),
        ("Четверо хлопців перетнули кордон, вони вже вдома.", "returned"),
        ("П'ятеро вояків перебувають під арештом.", "detained"),
        ("Штурмовики привели чотирьох бранців.", "captured"),
        ("Երկու վարորդ հայտնվել է թշնամու ձեռքում։", "captured"),
        ("Ութ զինվորի գնդակահարել են։", "killed"),
        ("Կորած եղբայրները ողջ գտնվեցին։", "found"),
    ],
)
def test_a_word_of_the_family_tells(text: str, kind: str) -> None:
    assert kind in {c.type.value for c in read(text, published_on=ON).claims}


def test_what_a_phrase_passes_over_still_says_how_surely() -> None:
    told = read("У полон могли потрапити від 20 до 25 солдатів.", published_on=ON).claims
    assert [(c.type.value, c.modality.value) for c in told] == [("captured", "possible")]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Десятеро людей вважаються зниклими.", "uk"),
        ("Четверо втекли з табору, двох поранено.", "uk"),
        ("Человек нашли двое.", "ru"),
        ("Погибли двое.", "ru"),
    ],
)
def test_words_tell_ukrainian_where_letters_do_not(text: str, language: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "Омбудсмен навестил одиннадцать пленных в госпитале.",
        "Омбудсмен відвідав одинадцятьох полонених у шпиталі.",
    ],
)
def test_a_visit_leaves_whom_it_passes_over_to_tell(text: str) -> None:
    told = read(text, published_on=ON).claims
    assert ("visit", 11) in [(c.type.value, c.count.minimum if c.count else None) for c in told]
