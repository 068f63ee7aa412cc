"""Lists of names in a text: what the heading tells is claimed of each, and no line is lost. All are invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.reading.list_headings import fate_of, heads_a_list
from lastcontact.reading.reader import read

ON = date(2026, 3, 24)
NAMED = [
    (
        "List of captives (Brelin, 22 March 2026)\n1. Loren Tarvenik, 2006\n2. Pavo Drelin, 24\n3. Ruven Galt",
        "held", ["Loren Tarvenik", "Pavo Drelin", "Ruven Galt"],
    ),
    ("Killed in action:\nLoren Tarvenik\nPte Pavo Drelin, 3rd company", "killed", ["Loren Tarvenik", "Pavo Drelin"]),
    (
        "Погибшие:\nТарвеник Лорен Сабирович, 2006 г.р.\nДрелин Паво, 24 года\nОрсен Як",
        "killed", ["Тарвеник Лорен Сабирович", "Дрелин Паво", "Орсен Як"],
    ),
    ("Вернулись из плена\n1) Тарвеник Лорен\n2) Галт Рувен", "returned", ["Тарвеник Лорен", "Галт Рувен"]),
    (
        "Список полонених, оприлюднений каналом 23 березня 2026 року:\n1. Тарвеник Лорен Сабірович, 2006 р.н.\n"
        "2. Орсен Як, 24 роки\n3. Гальт Рувен, 07.07.1990 р.н., капітан",
        "held", ["Тарвеник Лорен Сабірович", "Орсен Як", "Гальт Рувен"],
    ),
    ("Поранені:\n• Тарвеник Лорен\n• Дрелін Паво", "wounded", ["Тарвеник Лорен", "Дрелін Паво"]),
    (
        "Գերիների ցուցակ\n1. Տոլվանյան Մարկ, 2006 թ.\n2. Կամարյան Արամ, 24 տարեկան\n3. Իրեգյան Թոմաս",
        "held", ["Տոլվանյան Մարկ", "Կամարյան Արամ", "Իրեգյան Թոմաս"],
    ),
    ("Զոհվածներ՝\nՏոլվանյան Մարկ, ծն․ 1999\nԿամարյան Արամ", "killed", ["Տոլվանյան Մարկ", "Կամարյան Արամ"]),
    (
        "Əsirlərin siyahısı\n1. Mostarlı İqor, 2006-cı il təvəllüdlü\n2. Kərimov Samir Rauf oğlu, 24 yaş",
        "held", ["Mostarlı İqor", "Kərimov Samir Rauf oğlu"],
    ),
    ("İtkin düşənlər:\nMostarlı İqor, 1999\nKərimov Samir", "missing", ["Mostarlı İqor", "Kərimov Samir"]),
    (
        "ტყვეთა სია (ზემო ბრელინი, 2026 წლის 22 მარტი)\n1. ტარვენიკი ლორენ, 2006 წ.\n2. სარნელი ზურაბ, 1985",
        "held", ["ტარვენიკი ლორენ", "სარნელი ზურაბ"],
    ),
    ("დაღუპულები\n1. ტარვენიკი ლორენ\n2. დრელინი პავო", "killed", ["ტარვენიკი ლორენ", "დრელინი პავო"]),
    (
        "قائمة الأسرى\n1. سامر الكشتلي، مواليد 1999\n2. عماد الدرومي، 24 عاما\n3. يوسف حداد",
        "held", ["سامر الكشتلي", "عماد الدرومي", "يوسف حداد"],
    ),
    ("القتلى:\nسامر الكشتلي 1999\nعماد الدرومي", "killed", ["سامر الكشتلي", "عماد الدرومي"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "fate", "names"), NAMED)
def test_what_the_heading_tells_is_claimed_of_each_line_and_of_nobody_else(
    text: str, fate: str, names: list[str]
) -> None:
    found = read(text, published_on=ON)
    assert [(c.type.value, c.subject, c.count) for c in found.claims] == [(fate, name, None) for name in names]
    assert found.unread == ()


def test_a_line_with_its_own_word_says_that_and_the_sum_and_the_unreadable_say_nothing() -> None:
    text = (
        "Пленные:\nТарвеник Лорен 2006 г.р.\nДрелин Паво, 24 года, ранен\n\nОльв3радзе Михо, 1999\n"
        "Вельнар Тимо и Орсен Як, 1998 г.р.\nМорвен Ильян\nИтого: 5"
    )
    found = read(text, published_on=ON)
    assert [(c.type.value, c.subject) for c in found.claims] == [
        ("held", "Тарвеник Лорен"), ("wounded", "Дрелин Паво"), ("held", "Морвен Ильян"),
    ]  # fmt: skip
    listed = {u.text for u in found.unread}
    assert {"Ольв3радзе Михо, 1999", "Вельнар Тимо и Орсен Як, 1998 г.р."} <= listed


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "> Captives:\n> 1. Loren Tarvenik, 2006\n> 2. Pavo Drelin, 2002\n> 3. Ruven Galt",
            ["Loren Tarvenik", "Pavo Drelin", "Ruven Galt"],
        ),
        ("Пленные:\nтарвеник лорен, 2006\nдрелин паво, 24 года", ["тарвеник лорен", "дрелин паво"]),
        ("Пленные, 3 рота:\nТарвеник Лорен 2006 г.р.\nДрелин Паво, 24 года", ["Тарвеник Лорен", "Дрелин Паво"]),
        ("\u200fقائمة الأسرى:\n\u200f1. سامر الكشتلي، 1999\n\u200f2. عماد الدرومي", ["سامر الكشتلي", "عماد الدرومي"]),
        ("MISSING:\r\nTARVENIK LOREN, 2006\r\nDRELIN PAVO, 2002\r\n", ["TARVENIK LOREN", "DRELIN PAVO"]),
    ],
)
def test_quoted_letters_small_letters_units_and_hidden_marks_make_no_other_claim(text: str, names: list[str]) -> None:
    claims = read(text, published_on=ON).claims
    assert [(c.subject, c.count) for c in claims] == [(name, None) for name in names]


@pytest.mark.parametrize(
    "text",
    [
        "Killed by them:\nLoren Tarvenik\nPavo Drelin",
        "Captives returned on 12 March:\n1. Loren Tarvenik\n2. Pavo Drelin",
        "Погибшие и пропавшие:\n1. Тарвеник Лорен\n2. Дрелин Паво\n3. Галт Рувен",
        "Пленных допрашивали:\nТарвеник Лорен\nДрелин Паво\nГалт Рувен",
        "Ölənlərin ailələri:\nMostarlı İqor\nKərimov Samir\nOrskov Darin",
    ],
)
def test_a_heading_of_two_fates_or_of_others_claims_nothing_of_those_below(text: str) -> None:
    found = read(text, published_on=ON)
    assert [c for c in found.claims if c.rules["type"] == "rows/person"] == []
    assert [u.text for u in found.unread if u.why.startswith("a line of a list")] == text.splitlines()[1:]


def test_the_heading_tells_who_says_so() -> None:
    text = "According to the Orvand Ministry of Defence, the following are held:\nLoren Tarvenik 2006\nPavo Drelin 2002"
    assert {c.speaker for c in read(text, published_on=ON).claims} == {"Orvand Ministry of Defence"}


@pytest.mark.parametrize(
    "text",
    [
        "Loren Tarvenik, 2006\nPavo Drelin, 24\nRuven Galt, 1990",
        "1. Тарвеник Лорен, 2006 г.р.\n2. Дрелин Паво, 24 года\n3. Орсен Як, 1999",
        "Гурт:\n1. Тарвеник Лорен, 2006 р.н.\n2. Дрелін Паво, 24 роки\n3. Орсен Як, 1999",
        "1. Տոլվանյան Մարկ, 2006 թ.\n2. Կամարյան Արամ, 24 տարեկան\n3. Իրեգյան Թոմաս, 1999",
        "1. Mostarlı İqor, 2006-cı il təvəllüdlü\n2. Kərimov Samir, 24 yaş\n3. Orskova Darinə, 1999",
        "1. ტარვენიკი ლორენ, 2006 წ.\n2. დრელინი პავო, 24 წლის\n3. სარნელი ზურაბ, 1985",
        "سامر الكشتلي، مواليد 1999\nعماد الدرومي، 24 عاما\nيوسف حداد، 2001",
        "Probably captured:\nLoren Tarvenik, 2006\nPavo Drelin, 24\nRuven Galt, 1990",
        "Семьи пленных:\nТарвеник Мира, 1980 г.р.\nДрелин Осана, 1975 г.р.\nГалт Рувена, 1990 г.р.",
    ],
)
def test_where_nothing_tells_a_fate_every_line_is_on_the_unread_list(text: str) -> None:
    found = read(text, published_on=ON)
    assert found.claims == ()
    rows = [line for line in text.splitlines() if "," in line or "،" in line]
    assert [u.text for u in found.unread if u.why.startswith("a line of a list")] == rows


@pytest.mark.parametrize(
    "text",
    [
        "Our men:\n1. Loren Tarvenik\n2. Pavo Drelin\n3. Ruven Galt",
        "Наши ребята:\nТарвеник Лорен\nДрелин Паво\nГалт Рувен",
        "1. ტარვენიკი ლორენ\n2. დრელინი პავო\n3. სარნელი ზურაბ",
        "أبناؤنا:\nسامر الكشتلي\nعماد الدرومي\nيوسف حداد",
    ],
)
def test_nothing_but_names_is_unread_line_by_line(text: str) -> None:
    found = read(text, published_on=ON)
    listed = [u.text for u in found.unread if u.why.startswith("a line of a list")]
    assert found.claims == () and listed == [line for line in text.splitlines() if not line.endswith(":")]


def test_a_line_that_says_more_is_no_claim_of_the_heading() -> None:
    text = "Captured:\n1. Loren Tarvenik, 2006\n2. Pavo Drelin, 24, not confirmed by his unit\n3. Ruven Galt, 1990"
    claims = read(text, published_on=ON).claims
    assert [c.subject for c in claims if c.rules["type"] == "rows/person"] == ["Loren Tarvenik", "Ruven Galt"]


@pytest.mark.parametrize(
    ("line", "fate", "heads"),
    [
        ("Missing persons from Brelin", "missing", True),
        ("Released prisoners of war", "returned", True),
        ("Killed and wounded", "", False),
        ("Families of captives", "", False),
        ("Not captured:", "", False),
        ("Captives told reporters:", "", False),
        ("Раненых вывезли:", "", False),
        ("Списки на обмен пленных", "", True),
        ("Пленные?", "", False),
        ("გათავისუფლებული ტყვეების სია", "returned", True),
        ("Əsirlərin ailələri", "", False),
        ("Անհետ կորածներ՝", "missing", True),
        ("أسماء المفقودين في برلين", "missing", True),
        ("عائلات الأسرى", "", False),
        ("Loren Tarvenik, 2006", "", False),
    ],
)
def test_headings(line: str, fate: str, heads: bool) -> None:
    assert (fate_of(line), heads_a_list(line)) == (fate, heads)
