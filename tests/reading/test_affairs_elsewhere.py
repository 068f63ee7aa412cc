"""What is told beside people, in languages with endings: aid, talks, visits, cases. All of it is invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.reading.reader import read


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("aid", "Грузовики доставили продовольствие и медикаменты."),
        ("agreement", "Перемирие в целом соблюдается."),
        ("attacked", "За сутки зафиксировано два обстрела."),
        ("investigating", "Прокуратура возбудила уголовное дело."),
        ("aid", "Гуманітарний вантаж із ліками прибув до міста."),
        ("comms_cut", "Мобільне покриття відсутнє."),
        ("displaced", "Домівки залишили близько 5 000 осіб."),
        ("talks", "Բանակցությունները շարունակվում են։"),
        ("search", "Որոնողական աշխատանքները շարունակվում են։"),
        ("visit", "Պատվիրակներն այցելել են ճամբար։"),
        ("agreement", "Tərəflər atəşkəs barədə razılığa gəliblər."),
        ("investigating", "Prokurorluq cinayət işi başlayıb."),
        ("search", "სამძებრო სამუშაოები გრძელდება."),
        ("agreement", "მხარეებმა ცეცხლის შეწყვეტაზე მოაწერეს ხელი."),
        ("aid", "وصلت شاحنات محملة بالادوية الى المدينة."),
        ("agreement", "دخل وقف اطلاق النار حيز التنفيذ."),
    ],
)
def test_what_is_told_beside_people_has_its_type(kind: str, text: str) -> None:
    assert kind in {claim.type.value for claim in read(text, published_on=date(2036, 5, 14)).claims}
