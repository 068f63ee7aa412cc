"""Spellings of one place in seven languages, and places that only look alike; every name is invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.reading.gazetteer import Gazetteer, Known
from lastcontact.reading.place_keys import one_place, sound_keys
from lastcontact.reading.reader import read

ONE = [
    ("Hin Tager", "Xin Tağer"), ("Hin Tager", "Hin-Tagher"), ("Hin Tager", "Հին Թաղեր"), ("Hin Tager", "Хин Тагер"),
    ("Хцаберд", "Khtsaberd"), ("Խծաբերդ", "Khtsaberd"), ("Khtsaberd", "Xtsaberd"), ("Khtsabert", "Խծաբերդ"),
    ("Çaylaqqala", "Caylaqqala"), ("Çaylaqqala", "Chaylaggala"), ("Caylaqqala", "Calakkala"),
    ("Çaylaqqala", "Чайлаккала"), ("ზემო წყარო", "Zemo Tskaro"), ("ზემო წყარო", "Zemo Tsqaro"),
    ("Դաշտաձոր", "Dashtadzor"), ("Дашдадзор", "Dashtadzor"), ("Şıxlıbulaq", "Shikhlibulag"),
    ("Şıxlıbulaq", "Шихлыбулаг"), ("Верхня Рудня", "Verkhnia Rudnia"), ("دير الورد", "Deir al-Ward"),
    ("تل مرجوف", "Tal Marjouf"), ("Ağbulaq", "Aghbulagh"), ("Ağbulaq", "Ахбулаг"), ("Qarağac", "Garaghaj"),
    ("Ջրաձոր", "Jradzor"), ("Qızılqaya", "Kyzylkaya"), ("Qızılqaya", "Gizilgaya"),
]  # fmt: skip
TWO = [
    ("Orvan", "Orven"), ("Kelm", "Kalma"), ("Dorna", "Dorana"), ("Pelt", "Belt"), ("Sarn", "Zarin"),
    ("Yuxarı Daş", "Aşağı Daş"), ("Verin Aghbak", "Nerkin Aghbak"), ("Ağbulaq", "Qarabulaq"), ("Tarsk", "Tarusk"),
    ("Novosel", "Novoselo"), ("Marga", "Marka"), ("Hask", "Gask"), ("Velki Dol", "Mali Dol"),
    ("Dashtadzor", "Dashtadur"), ("Orvan 1", "Orvan 2"),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b"), ONE)
def test_spellings_of_one_place_are_found_by_each_other(a: str, b: str) -> None:
    assert one_place(a, b) and {*sound_keys(a)} & {*sound_keys(b)}
    found = Gazetteer([Known("place-7", (a,))]).find(b)
    assert found is not None and found.id == "place-7"


@pytest.mark.parametrize(("a", "b"), TWO)
def test_places_that_look_alike_stay_two(a: str, b: str) -> None:
    assert not one_place(a, b) and Gazetteer([Known("place-7", (a,))]).find(b) is None


def test_a_name_that_two_places_could_be_is_neither() -> None:
    both = Gazetteer([Known("place-7", ("Khtsaberd",)), Known("place-8", ("Khtsabert",))])
    assert both.find("Խծաբերդ") is None
    exact = both.find("Khtsaberd")
    assert exact is not None and exact.id == "place-7"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Doqquz əsgər Daşlıqaya yaxınlığında əsir düşüb.", "Daşlıqaya"),
        ("Doqquz əsgər Daşlıqayada əsir düşüb.", "Daşlıqaya"),
        ("Doqquz əsgər Qızılovada əsir düşüb.", "Qızılova"),
        ("ცხრა ჯარისკაცი ზემო წყაროსთან ტყვედ ჩავარდა.", "ზემო წყარო"),
        ("ცხრა ჯარისკაცი ველისციხესთან დაიჭრა.", "ველისციხე"),
        ("ცხრა ჯარისკაცი ორვანთან დაიჭრა.", "ორვანი"),
    ],
)
def test_an_ending_is_taken_off_and_no_part_of_a_name(text: str, name: str) -> None:
    assert [place.name for place in read(text, published_on=date(2031, 4, 8)).places] == [name]
