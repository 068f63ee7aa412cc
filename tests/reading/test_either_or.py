"""Fates of which a sentence says that one or the other is so are possible, none of them is told as so."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.reading.reader import read

PUBLISHED = date(2026, 11, 18)


def told(text: str) -> set[tuple[str, str, int | None]]:
    made = read(text, published_on=PUBLISHED).as_json("x")["claims"]
    return {
        (c["type"], "no" if c["polarity"] == "negated" else c["modality"], c["count"] and c["count"]["min"])
        for c in made
    }


def possible(*types: str, of: int | None = None) -> set[tuple[str, str, int | None]]:
    return {(kind, "possible", of) for kind in types}


@pytest.mark.parametrize(
    ("text", "fates"),
    [
        ("He said the three men were either killed or captured.", possible("killed", "captured", of=3)),
        ("My brother is either dead or a prisoner.", possible("killed", "held")),
        ("The rest are either dead or in their hands.", possible("killed", "held")),
        ("They have either been killed or taken prisoner, the commander said.", possible("killed", "captured")),
        ("All of them were killed in the first hour or taken prisoner.", possible("killed", "captured")),
        ("Остальные либо погибли, либо попали в плен.", possible("killed", "captured")),
        ("Мой сын или погиб, или в плену.", possible("killed", "held")),
        ("Десять бойцов погибли или попали в плен.", possible("killed", "captured", of=10)),
        ("Мій син або загинув, або в полоні.", possible("killed", "held")),
        ("Մնացածները կա՛մ զոհվել են, կա՛մ գերի են ընկել։", possible("killed", "captured")),
        ("Qalanları ya həlak olub, ya da əsir düşüb.", possible("killed", "captured")),
        ("ათი ჯარისკაცი დაიღუპა ან ტყვედ ჩავარდა.", possible("killed", "captured", of=10)),
        ("الباقون إما قتلوا أو وقعوا في الأسر.", possible("killed", "captured")),
        ("عشرة جنود قتلوا أو أسروا.", possible("killed", "captured", of=10)),
    ],
)
def test_each_of_two_fates_is_possible(text: str, fates: set[tuple[str, str, int | None]]) -> None:
    assert told(text) == fates


@pytest.mark.parametrize(
    ("text", "fates"),
    [
        ("Two men were killed and three were captured.", {("killed", "asserted", 2), ("captured", "asserted", 3)}),
        ("Nobody was killed or captured, the army said.", {("killed", "no", None), ("captured", "no", None)}),
        ("Three or four men were killed.", {("killed", "asserted", 3)}),
        ("Whether he is dead or a prisoner is not known.", {("missing", "unknown", None)}),
        ("Ни один боец не погиб и не попал в плен.", {("killed", "no", None), ("captured", "no", None)}),
    ],
)
def test_what_is_so_and_what_is_not_stays(text: str, fates: set[tuple[str, str, int | None]]) -> None:
    assert told(text) == fates
