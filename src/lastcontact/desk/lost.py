"""Groups that lost contact, with their silence; residents who are cut off, and who says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from lastcontact.core.claim import ClaimType
from lastcontact.core.fold.incidents import GroupFile
from lastcontact.core.fold.sources import PlaceFile
from lastcontact.core.payloads.incidents import GroupKind
from lastcontact.desk.days import lasting
from lastcontact.desk.drawings.quiet import Quiet, quiet
from lastcontact.desk.material import Material
from lastcontact.desk.voices import Voice

_CUT_OFF = (ClaimType.COMMS_CUT, ClaimType.BESIEGED)


@dataclass(frozen=True)
class LostGroup:
    """`silence` says since when in words; `quiet` is None when no day is known."""

    group: GroupFile
    places: tuple[PlaceFile, ...]
    source: str
    silence: str
    quiet: Quiet | None


@dataclass(frozen=True)
class SaidCutOff:
    voice: Voice
    credibility: str
    what: str
    quote: str
    language: str
    on: str


def starts_on(material: Material) -> date:
    """From when silence is drawn: the incident's first day, else the day it was opened."""
    when = material.incident.when
    return when.start_on if when else material.incident.act.at.date()


def lost_groups(material: Material) -> tuple[LostGroup, ...]:
    """Units, positions and residents, the longest silent first; a cohort that only counts speak of is none."""
    groups = [g for g in material.incident.groups if _lost(g)]
    return tuple(_line(g, material) for g in sorted(groups, key=_heard_on))


def cut_off_groups(groups: Sequence[LostGroup]) -> tuple[LostGroup, ...]:
    return tuple(g for g in groups if g.group.cut_off)


def said_cut_off(material: Material) -> tuple[SaidCutOff, ...]:
    """Claims that communications are cut or that people are surrounded."""
    return tuple(
        SaidCutOff(
            material.voice(c),
            c.credibility.value,
            c.body.type.value,
            c.body.evidence.text if c.body.evidence else c.body.note,
            material.reports[c.report].received.language,
            material.said_in_words(c),
        )
        for c in material.claims
        if c.body.type in _CUT_OFF
    )


def _lost(group: GroupFile) -> bool:
    return group.named.of_kind is not GroupKind.COHORT or bool(group.last_heard or group.last_heard_on)


def _heard_on(group: GroupFile) -> date:
    return group.last_heard_on.end_on if group.last_heard_on else date.min


def _line(group: GroupFile, material: Material) -> LostGroup:
    places = tuple(material.places[id] for id in group.named.places if id in material.places)
    source = material.sources.get(group.source)
    drawn, silence = None, ""
    if group.last_heard_on:
        drawn = quiet([group.last_heard_on.end_on], start=starts_on(material), today=material.today)
        silence = lasting(drawn.days or 0)
    return LostGroup(group, places, source.name if source else group.source, silence, drawn)
