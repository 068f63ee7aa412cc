"""What nobody knows or tells, and what stands beside it, in the languages with endings; everything is invented."""

from __future__ import annotations

import pytest

from tests.reading.plain_telling import in_short, rows

_WHETHER = """
Взяты ли в плен остальные, штаб сказать не смог.
    captured unknown
Попали ли они в плен, я не знаю.
    captured unknown
Неизвестно, в плену ли он.
    held unknown
Убит он или взят в плен, неизвестно.
    killed unknown; captured unknown
Сколько попало в плен, мне тогда никто не сказал.
    captured unknown
Взяли ли его в плен, расскажет суд.
    captured unknown
Погибли не только солдаты, но и чуть ли не вся деревня.
    killed
Мы не знали, что двое погибли.
    killed 2
Чи взято в полон бодай одного, невідомо.
    captured unknown
Загинув він чи потрапив у полон, невідомо.
    killed unknown; captured unknown
Скільки загинуло, штаб не каже.
    killed unknown штаб
Գերի՞ են ընկել, թե ոչ, չգիտեմ։
    captured unknown
Գերի՞ են ընկել։
    -
Զոհվե՞լ են, թե գերի ընկել, չգիտեմ։
    killed unknown; captured unknown
Քանիսն են գերի ընկել, ինձ ոչ ոք չասաց։
    captured unknown
ჩავარდნენ თუ არა ტყვედ, არ ვიცი.
    captured unknown
რამდენი დაიღუპა, შტაბი არ ამბობს.
    killed unknown შტაბი
"""


@pytest.mark.parametrize(("text", "told"), rows(_WHETHER))
def test_whether_and_how_many_are_left_open(text: str, told: str) -> None:
    assert in_short(text) == told


_BESIDE = """
Погибли двое, имён не сообщают.
    killed 2
Шестеро погибли, сколько ранено, неизвестно.
    killed 6; wounded unknown
Двое погибли, взяты ли в плен остальные, неизвестно.
    killed 2; captured unknown
Не знаю, где брат, но двое его товарищей погибли.
    killed 2
Штаб не сообщает о потерях, но в госпиталь привезли 12 раненых.
    wounded 12
Штаб не сообщает ни о погибших, ни о раненых.
    killed unknown Штаб; wounded unknown Штаб
Штаб не сообщил, что двое погибли.
    killed unknown 2 Штаб
Зникли шестеро, скільки поранених, невідомо.
    missing 6; wounded unknown
Загинули двоє, імен не повідомляють.
    killed 2
Զոհվել է երկու հոգի, անունները չեն հայտնում։
    killed 2
Վեց հոգի զոհվել է, քանիսն են վիրավորվել, հայտնի չէ։
    killed 6; wounded unknown
დაიღუპა ორი ადამიანი, სახელებს არ ასახელებენ.
    killed 2
"""


@pytest.mark.parametrize(("text", "told"), rows(_BESIDE))
def test_what_is_not_told_leaves_open_nothing_else(text: str, told: str) -> None:
    assert in_short(text) == told
