"""Whom somebody who is quoted has it from; all is invented."""

from __future__ import annotations

import pytest

from tests.reading.plain_telling import on_people, rows

RELAYED = """
He said: "My commander told me that twelve of ours were taken."
captured: commander
"The Red Cross has informed us that my son is held in Karsk," she said.
held: Red Cross
Ana Tem said: "A neighbour told us that nine men were shot at the mill."
killed: neighbour through Ana Tem
"The ministry told me he was missing," his mother said.
missing: ministry through mother
The mayor said: "The army tells us that 14 people are missing."
missing: army through mayor
"Our sources report that 30 soldiers were captured," the governor said.
captured: sources through governor
"According to the hospital, five people were killed," the mayor said.
killed: hospital through mayor
"I was told by a doctor that she was dead," Mrs Tem said.
killed: doctor through Tem
"Witnesses say the rebels shot four prisoners," the ombudsman told reporters.
killed: Witnesses through ombudsman
The colonel said: "The enemy claims it has captured 40 of our men."
captured: enemy through colonel
"They told us that our brother had been killed," said Mila Orl, 31.
killed: Mila Orl
"The guards said that two of them had died," recalled Ilya Tem, who was freed in January.
killed: guards through Ilya Tem; returned:
"My commander is a good man and twelve of ours were taken," the sergeant said.
captured: sergeant
"We told the clerk that nine of our men are missing," the mayor said.
missing: mayor
"""


def _told(text: str) -> str:
    return "; ".join(
        f"{c.type.value}: {c.speaker or ''}".strip() + (f" through {c.channel}" if c.channel else "")
        for c in on_people(text)
    )


@pytest.mark.parametrize(("text", "told"), rows(RELAYED))
def test_whoever_is_quoted_passes_on_the_word_of_another(text: str, told: str) -> None:
    assert _told(text) == told
