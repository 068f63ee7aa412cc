"""Whether the words beside a verb name people or things, for nouns that no list has; and what is everyday news."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.clauses import boundary_strength
from lastcontact.reading.handed_things import LEFT, OWNERS, hands_over_things, of_belongings
from lastcontact.reading.hardware import of_hardware
from lastcontact.reading.hits import Hit
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.mentions import Kind
from lastcontact.reading.numbers import is_figure
from lastcontact.reading.relative_openings import relative_opens
from lastcontact.reading.sheet import Sentence, Sheet
from lastcontact.reading.trigger import Setting, Trigger

AGENTS = ("er", "ers", "or", "ors", "ist", "ists", "man", "men", "woman", "women", "ian", "ians", "ee", "ees", "folk")
"""Endings of those who do something: "the geologists", "a beekeeper"."""
_TRADES = ("ers", "ors", "ists", "men", "women", "ians", "folk")
_OPENERS = ("the", "a", "an")
BEFORE_PLACES = frozenset((
    "in", "at", "near", "on", "of", "from", "among", "by", "to", "for", "with", "into", "as", "through", "during",
    "since", "after", "before", "under", "amid", "throughout", "across", "over", "along", "towards", "toward", "past",
    "behind", "inside", "outside", "beyond", "beside", "via",
))  # fmt: skip
_OPENS = (*_OPENERS, "its", "several")
_WHICH = ("first", "second", "third", "last")
_FULL = ("load", "loads", "ful", "number", "column", "line", "string", "party")
"""How ends what people fill or form."""
_HIS_OWN = {"his": "he", "her": "she", "their": "they", "my": "i", "our": "we"}
"""Whose a thing is, and who he is where he does it himself."""
_LONGEST, _NEAR = 4, 300
"""Tokens on either side."""
_DONE = (ClaimType.CAPTURED, ClaimType.HELD, ClaimType.RETURNED)
"""What is done to people, where it is said of things that are taken from them."""
_OF_PLACES = frozenset((ClaimType.BESIEGED, ClaimType.SEARCH, ClaimType.CONTACT_LOST))


def of_a_trade(word: str) -> bool:
    """Whether a plural that no list has names those who do something: "the potters", "the ferrymen"."""
    return len(word) > _LONGEST + 1 and word.endswith(_TRADES) and word not in words("no_agents")


def things_object(setting: Setting, trigger: Trigger) -> bool:
    """Whether a verb has a thing for its object, right behind it: "captured the eclipse", "identified three plants"."""
    lows, at, stop = setting.sheet.lows, trigger.last, setting.sentence.last
    if at + 2 < stop and lows[at] in ("and", "or") and lows[at + 1].endswith("ed"):
        at += 2  # "found and destroyed 412 shells"
    if at >= stop or lows[at - 1] in BEFORE_PLACES or lows[at] == "it":
        return at < stop and lows[at] == "it"
    counted = next((c for c in setting.counted if c.first == at), None)
    first = at + 1 if counted is None else max(counted.last, at + 1)
    if counted is None and lows[at] not in _OPENS and not is_figure(lows[at]):
        own = _HIS_OWN.get(lows[at], "") == lows[trigger.first - 1]
        if not own and (trigger.type is ClaimType.FOUND or lows[at] not in _HIS_OWN):
            return False  # "we found his boots" tells of him, and "he found his hat" of nobody
    if counted is not None and (counted.kind or counted.has_noun):
        return False
    last = first
    while last < min(stop, first + _LONGEST) and _goes_on(lows[last]):
        last += 1
    if lows[last - 1].endswith(_FULL) and lows[last : last + 1] == ["of"]:
        return False  # "captured a boatload of fishermen"
    if words("dead_nouns") & {*lows[first:last]} or any(c.first == last for c in setting.counted):
        return False
    if trigger.type in LEFT and words("belongings") & {*lows[first:last]}:
        return False  # "recognised a belt buckle": what tells of who wore it
    some = counted is not None or _several(lows[at])
    return (not some or lows[last - 1].endswith("s")) and are_things(setting, first, last)


def things_subject(setting: Setting, trigger: Trigger) -> bool:
    """Whether a passive has a thing for its subject: "the festival was held in", "the dog was found"."""
    lows, opens = setting.sheet.lows, setting.sentence.first
    at = trigger.first
    while at > opens and lows[at - 1] in _HELPING:
        at -= 1
    closes = {lows[trigger.last - 2]} - {"remains"} if lows[trigger.last - 1].isalpha() else set()
    passive = bool(words("be") & {*lows[at : trigger.first + 1], *closes}) and not lows[trigger.first].endswith("ing")
    at = relative_opens(setting.sheet, opens, at) if passive else at
    if trigger.type in _DONE and at > opens and lows[at - 1] in _SAMPLES:
        return True
    first = at - 1
    while passive and first > opens and at - first < _LONGEST and not _opens_phrase(lows[first]):
        first -= 1
    hangs = first > opens and (lows[first - 1] in BEFORE_PLACES or lows[first - 1].endswith(("ing", "ed")))
    part = passive and hangs and lows[first - 1] == "of" and _opens_phrase(lows[first])
    if part and are_things(setting, first + 1, at):
        if is_figure(lows[first - 2]) or lows[first - 2] in _SHARES:
            return lows[at - 1].endswith("s") and lows[at - 1] != "faces"  # "three of the shops are gone"
        at = first - 1  # "a copy of the list was found": the copy was
        first = next((i for i in range(at - 1, max(opens - 1, at - _LONGEST), -1) if _opens_phrase(lows[i])), opens)
        hangs = (first > opens and lows[first - 1] in BEFORE_PLACES) or lows[at - 1].endswith(_FULL)
    some = first >= opens and _several(lows[first])
    if not passive or first < opens or hangs or not _opens_phrase(lows[first]):
        return False
    return (not some or lows[at - 1].endswith("s")) and are_things(setting, first + 1, at)


_HELPING = all_words("be", "have", "adverbs", "modals", also="been seem seems seemed appear appears appeared")
_SHARES = ("half", "all", "most", "some", "many", "several", "none", "part")


def _opens_phrase(word: str) -> bool:
    return word in _OPENS or word == "their" or is_figure(word)


def _several(word: str) -> bool:
    """Whether a word counts more than one: what it counts is a plural."""
    return word == "several" or (word not in _OPENERS and is_figure(word))


def _goes_on(word: str) -> bool:
    """Whether a word may go on a phrase of nouns: "the mayor's second car"."""
    return word == "'s" or (word[0].isalpha() and word not in words("phrase_ends") | _WHEN)


_WHEN = frozenset(("last", "this", "next", "that", "yesterday", "today", "near", "during", "over", "since"))

_WHOSE = frozenset((
    "grave", "graves", "pit", "sixth", "seventh", "other", "one", "group", "expert", "experts", "witness", "witnesses",
))  # fmt: skip


def are_things(setting: Setting, first: int, last: int) -> bool:
    """Whether plain nouns that name nobody stand from `first` to `last`."""
    sheet = setting.sheet
    first = max([first, *(i + 1 for i in range(first, last) if sheet.lows[i] in ("'s", "'"))])  # "the mayor's | car"
    named_one = any((m := setting.cast.at(i)) is not None and m.kind is Kind.PERSON for i in range(first, last))
    plain = all(sheet.lows[i][0].isalpha() for i in range(first, last))
    if last <= first or named_one or not plain or sheet.is_capital(last - 1):
        return False
    pronouns = all_words("people_pronouns", "claims_people_pronouns")
    named = (
        pronouns
        | words("gatherings")
        | words("dead_nouns")
        | (words("vehicles") - words("hardware"))
        | words("leavers")
        | words("phrase_ends")
        | words("ranked")
        | words("titled_ones")
        | _WHOSE
    )
    counted = any(c.first < last and first < (c.noun_last if c.kind else c.last) for c in setting.counted)
    return not counted and not any(
        (i in setting.people and not (sheet.lows[i] in _WHICH and i + 1 < last))
        or (sheet.lows[i] in named and not (sheet.lows[i] in _WHICH and i + 1 < last))
        or (sheet.lows[i].endswith(AGENTS) and sheet.lows[i] not in words("no_agents"))
        for i in range(first, last)
    )


def without_everyday(sheet: Sheet, sentence: Sentence, found: list[Trigger]) -> list[Trigger]:
    """Without those on people where a sentence speaks of sport, trade or weather, and no sentence near of armed men."""
    if not words("everyday") & set(sheet.lows[sentence.first : sentence.last]):
        return found
    near = sheet.lows[max(0, sentence.first - _NEAR) : sentence.last + _NEAR]
    return found if words("of_conflict") & set(near) else [t for t in found if not t.on_people]


def _plain_things(setting: Setting, at: int) -> bool:
    """ "Held candles", "holds talks": a plural right behind the verb that names nobody."""
    word = setting.sheet.lows[at] if at < setting.sentence.last else ""
    plural = len(word) > _LONGEST and word.isalpha() and word.endswith("s") and not setting.sheet.is_capital(at)
    return plural and are_things(setting, at, at + 1)


def _of_samples(setting: Setting, trigger: Trigger) -> bool:
    """ "Samples from 40 relatives have been taken": what is taken of people."""
    lows = setting.sheet.lows
    near = range(max(setting.sentence.first, trigger.first - OWNERS), trigger.first)
    given = (i for i in near if lows[i] in _SAMPLES and lows[i + 1] in ("from", "of"))
    return any("that" not in lows[i : trigger.first] for i in given)  # "the statement of the mayor that 12 were taken"


_SAMPLES = (
    "samples",
    "sample",
    "blood",
    "statements",
    "statement",
    "testimony",
    "fingerprints",
    "photographs",
    "saliva",
)


def _of_a_place(setting: Setting, trigger: Trigger) -> bool:
    """ "The capture of the ridge took six days": a place is taken."""
    lows, at = setting.sheet.lows, trigger.last + (setting.sheet.lows[trigger.last] == "of")
    opens = lows[at - 1] == "of" and lows[at] in words("determiners")
    return opens and bool(words("place_things") & {*lows[at + 1 : at + 3]})


def _of_an_event(setting: Setting, trigger: Trigger) -> bool:
    """ "A meeting with the families of the 31 missing was held": its clause opens with what is held."""
    sheet, at = setting.sheet, trigger.first
    while at > setting.sentence.first and boundary_strength(sheet, at - 1, setting.sentence) < 2:
        at -= 1
    opens = next((i for i in range(at, trigger.first) if sheet.lows[i] in words("phrase_ends")), trigger.first)
    head = range(at, min(opens, trigger.first))
    return opens < trigger.first and any(sheet.lows[i] in words("triggers_events") for i in head)


def about_things(setting: Setting, trigger: Trigger) -> bool:
    """Whether what befalls people befalls a thing here."""
    if trigger.type in (ClaimType.MISSING, ClaimType.CONTACT_LOST) and of_hardware(setting, trigger):
        return True
    if not trigger.on_people or trigger.type in _OF_PLACES:
        return False
    if of_belongings(setting, trigger) or of_hardware(setting, trigger) or hands_over_things(setting, trigger):
        return True
    if trigger.type is ClaimType.CAPTURED and trigger.seeks == "left" and _of_samples(setting, trigger):
        return True
    if trigger.type is ClaimType.CAPTURED and trigger.form == "noun" and _of_a_place(setting, trigger):
        return True
    lows = setting.sheet.lows
    if (
        trigger.type is ClaimType.RETURNED
        and is_figure(lows[trigger.last - 1])
        and _plain_things(setting, trigger.last)
    ):
        return True
    if trigger.type is ClaimType.HELD and lows[trigger.first] == "held" and _of_an_event(setting, trigger):
        return True
    bare = trigger.type is ClaimType.HELD and setting.sheet.lows[trigger.first - 1] not in all_words("be", also="been")
    if bare and trigger.form in ("active", "open", "passive") and _plain_things(setting, trigger.last):
        return True
    near = {*setting.sheet.lows[trigger.last - 1 : trigger.last + 2]}
    if trigger.type is ClaimType.FOUND and near & {"empty", "abandoned", "burnt", "burned", "deserted", "overturned"}:
        return False
    follows = lows[trigger.last] in _OPENS or is_figure(lows[trigger.last])
    bare = trigger.form in ("noun", "intr") and lows[trigger.first].endswith("ed") and follows
    acts = trigger.form in ("active", "open", "s") or bare
    return things_subject(setting, trigger) or (acts and things_object(setting, trigger))


def of_something_else(setting: Setting, hit: Hit, kind: str, form: str) -> bool:
    """ "The capture of seven teachers in Tiguel", "no connection with 48 soldiers": words of towns, or of blame.

    And "shot", of who was "shot and killed": the next word tells it.
    """
    lows = setting.sheet.lows
    if lows[hit.first : hit.last + 2] == ["shot", "and", "killed"]:
        return True
    if kind == "deployed":
        return "with" in lows[max(setting.sentence.first, hit.first - 3) : hit.first]
    if kind not in ("controls", "authentic") or form != "state":
        return False
    if kind == "controls" and lows[hit.first] in words("place_things") and lows[hit.first - 1] == "the":
        hangs = lows[hit.first - 2] if hit.first - 2 >= setting.sentence.first else ""
        if hangs in ("from", "in", "at", "near"):
            return True
    inside = range(hit.first, hit.last) if kind == "controls" else range(hit.last, hit.last + 1)
    return any(c.first in inside and c.kind and c.kind != "group" for c in setting.counted)
