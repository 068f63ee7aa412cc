"""Whose paper "its answer" is, and who stands right before a verb behind an "إن": who tells, where verbs come first."""

from __future__ import annotations

from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.tellers import Teller
from lastcontact.reading.memory import Memory, Source
from lastcontact.reading.saying import Saying


def of_own_paper(found: Found, hit: Hit, memory: Memory) -> Source | None:
    """Who spoke last, where "it said in its answer" follows ("وجاء في ردها أن"); the court, whose a verdict is."""
    if (office := _of_own_office(found, hit, memory)) is not None:
        return office
    for k in (hit.first - 1, hit.last - 1, hit.last, hit.last + 1):
        if found.low(k) in found.set("verdicts"):
            courts = (name for word, name in memory.bodies.items() if word in found.set("courts"))
            court = next(courts, min(found.set("courts"), default=None))
            return Source(hit.first, max(k + 1, hit.last), court, "body", "source/verdict")
    at = hit.last if found.low(hit.last - 1) in found.set("in") else hit.last + 1
    if found.low(at - 1) not in found.set("in"):
        return None
    word = found.low(at)
    own = any(word == paper + his for paper in found.set("papers") for his in found.set("own_of_it"))
    name = memory.speaker or memory.bodies.get("")
    return Source(hit.first, at + 1, name, "body", "source/own-paper") if own and name else None


def _of_own_office(found: Found, hit: Hit, memory: Memory) -> Source | None:
    """Whose people ask something of whoever is named behind them: "طالب مكتبها | الجيش", "طالب محاميهم | النيابة"."""
    at, word = hit.last, found.low(hit.last)
    if hit.value != "demanded" or not found.set("verb_first") or found.low(hit.first) in found.set("asks_of"):
        return None
    stem = next((word.removesuffix(his) for his in found.set("own_of_it") if word.endswith(his)), "")
    if stem not in found.set("own_people") or not (found.definite(at + 1) or found.over("body", at + 1)):
        return None
    theirs = memory.speaker or memory.bodies.get("") if stem in found.set("own_offices") else None
    return Source(at, at + 1, theirs or found.sheet.said(at, at + 1), "body", "source/own-office")


def of_this_paper(found: Found, hit: Hit, memory: Memory) -> Source | None:
    """Whose paper is meant by "in it", "in the bulletin", of which a verb of saying tells: who was named last."""
    name = memory.bodies.get("") or memory.speaker
    for k in (hit.first - 1, hit.last - 1, hit.last, hit.last + 1):
        if found.low(k - 1) in found.set("in") and found.low(k) in found.set("papers_said"):
            return Source(hit.first, max(k + 1, hit.last), name, "body", "source/this-paper") if name else None
    return None


def right_before(found: Found, hit: Hit, before: list[Teller]) -> Source | None:
    """Who opens a clause and stands right before its verb: "إن وزير الدفاع | أبلغ لجنة برلمانية أن"."""
    if not found.set("verb_first") or not before or before[-1].last != hit.first:
        return None
    joint = found.at("joint", before[-1].first - 1)
    opens = (joint is not None and joint.value == "that") or before[-1].first == found.sentence.first
    return before[-1].source if opens else None


def by_another_call(found: Found, saying: Saying) -> bool:
    """Whether something came by another call than the one that is noted, and so from nobody who is named."""
    told = (found.low(k) in found.set("another_call") for k in range(saying.first, saying.last))
    return saying.cue == "reported" and saying.source is None and any(told)


def in_its_paper(found: Found, i: int) -> bool:
    """Whether only the paper follows in which somebody tells it: "وفق ما أعلنته الهيئة | في تقريرها"."""
    papers = found.stems("papers")
    return bool(found.set("construct")) and found.low(i) in found.set("in") and found.low(i + 1).startswith(papers)
