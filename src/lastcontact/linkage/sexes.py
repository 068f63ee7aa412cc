"""Words for men and women in lists, by what they mean."""

from __future__ import annotations

_FEMALE = frozenset(
    {
        "f",
        "female",
        "w",
        "woman",
        "ж",
        "жен",
        "женский",
        "իգական",
        "кадын",
        "qadın",
        "q",
        "ქალი",
        "أنثى",
        "انثى",
        "זן",
        "2",
    }
)
_MALE = frozenset({"m", "male", "man", "м", "муж", "мужской", "արական", "kişi", "k", "კაცი", "ذكر", "1"})


def sex_of(text: str) -> str:
    """ "male", "female" or "" for anything else, read from the usual words and codes."""
    word = text.strip().lower()
    return "female" if word in _FEMALE else "male" if word in _MALE else ""
