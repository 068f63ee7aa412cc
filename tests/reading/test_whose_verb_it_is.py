"""Whose number, death or capture a verb tells of where others stand beside it; everybody here is invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.claim import PEOPLE_TYPES, Claim
from lastcontact.reading.reader import read

ON = date(2031, 5, 14)


def _told(claim: Claim) -> str:
    sure = "" if claim.modality.value == "asserted" else f" {claim.modality.value}"
    count = f" {claim.count.minimum}" if claim.count else ""
    negated = "not " if claim.polarity.value == "negated" else ""
    return f"{negated}{claim.type.value}{sure}{count}" + (f" of {claim.subject}" if claim.subject else "")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The flood killed 11 and forced 4,000 to flee.", "killed 11"),
        ("They freed two and kept five.", "returned 2"),
        ("The rebels freed the nurse but kept the two drivers.", "returned of nurse"),
        ("Shelling killed 11 and injured 40.", "killed 11; wounded 40"),
        ("Two soldiers were killed and their commander captured.", "killed 2 of soldiers; captured of commander"),
        ("Two soldiers were killed and their weapons seized.", "killed 2 of soldiers"),
        ("Two soldiers were killed and their families notified.", "killed 2 of soldiers"),
        ("They told his wife about his death.", "killed"),
        ("His mother learned of his death from a video.", "killed"),
        ("The widow was notified of her husband's death.", "killed of husband"),
        ("The mother of the dead soldier learned of his death on Friday.", "killed"),
        ("“He is alive,” said Mara Delvani, the mother of Levan Arpaneli.", "found of Levan Arpaneli"),
        ("“My son is in captivity,” said Mara Delvani, mother of Levan Arpaneli.", "held of Levan Arpaneli"),
        ("Mara Delvani, a nurse, said her son Levan, 19, last called on 3 March.", "contact_lost of Levan"),
        ("Anna Petrova says her brother Captain Oleg Dorin is being held.", "held of Oleg Dorin"),
        ("A second group of 15 was to have been freed, but stayed in the camp.", "returned planned 15"),
        ("Levan Arpaneli was freed on Monday and is expected home on Friday.", "returned of Levan Arpaneli"),
        ("The body identified as Garen Tash proved to be another soldier's.", "not identified denied of Garen Tash"),
        ("A DNA test later showed that the first body was not Garen Tash's.", "not identified denied of body"),
        ("His men had found the bodies of Levan Arpaneli and Garen Tash.", "found of Levan Arpaneli and Garen Tash"),
        ("Neither Levan Arpaneli nor Garen Tash was released.", "not returned of Levan Arpaneli and Garen Tash"),
        ("Giorgi Mtvaradze, son of Zurab, was captured on Monday.", "captured of Giorgi Mtvaradze"),
        ("Channel Ostrel 24 reported that Sergey Dornigin had been killed.", "killed of Sergey Dornigin"),
        ("Телеканал 24 повідомив, що рядовий Кобзаренко Олександр загинув.", "killed of Кобзаренко Олександр"),
        ("По данным телеканала Острел 24, погиб рядовой Дорнигин.", "killed of Дорнигин"),
        ("قناة أسترل 24 قالت إن الجندي قتل.", "killed"),
        ("«Առաջին 24» հեռուստաալիքը հայտնեց, որ զինվորը զոհվել է։", "killed of զինվորը"),
        ("ტელეკომპანია 24-მა განაცხადა, რომ ჯარისკაცი დაიღუპა.", "killed of ჯარისკაცი"),
        ("Министерство опровергло гибель капитана Торена в плену.", "not killed denied of Торен"),
        ("ونفت الوزارة وفاة ثلاثة أسرى في السجن.", "not killed denied 3 of أسرى"),
        ("He was identified by his mother.", "identified"),
        ("Levan Arpaneli has now been recognised by his wife.", "identified of Levan Arpaneli"),
        ("Our forces crossed into Kelvania on Monday.", ""),
        ("Three of those declared dead have returned.", "returned 3 of declared dead"),
        ("The freed men named nine who had died in the camp.", "killed 9"),
        ("The mission confirmed the handover of six bodies but not their names.", "remains_returned confirmed 6"),
        ("Not the doctor but the nurse was released.", "returned of nurse"),
        ("The doctor, but not the nurse, was released.", "returned"),
        ("Of the 33 letters, 20 were delivered.", ""),
        ("Of the 12 parcels, four were handed to captives.", ""),
    ],
)
def test_what_befell_whom_is_told_of_nobody_else(text: str, told: str) -> None:
    claims = [_told(c) for c in read(text, published_on=ON).claims if c.type in PEOPLE_TYPES]
    assert "; ".join(dict.fromkeys(claims)) == told


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("They were held until 21 May.", None),
        ("Two soldiers are missing, three fewer than two weeks earlier.", None),
        ("He was not found until 21 May.", date(2031, 5, 21)),
    ],
)
def test_a_day_that_only_measures_is_not_the_day(text: str, day: date | None) -> None:
    claim = next(c for c in read(text, published_on=ON).claims if c.type in PEOPLE_TYPES)
    assert (claim.when and claim.when.start_on) == day
