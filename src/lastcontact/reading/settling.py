"""What each capitalised name is, by all that the text says of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from lastcontact.reading.gazetteer import Gazetteer
from lastcontact.reading.mentions import Cast, Kind
from lastcontact.reading.runs import Run
from lastcontact.reading.sheet import Sheet


def settle(sheet: Sheet, found: list[Run], cast: Cast, gazetteer: Gazetteer | None) -> list[tuple[Run, Kind | None]]:
    """Gives each run its kind by all the votes for its words in the whole text, and surnames to their full names."""
    totals: dict[str, Counter[str]] = {}
    for run in found:
        if run.title:
            continue
        key = _key(sheet, run)
        totals.setdefault(key, Counter()).update(dict(run.votes))
    full: dict[str, str] = {}
    kinds: dict[str, Kind | None] = {}
    for key, votes in totals.items():
        surname = key.split()[-1]
        if " " in key and votes["person"] and not votes["place"] and totals.get(surname, {"place": 1})["place"] == 0:
            votes["person"] += 2
    for key, votes in totals.items():
        if gazetteer is not None and gazetteer.named(key) is not None and votes["person"] < 6:
            votes["place"] += 6
        if votes["thing"]:
            kinds[key] = None
            continue
        person, place = votes["person"], votes["place"]
        if votes["outlet"] > 0:
            kinds[key] = Kind.OUTLET
            continue
        if votes["body"] > person and place == 0:
            kinds[key] = Kind.OUTLET
            continue
        kinds[key] = None if person == place == 0 else (Kind.PERSON if person > place else Kind.PLACE)
        if kinds[key] is Kind.PERSON and person < 3:
            kinds[key] = None
        if kinds[key] is Kind.PERSON and " " in key:
            for part in key.split()[1:]:
                full.setdefault(part, key)
            given = key.split()[0]
            if not totals.get(given, Counter())["place"]:
                full.setdefault(given, key)
    for key in kinds:
        if " " not in key and key in full and (kinds[key] is not Kind.PLACE or totals[key]["place"] < 5):
            kinds[key] = Kind.PERSON
    return [settled for run in found if (settled := _cut(sheet, run, kinds)) is not None]


def _cut(sheet: Sheet, run: Run, kinds: dict[str, Kind | None]) -> tuple[Run, Kind | None] | None:
    """A run of a title-case headline is cut to the name that the body knows; elsewhere it stays whole."""
    if not run.title:
        return run, kinds[_key(sheet, run)]
    for start in range(run.first, run.last):
        for last in range(run.last, start, -1):
            kind = kinds.get(" ".join(sheet.lows[start:last]))
            if kind is not None:
                return replace(run, first=start, last=last), kind
    return None


def _key(sheet: Sheet, run: Run) -> str:
    return " ".join(sheet.lows[run.first : run.last]).removesuffix(" .")
