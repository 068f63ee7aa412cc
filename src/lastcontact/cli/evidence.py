"""CLAIMS.jsonl and what an officer said of origins, as the assessment takes them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from lastcontact.assessment.evidence import GRADES, EvidenceClaim, SetAside
from lastcontact.assessment.origins import OriginJudgement
from lastcontact.cli.jsonl import json_lines, note_unread, plain, when
from lastcontact.core.dates import NoOneDay

KEYS = """\
CLAIMS.jsonl: one JSON object a line, in UTF-8.
  person       who it is about; required
  at           when what it says was so, 2031-03-12 or 12.03.2031, or with a time; naive times are UTC; required
  kind         holding_party_list (named by the holding side), footage, comrade (eyewitness), hearsay, icrc_visit,
               denial (the holding side says it does not hold him), hospital_register, own_call (heard from himself,
               free), statement_in_custody, repatriation_list, physical_identification (prints, dental, DNA);
               another one is weighed as hearsay and reported
  asserts      a list of states: held, dead, alive_elsewhere, hospital, returned; "alive" is any but dead;
               or not_held
  source       who says so
  reliability  of the source, A to F (a to f are the same), or null
  credibility  of what it says, 1 to 6, or null
  authenticity of footage: confirmed, unknown, doubted, or null
  claim        the id of this claim; else it is called by its line
  origin       the id of the claim that it repeats, or null

  {"person": "P1", "at": "2031-03-12", "kind": "holding_party_list", "asserts": ["held"], "source": "a ministry",
   "reliability": "B", "credibility": 2, "claim": "a", "origin": null}   (on one line)

--origins JUDGED.jsonl: what an officer says of where claims come from, one JSON object a line; the last word on a
claim holds.
  person, claim  whose claim it is, and its id; both required
  verdict        own (it stands on its own) or repeats
  other          with repeats: the id of the claim of the same person that it repeats
  why            the reason; required

docs/assessment.md says what each is worth, and why."""
_READ = frozenset(
    ("person", "at", "kind", "asserts", "source", "reliability", "credibility", "authenticity", "claim", "origin")
)


@dataclass(frozen=True)
class ClaimsFile:
    """Claims by person in the order persons first appear, and what could not be read.

    `unreadable`: claims by person; `nobodys`: lines about nobody; `unread_keys`: keys that nothing reads, and the line
    where each stands first.
    """

    people: dict[str, list[EvidenceClaim]] = field(default_factory=dict)
    unreadable: dict[str, list[SetAside]] = field(default_factory=dict)
    nobodys: list[SetAside] = field(default_factory=list)
    unread_keys: dict[str, int] = field(default_factory=dict)

    def of_unknown_origin(self) -> list[EvidenceClaim]:
        """The claims that repeat one which the file does not hold of the same person."""
        found = []
        for claims in self.people.values():
            known = {c.claim for c in claims}
            found += [c for c in claims if c.origin and c.origin not in known]
        return found


def read_claims(path: Path) -> ClaimsFile:
    """The claims of a file. Raises: Unusable."""
    file = ClaimsFile()
    for number, row in json_lines(path):
        if row is None:
            file.nobodys.append(SetAside(f"line {number}", "it is no JSON object; write one claim a line"))
            continue
        note_unread(file.unread_keys, number, row, _READ)
        if row.get("person") is None or not str(row["person"]).strip():
            file.nobodys.append(SetAside(f"line {number}", 'it names no person; add "person"'))
            continue
        if isinstance(row["person"], dict | list | bool | float):
            file.nobodys.append(
                SetAside(f"line {number}", 'its "person" is no name and no id; write one, in quotation marks')
            )
            continue
        person = str(row["person"])
        claims = file.people.setdefault(person, [])
        name = str(row["claim"]) if row.get("claim") is not None else f"line {number}"
        try:
            claims.append(_claim(row, person, name, when(row.get("at"))))
        except NoOneDay as problem:
            why = f"its date (at) cannot be read: {problem}, or with an hour as 2031-03-12T09:30"
            file.unreadable.setdefault(person, []).append(SetAside(name, why))
    return file


def read_origins(
    path: Path, people: Mapping[str, Sequence[EvidenceClaim]]
) -> tuple[dict[str, list[OriginJudgement]], list[SetAside]]:
    """What an officer said of origins, by person, and the lines that say nothing of these claims. Raises: Unusable."""
    judged: dict[str, list[OriginJudgement]] = {}
    aside: list[SetAside] = []
    for number, row in json_lines(path):
        person = str((row or {}).get("person") or "")
        claim, other, why = (str((row or {}).get(key) or "") for key in ("claim", "other", "why"))
        verdict = (row or {}).get("verdict")
        known = {c.claim for c in people.get(person, ())}
        if problem := _unfit(verdict, claim, other if verdict == "repeats" else "", why, known):
            aside.append(SetAside(f"line {number}", problem))
            continue
        same = verdict == "repeats"
        judged.setdefault(person, []).append(OriginJudgement(claim, same, why, other if same else None))
    return judged, aside


def _unfit(verdict: object, claim: str, other: str, why: str, known: set[str]) -> str:
    """Why a line on origins cannot be used; empty when it can."""
    if verdict not in ("own", "repeats"):
        return 'its verdict is neither "own" nor "repeats"'
    if claim not in known:
        return "no claim of that person has that id"
    if verdict == "repeats" and (other not in known or other == claim):
        return 'no other claim of that person has the id in "other"'
    if not why.strip():
        return 'it gives no reason; say it in "why"'
    return ""


def _claim(row: Mapping[str, Any], person: str, name: str, moment: datetime) -> EvidenceClaim:
    asserts = row.get("asserts")
    words = [asserts] if isinstance(asserts, str) else asserts if isinstance(asserts, list) else []
    reliability, authenticity, origin = row.get("reliability"), row.get("authenticity"), row.get("origin")
    return EvidenceClaim(
        person=person,
        at=moment,
        kind=plain(row.get("kind")) or "unknown",
        asserts=tuple(plain(w) for w in words),
        source=str(row.get("source") or ""),
        reliability=None if reliability is None else _letter(str(reliability)),
        credibility=_grade(row.get("credibility")),
        authenticity=plain(authenticity) or None,
        claim=name,
        origin=None if origin in (None, "") else str(origin),
    )


def _letter(written: str) -> str:
    """A source's grade as it is compared: "b" is B; what is no letter of the scale stays as written, to be told."""
    letter = written.strip().upper()
    return letter if letter in GRADES else written


def _grade(value: object) -> int | None:
    """1-6 as a number; 0, which no grade is, for what cannot be read as one."""
    if value is None:
        return None
    try:
        return int(value) if isinstance(value, float) and value.is_integer() else int(str(value))
    except ValueError:
        return 0
