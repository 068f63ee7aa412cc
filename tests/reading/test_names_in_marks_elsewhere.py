"""Bodies whose name stands in quotation marks and in no list; everybody here is invented."""

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
"""


@pytest.mark.parametrize(("text", "told"), rows(_TABLE))
def test_a_body_named_in_marks_speaks(text: str, told: str) -> None:
    assert in_short(text) == told
