"""Parts of a whole that are told by name or one by one: "Captain Rolm among them", "three farmers and a nurse"."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.core.claim import ClaimType, Polarity
from lastcontact.reading.among import name_of, one_of
from lastcontact.reading.clauses import trimmed
from lastcontact.reading.counting import Counted
from lastcontact.reading.each_place import one_before, placed
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.mentions import Kind
from lastcontact.reading.numbers import is_figure
from lastcontact.reading.parts import is_part
from lastcontact.reading.trigger import Trigger
from lastcontact.reading.whereabouts import places_of

_FARTHEST = 7
"""Tokens between "among them" and the name it leads to, which titles and trades fill."""


def with_named_part(known: Known, trigger: Trigger, drafts: list[Draft]) -> list[Draft]:
    """The claims, and one of each who is named as a part: "seven were killed, among them Lieutenant Oren Tal"."""
    if not drafts or not trigger.on_people:
        return drafts
    whole = drafts[-1]
    if whole.counted is None:
        return [*drafts[:-1], *_with_her_kin(known, trigger, whole), *_each_named(known, trigger, whole)]
    if whole.counted.kind == "group":
        return drafts
    if members := _members(known, trigger, whole):
        return [*drafts[:-1], *members]
    named = _named(known, trigger, max(whole.counted.last, trigger.last)) or _inserted(known, trigger, whole.counted)
    named = named or _behind_colon(known, trigger, whole.counted) or _beside(known, trigger, whole.counted)
    ones, more = drafts[:-1], [] if named else _one_more(known, trigger, whole.counted)
    if not named and (before := one_before(known, trigger, whole.counted, listed=bool(more))):
        low, high, name = before
        ones.append(_part(known, whole, trigger, (whole.first if trigger.last <= low else low, high, name)))
        whole = _from(known, whole, whole.counted.first)
    named = named or more
    parts = [_part(known, whole, trigger, each) for each in named]
    if named and whole.first < named[0][0] < whole.last and named[0][0] > trigger.first:
        whole = _cut(known, whole, named[0][0])
    return [*ones, whole, *parts]


def _part(known: Known, whole: Draft, trigger: Trigger, named: tuple[int, int, str]) -> Draft:
    first, last, name = named
    rules = {**{k: v for k, v in whole.claim.rules.items() if k != "count"}, "subject": "part/named"}
    evidence = known.sheet.span(first, last)
    placed = known.place_ids.keys() & range(first, last)
    where = places_of(known, trigger, (first, last)) if placed else whole.claim.places
    part = replace(whole.claim, evidence=evidence, subject=name, count=None, places=where, rules=rules)
    return Draft(part, first, last, trigger, None)


def _with_her_kin(known: Known, trigger: Trigger, whole: Draft) -> list[Draft]:
    """ "Anna Orlov | and her daughter are missing": she too, where the claim is of the daughter."""
    lows = known.sheet.lows
    for person in known.cast.within(whole.first, whole.last):
        joint = person.last
        if person.kind is not Kind.PERSON or lows[joint : joint + 1] != ["and"] or lows[joint + 1] not in _HER:
            continue
        if whole.claim.subject and {*whole.claim.subject.lower().split()} & {*lows[joint + 2 : joint + 5]}:
            return [_part(known, whole, trigger, (whole.first, whole.last, person.name))]
    return []


_HER = ("her", "his", "their")


def _from(known: Known, whole: Draft, at: int) -> Draft:
    return replace(whole, claim=replace(whole.claim, evidence=known.sheet.span(at, whole.last)), first=at)


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


def _behind_colon(known: Known, trigger: Trigger, counted: Counted) -> list[tuple[int, int, str]]:
    """The counted by name: "Three are missing: Private Ilan Mosk, Dara Venn and Oren Tal."."""
    sheet, stop = known.sheet, known.sentence.last
    told = max(counted.last, trigger.last)
    colon = next((k for k in range(told, min(told + _FARTHEST, stop)) if sheet.words[k] in ":,;-"), stop)
    another = trigger.type is ClaimType.IDENTIFIED or any(told <= t.first < colon for t in known.triggers)
    opens = sheet.words[colon : colon + 1] == [":"] and not another
    named = _listed_names(known, colon + 1, stop) if opens else []
    titles = {h.first for h in known.hits.of("title")}
    if not named or len(named) > (counted.quantity.minimum or 0) or sheet.words[named[-1][1] : stop] not in ([], ["."]):
        return []
    first = next(m.first for m in known.cast.within(colon + 1, stop) if m.kind is Kind.PERSON)
    return named if titles >= {*range(colon + 1, first)} else []


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
    """Who is named before "and 30 of his men were taken", "and her two daughters are missing"."""
    lows, at = known.sheet.lows, counted.first - 2
    at -= lows[at + 1] in _HER
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


def _one_more(known: Known, trigger: Trigger, counted: Counted) -> list[tuple[int, int, str]]:
    """ "Three farmers and a nurse were killed", "ten men, a woman": one more, who is not counted."""
    lows, at, stop = known.sheet.lows, max(counted.last, counted.noun_last), known.sentence.last
    at = placed(known, at) or at
    if not counted.kind or trigger.form == "attributive" or lows[at] not in (",", "and"):
        return []
    listed = (
        lows[at] == "and" or lows[at + 1] == "and" or is_part(known, counted)
    )  # and not "two men, a father and son"
    at += 1 + (lows[at : at + 2] == [",", "and"])
    if not listed or at + 1 >= stop or lows[at] not in ("a", "an"):
        return []
    people = {h.first: h.last for h in known.hits if h.entry.category in ("people", "title", "source_noun")}
    for i in range(at + 1, min(at + 4, stop)):
        if lows[i] in words("phrase_ends") or not lows[i][0].isalpha() or lows[i] in words("gatherings"):
            return []
        if i in people or lows[i] in words("one_person"):
            end = people.get(i, i + 1)
            end += 2 * (lows[end] == "of" and is_figure(lows[end + 1]))
            says = any(s.source is not None and s.source.first < end and at < s.source.last for s in known.sayings)
            acts = trigger.last <= at and lows[end] in all_words("be", "have", "past_verbs")
            return (
                []
                if says or acts or lows[end].endswith("ed")
                else [(at, placed(known, end) or end, known.sheet.said(i, end))]
            )
    return []


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
