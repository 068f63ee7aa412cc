"""Whom a text says that it repeats, in seven languages; a ministry that is cited is no lineage."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.reading.reader import read

CASES = [
    ("Northwire, citing the Delta agency: nine soldiers were captured near Orvan.", ["Delta"]),
    ("Nine soldiers were captured near Orvan, Northwire reported, citing the Meridian news agency.", ["Meridian"]),
    ("Reposted from Delta\nNine soldiers were captured near Orvan.", ["Delta"]),
    ("Nine soldiers were captured near Orvan.\n\n© Delta. Reprinted by Northwire", ["Delta"]),
    ("@frontwatch, reposting Delta: nine soldiers were captured near Orvan.", ["Delta"]),
    ("Delta quoted Minister Ada Renn as saying nine soldiers were captured, Northwire reported.", ["Delta"]),
    ("Citing the Ministry of Defence, Northwire reported that nine soldiers were captured.", []),
    ("Nine soldiers were captured, the army said, citing a captured officer.", []),
    ("Агентство «Норд» со ссылкой на агентство «Дельта» сообщило, что девять солдат попали в плен.", ["Дельта"]),
    ("Девять солдат попали в плен.\n\nПо материалам агентства «Дельта»", ["Дельта"]),
    ("Переслано из «Фронтовой дозор»\nДевять солдат попали в плен.", ["Фронтовой дозор"]),
    ("Девять солдат попали в плен, сообщает «Норд» со ссылкой на Минобороны.", []),
    ("Источник в госпитале рассказал о девяти раненых солдатах.", []),
    ("Агенція «Норд» з посиланням на агенцію «Дельта» повідомила про дев'ять полонених.", ["Дельта"]),
    ("Репост із «Фронтова варта»\nДев'ять військових потрапили в полон.", ["Фронтова варта"]),
    ("За матеріалами справи № 2-19, дев'ять військових потрапили в полон.", []),
    ("«Նորդ» գործակալությունը, հղում անելով «Դելտա» գործակալությանը, հայտնում է ինը գերու մասին։", ["Դելտա"]),
    ("Աղբյուրը՝ Դելտա\nԻնը զինվոր գերի է ընկել։", ["Դելտա"]),
    ("«Nord» agentliyi «Delta» agentliyinə istinadən xəbər verir ki, doqquz əsgər əsir düşüb.", ["Delta"]),
    ("Mənbə: Delta\nDoqquz əsgər əsir düşüb.", ["Delta"]),
    ("სააგენტო „ნორდი“ სააგენტო „დელტაზე“ დაყრდნობით იტყობინება, რომ ცხრა ჯარისკაცი ტყვედ ჩავარდა.", ["დელტა"]),
    ("წყარო: დელტა\nცხრა ჯარისკაცი ტყვედ ჩავარდა.", ["დელტა"]),
    ("أفادت وكالة نورد نقلا عن وكالة دلتا أن تسعة جنود أسروا.", ["وكالة دلتا"]),
    ("المصدر: دلتا\nأسر تسعة جنود.", ["دلتا"]),
]


@pytest.mark.parametrize(("text", "names"), CASES)
def test_a_text_tells_whom_it_repeats(text: str, names: list[str]) -> None:
    found = read(text, published_on=date(2031, 4, 8)).lineage
    assert [one.name for one in found] == names
    assert all(text[one.words.start : one.words.end] == one.words.text for one in found)


def test_the_outlet_that_publishes_it_is_not_whom_it_repeats() -> None:
    assert read("© Delta. Nine soldiers were captured near Orvan.", outlet="Delta").lineage == ()
