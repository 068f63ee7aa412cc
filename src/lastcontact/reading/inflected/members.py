"""Those of a group whom a sentence names: "среди них капитан Роман Ивашин", "among the freed is Dr Kupriy"."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.describing import person
from lastcontact.reading.inflected.happening import Scene
from lastcontact.reading.inflected.several import row_of
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.mentions import Kind, Mention
from lastcontact.reading.trigger import Trigger

_REACH = 9


def members(scene: Scene, known: Known, drafts: list[Draft]) -> list[Trigger]:
    """One assertion for each "among them" that a person's name follows and no count, unless a draft tells of him."""
    made: list[Trigger] = []
    for hit in scene.found.all("subset"):
        person = _named(scene, known, hit)
        kind = _of_what(scene, known, hit)
        told = any(d.first <= hit.first and person and person.last <= d.last and d.claim.type is kind for d in drafts)
        if person is not None and kind is not None and not told:
            made.append(Trigger(hit.first, person.last, kind, "verb", "left", f"{hit.entry.id}/named"))
    return made + [t for t in _listed(scene, known) if not any(_told_by_name(known, d, t) for d in drafts)]


def _told_by_name(known: Known, draft: Draft, listed: Trigger) -> bool:
    """Whether a draft of the same kind tells of whoever is named in a list."""
    named = [m.name for m in known.cast.within(listed.first, listed.last) if m.kind is Kind.PERSON]
    return draft.claim.type is listed.type and any(name in (draft.claim.subject or "") for name in named)


def _listed(scene: Scene, known: Known) -> list[Trigger]:
    """A label with the names behind it: "Пленные: Олег Рябов, Иван Белов", "Двое пленных - А и Б - в больнице"."""
    found, made = scene.found, list[Trigger]()
    for trigger in known.triggers:
        mark = trigger.last
        if not trigger.on_people or trigger.form not in ("status", "verb") or found.low(mark) not in (":", "-"):
            continue
        if found.low(mark) == "-" and found.sheet.starts[mark] == found.sheet.ends[mark - 1]:
            continue
        row = row_of(known, (mark, mark + _REACH))
        whole = next((c for c in scene.counted if c.first <= trigger.first < max(c.last, c.noun_last)), None)
        opens = trigger.first - found.sentence.first <= _LABEL
        if not row or row[0].first - mark > _RANKED or not opens or found.all("cue"):
            continue
        ends = not found.low(row[-1].last)[:1].isalnum()
        if (whole.quantity.minimum == len(row)) if whole is not None else ends:
            first = trigger.first if whole is None else mark + 1
            made.append(Trigger(first, row[-1].last, trigger.type, "verb", "left", f"{trigger.rule}/named"))
    return made


_LABEL = 2
"""Words before a label: "Имена погибших"."""
_RANKED = 4
"""Tokens of rank between a label and the first name behind it."""


def _named(scene: Scene, known: Known, hit: Hit) -> Mention | None:
    found = scene.found
    tellers = {s.source.first for s in known.sayings if s.source is not None and s.source.kind == "person"}
    for k in range(hit.last, min(hit.last + _REACH, found.sentence.last)):
        mention = scene.cast.at(k)
        if mention is not None and mention.kind is Kind.PERSON:
            return None if mention.first in tellers else mention
        told = found.over("trigger", k)
        counted = any(c.first == k for c in scene.counted) or found.over("number", k) is not None
        if counted or (told and told.value.endswith("/verb")) or found.over("cue", k):
            return None
        if found.low(k) in (",", ";", ".") and k > hit.last:
            return None
    return None


def _of_what(scene: Scene, known: Known, hit: Hit) -> ClaimType | None:
    """What happened to the group: as the words themselves say, as told before them, or in the sentence before."""
    own = next((t for k in range(hit.first, hit.last) if (t := scene.found.over("trigger", k))), None)
    if own is not None and own.value.endswith("/status"):
        kind = ClaimType(own.value.partition("/")[0])
        return known.before if kind is ClaimType.HELD and known.before is not None else kind
    told = [t.type for t in known.triggers if t.on_people and t.last <= hit.first]
    return told[-1] if told else known.before


def among_them(known: Known, trigger: Trigger, edges: tuple[int, int]) -> bool:
    """Whether somebody is named as one of those a word tells of: "Среди пленных находится лейтенант Егор Сомов"."""
    among, low = known.found.set("among"), known.found.low
    beside = low(trigger.first - 1) in among or low(trigger.last) in among
    return beside and any(person(known, k) for k in range(*edges))
