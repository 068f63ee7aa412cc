"""Whose word a claim is: the saying that answers for it, and those who deny it in the same breath."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.core.claim import ClaimType
from lastcontact.reading.counting import Counted
from lastcontact.reading.given_figures import OF_A_FIGURE
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.memory import Source
from lastcontact.reading.saying import Saying
from lastcontact.reading.trigger import Trigger
from lastcontact.reading.unconfirmed import NOBODY
from lastcontact.reading.where_voices_end import over


def saying_for(known: Known, trigger: Trigger) -> Saying | None:
    """The saying that answers for a trigger: the last that introduces it, else the first that follows it."""
    before = [s for s in known.sayings if s.after and _introduces(s, trigger) and not over(known, s, trigger)]
    if before:
        if opening := _opens_its_clause(known, before[-1], trigger):
            return opening
        chosen = _speaker_of_quotation(known, before[-1], trigger) or before[-1]
        if chosen.cue == "denied" and _goes_on_behind(known, chosen, trigger):
            return replace(chosen, cue="asserted", answers=None, negated=False)
        if len(before) > 1 and _through(known, before[-2], chosen):
            return before[-2]
        if (
            len(before) > 1
            and (before[-2].cue == "denied" or before[-2].negated)
            and chosen.source is not None
            and chosen.first - before[-2].last <= 8
            and (chosen.cue in ("claimed", "reported") or chosen.rule == "stance/paper")
            and any(known.sheet.lows[i] in words("info_nouns") for i in range(chosen.first, chosen.last))
        ):
            own = before[-2].source is not None and before[-2].source.name == chosen.source.name
            return before[-2] if own else replace(before[-2], answers=chosen.source)
        if len(before) > 1 and _denies_what(known, before[-2], chosen):
            return replace(before[-2], answers=chosen.source)
        also = next((s for s in known.sayings if s.first > chosen.first and as_one_says(known, s)), None)
        if also is not None and chosen.answers is None and (chosen.negated or chosen.cue == "denied"):
            return replace(chosen, answers=also.source)
        if also := _cited_last(known, chosen, trigger):
            return also
        last = known.sayings[-1]  # "have agreed to exchange 40, the mediator announced"
        if not last.after and last.first >= trigger.last and _says_it_of(chosen, last):
            return replace(last, cue=chosen.cue)
        return chosen
    if deemed := next((s for s in known.sayings if _deems(known, s, trigger)), None):
        return deemed
    after = [s for s in known.sayings if not s.after and _ends_behind(s, trigger) and not _beyond(known, s, trigger)]
    if after:
        cited = [s for s in after[1:2] if s.rule.rsplit("/", 1)[-1] in _CITING]
        if cited and after[0].source:
            return replace(cited[0], channel=after[0].source.name)
        return after[0]
    passed = [s for s in known.sayings if s.last <= trigger.first and not over(known, s, trigger)]
    passed = [s for s in passed if s.after or not (_tells_of_him(known, s, trigger) or _aside_ended(known, s, trigger))]
    return passed[-1] if passed else known.carried


def _denies_what(known: Known, outer: Saying, inner: Saying) -> bool:
    """ "Denied what the rebels had said about the capture of 40": the rebels' words, and whose denial it is."""
    what = known.sheet.lows[outer.last : outer.last + 1] == ["what"]
    if not what or outer.cue != "denied" or inner.source is None or outer.source is None:
        return False
    return inner.source.name != outer.source.name and inner.first - outer.last <= _WHAT


_WHAT = 10
"""Tokens from "denied what" to the verb of whoever said it."""


def _opens_its_clause(known: Known, outer: Saying, trigger: Trigger) -> Saying | None:
    """ "Tolmar confirms eight, but | according to the army there are 23": the army's word."""
    passed = (s for s in known.sayings if not s.after and outer.last <= s.first and s.last <= trigger.first)
    return next((s for s in passed if known.sheet.lows[s.first - 1] in _AGAINST), None)


_AGAINST = ("but", "while", "whereas", "though", ";")


def _cited_last(known: Known, outer: Saying, trigger: Trigger) -> Saying | None:
    """ "State television reported that 14 had surrendered, quoting the commander": the commander's word."""
    cited = (s for s in known.sayings if s.first >= trigger.last and s.rule.rsplit("/", 1)[-1] in _CITING and s.source)
    last = next((s for s in cited if known.sheet.words[s.first - 1] == ","), None)
    if last is None or outer.source is None or outer.source.kind == "person" or outer.cue not in _PASSING_ON:
        return None
    return replace(last, channel=outer.source.name)


_CITING = ("citing", "quoting", "citing the", "with reference to")
_PASSING_ON = ("reported", "asserted")


def _goes_on_behind(known: Known, saying: Saying, trigger: Trigger) -> bool:
    """ "Denied that X had been killed: he is missing": what stands behind the colon is not denied."""
    words_, at = known.sheet.words, trigger.first
    if known.sheet.lows[at - 1] == "and" and known.sheet.lows[at] in words("accusing"):
        return True  # "denied that anybody was held and accused the press of lying"
    colon = next((i for i in range(saying.last, trigger.first) if words_[i] in ":;" or _still_he(known, i)), None)
    return colon is not None and any(t.on_people and saying.last <= t.first < colon for t in known.triggers)


def _still_he(known: Known, comma: int) -> bool:
    """ "Denied reports of his death, he is alive": a comma and a subject of its own."""
    lows = known.sheet.lows[comma : comma + 3]
    return lows[:1] == [","] and lows[1] in ("he", "she", "they") and lows[2] in all_words("be", "have")


def _speaker_of_quotation(known: Known, inner: Saying, trigger: Trigger) -> Saying | None:
    """ "We know of 19 prisoners," the colonel told reporters: "we" within a quotation are the one who is quoted."""
    own = inner.source is not None and inner.source.name is None and inner.source.rule == "source/own-voice"
    if not own or not known.sheet.quote[inner.first]:
        return None
    outer = (s for s in known.sayings if not s.after and s.first >= trigger.last and not known.sheet.quote[s.first])
    found = next((s for s in outer if s.source is not None and s.source.name), None)
    return replace(found, cue=inner.cue, negated=inner.negated) if found else None


def _says_it_of(chosen: Saying, last: Saying) -> bool:
    agreed = last.source is not None and "agreed" in chosen.rule
    return agreed or (chosen.cue == "suggested" and _is_person(last))


def _is_person(saying: Saying) -> bool:
    return saying.source is not None and saying.source.kind == "person"


def refuted(known: Known, saying: Saying | None, rule: str) -> Saying | None:
    """ "It is not true that 40 were taken, as the ministry stated": the ministry is answered, and does not deny."""
    if "/hedge/" not in rule or (saying is not None and (saying.negated or saying.answers)):
        return saying
    aside = next((s for s in known.sayings if as_one_says(known, s)), None)
    if aside is None or (saying is not None and saying is not aside and saying.after and aside.first < saying.first):
        return saying
    if saying is None or saying is aside:
        return replace(aside, source=None, answers=aside.source, channel=None, said=None)
    return replace(saying, answers=aside.source)


def as_one_says(known: Known, saying: Saying) -> bool:
    """Whether a saying is an aside: ", as the villagers maintain"."""
    if saying.source is None or saying.after:
        return False
    at = min(saying.first, saying.source.first)
    lows = known.sheet.lows[max(known.sentence.first, at - 4) : at]
    return "as" in lows and "," in lows[: lows.index("as")]


def _beyond(known: Known, saying: Saying, trigger: Trigger) -> bool:
    """Whether an aside is on a later part of the list than the trigger: "13 are dead, and nine held, as X told us"."""
    if saying.negated and ";" in known.sheet.words[trigger.last : saying.first]:
        return True
    if not as_one_says(known, saying):
        return False
    lows = known.sheet.lows[trigger.last : saying.first]
    return ("," in lows and "and" in lows[lows.index(",") : lows.index(",") + 2]) or ";" in lows


def _through(known: Known, outer: Saying, inner: Saying) -> bool:
    """ "General Pacis informs me that we can confirm nine": the general's word, where no quotation parts them."""
    quote = known.sheet.quote
    named = outer.source is not None and outer.source.name is not None and outer.source.kind != "own"
    own = inner.source is not None and inner.source.kind == "own" and not inner.rule.startswith("source/told")
    same = quote[outer.first] == quote[inner.first]
    return named and own and same and "that" in known.sheet.lows[outer.last : inner.first]


def _tells_of_him(known: Known, saying: Saying, trigger: Trigger) -> bool:
    """Whether what follows only tells who the speaker is: "said Siranush, whose son stopped answering", and is no
    speech of his behind a colon.
    """
    last, words_ = max(saying.last, saying.source.last if saying.source else 0), known.sheet.words
    if any(words_[i] == ":" and words_[i + 1] in ("“", '"') for i in range(last, trigger.first - 1)):
        return False
    return known.sheet.lows[last : last + 2] in ([",", "whose"], [",", "who"])


def _deems(known: Known, saying: Saying, trigger: Trigger) -> bool:
    """ "Declared dead by his unit", "listed by the ministry as killed": whose word the fate beside "by" is."""
    near = (
        saying.first < trigger.last
        and trigger.first <= saying.last + 1
        and known.sheet.lows[saying.first] in words("deeming")
    )
    return near and _by_whom(known, saying) and not _aside_ended(known, saying, trigger)


def _by_whom(known: Known, saying: Saying) -> bool:
    """Whether a saying is a participle with the one who says it behind: "declared dead by his unit"."""
    return (
        not saying.after
        and saying.source is not None
        and "by" in known.sheet.lows[saying.first + 1 : saying.source.first]
    )


def _aside_ended(known: Known, saying: Saying, trigger: Trigger) -> bool:
    """ "Rin, declared dead by his unit, is alive": the main clause is nobody's but the outlet's."""
    return _by_whom(known, saying) and "," in known.sheet.lows[saying.last : trigger.first]


def of_the_count(known: Known, trigger: Trigger, counted: Counted | None) -> Saying | None:
    """The second voice that gives a count of its own: "the dead at 40, the Council at five"."""
    if counted is None:
        return None
    if aside := next((s for s in known.sayings if s.rule == OF_A_FIGURE and _of_this(s, counted)), None):
        hedges = (h for h in known.hits.of("hedge") if h.value == "denied")
        if known.sheet.lows[counted.first - 1] != "not" and not any(h.first >= aside.last for h in hedges):
            return aside
        outer = saying_for(known, trigger) or replace(aside, source=None, said=None)
        return replace(outer, answers=aside.source, answered=aside.said)
    told = [s for s in known.sayings if s.rule.startswith("elliptic/") and trigger.last <= s.last <= counted.first]
    return told[-1] if told else None


def _of_this(aside: Saying, counted: Counted) -> bool:
    """Whether an aside stands right behind a count: "40 soldiers | as the army says"."""
    return 0 <= aside.first - max(counted.last, counted.noun_last) <= 1


def both_silent(known: Known, saying: Saying | None, source: Source) -> bool:
    """ "Neither side has said", "neither the army nor the Movement has commented": nobody speaks."""
    if source.rule == NOBODY:
        return True
    before = known.sheet.lows[known.sentence.first : saying.first if saying else source.last]
    if "neither" in before and before[before.index("neither") + 1 :][:1] in _CONFIRMING:
        return False
    return "neither" in before and bool(words("both_silent") & set(before))


_CONFIRMING: tuple[list[str], ...] = (["confirm"], ["confirmed"], ["confirms"], ["confirming"], [])
"""What stands behind "neither" where one voice keeps silent, and not both: "neither confirmed nor denied"."""


def _ends_behind(saying: Saying, trigger: Trigger) -> bool:
    """Whether a saying stands behind a trigger, or around it: "were confirmed dead by the Red Cross"."""
    around = saying.source is not None and trigger.last < saying.source.first <= trigger.last + 4
    within = trigger.first < saying.first and saying.last < trigger.last  # "contact with it, says X, was lost"
    return within or saying.first >= trigger.last or (around and saying.first < trigger.first)


def _introduces(saying: Saying, trigger: Trigger) -> bool:
    """Whether a saying stands before a trigger; "put the number at", "lowered the toll to" are both."""
    both = trigger.form == "figure" and saying.first < trigger.first
    shared = saying.first < trigger.first < saying.last
    both = both or (shared and (trigger.type is ClaimType.AUTHENTIC or trigger.form == "noun"))
    return both or saying.last <= trigger.first or saying.first == trigger.first
