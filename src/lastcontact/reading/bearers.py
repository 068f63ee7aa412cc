"""Who two capitals are by what befell them: taken from their house, or found dead."""

from __future__ import annotations

from lastcontact.reading.lexicon import words
from lastcontact.reading.name_hits import Tables
from lastcontact.reading.sheet import Sentence, Sheet


def fetched(lows: list[str], at: int) -> bool:
    """Whether somebody was taken from where people live: "was taken from our house"."""
    taken = lows[at : at + 1] == ["was"] and bool({*lows[at + 1 : at + 2]} & words("fetched"))
    return taken and lows[at + 2 : at + 3] == ["from"] and bool({*lows[at + 3 : at + 5]} & words("where_people_live"))


def whose_body(sheet: Sheet, sentence: Sentence, first: int, tables: Tables) -> bool:
    """Whether bodies are those of whoever is named here, or behind him and an "and", or a plural rank is theirs."""
    if sheet.lows[first - 1] != "and" or first - 4 < sentence.first:
        return _body_of(sheet, sentence, first)
    ranked = first - 4 in tables.title and sheet.lows[first - 4].endswith(("s", "men"))
    named = sheet.is_capital(first - 3) and sheet.is_capital(first - 2)
    return named and (ranked or _body_of(sheet, sentence, first - 3))


def _body_of(sheet: Sheet, sentence: Sentence, first: int) -> bool:
    """Whether bodies are said to be somebody's: "the remains of", "the bodies are those of"."""
    lows = sheet.lows
    if first - 2 < sentence.first or lows[first - 1] != "of":
        return False
    bodies = words("of_the_dead")
    those = lows[first - 2] == "those" and bool({*lows[sentence.first : first]} & bodies)
    return those or lows[first - 2] in bodies
