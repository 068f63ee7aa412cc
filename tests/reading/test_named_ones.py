"""Whom a claim is about, where what is told of him stands between his name and his verb. Everybody here is invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.reading.reader import read
from tests.reading.plain_telling import on_people

ON = date(2026, 11, 13)
NAMED = [
    ("Cpl Ben Fry WIA, flown out.", "Ben Fry"),
    ("The rebels captured Sgt Owen Pallister of the 9th Engineers.", "Owen Pallister"),
    ("Dead: Sgt Owen Pallister of the 9th Engineers.", "Owen Pallister"),
    ("Старший лейтенант Карен Мелконаван, 1999 года рождения, находится в плену.", "Карен Мелконаван"),
    ("Карен Мелконаван (1999 г.р.) находится в плену.", "Карен Мелконаван"),
    ("Карен Мелконаван, служивший в 4-м батальоне, попал в плен.", "Карен Мелконаван"),
    ("Младший сержант Карен Мелконаван, уроженец села Дарван, пропал без вести.", "Карен Мелконаван"),
    ("Сержант Мелконаван Карен Грачевич, 1999 г.р., погиб.", "Мелконаван Карен Грачевич"),
    ("Карен Грачевич Мелконаван погиб.", "Карен Грачевич Мелконаван"),
    ("Рядового Мелконавана Карена Грачевича взяли в плен.", "Мелконаван Карен Грачевич"),
    ("Среди погибших - рядовой Мелконаван Карен.", "Мелконаван Карен"),
    ("Рядовой Мелконаван К. Г. погиб 3 ноября.", "Мелконаван К. Г."),
    ("Старший лейтенант Карен Мінчук, 1999 року народження, перебуває в полоні.", "Карен Мінчук"),
    ("Карен Мінчук (1999 р.н.) загинув.", "Карен Мінчук"),
    ("Արտավազդ Կարոյան, ծնված 2007 թվականին, զոհվել է:", "Արտավազդ Կարոյան"),
    ("Ավագ լեյտենանտ Արտավազդ Կարոյանը, ծնված 1999 թ., գերության մեջ է:", "Արտավազդ Կարոյան"),
    ("Արտավազդ Կարոյանը (1999 թ.) գերի է ընկել:", "Արտավազդ Կարոյան"),
    ("ლევან კაპანაძე, 24 წლის, ტყვედ არის.", "ლევან კაპანაძე"),
    ("რიგითი ლევან კაპანაძე, დაბადებული 1999 წელს, ტყვედ ჩავარდა.", "ლევან კაპანაძე"),
    ("Baş leytenant Karim Dorvanov, 1999-cu il təvəllüdlü, əsirlikdədir.", "Karim Dorvanov"),
    ("Əsgər Karim Həsən oğlu Dorvanov həlak olub.", "Karim Həsən oğlu Dorvanov"),
    ("كريم الدرواني، 27 عاماً، قُتل.", "كريم الدرواني"),
    ("قتل كريم حسن علي الدرواني في دروان.", "كريم حسن علي الدرواني"),
    ("One captive, Sergeant Aram Vosk, was handed over.", "Aram Vosk"),
    ("Our son, Aram Vosk, has been missing since 3 November.", "Aram Vosk"),
]


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_who_it_is_about_is_told_by_name(text: str, name: str) -> None:
    (claim,) = read(text, published_on=ON).claims
    assert (claim.subject, claim.speaker) == (name, None)
    assert claim.evidence is not None and name.split()[0][:4] in claim.evidence.text


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Мать Карена Мелконавана, 52 года, пропала.", None),
        ("Карен Мелконаван, глава района, сообщил, что двое погибли.", None),
        ("قُتل الجندي كريم حسن على الحدود.", "كريم حسن"),
        ("One soldier was killed, Aram Vosk said.", "soldier"),
    ],
)
def test_a_name_that_is_anothers_is_not_taken(text: str, subject: str | None) -> None:
    assert [c.subject for c in read(text, published_on=ON).claims] == [subject]


@pytest.mark.parametrize(
    "text",
    [
        "Aram Vosk, born 12 March 1999 in Norhat, called last on 31 October.",
        "Карен Мелконаван, родившийся 3 марта 1999 года в Дарване, последний раз звонил 31 октября.",
        "Карен Мелконаван (род. 3 марта 1999 г.) пропал 31 октября.",
        "Կարեն Դորյան, ծնված 1999 թ. մարտի 3-ին, զոհվել է հոկտեմբերի 31-ին:",
    ],
)
def test_the_year_of_a_birth_is_not_that_of_what_befell_him(text: str) -> None:
    (claim,) = read(text, published_on=ON).claims
    assert claim.when is not None and claim.when.start_on == date(2026, 10, 31)


@pytest.mark.parametrize(
    "text", ["Արտավազդ Կարոյանը (1999 թ.) գերի է ընկել:", "რიგითი ლევან კაპანაძე, დაბადებული 1999 წელს, ტყვედ ჩავარდა."]
)
def test_a_birth_alone_gives_no_day(text: str) -> None:
    assert [c.when for c in read(text, published_on=ON).claims] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Карен Мелконаван, говорят, погиб.",
        "Կարեն Դորյանը, ասում են, գերի է ընկել:",
        "Karim Dorvanov itkin düşüb, hissədə deyirlər ki, siyahıda yoxdur.",
        "Карен Мінчук зник безвісти, у частині кажуть, що в списках немає.",
    ],
)
def test_what_many_say_is_not_the_word_of_whom_they_speak(text: str) -> None:
    claim = read(text, published_on=ON).claims[0]
    assert claim.speaker is None and claim.modality.value == "reported" and claim.subject


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Сослуживец видел Карена Мелконавана раненым.", "Карен Мелконаван"),
        ("Жена узнала Петра Шульгу на видео.", "Петр Шульга"),
        ("Тело Родиона Кветки передали родным.", "Родион Кветка"),
    ],
)
def test_a_name_in_another_case_is_brought_to_its_plain_form(text: str, name: str) -> None:
    assert [c.subject for c in read(text, published_on=ON).claims] == [name]


@pytest.mark.parametrize("where", ["şəhərindəki təcridxanada saxlanılır", "yaxınlığında itkin düşüb"])
def test_a_place_behind_a_name_is_no_part_of_it(where: str) -> None:
    (claim,) = read(f"Karim Dorvanov Darvan {where}.", published_on=ON).claims
    assert (claim.subject, claim.places) == ("Karim Dorvanov", ("darvan",))


@pytest.mark.parametrize(
    "text",
    [
        "Karim Dorvanovun sağ olub-olmadığı məlum deyil.",
        "Неизвестно, жив ли Карен Мелконаван.",
        "Невідомо, чи живий Карен Мінчук.",
        "Հայտնի չէ՝ ողջ է արդյոք Կարեն Դորյանը:",
        "უცნობია, ცოცხალია თუ არა ლევან კაპანაძე.",
        "It is not known whether Aram Vosk is alive.",
    ],
)
def test_who_may_be_alive_or_not_is_missing_and_neither(text: str) -> None:
    (claim,) = read(text, published_on=ON).claims
    told = (claim.type.value, claim.polarity.value, claim.modality.value)
    assert told == ("missing", "affirmed", "unknown") and claim.subject and len(claim.subject.split()) == 2


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Карен Мелконаван, Левон Рот и Арам Восков попали в плен.", "Карен Мелконаван, Левон Рот, Арам Восков"),
        ("Погибли Карен Мелконаван, 27 лет, и сержант Левон Рот, 30 лет.", "Карен Мелконаван, Левон Рот"),
        ("Погибли Карен Мелконаван, 1999 года рождения, и Левон Рот (2001 г.р.).", "Карен Мелконаван, Левон Рот"),
        ("Имени Арама Воскова нет в списках пленных, переданных другой стороной.", "Арам Восков"),
        ("დაიღუპნენ ლევან კაპანაძე, გიორგი ლომიძე და ნიკა ბერიძე.", "ლევან კაპანაძე, გიორგი ლომიძე, ნიკა ბერიძე"),
        ("Погиб Карен Мелконаван, сообщил командир Левон Рот.", "Карен Мелконаван"),
    ],
)
def test_all_of_a_row_of_names_are_whom_a_claim_is_about(text: str, names: str) -> None:
    claims = read(text, published_on=ON).claims
    assert [c.subject for c in claims] == [names] and "сторона" not in {c.speaker for c in claims}


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("Тело рядового Тимура Карданова, 1998 года рождения, передано родным.", "remains_returned", "Тимур Карданов"),
        ("Тело рядового Тимура Карданова передано родным.", "remains_returned", "Тимур Карданов"),
    ],
)
def test_a_body_is_told_of_by_whose_it_is(text: str, kind: str, name: str) -> None:
    assert [(c.type.value, c.subject) for c in read(text, published_on=ON).claims] == [(kind, name)]


def test_a_sentence_goes_on_about_the_same_one() -> None:
    text = "Her brother, Batraz Gulaev, 24, called home on November 12 and has not been heard from since."
    claims = read(text, published_on=ON).claims
    assert [(c.type.value, c.subject) for c in claims] == [
        ("found", "Batraz Gulaev"),
        ("contact_lost", "Batraz Gulaev"),
    ]


def test_what_was_found_is_not_whom_somebody_says_to_have_killed() -> None:
    text = "Three more bodies were found near the quarry. Talmeria claims it killed more than 30."
    assert [c.subject for c in read(text, published_on=ON).claims] == ["more bodies", None]


def test_one_of_several_has_the_name_between_commas() -> None:
    told = on_people("One of the prisoners, Private Andras Weller, died in hospital.")
    assert [(c.type.value, c.subject) for c in told] == [("killed", "Andras Weller")]
    said = on_people("One soldier, said Anna Dorvik, was killed.")
    assert [c.subject for c in said] == ["soldier"]
