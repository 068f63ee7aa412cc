"""Homes that are no places of events, sites without a name that are, and clipped notes; everything is invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.reading.reader import read
from tests.reading.plain_telling import on_people, rows

_HOMES = """
Marek Tolan, a father of two from Halm, was captured on Monday.
    -
Lea Orn, mother of three from the village of Torn, was killed at Sarn.
    sarn
A soldier of the village of Torn was captured near Sarn.
    sarn
Private Ivo Marsh, of the village of Torn, was killed on Friday.
    -
Sergeant Pavo Lund, 34, from Halm, is missing since 4 March.
    -
Anna Lund, 61, of the village of Halm, died in Sarn.
    sarn
Petr Olin, born in Torn, was captured on Monday.
    -
Petr Olin, who lives in Torn, was captured at Sarn bridge.
    sarn
Two brothers from the village of Orvan were captured near Sarn.
    sarn
Ana Brest, a nurse from Halm, was abducted on Tuesday.
    -
Three residents of Torn village were taken prisoner on Sunday.
    torn
Six men were killed in the village of Torn.
    torn
Two drivers were wounded near Sarn and brought to the hospital in Torn.
    sarn
"""


@pytest.mark.parametrize(("text", "where"), rows(_HOMES))
def test_where_somebody_is_from_is_not_where_it_happened(text: str, where: str) -> None:
    assert ", ".join(dict.fromkeys(p for c in on_people(text) for p in c.places)) == where.replace("-", "")


_PLAIN = """
Two workers were killed in the quarry.
    quarry
Three men were taken at the checkpoint on Monday.
    checkpoint
Nine men were captured near the old sugar mill, the army said.
    old_sugar_mill
Two nuns were abducted from the convent.
    convent
Six soldiers surrendered at the farm.
    farm
Bodies were found behind the sawmill.
    sawmill
Four miners were wounded at the quarry in Halm.
    halm
The checkpoint guards were captured on Monday.
    -
Nine drivers were killed at Selec dam. Two were wounded at the dam.
    selec
Twelve were killed in the mill fire.
    -
"""


@pytest.mark.parametrize(("text", "where"), rows(_PLAIN))
def test_a_site_without_a_name_is_a_place_where_none_is_named(text: str, where: str) -> None:
    assert ", ".join(dict.fromkeys(p for c in on_people(text) for p in c.places)) == where.replace("-", "")


_CLIPPED = """
lst cntct 2/3 nr Sarn, nothing since
    contact_lost
last msg 2/3 from Torn
    contact_lost
no cntct since 2/3
    contact_lost
no contact snc 2/3, unit was nr Halm
    contact_lost
Ivo, 22, last contct 2/3 Torn
    contact_lost
40 captured near Sarn
    captured
12 dead, 3 missing
    killed, missing
9 freed at Kesh crossing
    returned
7 still held
    held
Sarn, 14 March 2031
    -
"""


@pytest.mark.parametrize(("text", "told"), rows(_CLIPPED))
def test_a_clipped_note_and_a_title_that_opens_with_a_figure_tell(text: str, told: str) -> None:
    assert ", ".join(c.type.value for c in on_people(text)) == told.replace("-", "")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Hospital no. 3 took in thirty-seven casualties overnight.", "wounded"),
        ("Six casualties were brought to Role 2 at dawn.", "wounded"),
        ("The army reported six casualties in the fighting.", "killed"),
    ],
)
def test_casualties_that_a_hospital_takes_in_are_wounded(text: str, kind: str) -> None:
    assert {c.type.value for c in on_people(text)} == {kind}


@pytest.mark.parametrize(
    ("note", "caller"),
    [
        ("Mother called 10:40. Her son has been missing since 3 March.", "mother"),
        ("The wife phoned again. No news of him since Sunday.", "wife"),
        ("Call from the father, 9.15. Son missing since 3 March.", "father"),
        ("Called: sister of Arat Senk. He is missing.", "sister of Arat Senk"),
        ("His mother called on the state to free him. He is held in Sarn.", None),
        ("Wife called police. Her husband is missing.", None),
    ],
)
def test_who_rang_up_says_what_the_note_goes_on_to_tell(note: str, caller: str | None) -> None:
    claims = read(note, published_on=date(2026, 3, 11)).claims
    assert claims[-1].speaker == caller
    assert caller is None or len(claims) == 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The commander called his mother and said he had been killed.", [("killed", "commander")]),
        ("He last called his mother on 3 March.", [("contact_lost", None)]),
        ("The officer phoned her family on Sunday.", []),
        ("He phoned his family on Sunday.", [("found", None)]),
        ("His wife received a letter from him through the Red Cross.", [("found", None)]),
        ("Последнее письмо от него пришло в мае.", [("contact_lost", None)]),
        ("Жена получила от него письмо через Красный Крест.", [("found", None)]),
        ("Дружина отримала від нього лист через Червоний Хрест.", [("found", None)]),
        ("Arvadı Qırmızı Xaç vasitəsilə ondan məktub alıb.", [("found", None)]),
        ("ცოლმა წითელი ჯვრის მეშვეობით მისგან წერილი მიიღო.", [("found", None)]),
        ("تلقت زوجته رسالة منه عبر الصليب الأحمر.", [("found", None)]),
    ],
)
def test_a_word_from_him_is_a_sign_of_life_and_a_call_by_others_is_none(
    text: str, told: list[tuple[str, str | None]]
) -> None:
    claims = read(text, published_on=date(2026, 3, 11)).claims
    assert [(c.type.value, c.speaker) for c in claims] == told


@pytest.mark.parametrize(
    "text",
    [
        "This is not his body.",
        "Тело не его.",
        "ДНК не совпала: тело не его.",
        "ეს ცხედარი ჩემი შვილის არ არის.",
        "დნმ არ დაემთხვა: ცხედარი მისი არ არის.",
        "Cəsəd ona aid deyil.",
        "Դա նրա մարմինը չէ։",
        "هذه ليست جثته.",
    ],
)
def test_a_body_that_is_not_his_is_no_word_of_his_death(text: str) -> None:
    told = {(c.type.value, c.polarity.value) for c in read(text, published_on=date(2026, 3, 11)).claims}
    assert told == {("identified", "negated")}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("His name is on the list of prisoners.", ["registered"]),
        ("His name is on the list of prisoners handed over by the other side.", ["registered"]),
        ("Գերիների ցուցակը հանձնվել է Կարմիր խաչին։", []),
        ("Список пленных передан Красному Кресту.", []),
    ],
)
def test_a_list_that_is_handed_over_frees_nobody(text: str, told: list[str]) -> None:
    assert [c.type.value for c in read(text, published_on=date(2026, 3, 11)).claims] == told


@pytest.mark.parametrize(
    "text",
    [
        "He was sent back to prison on Friday.",
        "Его вернули в лагерь.",
        "Його повернули до в'язниці.",
        "Նրան վերադարձրել են բանտ։",
        "Onu həbsxanaya qaytardılar.",
        "ის ციხეში დააბრუნეს.",
    ],
)
def test_whoever_is_sent_back_to_prison_has_not_come_back(text: str) -> None:
    claims = read(text, published_on=date(2026, 3, 11)).claims
    assert [(c.type.value, c.polarity.value) for c in claims] == [("held", "affirmed")]


@pytest.mark.parametrize(
    "text",
    [
        "Он был ранен и взят в плен, затем умер в госпитале.",
        "Він був поранений і взятий у полон, потім помер у шпиталі.",
        "Նա վիրավորվել և գերի է ընկել, ապա մահացել հիվանդանոցում։",
        "ის დაიჭრა და ტყვედ ჩავარდა, შემდეგ საავადმყოფოში გარდაიცვალა.",
    ],
)
def test_what_befell_one_man_is_told_to_its_end(text: str) -> None:
    claims = read(text, published_on=date(2026, 3, 11)).claims
    assert [c.type.value for c in claims] == ["wounded", "captured", "killed"]
