"""docs/operating.md lists every act that takes two officers, with the roles that the code asks of each of the two."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path

import pytest

from lastcontact.accounts.models import Officer, Role
from lastcontact.bureau import (
    deciding,
    disclosing,
    enquiring,
    enrolling,
    handing_out,
    linking,
    opening,
    seconding,
    sharing,
)
from lastcontact.bureau.acting import Hand, NotAllowed, Refused
from lastcontact.casefile import models as rows
from lastcontact.core.disclosure import Audience
from lastcontact.core.payloads import KINDS
from lastcontact.core.payloads.reports import Scope
from lastcontact.core.person import Verdict
from lastcontact.core.status import Fate, Whereabouts
from tests.bureau.acts import Bureau, hand_of

PAGE = (Path(__file__).parents[2] / "docs" / "operating.md").read_text(encoding="utf-8")
PART = PAGE.split("### What takes two officers\n")[1].split("\n### ")[0]
LISTED = {
    kind: (first, second)
    for first, second, kind in re.findall(r"^\|[^|]+\|([^|]+)\|([^|]+)\| `([a-z_.]+)` \|", PART, re.MULTILINE)
}
GIVES_ACCESS = "access.granted"
"""The one second word that says yes alone: a request nobody agrees to is put aside."""


@dataclass
class Scene:
    """Two people on file, a report and a relative, and whoever is to act."""

    incident: str
    a: str
    b: str
    report: str
    relative: str


Try = Callable[[Hand, Scene], object]
DEAD = deciding.Conclusion(fate=Fate.DEAD, whereabouts=Whereabouts.UNKNOWN, claims=(), words="")
FIRST: dict[str, Try] = {
    GIVES_ACCESS: lambda by, s: opening.propose_access(by=by, incident=s.incident, officer="somebody"),
    "status.countersigned": lambda by, s: deciding.decide(by=by, record=s.a, conclusion=DEAD),
    "link.seconded": lambda by, s: linking.judge(by=by, a=s.a, b=s.b, verdict=Verdict.UNSURE),
    "relative.vouched": lambda by, s: enrolling.enrol(by=by, kin=enrolling.Kin(record=s.a, relation="sister")),
    "words.seconded": lambda by, s: disclosing.checked_relative(by, s.relative),
    "enquiry.seconded": lambda by, s: enquiring.ask(
        by=by, question=enquiring.Question(s.incident, "", "", (), date(2026, 3, 12))
    ),
    "report.widening_seconded": lambda by, s: sharing.ask_wider(by=by, report=s.report, scope=Scope.PUBLIC, why=""),
    "record.file_seconded": lambda by, s: handing_out.ask(by=by, record=s.a, whom="", audience=Audience.FAMILY, why=""),
}
SECOND: dict[str, Try] = {
    GIVES_ACCESS: lambda by, s: opening.grant_access(by=by, incident=s.incident, officer="nobody"),
    "status.countersigned": lambda by, s: deciding.countersign(by=by, decision="none", record=s.a),
    "link.seconded": lambda by, s: linking.second(by=by, a=s.a, b=s.b, agrees=True),
    "relative.vouched": lambda by, s: enrolling.vouch(by=by, relative=s.relative, agrees=True),
    "words.seconded": lambda by, s: seconding.second(by=by, record=s.a, seq=1, agrees=True),
    "enquiry.seconded": lambda by, s: enquiring.second(by=by, enquiry="none", agrees=True),
    "report.widening_seconded": lambda by, s: sharing.second_wider(by=by, report=s.report, agrees=True),
    "record.file_seconded": lambda by, s: handing_out.second(by=by, record=s.a, file="none", agrees=True),
}


def test_every_second_officers_word_has_its_row_and_no_row_is_of_anything_else() -> None:
    words = {kind for kind, cls in KINDS.items() if "agrees" in {f.name for f in fields(cls)}}
    assert set(LISTED) == words | {GIVES_ACCESS} == set(FIRST) == set(SECOND)


@pytest.mark.parametrize("kind", sorted(LISTED))
def test_the_roles_of_a_row_are_those_the_verbs_ask_for(kind: str, bureau: Bureau, boris_hand: Hand) -> None:
    a, b = bureau.record("Aram Aramyan"), bureau.record("Levon Rot")
    relative = enrolling.enrol(by=bureau.hand, kin=enrolling.Kin(a, "sister", documents=("passport", "letter")))
    scene = Scene(bureau.incident, a, b, rows.Record.objects.get(id=a).report, relative)
    on_the_team = {role: _of_the_team(role, bureau, boris_hand) for role in Role}
    first, second = LISTED[kind]
    assert _named_in(first) == {role for role, hand in on_the_team.items() if _may(FIRST[kind], hand, scene)}
    assert _named_in(second) == {role for role, hand in on_the_team.items() if _may(SECOND[kind], hand, scene)}


def _named_in(cell: str) -> set[Role]:
    return {role for role in Role if re.search(rf"\b{role.value}\b", cell)}


def _of_the_team(role: Role, bureau: Bureau, second: Hand) -> Hand:
    officer = Officer.objects.create_user(f"of-{role.value}", None, display_name=f"Ro {role.value}", roles=[role])
    opening.propose_access(by=bureau.hand, incident=bureau.incident, officer=officer.pk)
    opening.grant_access(by=second, incident=bureau.incident, officer=officer.pk)
    return hand_of(officer, second.clock)


def _may(verb: Try, hand: Hand, scene: Scene) -> bool:
    """Whether the role is let as far as the verb's own questions: what it then refuses is another matter."""
    try:
        verb(hand, scene)
    except NotAllowed:
        return False
    except Refused:
        return True
    return True
