"""The name of a person at the head of a relative's page, where nobody says how the family writes it."""

from __future__ import annotations

from collections.abc import Iterable

from lastcontact.bureau.acting import Refused
from lastcontact.core.fold.acknowledging import OF_HOLDER
from lastcontact.core.fold.head_names import own_first
from lastcontact.core.fold.persons import Person
from lastcontact.core.fold.records import RecordFile
from lastcontact.reading.language import scripts_of
from lastcontact.reading.words_of_death import word_of_death

_OWN_LETTERS = frozenset({"ar", "hy", "ka", "ru", "uk"})
"""Languages that are read in letters of their own."""


def name_to_them(found: Person, bound_to: str, language: str) -> tuple[str, str]:
    """The name, and the record that has it: the one they are bound to, or, where another record that is no word of the
    holder's has it in letters of their language, that one; ("", "") where there is none that a family may read.
    Raises: Refused where it is in letters that they do not read.
    """
    incident = next(r.incident for r in found.records if r.id == bound_to)
    here = [r for r in own_first(found.records) if r.incident == incident]  # another team's is not theirs to tell
    records = sorted(here, key=lambda r: r.id != bound_to)
    ours = [r for r in records if r.opened.evidence_kind not in OF_HOLDER]
    named = [(r.described.full_name, r.id) for r in ours if may_head(r.described.full_name)]
    in_letters = (one for one in named if language in scripts_of(one[0]))
    name, record = next(in_letters, named[0] if named else ("", ""))
    if not can_read(language, name, found.records):
        raise Refused(
            f"“{name}” is not in letters of the language of their page, and no record of ours has another spelling."
            " Write the person's name as they write it."
        )
    return name, record


def may_head(name: str) -> bool:
    """Whether a record's name may stand at the head of a page: there is one, and it tells of no death."""
    return bool(name) and not word_of_death(name)


def can_read(language: str, name: str, records: Iterable[RecordFile]) -> bool:
    """Whether a name is in letters of a language, or as a family itself wrote it; none at all hurts nobody."""
    if language not in _OWN_LETTERS or not name:
        return True
    by_family = {r.described.full_name for r in records if r.opened.enquirer}
    return name in by_family or language in scripts_of(name)
