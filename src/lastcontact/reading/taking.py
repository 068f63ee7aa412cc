"""Verbs of taking: "12 were taken at the outpost", "took the others away", "had taken five prisoner"."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.core.claim import ClaimType
from lastcontact.reading.clauses import boundary_strength
from lastcontact.reading.hits import Hit
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.mentions import Kind
from lastcontact.reading.past_forms import names_follow
from lastcontact.reading.trigger import Setting, Trigger


def taking(setting: Setting, hit: Hit, trigger: Trigger) -> Trigger | None:
    """The trigger, where somebody is taken and no place, errand or medicine."""
    lows = setting.sheet.lows
    if "custody" in lows[hit.last : hit.last + _LED] and "into" in lows[hit.last : hit.last + _LED]:
        return None  # "took nine soldiers into custody"
    away = _led_away(setting, hit.last)
    if lows[hit.first] not in ("taken", "took", "take", "taking") and not away:
        return None
    if (place := setting.cast.at(hit.last)) is not None and place.kind is Kind.PLACE:
        if _somebody_by_a_given_name(setting, hit.last):
            return replace(trigger, form="active", seeks="right")
        return replace(trigger, type=ClaimType.CONTROLS, form="active", seeks="right")
    captive = lows[hit.first].startswith("t") and _captive_follows(setting, hit.last)
    if away or captive or _took_them(setting, hit) or _took_whom(setting, hit) or _took_people(setting, hit):
        return replace(trigger, form="active", seeks="right")
    return _taken(setting, hit, trigger)


def _somebody_by_a_given_name(setting: Setting, at: int) -> bool:
    """Whether what was taken for a place is a given name: "they took Anton and Rados out", not "and two villages"."""
    near = {*setting.sheet.lows[at : min(at + _ERRAND, setting.sentence.last)]}
    return setting.sheet.lows[at] in words("latin_given") and words("place_things").isdisjoint(near)


def of_its_own(setting: Setting, at: int) -> bool:
    """ "received 22 of its own": people of one's own side."""
    after = setting.sheet.lows[at : min(at + 3, setting.sentence.last)]
    return after[:1] == ["of"] and (after[1:] in _OWN or after[1:2] in (["ours"], ["theirs"]))


_OWN = (["its", "own"], ["their", "own"], ["our", "own"], ["his", "own"], ["our", "people"], ["our", "men"])


def bare(setting: Setting, at: int) -> bool:
    """Whether a number ends its phrase at token `at`, so that it counts no things."""
    after = setting.sheet.lows[at] if at < setting.sentence.last else "."
    row = setting.sheet.lows[at : at + 3] == ["in", "a", "row"]
    return not row and (not after[0].isalnum() or after in words("bare_ends"))


def _taken(setting: Setting, hit: Hit, trigger: Trigger) -> Trigger | None:
    """ "12 taken", "was taken at the checkpoint": captured; not "taken to", "taken over", "taken place"."""
    lows, sentence = setting.sheet.lows, setting.sentence
    after = lows[hit.last] if hit.last < sentence.last else ""
    if lows[hit.first] != "taken" or after in ("to", "over", "up", "part", "place", "care", "away"):
        return None
    if _opens_note(setting, hit.first) and after in _TAKEN_FROM:
        return replace(trigger, form="passive")
    if after in _TAKEN_FROM and lows[hit.first - 1] == "," and _of_somebody(setting, hit.first - 1):
        return replace(trigger, form="passive")
    near = any(_up_to(setting, max(c.last, c.noun_last), hit.first) for c in setting.counted)
    passive = hit.first > sentence.first and lows[hit.first - 1] in words("be")
    last = lows[hit.last + 1 : hit.last + 2] in ([], ["."], [","], [";"], ["!"])
    last = last or bool(words("vehicles") & {*lows[hit.last + 1 : hit.last + 3]})  # "two cousins taken off the bus"
    if after == "off" and not (near and (last or "by" in lows[hit.last : hit.last + 8])):
        return None
    person = setting.cast.at(hit.first - 2)
    named = (
        passive and person is not None and person.kind is Kind.PERSON and after in (".", ",", "too", "alive", "with")
    )
    held = named or (passive and after in ("at", "by", "during", "near", "in"))
    then = lows[hit.last + 1] if hit.last + 1 < sentence.last else "."
    day = then in words("calendar") or then.isdecimal() or then == "the"
    day = day or (then in ("a", "one") and bool(words("calendar") & {*lows[hit.last + 2 : hit.last + 6]}))
    ends = after in _TAKEN_ENDS or (after == "on" and day)
    ends = ends or after in ("towards", "toward", "off", "inside") or (after == "ashore" and then == "by")
    ends = ends or (after == "from" and not words("wards") & {*lows[hit.last : sentence.last]})
    held = held or (ends and _be_before(setting, hit.first) and _whom_before(setting, hit.first))
    return replace(trigger, form="passive") if near or held or hit.first - 1 in setting.people else None


_TAKEN_ENDS = (".", ",", ";", "”", "and", "at", "by", "during", "near", "in", "too", "alive", "when", "yesterday")


_TAKEN_FROM = ("off", "from", "by", "at", "in", "near", ",", ".", "with")


def _opens_note(setting: Setting, at: int) -> bool:
    """ "Taken off bus at the checkpoint", "Was NOT taken, got home": a note that leaves out whom it is about."""
    lows, first = setting.sheet.lows, setting.sentence.first
    return all(w in words("be") or w in ("not", "also", "both", "all") for w in lows[first:at])


def _of_somebody(setting: Setting, at: int) -> bool:
    """ "Husband Leo Marn, driver, taken at the checkpoint": a note that begins with whom it is about."""
    lows, opens = setting.sheet.lows, range(setting.sentence.first, at)
    whom = any(i in setting.people or ((m := setting.cast.at(i)) and m.kind is Kind.PERSON) for i in opens)
    return bool(whom) and not all_words("be", "have", "finite") & {*lows[opens.start : at]}


def _be_before(setting: Setting, at: int) -> bool:
    return at > setting.sentence.first and setting.sheet.lows[at - 1] in all_words("be", also="been being also all")


def _whom_before(setting: Setting, at: int) -> bool:
    """Whether people that are counted, named or pointed to stand in the clause before a verb in the passive."""
    sheet, pointed = setting.sheet, all_words("people_pronouns", also="rest one")
    for i in range(at - 1, max(at - 9, setting.sentence.first - 1), -1):
        mention = setting.cast.at(i)
        if (
            i in setting.people
            or sheet.lows[i] in pointed
            or any(c.first <= i < c.last for c in setting.counted)
            or (mention is not None and mention.kind is Kind.PERSON)
        ):
            return True
        named = sheet.lows[i - 1].isdecimal() or sheet.is_capital(i - 1)
        if sheet.words[i] == "," and (named or sheet.lows[i + 1] in words("be")):
            continue  # "My husband, Petro Lanko, 41, was taken", "her brother, a driver, was taken"
        if boundary_strength(sheet, i, setting.sentence) >= 2 or sheet.lows[i] in words("triggers_things"):
            return False
    return False


def _led_away(setting: Setting, at: int) -> bool:
    """ "took the others away", "led him off": people between the verb and its particle."""
    lows, stop = setting.sheet.lows, min(at + 6, setting.sentence.last)
    particle = next(
        (
            j
            for j in range(at, stop)
            if lows[j] in ("away", "off") or lows[j : j + 2] in (["with", "them"], ["with", "him"])
        ),
        None,
    )
    if particle is None or particle == at:
        return False
    return any(
        j in setting.people or lows[j] in ("them", "him", "her", "others", "us", "me")
        or any(c.first <= j < c.last for c in setting.counted)
        for j in range(at, particle)
    )  # fmt: skip


def _captive_follows(setting: Setting, at: int) -> bool:
    """ "taken five prisoner", "took the crew hostage"."""
    for j in range(at, min(at + 8, setting.sentence.last)):
        if setting.sheet.lows[j] in ("prisoner", "captive", "hostage"):
            return j > at
        if setting.sheet.lows[j] in ("prisoners", "captives", "hostages"):
            many = setting.sheet.lows[j - 1] == "of" and not _MANY.isdisjoint(setting.sheet.lows[at:j])
            return (
                many
                or j - at == 1
                or any(c.first <= at + 1 and c.noun_first <= j < c.noun_last for c in setting.counted)
            )
        if boundary_strength(setting.sheet, j, setting.sentence) >= 2:
            return False
    return False


_MANY = frozenset(("number", "group", "handful", "batch", "couple", "lot"))
"""What is taken of prisoners where nobody counts them: "a large number of prisoners"."""


def _up_to(setting: Setting, behind: int, at: int) -> bool:
    """Whether nothing but a phrase of place parts a count from its verb: "4 lads from the mill taken"."""
    between = setting.sheet.lows[behind:at]
    if len(between) <= 1:
        return behind <= at
    return len(between) <= 4 and between[0] in ("from", "at", "near", "of") and all(w.isalpha() for w in between)


def _took_them(setting: Setting, hit: Hit) -> bool:
    """ "Stopped us at the bend and took us all": those pointed to, right after the verb, and no errand."""
    lows, stop = setting.sheet.lows, setting.sentence.last
    if lows[hit.first] not in ("took", "take") or lows[hit.last : hit.last + 1] == [] or hit.last >= stop:
        return False
    then = lows[hit.last + 1] if hit.last + 1 < stop else "."
    ends = not then[0].isalnum() or then in words("taken_then")
    ends = ends or (then == "and" and _took_them_too(setting, hit.last + 2))
    return lows[hit.last] in ("us", "them", "him", "her") and ends


def _took_them_too(setting: Setting, at: int) -> bool:
    """ "Took him and his two brothers from a wedding": others beside the one pointed to, and no errand."""
    lows, stop = setting.sheet.lows, min(at + _ERRAND, setting.sentence.last)
    others = any(i in setting.people or any(c.first == i for c in setting.counted) for i in range(at, stop))
    return others and not {"to", "home", "back"} & {*lows[at : at + _CAME]}


def _took_people(setting: Setting, hit: Hit) -> bool:
    """ "Had taken 12 soldiers at the outpost": a count of people right after, and no errand that they were taken on."""
    lows = setting.sheet.lows
    at = hit.last + (setting.sheet.words[hit.last : hit.last + 1] in (["“"], ['"']))
    counted = next((c for c in setting.counted if c.first == at and c.kind and c.kind != "group"), None)
    if counted is None or lows[hit.first - 1] in all_words("be", "carriers", also="been being"):
        return False  # "buses took 4,200 people south"
    after = lows[max(counted.last, counted.noun_last) : setting.sentence.last][:_ERRAND]
    return not {*after} & words("taken_on")


_LED = 8
"""Tokens from "took" to "into custody"."""
_ERRAND = 5
"""Words after those taken within which it shows that they were driven somewhere."""


_CAME = 8
"""Tokens of "they came at night and"."""


def _who_opens(setting: Setting, at: int) -> set[str]:
    """The word for those who act, which a place parts from the verb: "A patrol from the Chaca base | took"."""
    lows, first = setting.sheet.lows, setting.sentence.first
    noun = first + (lows[first] in words("determiners"))
    return {lows[noun]} if at - noun <= _CAME and lows[noun + 1] in ("from", "of") else set()


def _took_whom(setting: Setting, hit: Hit) -> bool:
    """ "They took the baker last night": armed men, and people right after the verb; not "took the boys to school"."""
    lows, stop = setting.sheet.lows, setting.sentence.last
    came = lows[hit.first - 1] == "and" and {*lows[max(setting.sentence.first, hit.first - _CAME) : hit.first]}
    took = lows[hit.first] in ("took", "take")
    by_them = took and bool(
        words("takers") & ({lows[hit.first - 1]} | (came or set()) | _who_opens(setting, hit.first))
    )
    denied = bool(words("denying") & {*lows[max(setting.sentence.first, hit.first - _ERRAND) : hit.first]})
    denied = denied and (lows[hit.first] != "taken" or lows[hit.first - 1] == "having")
    by_them = by_them or denied
    counted = next((c for c in setting.counted if c.first == hit.last), None)
    if by_them and counted is not None and not counted.has_noun and not counted.kind:
        return True
    if lows[hit.last : hit.last + 1] in (["nobody"], ["none"]) or lows[hit.last : hit.last + 2] == ["no", "one"]:
        return lows[hit.last + 1 : hit.last + 2] not in (["to"], ["home"])
    whom = any(i in setting.people for i in range(hit.last, min(hit.last + (5 if counted else 3), stop)))
    near = range(hit.last, min(hit.last + 3, stop))
    persons = (m for i in near if (m := setting.cast.at(i)) is not None and m.kind is Kind.PERSON)
    whom = whom or any(lows[m.last : m.last + 1] != ["'s"] for m in persons)
    whom = whom or of_its_own(setting, hit.last + 1) or (denied and names_follow(setting, hit.last))
    errand = range(hit.last, min(hit.last + 7, stop))
    errand_in = any(lows[i] == "in" and lows[i + 1] not in all_words("calendar", also="front") for i in errand)
    return by_them and whom and not errand_in and not {"to", "home", "back"} & {*lows[errand.start : errand.stop]}
