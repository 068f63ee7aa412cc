"""The line that says where and when an item was written is no passage to look at; what stands behind it is."""

from __future__ import annotations

import pytest

from lastcontact.reading.datelines import dateline_end
from lastcontact.reading.reader import read

DATELINES = [
    *("Arpan, 3 May (Lorn Press) - ", "3 May, Arpan (Lorn Press) - ", "Arpan, Sunday (Lorn Press) – "),
    *("/Lorn Press/ Arpan, 3 May - ", "(Arpan, 3 May 2026) ", "Arpan, 3 May, Lorn Press - ", "ARPAN (Lorn Press) - "),
    *(
        "ARPAN, 3 May. /Lorn Press/. ",
        "ARPAN/OSTREL, May 3, 2026, 14:30 (Lorn Press) - ",
        "ARPAN, 3 May (Lorn Press): ",
    ),
]
ELSEWHERE = [
    ("(Лорн Пресс, Арпан, 3 мая) ", "Двенадцать солдат погибли у Дорны."),
    ("Арпан, 3 травня (Лорн Прес) - ", "Дванадцять солдатів загинули біля Дорни."),
    ("ԱՐՊԱՆ, 3 ՄԱՅԻՍԻ, ԼՈՐՆ ՊՐԵՍ. ", "12 զինվոր է զոհվել։"),
    ("არპანი, 3 მაისი (ლორნ პრესი) - ", "12 ჯარისკაცი დაიღუპა."),
    ("أربان، 3 مايو - ", "قتل 12 جنديا قرب دورنا."),
    ("Arpan, 3 may (Lorn Press) - ", "12 əsgər həlak olub."),
]


@pytest.mark.parametrize("above", ["", "A headline stands here\n\n"])
@pytest.mark.parametrize(
    ("dateline", "text"), [*((d, "Twelve soldiers were captured near Dorna.") for d in DATELINES), *ELSEWHERE]
)
def test_a_dateline_is_not_listed_as_unread(dateline: str, text: str, above: str) -> None:
    begun, ended = len(above), len(above) + len(dateline.rstrip())
    assert [u.text for u in read(above + dateline + text).unread if u.start < ended and u.end > begun] == []


@pytest.mark.parametrize("dateline", DATELINES)
def test_what_stands_behind_a_dateline_is_listed_without_it(dateline: str) -> None:
    unread = read(f"{dateline}The rain fell over the valley for days.").unread
    assert [u.text for u in unread] == ["The rain fell over the valley for days."]


@pytest.mark.parametrize(
    "line",
    [
        "On 3 May - it was a Sunday - twelve men were seen.",
        "Twelve men (Lorn Press) - it rained.",
        "Killed on 3 May: Petr Halvorin.",
        "Arpan was quiet on 3 May. It rained.",
        "12 soldiers, 3 May - none came back.",
        "The Ministry said so. It rained.",
    ],
)
def test_a_sentence_is_no_dateline(line: str) -> None:
    assert dateline_end(line) == 0


def test_a_number_or_a_word_that_tells_is_listed_though_it_stands_in_a_dateline() -> None:
    unread = read("ARPAN, 3 May, 14 Killed (Lorn Press) - The rain fell.").unread
    assert any("14" in u.text or "Killed" in u.text for u in unread)
