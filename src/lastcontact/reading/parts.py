"""Parts of a whole that have no verb of their own: "44, of whom 30 are soldiers", "Captain Rolm among them"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from lastcontact.core.claim import Polarity
from lastcontact.reading.among import name_of, one_of
from lastcontact.reading.clauses import boundary_strength, trimmed
from lastcontact.reading.counting import Counted
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.lexicon import words
from lastcontact.reading.mentions import Kind
from lastcontact.reading.numbers import is_figure
from lastcontact.reading.trigger import Trigger

_FARTHEST = 7
"""Tokens between "among them" and the name it leads to, which titles and trades fill."""


def hand_on(known: Known, given: dict[int, list[Counted]]) -> None:
    """ "Ten of the 14 killed have been identified": the ten are whom the verb tells of, not the word before it."""
    lows = known.sheet.lows
    opens = words("be") | words("have")
    helping = opens | words("adverbs") | words("calendar") | {"last", "been", "later", "since", "so", "far"}
    for number, (trigger, told) in enumerate(pairwise(known.triggers)):
        mine = given.get(number, [])
        between = lows[mine[0].last : trigger.first] if len(mine) == 1 else []
        whole = between[:1] == ["of"] and len(between) <= _WHOLE
        whole = whole and any(map(is_figure, between))
        joined = trigger.last <= told.first and helping.issuperset(lows[trigger.last : told.first])
        verb = joined and (told.form == "intr" or bool(opens & {*lows[trigger.last : told.first + 1]}))
        if whole and verb and trigger.on_people and told.on_people and number + 1 not in given:
            given[number + 1] = given.pop(number)


_WHOLE = 4
"""Words of "of the 14", "of the other 30"."""


def is_part(known: Known, counted: Counted) -> bool:
    """Whether a count tells a part of one before it: "44 prisoners, including 30 soldiers and 14 border guards"."""
    if _of_them(known, counted):
        return True
    at = _opener(known, counted)
    if known.sheet.lows[at] == ":":
        told = [t.last for t in known.triggers if t.on_people and t.last <= at]
        return bool(told) and any(c.last <= told[-1] for c in known.counted)
    return known.sheet.lows[at] in words("parts")


LIVING = frozenset(("alive", "unharmed", "unhurt", "safe"))


def goes_on_from(known: Known, counted: Counted) -> Counted | None:
    """The part before it of the same whole: "98 women" after "of whom 187 are men,"."""
    lows = known.sheet.lows
    before = [c for c in known.counted if c.last <= counted.first]
    if not before or lows[counted.first - 1] not in (",", "and") or lows[counted.last] in LIVING:
        return None
    end = part_to(known, before[-1])
    joined = all(lows[i] in (",", "and") for i in range(end, counted.first))
    return before[-1] if joined and (is_part(known, before[-1]) or goes_on_from(known, before[-1])) else None


def those_of(known: Known, counted: Counted) -> int | None:
    """Where the words begin that stand for what was named before: "and received those of five fighters"."""
    lows, at, first = known.sheet.lows, counted.first - 2, known.sentence.first
    at -= lows[counted.first - 1] in ("the", "another")
    if at <= first or lows[at : at + 2] != ["those", "of"]:
        return None
    joint = next((i for i in range(at - 1, max(first, at - _FARTHEST), -1) if lows[i] in ("and", ",", ";")), at - 1)
    return joint + 1


def awaited_to(known: Known, counted: Counted) -> int:
    """Where the words end by which the counted are still to come: "those of another 12 are expected on Friday"."""
    lows, at, stop = known.sheet.lows, max(counted.last, counted.noun_last), known.sentence.last
    if not (lows[at : at + 1] and lows[at] in words("be") and lows[at + 1 : at + 2]) or lows[at + 1] not in _AWAITED:
        return at
    return next((i for i in range(at, stop) if boundary_strength(known.sheet, i, known.sentence) >= 2), stop)


_AWAITED = ("expected", "due", "awaited", "to")


def _of_them(known: Known, counted: Counted) -> bool:
    """ "Three were shot, two of them teachers"."""
    lows, at = known.sheet.lows, counted.last
    return lows[counted.first - 1] in (",", "(", ";") and lows[at : at + 2] in (
        ["of", "them"],
        ["of", "whom"],
        ["of", "those"],
    )


def _opener(known: Known, counted: Counted) -> int:
    i = counted.first - 1
    while i > known.sentence.first and (
        known.sheet.lows[i] in ("and", ",", "them", "of", ".")
        or any(c.first <= i < max(c.last, c.noun_last) for c in known.counted)
    ):
        i -= 1
    return i


def part_to(known: Known, counted: Counted) -> int:
    """Where the words of a part end: with its noun, or with what it is said to be, "187 are men of fighting age"."""
    at = max(counted.last, counted.noun_last)
    if _of_them(known, counted) or (known.sheet.lows[at : at + 1] and known.sheet.lows[at] in words("be")):
        while at < known.sentence.last and boundary_strength(known.sheet, at, known.sentence) < 2:
            at += 1
        while known.sheet.lows[at - 1] in (".", ",", "and"):
            at -= 1
    return _listed_to(known, counted, at)


def _listed_to(known: Known, counted: Counted, at: int) -> int:
    """With its place, for a part of a list that has no verb: "nine in the regional hospital and forty in the jail"."""
    lows, last = known.sheet.lows, known.sentence.last
    if at >= last or lows[at] not in ("in", "at", "near", "on", "to", "from") or counted.first == known.sentence.first:
        return at
    if lows[counted.first - 1] not in (",", "and", ";"):
        return at
    stop = at + 1
    while stop < min(last, at + _FARTHEST) and (lows[stop][0].isalnum() and lows[stop] not in ("and", "or", "but")):
        stop += 1
    return stop


def with_named_part(known: Known, trigger: Trigger, drafts: list[Draft]) -> list[Draft]:
    """The claims, and one of each who is named as a part: "seven were killed, among them Lieutenant Oren Tal"."""
    if not drafts or not trigger.on_people:
        return drafts
    whole = drafts[-1]
    if whole.counted is None:
        return [*drafts[:-1], *_each_named(known, trigger, whole)]
    if whole.counted.kind == "group":
        return drafts
    if members := _members(known, trigger, whole):
        return [*drafts[:-1], *members]
    named = _named(known, trigger, max(whole.counted.last, trigger.last)) or _inserted(known, trigger, whole.counted)
    named = named or _beside(known, trigger, whole.counted)
    parts = [_part(known, whole, trigger, each) for each in named]
    if named and whole.first < named[0][0] < whole.last and named[0][0] > trigger.first:
        whole = _cut(known, whole, named[0][0])
    return [*drafts[:-1], whole, *parts]


def _part(known: Known, whole: Draft, trigger: Trigger, named: tuple[int, int, str]) -> Draft:
    first, last, name = named
    rules = {**{k: v for k, v in whole.claim.rules.items() if k != "count"}, "subject": "part/named"}
    evidence = known.sheet.span(first, last)
    part = replace(whole.claim, evidence=evidence, subject=name, count=None, rules=rules)
    return Draft(part, first, last, trigger, None)


def _cut(known: Known, whole: Draft, at: int) -> Draft:
    low, high = trimmed(known.sheet, whole.first, at)
    return replace(whole, claim=replace(whole.claim, evidence=known.sheet.span(low, high)), first=low, last=high)


def _each_named(known: Known, trigger: Trigger, whole: Draft) -> list[Draft]:
    """ "Among the dead are Ilan Mosk and Dara Venn": a claim of each."""
    tokens = one_of(known, trigger, (whole.first, whole.last))
    if tokens is None or tokens[0] < trigger.last:
        return [whole]
    named = _listed_names(known, tokens[0], known.sentence.last)
    if len(named) < 2 or named[0][2] != whole.claim.subject:
        return [whole]
    first = _cut(known, whole, named[1][0]) if whole.first < named[1][0] < whole.last else whole
    return [first, *(_part(known, whole, trigger, each) for each in named[1:])]


def _listed_names(known: Known, low: int, high: int) -> list[tuple[int, int, str]]:
    """The persons of a list that begins at token `low`, each with the words that name him."""
    sheet, made = known.sheet, list[tuple[int, int, str]]()
    for person in known.cast.within(low, high):
        if person.kind is not Kind.PERSON:
            continue
        since = made[-1][1] if made else low
        between = sheet.lows[since : person.first]
        if len(between) > _FARTHEST or {";", ":", ".", "who", "said"} & {*between[1:]}:
            break
        if any(s.source is not None and s.source.first <= person.first < s.source.last for s in known.sayings):
            break  # "including Ilan Mosk, Dara Venn said"
        own = between[len(between) - 1 - between[::-1].index(",") :] if "," in between else between
        if not made and "of" in own:
            break  # "including the brother of Ilan Mosk"
        joints = [i for i in range(since, person.first) if sheet.lows[i] in ("and", ",")]
        if made and (not joints or {"of", "by", "with", "for"} & {*sheet.lows[joints[-1] : person.first]}):
            continue
        made.append((joints[-1] + 1 if made else low, person.last, person.name))
    return made


def _beside(known: Known, trigger: Trigger, counted: Counted) -> list[tuple[int, int, str]]:
    """Who is named before "and 30 of his men were taken"."""
    lows, at = known.sheet.lows, counted.first - 2
    if at <= known.sentence.first or lows[at + 1] != "and" or trigger.seeks != "left" or trigger.first < counted.last:
        return []
    at -= lows[at] == ","
    person = known.cast.at(at)
    if person is None or person.kind is not Kind.PERSON or person.last != at + 1:
        return []
    if any(s.source is not None and s.source.name == person.name for s in known.sayings):
        return []
    first = person.first
    while first > known.sentence.first and known.sheet.is_capital(first - 1):
        first -= 1
    return [(first, person.last, person.name)]


def _inserted(known: Known, trigger: Trigger, counted: Counted) -> list[tuple[int, int, str]]:
    """Who is named between those counted and their verb: "nine hostages, among them Ilan Mosk, were freed"."""
    sheet, at = known.sheet, max(counted.last, counted.noun_last)
    if at >= trigger.first or sheet.lows[at : at + 1] != [","] or sheet.lows[at + 1 : at + 2] == ["including"]:
        at += sheet.lows[at : at + 2] == [",", "including"]
        return _listed_names(known, at, trigger.first) if sheet.lows[at : at + 1] == ["including"] else []
    if sheet.lows[at + 1 : at + 3] not in (["among", "them"], ["among", "whom"]):
        return []
    named = _listed_names(known, at + 3, trigger.first)
    return [(at + 1, named[0][1], named[0][2]), *named[1:]] if named else []


def _members(known: Known, trigger: Trigger, whole: Draft) -> list[Draft]:
    """The one said to be "among the 12 prisoners released", as it is told, and the twelve, of whom no "not" is told."""
    tokens = one_of(known, trigger, (whole.first, whole.last))
    counted = whole.counted
    if (
        tokens is None
        or counted is None
        or counted.first < tokens[1]
        or any(tokens[0] <= c.first < tokens[1] for c in known.counted)
    ):
        return []
    name, claim = name_of(known, tokens), whole.claim
    if name is None and claim.polarity is Polarity.AFFIRMED:
        return []
    rules = {**{k: v for k, v in claim.rules.items() if k != "count"}, "subject": "part/among"}
    one = replace(whole, claim=replace(claim, subject=name, count=None, rules=rules), counted=None)
    evidence = known.sheet.span(counted.first, whole.last)
    all_of_them = replace(claim, evidence=evidence, polarity=Polarity.AFFIRMED)
    return [one, replace(whole, claim=all_of_them, first=counted.first)]


def _named(known: Known, trigger: Trigger, low: int) -> list[tuple[int, int, str]]:
    """The tokens and the names of the parts that are told after token `low`."""
    sheet, stop = known.sheet, known.sentence.last
    later = min((t.first for t in known.triggers if t.on_people and t is not trigger and t.first >= low), default=stop)
    for i in range(low, min(later, stop - 1)):
        them = sheet.lows[i : i + 2] in (["among", "them"], ["among", "whom"])
        if not them and sheet.lows[i] not in ("including", "incl"):
            continue
        last = i + 2 if them else i + 1
        comma = max((k for k in range(low, i) if sheet.words[k] in ",;-"), default=i)
        before = [m for m in known.cast.within(comma, i) if m.kind is Kind.PERSON and m.last == i] if them else []
        if before:
            return [(*trimmed(sheet, comma, last), before[0].name)]
        after = _listed_names(known, last, stop)
        if after and not any(last <= c.first < after[0][1] - 1 and c.has_noun for c in known.counted):
            return [(i, after[0][1], after[0][2]), *after[1:]]
        return []
    return []


def of_a_teller(known: Known, trigger: Trigger, counted: Counted) -> bool:
    """Whether those counted speak, or do what is told: "one of the survivors said", "killed by two gunmen"."""
    sheet = known.sheet
    described = trigger.form == "passive" and 0 <= trigger.first - counted.noun_last <= 1
    behind = trigger.first > counted.last and sheet.lows[counted.noun_last : counted.noun_last + 1] in (
        ["who"],
        ["whom"],
    )
    described = described or (behind and not any(counted.last <= s.first < trigger.first for s in known.sayings))
    spoken = [s.source for s in known.sayings if s.source]
    end = max(counted.last, counted.noun_last)
    joined = sheet.lows[counted.first - 1] == "and"
    if joined and any(end <= s.first <= end + 1 and s.source and s.source.last < counted.first for s in known.sayings):
        return True
    if not described and any(o.first - 1 <= counted.last - 1 < o.last for o in spoken):
        return True
    if any(sheet.lows[counted.last : o.first] in _OF_TELLERS for o in spoken):
        return True
    return sheet.lows[counted.first - 1] == "by" and any(t.last == counted.first - 1 for t in known.triggers)


_OF_TELLERS = (["of", "the"], ["of", "those"], ["of", "these"], ["of", "our"], ["of", "its"])
"""What stands between a count and the tellers it counts: "one of the survivors said"."""
