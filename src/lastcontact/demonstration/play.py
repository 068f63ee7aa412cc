"""Brings the demonstration in: every act of the story through the bureau's verbs, as real officers would."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from datetime import datetime

from lastcontact.accounts.models import Officer, Relative
from lastcontact.bureau import disclosing
from lastcontact.bureau.acting import Hand
from lastcontact.casefile import models as rows
from lastcontact.casefile import suggestions
from lastcontact.demonstration.acts import LIA
from lastcontact.demonstration.people import SEED, VAHAGN, people
from lastcontact.demonstration.playing_intake import bring_in
from lastcontact.demonstration.playing_outcomes import conclude
from lastcontact.demonstration.stage import PASSWORD, STAFF, Stage
from lastcontact.demonstration.story import story
from lastcontact.demonstration.truth import truth


def play(*, seed: int = SEED, staff: bool = True) -> Iterator[tuple[int, int, Stage]]:
    """Plays the story in an empty bureau; yields acts done, acts in all, and the stage, after each act.

    `staff` False leaves the officers without a usable password. Suggestions are computed after the last act.
    """
    told = story(truth(seed))
    stage = set_stage(seed, password=PASSWORD if staff else None)
    for done, act in enumerate(told, start=1):
        if bring_in.dispatch(type(act)) is not bring_in.dispatch(object):
            bring_in(act, stage)
        else:
            conclude(act, stage)
        if done == len(told):
            suggestions.suggest(rows.Record.objects.values_list("id", flat=True))
        yield done, len(told), stage


def a_mothers_code(clock: Callable[[], datetime]) -> str:
    """The digits with which a visitor of the demonstration opens one family's page, valid from now on.

    "" where what visitors did since has left no relative of his: his record erased, or parted from the request.
    """
    officer = Officer.objects.get(login=LIA)
    records = _records_of_vahagn()
    relative = next((r for r in Relative.objects.all() if r.record_id in records), None)
    if relative is None:
        return ""
    hand = Hand(officer.id, frozenset(officer.roles), clock(), clock)
    return disclosing.issue_code(by=hand, relative=relative.id).digits


def _records_of_vahagn() -> frozenset[str]:
    """His records, found by his number on the roll, which nobody else has."""
    number = next(person.number for person in people() if person.id == VAHAGN)
    his = [row.person for row in rows.Record.objects.those() if row.file.described.service_number == number]
    return frozenset(rows.Record.objects.column("id", person=his))


def set_stage(seed: int, password: str | None) -> Stage:
    """Makes the officers' accounts; ids come from the seed, so that addresses stay the same."""
    chance = random.Random(seed)
    officers = {}
    for login, name, roles in STAFF:
        id = chance.randbytes(8).hex()
        Officer.objects.create_user(login, password, display_name=name, roles=list(roles), id=id)
        officers[login] = (id, frozenset(roles))
    return Stage(officers, chance)
