"""Telling words that tell nothing new where they stand: in names and titles, after "until", beside what tells it."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.believed import DUTIES, only_believed
from lastcontact.reading.charges import only_accuses
from lastcontact.reading.clauses import boundary_strength
from lastcontact.reading.general import in_general
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.mentions import Kind
from lastcontact.reading.sheet import Sentence, Sheet
from lastcontact.reading.trigger import Setting, Trigger
from lastcontact.reading.twice_told import only_leads_to


def told_here(setting: Setting, found: list[Trigger]) -> list[Trigger]:
    """The triggers without those that are no news of their own."""
    return [
        t
        for n, t in enumerate(found)
        if not (
            (n + 1 < len(found) and _told_twice(t, found[n + 1], setting.sheet.lows))
            or (n + 1 < len(found) and _does_not_say(t, found[n + 1], setting.sheet.lows))
            or (n + 1 < len(found) and only_accuses(setting, t, found[n + 1]))
            or (n + 1 < len(found) and only_leads_to(t, found[n + 1], setting.sheet.lows))
            or _of_a_name(setting, t)
            or in_general(setting, t)
            or (t.type in DUTIES and only_believed(setting.sheet.lows, t.first))
            or _until_then(setting, t)
            or _is_no_news(setting, t)
            or _of_a_title(setting, t)
            or _owes_an_answer(setting, t)
            or _of_an_office(setting, t)
            or (n > 0 and any(told(setting, found[n - 1], t) for told in _ONCE_ONLY))
        )
    ]


def _of_a_name(setting: Setting, trigger: Trigger) -> bool:
    """ "The Free Ports held 12 sailors": a capital before a capital, in a sentence that has others in small letters."""
    sheet, sentence, at = setting.sheet, setting.sentence, trigger.first
    if sentence.title_case or not sheet.is_capital(at) or sheet.words[at].isupper():
        return False
    if at == sentence.first:
        return trigger.form == "base" and _opens_a_name(sheet, sentence)
    if trigger.last != at + 1 or not trigger.on_people:
        return sheet.is_capital(at - 1) and at - 1 > sentence.first and sheet.words[at - 1][0].isalpha()
    capitals = sheet.is_capital(at) and at + 1 < sentence.last and sheet.is_capital(at + 1)
    ends_a_name = trigger.form in ("base", "s") and at - 1 > sentence.first and sheet.is_capital(at - 1)
    capitals = capitals or (sheet.is_capital(at) and ends_a_name)
    return capitals and not sheet.words[at].isupper() and sheet.words[at - 1][0].isalpha()


def _opens_a_name(sheet: Sheet, sentence: Sentence) -> bool:
    """ "Free Mirror returned the bodies": the first word of whoever did it; not "Free Oren Vale now!"."""
    last = sentence.first + 1
    while last < sentence.last and sheet.is_capital(last):
        last += 1
    verb = sheet.lows[last] if last < sentence.last else ""
    acts = verb.endswith("ed") or verb in all_words("have", "be", "said_on", also="'s")
    return sentence.first + 1 < last <= sentence.first + _NAME and acts


_NAME = 4  # words of a name


def _is_no_news(setting: Setting, trigger: Trigger) -> bool:
    """ "Do not know whether to believe him", "called on relatives not to pay", "before they could be transferred"."""
    lows, first, last = setting.sheet.lows, trigger.first, trigger.last
    if trigger.type is ClaimType.MISSING and lows[last - 1] in ("whether", "what", "where") and lows[last] == "to":
        return True
    if trigger.type is ClaimType.RETURNED and lows[first - 1] in words("brought_in"):
        return lows[first : first + 2] in (["came", "in"], ["come", "in"])  # "twelve wounded came in last night"
    if trigger.type is ClaimType.CONTACT_LOST and words("papers_sent") & {*lows[max(0, first - 3) : first]}:
        return "unanswered" in lows[first:last]
    if trigger.type is ClaimType.MISSING and lows[first - 1 : first + 1] == ["from", "under"]:
        return True  # "pulled alive from under the ruins"
    dated = lows[first] in ("march", "may") and setting.sheet.is_capital(first)
    if dated and (lows[first - 1][0].isdecimal() or lows[first + 1][0].isdecimal()):
        return True
    if lows[last - 2 : last] == ["for", "dead"] and words("left_for") & {*lows[max(0, last - _REACH) : last]}:
        return True
    if trigger.type is ClaimType.ATTACKED and lows[first] == "looted" and lows[first - 1] in words("carrying"):
        return True
    if trigger.type is ClaimType.IDENTIFIED and words("culprits") & {*lows[last : last + 2]}:
        return True
    if trigger.type is ClaimType.VISIT and lows[first : first + 2] == ["called", "on"]:
        asked = (i for i in range(last, min(last + _ASKED, setting.sentence.last)) if lows[i] == "to")
        return any(lows[i - 1] == "not" or lows[i + 1] not in ("the", "a", "their", "his", "her") for i in asked)
    before = lows[max(setting.sentence.first, first - _NEAR) : first]
    return trigger.type in _AWAITED and "before" in before and "could" in before[before.index("before") :]


_ASKED = 5
"""Tokens from "called on" to what somebody is called on to do: "called on relatives of prisoners not to"."""


def _until_then(setting: Setting, trigger: Trigger) -> bool:
    """ "We will search until all four are found": what is still awaited."""
    lows, first = setting.sheet.lows, setting.sentence.first
    reach = range(trigger.first - 1, max(first - 1, trigger.first - _REACH), -1)
    for i in reach if trigger.type in _AWAITED else ():
        if lows[i] in ("until", "till", "unless") or lows[i : i + 2] == ["only", "when"]:
            own = any(i < c.first <= trigger.last + 1 for c in setting.counted)
            own = lows[i] == "unless" and (own or bool(words("captives_named") & {*lows[i : trigger.last]}))
            return not own and not {"was", "were", "had"} & {*lows[i : trigger.last]}
        if lows[i] in (",", ";", ":") or lows[i] in ("that", "who", "which"):
            return False
    return False


_AWAITED = (ClaimType.FOUND, ClaimType.RETURNED, ClaimType.IDENTIFIED, ClaimType.REMAINS_RETURNED)
_REACH = 9  # tokens from "until" to what is awaited


def _of_a_title(setting: Setting, trigger: Trigger) -> bool:
    """ "Her fourth report on persons missing in the conflict", "search for missing persons": what a paper is about."""
    sheet, first = setting.sheet, setting.sentence.first
    if _missing_persons_of_a_name(setting, trigger) or _subject_of_study(setting, trigger):
        return True
    if trigger.type not in _DESCRIBE:
        return False
    at = trigger.first - 1
    while at > first and (at in setting.people or sheet.lows[at] in _OF_WHOM or _in_a_row(setting, at)):
        at -= 1
    near = (c for c in setting.counted if abs(c.first - trigger.first) <= _NEAR and c.last <= trigger.last)
    if at <= first or any(c.noun_last < at or c.first > at for c in near):
        return False
    kin = sheet.lows[at - 1] in words("kin_of") and sheet.lows[at - 1].endswith("s")
    behind = range(trigger.last, min(trigger.last + _NEAR, setting.sentence.last))
    named = any((m := setting.cast.at(i)) is not None and m.kind is Kind.PERSON for i in behind)
    named = named or sheet.lows[trigger.first - 1] == "the" or sheet.lows[trigger.first] == "the"
    of_kin = sheet.lows[at] == "of" and kin and trigger.type is ClaimType.MISSING and not named
    return of_kin or (sheet.lows[at] in ("on", "for") and sheet.lows[at - 1] in words("titles_of"))


def _in_a_row(setting: Setting, at: int) -> bool:
    """ "Commission on Prisoners, Hostages | and Missing": a name goes on over its commas."""
    lows, sheet = setting.sheet.lows, setting.sheet
    return (lows[at] in (",", "and") and sheet.is_capital(at - 1) and sheet.is_capital(at + 1)) or (
        sheet.is_capital(at) and at - 1 > setting.sentence.first and lows[at - 1] in (",", "and", "on", "for")
    )


def _missing_persons_of_a_name(setting: Setting, trigger: Trigger) -> bool:
    """ "The Missing Persons Commissioner": the name of an office."""
    sheet, last = setting.sheet, trigger.last
    named = trigger.type is ClaimType.MISSING and sheet.is_capital(last - 1) and not setting.sentence.title_case
    persons = sheet.lows[last] in ("persons", "people")
    at = last + persons
    if sheet.lows[last - 1] in ("persons", "people"):
        persons = True
    return named and persons and at < setting.sentence.last and sheet.is_capital(at)


def _subject_of_study(setting: Setting, trigger: Trigger) -> bool:
    """ "An expert on the identification of remains", "the law on missing persons": what somebody knows or rules of."""
    lows, at = setting.sheet.lows, trigger.first - 1
    at -= lows[at] in words("determiners")
    about = at > setting.sentence.first and lows[at] in ("on", "for", "of", "in", "about")
    if not trigger.on_people or not about or lows[at - 1] not in words("subjects_of"):
        return False
    return not any(0 <= c.first - at <= _NEAR for c in setting.counted)


_DESCRIBE = (ClaimType.MISSING, ClaimType.CAPTURED, ClaimType.HELD, ClaimType.KILLED, ClaimType.DETAINED)
_OF_WHOM = words("determiners") - {"that"}
_NEAR = 4
"""Tokens between a word and the count that makes it a claim."""


def _of_an_office(setting: Setting, trigger: Trigger) -> bool:
    """ "The mayor of the besieged city": where he holds office."""
    lows, at = setting.sheet.lows, trigger.first
    if trigger.type is not ClaimType.BESIEGED or trigger.last != at + 1:
        return False
    return lows[at - 2 : at] == ["of", "the"] and lows[at - 3] in words("one_person")


def _owes_an_answer(setting: Setting, trigger: Trigger) -> bool:
    """ "The ministry has not replied", "the press office did not answer": a body that keeps silent is not lost."""
    if trigger.type is not ClaimType.CONTACT_LOST:
        return False
    lows, first, at = setting.sheet.lows, setting.sentence.first, trigger.first
    if not any(w.startswith(("repl", "answer", "respon")) for w in lows[trigger.first : trigger.last]):
        return False
    near = range(max(first, at - _BESIDE), at)
    if words("put_to_offices") & {*lows[trigger.last - 1 : min(trigger.last + _NEAR, setting.sentence.last)]}:
        return True  # "did not answer our questions"
    unit = lows[at] in ("stopped", "ceased") and words("units") & {*lows[near.start : at]}
    if words("offices") & {*lows[near.start : at]} and not unit:
        return True
    if unit or any(i in setting.people or lows[i] in words("claims_people_pronouns") for i in near):
        return False
    around = [*range(first, min(first + _REACH, at)), *near]
    body = any(m is not None and m.kind in _BODIES for m in map(setting.cast.at, around))
    return body or any(lows[i] in words("offices") for i in around)


_BODIES, _BESIDE = (Kind.BODY, Kind.SIDE, Kind.OUTLET), 6
"""Who may owe an answer; tokens before a verb within which its subject stands, with nothing put between."""


def _both(setting: Setting, before: Trigger, trigger: Trigger) -> bool:
    """ "Lost up to 60 men killed and wounded": one figure for both; "took three others alive": one thing is told."""
    if before.type is ClaimType.CAPTURED and _alive(setting, trigger) and trigger.first - before.last <= _REACH:
        return "," not in setting.sheet.lows[before.last : trigger.first]
    pair = before.type is ClaimType.KILLED and trigger.type is ClaimType.WOUNDED
    return pair and setting.sheet.lows[before.last : trigger.first] == ["and"] and trigger.last == trigger.first + 1


def _goes_to(setting: Setting, before: Trigger, trigger: Trigger) -> bool:
    """ "Flew to Sarn to investigate": what a journey is for."""
    sheet, at = setting.sheet, trigger.first
    journey = before.type is ClaimType.VISIT and trigger.type is ClaimType.INVESTIGATING
    return journey and sheet.lows[at - 1] == "to" and at - before.last <= _REACH


def _when_it(setting: Setting, before: Trigger, trigger: Trigger) -> bool:
    """ "Used heavy artillery when it attacked the villages": one attack, and how it was made."""
    lows, pair = setting.sheet.lows, before.type is trigger.type is ClaimType.ATTACKED
    pair = pair and "," not in lows[before.last : trigger.first]
    return pair and lows[trigger.first - 2] in ("when", "as") and lows[trigger.first - 1] in ("it", "they", "he")


def _of_a_toll(setting: Setting, before: Trigger, trigger: Trigger) -> bool:
    """ "Put the toll at 14 dead": the dead of a toll are told with it."""
    if before.type is not trigger.type or setting.sheet.lows[before.last - 1] not in ("at", "to"):
        return False
    return any(
        before.last <= c.first <= before.last + 2 and c.noun_first <= trigger.first < c.noun_last
        for c in setting.counted
    )


def _by_what(setting: Setting, before: Trigger, trigger: Trigger) -> bool:
    """ "Identified five of them through dental records": how it was done."""
    means = setting.sheet.lows[trigger.first] in ("through", "by", "from", "with")
    return means and before.type is trigger.type is ClaimType.IDENTIFIED and trigger.first - before.last <= _REACH


def _told_twice(before: Trigger, trigger: Trigger, lows: list[str]) -> bool:
    """ "DNA confirmed that the remains were those of Captain Mosk", "the man in it was | recognised": one thing."""
    that = "that" in lows[before.last : before.last + 2] and trigger.first - before.last <= _REACH
    return before.type is trigger.type is ClaimType.IDENTIFIED and (that or before.last == trigger.first)


def _does_not_say(before: Trigger, trigger: Trigger, lows: list[str]) -> bool:
    """ "Has not said how many were captured": what is not known of the captured is told once."""
    asks = lows[before.last : before.last + 1]
    return before.type is ClaimType.OTHER and trigger.on_people and asks in (["how"], ["whether"], ["where"], ["if"])


def _alive(setting: Setting, trigger: Trigger) -> bool:
    return trigger.type is ClaimType.FOUND and setting.sheet.lows[trigger.first : trigger.last] == ["alive"]


def _what_is_listed(setting: Setting, before: Trigger, trigger: Trigger) -> bool:
    """ "The Society registered 27 new persons as missing": as what they were registered."""
    pair = before.type is ClaimType.REGISTERED and trigger.type is ClaimType.MISSING and before.form != "noun"
    return pair and all(
        boundary_strength(setting.sheet, i, setting.sentence) < 1 and setting.sheet.lows[i] != "who"
        for i in range(before.last, trigger.first)
    )


def _or_otherwise(setting: Setting, before: Trigger, trigger: Trigger) -> bool:
    """ "About 25 drowned or were shot": one thing of the same people, whichever way it came about."""
    alike = before.type is trigger.type and before.seeks == trigger.seeks == "left" and before.form != "noun"
    if not alike:
        return False
    between = setting.sheet.lows[before.last : trigger.first]
    joints = all_words("be", "have", "adverbs", also="or and")
    home = trigger.type is ClaimType.RETURNED and "home" in setting.sheet.lows[trigger.first : trigger.last]
    return ("or" in between or ("and" in between and home)) and joints >= {*between}


def _and_led_away(setting: Setting, before: Trigger, trigger: Trigger) -> bool:
    """ "Agents picked up the editor and drove her away": one taking, told to its end."""
    taken = (ClaimType.CAPTURED, ClaimType.DETAINED)
    if before.type not in taken or trigger.type not in taken or before.form == "noun":
        return False
    lows = setting.sheet.lows
    told = {*lows[trigger.first : trigger.last]}
    joined = lows[trigger.first - 1] == "and" and before.seeks == trigger.seeks
    return bool({"away", "off"} & told) and (joined or bool(words("pointed_to") & told))


def _his_last_word(setting: Setting, before: Trigger, trigger: Trigger) -> bool:
    """ "Was last heard from at 21:40, when he called his mother": the call is the last that was heard."""
    lows, pair = setting.sheet.lows, before.type is ClaimType.CONTACT_LOST and trigger.type is ClaimType.FOUND
    lost = pair and "last" in lows[before.first - 1 : before.last]
    return lost and "when" in lows[before.last : trigger.first]


_ONCE_ONLY = (
    _his_last_word, _or_otherwise, _and_led_away, _both, _what_is_listed, _goes_to, _when_it, _of_a_toll, _by_what,
)  # fmt: skip
"""How a later word of a sentence tells but what one before it has told."""
