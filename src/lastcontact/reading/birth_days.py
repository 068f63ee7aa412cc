"""Days of births in a text, by the words beside them: they are no day of anything that the text tells."""

from __future__ import annotations

import re

from lastcontact.reading.datelines import dateline_end
from lastcontact.reading.days import Dated
from lastcontact.reading.sheet import Sheet

_NEAR = 48
"""Signs beside a date in which a word may tell that it is one of birth."""
_BORN_BEFORE = re.compile(
    r"(?:\bborn|\bb\.|\bb:|\bd\.?\s?o\.?\s?b\.?|\bbirth|\bbirthday|\bнар\.|народж\w+|народив\w*|народил\w+|\bр\.\s?н\.|\bг\.\s?р\.|"
    r"\bрод\.|родил\w+|родивш\w+|рожд\w*|ծնվ\w*|ծնյալ|ծննդ\w+|დაბად\w+|დაიბად\w+|doğum\w*|doğul\w+|təvəllüd\w*|"
    r"مواليد|المولود[ة]?|مولود[ة]?|ولدت?|الميلاد|ميلاده?ا?)"
    r"[\s.:,(–—-]*(?:[^\W\d_]{1,9}[\s:,]+){0,2}\Z",
    re.IGNORECASE,
)
_BORN_AFTER = re.compile(
    r"[\s,)-]*(?:р\.\s?н\b|г\.\s?р\b|гр\b|рн\b)|"
    r"[\s)-]*(?:[^\W\d_]{1,5}\.?[\s-]+){0,2}?(?:\(?born\b|рожд|родив|народж|народив|ծնվ|ծնյալ|ծնունդ|ծննդ|"
    r"დაბად|დაიბად|anadan|təvəllüd|doğul|doğum)",
    re.IGNORECASE,
)
_NAME = r"[^\W\d_][\w'’.-]*"
_BEHIND_A_NAME = re.compile(rf"(?:{_NAME}\s+{_NAME},\s*|{_NAME}\s*\(\s*)\Z")


def is_birth(sheet: Sheet, dated: Dated) -> bool:
    """Whether the words beside a date tell that it is one of birth, or it stands in figures right behind a name."""
    text = sheet.plain.text
    start, end = sheet.starts[dated.first], sheet.ends[dated.last - 1]
    line = text.rfind("\n", 0, start) + 1
    before, after = text[max(line, start - _NEAR) : start], text[end : end + _NEAR].split("\n")[0]
    if _BORN_BEFORE.search(before) or _BORN_AFTER.match(after):
        return True
    figures = text[start].isdecimal() and not any(sign.isalpha() for sign in text[start:end])
    alone = not any(sign.isalpha() for sign in after)
    headed = alone or end <= line + dateline_end(text[line:].split("\n")[0])
    return figures and bool(_BEHIND_A_NAME.search(before)) and not headed
