"""A father told behind a name: "Kerim Tarnel, son of Oshan", "Керим Тарнел, сын Ошана", "Kerim s/o Oshan Tarnel"."""

from __future__ import annotations

import re

SON_OF = "sonof"
"""What stands behind the father's name once it is brought before its mark, as "oğlu" does; in titles.tsv."""
SERVANTS = frozenset(
    ("abd", "abdul", "abdel", "abdal", "abdol", "عبد", "абд", "абдул", "абдель", "עבד", "əbdül", "աբդուլ", "აბდულ")
)
"""First halves of "servant of ..." names, written apart or together with the word that follows."""
_EARLIER = r"(?:(?:the\s+)?late\s+|покойного\s+|покійного\s+)?"
_MARK = re.compile(
    rf"(?:\A|[\s,;(]+)(?:(?P<plain>(?:the\s+)?(?:son|daughter|child)\s+of|[sd]\s?/\s?o\b\.?)|(?P<bent>сын|дочь|син|дочка|донька))"
    rf"\s+{_EARLIER}(?=[^\W\d_])",
    re.IGNORECASE,
)
_GENITIVE = re.compile(r"(?:(?<=..)[ая]|(?<=..)[иы])\Z")
_NOMINATIVE = {"а": "", "я": "й", "ы": "а", "и": "а"}
_EDGES = " ,;.()"
MAYBE = r"(?i)(?:^| )(?:(?:son|daughter|child) of|сын|син|дочь|дочка|донька) "
"""A pattern that finds in plain text whatever may hold such a mark."""


def father_behind(name: str) -> str:
    """The name with the father's own name and `SON_OF` in the place of what tells him; the name itself where nothing
    does. A surname of his that is the family's stands once.

    >>> father_behind("Kerim Tarnel, son of Oshan Tarnel"), father_behind("Керим, сын Ошана Тарнела")
    ('Kerim Tarnel Oshan sonof', 'Керим Ошан sonof Тарнела')
    """
    found = _MARK.search(name)
    if not found:
        return name
    before, behind = name[: found.start()].strip(_EDGES), name[found.end() :].split()
    if found["bent"] and not _GENITIVE.search(behind[0].strip(_EDGES).lower()):
        return name
    own = {word.strip(_EDGES).casefold() for word in before.split()}
    left = [word.strip(_EDGES) for word in behind if word.strip(_EDGES).casefold() not in own]
    if not left:
        return name
    many = 2 if left[0].casefold() in SERVANTS and len(left) > 1 else 1
    father, rest = left[:many], left[many:]
    if found["bent"]:
        father[-1] = _nominative(father[-1])
    return " ".join(word for word in (before, *father, SON_OF, *rest) if word)


def _nominative(word: str) -> str:
    """A given name of Russian or Ukrainian out of its genitive: Ошана is Ошан, Андрея Андрей, Никиты Никита."""
    return _GENITIVE.sub(lambda ending: _NOMINATIVE[ending[0].lower()], word) or word
