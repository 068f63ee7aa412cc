"""What a body states with a colon, in the languages with endings; every body, place and event is invented."""

from __future__ import annotations

import pytest

from tests.reading.plain_telling import in_short, rows

_STATED = """
Минобороны Тарва заявляет: информация о якобы 19 погибших не соответствует действительности. Двое солдат ранены.
    killed not denied 19 Тарва; wounded 2 Тарва
Штаб Тарва сообщает: за сутки убиты 12 солдат. Трое взяты в плен, пятеро пропали без вести.
    killed 12 Тарва; captured 3 Тарва; missing 5 Тарва
Полиция сообщила: задержаны шестеро. Родные говорят, что увезли девятерых. Двоих уже отпустили.
    detained 6 Полиция; captured 9 родственники; returned 2
Штаб сообщил: «Погибли трое». Ещё двое ранены.
    killed 3 Штаб; wounded 2
Міноборони Тарву заявляє: інформація про нібито 19 загиблих не відповідає дійсності. Двоє військових поранені.
    killed not denied 19 Тарву; wounded 2 Тарву
Բանակի շտաբը հայտարարում է. 19 զոհի մասին լուրը սուտ է։ Երկու զինծառայող վիրավորվել է։
    killed not denied 19 շտաբ; wounded 2 շտաբ
Սահմանապահ ծառայությունը հայտնեց. «Երեք զինվոր զոհվել է»։ Հինգ գյուղացի վիրավոր է։
    killed 3 ծառայություն; wounded 5
შტაბი იუწყება: სამი ჯარისკაცი დაიღუპა. ხუთი დაიჭრა.
    killed 3 შტაბი; wounded 5 შტაბი
"""


@pytest.mark.parametrize(("text", "told"), rows(_STATED))
def test_a_statement_goes_on_until_somebody_else_speaks(text: str, told: str) -> None:
    assert in_short(text) == told


_BODIES = """
МВД Тарва сообщило о пропаже 7 полицейских, МВД Олма — о задержании семерых бойцов.
    missing 7 Тарва; detained 7 Олма
МИД Тарва заявил о пленении восьми десантников, МИД Олма — о пропаже троих.
    captured 8 Тарва; missing 3 Олма
МВД Тарва сообщило, что пропали 7 полицейских, МВД Олма — что задержаны семеро.
    missing 7 Тарва; detained 7 Олма
САРН, 5 мая (Агентство «Маяк») — Погибли двое.
    killed 2
"""


@pytest.mark.parametrize(("text", "told"), rows(_BODIES))
def test_letters_for_a_body_open_a_sentence_and_no_dateline(text: str, told: str) -> None:
    assert in_short(text) == told
