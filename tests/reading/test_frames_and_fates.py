"""What befell people, in every frame that tells how surely: none turns a fate round, whatever the fate.

Everybody and everything is invented.
"""

from __future__ import annotations

import pytest

from lastcontact.reading.reader import read
from tests.reading.plain_telling import ON, rows

FATES = {
    "captured": "captured", "killed": "killed", "wounded": "wounded", "detained": "detained", "freed": "returned",
    "released": "returned", "abducted": "captured", "executed": "killed", "arrested": "detained",
}  # fmt: skip
FRAMES = """
Twelve soldiers were {p}.
    asserted
Twelve soldiers have been {p}, the army said.
    asserted by army
The army said twelve soldiers had been {p}.
    asserted by army
According to the army, twelve soldiers were {p}.
    asserted by army
Twelve soldiers were reportedly {p}.
    reported
Twelve soldiers are believed to have been {p}.
    apparent
Twelve soldiers may have been {p}.
    possible
Twelve soldiers could have been {p}.
    possible
It is unclear whether twelve soldiers were {p}.
    unknown
The army denied that twelve soldiers had been {p}.
    not denied by army
The army would not say whether twelve soldiers had been {p}.
    unknown by army
Twelve soldiers will be {p} on Friday.
    planned
Twelve soldiers are to be {p} on Friday.
    planned
Twelve soldiers are due to be {p} on Friday.
    planned
The rebels demanded that twelve soldiers be {p}.
    demanded by rebels
Twelve soldiers were not {p}.
    not asserted
Twelve soldiers have yet to be {p}.
    not asserted
None of the twelve soldiers was {p}.
    not asserted
No soldiers were {p}.
    not asserted
The army said no soldiers had been {p}.
    not asserted or denied by army
The army insists that no soldiers were {p}.
    not asserted or denied or claimed by army
Nobody was {p}, the army said.
    not asserted or denied by army
If twelve soldiers were {p}, the army would know.
    possible
Twelve soldiers were to be {p} on Monday, but the exchange was called off.
    planned
Twelve soldiers had been due to be {p} on Monday.
    planned
Twelve soldiers were prevented from being {p}.
    not asserted
Twelve soldiers were nearly {p}.
    not asserted
Twelve soldiers were wrongly reported {p}.
    not denied
Twelve soldiers risk being {p}.
    possible
Twelve soldiers said they had been {p}.
    asserted by soldiers
There are rumours that twelve soldiers were {p}.
    reported
There is no evidence that twelve soldiers were {p}.
    not unknown
There is evidence that twelve soldiers were {p}.
    apparent or asserted
There is no doubt that twelve soldiers were {p}.
    asserted or confirmed
It is likely that twelve soldiers were {p}.
    apparent
It is feared that twelve soldiers were {p}.
    apparent
It is possible that twelve soldiers were {p}.
    possible
It is not true that twelve soldiers were {p}.
    not denied
It is true that twelve soldiers were {p}.
    asserted or confirmed
Witnesses saw twelve soldiers being {p}.
    asserted or reported by Witnesses
A source told Reuters that twelve soldiers had been {p}.
    asserted or reported by source
Twelve soldiers, it was reported, were {p}.
    reported
The rebels admitted that twelve soldiers had been {p}.
    confirmed by rebels
The rebels boasted that twelve soldiers had been {p}.
    claimed by rebels
The rebels acknowledged for the first time that twelve soldiers had been {p}.
    confirmed by rebels
The rebels are said to have {p} twelve soldiers.
    reported
The rebels said they had {p} twelve soldiers.
    asserted or claimed by rebels
The rebels {p} twelve soldiers on Monday.
    asserted
The rebels have not {p} a single soldier.
    not asserted
Twelve soldiers were not only {p} but humiliated.
    asserted
Only twelve soldiers were {p}.
    asserted
At least twelve soldiers were {p}.
    asserted
Twelve soldiers must have been {p}.
    apparent
Twelve soldiers seem to have been {p}.
    apparent
Twelve soldiers allegedly {p} near Volk are in Tolm.
    claimed
"""


def _tells(frame: str, told: str, fate: str) -> bool:
    """Whether a frame tells the fate, and in every claim as surely and by the same speaker."""
    surety, _, speaker = told.partition(" by ")
    polarity = "negated" if surety.startswith("not ") else "affirmed"
    sureties = surety.removeprefix("not ").split(" or ")
    claims = [c for c in read(frame.format(p=fate), published_on=ON).claims if c.type == FATES[fate]]
    return bool(claims) and all(
        c.polarity == polarity and c.modality in sureties and (c.speaker or "").lower().endswith(speaker.lower())
        for c in claims
    )


@pytest.mark.parametrize("fate", FATES)
def test_a_frame_tells_any_fate_as_surely(fate: str) -> None:
    assert [(frame, told) for frame, told in rows(FRAMES) if not _tells(frame, told, fate)] == []
