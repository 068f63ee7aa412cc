"""Bodies named in quotation marks and in no list, and words that deny or know nothing; everybody here is invented."""

from __future__ import annotations

import pytest

from tests.reading.plain_telling import in_short, rows

_TABLE = """
«Открытая камера» отрицает, что удерживает 20 землемеров.
  held not denied 20 камера
«Чистый берег» не подтверждает и не опровергает пленение 20 каменотёсов.
  captured unknown 20 берег
В Квелме погибли девять курсантов и четверо ранены, сообщает «Чистый берег».
  killed 9 берег; wounded 4 берег
«Відкрита камера» повідомляє: семеро курсантів взяті в полон у Дринті.
  captured 7 камера
«Чистий берег» заперечує, що утримує 20 пасічників.
  held not denied 20 берег
«Двое убиты», — сообщает «Чистый берег».
  killed 2 берег
„ღია საკანი“ უარყოფს, რომ 20 ადამიანს აკავებს.
  held not denied 20 საკანი
Nazirlik 12 əsgərin əsir düşdüyü barədə xəbərlərin doğru olmadığını bildirib.
  captured not denied 12 Nazirlik
Nazirlik 12 əsgərin əsir düşməsi barədə məlumatın həqiqətə uyğun olmadığını bildirib.
  captured not denied 12 Nazirlik
Штаб исключил гибель 12 солдат.
  killed not denied 12 Штаб
Штаб не исключил, что 12 солдат попали в плен.
  captured possible 12 Штаб
Родина не має відомостей про сина.
  missing unknown
Министерство не имеет сведений о 12 солдатах.
  missing unknown 12
Трое считались погибшими, но вернулись домой.
  killed apparent 3
Ветров считался погибшим, но вернулся из плена.
  returned
Троє вважалися загиблими, але повернулися додому.
  killed apparent 3
Суд обязал освободить 12 солдат.
  returned planned 12
Фронт предложил освободить 12 солдат.
  returned planned 12
Надежды на возвращение 12 солдат тают.
  returned possible 12
Солдаты рисковали жизнью: трое погибли.
  killed 3
The army tried to free 12 soldiers.
  returned planned 12
They tried to free the 12 but three were killed.
  returned planned 12; killed 3
The army said it holds 11 men and called the figure of 18 a fantasy.
  held 11 army; held not denied 18 army
The army said it holds 11 men and rejected as false the claim that 18 were captured.
  held 11 army; captured not denied 18 army
The report that 12 were killed was checked and called a lie.
  killed not denied 12
He said 12 were captured and called it a lie.
  captured not denied 12
غير صحيح أن 12 جنديا قتلوا، وأن خمسة أسروا.
  killed not denied 12; captured not denied 5
ما نُشر عن مقتل 12 جنديا غير صحيح، وأن خمسة أصيبوا.
  killed not denied 12; wounded 5
Two tried to run and were cut down.
  killed 2
"""


@pytest.mark.parametrize(("text", "told"), rows(_TABLE))
def test_what_is_denied_is_never_told_as_so(text: str, told: str) -> None:
    assert in_short(text) == told
