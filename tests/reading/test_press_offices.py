"""Whose "the press office" is, by the bodies that a text has heard; every body and place is invented."""

from __future__ import annotations

import pytest

from tests.reading.plain_telling import on_people, rows

_ORGANS = """
The Norvian army said 12 rebels were killed near Sarn. The press office added that three had been captured.
    Norvian army press office
Norvia's defence ministry said that 40 soldiers were missing. The press service said later that 12 had been found.
    Norvian Ministry of Defence press service
The Joint Command of Norvia said 30 men were missing. The information centre later put the figure at 34.
    Norvian Joint Command information centre
The General Staff of Norvia said 11 soldiers were wounded. According to the press centre, two of them died in hospital.
    Norvian General Staff press centre
The Interior Ministry of Norvia detained 40 miners. The spokesman's office said 12 had been freed.
    Norvian Ministry of Interior spokesman's office
The army of Norvia said 12 were killed. The rebels said nine were killed. The press office denied this.
    Norvian army press office
Three shepherds were captured, the press office said. The ombudsman had no comment.
    press office
Norvian forces captured nine, said the Velmarian General Staff. The press service said two were returned.
    Velmarian General Staff press service
"We hold nobody," the press office said.
    press office
The press service of the Velmarian Border Guard said nine were captured. The press service said two were released.
    press service of the Velmarian Border Guard
The Norvian army holds the bridge. Its press office said nine had been captured.
    Norvian army press office
The Norvian army spoke of 12 dead. The Red Cross said nine were missing. The press office said two had been found.
    Norvian army press office
The Torn Front said it holds nine. The Hill Brigade said it holds two. The press office said one had died.
    press office
The Red Cross said nine were missing. The information centre said two had been found.
    Red Cross information centre
Nine men were missing. The media office gave no names. The press office said two were found.
    press office
"""


@pytest.mark.parametrize(("text", "whose"), rows(_ORGANS))
def test_an_office_that_speaks_for_another_speaks_with_its_name(text: str, whose: str) -> None:
    assert on_people(text)[-1].speaker == whose
