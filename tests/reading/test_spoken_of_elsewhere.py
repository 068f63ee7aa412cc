"""Of whom a claim is where a sentence names nobody, or only by a surname, in languages with endings."""

import pytest

from lastcontact.core.claim import PEOPLE_TYPES
from lastcontact.reading.reader import read
from tests.reading.plain_telling import ON, rows

TOLD = """
Богдан Журба служив у 14-й бригаді. Наприкінці вересня його бачили живим побратими.
    found: Богдан Журба
Богдан Журба потрапив у полон 3 вересня. Поранено п'ятьох мешканців Острелі.
    captured: Богдан Журба; wounded: мешканців
Богдан Журба, 1990 року народження. Поранений у ногу, лежить у Карську.
    wounded: Богдан Журба
Иван Долина пропал 3 сентября под Карском. Среди пленных его нет.
    missing: Иван Долина; held not: Иван Долина
Лободюк повернувся з полону 5 жовтня. Журбу він бачив мертвим. Про решту він не знає.
    returned: Лободюк; killed: Журба; missing: -
Бывший пленный Савин вернулся домой. Журбу он видел мёртвым.
    returned: Савин; killed: Журба
Лободюка забрали в лікарню.
    wounded: Лободюк
Киев освобожден.
    -
Богдан Журба, 1990 року народження. Учора мамі загиблого сказали, що він у полоні.
    held: -
Погиб сын Ирины Савиной. Умер в госпитале.
    killed: сын Ирины Савиной
Судьба сержанта Долины неизвестна.
    missing: Долина
Тіло Богдана Журби опізнали рідні.
    identified: Богдан Журба
Долина Иван — среди удерживаемых лиц не значится.
    held not: Долина Иван
Лободюк — в госпитале.
    wounded: Лободюк
- Лободюк — в госпитале.
    wounded: Лободюк
1. Савин — содержится.
    held: Савин
Савин — содержится.
    held: Савин
Журба — умер.
    killed: Журба
Орлов — в плен не попадал.
    captured not: Орлов
В бумаге есть пометки. Крестик — убит, кружок — жив.
    -
"""


@pytest.mark.parametrize(("text", "told"), rows(TOLD))
def test_a_claim_is_of_the_one_named_before_or_by_a_surname_alone(text: str, told: str) -> None:
    claims = [c for c in read(text, published_on=ON).claims if c.type in PEOPLE_TYPES]
    negated = [" not" if c.polarity.value == "negated" else "" for c in claims]
    short = [f"{c.type.value}{n}: {c.subject or '-'}" for c, n in zip(claims, negated, strict=True)]
    assert ("; ".join(short) or "-") == told
