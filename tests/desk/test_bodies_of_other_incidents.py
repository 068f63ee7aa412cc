"""A body that only another incident knows is told to nobody here, in print neither. Every body is invented."""

from __future__ import annotations

import pytest
from django.test import Client

from lastcontact.accounts.models import Officer
from lastcontact.bureau import intake, opening
from lastcontact.bureau.quoting import quoted_figures
from lastcontact.core.payloads.sources import SourceKind
from tests.bureau.acts import Bureau, Clock, hand_of
from tests.desk.test_one_body_in_many_languages import board, sides, speakers, told

__all__ = ["sides"]


@pytest.mark.parametrize(
    ("theirs", "name"),
    [
        ("Varnian Ministry of Defence (Colonel Sidor)", "Министерство обороны Варнии"),
        ("Varnian Commission on Prisoners (Colonel Sidor)", "Комиссия Варнии по делам пленных"),
    ],
)
def test_a_body_that_another_incident_alone_knows_is_named_neither_on_the_board_nor_in_print(
    bureau: Bureau, alma_at_desk: Client, boris: Officer, clock: Clock, theirs: str, name: str
) -> None:
    hand = hand_of(boris, clock)
    elsewhere = opening.open_incident(by=hand, title="Elsewhere", sides=("Varnia", "Tessaly"))
    intake.name_source(by=hand, words=intake.SourceWords(theirs, SourceKind.BODY, "Varnia", incident=elsewhere))
    told(bureau, name)
    page = board(bureau, alma_at_desk)
    assert speakers(page) == [name] and "Sidor" not in page
    assert all("Sidor" not in figure.word_of for figure in quoted_figures(bureau.incident))


def test_a_body_named_in_this_incident_speaks_in_every_language(bureau: Bureau, alma_at_desk: Client) -> None:
    words = intake.SourceWords("Varnian Ministry of Defence", SourceKind.BODY, "Varnia", incident=bureau.incident)
    intake.name_source(by=bureau.hand, words=words)
    told(bureau, "Министерство обороны Варнии")
    assert speakers(board(bureau, alma_at_desk)) == ["Varnian Ministry of Defence"]
