"""Who says it, of whom and where: towns that speak, those who deny what was said of them, headlines. All invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.claim import Claim
from lastcontact.reading.reader import read


def claims(text: str) -> list[Claim]:
    return list(read(text, published_on=date(2026, 11, 13)).claims)


@pytest.mark.parametrize(
    ("text", "speaker", "places"),
    [
        ("В плену 14 военных, заявили в Мерте.", "Мерт", ()),
        ("В Мерте заявили, что в плену 14 военных.", "Мерт", ()),
        ("14 военных погибли в Торне, сообщили в Норхате.", "Норхат", ("торн",)),
        ("В Торне погибли 14 военных, сообщили в министерстве обороны.", "министерство обороны", ("торн",)),
        ("У полоні 14 військових, повідомили в Мерті.", "Мерт", ()),
        ("Մերտում հայտարարել են, որ գերության մեջ է 14 զինվոր։", "Մերտ", ()),
        ("14 სამხედრო ტყვედაა, განაცხადეს მერტში.", "მერტი", ()),
        ("14 hərbçi əsirdədir, Mertdən bildirilib.", "Mert", ()),
    ],
)
def test_a_town_where_many_say_it_speaks_and_is_not_where_it_happened(text, speaker, places) -> None:
    (claim,) = claims(text)
    assert (claim.speaker, claim.places, claim.count and claim.count.minimum) == (speaker, places, 14)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The mother said Belov had been captured, but he denied it.", ["mother", "Belov"]),
        ("The mayor said 14 were held, but he denied it.", ["mayor"]),
        ("The ministry said 14 men were held; the army denied it.", ["ministry", "army"]),
        ("Прокурор заявил, что Белов признал вину; сам он отрицал это.", ["Белов"]),
        ("Соседка сказала, что видела Антона Белова среди пленных.", ["соседка"]),
        ("Сусідка сказала, що Бєлов загинув.", ["сусідка"]),
    ],
)
def test_nobody_denies_what_he_has_just_said_and_who_is_seen_tells_nothing(text, speakers) -> None:
    assert [claim.speaker for claim in claims(text)] == speakers


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Армия признала потерю связи с подразделением из 70 человек.", [("contact_lost", 70)]),
        ("Армия признала потерю 70 человек.", [("killed", 70)]),
        ("Армия признала потерю села Торн.", []),
        ("Officer killed, three hurt in shelling", [("killed", None), ("wounded", 3)]),
        ("Mayor killed and three hurt in shelling", [("killed", None), ("wounded", 3)]),
        ("Seventy families wait for news", []),
        ("Families wait for news of 14 soldiers.", [("missing", 14)]),
        ("The Red Cross passed 30 messages between captives and families.", []),
    ],
)
def test_what_is_lost_and_who_waits_is_no_count_of_the_dead_or_missing(text, told) -> None:
    assert [(c.type.value, c.count.minimum if c.count else None) for c in claims(text)] == told


def test_who_waits_for_word_from_somebody_is_not_missing() -> None:
    (claim,) = claims("The mother waits for any word from her son.")
    assert (claim.type.value, claim.subject) == ("missing", "son")


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("По данным Норхата, в плен попали 14 солдат, по данным Мерта - 20.", ["Норхат", "Мерт"]),
        ("По данным министерства, в плену 14 солдат, по данным омбудсмена - 20.", ["министерство", "омбудсмен"]),
        ("Նորհատի տվյալներով գերի է ընկել 14 զինվոր, Մերտի տվյալներով՝ 20։", ["Նորհատ", "Մերտ"]),
        ("Norhatın məlumatına görə 14 əsgər əsir düşüb, Mertin məlumatına görə 20.", ["Norhat", "Mert"]),
        ("ნორჰატის მონაცემებით ტყვედ ჩავარდა 14 ჯარისკაცი, მერტის მონაცემებით - 20.", ["ნორჰატი", "მერტი"]),
        ("بحسب نورهات أسر 14 جنديا، وبحسب ميرت 20.", ["نورهات", "ميرت"]),
    ],
)
def test_each_of_two_figures_has_the_one_who_gives_it(text, speakers) -> None:
    told = claims(text)
    assert [claim.speaker for claim in told] == speakers
    assert [claim.count and claim.count.minimum for claim in told] == [14, 20]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Погибли двое военнослужащих Орванда, ещё пятеро получили ранения.", "военнослужащих Орванда"),
        ("Тела четырёх военнослужащих Сарвении переданы.", "военнослужащих Сарвении"),
        ("Погибли двое военнослужащих Белов и Данев.", "военнослужащих"),
        ("Загинули двоє військовослужбовців Орванду.", "військовослужбовців Орванду"),
        ("Սարվենիայի երկու զինծառայող զոհվել է։", "Սարվենիայի զինծառայող"),
        ("Sarviyanın iki hərbçisi həlak olub.", "Sarviyanın hərbçisi"),
        ("Рядовой Гурам Делвани, ранее считавшийся погибшим, жив и содержится в Зарне.", "Гурам Делвани"),
        ("Сержант Белов, раненый в мае, находится в плену.", "Белов"),
    ],
)
def test_whose_people_and_who_it_is_stand_beside_the_news(text: str, subject: str) -> None:
    assert claims(text)[0].subject == subject


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The number of soldiers killed is therefore six, up from four.", [("killed", 6)]),
        ("Her son last called her at six on Saturday evening.", [("contact_lost", None)]),
        ("Two soldiers who had been counted as captured were found dead.", [("captured", 2), ("killed", 2)]),
    ],
)
def test_hours_and_figures_of_before_count_nobody_now(text, told) -> None:
    made = claims(text)
    assert [(c.type.value, c.count.minimum if c.count else None) for c in made] == told
    assert all(c.polarity.value == ("negated" if c.type.value == "captured" else "affirmed") for c in made)


def test_the_office_that_denies_it_is_the_one_that_denies() -> None:
    told = claims("Levan Delvani said that he had been beaten; the Office denies the allegation.")
    assert [(c.speaker, c.polarity.value) for c in told] == [("Levan Delvani", "affirmed"), ("Office", "negated")]


@pytest.mark.parametrize(
    "text",
    ["По данным канала «Хроника хребта», шестеро сдались.", "За даними каналу «Хроніка хребта», шестеро здалися."],
)
def test_the_name_of_a_channel_is_no_place(text) -> None:
    (claim,) = claims(text)
    assert claim.speaker in ("Хроника хребта", "Хроніка хребта") and claim.places == ()


@pytest.mark.parametrize(
    ("text", "types", "whom"),
    [
        ("Private Joran Hemm from Low Kesta was killed.", ["killed"], "Joran Hemm"),
        ("Private Joran Hemm of Brenn was killed.", ["killed"], "Joran Hemm"),
        ("Lukas Hemm from the same street was wounded.", ["wounded"], "Lukas Hemm"),
        ("Joran Hemm was wounded in the arm and taken prisoner.", ["wounded", "captured"], "Joran Hemm"),
        ("Lukas Hemm, from the same village, was killed.", ["killed"], "Lukas Hemm"),
        ("Private Joran Tass was killed.", ["killed"], "Joran Tass"),
        ("Two are missing: Private Enno Falk and Dara Venn.", ["missing"] * 3, "Dara Venn"),
        ("Two were killed: Anna Weld saw them.", ["killed"], None),
        ("Three are missing. They include Private Enno Falk.", ["missing", "missing"], "Enno Falk"),
        ("Three are missing. They were Private Falk's friends.", ["missing"], None),
        ("Joran Tass, born 4 July 2003, was taken prisoner.", ["captured"], "Joran Tass"),
        ("Private Ruvan Weld was killed. The ministry puts the number of missing at 19.", ["killed", "missing"], None),
        ("Погибли трое военных. Среди пленных — рядовой Гарвич Остап.", ["killed", "held"], "Гарвич Остап"),
        ("Троє загиблих. Серед полонених — рядовий Гарвич Остап.", ["killed", "held"], "Гарвич Остап"),
        ("قتل ثلاثة جنود. ومن بين الأسرى الجندي إينو فالك.", ["killed", "held"], "إينو فالك"),
        ("Üç hərbçi həlak olub. Əsirlər arasında sıravi Enno Falk var.", ["killed", "held"], "Enno Falk"),
        ("დაიღუპა სამი სამხედრო. ტყვეებს შორის არის რიგითი ენო ფალკი.", ["killed", "held"], "ენო ფალკი"),
    ],
)
def test_what_befell_one_who_is_named_is_his_and_nobody_elses(text, types, whom) -> None:
    made = claims(text)
    assert ([c.type for c in made], made[-1].subject) == (types, whom)
