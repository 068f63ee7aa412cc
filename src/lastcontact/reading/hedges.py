"""Words that say how surely: which of a sentence's hedges governs what a trigger asserts."""

from __future__ import annotations

from itertools import pairwise

from lastcontact.core.claim import ClaimType
from lastcontact.core.frozen import frozen
from lastcontact.reading.animate import of_a_trade
from lastcontact.reading.believed import BELIEVED, only_believed
from lastcontact.reading.clauses import boundary_strength
from lastcontact.reading.hedged_asides import in_aside, is_another_word, of_a_false_thing, that_after
from lastcontact.reading.hedged_behind import breaks, governs_back
from lastcontact.reading.hits import Hit, Hits
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.said_within import past_whom_it_cites
from lastcontact.reading.saying import Saying
from lastcontact.reading.sheet import Sentence, Sheet
from lastcontact.reading.trigger import Trigger
from lastcontact.reading.unconfirmed import of_what_is_shown

_ORDER = (
    "unconfirmed", "denied", "unknown", "possible", "apparent", "planned", "reported", "claimed", "confirmed",
    "demanded",
)  # fmt: skip
_FARTHEST = 18


@frozen
class Judged:
    """A trigger in its clause (`edges`), its sentence's hits, and the saying that covers it."""

    sheet: Sheet
    sentence: Sentence
    trigger: Trigger
    saying: Saying | None
    hits: Hits
    edges: tuple[int, int]


def governing_hedge(judged: Judged) -> Hit | None:
    """The hedge that governs the trigger: in its clause, before it, or directly after."""
    lows = judged.sheet.lows  # "no one has heard from the crew" is no hearsay
    hedges = [h for h in judged.hits.of("hedge") if lows[h.last - 1 : h.last + 1] != ["heard", "from"]]
    governing = [h for h in hedges if _governs(judged, h)]
    # "In all likelihood" is more than a likelihood.
    told = [h for h in governing if not any(_covers(o, h) for o in governing)]
    return min(told, key=_rank, default=None)


def _goes_on_of_others(lows: list[str], trigger: Trigger, hit: Hit) -> bool:
    """ "Holds 12 and has no information on four", "held 68 and did not know where the rest were": others are meant."""
    if hit.value != "unknown" or hit.first < trigger.last:
        return False
    joined = {"and", "but"} & {*lows[max(trigger.last, hit.first - 2) : hit.first]}
    if "many" in lows[hit.first : hit.last]:
        return bool(joined)  # "had taken prisoners but declined to say how many"
    return bool(joined) and lows[hit.last] in _ABOUT and not {"this", "it", "that", "them"} & {lows[hit.last + 1]}


def _of_another(judged: Judged, hit: Hit) -> bool:
    """ "The radio says 40 surrendered, the army | says it is a lie": who denies it is another than who tells it."""
    lows, behind = judged.sheet.lows, judged.trigger.last
    if hit.value != "denied" or hit.first < behind or "," not in lows[behind : hit.first]:
        return False
    at = hit.first - 1
    while at > behind and lows[at] in _CALLED:
        at -= 1
    cues = [h for h in judged.hits.of("cue") if h.first > behind]
    return any(h.last == at + 1 or (h.value == "denied" and h.first <= hit.first < h.last) for h in cues)


_CALLED = frozenset(("it", "that", "this", "these", "them", "is", "are", "was", "'s", "all", "a", "just", "simply"))
_ABOUT = ("on", "about", "of", "where", "how", "who", "what", "which", "regarding", "concerning")


def _covers(longer: Hit, hit: Hit) -> bool:
    return longer.first <= hit.first and hit.last <= longer.last and longer.last - longer.first > hit.last - hit.first


def _governs(judged: Judged, hit: Hit) -> bool:
    sheet, sentence, trigger, saying = judged.sheet, judged.sentence, judged.trigger, judged.saying
    low, _high = judged.edges
    if hit.first < trigger.last and trigger.first < hit.last:
        return _within(judged, hit) and not (is_another_word(sheet, sentence, hit) or _what_is_asked(saying, hit))
    if hit.value == "claimed" and hit.first >= trigger.last and not sheet.lows[hit.first].endswith("ly"):
        return False
    ranked = hit.value == "planned" and sheet.lows[hit.first] == "to"
    ranked = ranked and _ranked(sheet.lows[max(0, hit.first - 5) : hit.first])
    if ranked or _of_something_else(sheet, sentence, trigger, hit):
        return False
    if _told_by_the_cue(saying, hit) or _goes_on_of_others(sheet.lows, trigger, hit) or _of_another(judged, hit):
        return False
    if hit.value in ("reported", "apparent") and hit.last <= trigger.first and _tells_the_next(judged, hit):
        return False
    shown = hit.value == "unconfirmed" and of_what_is_shown(sheet, sentence, trigger, hit)
    if shown or is_another_word(sheet, sentence, hit) or of_a_false_thing(sheet, sentence, trigger, hit):
        return False
    after = sheet.lows[hit.last : hit.last + 1]
    if (
        hit.entry.id.endswith("/unknown")
        and after
        and after[0].isalpha()
        and not (after[0] in words("stoppers") or after[0] in _ASKED)
        and hit.first < trigger.first
    ):
        return False
    believed = hit.value == "demanded" and only_believed(sheet.lows, hit.first)
    if believed or (hit.value == "demanded" and trigger.type is ClaimType.REGISTERED):
        return False
    if hit.first >= trigger.last:
        return governs_back(judged, hit)
    if (that := that_after(sheet.lows, hit, trigger.first)) is not None:
        return not any(boundary_strength(sheet, i, sentence) >= 3 for i in range(that, trigger.first))
    if trigger.first - hit.last > _FARTHEST:
        return False
    if hit.value in ("denied", "unconfirmed") and (told := past_whom_it_cites(sheet, sentence, hit.last)) > hit.last:
        return not any(boundary_strength(sheet, i, sentence) >= 3 for i in range(told, trigger.first))
    if in_aside(sheet, sentence, hit, trigger):
        return False
    told_since = saying is not None and hit.first < saying.first < saying.last <= trigger.first
    known = words("known_of") & {*sheet.lows[hit.last : trigger.first]}  # "we shall not forget the 12 dead"
    if hit.value in ("planned", "demanded") and (trigger.first - hit.last > 5 or told_since or known):
        return False
    if saying is not None and saying.after and hit.last <= saying.first and saying.source is not None:
        return False
    if hit.value in ("denied", "unconfirmed") and _goes_on(sheet.lows[hit.last : trigger.first]):
        return False
    if hit.value in ("denied", "unconfirmed", "reported") and _governs_both(judged, hit):
        return True
    if hit.value == "unconfirmed":
        return not any(breaks(sheet, i, sentence) for i in range(hit.last, trigger.first))
    asked = hit.value == "unknown" and sheet.lows[hit.last] in _ASKED
    return (
        not _has_own_verb(judged, hit)
        and hit.first >= low - 6
        and not any(boundary_strength(sheet, i, sentence) >= 3 for i in range(hit.last + asked, trigger.first))
    )


def _within(judged: Judged, hit: Hit) -> bool:
    """Whether a hedge that stands in the trigger's own words tells how surely it is told."""
    sheet, trigger = judged.sheet, judged.trigger
    ahead = not trigger.on_people and sheet.lows[hit.first] in words("ahead")
    perhaps = trigger.type is ClaimType.IDENTIFIED and sheet.lows[trigger.first] in ("could", "may", "might")
    doubted = hit.value in ("claimed", "apparent") and (
        sheet.lows[hit.first].endswith("ly") or sheet.lows[hit.first] in BELIEVED
    )
    return (
        (doubted and trigger.first < hit.first)
        or hit.value in ("reported", "confirmed")
        or (perhaps and hit.value == "possible")
        or (hit.first < trigger.first and hit.value in ("possible", "apparent"))  # "risk | being killed"
        or (hit.value == "planned" and (ahead or hit.first < trigger.first))
    )


def _has_own_verb(judged: Judged, hit: Hit) -> bool:
    """ "41 were confirmed dead and 174 remain missing": the second half has a verb of its own, and is not confirmed."""
    own = all_words("be", "have") & {*judged.sheet.lows[judged.edges[0] : judged.trigger.last]}
    return hit.value == "confirmed" and hit.last <= judged.edges[0] and bool(own)


def _goes_on(between: list[str]) -> bool:
    """ "Reports of his death are false, he is held": a clause of its own is not what is called false."""
    return between[:1] in ([","], [":"], [";"]) and between[1:2] in (["he"], ["she"], ["they"])


def _governs_both(judged: Judged, hit: Hit) -> bool:
    """ "There is no truth to reports that our base fell and 15 men were captured": what "that" opens goes on."""
    lows, low = judged.sheet.lows, judged.edges[0]
    that = next((i for i in range(hit.last, min(hit.last + _OPENS, low)) if lows[i] == "that"), None)
    if hit.value == "reported":
        that = next((i for i in (hit.last - 1, hit.last) if lows[i] in ("that", "of")), None)
    joined = {"and", "or", "nor"} & {*lows[low - 1 : low + 1], *lows[low - 2 : low - 1]}
    if that is None or not joined:
        return False
    return not any(lows[i] in ("but", "while", "although", ";", ".", "”", "“", '"') for i in range(that, low))


_OPENS = 7
"""Tokens from a denial to the "that" which opens what is denied: "no truth whatsoever to the reports that"."""


def _what_is_asked(saying: Saying | None, hit: Hit) -> bool:
    """ "Called for the three to be freed": what is asked is not planned."""
    return saying is not None and saying.cue == "demanded" and hit.value == "planned" and saying.last <= hit.first


def _told_by_the_cue(saying: Saying | None, hit: Hit) -> bool:
    """Whether a hedge is the reporting word itself, or "they say" of those who are known."""
    if saying is None or (saying.cue == "suggested" and hit.value == "planned"):
        return False
    if _what_is_asked(saying, hit):
        return True
    named = saying.source is not None and saying.source.name is not None
    if named and hit.entry.id.endswith(("/they say", "saying")) and hit.last == saying.last:
        return True
    return saying.first <= hit.first < saying.last and saying.rule != "denial/of-news"


_ASKED = frozenset(("who", "whom", "where", "whether", "how", "what"))
"""What opens that which is not known: "it is not clear who was behind the attack"."""


_OF_A_NAME = ("so-called", "self-styled", "self-proclaimed")
"""What keeps its distance from a name and not from what its bearer did: "the so-called People's Column attacked"."""


_GROWN = frozenset(("risen", "rose", "climbed", "grown", "increased", "updated"))


_OTHER_SUSPECTS = "of mine landmine mines bomb drone rocket explosion gas spy spies saboteurs informants agents"
_SUSPECTS = all_words("lawless", also=_OTHER_SUSPECTS)


def _of_something_else(sheet: Sheet, sentence: Sentence, trigger: Trigger, hit: Hit) -> bool:
    """Whether a hedge keeps its distance from a name, from a suspicion, or from what came to nothing."""
    whom = {*sheet.lows[hit.last : hit.last + 1]}
    if sheet.lows[hit.first] == "suspected" and (whom & _SUSPECTS or any(map(of_a_trade, whom))):
        return True  # "ambushed by suspected militants": who they are is in doubt, and not what they did
    if sheet.lows[hit.first : hit.last] == ["unknown"] and (
        _of_doers(sheet, hit.last) or sheet.lows[hit.first - 1] == "by"
    ):
        return True  # "detained by unknown armed men"
    near = {*sheet.lows[max(sentence.first, hit.first - 4) : hit.first]}
    if hit.value == "unknown" and hit.first >= trigger.last and trigger.type in _SEEN and near & _OF_WHOM:
        return True  # "a body was found, its identity is being established"
    if hit.value == "denied" and trigger.first < hit.first and sheet.lows[trigger.first] in words("accusing"):
        return True
    if hit.value == "denied" and "version" in sheet.lows[hit.first : hit.last]:
        return bool(_GROWN & {*sheet.lows[hit.last : sentence.last]})  # what grows since was right in its time
    if sheet.lows[hit.first] in _OF_A_NAME and (sheet.is_capital(hit.last) or whom & words("those_of_many")):
        return True
    if hit.value == "demanded" and of_those_to_free(sheet, hit.last, trigger):
        return True
    return hit.value == "planned" and hit.first >= trigger.last and put_off_after(sheet, sentence, hit.last)


def _of_doers(sheet: Sheet, at: int) -> bool:
    """Whether a word at `at`, or the next, names those who do something: "unknown | armed persons"."""
    return any(
        sheet.lows[i] in words("lawless") or of_a_trade(sheet.lows[i]) or sheet.lows[i] in _DOERS for i in (at, at + 1)
    )


_DOERS = frozenset(("persons", "people", "men", "individuals", "soldiers", "group", "forces"))
_SEEN = (ClaimType.FOUND, ClaimType.KILLED, ClaimType.WOUNDED, ClaimType.CAPTURED, ClaimType.DETAINED)
_OF_WHOM = frozenset(("identity", "identities", "name", "names", "cause", "motive", "circumstances"))


def of_those_to_free(sheet: Sheet, at: int, trigger: Trigger) -> bool:
    """Whether a participle tells of those whose release is demanded at `at`: "must free the 16 | held since May"."""
    between, own = sheet.lows[at : trigger.first], sheet.lows[trigger.first]
    bare = trigger.seeks == "left" and {*between[-1:], own}.isdisjoint(_HELPING)
    kept = trigger.type in (ClaimType.HELD, ClaimType.CAPTURED, ClaimType.DETAINED)
    after = sheet.lows[trigger.last : trigger.last + _NEAR_BE]
    freed = any(pair[0] == "be" and pair[1] in _FREED for pair in pairwise(after))  # "those held at Tor be freed"
    return bare and kept and (freed or not _LET_GO.isdisjoint(between))


_HELPING = all_words("be", "have", "modals", also="and or to not being")
_FREED = ("freed", "released", "returned", "exchanged", "repatriated")
_NEAR_BE = 8
_LET_GO = frozenset(("release", "free", "return", "freeing", "releasing", "liberation", "exchange", "go"))


def put_off_after(sheet: Sheet, sentence: Sentence, at: int) -> bool:
    """ "Talks due to open on Monday have been put off": what was planned is told as past."""
    first = at
    if words("put_off").isdisjoint(sheet.lows[at : sentence.last]):
        return False
    while at < sentence.last and boundary_strength(sheet, at, sentence) < 3:
        if sheet.lows[at] in words("put_off") and words("be") & {*sheet.lows[max(first, at - 3) : at]}:
            return True
        at += 1
    return False


def _tells_the_next(judged: Judged, hit: Hit) -> bool:
    """ "Two earlier reported killed turned out to be alive": the word before another telling word is of that one."""
    if judged.sheet.lows[hit.first - 1] in words("be"):
        return False
    told = (h for h in judged.hits.of("trigger") if hit.first < h.first <= hit.last < h.last + 1)
    return any(h.last <= judged.trigger.first for h in told)


def _ranked(lows: list[str]) -> bool:
    """Whether the words before "to be freed" rank somebody: "the third of them to be freed" is free."""
    return any(w in words("ranked") for w in lows)


def _rank(hit: Hit) -> int:
    return _ORDER.index(hit.value) if hit.value in _ORDER else len(_ORDER)
