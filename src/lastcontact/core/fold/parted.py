"""Records that were one person once and are parted now, and the relatives whom that leaves with two pages."""

from __future__ import annotations

from collections.abc import Iterable

from lastcontact.core.fold.links import LinkFile
from lastcontact.core.fold.persons import Person
from lastcontact.core.fold.relatives import RelativeFile
from lastcontact.core.person import Verdict


def parted_from(person: Person, links: Iterable[LinkFile]) -> frozenset[str]:
    """The records that were once judged the same as one of this person's, and are not part of it now."""
    joined = (f for f in links if any(j.holds and j.judged.verdict is Verdict.SAME for j in f.judgements))
    return frozenset(r for f in joined for r in (f.a, f.b)) - person.members


def enrolled_alike(one: RelativeFile, other: RelativeFile) -> bool:
    """Whether two enrolments are of one relative, by how they are written to and what they are to the person, now or
    before that was mended.
    """
    return not called(one).isdisjoint(called(other))


def called(relative: RelativeFile) -> frozenset[tuple[str, str]]:
    """How a relative is or was written to, with what they are to the person."""
    return frozenset((written.addressed_as, written.relation) for written in relative.written)
