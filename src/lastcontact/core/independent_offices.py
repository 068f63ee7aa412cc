"""Offices that have a land in their name and speak for no state: an ombudsman, a Red Cross society, a court."""

from __future__ import annotations

import re

_BEGINNINGS = (
    *("ombud", "omsbud", "red cross", "red crescent", "human rights", "public defender", "court", "tribunal"),
    *("омбудсм", "прав человека", "прав людини", "красный крест", "красного креста", "красный полумесяц"),
    *("красного полумесяца", "червоний хрест", "червоного хреста", "червоний півмісяць", "трибунал"),
    *("insan hüquqları", "qızıl aypara", "qızıl xaç", "məhkəmə"),
    *("օմբուդսմ", "իրավունքների պաշտպան", "կարմիր խաչ", "դատարան"),
    *("ომბუდსმენ", "სახალხო დამცველ", "წითელი ჯვარ", "წითელი ნახევარმთვარ", "სასამართლო"),
    *("حقوق الإنسان", "أمين المظالم", "ديوان المظالم", "الصليب الأحمر", "الهلال الأحمر", "محكمة", "المحكمة"),
)
"""How the words begin by which such an office is known."""
_COURT = r"суд(?:у|а|ом|и|ы|ів|ов)?\b"
"""A court in Russian and Ukrainian, and no ship ("судно")."""
_KNOWN = re.compile(rf"\b(?:{'|'.join(map(re.escape, _BEGINNINGS))}|{_COURT})")


def is_independent(name: str) -> bool:
    """Whether a name is that of an office that no state speaks through: it is another speaker than its land.

    >>> is_independent("Ombudsman of Norhat"), is_independent("Norhati Ministry of Defence"), is_independent("Norhat")
    (True, False, False)
    """
    return bool(_KNOWN.search(name.casefold().replace("i\u0307", "i")))
