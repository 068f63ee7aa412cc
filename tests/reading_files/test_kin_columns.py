"""The relatives that a list tells of beside a person, put together from its own columns. Everybody is invented."""

from __future__ import annotations

import pytest

from lastcontact.reading.columns import propose
from lastcontact.reading.kin_columns import kin_told


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        ({"NOK": "Mara Holt (wife)", "NOK tel": "055 010 209"}, [("wife", "Mara Holt", "055 010 209")]),
        ({"Wife": "Mara, 055 010209"}, [("wife", "Mara", "055 010209")]),
        (
            {"Wife": "Mara Holt", "Telephone of wife": "055 010209", "Brother": "Karl Holt 055 010333"},
            [("wife", "Mara Holt", "055 010209"), ("brother", "Karl Holt", "055 010333")],
        ),
        (
            {"Жена": "Хольт Мария", "Телефон родных": "+374 91 555 012"},
            [("wife", "Хольт Мария", "+374 91 555 012")],
        ),
        ({"Родственник": "мать Хольт Нина, тел. 055 010 20 99"}, [("mother", "Хольт Нина", "055 010 20 99")]),
        (
            {"Next of kin": "Mara Holt", "Relationship": "spouse", "Phone of next of kin": "555-0109"},
            [("spouse", "Mara Holt", "555-0109")],
        ),
        ({"Relationship": "mother", "Next of kin": "Nina Holt"}, [("mother", "Nina Holt", "")]),
        ({"Relation": "Mara Holt (sister)"}, [("sister", "Mara Holt", "")]),
        ({"Дружина": "Хольт Марія", "Телефон родичів": "055 010 209"}, [("wife", "Хольт Марія", "055 010 209")]),
        ({"الزوجة": "مريم حداد", "هاتف العائلة": "0550102099"}, [("wife", "مريم حداد", "0550102099")]),
        (
            {"NOK 1": "Mara Holt", "NOK 1 tel": "055 010209", "NOK 2": "Karl Holt", "NOK 2 tel": "055 010333"},
            [("", "Mara Holt", "055 010209"), ("", "Karl Holt", "055 010333")],
        ),
        ({"Family phone": "555 010 22"}, [("", "", "555 010 22")]),
        ({"NOK": "unknown", "Wife": "-"}, []),
        ({"Remarks": "wife Mara 055 010209", "Village": "Dorna"}, []),
    ],
)
def test_name_kinship_and_number_of_one_relative_are_one(
    columns: dict[str, str], expected: list[tuple[str, str, str]]
) -> None:
    assert [(k.relation, k.name, k.contact) for k in kin_told(columns)] == expected


@pytest.mark.parametrize("heading", ["Wife", "NOK", "Жена", "Дружина", "الزوجة", "Épouse", "Esposa", "Həyat yoldaşı"])
def test_a_column_of_relatives_is_no_name_of_the_person(heading: str) -> None:
    rows = (("Holt Ruvan", "Mara Holt"), ("Orben Leo", "Vera Orben"), ("Varga Nils", "Nina Varga"))
    assert heading not in propose(("Name", heading), rows)
