"""By whose hands: who takes, holds or leads out, where the verb leaves open whether it is a capture or an arrest."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from lastcontact.core.claim import ClaimType
from lastcontact.reading.clauses import boundary_strength
from lastcontact.reading.counting import Counted
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import words
from lastcontact.reading.trigger import Trigger

REACH = 14
"""Tokens on either side of a verb within which its subject and its doer stand."""


def by_rescuers(known: Known, trigger: Trigger) -> bool:
    """ "Were picked up by a trawler": nobody is arrested."""
    after = known.sheet.lows[trigger.first : trigger.last + 4]
    return "by" in after and bool(words("rescuers") & {*after[after.index("by") :]})


def by_police(known: Known, trigger: Trigger, counted: Counted | None) -> bool:
    """ "Police denied holding two reporters", "her client is held without charge": held by the law."""
    lows = known.sheet.lows
    near = {*lows[max(known.sentence.first, trigger.first - REACH) : trigger.last]}
    behind = lows[trigger.last : min(trigger.last + REACH, known.sentence.last)]
    charged = ("without", "charge") in pairwise(behind) or bool(words("of_an_arrest") & near)
    if trigger.type is ClaimType.HELD and charged and not words("of_war") & {*near, *behind}:
        return True
    if "custody" in lows[trigger.first : trigger.last]:
        held = {*lows[counted.noun_first : counted.noun_last]} if counted is not None else set[str]()
        law = {"police", "prosecutors", "prosecutor", "court", "interior", "security"} & {
            *lows[known.sentence.first : known.sentence.last]
        }
        return bool(words("marchers") & held or law)
    holds = lows[trigger.first].startswith("hold") and trigger.seeks == "right"
    return holds and bool({"police", "policemen", "gendarmes", "gendarmerie"} & near)


def _gives_himself_up(known: Known, trigger: Trigger) -> bool:
    """ "Came out with a white shirt on a stick", "walked over to the other side": who comes so surrenders."""
    lows, stop = known.sheet.lows, min(trigger.last + REACH, known.sentence.last)
    if not words("coming") & {*lows[trigger.first : trigger.last]}:
        return False
    after = " ".join(lows[trigger.first : stop])
    return any(sign in after for sign in _SIGNS)


_SIGNS = (
    "a white", "the white", "hands up", "hands raised", "raised hands", "hands on", "hands over", "hands above",
    "to the other side", "over to the enemy", "to the enemy 's side",
)  # fmt: skip
"""What is held up, or gone over to, by who gives himself up."""


def arrested(known: Known, trigger: Trigger, counted: Counted | None) -> bool:
    """ "Police took 12 shopkeepers": taking is an arrest where those who take keep the law, and no soldier is taken."""
    if not words("taking") & {*known.sheet.lows[trigger.first : trigger.last]}:
        return False
    by = _by_whom(known, trigger)
    if counted is not None and counted.kind in ("military", "status"):
        whom = known.sheet.lows[counted.noun_first : counted.noun_last]
        civil = bool(words("civil_crews") & {*whom}) or whom == ["men"]
        return civil and bool(by & words("law")) and not by & words("lawless")
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
    if acts and any(lows[i] == "they" for i in here):
        here += _opening_before(known)
    return {lows[i] for i in here} | {" ".join(lows[i : i + 2]) for i in here}


def _opening_before(known: Known) -> list[int]:
    """The tokens that open the sentence before, in the same paragraph: "Police came at dawn. They took my father."."""
    sentences = known.sheet.sentences
    at = bisect_left(sentences, known.sentence.first, key=lambda s: s.first) - 1
    if at < 0 or sentences[at].paragraph != known.sentence.paragraph:
        return []
    return [*range(sentences[at].first, min(sentences[at].first + _NEAR, sentences[at].last))]


def by_the_lawless(known: Known, trigger: Trigger) -> bool:
    """ "Were picked up by a rebel patrol": a verb of taking, by a hand that keeps no law."""
    lows, last = known.sheet.lows, known.sentence.last
    by = next((i for i in range(trigger.first, min(trigger.last + 3, last)) if lows[i] == "by"), None)
    taken = words("taking") & {*lows[trigger.first : trigger.last]}
    if (by is None and trigger.seeks == "right") or trigger.form == "state":
        first = known.sentence.first
        subject = {*lows[max(first, trigger.first - 3) : trigger.first]}
        if by is None and taken and words("lawless") & subject and not words("law") & subject:
            return True
    if by is not None and "police" in lows[by : by + 4]:
        return False
    return by is not None and bool(taken) and bool(words("lawless") & {*lows[by : min(by + 5, last)]})


def by_the_enemy(known: Known, trigger: Trigger, counted: Counted | None) -> bool:
    """ "Four servicemen were detained by the Azerbaijani side": soldiers, by soldiers of a party."""
    lows, last = known.sheet.lows, known.sentence.last
    by = next((i for i in range(trigger.first, min(trigger.last + 3, last)) if lows[i] == "by"), None)
    soldiers = counted is not None and counted.kind == "military"
    hands = {*lows[by : min(by + 5, last)]} if by is not None else set[str]()
    return soldiers and bool(words("enemy_hands") & hands) and not {"court", "tribunal", "courts", "police"} & hands


def led_out_by(known: Known, trigger: Trigger, counted: Counted | None) -> ClaimType | None:
    """ "She was led out of her classroom by two men from State Security": who leads out by force takes."""
    lows, last = known.sheet.lows, known.sentence.last
    if _gives_himself_up(known, trigger):
        return ClaimType.SURRENDERED
    if trigger.type is ClaimType.RETURNED and _given_to_captors(known, trigger, counted):
        return ClaimType.CAPTURED
    if (
        lows[trigger.first : trigger.last] == ["walked", "into"]
        and "dead" in lows[known.sentence.first : trigger.first]
    ):
        return ClaimType.FOUND  # "who was believed dead, walked into Merin"
    led = words("taking") & {*lows[trigger.first : trigger.last]}
    by = next((i for i in range(trigger.first, min(trigger.last + REACH, last)) if lows[i] == "by"), None)
    if led and words("tied_up") & {*lows[max(known.sentence.first, trigger.first - REACH) : trigger.first]}:
        return ClaimType.CAPTURED
    if not led or by is None:
        return None
    near = range(by, min(by + 8, last))
    whom = {lows[i] for i in near} | {" ".join(lows[i : i + 2]) for i in near}
    if whom & words("law"):
        return ClaimType.DETAINED
    return ClaimType.CAPTURED if whom & words("lawless") else None


def _given_to_captors(known: Known, trigger: Trigger, counted: Counted | None) -> bool:
    """ "Were handed over to a rebel band": taken on, where nobody is exchanged and no fighter goes home to his own."""
    lows, stop = known.sheet.lows, known.sentence.last
    if not words("given_over") & {*lows[trigger.first : trigger.last]}:
        return False
    to = next((i for i in range(trigger.first + 1, min(trigger.last + _NEAR, stop)) if lows[i] == "to"), None)
    whom = {*lows[counted.noun_first : counted.noun_last]} if counted is not None else set[str]()
    if to is None or whom & (words("captors") | words("rest_of_captivity")):
        return False
    own = {*lows[known.sentence.first : stop]} & words("rest_of_captivity")
    return not own and bool(words("captors") & {*lows[to + 1 : min(to + _NEAR, stop)]})


_NEAR = 5
"""Tokens from a verb past its people to "to", and from there to whom they are given."""


def _around(known: Known, trigger: Trigger) -> tuple[int, int]:
    low, high = trigger.first, trigger.last
    while low > max(known.sentence.first, trigger.first - REACH) and (
        boundary_strength(known.sheet, low - 1, known.sentence) < 3
    ):
        low -= 1
    while high < min(known.sentence.last, trigger.last + REACH) and (
        boundary_strength(known.sheet, high, known.sentence) < 3
    ):
        high += 1
    return low, high
