"""The parties of a case: in "Arvania v. Kurgistan" the applicant Government is Arvania's."""

from __future__ import annotations

from lastcontact.reading.mentions import Cast, Kind
from lastcontact.reading.sheet import Sheet

PARTIES = ("applicant", "respondent")
_HEADING = 200
"""Tokens within which a text names its case."""


def name_parties(sheet: Sheet, cast: Cast) -> None:
    """Gives "the applicant Government" and "the respondent Government" the names of their States."""
    stop = min(len(sheet.words), _HEADING)
    at = next((i for i in range(1, stop - 2) if sheet.words[i] == "v" and sheet.is_capital(i - 1)), None)
    if at is None:
        return
    applicant = at - 1
    while applicant > 0 and sheet.is_capital(applicant - 1) and sheet.lows[applicant - 1] not in ("of", "case"):
        applicant -= 1
    first = at + (2 if sheet.words[at + 1] == "." else 1)
    last = first
    stop = next((s.last for s in sheet.sentences if s.first <= first < s.last), len(sheet.words))
    while last < stop and sheet.is_capital(last):
        last += 1
    if last == first:
        return
    states = {PARTIES[0]: sheet.said(applicant, at), PARTIES[1]: sheet.said(first, last)}
    names: dict[int, str] = {}
    for mention in cast.mentions:
        role = next((w for w in sheet.lows[max(0, mention.first - 1) : mention.last] if w in states), None)
        if mention.kind is Kind.BODY and mention.head == "government" and role is not None:
            names[mention.first] = f"Government of {states[role]}"
    cast.rename(names)
