"""A figure of an edition in its free words stands beside the words of its own state, or is looked at by a person."""

from __future__ import annotations

import pytest

from lastcontact.bureau.figure_words import misplaced
from lastcontact.core.payloads.bulletins import Figure

FIGURES = (
    Figure("own.held.Duravan", "held", "29", "persons held, whom Duravan does not acknowledge"),
    Figure("own.unknown", "missing", "64", "persons sought by this bureau"),
    Figure("said.x", "dead", "at least 84", "people killed"),
)


def looked_at(written: str) -> list[tuple[str, bool]]:
    return [(m.number, m.of_death) for m in misplaced(written, FIGURES)]


@pytest.mark.parametrize(
    "written",
    [
        *("29 persons are held by Duravan.", "Duravan says that it holds 29 persons.", "At least 84 were killed."),
        *("64 people are still missing, and 29 are held.", "29 человек удерживаются в плену.", "Погибли 84 человека."),
        *("64 persons are sought by this bureau.", "29 անձ գերության մեջ է։", "29 nəfər əsirdir.", "29 ტყვეა."),
        *("On 29 March contact was lost.", "They are held at position 29.", "Dozens are held."),
    ],
)
def test_a_figure_beside_the_words_of_its_own_state_asks_nothing(written: str) -> None:
    assert looked_at(written) == []


@pytest.mark.parametrize(
    "written",
    [
        *("29 persons have died.", "64 people were killed.", "29 погибли.", "29 զոհ կա։", "29 nəfər həlak oldu."),
        *("29 დაღუპულია.", "قتل 29 شخصا."),
    ],
)
def test_a_figure_of_the_living_beside_words_of_death_is_refused(written: str) -> None:
    assert [of_death for _, of_death in looked_at(written)] == [True]


@pytest.mark.parametrize(
    "written", ["29 people are missing.", "84 people came back alive.", "64 удерживаются в плену."]
)
def test_a_figure_beside_the_words_of_another_state_is_looked_at(written: str) -> None:
    assert [of_death for _, of_death in looked_at(written)] == [False]


@pytest.mark.parametrize("written", ["We know of 29 of them.", "In total 64.", "29 families wrote to us."])
def test_a_figure_beside_no_words_of_a_state_is_looked_at(written: str) -> None:
    assert [of_death for _, of_death in looked_at(written)] == [False]


def test_a_number_that_several_figures_print_may_stand_for_any_of_them() -> None:
    both = (*FIGURES, Figure("said.y", "dead", "29", "people killed"))
    assert list(misplaced("29 were killed. 29 are held.", both)) == []
    assert [m.of_death for m in misplaced("29 came back alive.", both)] == [False]
