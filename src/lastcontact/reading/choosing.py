"""What kind of thing a telling word tells, by whom it is about and who did it, where the word alone leaves it open."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.clauses import boundary_strength
from lastcontact.reading.counting import Counted
from lastcontact.reading.graves import bodies_not_found, buried, grave_of, lies_buried, no_bodies
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import words
from lastcontact.reading.parts import those_of
from lastcontact.reading.trigger import Trigger

_REACH = 14
"""Tokens on either side of a verb within which its subject and its doer stand."""


def chosen(known: Known, trigger: Trigger, counted: Counted | None) -> ClaimType:
    """The type of a claim: that of its trigger, or what it is of these people by this hand."""
    dead = _names_dead(known, trigger, counted)
    match trigger.type:
        case ClaimType.REMAINS_RETURNED if buried(known, trigger):
            return ClaimType.KILLED if lies_buried(known, trigger) else trigger.type
        case ClaimType.REMAINS_RETURNED if counted is None and _brought_in(known, trigger):
            return ClaimType.KILLED
        case ClaimType.REMAINS_RETURNED | ClaimType.CAPTURED | ClaimType.KILLED if dead and _dug_out(known, trigger):
            return ClaimType.FOUND
        case ClaimType.REMAINS_RETURNED if counted is not None and counted.has_noun:
            if dead and _brought_in(known, trigger):
                return ClaimType.KILLED
            dug_up = {"identified", "exhumed"} & {*known.sheet.lows[trigger.first : trigger.last]}
            return trigger.type if dead or dug_up else ClaimType.RETURNED
        case ClaimType.FOUND if dead and _brought_in(known, trigger):
            return ClaimType.KILLED
        case ClaimType.FOUND if _seen_alive(known, trigger):
            return ClaimType.HELD
        case ClaimType.RETURNED if dead:
            return ClaimType.REMAINS_RETURNED
        case ClaimType.HELD | ClaimType.WOUNDED | ClaimType.DEPLOYED if dead:
            return ClaimType.KILLED
        case ClaimType.HELD if {"became", "become", "becoming"} & {*known.sheet.lows[trigger.first - 1 : trigger.last]}:
            return ClaimType.CAPTURED
        case ClaimType.HELD if trigger.form == "noun" and _freed(known, trigger, counted):
            return ClaimType.RETURNED
        case ClaimType.DISPLACED if counted is not None and _wounded_are_moved(known, counted):
            return ClaimType.WOUNDED
        case ClaimType.HELD if _of_names(known, trigger, counted):
            return ClaimType.REGISTERED
        case ClaimType.KILLED if _casualties_moved(known, trigger):
            return ClaimType.WOUNDED
        case ClaimType.HELD | ClaimType.KILLED if grave_of(known, trigger):
            return ClaimType.FOUND
        case ClaimType.MISSING if bodies_not_found(known, trigger):
            return ClaimType.FOUND
        case ClaimType.HELD if _tally_of(known, trigger, counted):
            return ClaimType.CAPTURED
        case ClaimType.WOUNDED | ClaimType.INVESTIGATING if _as_captives(known, trigger):
            return ClaimType.HELD
        case ClaimType.CAPTURED if dead:
            return ClaimType.KILLED
        case ClaimType.WOUNDED if {"body", "bodies"} & {*known.sheet.lows[max(0, trigger.first - 2) : trigger.first]}:
            return ClaimType.KILLED
        case ClaimType.CAPTURED if _taken_to_a_ward(known, trigger):
            return ClaimType.WOUNDED
        case ClaimType.KILLED if counted is None and no_bodies(known, trigger):
            return ClaimType.FOUND
        case ClaimType.DETAINED if _by_the_lawless(known, trigger) or _by_the_enemy(known, trigger, counted):
            return ClaimType.CAPTURED
        case ClaimType.DETAINED if _by_rescuers(known, trigger):
            return ClaimType.FOUND
        case ClaimType.KILLED if _body_found(known, trigger):
            return ClaimType.FOUND
        case ClaimType.HELD if _by_police(known, trigger, counted):
            return ClaimType.DETAINED
        case ClaimType.REGISTERED if _of_the_dead(known, trigger):
            return ClaimType.KILLED
        case ClaimType.REGISTERED if known.sheet.lows[trigger.first] in ("record", "records") and _none(known, trigger):
            return ClaimType.HELD  # "had no record of the 49": whom somebody says he does not hold
        case ClaimType.RETURNED | ClaimType.FOUND if by_whom := _led_out_by(known, trigger):
            return by_whom
        case ClaimType.CAPTURED if _arrested(known, trigger, counted):
            return ClaimType.DETAINED
    return trigger.type


def _dug_out(known: Known, trigger: Trigger) -> bool:
    """ "Have taken 16 bodies from the rubble", "carried 28 dead out of the tunnels": the dead, from where they lay."""
    lows = known.sheet.lows
    low, high = max(known.sentence.first, trigger.first - 3), min(trigger.last + _REACH, known.sentence.last)
    out = next((i for i in range(low, high) if lows[i] in ("from", "out")), high)
    return bool(words("digging") & {*lows[low:out]}) and bool(words("ruins") & {*lows[out : min(out + 6, high)]})


def _seen_alive(known: Known, trigger: Trigger) -> bool:
    """ "The video shows thirteen of our men alive", "had seen six of them alive in the fort": they are held."""
    lows = known.sheet.lows
    near = {*lows[max(known.sentence.first, trigger.first - _REACH) : trigger.first]}
    return lows[trigger.first : trigger.last] == ["alive"] and bool(near & words("seeing"))


def _casualties_moved(known: Known, trigger: Trigger) -> bool:
    """ "Brought out 37 casualties from the works": casualties that are carried and treated are the wounded."""
    lows = known.sheet.lows
    near = {*lows[max(known.sentence.first, trigger.first - 6) : min(trigger.last + 6, known.sentence.last)]}
    return lows[trigger.first : trigger.last] == ["casualties"] and bool(words("nursing") & near)


def _taken_to_a_ward(known: Known, trigger: Trigger) -> bool:
    """ "All the wounded have been taken to the military hospital": nobody is captured."""
    after = known.sheet.lows[trigger.first : min(trigger.last + 6, known.sentence.last)]
    return after[:2] == ["taken", "to"] and bool((words("wards") - {"morgue", "mortuary", "morgues"}) & {*after})


_OF_THE_DEAD = {"human", "mortal", "unidentified", "unclaimed", "identified"}
_THEIR_BODIES = {"bodies", "remains", "corpses"}


def _begins_with_bodies(known: Known, at: int) -> bool:
    """ "The bodies of Sergeant Dole and two others were flown home": the clause begins with the dead."""
    lows, low = known.sheet.lows, max(known.sentence.first, at - _REACH)
    opens = next((i for i in range(at - 1, low - 1, -1) if lows[i] in (",", ";", "that", "but")), low - 1) + 1
    return any(lows[i] in words("dead_nouns") and lows[i + 1] == "of" for i in range(opens, min(opens + 2, at)))


def _names_dead(known: Known, trigger: Trigger, counted: Counted | None) -> bool:
    """Whether what is counted are the dead: "31 bodies", "the bodies of 31 men", "bodies: 31"."""
    lows = known.sheet.lows
    near = range(max(known.sentence.first + 1, trigger.first - 2), trigger.first)
    if any(lows[i] in _THEIR_BODIES and lows[i - 1] in words("determiners") | _OF_THE_DEAD for i in near):
        return True  # and not "he remains in hospital"
    if counted is None or lows[counted.first - 1] == "and":
        at = trigger.first if counted is None else counted.first
        return _begins_with_bodies(known, at)
    first = counted.first
    nouns = {*lows[counted.noun_first : counted.noun_last]}
    of = (
        first - 1 - (lows[first - 1] in ("another", "the", "those", "these", "all"))
    )  # "the remains of another 30 persons"
    if nouns and lows[of] == "of" and of - 1 >= known.sentence.first:
        nouns |= {lows[of - 1]}
    if first > 1 and lows[first - 1] == ":":
        nouns |= {lows[first - 2]}
    if those_of(known, counted) is not None:
        nouns |= {*lows[known.sentence.first : first - 2]}
    return bool(nouns & words("dead_nouns"))


def _freed(known: Known, trigger: Trigger, counted: Counted | None) -> bool:
    """ "62 freed prisoners": prisoners that are none any more."""
    first, last = (trigger.first - 1, trigger.first) if counted is None else (counted.last, counted.noun_last)
    return bool({"freed", "released", "exchanged", "liberated"} & {*known.sheet.lows[first:last]})


def _wounded_are_moved(known: Known, counted: Counted) -> bool:
    """ "40 of the wounded had been transferred to the capital": where they are treated, and no flight."""
    return bool({"wounded", "injured"} & {*known.sheet.lows[counted.last : counted.last + 4]})


def _by_rescuers(known: Known, trigger: Trigger) -> bool:
    """ "Were picked up by a trawler": nobody is arrested."""
    after = known.sheet.lows[trigger.last - 1 : trigger.last + 4]
    return "by" in after and bool(words("rescuers") & {*after[after.index("by") :]})


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
    return bool(near & _CLAIMED) or bool({"alleged", "claimed", "lost"} & {*beside})


_CLAIMED = {"number", "tally", "figure", "claim", "claims"}


def _brought_in(known: Known, trigger: Trigger) -> bool:
    """ "Bodies had been brought to the morgue", "were brought in": the dead as a hospital receives them."""
    lows, low = known.sheet.lows, max(known.sentence.first, trigger.first - _REACH)
    told = {*lows[trigger.first : min(trigger.last + 4, known.sentence.last)]}
    wards = words("wards") & {*lows[low : min(trigger.last + _REACH, known.sentence.last)]}
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


def _by_police(known: Known, trigger: Trigger, counted: Counted | None) -> bool:
    """ "Police denied holding two reporters", "90 demonstrators were in custody": held by the law."""
    lows = known.sheet.lows
    near = {*lows[max(known.sentence.first, trigger.first - _REACH) : trigger.last]}
    if "custody" in lows[trigger.first : trigger.last] and counted is not None:
        return bool(words("marchers") & {*lows[counted.noun_first : counted.noun_last]})
    holds = lows[trigger.first].startswith("hold") and trigger.seeks == "right"
    return holds and bool({"police", "policemen", "gendarmes", "gendarmerie"} & near)


def _of_the_dead(known: Known, trigger: Trigger) -> bool:
    """ "Have been added to the list of the dead", "the list of the fallen has grown to 57 names"."""
    lows, stop = known.sheet.lows, known.sentence.last
    near = range(max(known.sentence.first, trigger.first - 6), min(trigger.last + 3, stop - 2))
    at = next((i for i in near if lows[i] in ("list", "roll", "register") and lows[i + 1] == "of"), None)
    return at is not None and bool({"dead", "fallen", "killed"} & {*lows[at + 2 : at + 4]})


def _none(known: Known, trigger: Trigger) -> bool:
    return known.sheet.lows[trigger.first - 1] == "no"


def _gives_himself_up(known: Known, trigger: Trigger) -> bool:
    """ "Came out with a white shirt on a stick", "walked over to the other side": who comes so surrenders."""
    lows, stop = known.sheet.lows, min(trigger.last + _REACH, known.sentence.last)
    if not words("coming") & {*lows[trigger.first : trigger.last]}:
        return False
    after = " ".join(lows[trigger.first : stop])
    return any(sign in after for sign in _SIGNS)


_SIGNS = (
    "a white", "the white", "hands up", "hands raised", "raised hands", "hands on", "hands over", "hands above",
    "to the other side", "over to the enemy", "to the enemy 's side",
)  # fmt: skip
"""What is held up, or gone over to, by who gives himself up."""


def _arrested(known: Known, trigger: Trigger, counted: Counted | None) -> bool:
    """ "Police took 12 shopkeepers": taking is an arrest where those who take keep the law, and no soldier is taken."""
    if not words("taking") & {*known.sheet.lows[trigger.first : trigger.last]}:
        return False
    by = _by_whom(known, trigger)
    if counted is not None and counted.kind in ("military", "status"):
        crews = words("civil_crews") & {*known.sheet.lows[counted.noun_first : counted.noun_last]}
        return bool(crews and by & words("law"))
    if by & words("lawless"):
        return False
    return bool(by & words("law")) or known.before is ClaimType.DETAINED


def _by_whom(known: Known, trigger: Trigger) -> set[str]:
    """The words, and pairs of words, that name who does it: the subject, or what follows "by"; none of a teller."""
    lows = known.sheet.lows
    low, high = _around(known, trigger)
    by = next((i for i in range(trigger.first, high) if lows[i] == "by"), None)
    acts = trigger.seeks == "right" or (lows[trigger.first] == "took" and trigger.form == "state")
    near = range(by, high) if by is not None else range(low, trigger.first) if acts else range(0)
    taken = {i for s in known.sayings if s.source is not None for i in range(s.source.first, s.source.last)}
    taken |= {i for c in known.counted for i in range(c.first, max(c.last, c.noun_last)) if by is None or i < by}
    here = [i for i in near if i not in taken]
    return {lows[i] for i in here} | {" ".join(lows[i : i + 2]) for i in here}


def _as_captives(known: Known, trigger: Trigger) -> bool:
    """ "Are being treated according to the Conventions", "are treated well": how those who are held fare."""
    lows, last = known.sheet.lows, min(trigger.last + 7, known.sentence.last)
    return "treated" in lows[trigger.first : trigger.last] and bool(
        words("as_captives") & {*lows[trigger.first : last]}
    )


def _by_the_lawless(known: Known, trigger: Trigger) -> bool:
    """ "Were picked up by a rebel patrol": a verb of taking, by a hand that keeps no law."""
    lows, last = known.sheet.lows, known.sentence.last
    by = next((i for i in range(trigger.first, min(trigger.last + 3, last)) if lows[i] == "by"), None)
    taken = words("taking") & {*lows[trigger.first : trigger.last]}
    return by is not None and bool(taken) and bool(words("lawless") & {*lows[by : min(by + 5, last)]})


def _by_the_enemy(known: Known, trigger: Trigger, counted: Counted | None) -> bool:
    """ "Four servicemen were detained by the Azerbaijani side": soldiers, by soldiers of a party."""
    lows, last = known.sheet.lows, known.sentence.last
    by = next((i for i in range(trigger.first, min(trigger.last + 3, last)) if lows[i] == "by"), None)
    soldiers = counted is not None and counted.kind == "military"
    hands = {*lows[by : min(by + 5, last)]} if by is not None else set[str]()
    return soldiers and bool(words("enemy_hands") & hands) and not {"court", "tribunal", "courts"} & hands


def _led_out_by(known: Known, trigger: Trigger) -> ClaimType | None:
    """ "She was led out of her classroom by two men from State Security": who leads out by force takes."""
    lows, last = known.sheet.lows, known.sentence.last
    if _gives_himself_up(known, trigger):
        return ClaimType.SURRENDERED
    if (
        lows[trigger.first : trigger.last] == ["walked", "into"]
        and "dead" in lows[known.sentence.first : trigger.first]
    ):
        return ClaimType.FOUND  # "who was believed dead, walked into Merin"
    led = words("taking") & {*lows[trigger.first : trigger.last]}
    by = next((i for i in range(trigger.last, min(trigger.last + _REACH, last)) if lows[i] == "by"), None)
    if led and words("tied_up") & {*lows[max(known.sentence.first, trigger.first - _REACH) : trigger.first]}:
        return ClaimType.CAPTURED
    if not led or by is None:
        return None
    near = range(by, min(by + 8, last))
    whom = {lows[i] for i in near} | {" ".join(lows[i : i + 2]) for i in near}
    if whom & words("law"):
        return ClaimType.DETAINED
    return ClaimType.CAPTURED if whom & words("lawless") else None


def _around(known: Known, trigger: Trigger) -> tuple[int, int]:
    low, high = trigger.first, trigger.last
    while low > max(known.sentence.first, trigger.first - _REACH) and (
        boundary_strength(known.sheet, low - 1, known.sentence) < 3
    ):
        low -= 1
    while high < min(known.sentence.last, trigger.last + _REACH) and (
        boundary_strength(known.sheet, high, known.sentence) < 3
    ):
        high += 1
    return low, high
