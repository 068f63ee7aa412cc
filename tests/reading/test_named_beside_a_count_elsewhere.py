"""Who is named beside those that are counted, beside his kin or in a list; everybody here is invented."""

from __future__ import annotations

import pytest

from lastcontact.core.claim import PEOPLE_TYPES
from lastcontact.reading.reader import read
from tests.reading.plain_telling import FRIDAY


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Анна Орлова и её дочь похоронили отца.", "killed отца"),
        ("Семья похоронила Ивана Белова.", "killed Иван Белов"),
        ("Мати поховала сина.", "killed сина"),
        ("Anası oğlunu dəfn etdi.", "killed oğlunu"),
        ("Kapitan Rəşad Əliyev dəfn edilib.", "killed Rəşad Əliyev"),
        ("Մայրը թաղել է որդուն։", "killed որդուն"),
        ("დედამ შვილი დაკრძალა.", "killed შვილი"),
        ("دفنت الأم ابنها.", "killed ابنها"),
        ("Կապիտան Արամ Սարոյանը և երկու շարքայիններ գերի են ընկել։", "captured 2 | captured Արամ Սարոյան"),
        ("Գերի են ընկել երկու շարքային և կապիտան Արամ Սարոյանը։", "captured 2 | captured Արամ Սարոյան"),
        ("12 զինվոր զոհվել է, և կապիտան Արամ Սարոյանը վիրավորվել է։", "killed 12 | wounded Արամ Սարոյան"),
        ("Աննա Օրլովան և նրա դուստրը անհետ կորել են։", "missing Աննա Օրլովան | missing նրա դուստրը"),
        (
            "Գերիներն են՝ Արամ Սարոյան, Վահե Մելիքյան և Դավիթ Հակոբյան։",
            "held Արամ Սարոյան, Վահե Մելիքյան, Դավիթ Հակոբյան",
        ),
        ("კაპიტანი გიორგი ბერიძე და ორი რიგითი ტყვედ ჩავარდა.", "captured 2 | captured გიორგი ბერიძე"),
        ("ტყვედ ჩავარდა ორი რიგითი და კაპიტანი გიორგი ბერიძე.", "captured 2 | captured გიორგი ბერიძე"),
        ("12 ჯარისკაცი დაიღუპა და კაპიტანი გიორგი ბერიძე დაიჭრა.", "killed 12 | wounded გიორგი ბერიძე"),
        ("ანა ორლოვა და მისი ორი ქალიშვილი დაიღუპნენ.", "killed 2 | killed ანა ორლოვა"),
        ("დაღუპულები არიან: ნოდარ მელაშვილი და ზურაბ ელიავა.", "killed ნოდარ მელაშვილი, ზურაბ ელიავა"),
        ("أُسر النقيب سامي الحداد وجنديان.", "captured 2 | captured سامي الحداد"),
        ("أُسر جنديان والنقيب سامي الحداد.", "captured 2 | captured سامي الحداد"),
        ("قُتل جنديان والنقيب سامي الحداد أصيب.", "killed 2 | wounded سامي الحداد"),
        ("الأسرى هم: سامي الحداد وكريم النجار.", "held سامي الحداد, كريم النجار"),
        ("Капитан Арам Сароян и двое рядовых попали в плен.", "captured 2 | captured Арам Сароян"),
        ("Анна Орлова и её дочь пропали без вести.", "missing Анна Орлова | missing её дочь"),
        ("Погибшие — капитан Арам Сароян и лейтенант Давид Акопян.", "killed Арам Сароян, Давид Акопян"),
    ],
)
def test_who_is_named_beside_others_is_told_of_too(text: str, told: str) -> None:
    claims = [c for c in read(text, published_on=FRIDAY).claims if c.type in PEOPLE_TYPES]
    assert " | ".join(f"{c.type.value} {c.count.minimum if c.count else c.subject}" for c in claims) == told
