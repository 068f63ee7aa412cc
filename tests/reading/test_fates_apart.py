"""Each count has its own fate: the known and the unknown, the freed and the rest, the dead and the living."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.reading.reader import read


def told(text: str) -> list[tuple[str, int | None]]:
    claims = read(text, published_on=date(2026, 11, 13)).claims
    sign = {"affirmed": "", "negated": "not "}
    return [(sign[c.polarity.value] + c.type.value, c.count.minimum if c.count else None) for c in claims]


@pytest.mark.parametrize(
    "text",
    [
        "The fate of only 23 of the 70 soldiers is known.",
        "The whereabouts of 23 have been established.",
        "Известна судьба лишь 23 из 70 солдат.",
        "Удалось установить судьбу 23 солдат.",
        "Відома доля лише 23 із 70 солдатів.",
        "70 զինվորից հայտնի է միայն 23-ի ճակատագիրը։",
        "70 əsgərdən yalnız 23-nün taleyi məlumdur.",
        "عرف مصير 23 جنديا.",
    ],
)
def test_whose_fate_is_known_are_found_and_not_missing(text: str) -> None:
    assert told(text) == [("found", 23)]


@pytest.mark.parametrize(
    "text",
    [
        "The fate of 47 soldiers is not known.",
        "The fate of 47 soldiers is being clarified.",
        "The fate of the 47 is still to be established.",
        "Судьба 47 солдат неизвестна.",
        "Не удалось установить судьбу 47 солдат.",
        "Доля 47 солдатів невідома.",
        "47 զինվորի ճակատագիրը հայտնի չէ։",
        "47 əsgərin taleyi məlum deyil.",
        "47 ჯარისკაცის ბედი უცნობია.",
        "مصير 47 جنديا مجهول.",
    ],
)
def test_whose_fate_is_not_known_are_missing(text: str) -> None:
    assert told(text) == [("missing", 47)]


@pytest.mark.parametrize(
    "text",
    [
        "After the release of two, 12 remain in captivity.",
        "После освобождения двоих в плену остаются 12.",
        "Після звільнення двох у полоні залишаються 12.",
        "Երկուսի ազատումից հետո գերության մեջ է 12 հոգի։",
        "İki nəfərin azad edilməsindən sonra əsirlikdə 12 nəfər qalır.",
        "ორის გათავისუფლების შემდეგ ტყვეობაში 12 რჩება.",
        "بعد الإفراج عن اثنين بقي في الأسر 12.",
    ],
)
def test_the_freed_are_freed_and_the_rest_are_held(text: str) -> None:
    assert told(text) == [("returned", 2), ("held", 12)]


@pytest.mark.parametrize(
    ("text", "fates"),
    [
        ("14 в плену и 9 погибших.", [("held", 14), ("killed", 9)]),
        ("14 у полоні та 9 загиблих.", [("held", 14), ("killed", 9)]),
        ("14 ტყვედ და 9 დაღუპული.", [("captured", 14), ("killed", 9)]),
        ("من أصل 70 جنديا 14 في الأسر و9 قتلى و47 مفقودا.", [("held", 14), ("killed", 9), ("missing", 47)]),
        ("После гибели троих в роте осталось 40 человек.", [("killed", 3)]),
        ("قتل ستة وثلاثة جرحوا.", [("killed", 6), ("wounded", 3)]),
        ("قتل عشرون وثلاثة جرحى.", [("killed", 20), ("wounded", 3)]),
        ("قتل خمسة وعشرون جنديا.", [("killed", 25)]),
        ("قتل مئة وخمسة جنود.", [("killed", 105)]),
        ("قتل عشرة جنود واثنان في الأسر.", [("killed", 10), ("held", 2)]),
        ("قتل عشرة جنود واثنان ما زالا على قيد الحياة.", [("killed", 10), ("found", 2)]),
        ("قتل 10 جنود و2 مفقودان.", [("killed", 10), ("missing", 2)]),
        ("فقد ثلاثون رجلا في البحر.", [("missing", 30)]),
        ("أثبت فحص الحمض النووي أن الرفات تعود للجندي أنطون بيلوف.", [("identified", None)]),
        ("The number of prisoners held has fallen to 12.", [("held", 12)]),
        ("The number of detainees fell from 14 to 12.", [("held", 12)]),
        ("Twelve fell at Mert.", [("killed", 12)]),
    ],
)
def test_a_count_has_the_fate_that_is_told_of_it(text, fates) -> None:
    assert told(text) == fates


@pytest.mark.parametrize(
    ("text", "fates"),
    [
        ("Ten are thought to have been killed, two are alive.", [("killed", 10), ("other", 2)]),
        ("Private Belov was reported killed and Danev is alive.", [("killed", None), ("found", None)]),
        ("Private Belov is believed to have been killed; Danev is alive.", [("killed", None), ("found", None)]),
        ("Ten men were reported killed, but all are alive.", [("not killed", 10)]),
        (
            "Private Belov, who was thought to have been killed, is in captivity.",
            [("not killed", None), ("held", None)],
        ),
        ("Long believed dead, the captain is alive.", [("not killed", None), ("found", None)]),
    ],
)
def test_another_who_is_alive_belies_nobodys_death(text, fates) -> None:
    assert told(text) == fates


@pytest.mark.parametrize(
    ("text", "fates"),
    [
        (
            "Министерство подтвердило гибель капитана Росса и сообщило о двух раненых.",
            [("killed", None), ("wounded", 2)],
        ),
        (
            "Міністерство підтвердило загибель капітана Росса і повідомило про двох поранених.",
            [("killed", None), ("wounded", 2)],
        ),
        (
            "სამინისტრომ დაადასტურა კაპიტან როსას სიკვდილი და ორი დაჭრილის შესახებ განაცხადა.",
            [("killed", None), ("wounded", 2)],
        ),
        ("Часть пропавших попала в плен.", [("captured", None)]),
        ("Солдаты вернулись в часть.", [("returned", None)]),
        ("ექვსის ვინაობა დაუდგენელია.", [("not identified", 6)]),
        ("ექვსის ვინაობა დადგენილია.", [("identified", 6)]),
        ("ست جثث مجهولة الهوية.", [("not identified", 6)]),
        ("Վեցի ինքնությունն անհայտ է։", [("not identified", 6)]),
        ("Особи шести загиблих невідомі.", [("killed", 6)]),
        ("Դիահերձարան է բերվել տասնմեկ մարմին, որոնցից վեցը ճանաչված չեն։", [("killed", 11), ("not identified", 6)]),
        ("მორგში თერთმეტი ცხედარი მიიტანეს, მათგან ექვსი ამოუცნობია.", [("killed", 11), ("not identified", 6)]),
        ("نقلت إلى المشرحة إحدى عشرة جثة، ست منها مجهولة الهوية.", [("killed", 11), ("not identified", 6)]),
    ],
)
def test_who_is_wounded_or_unknown_is_no_more_than_that(text, fates) -> None:
    assert told(text) == fates
