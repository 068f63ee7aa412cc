"""Names of one office in other words are asked about, in one script or several; other offices are not. All invented."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.bureau.acts import Bureau
from tests.desk.test_one_body_in_many_languages import board, press, sides, speakers, told

__all__ = ["sides"]
QUESTION, UNSURE = "Is it one body?", "perhaps one: counted as several until somebody says so"


@pytest.mark.parametrize(
    "names",
    [
        ("Human Rights Defender of Varnia", "Ombudsman of Varnia"),
        ("Varnian Human Rights Defender", "Омбудсмен Варнии"),
        ("Защитник прав человека Варнии", "Омбудсмен Варнии"),
        ("Захисник прав людини Варнії", "Омбудсмен Варнії"),
        ("Վարնիայի մարդու իրավունքների պաշտպան", "Human Rights Defender of Varnia"),
        ("Varniyanın insan hüquqları müdafiəçisi", "Ombudsman of Varnia"),
        ("ვარნიის ადამიანის უფლებათა დამცველი", "ვარნიის სახალხო დამცველი"),
        ("مفوض حقوق الإنسان في فارنيا", "أمين المظالم في فارنيا"),
        ("Varnian Prisoners Commission", "Commission on Prisoners of Varnia"),
        ("Комиссия Варнии по пленным", "Комиссия по делам пленных Варнии"),
        ("Комісія полонених Варнії", "Комісія у справах полонених Варнії"),
        ("ვარნიის ტყვეთა კომისია", "ვარნიის კომისია ტყვეების საკითხებზე"),
    ],
)
def test_names_that_may_be_one_office_are_offered_and_stay_two_until_somebody_says_so(
    bureau: Bureau, alma_at_desk: Client, names: tuple[str, str]
) -> None:
    for name in names:
        told(bureau, name)
    page = board(bureau, alma_at_desk)
    assert QUESTION in page and UNSURE in page and set(speakers(page)) == set(names)
    page = press(bureau, alma_at_desk, *names)
    assert "They are one body from now on." in page and len(speakers(page)) == 1


@pytest.mark.parametrize(
    "names",
    [
        ("Military Ombudsman of Varnia", "Ombudsman of Varnia"),
        ("Военный омбудсмен Варнии", "Ombudsman of Varnia"),
        ("Children's Ombudsman of Varnia", "Ombudsman of Varnia"),
        ("Human Rights Defender of Varnia", "Military Ombudsman of Varnia"),
        ("Human Rights Watchers of Varnia", "Ombudsman of Varnia"),
        ("Human Rights Defender of Varnia", "Ombudsman of Tessaly"),
        ("Union of Human Rights Defenders of Varnia", "Ombudsman of Varnia"),
        ("Varnian Commission of Inquiry", "Electoral Commission of Varnia"),
        ("Commission of Varnia", "Varnian Commission on Prisoners"),
        ("Комиссия Варнии по пленным", "Комиссия Варнии по выборам"),
    ],
)
def test_other_offices_are_not_offered_and_are_two(
    bureau: Bureau, alma_at_desk: Client, names: tuple[str, str]
) -> None:
    for name in names:
        told(bureau, name)
    page = board(bureau, alma_at_desk)
    assert QUESTION not in page and set(speakers(page)) == set(names)


@pytest.mark.parametrize(
    "names",
    [
        ("Military Ombudsman of Varnia", "Varnian Ombudsman of Servicemen"),
        ("Военный омбудсмен Варнии", "Military Ombudsman of Varnia"),
        ("Військовий омбудсман Варнії", "Varniyanın hərbi ombudsmanı"),
    ],
)
def test_a_military_ombudsman_is_one_voice_in_every_language(
    bureau: Bureau, alma_at_desk: Client, names: tuple[str, str]
) -> None:
    for name in names:
        told(bureau, name)
    assert len(speakers(board(bureau, alma_at_desk))) == 1
