"""Names that stand in a row, beside their number or behind a word for what they are; everybody here is invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.claim import PEOPLE_TYPES
from lastcontact.reading.named_of_a_count import named_of_a_count
from lastcontact.reading.reader import read

ON = date(2031, 5, 14)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Two detainees, Levan Arpaneli and Garen Tash, are in hospital.", "Levan Arpaneli, Garen Tash"),
        ("Two soldiers - Levan Arpaneli and Garen Tash - were killed on Monday.", "Levan Arpaneli, Garen Tash"),
        ("The ministry named the two captives as Levan Arpaneli and Garen Tash.", "Levan Arpaneli, Garen Tash"),
        ("Two were killed: Private Levan Arpaneli, 24, and Sergeant Garen Tash, 31.", "Levan Arpaneli, Garen Tash"),
        ("Двое задержанных, Левон Арпанели и Гарен Таш, находятся в больнице.", "Левон Арпанели, Гарен Таш"),
        ("Погибли двое: рядовой Левон Арпанели и сержант Гарен Таш.", "Левон Арпанели, Гарен Таш"),
        ("Двоє полонених, Левон Арпанелі та Гарен Таш, перебувають у лікарні.", "Левон Арпанелі, Гарен Таш"),
        ("Ազատ է արձակվել երկու գերի՝ Լևոն Արփանյան և Նարեկ Դովյան։", "Լևոն Արփանյան, Նարեկ Դովյան"),
        ("İki əsir - Levan Arpanelı və Qaren Taş - xəstəxanadadır.", "Levan Arpanelı, Qaren Taş"),
        ("ორი ტყვე, ლევან არპანელი და გარენ ტაში, საავადმყოფოშია.", "ლევან არპანელი, გარენ ტაში"),
        ("დაიღუპა ორი: კაპრალი ლევან არპანელი და რიგითი გარენ ტაში.", "ლევან არპანელი, გარენ ტაში"),
        ("أفرج عن أسيرين هما ليفان أربانيلي وغارين تاش.", "ليفان أربانيلي, غارين تاش"),
        ("نُقل أسيران، ليفان أربانيلي وغارين تاش، إلى المستشفى.", "ليفان أربانيلي, غارين تاش"),
        ("قُتل جنديان هما العريف ليفان أربانيلي والجندي غارين تاش.", "ليفان أربانيلي, غارين تاش"),
        ("Three detainees, Levan Arpaneli and Garen Tash among them, are in hospital.", ""),
        ("Two soldiers were killed, said Levan Arpaneli and Garen Tash.", ""),
        ("Two soldiers were killed, Levan Arpaneli and Garen Tash said.", ""),
        ("Two soldiers were killed, Levan Arpaneli and Garen Tash told reporters.", ""),
        ("Two prisoners, Levan Arpaneli and Garen Tash said, were wounded.", ""),
        ("Two soldiers were freed, Levan Arpaneli and Garen Tash were not.", ""),
        ("Двое погибли, Левон Арпанели и Гарен Таш рассказали журналистам.", ""),
        ("About two dozen men, Levan Arpaneli and Garen Tash, are held.", ""),
        ("Two men were not found: Levan Arpaneli, Garen Tash and Narek Dovian.", ""),
    ],
)
def test_names_beside_their_number_are_those_it_counts(text: str, names: str) -> None:
    found = named_of_a_count(read(text, published_on=ON))
    assert [", ".join(row) for row in found.values()] == ([names] if names else [])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The dead are Levan Arpaneli, Garen Tash and Narek Dovian.",
            "killed: Levan Arpaneli, Garen Tash and Narek Dovian",
        ),
        ("The missing men are Levan Arpaneli and Garen Tash.", "missing: Levan Arpaneli and Garen Tash"),
        ("The wounded: Levan Arpaneli, Garen Tash.", "wounded: Levan Arpaneli and Garen Tash"),
        ("The captive is Sergeant Levan Arpaneli.", "held: Levan Arpaneli"),
        ("Levan Arpaneli, 24, and Garen Tash, 31, were killed.", "killed: Levan Arpaneli and Garen Tash"),
        ("Levan Arpaneli and Garen Tash are in hospital.", "wounded: Levan Arpaneli and Garen Tash"),
        ("The dead are not Levan Arpaneli and Garen Tash.", ""),
        ("The wounded: Levan Arpaneli and Garen Tash told us what they saw.", ""),
    ],
)
def test_each_name_of_a_row_is_told_of(text: str, told: str) -> None:
    claims = [c for c in read(text, published_on=ON).claims if c.type in PEOPLE_TYPES]
    assert [f"{c.type.value}: {c.subject}" for c in claims] == ([told] if told else [])


def test_what_stands_between_dashes_parts_nobody_from_what_befell_him() -> None:
    claims = read("Fourteen soldiers — four of them officers — were captured.", published_on=ON).claims
    assert [c.count.minimum for c in claims if c.count] == [14, 4]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("დაიღუპნენ კაპრალი ლევან არპანელი და რიგითი გარენ ტაში.", "ლევან არპანელი, გარენ ტაში"),
        (
            "გათავისუფლებულთა შორის არიან ლევან არპანელი, გარენ ტაში და დარა ვენოშვილი.",
            "ლევან არპანელი, გარენ ტაში, დარა ვენოშვილი",
        ),
        ("قُتل سامر الدوراني وغارين تاش في كمين.", "سامر الدوراني, غارين تاش"),
        ("من بين المفرج عنهم ليفان أربانيلي وغارين تاش ودارا فينوش.", "ليفان أربانيلي, غارين تاش, دارا فينوش"),
        ("سامر الدوراني قُتل، وغادر أخوه البلدة.", "سامر الدوراني"),
        ("ტყვეები, ძველი ნაცნობები და ახალი მეგობრები, გაათავისუფლეს.", ""),
    ],
)
def test_a_name_in_a_row_with_a_persons_is_one_where_no_capitals_tell(text: str, subject: str) -> None:
    claims = [c for c in read(text, published_on=ON).claims if c.type in PEOPLE_TYPES]
    assert [c.subject for c in claims] == ([subject] if subject else [])
