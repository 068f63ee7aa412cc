"""The name under which a person is called where one record stands for them: a record without any takes another's."""

from __future__ import annotations

from collections.abc import Iterable

from lastcontact.casefile.open_people import seen_by
from lastcontact.casefile.persons import persons
from lastcontact.casefile.shelf import Shelf
from lastcontact.core.fold.acknowledging import OF_HOLDER
from lastcontact.core.fold.head_names import names_of, own_first
from lastcontact.core.fold.persons import Person


def fullest(person: Person) -> tuple[str, str]:
    """The name with the most words written out among a person's records, and its language; the first of equals.

    Empty where no record has a name.
    """
    written = [(r.described.full_name, r.opened.language) for r in own_first(person.records) if r.described.full_name]
    return max(written, key=lambda one: _written_out(one[0]), default=("", ""))


def best_names(shelf: Shelf, records: Iterable[str], officer: str) -> dict[str, tuple[str, str]]:
    """Record -> its own name and the language of it. Where it has none, the fullest of its person's that is open to the
    officer; where it is the holder's word, the name as the lists of those who seek write it. In their order.
    """
    wanted = list(dict.fromkeys(records))
    files = shelf.files("record", wanted)
    own = {id: (f.described.full_name, f.opened.language) for id, f in files.items() if f.described.full_name}
    nameless = [id for id in files if id not in own]
    of_holder = [id for id in own if files[id].opened.evidence_kind in OF_HOLDER]
    elsewhere = [*nameless, *of_holder]
    found = seen_by(officer, persons(shelf, elsewhere)) if elsewhere else ()
    people = {member: who for who in found for member in who.members}
    told = own | {id: fullest(people[id]) for id in nameless if id in people}
    told |= {id: names_of(people[id].records)[0] for id in of_holder if id in people}
    return {id: told[id] for id in wanted if id in told}


def _written_out(name: str) -> int:
    return sum(len(word.strip(".,")) > 1 for word in name.split())
