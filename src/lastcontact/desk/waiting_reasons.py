"""Why words to a family wait for a second officer, in words: for the board, and for the family's page."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext as _

from lastcontact.bureau.waiting_words import Waits, why_they_wait
from lastcontact.core.fold.persons import Person


def in_words(waits: Iterable[Waits]) -> str:
    """All that these wait for, each reason once, as a sentence."""
    every = list(waits)
    reasons = [
        _("they name another person on file") if any(w.others for w in every) else "",
        _("they speak of a death") if any(w.of_others_deaths or w.not_known or w.of_known_death for w in every) else "",
        _("they may tell of a death") if any(w.of_harm for w in every) else "",
        _("a death of the person is on file") if any(w.death_on_file for w in every) else "",
        _("what they waited for stands no more") if not all(every) else "",
    ]
    return "; ".join(filter(None, reasons)) + "."


def naming_others(found: Person) -> frozenset[int]:
    """The entries of words that wait as they name somebody else on file, or a place called like them."""
    held = (words for record in found.records for words in record.family.waiting)
    return frozenset(words.seq for words in held if why_they_wait(found, words).others)


def of_each(found: Person) -> dict[int, str]:
    """The entry of words that wait -> why, as a sentence; whom they name is quoted."""
    told = {}
    for held in (words for record in found.records for words in record.family.waiting):
        waits = why_they_wait(found, held)
        quoted = ", ".join(f"“{word}”" for word in (*waits.others, waits.of_harm) if word)
        told[held.seq] = f"{in_words([waits])} {quoted}".strip()
    return told
