"""What a paper or a speaker takes back and puts right, in the languages with endings; everything is invented."""

from __future__ import annotations

import pytest

from tests.reading.plain_telling import in_short, rows

_FALSE = """
Повстанцы сообщили о 48 пленных. Это ошибка: погибли двое, в плен попали тринадцать.
    captured 48 повстанцы; captured not denied; killed 2; captured 13
Повстанцы сообщили о 48 пленных. Это не так, в плену тринадцать.
    captured 48 повстанцы; held 13
Повстанцы сообщили о 48 пленных. Это ложь, что они попали в плен.
    captured 48 повстанцы; captured not denied
Погибли двое. Это не так страшно, как могло быть.
    killed 2
Министр назвал это выдумкой: пленных нет, есть 22 пропавших без вести.
    held not denied министр; missing 22 министр
Мэр назвал это ложью и сказал, что погибли трое.
    killed 3 мэр
Неправда, что 40 человек погибли: погибли четверо.
    killed not denied 40; killed 4
Повстанці повідомили про 48 полонених. Це помилка: загинуло восьмеро.
    captured 48 повстанці; captured not denied; killed 8
Міністр назвав це вигадкою: полонених немає, є 22 зниклих безвісти.
    held not denied міністр; missing 22 міністр
Ապստամբները հայտնել են 48 գերու մասին։ Դա սխալ է. գերի է ընկել տասներեքը։
    captured 48 ապստամբներ; captured not denied; captured 13
Նախարարը դա սուտ անվանեց. գերիներ չկան, կա 22 անհետ կորած։
    captured not denied նախարար; missing 22 նախարար
მეამბოხეებმა 48 ტყვის შესახებ განაცხადეს. ეს შეცდომაა: ტყვედ ცამეტი ჩავარდა.
    captured 48; captured not denied; captured 13
"""


@pytest.mark.parametrize(("text", "told"), rows(_FALSE))
def test_what_is_told_behind_this_is_false_is_so(text: str, told: str) -> None:
    assert in_short(text) == told


_PRINTED = """
Поправка. Вместо «ранены 16» следует читать «ранены 6», вместо «погибли двое» — «погибли трое».
    wounded not denied 16; wounded 6; killed not denied 2; killed 3
Следует читать «взяты в плен 12», а не «взяты в плен 21».
    captured 12; captured not denied 21
Вместо 16 раненых следует читать 6 раненых.
    wounded not denied 16; wounded 6
Вместо пленных вернули тела двоих.
    remains_returned 2
Замість «поранено 16» слід читати «поранено 6».
    wounded not denied 16; wounded 6
«Վիրավորվել է 16» բառերի փոխարեն պետք է կարդալ «վիրավորվել է 6»։
    wounded not denied 16; wounded 6
ნაცვლად „დაიჭრა 16“ უნდა იკითხებოდეს „დაიჭრა 6“.
    wounded not denied 16; wounded 6
Ранее мы писали, что в плен попали 48 солдат. Это ошибка: в плен попали тринадцать.
    captured not denied 48; captured 13
Вчера мы написали, что ранены 30 человек. На самом деле ранены трое.
    wounded not denied 30; wounded 3
Ранее мы писали, что погибли девять человек. Позже один умер в больнице.
    killed 9; killed 1
Мы писали, что погибли трое. Министерство назвало это ложью.
    killed 3; killed not denied Министерство
Раніше ми писали, що загинули 48 бійців. Це помилка.
    killed not denied 48
Ավելի վաղ գրել էինք, որ գերեվարվել է 48 զինվոր։ Դա սխալ է։
    captured not denied 48
ადრე ვწერდით, რომ ტყვედ 48 ჯარისკაცი ჩავარდა. ეს შეცდომაა.
    captured not denied 48
"""


@pytest.mark.parametrize(("text", "told"), rows(_PRINTED))
def test_what_was_printed_wrong_is_denied_and_what_is_to_be_read_told(text: str, told: str) -> None:
    assert in_short(text) == told
