"""Telling words in another sense than that of fates: a post to be filled, samples taken, "count their dead"."""

from __future__ import annotations

from lastcontact.reading.clauses import STRONG
from lastcontact.reading.hits import Hit
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.numbers import is_figure

_NEAR = 4
"""Tokens before a word within which stands what it is said of: "no commissioner has been | named"."""
_BEHIND = 8
"""Tokens past a verb within which it shows what was found of somebody: "found 300 of them | to be genuine"."""


def _kills_nobody(lows: list[str], hit: Hit, own: list[str], before: list[str]) -> bool:
    """ "There was shooting", "count their dead", "there were no survivors of the merger"."""
    there = before[-2:-1] == ["there"] and own == ["shooting"]
    counted = own[-1] == "dead" and before[-1:] in _THEIR and bool(_COUNTING & {*before[-2:-1]})
    if own[-1] in ("die", "fall", "killed") and _not_seen(lows, hit.first):
        return True
    if own[:3] == ["of", "the", "dead"] and own[-1] in words("be"):
        return lows[hit.last] in words("done_to_the_dead")  # "three of the dead were | returned"
    return there or counted or (own[-1] == "survivors" and of_no_danger(lows, hit.last))


def _not_seen(lows: list[str], at: int) -> bool:
    """ "I did not see Dolyna | die": he tells neither that it was so nor that it was not."""
    near = lows[max(0, at - _BEHIND) : at]
    seen = next((k for k in range(len(near) - 1, -1, -1) if near[k] in ("see", "saw", "seen", "witness")), None)
    return seen is not None and bool({"not", "n't", "never", "nobody"} & {*near[max(0, seen - 3) : seen]})


def of_no_danger(lows: list[str], at: int) -> bool:
    """Whether it is an audition or a merger that is told of at `at`, which nobody dies of."""
    return bool(words("no_danger") & {*lows[at : at + 4]})


def in_another_sense(lows: list[str], hit: Hit, kind: str) -> bool:
    """Whether a telling word of type `kind` tells no fate of anybody where it stands."""
    own, before = lows[hit.first : hit.last], lows[max(0, hit.first - _NEAR) : hit.first]
    match kind:
        case "identified":
            other = _named_to_a_post(own, before) or _which_side(own, before)
            return other or _samples_taken(lows, hit) or _is_owned(lows, hit)
        case "found":
            ruled = own == ["found"] and lows[hit.last] not in words("be") and bool(words("finders") & {*before[-1:]})
            return _found_to_be_so(lows, hit) or ruled or lows[hit.last] in _ONESELF
        case "captured":
            listed = "taken" in own and bool({"list", "lists", "register", "roll"} & {*lows[hit.last : hit.last + 4]})
            return listed or _on_film(lows, hit) or (own[-1] == "take" and before[-1:] in (["can"], ["could"]))
        case "returned":
            bare = own[-1] in ("swap", "exchange") and lows[hit.last] in _OF_SWAPS
            return bare or own == ["freed", "of"] or (own[-1] in ("free", "freed") and lows[hit.last] == "of")
        case "search":
            for_whom = own[0] == "search" and "for" in (own[-1], lows[hit.last])
            return for_whom and before[-1:] in _THEIR and bool({*before[-2:-1]} & _OF_WORK)
        case "registered":
            return own[-1] in ("list", "lists", "register") and bool(
                {"twice", "duplicates", "error"} & {*lows[hit.first - 3 : hit.first]}
            )
        case "attacked":
            off = own[-1] == "struck" and lows[hit.last] in ("out", "off", "from")
            mine = lows[hit.last : hit.last + 2] in (["a", "mine"], ["a", "landmine"])
            return off or (own[-1] in ("hit", "struck") and mine)
        case "killed":
            return _kills_nobody(lows, hit, own, before)
        case "contact_lost":
            return _bids_to_stop(lows, hit) or _unanswered(lows, hit, own)
        case "detained":
            return own[0].startswith("intercept") and bool(_OF_AIR & {*before[-1:]})
        case "remains_returned":
            return "but" in own  # "he was thought dead but came home"
        case "request":
            return (own[-1] == "on" and lows[hit.last] in words("calendar")) or _lets_himself_speak(lows, hit)
        case "controls":
            return own[-1] in ("hold", "holding") and is_figure(lows[hit.last])  # "claims to hold 30"
        case "deployed":
            noun = own == ["patrol"] and lows[hit.first - 1] in ".!?;:"  # "Patrol C-4 (five men) out of contact"
            sent = "sent" in own and before[-1:] != [] and before[-1] in words("sent_things")
            return noun or sent or ("arrived" in own and bool(_COME_TO_STAY & {*before}))
        case "withdrew":
            return _taken_back(lows, hit) or ("repelled" in own and bool(words("onslaughts") & {*before}))
        case "visit":
            return own in _A_VISIT and bool(words("determiners") & {*before[-1:]}) and lows[hit.last] not in _TO_WHOM
        case "held":
            room = own in _HAS_ROOM and (_room_of(lows, hit) or before[-1:] in (["can"], ["could"]))
            lies_in = bool({"coffin", "coffins", "casket", "bag", "box"} & {*before[-1:]})
            return (
                room
                or lies_in
                or before[-1:] in _ONCE
                or (own == ["held"] and lows[hit.last : hit.last + 2] in _TO_HIS_WORD)
            )
        case "missing":
            sought = own[0] in ("search", "hunt", "searches") and before[-1:] in (["the"], ["its"], ["their"])
            return sought and bool({*before[-2:-1]} & _OF_WORK)
    return False


def _lets_himself_speak(lows: list[str], hit: Hit) -> bool:
    """ "Let me say this slowly", "let us begin with the list": who speaks goes on, and asks nobody for anything."""
    after = lows[hit.last : hit.last + 3]
    return lows[hit.first] == "let" and after[:1] in (["me"], ["us"]) and bool(words("speaking_on") & {*after[1:]})


def _taken_back(lows: list[str], hit: Hit) -> bool:
    """ "Withdrew the remark", "withdrew his second offer": words and papers are taken back, and no troops."""
    if not lows[hit.first].startswith("withdr"):
        return False
    opens = hit.last - (lows[hit.last - 1] in words("determiners"))
    after = lows[opens : opens + _NEAR + 2]
    end = next((i for i, word in enumerate(after) if word in words("phrase_ends") and i), len(after))
    return bool(after) and after[0] in words("determiners") and not words("withdrawn") & {*after[:end]}


def _room_of(lows: list[str], hit: Hit) -> bool:
    """ "The gymnasium holds 300", "built to hold 400": how many there is room for."""
    before = lows[max(0, hit.first - _NEAR) : hit.first]
    meant = before[-1:] == ["to"] and bool({"built", "made", "meant", "designed", "enough", "intended"} & {*before})
    return meant or bool(words("rooms") & {*before[-1:]})


def _on_film(lows: list[str], hit: Hit) -> bool:
    """ "Was captured on camera", "the photograph captures her": what a lens takes is no captive."""
    if not lows[hit.first].startswith("captur"):
        return False
    filmed = lows[hit.last] == "on" and bool(_LENSES & {*lows[hit.last + 1 : hit.last + 3]})
    return filmed or lows[hit.first - 1] in _LENSES


_LENSES = all_words("filmed", also="camera cameras film tape drone lens cctv phone")
_ONESELF = ("himself", "herself", "themselves", "itself", "myself", "ourselves")
_ONCE = (["former"], ["ex"], ["onetime"])
"""What makes a captive one that is none any more."""
_OF_SWAPS = ("list", "lists", "office", "point", "committee", "rate")
_TO_HIS_WORD = (["to", "his"], ["to", "her"], ["to", "their"], ["to", "its"], ["to", "account"])
_HAS_ROOM = (["hold"], ["holds"])
_A_VISIT = (["visit"], ["visits"])
_TO_WHOM = ("to", "by", "of", "from", "with")
_COME_TO_STAY = all_words("homes_of", "people_pronouns", also="doctors journalists delegates survivors")
"""Who arrives somewhere and is no soldier."""
_OF_WORK = {"in", "on", "with", "to", "of", "for", "into"}
"""What leads to the search for the missing as somebody's work: "represents the ministry in the search"."""
_OF_AIR = {"radio", "telephone", "phone", "communications", "signal", "signals"}
"""What is intercepted where nobody is stopped: "radio intercepts"."""
_THEIR = (["their"], ["its"], ["the"], ["other", "'s"], ["'s"])
_COUNTING = {"count", "counts", "counted", "counting", "honour", "honoured", "honor", "honored", "remember", "other"}


def _bids_to_stop(lows: list[str], hit: Hit) -> bool:
    """ "Please stop writing to their mum": what somebody is asked, and nobody who is silent."""
    before = lows[hit.first - 1] if hit.first else "."
    return lows[hit.first] == "stop" and (not before.isalpha() or before in _BIDDING)


def _unanswered(lows: list[str], hit: Hit, own: list[str]) -> bool:
    """ "The offer has gone unanswered"."""
    return "unanswered" in own and not _PAPERS.isdisjoint(lows[max(0, hit.first - 2 * _BEHIND) : hit.first])


_BIDDING = ("please", "to", "must", "should", "not", "dont", "you", "and", "pls")
_PAPERS = all_words(
    also="letters letter petitions petition requests request appeals questions emails offer offers proposal invitation "
    "plea pleas complaint complaints"
)


def _named_to_a_post(own: list[str], before: list[str]) -> bool:
    """ "No commissioner has been named yet": a post that is to be filled."""
    return bool({"named", "chosen", "name"} & {*own}) and bool(words("posts_filled") & {*before, *own})


def _samples_taken(lows: list[str], hit: Hit) -> bool:
    """ "DNA samples will be taken", "gave samples for tests": what may tell one day who somebody was."""
    after = {*lows[hit.first : min(hit.last + _NEAR, len(lows))]}
    return bool({"sample", "samples"} & after) and bool(_HANDLED & (after | {*lows[max(0, hit.first - 2) : hit.first]}))


_HANDLED = {"taken", "take", "taking", "took", "gave", "give", "given", "collected", "collecting", "collect", "sent"}


def _is_owned(lows: list[str], hit: Hit) -> bool:
    """ "This day belongs to the families", "31 belong to the 9th Brigade": no remains, and nobody is identified."""
    near = {*lows[max(0, hit.first - 2 * _BEHIND) : hit.first]}
    if lows[hit.first - 1] in ("they", "it", "these", "which"):
        return False
    return lows[hit.first].startswith("belong") and not near & (all_words("dead_nouns", "belongings") | _SHOWN)


_SHOWN = {"teeth", "bones", "bone", "sample", "dna", "samples", "voice", "shown", "seen", "pictured", "uniform"}


def _which_side(own: list[str], before: list[str]) -> bool:
    """ "Which army they belonged to": whose they are, and not who."""
    return own[0].startswith("belong") and bool({"which", "what", "whose"} & {*before})


def _found_to_be_so(lows: list[str], hit: Hit) -> bool:
    """ "Found 300 of the complaints to be genuine": what was thought of them, and nobody was lost."""
    for i in range(hit.last, min(hit.last + _BEHIND, len(lows) - 2)):
        if lows[i] in STRONG or lows[i] in (",", ".", "that"):
            return False
        if lows[i] in _DEEMED and lows[i - 1] in words("be") and lows[i - 2] != "to":
            return False  # "reports that nine were found alive are false"
        if lows[i] in _DEEMED or (lows[i : i + 2] == ["to", "be"] and i > hit.last):
            return lows[i] in _DEEMED or lows[i + 2] in _DEEMED
    return False


_DEEMED = words("deemed_so")
