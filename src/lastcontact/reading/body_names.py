"""One name for a body, however a text writes it."""

from __future__ import annotations

from lastcontact.reading.mentions import Cast
from lastcontact.reading.sheet import Sheet
from lastcontact.reading.world import stem

FUNCTIONS = {
    "defence ministry": "Ministry of Defence",
    "defense ministry": "Ministry of Defense",
    "foreign ministry": "Ministry of Foreign Affairs",
    "interior ministry": "Ministry of Interior",
    "justice ministry": "Ministry of Justice",
    "health ministry": "Ministry of Health",
    "ministry of defence": "Ministry of Defence",
    "ministry of defense": "Ministry of Defense",
    "ministry of foreign affairs": "Ministry of Foreign Affairs",
    "ministry of internal affairs": "Ministry of Internal Affairs",
    "ministry of interior": "Ministry of Interior",
    "ministry of the interior": "Ministry of Interior",
    "ministry of justice": "Ministry of Justice",
    "ministry of health": "Ministry of Health",
}
"""A function as it is written in small letters -> as the name of a body has it."""


def canonical(sheet: Sheet, parts: tuple[int, int, int, int], side: str | None, cast: Cast) -> str:
    """One name for "Armenia's Defense Ministry" and "the Ministry of Defense of Armenia"."""
    first, head_first, head_last, last = parts
    function = " ".join(sheet.lows[head_first:head_last])
    proper = FUNCTIONS.get(function)
    if proper:
        owner = side or " ".join(sheet.words[i] for i in range(first, head_first) if sheet.words[i] != "'s")
        return f"{owner} {proper}" if owner else proper
    head = sheet.said(head_first, head_last)
    if function == "government" and head_first == first and sheet.lows[head_last : head_last + 1] == ["of"]:
        return sheet.said(first, last)
    if side is None and "'s" in sheet.words[first:head_first]:
        return sheet.said(first, last).removeprefix("the ").removeprefix("The ")
    lead = ""
    if head_first > first:
        words = [
            sheet.words[i]
            for i in range(first, head_first)
            if sheet.words[i] != "'s"
            and not (side and (m := cast.at(i)) is not None and m.side == side)
            and not (side and stem(sheet.words[i]) == stem(side))
        ]
        lead = " ".join(words)
    tail = sheet.said(head_last, last) if last > head_last else ""
    if side and tail and stem(tail.split()[-1]) == stem(side):
        tail = "" if len(tail.split()) <= 3 else tail
    tail = "" if side and tail.endswith(f"{side} Republic") else tail
    return " ".join(filter(None, (side, lead.replace(" '", "'"), head, tail)))
