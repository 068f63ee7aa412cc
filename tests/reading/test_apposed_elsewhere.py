"""Whose word it is where his name stands apart from his office. All people and places are invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.reading.reader import read


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("قال محافظ إقليم الجراب، حسام الرماحي، الأربعاء إن سبعة جنود قتلوا.", "حسام الرماحي"),
        ("وقال المتحدث باسم السلطة، العقيد البحري ناجي الصوّاف، إن ستة جنود فقدوا.", "ناجي الصوّاف"),
        ("قالت المفوضة الوطنية في دارمينا، نوال الصيرفاني، اليوم الأحد، إن ستة جنود فقدوا.", "نوال الصيرفاني"),
        ("أما وزير الداخلية في الحكومة الموازية، فواز دندش، فقال إن قواته أسرت ستة جنود.", "فواز دندش"),
        ("ونقلت إذاعة «صوت الجراب» عن ضابط جنوبي قوله إن أربعة جنود قتلوا.", "ضابط جنوبي"),
        ("ونقلت صحيفة المدى عن وزير الداخلية قوله إن 38 شخصا خطفوا.", "وزير الداخلية"),
        ("سلطة الساحل، التي تدير السجن، قالت إن تسعة أشخاص محتجزون.", "سلطة الساحل"),
        ("أجابنا المتحدث العسكري، المقدم رامي عوّاد، بأن الجيش أوقف ثلاثة أشخاص.", "رامي عوّاد"),
        (
            "Deputat Fərqanə Muradxanlı komissarlıqdakı mənbələrə istinadən bildirib ki, 22 əsgər əsir düşüb.",
            "Fərqanə Muradxanlı",
        ),
        ("Nazirliyin sözçüsü, polkovnik Elvin Tağlı bildirib ki, altı əsgər həlak olub.", "Elvin Tağlı"),
        ("Представитель армии Дарлании, полковник Игнат Вершин, сообщил о гибели шести солдат.", "Игнат Вершин"),
        ("Речник армії Дарланії, полковник Ігнат Вершин, повідомив про загибель шести бійців.", "Ігнат Вершин"),
    ],
)
def test_a_name_between_commas_or_a_source_passed_on_is_who_tells(text: str, speaker: str) -> None:
    assert [c.speaker for c in read(text, published_on=date(2031, 5, 14)).claims] == [speaker]


def test_a_second_person_between_commas_does_not_tell_in_the_first_ones_place() -> None:
    (claim,) = read(
        "Мэр Вера Кольцова, мать Ивана Рябова, сообщила о гибели шести солдат.", published_on=date(2031, 5, 14)
    ).claims
    assert claim.speaker == "Вера Кольцова"
