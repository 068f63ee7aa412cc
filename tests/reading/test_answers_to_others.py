"""A flat "no" that answers somebody, figures that a paper takes back, and rumours; everybody here is invented."""

from __future__ import annotations

import pytest

from tests.reading.plain_telling import in_short, rows

_TABLE = """
The Front says it took 60 soldiers. "Nobody was captured," the minister said.
  captured 60 Front; captured not denied minister
The army said 20 were captured. No officers were captured, it said.
  captured 20 army; captured not army
"No soldier of ours was captured," the colonel said. The Front had claimed to have captured 20.
  captured not denied colonel; captured claimed 20 Front
Channels report that 40 are missing. "Nobody is missing," says the spokesman of the Northern Command.
  missing reported 40 Channels; missing not denied Command
The Front claims to hold Captain Oren Vale. Captain Oren Vale was not captured, the army said.
  held claimed Front; captured not denied army
Тескский фронт утверждает, что взял в плен 60 солдат. Министр сказал: «Пленных нет».
  captured claimed 60 фронт; held not denied министр
Թեսկի ճակատը պնդում է, թե գերեվարել է 60 զինվորի։ «Գերիներ չկան», - ասաց նախարարը։
  captured claimed 60 ճակատ; held not denied նախարար
Correction: yesterday we wrote that 27 soldiers were killed. In fact 17 were killed and ten are missing.
  killed not denied 27; killed 17; missing 10
An earlier version of this story said that 48 soldiers had been captured. Thirteen were.
  captured not denied 48; captured 13
This article originally reported two people dead; a third has since died in hospital.
  killed 2; killed
Information spread by Velmark side that 40 soldiers of us are captured is lie.
  captured not denied 40; captured claimed 40 Velmark
Ministry of Defence officially declare: 40 soldiers are captured.
  captured 40 Defence
They're saying 40 captured. Thats a lie.
  captured reported 40; captured not denied
They say 40 were captured. Not true.
  captured reported 40; captured not denied
Everyone is saying that 12 were killed.
  killed reported 12
The families came. They are saying 12 sons are missing.
  missing 12 families
Nobody from the brigade answers since 3 am.
  contact_lost
Nobody from the ministry has answered our letters since March.
  -
"""


@pytest.mark.parametrize(("text", "told"), rows(_TABLE))
def test_what_answers_a_claim_denies_it(text: str, told: str) -> None:
    assert in_short(text) == told
