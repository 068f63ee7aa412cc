"""Everyday short forms of given names beside the names in documents, in any script. Everybody is invented."""

from __future__ import annotations

import pytest

from lastcontact.names.compare import compare


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("დათო კესტრიშვილი", "Давид Кестришвили"),
        ("Дато Кестришвили", "დავით კესტრიშვილი"),
        ("Dato Kestrishvili", "Davit Kestrishvili"),
        ("Гога Кестришвили", "Георгий Кестришвили"),
        ("Nika Kestrishvili", "ნიკოლოზ კესტრიშვილი"),
        ("Сандро Кестришвили", "Aleksandre Kestrishvili"),
        ("Ավո Տոլվանյան", "Аветис Толванян"),
        ("Khachik Tolvanyan", "Խաչատուր Տոլվանյան"),
        ("Самик Толванян", "Samvel Tolvanyan"),
        ("Rafik Tolvanyan", "Ռաֆայել Տոլվանյան"),
        ("İbiş Mostarlı", "Ибрагим Мостарлы"),
        ("Məmməd Mostarlı", "Muhammad Mostarli"),
        ("Саня Дромен", "Oleksandr Dromen"),
        ("Михась Дромен", "Михаил Дромен"),
        ("Стас Дромен", "Станіслав Дромен"),
        ("Катруся Дромен", "Катерина Дромен"),
        ("Vovka Dromen", "Володимир Дромен"),
        ("حمودي الكشتلي", "محمد الكشتلي"),
        ("Hammoudi Kashtali", "Ahmad Kashtali"),
        ("Abboud Kashtali", "Abdulrahman Kashtali"),
        ("Xander Dromen", "Alexander Dromen"),
    ],
)
def test_a_short_form_is_the_name_in_documents(one: str, other: str) -> None:
    assert compare(one, other).score > 0.9


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("დათო კესტრიშვილი", "გიორგი კესტრიშვილი"),
        ("Дато Кестришвили", "Зураб Кестришвили"),
        ("Сандро Кестришвили", "Саба Кестришвили"),
        ("Авo Толванян", "Арам Толванян"),
        ("Саня Дромен", "Семён Дромен"),
        ("Hammoudi Kashtali", "Khaled Kashtali"),
        ("Nathan Dromen", "Natalia Dromen"),
    ],
)
def test_a_short_form_of_another_name_is_not(one: str, other: str) -> None:
    assert compare(one, other).score < 0.9
