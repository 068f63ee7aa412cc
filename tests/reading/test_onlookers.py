"""Who saw, counted, tended or buried others is none of them, and whoever tells of another's wound is not wounded."""

from __future__ import annotations

import pytest

from lastcontact.core.claim import PEOPLE_TYPES
from lastcontact.reading.reader import read


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Two soldiers who crossed the river said they saw at least nine bodies on the eastern bank.", 9),
        ("Four women saw eleven captives being led along the road.", 11),
        ("Двое солдат, переплывших реку, сказали, что видели на восточном берегу не менее девяти тел.", 9),
        ("Двое врачей прооперировали шестерых раненых.", 6),
        ("Двоє солдатів бачили на березі дев'ять тіл.", 9),
        ("Двоє водіїв, які втекли з міста, нарахували в підвалі школи чотирнадцять поранених.", 14),
        ("Երեք ձկնորս տեսել են հինգ դի ամբարտակի մոտ։", 5),
        ("Քաղաքից փախած երկու վարորդ դպրոցի նկուղում հաշվել են տասնչորս վիրավոր։", 14),
        ("Çayı üzərək keçən iki əsgər şərq sahilində azı doqquz meyit gördüklərini söyləyib.", 9),
        ("İki həkim altı yaralını əməliyyat edib.", 6),
        ("სამმა მეთევზემ კაშხალთან ხუთი ცხედარი ნახა.", 5),
        ("ორმა მღვდელმა ეკლესიის უკან ცხრა დაღუპული დამარხა.", 9),
        ("أحصى سائقان فرا من المدينة أربعة عشر جريحا في قبو المدرسة.", 14),
        ("رأى ثلاثة صيادين خمس جثث قرب السد.", 5),
        ("Две пастушки заметили у реки троих погибших солдат.", 3),
        ("Троє журналістів виявили на площі дванадцять тіл.", 12),
        ("Üç jurnalist meydanda on iki meyit aşkar edib.", 12),
        ("სამმა ჟურნალისტმა მოედანზე თორმეტი ცხედარი აღმოაჩინა.", 12),
        ("أخرج متطوعان سبعة جرحى من النار.", 7),
    ],
)
def test_who_looks_on_is_not_counted_among_them(text: str, number: int) -> None:
    claims = [c for c in read(text).claims if c.type in PEOPLE_TYPES and c.count]
    assert [c.count.minimum for c in claims if c.count] == [number]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Двое раненых солдат видели пять тел.", {2, 5}),
        ("Двоє поранених бачили п'ять тіл.", {2, 5}),
        ("Двое погибли, трое ранены.", {2, 3}),
    ],
)
def test_who_has_a_fate_of_his_own_keeps_it(text: str, number: set[int]) -> None:
    assert {c.count.minimum for c in read(text).claims if c.count} == number


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("I saw Marek Tolvan on the third day, he was wounded in the arm.", "Marek Tolvan"),
        ("Я видел Марка Толвана на третий день, он был ранен в руку.", "Марк Толван"),
        ("Ես տեսա Մարկ Տոլվանյանին երրորդ օրը, նա վիրավոր էր։", "Մարկ Տոլվանյան"),
        ("Mən Mərkə Tolvanlını üçüncü gün gördüm, o, qolundan yaralı idi.", "Mərkə Tolvanlı"),
        ("მარკ ტოლვანი ვნახე, დაჭრილი იყო.", "მარკ ტოლვანი"),
        ("رأيت مراد التولفاني في اليوم الثالث، وكان جريحا في ذراعه.", "مراد التولفاني"),
    ],
)
def test_whom_i_saw_is_wounded_and_does_not_tell_it(text: str, name: str) -> None:
    claims = [c for c in read(text).claims if c.type in PEOPLE_TYPES]
    assert [(c.subject, c.speaker) for c in claims] == [(name, None)]
