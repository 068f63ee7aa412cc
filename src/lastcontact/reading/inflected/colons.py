"""Whoever is named before a colon, and so tells what follows it: "Омбудсмен Мира Хален: ...", "«Ağ dağ»: ..."."""

from __future__ import annotations

from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.labelled import phones
from lastcontact.reading.inflected.tellers import Teller, short_names
from lastcontact.reading.memory import Source
from lastcontact.reading.mentions import Kind, Mention
from lastcontact.reading.saying import Saying
from lastcontact.reading.sheet import Zone


def before_colon(found: Found, who: list[Teller], made: list[Saying]) -> Saying | None:
    """ "Омбудсмен Мира Хален: ...", "11.05 - жена Яна Тормы: ..."."""
    stop = "." if found.sentence.language == "hy" else ":"
    for i in range(found.sentence.first + 1, min(found.sentence.first + 16, found.sentence.last - 1)):
        if found.sheet.words[i] in (":", stop) and not _of_a_figure(found, i):
            ends = any(t.last == i and t.source.kind == "person" for t in who)
            where = found.set("speaking_where")
            told = any(found.over("trigger", k) for k in range(found.sentence.first, i) if found.low(k) not in where)
            if any(s.first < i for s in made) or (told and not ends):
                return None
            before = [
                t for t in who if t.last <= i and (not found.low(t.last)[:1].isalpha() or _tells(found, t.last, i))
            ]
            before = [t for t in before if t.kin or not befell(found, t.mention)]
            if not before:
                return _label(found, i, told)
            if phones(found, i + 1):
                return None
            if any(found.low(k) in found.set("loss_labels") for k in range(found.sentence.first, i)):
                return None  # "Потери противника: 30 убитых"
            chosen = next((t for t in before if t.source.kind == "person" and not t.kin), before[0])
            headline = found.sentence.zone is Zone.HEADLINE
            return Saying(i, i + 1, "asserted", chosen.source, True, "headline/colon" if headline else "colon")
    return None


def befell(found: Found, mention: Mention | None) -> bool:
    """Whether a person before a colon stands in a case that no subject has: "село зустріло Захара Кучеренка: ..."."""
    if mention is None or mention.kind is not Kind.PERSON or not found.set("given_cases"):
        return False
    said, name = found.sheet.said(mention.first, mention.last).lower().split(), mention.name.lower().split()
    return name[0] not in said if len(said) > 1 else said[0] not in name


def _of_a_figure(found: Found, i: int) -> bool:
    """Whether a mark parts hours from minutes, or closes a word cut short: "16:30", "1999 թ.,", "ծնվ. 1999"."""
    before, after = found.low(i - 1), found.low(i + 1)
    cut = found.sheet.words[i] == "." and (before in found.set("born_before") or found.low(i - 2).isdecimal())
    return (before[-1:].isdecimal() and after[:1].isdecimal()) or cut or after in (",", ")", ";")


def _label(found: Found, at: int, told: bool) -> Saying | None:
    """ "Polis rəisi: «...»", "«Ağ dağ»: ...": the few words before a colon, whom no list knows."""
    first = found.sentence.first
    if found.low(first) in ("“", '"') and set(range(first, at)) <= short_names(found, first, at):
        source = Source(first, at, found.sheet.said(first + 1, at - 1), "group", "source/label")
        return Saying(at, at + 1, "asserted", source, True, "colon")
    speech = found.low(at + 1) in ("“", '"') and at - first <= _LABEL
    if told or not speech or not all(found.sheet.words[k].isalpha() for k in range(first, at)):
        return None
    if any(found.over(c, k) for k in range(first, at) for c in ("cue", "news", "number", "trigger", "month")):
        return None
    source = Source(first, at, found.sheet.said(first, at), "group", "source/label")
    return Saying(at, at + 1, "asserted", source, True, "colon")


_LABEL = 4
"""Words of the longest label before a colon and speech."""


def _tells(found: Found, low: int, high: int) -> bool:
    """Whether the words between a teller and a colon say that he tells, calls or gives no name, or where he speaks."""
    if all(found.low(k) in found.set("speaking_where") for k in range(low, high)):
        return True
    return any(found.over(category, k) for k in range(low, high) for category in ("cue", "calls", "nameless"))
