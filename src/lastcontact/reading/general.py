"""Words that tell of anybody and of nobody: what a law forbids, what befalls "whoever", what would be if."""

from __future__ import annotations

import re

from lastcontact.reading.clauses import boundary_strength
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.numbers import is_figure
from lastcontact.reading.trigger import Setting, Trigger

_RULING = 12
"""Tokens from the law to what it rules."""
_TURNS = {"yet", "but", "however", ";", ":", "although", "though", "while"}
"""What leads from a rule to what was done."""
_WHOLE = 8
"""Tokens that open a sentence within which the whole is named: "five of the brigade's drones"."""
_SUBJECT = 6
"""Tokens within which the subject of a clause shows that it is anybody."""


def in_general(setting: Setting, trigger: Trigger) -> bool:
    """Whether a telling word tells of nobody in particular: a rule, a case that is only supposed, a rehearsal."""
    if not trigger.on_people:
        return False
    return any(rule(setting, trigger) for rule in _RULES)


def _ruled(setting: Setting, trigger: Trigger) -> bool:
    """ "Article 11 forbids hostage-taking", "the Convention protects those who have laid down arms"."""
    lows, first = setting.sheet.lows, setting.sentence.first
    low = max(first + 1, trigger.first - _RULING)
    for i in range(low, trigger.first) if not words("rulings").isdisjoint(lows[low : trigger.first]) else ():
        if lows[i] in words("rulings") and words("law_names") & {*lows[max(first, i - _SUBJECT) : i]}:
            return not _TURNS & {*lows[i : trigger.first]}
    opens = {*lows[first : first + 3]} & {"amendment", "bill", "draft", "amendments"}
    if opens and "would" in lows[first : trigger.first]:
        return not _TURNS & {*lows[first : trigger.first]}
    ruled = lows[first : first + 2] == ["by", "law"] or (
        lows[first] == "under"
        and bool(words("law_names") & {*lows[first + 1 : first + _SUBJECT]})
        and bool({"shall", "must", "may", "deemed", "presumed", "to"} & {*lows[first : trigger.last]})
    )
    return ruled and not _counts(setting, trigger)


def _of_whoever(setting: Setting, trigger: Trigger) -> bool:
    """ "Whoever shoots a prisoner", "anyone who carries arms may be arrested", "a party to the conflict shall"."""
    lows, first = setting.sheet.lows, setting.sentence.first
    opens = lows[first : first + _SUBJECT]
    anyone = opens[:1] == ["whoever"] or (opens[:1] and opens[0] in words("anyone") and "who" in opens[1:4])
    party = bool({"party", "parties"} & {*opens[:3]}) and "shall" in lows[first : trigger.first]
    return bool(anyone or party) and not _counts(setting, trigger)


def _supposed(setting: Setting, trigger: Trigger) -> bool:
    """ "Were a hostage to die", "should any of our men be harmed", "if anyone is hurt": no word of anybody yet."""
    lows, at = setting.sheet.lows, trigger.first
    if _SUPPOSING.isdisjoint(lows[setting.sentence.first : at + 1]):
        return False
    while at > setting.sentence.first and boundary_strength(setting.sheet, at - 1, setting.sentence) < 3:
        at -= 1
    at -= at > setting.sentence.first and lows[at - 1] in _SUPPOSING
    at += lows[at : at + 2] == ["in", "case"]
    if at > setting.sentence.first and lows[at - 1] in words("asking_if"):
        return False  # "would not say if any were held"
    subject = {*lows[at + 1 : min(at + 3, trigger.first + 1)]}
    subject |= {"any"} & {*lows[at + 1 : trigger.last + 2]}
    if lows[at] == "were" and setting.sheet.is_capital(at):
        return "to" in lows[at : at + _SUBJECT]
    return lows[at] in ("if", "unless", "should", "case") and bool(subject & _ANY) and not _counts(setting, trigger)


_SUPPOSING = frozenset(("if", "unless", "should", "were", "case"))
_ANY = {"any", "anyone", "anybody", "a", "an", "nobody", "you", "your"}


def _owed_to_all(setting: Setting, trigger: Trigger) -> bool:
    """ "Prisoners must be treated humanely", "a soldier taken prisoner is entitled to his pay"."""
    lows, first, last = setting.sheet.lows, setting.sentence.first, setting.sentence.last
    opens = lows[first + 1 : min(first + _RULING, last)]
    if _OWED.isdisjoint(opens):
        return False
    at = next(i for i, low in enumerate(opens, start=first + 1) if low in _OWED)
    if _counts(setting, trigger) or trigger.form == "noun":
        return False
    entitled = lows[at : at + 2] == ["entitled", "to"]
    nobody = lows[first] in ("nobody", "everyone", "everybody") or lows[first : first + 2] == ["no", "one"]
    if lows[at] == "should" and not nobody:
        return False
    bare = lows[first] in ("a", "an", "any", "every", "no") or lows[first].endswith("s") or nobody
    people = any(i in setting.people for i in range(first, at)) or nobody
    plain = bare and people and lows[first] not in ("his", "its", "this") and not entitled
    if any(boundary_strength(setting.sheet, i, setting.sentence) >= 2 for i in range(at, trigger.first)):
        return False
    return plain or (entitled and lows[first] in ("a", "an", "any", "every"))


_OWED = frozenset(("must", "shall", "entitled", "should"))


def _played(setting: Setting, trigger: Trigger) -> bool:
    """ "In the exercise 40 volunteers played the wounded", "the simulation assumed 1,500 dead"."""
    lows, first = setting.sheet.lows, setting.sentence.first
    opens, before = lows[first : first + _SUBJECT], lows[first : trigger.first]
    if not words("enacting").isdisjoint(before) or "simulated" in opens or "mock" in opens:
        return True
    if words("rehearsals").isdisjoint(lows[first : max(first + _SUBJECT, setting.sentence.last)]):
        return False
    told_of = lows[first] in _WITHIN or not words("playing").isdisjoint(before)
    rehearsed = told_of and not words("rehearsals").isdisjoint(opens)
    practised = not words("practising").isdisjoint(before)
    return rehearsed or (practised and not words("rehearsals").isdisjoint(lows[first : setting.sentence.last]))


_WITHIN = ("in", "during", "under", "according")


def _deliberated(setting: Setting, trigger: Trigger) -> bool:
    """ "Are considering how prisoners might be exchanged": what is thought about, and is not."""
    lows, low = setting.sheet.lows, max(setting.sentence.first, trigger.first - _RULING)
    deliberating = words("deliberating")
    if deliberating.isdisjoint(lows[low : trigger.first]):
        return False
    return any(lows[i] in deliberating and lows[i + 1] in ("how", "whether", "ways") for i in range(low, trigger.first))


def _asked(setting: Setting, trigger: Trigger) -> bool:
    """ "Would you have surrendered?" the presenter asked: a question that opens a sentence, in quotation marks."""
    sheet, first = setting.sheet, setting.sentence.first
    quoted = sheet.words[first][0] in "\"“«'" and "?" in sheet.words[trigger.last : setting.sentence.last - 1]
    opens = first + (not sheet.words[first][0].isalnum())
    return quoted and sheet.lows[opens] in words("opening_questions")


def _long_ago(setting: Setting, trigger: Trigger) -> bool:
    """ "In the siege of 1688 nearly 4,000 were killed", "archaeologists found 14 skeletons": nobody's missing."""
    said = setting.sheet.lows[setting.sentence.first : setting.sentence.last]
    years = [n for n, word in enumerate(said) if word[0] == "1" and n and _CENTURIES.fullmatch(word)]
    years = [n for n in years if said[n - 1] in _IN_YEARS and said[n - 2 : n] != ["as", "of"]]  # "as of 1800"
    sure = any(said[n - 1] in ("in", "of", "to") or said[n][2] > "5" for n in years)  # "since 1120" may be an hour
    return sure or not words("antiquarians").isdisjoint(said)


_CENTURIES = re.compile(r"1[0-8]\d\d")
_IN_YEARS = frozenset(("in", "of", "since", "from", "until", "by", "around", "to"))


def _of_things(setting: Setting, trigger: Trigger) -> bool:
    """ "Of 30 armoured vehicles, eight were captured", "five of the drones were shot down": parts of things."""
    sheet, first = setting.sheet, setting.sentence.first
    lows, stop = sheet.lows, min(first + _WHOLE, setting.sentence.last)
    if "of" not in lows[first : first + 3]:
        return False
    at = lows.index("of", first)
    if at >= stop or not (at == first or is_figure(lows[at - 1])):
        return False
    end = next((i for i in range(at + 1, stop) if lows[i] in all_words("phrase_ends", also=",")), stop)
    people = any(i in setting.people for i in range(at + 1, end))
    named = all_words("hardware", "vehicles")
    return not people and any(lows[i] in named and not sheet.is_capital(i) for i in range(at + 1, end))


def _a_thing_alone(setting: Setting, trigger: Trigger) -> bool:
    """ "All that came home was his cap", "what they found was a boot": of him nothing more is told."""
    lows, first, last = setting.sheet.lows, trigger.first, setting.sentence.last
    low = max(setting.sentence.first, first - _CLEFT)
    if "what" not in lows[low:first] and "all" not in lows[low:first]:
        return False
    opened = any(lows[i] == "what" or lows[i : i + 2] == ["all", "that"] for i in range(low, first))
    is_at = next((i for i in range(first + 1, min(trigger.last + 4, last)) if lows[i] in ("was", "is", "were")), last)
    said = range(is_at + 1, min(is_at + 4, last))
    return opened and len(said) > 1 and lows[said[0]] in _ONE and not any(i in setting.people for i in said)


def _no_more_of_them(setting: Setting, trigger: Trigger) -> bool:
    """ "There are no more prisoners": "is no more" tells of a death where nothing follows it."""
    lows, last = setting.sheet.lows, trigger.last
    return lows[last - 2 : last] == ["no", "more"] and (lows[trigger.first - 1] == "there" or last in setting.people)


def _not_meant(setting: Setting, trigger: Trigger) -> bool:
    """ "No news does not mean that he is dead", "I am not saying nobody was caught": what is not concluded."""
    lows, low = setting.sheet.lows, max(setting.sentence.first + 1, trigger.first - _SUBJECT)
    if words("meaning").isdisjoint(lows[low : trigger.first]):
        return False
    at = next(i for i in range(trigger.first - 1, low - 1, -1) if lows[i] in words("meaning"))
    concludes = lows[at].endswith("ing") or lows[at - 2] in ("does", "do", "did", "would", "need")
    denied = lows[at - 1] in ("not", "n't") and concludes
    parted = any(lows[i] in _PARTED for i in range(at + 1, trigger.first))
    return denied and not parted and lows[at + 1] not in ("how", "where", "when", "whether", "what", "who", "if")


_PARTED = (",", ";", ":", "but", "because", "until")
_CLEFT = 3
_ONE = ("a", "an", "his", "her", "their", "the")
_RULES = (
    _long_ago, _of_things, _a_thing_alone, _no_more_of_them, _ruled, _of_whoever, _supposed, _owed_to_all, _played,
    _deliberated, _asked, _not_meant,
)  # fmt: skip


def _counts(setting: Setting, trigger: Trigger) -> bool:
    """Whether a number of people stands in the words around: then they are some, and not any."""
    near = range(trigger.first - _SUBJECT, trigger.last + _SUBJECT)
    return any(c.kind and c.first in near for c in setting.counted)
