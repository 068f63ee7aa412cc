"""Who stands in the registers of a text: people as they are titled, bodies once, and those told by speaking as one."""

from __future__ import annotations

import pytest

from lastcontact.reading.reader import read


@pytest.mark.parametrize(
    ("text", "variants"),
    [
        ("Mr B. was taken from his house.", {"B", "Mr B."}),
        ("Father Osric waited for two days.", {"Osric", "Father Osric"}),
        ("Cpl Beck rang. Beck is alive.", {"Beck", "Cpl Beck"}),
        ("Defence Minister Ivo Kesk spoke. Kesk left.", {"Ivo Kesk", "Kesk"}),
        ("Рядовой Дрелин погиб.", {"Дрелин", "Рядовой Дрелин"}),
    ],
)
def test_a_person_is_written_with_the_title_too(text: str, variants: set[str]) -> None:
    (person,) = read(text).persons
    assert {v.text for v in person.variants} == variants
    assert all(text[s.start : s.end] == v.text for v in person.variants for s in v.spans)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The White Heron Committee (WHC) spoke. The Committee and the WHC wait.", {"White Heron Committee"}),
        ("The fisheries union said that six men were captured.", {"fisheries union"}),
        ("Six men were captured, the Port Tammas hospital said.", {"Port Tammas hospital"}),
        ("The embassy of Tressia said six men were captured.", {"embassy of Tressia"}),
        ("A staff officer said that six men were captured.", set()),
        ("The hospital said that six men died.", set()),
        ("We will stand in front of the Ministry tomorrow.", {"Ministry"}),
        ("UPD 12:00: six men were captured. EDIT: five.", set()),
        ("Neither ministry has answered.", set()),
        ("@GenStaffKR says six men were captured.", {"GenStaffKR"}),
        ("@mira_t says six men were captured.", set()),
    ],
)
def test_each_body_stands_in_the_register_once(text: str, names: set[str]) -> None:
    assert {body.name for body in read(text).orgs} == names


def test_an_account_is_one_voice_with_its_whole_name() -> None:
    claims = read("@lira_99 says 12 men are captured.\n@mothers_of_7th: 4 dead").claims
    assert [(c.speaker, c.type.value) for c in claims] == [("lira_99", "captured"), ("mothers_of_7th", "killed")]
