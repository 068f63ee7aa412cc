"""What kind of thing a telling word tells, by whom it is about and who did it, where the word alone leaves it open."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.counting import Counted
from lastcontact.reading.graves import bodies_not_found, buried, grave_of, lies_buried, no_bodies
from lastcontact.reading.hands import (
    REACH,
    arrested,
    by_police,
    by_rescuers,
    by_the_enemy,
    by_the_lawless,
    led_out_by,
)
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.mentions import Kind
from lastcontact.reading.parts import those_of
from lastcontact.reading.trigger import Trigger
from lastcontact.reading.wounded_moved import wounded_moved


def chosen(known: Known, trigger: Trigger, counted: Counted | None) -> ClaimType:
    """The type of a claim: that of its trigger, or what it is of these people by this hand."""
    dead = names_dead(known, trigger, counted)
    nobody = counted is None and trigger.type is ClaimType.REMAINS_RETURNED
    match trigger.type:
        case ClaimType.REMAINS_RETURNED if buried(known, trigger):
            return ClaimType.KILLED if lies_buried(known, trigger) else trigger.type
        case ClaimType.REMAINS_RETURNED | ClaimType.CAPTURED | ClaimType.KILLED if dead and _dug_out(known, trigger):
            return ClaimType.FOUND
        case ClaimType.FOUND | ClaimType.REMAINS_RETURNED if (dead or nobody) and _kills(known, trigger, counted):
            return ClaimType.KILLED
        case ClaimType.REMAINS_RETURNED if counted is not None and counted.has_noun:
            return trigger.type if dead or _of_bodies(known, trigger) else ClaimType.RETURNED
        case ClaimType.FOUND if _seen_alive(known, trigger):
            return ClaimType.HELD
        case ClaimType.RETURNED if dead or _given_to_kin(known, trigger):
            return ClaimType.REMAINS_RETURNED
        case ClaimType.HELD | ClaimType.WOUNDED | ClaimType.DEPLOYED if dead:
            return ClaimType.KILLED
        case ClaimType.HELD if {"became", "become", "becoming"} & {*known.sheet.lows[trigger.first - 1 : trigger.last]}:
            return ClaimType.CAPTURED
        case ClaimType.HELD if trigger.form == "noun" and _freed(known, trigger, counted):
            return ClaimType.RETURNED
        case ClaimType.HELD if _of_names(known, trigger, counted):
            return ClaimType.REGISTERED
        case ClaimType.RETURNED | ClaimType.KILLED | ClaimType.DISPLACED if _casualties_moved(known, trigger, counted):
            return ClaimType.WOUNDED
        case ClaimType.HELD | ClaimType.KILLED if grave_of(known, trigger):
            return ClaimType.FOUND
        case ClaimType.MISSING if bodies_not_found(known, trigger):
            return ClaimType.FOUND
        case ClaimType.HELD if _tally_of(known, trigger, counted):
            return ClaimType.CAPTURED
        case ClaimType.WOUNDED | ClaimType.INVESTIGATING if _as_captives(known, trigger):
            return ClaimType.HELD
        case ClaimType.CAPTURED | ClaimType.DETAINED if dead or _takes_in_the_dead(known, trigger, counted):
            return ClaimType.KILLED
        case ClaimType.WOUNDED if {"body", "bodies"} & {*known.sheet.lows[max(0, trigger.first - 2) : trigger.first]}:
            return ClaimType.KILLED
        case ClaimType.CAPTURED if _taken_to_a_ward(known, trigger):
            return ClaimType.WOUNDED
        case ClaimType.DETAINED if by_the_lawless(known, trigger) or by_the_enemy(known, trigger, counted):
            return ClaimType.CAPTURED
        case ClaimType.DETAINED if by_rescuers(known, trigger):
            return ClaimType.FOUND
        case ClaimType.KILLED if _body_found(known, trigger) or (counted is None and no_bodies(known, trigger)):
            return ClaimType.FOUND
        case ClaimType.HELD if by_police(known, trigger, counted):
            return ClaimType.DETAINED
        case ClaimType.REGISTERED if listed := _listed_as(known, trigger):
            return listed
        case ClaimType.REGISTERED if known.sheet.lows[trigger.first] in ("record", "records") and _none(known, trigger):
            return ClaimType.HELD  # "had no record of the 49": whom somebody says he does not hold
        case ClaimType.RETURNED | ClaimType.FOUND if by_whom := led_out_by(known, trigger, counted):
            return by_whom
        case ClaimType.CAPTURED if arrested(known, trigger, counted):
            return ClaimType.DETAINED
        case ClaimType.CAPTURED if counted is None and _a_town_falls(known, trigger):
            return ClaimType.CONTROLS
    return trigger.type


def _of_bodies(known: Known, trigger: Trigger) -> bool:
    """ "Three men were killed and their | bodies were handed over", "exhumed": the words themselves are of the dead."""
    return not _OF_BODIES.isdisjoint(known.sheet.lows[trigger.first : trigger.last])


_OF_BODIES = frozenset(("identified", "exhumed", "body", "bodies", "remains", "corpse", "corpses", "coffin", "coffins"))


def _given_to_kin(known: Known, trigger: Trigger) -> bool:
    """ "64 bodies have been identified, and 50 of those handed to their families": the dead are."""
    lows = known.sheet.lows
    given = {"handed", "given", "returned", "passed"} & {*lows[trigger.first : trigger.last]}
    to_kin = {"families", "relatives", "kin"} & {*lows[trigger.last - 1 : trigger.last + 5]}
    told = known.before in (ClaimType.IDENTIFIED, ClaimType.REMAINS_RETURNED) or "given" in given
    return bool(given and to_kin) and (told or not _OF_BODIES.isdisjoint(lows[known.sentence.first : trigger.first]))


def _a_town_falls(known: Known, trigger: Trigger) -> bool:
    """ "The town fell into rebel hands": a place is taken, and nobody is captured."""
    lows, at = known.sheet.lows, trigger.first - 1
    while at > known.sentence.first and lows[at] in all_words("be", "have", "adverbs"):
        at -= 1
    named = known.cast.at(at)
    place = lows[at] in words("place_things") or (named is not None and named.kind is Kind.PLACE)
    return place and lows[trigger.first].startswith("f") and lows[trigger.last - 1] == "hands"


def _dug_out(known: Known, trigger: Trigger) -> bool:
    """ "Have taken 16 bodies from the rubble", "carried 28 dead out of the tunnels": the dead, from where they lay."""
    lows = known.sheet.lows
    low, high = max(known.sentence.first, trigger.first - 3), min(trigger.last + REACH, known.sentence.last)
    out = next((i for i in range(low, high) if lows[i] in ("from", "out")), high)
    return bool(words("digging") & {*lows[low:out]}) and bool(words("ruins") & {*lows[out : min(out + 6, high)]})


def _seen_alive(known: Known, trigger: Trigger) -> bool:
    """ "The video shows thirteen of our men alive", "had seen six of them alive in the fort": they are held."""
    lows = known.sheet.lows
    near = {*lows[max(known.sentence.first, trigger.first - REACH) : trigger.first]}
    return lows[trigger.first : trigger.last] == ["alive"] and bool(near & words("seeing"))


def _casualties_moved(known: Known, trigger: Trigger, counted: Counted | None) -> bool:
    """ "Brought out 37 casualties", "40 of the wounded had been transferred": those who are carried and treated."""
    lows = known.sheet.lows
    if trigger.type is not ClaimType.KILLED and wounded_moved(known, trigger):
        return True
    if trigger.type is ClaimType.DISPLACED:
        return counted is not None and bool({"wounded", "injured"} & {*lows[counted.last : counted.last + 4]})
    near = {*lows[max(known.sentence.first, trigger.first - 9) : min(trigger.last + 6, known.sentence.last)]}
    return lows[trigger.first : trigger.last] == ["casualties"] and bool(all_words("nursing", also="role") & near)


def _taken_to_a_ward(known: Known, trigger: Trigger) -> bool:
    """ "All the wounded have been taken to the military hospital": nobody is captured."""
    after = known.sheet.lows[trigger.first : min(trigger.last + 6, known.sentence.last)]
    return after[:2] == ["taken", "to"] and bool((words("wards") - {"morgue", "mortuary", "morgues"}) & {*after})


_OF_THE_DEAD = {"human", "mortal", "unidentified", "unclaimed", "identified"}
_THEIR_BODIES = {"bodies", "remains", "corpses"}


def _begins_with_bodies(known: Known, at: int) -> bool:
    """ "The bodies of Sergeant Dole and two others were flown home": the clause begins with the dead."""
    lows, low = known.sheet.lows, max(known.sentence.first, at - REACH)
    opens = next((i for i in range(at - 1, low - 1, -1) if lows[i] in (",", ";", "that", "but")), low - 1) + 1
    return any(lows[i] in words("dead_nouns") and lows[i + 1] == "of" for i in range(opens, min(opens + 2, at)))


def _kills(known: Known, trigger: Trigger, counted: Counted | None) -> bool:
    """Whether the dead that are found or brought are told of as dead: "eight of the dead were found under the ruins".

    Of bodies that are found only their finding is told.
    """
    if _brought_in(known, trigger):
        return True
    if counted is None or trigger.type is not ClaimType.FOUND or trigger.first < counted.last:
        return False
    return known.sheet.lows[counted.noun_first : counted.noun_last][-1:] == ["dead"]


def names_dead(known: Known, trigger: Trigger, counted: Counted | None) -> bool:
    """Whether what is counted are the dead: "31 bodies", "the bodies of 31 men", "bodies: 31"."""
    lows = known.sheet.lows
    own = lows[trigger.first] == "remains" and trigger.type is ClaimType.RETURNED  # "the remains handed over"
    near = range(max(known.sentence.first + 1, trigger.first - 2), trigger.first + own)
    if (own and trigger.first == known.sentence.first) or any(
        lows[i] in _THEIR_BODIES and (lows[i - 1] in words("determiners") or lows[i - 1] in _OF_THE_DEAD) for i in near
    ):
        return True  # and not "he remains in hospital"
    if counted is None or lows[counted.first - 1] == "and":
        at = trigger.first if counted is None else counted.first
        return _begins_with_bodies(known, at)
    first = counted.first
    noun = lows[counted.noun_first : counted.noun_last]
    if noun[-1:] == ["dead"] and words("deeming") & {*noun[-2:-1], lows[counted.noun_last - 2]}:
        return False  # "three of those declared dead have returned"
    nouns = {*noun}
    of = (
        first - 1 - (lows[first - 1] in ("another", "the", "those", "these", "all"))
    )  # "the remains of another 30 persons"
    if lows[of] == "of" and of - 1 >= known.sentence.first:
        nouns |= {lows[of - 1], lows[of - 3]} if lows[of - 2] == "and" else {lows[of - 1]}  # "the bodies and arms of 3"
    if first > 1 and lows[first - 1] == ":":
        nouns |= {lows[first - 2]}
    if those_of(known, counted) is not None:
        nouns |= {*lows[known.sentence.first : first - 2]}
    return bool(nouns & words("dead_nouns"))


def _freed(known: Known, trigger: Trigger, counted: Counted | None) -> bool:
    """ "62 freed prisoners": prisoners that are none any more."""
    first, last = (trigger.first - 1, trigger.first) if counted is None else (counted.last, counted.noun_last)
    return bool({"freed", "released", "exchanged", "liberated"} & {*known.sheet.lows[first:last]})


def _of_names(known: Known, trigger: Trigger, counted: Counted | None) -> bool:
    """ "By then it held 61 names", "my office holds signed applications": papers are kept, and no people."""
    lows = known.sheet.lows
    if trigger.form == "noun" or trigger.seeks != "right":
        return False
    if counted is not None and counted.has_noun and counted.first <= trigger.last + 1:
        return bool(words("papers_kept") & {*lows[counted.noun_first : counted.noun_last]})
    return bool(words("papers_kept") & {*lows[trigger.last : min(trigger.last + 3, known.sentence.last)]})


def _tally_of(known: Known, trigger: Trigger, counted: Counted | None) -> bool:
    """ "The number of 60 captives", "188 alleged captives": a figure that somebody claims, of those he took."""
    if trigger.form != "noun" or {"detainees", "detained"} & {*known.sheet.lows[trigger.first : trigger.last]}:
        return False
    first = min(trigger.first, counted.first) if counted is not None else trigger.first
    near = {*known.sheet.lows[max(known.sentence.first, first - 3) : first]}
    beside = known.sheet.lows[trigger.first - 1], *known.sheet.lows[trigger.last : trigger.last + 1]
    between = known.sheet.lows[trigger.last : counted.first] if counted is not None else []
    if _CHANGED & {*between}:
        return False  # "the number of prisoners fell to 60": those who are held
    return bool(near & _CLAIMED) or bool({"alleged", "claimed", "lost"} & {*beside})


_CHANGED = frozenset(
    ("rose", "risen", "grew", "grown", "fell", "fallen", "falls", "dropped", "climbed", "declined", "increased")
)  # fmt: skip
_CLAIMED = {"number", "tally", "figure", "claim", "claims"}


def _brought_in(known: Known, trigger: Trigger) -> bool:
    """ "Bodies had been brought to the morgue", "were brought in": the dead as a hospital receives them."""
    lows, low = known.sheet.lows, max(known.sentence.first, trigger.first - REACH)
    told = {*lows[trigger.first : min(trigger.last + 4, known.sentence.last)]}
    wards = words("wards") & {*lows[low : min(trigger.last + REACH, known.sentence.last)]}
    brought = {"brought", "taken", "delivered", "carried", "took"} & told
    inside = any(lows[i] == "in" and lows[i - 1] in brought for i in range(trigger.first + 1, trigger.last + 4))
    received = {"received", "arrived", "arrive", "receives", "came"} & told
    return bool(brought and (inside or wards & told)) or bool(received and wards)


def _body_found(known: Known, trigger: Trigger) -> bool:
    """ "Divers found the wreck and, inside it, the bodies of 2 airmen": what is found with the rest."""
    lows = known.sheet.lows
    if trigger.form != "noun" or lows[trigger.first : trigger.last] not in (["bodies", "of"], ["body", "of"]):
        return False
    return bool({"found", "discovered", "uncovered", "unearthed"} & {*lows[known.sentence.first : trigger.first]})


def _takes_in_the_dead(known: Known, trigger: Trigger, counted: Counted | None) -> bool:
    """ "The hospital has taken in nine dead": as a hospital receives them."""
    nouns = known.sheet.lows[counted.noun_first : counted.noun_last] if counted is not None else []
    return "taken" in known.sheet.lows[trigger.first : trigger.last] and nouns[-1:] == ["dead"]


def _listed_as(known: Known, trigger: Trigger) -> ClaimType | None:
    """ "Have been added to the list of the dead", "the list of the missing has grown to 57 names"."""
    lows, stop = known.sheet.lows, known.sentence.last
    near = range(max(known.sentence.first, trigger.first - 6), min(trigger.last + 3, stop - 2))
    at = next((i for i in near if lows[i] in ("list", "roll", "register") and lows[i + 1] == "of"), None)
    named = {*lows[at + 2 : at + 4]} if at is not None else set[str]()
    if named & {"dead", "fallen", "killed"}:
        return ClaimType.KILLED
    return ClaimType.MISSING if "missing" in named else None


def _none(known: Known, trigger: Trigger) -> bool:
    return known.sheet.lows[trigger.first - 1] == "no"


def _as_captives(known: Known, trigger: Trigger) -> bool:
    """ "Are being treated according to the Conventions", "are treated well": how those who are held fare."""
    lows, last = known.sheet.lows, min(trigger.last + 7, known.sentence.last)
    return "treated" in lows[trigger.first : trigger.last] and bool(
        words("as_captives") & {*lows[trigger.first : last]}
    )


def only_the_test(known: Known, number: int) -> bool:
    """ "DNA tests showed that the body was not that of Ilan Mosk": what they showed is told, and not that they did."""
    later = known.triggers[number + 1 :]
    return "dna|" in known.triggers[number].rule and any(t.type is ClaimType.IDENTIFIED for t in later)


def invades(known: Known, trigger: Trigger) -> bool:
    """ "Our forces crossed into the valley on Monday": nobody came home."""
    opening = {*known.sheet.lows[known.sentence.first : trigger.first]}
    return trigger.rule.startswith("en/trigger/crossed|") and bool(all_words("captors", "enemy_hands") & opening)
