"""Families that have two pages since two records were parted: they wait for whoever may speak with them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lastcontact.casefile import models as stored
from lastcontact.casefile.shelf import Now
from lastcontact.core.access import Act
from lastcontact.core.fold.parted import called
from lastcontact.core.fold.records import RecordFile
from lastcontact.core.fold.relatives import RelativeFile
from lastcontact.core.person import Verdict
from lastcontact.desk.standing import Desk
from lastcontact.desk.tasks import Task, of_people


def with_two_pages(desk: Desk, families: Iterable[RecordFile]) -> Iterator[Task]:
    """`families`: the records of the incident at which relatives are enrolled. The later page is where the act is."""
    if not desk.may(Act.TELL):
        return
    alike: dict[tuple[str, str], list[RelativeFile]] = defaultdict(list)
    for file in families:
        for relative in file.family.relatives:
            for name in called(relative):
                alike[name].append(relative)
    several = [found for found in alike.values() if len({one.enrolled.record for one in found}) > 1]
    parted = _parted({one.enrolled.record for found in several for one in found})
    mine = [later.enrolled.record for found in several for later in found if _is_later(later, found, parted)]
    if mine:
        title = ngettext("Family with two pages", "Families with two pages", len(mine))
        words = _("one is at a record that was parted: speak with them, and close it from the other.")
        yield of_people(title, words, "desk:family", [(record, 0) for record in dict.fromkeys(mine)])


def _is_later(later: RelativeFile, alike: Iterable[RelativeFile], parted: Mapping[str, frozenset[str]]) -> bool:
    """Whether an earlier page of the same relative stands at a record that was parted from the person of this one."""
    apart = parted.get(later.enrolled.record, frozenset())
    return any(one.enrolled.record in apart and one.act.seq < later.act.seq for one in alike)


def _parted(records: Collection[str]) -> dict[str, frozenset[str]]:
    """Record -> the records that were once judged the same as one of its person's, and are not part of it now; looked
    up together.
    """
    if not records:
        return {}
    own = dict(stored.Record.objects.filter(id__in=list(records)).values_list("id", "person"))
    person_of = dict(stored.Record.objects.filter(person__in=set(own.values())).values_list("id", "person"))
    touched = [id for (id,) in stored.Link.objects.touching("id", one_of=set(person_of))]
    found: dict[str, set[str]] = defaultdict(set)
    for link in Now().files("link", touched).values():
        if any(j.holds and j.judged.verdict is Verdict.SAME for j in link.judgements):
            for one, other in ((link.a, link.b), (link.b, link.a)):
                if one in person_of and person_of.get(other) != person_of[one]:
                    found[person_of[one]].add(other)
    return {record: frozenset(found[person]) for record, person in own.items()}
