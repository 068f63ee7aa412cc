"""Short lines of a letter that was typed off a photograph, and go on in the next one."""

from __future__ import annotations

import re

WRAPPED = 60
"""Characters; a longer line may be wrapped anywhere."""
_FEW = 2
"""Spaces of the shortest line that is no label and no name alone."""
_ORDINAL = re.compile(r"\d{1,3}(?:-\w|(?:st|nd|rd|th)\b)")
_UNCASED = "\u0600"
"""From here on letters have no capitals that tell where a sentence begins."""
_GOES_ON = frozenset(re.findall(
    r"\w+",
    "of has have had was were is are near in at on since from and who whom with to by for that "
    "из под у и с в на около возле который которая із під біля та який яка з və ilə և է են ու",
))  # fmt: skip
"""What opens the next line of a sentence that was wrapped behind a comma; in Latin letters behind any word."""
_TELLS = frozenset(
    re.findall(r"\w+", "был была были пропал пропала попал попала був була були зник зникла потрапив потрапила")
)


def runs_on(line: str, following: str) -> bool:
    """Whether a short line goes on in what follows it.

    >>> runs_on("My son Lukas Hemm, private,", "of the 3rd company,"), runs_on("12 killed", "of them 3 women")
    (True, False)
    """
    comma = line[-1:] in (",", "،")
    if not following or line[-1:] in ".:!?;" or line[-1:].isdigit() or (line.count(" ") < _FEW and not comma):
        return False
    if following[0] >= _UNCASED:
        return comma and following[0].isalpha()
    word = re.match(r"\w+", following)
    first = word[0] if word is not None else ""
    if comma and _ORDINAL.match(line.lstrip()) and following[0].islower():
        return True  # "3-րդ վաշտի զինվոր,"
    return bool(_ORDINAL.match(following)) or first in _TELLS or (first in _GOES_ON and (comma or first.isascii()))
