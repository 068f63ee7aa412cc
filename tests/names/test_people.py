"""One field, several people, or one person written twice. All names are invented."""

import pytest

from lastcontact.linkage.candidate import Candidate
from lastcontact.linkage.scorer import explain
from lastcontact.names.compare import compare
from lastcontact.names.keys import index_keys
from lastcontact.names.people import people_in


@pytest.mark.parametrize(
    ("field", "people"),
    [
        ("Vahagn Sarnetsyan", ("Vahagn Sarnetsyan",)),
        ("Vahagn and Ashot Sarnetsyan", ("Vahagn Sarnetsyan", "Ashot Sarnetsyan")),
        ("Сарнецян Ваагн и Ашот", ("Сарнецян Ваагн", "Сарнецян Ашот")),
        ("Սարնեցյան Վահագն և Թորչյան Ռուբեն", ("Սարնեցյան Վահագն", "Թորչյան Ռուբեն")),
        ("Vahagn Sarnetsyan / Ruben Torchyan", ("Vahagn Sarnetsyan", "Ruben Torchyan")),
        ("Vahagn Sarnetsyan; Ruben Torchyan", ("Vahagn Sarnetsyan", "Ruben Torchyan")),
        ("Vahagn Sarnetsyan\nRuben Torchyan", ("Vahagn Sarnetsyan", "Ruben Torchyan")),
        ("Sarnetsyan Vahagn / Сарнецян Ваагн", ("Sarnetsyan Vahagn",)),
        ("Сарнецян Ваагн (Sarnetsyan Vahagn)", ("Сарнецян Ваагн",)),
        ("Hovaberd Suren, Hovaberd Armen", ("Hovaberd Suren", "Hovaberd Armen")),
        ("de la Cruz, Juan Carlos", ("de la Cruz, Juan Carlos",)),
        ("Sarnetsyan, Vahagn", ("Sarnetsyan, Vahagn",)),
        ("Sarnetsyan Vahagn, Suren", ("Sarnetsyan Vahagn, Suren",)),
        ("Sarnetsyan/Torchyan Narine", ("Sarnetsyan/Torchyan Narine",)),
        ("Sarnetsyan (Torchyan) Narine", ("Sarnetsyan (Torchyan) Narine",)),
        ("Сарнецян И. В.", ("Сарнецян И. В.",)),
        ("Ортега и", ("Ортега и",)),
        ("and", ("and",)),
        ("", ("",)),
    ],
)
def test_a_field_names_one_person_or_several(field, people):
    assert people_in(field) == people


def test_of_two_people_in_one_field_the_likeliest_is_compared_and_that_is_said():
    found = compare("Рубен Торчян и Ваагн Сарнецян", "Vahagn Sarnetsyan")
    assert found.score == compare("Ваагн Сарнецян", "Vahagn Sarnetsyan").score
    assert "2 people" in found.explanation[0]
    assert compare("Vahagn Sarnetsyan", "Рубен Торчян и Ваагн Сарнецян").score == found.score


def test_an_officer_is_told_that_a_field_names_two_people():
    lines = explain(Candidate("a", name="Vahagn and Ashot Sarnetsyan"), Candidate("b", name="Сарнецян Ашот")).lines
    assert [line.weight_log2 for line in lines if line.code == "name.several"] == [0.0]
    assert not any(line.code == "name.differs" for line in lines)


def test_each_of_two_people_in_one_field_can_be_found():
    keys = set(index_keys("Vahagn Sarnetsyan and Ruben Torchyan"))
    assert keys >= set(index_keys("Vahagn Sarnetsyan")) | set(index_keys("Ruben Torchyan"))
