"""A body called by one word of its name is that body, in its own texts too; Georgian names have no capitals."""

from __future__ import annotations

import pytest

from lastcontact.reading.reader import read
from tests.reading.plain_telling import ON, rows

BY_NOUN = """
თავდაცვის სამინისტრო აცხადებს, რომ 12 ჯარისკაცი ტყვედ ჩავარდა. სამინისტრომ დასძინა, რომ სამი დაიღუპა.
  თავდაცვის სამინისტრო
Министерство обороны сообщает: 12 солдат попали в плен. Министерство добавило, что трое погибли.
  Министерство обороны
Міністерство оборони повідомляє: 12 солдатів потрапили в полон. Міністерство додало, що троє загинули.
  Міністерство оборони
Müdafiə Nazirliyi bildirir ki, 12 əsgər əsir düşüb. Nazirlik əlavə edib ki, üç nəfər həlak olub.
  Müdafiə Nazirliyi
Պաշտպանության նախարարությունը հայտնում է, որ 12 զինվոր գերի է ընկել։ Նախարարությունն ավելացրել է, որ երեքը զոհվել են։
  Պաշտպանության նախարարություն
أعلنت وزارة الدفاع أن 12 جنديا أُسروا. وأضافت الوزارة أن ثلاثة قُتلوا.
  وزارة الدفاع
The Ministry of Defence said 12 soldiers were captured. The Ministry added that three were killed.
  Ministry of Defence
The Commission for Missing Persons said 12 soldiers were captured. The Commission added that three were killed.
  Commission for Missing Persons
The Office of the Commissioner for Prisoners said 12 were captured. The Office added that three were killed.
  Office of the Commissioner for Prisoners
"""


@pytest.mark.parametrize(("text", "body"), rows(BY_NOUN))
def test_a_body_called_by_its_noun_is_the_one_named_before(text: str, body: str) -> None:
    reading = read(text, published_on=ON)
    assert [c.speaker for c in reading.claims] == [body, body]
    assert [o.name for o in reading.orgs] == [body]


@pytest.mark.parametrize(("text", "body"), rows(BY_NOUN)[:7])
def test_what_a_body_publishes_is_its_own_word(text: str, body: str) -> None:
    assert [c.speaker for c in read(text, published_on=ON, outlet=body).claims] == [None, None]


def test_the_title_of_a_statement_tells_which_ministry_it_is() -> None:
    text = "Statement of the Ministry of Defence\n\nThe ministry states that 12 soldiers were captured."
    assert [c.speaker for c in read(text, published_on=ON).claims] == ["Ministry of Defence"]


def test_georgian_capitals_stand_at_no_head_of_a_name() -> None:
    reading = read("ᲗᲐᲕᲓᲐᲪᲕᲘᲡ ᲡᲐᲛᲘᲜᲘᲡᲢᲠᲝ ᲐᲪᲮᲐᲓᲔᲑᲡ, ᲠᲝᲛ 12 ᲯᲐᲠᲘᲡᲙᲐᲪᲘ ᲢᲧᲕᲔᲓ ᲩᲐᲕᲐᲠᲓᲐ.", published_on=ON)
    assert [(c.speaker, c.subject) for c in reading.claims] == [("თავდაცვის სამინისტრო", "ჯარისკაცი")]
    assert reading.claims[0].evidence is not None
    assert reading.claims[0].evidence.text == "12 ᲯᲐᲠᲘᲡᲙᲐᲪᲘ ᲢᲧᲕᲔᲓ ᲩᲐᲕᲐᲠᲓᲐ"
