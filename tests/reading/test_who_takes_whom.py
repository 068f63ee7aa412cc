"""Who is led away, and who leads: captors are no captives; all is invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.reading.answering import answers
from lastcontact.reading.reader import read

ON = date(2026, 3, 26)


@pytest.mark.parametrize(
    ("language", "text", "whom", "by"),
    [
        ("en", "Soldiers led Anton Velin away.", "Anton Velin", "Soldiers"),
        ("en", "Gunmen dragged his brother into a van.", "brother", "Gunmen"),
        ("en", "Two soldiers led my son away.", "son", "soldiers"),
        ("en", "Armed men led the doctor away.", "doctor", "men"),
        ("en", "Women led the men away.", "men", "Women"),
        ("en", "Four soldiers were led away.", "soldiers", None),
        ("ru", "С ним был сосед Антон Велин, которого увели солдаты.", "Антон Велин", "солдаты"),
        ("ru", "Среди них Лидия Рогач, которую задержали военные.", "Лидия Рогач", "военные"),
        ("uk", "Серед них Марта Горн, яку схопили бойовики.", "Марта Горн", "бойовики"),
        ("hy", "Նրա հետ էր Սևակ Ծաղկասարյանը, որին զինվորները տարան։", "Սևակ Ծաղկասարյան", "զինվորներ"),
        ("az", "Onunla birlikdə qonşusu Zaur Dağlı idi, onu əsgərlər aparıb.", "Zaur Dağlı", "əsgərlər"),
        ("ka", "მასთან იყო ზაზა მთისძირელი, რომელიც ჯარისკაცებმა წაიყვანეს.", "ზაზა მთისძირელი", "ჯარისკაცები"),
    ],
)
def test_captors_are_no_captives(language: str, text: str, whom: str, by: str | None) -> None:
    (claim,) = read(text, published_on=ON, language=language).claims
    assert (claim.subject, claim.actor) == (whom, by)
    assert by is None or (claim.count is None and "count" not in claim.rules)


@pytest.mark.parametrize(
    ("text", "whom", "by"),
    [
        ("The men were captured by Tavland troops.", "men", "Tavland troops"),
        ("They were captured by Tavland troops.", None, "Tavland troops"),
        ("Rebels attacked the post.", None, "Rebels"),
        ("Six men were seized by members of the local militia.", "men", "members of the local militia"),
        ("Foreign fighters took 12 villagers from Lom.", "villagers", "Foreign fighters"),
        ("Hesk has held the men since March.", "men", "Hesk"),
        ("The prisoners, held by Hesk since March, were seen in Lom.", "prisoners", "Hesk"),
        ("Tavland returned 21 captives on Friday.", "captives", "Tavland"),
        ("The men are in the hands of the Northern Front.", "men", "Northern Front"),
        ("Four of them are in the prisons of Tormark.", None, "Tormark"),
        ("According to the Merun army, its border guards detained five fishermen.", "fishermen", "Merun border guards"),
        ('The General Staff said: "We took nine prisoners."', None, "General Staff"),
        ("The video was released by the other side.", None, "other side"),
        ("Twelve soldiers of the 8th Battalion captured in May were exchanged.", "soldiers", None),
        ("The minister of Merun accused Tavland of holding 33 civilians.", "civilians", "Tavland"),
    ],
)
def test_who_does_it_is_named_as_the_text_has_it(text: str, whom: str | None, by: str | None) -> None:
    claim = read(text, published_on=ON).claims[0]
    assert (claim.subject, claim.actor) == (whom, by)


@pytest.mark.parametrize(
    "text",
    [
        "Some 200 civilians remain trapped in the basement of the steel plant.",
        "Forty people are stuck in a cellar in Lom, the council said.",
    ],
)
def test_who_is_trapped_is_held_by_nobody(text: str) -> None:
    assert [c.type.value for c in read(text, published_on=ON).claims] == ["besieged"]


@pytest.mark.parametrize(
    ("language", "birth", "news"),
    [
        ("ru", "Антон Велин родился 7 августа 1988 года.", "25 марта миссия передала тела двух солдат."),
        ("ru", "7 августа 1988 года в Сарне родился Антон Велин.", "25 марта миссия передала тела двух солдат."),
        ("hy", "Զավեն Մթնյանը 1988 թվականի օգոստոսի 7-ին է ծնվել։", "Մարտի 25-ին հանձնել են երկու զինվորի աճյուն։"),
        ("az", "Zaur Dağlı 1988-ci il avqustun 7-də anadan olub.", "Martın 25-də iki əsgərin cənazəsi təhvil verilib."),
        ("ka", "ზაზა 1988 წლის 7 აგვისტოს არის დაბადებული.", "25 მარტს მისიამ ორი ჯარისკაცის ნეშტი გადასცა."),
        ("ar", "ولد زاهر الجبلي في 7 أغسطس 1988.", "وفي 25 مارس سلمت البعثة جثتي جنديين."),
    ],
)
def test_the_day_after_a_birth_is_of_no_year_of_birth(language: str, birth: str, news: str) -> None:
    (claim,) = read(f"{birth} {news}", published_on=ON, language=language).claims
    assert claim.when is not None and claim.when.start_on == date(2026, 3, 25)


@pytest.mark.parametrize(
    ("language", "told", "denial"),
    [
        ("hy", "Սարայի նախարարն ասաց, որ հակառակորդի ձեռքում է առնվազն 29 հոգի։",
         "Դորանի նախարարությունը հերքել է, թե իր մոտ պահվում են քաղաքացիական անձինք։"),
    ],
)  # fmt: skip
def test_who_denies_to_hold_civilians_denies_no_figure_of_anybody(language: str, told: str, denial: str) -> None:
    reading = read(f"{told} {denial}", published_on=ON, language=language)
    assert len(reading.claims) == 2 and answers(reading) == {}
