"""How surely, and whether affirmed: from the reporting word, negation and hedges around a trigger."""

from __future__ import annotations

from datetime import date

from lastcontact.core.claim import ClaimType, Modality, Polarity
from lastcontact.core.dates import Interval
from lastcontact.core.frozen import frozen
from lastcontact.reading.authenticity import doubt_of_footage
from lastcontact.reading.believed import feared
from lastcontact.reading.denied_before import TURNED, denied_before
from lastcontact.reading.duties import of_a_duty, of_a_duty_kept
from lastcontact.reading.hedges import Judged, governing_hedge, of_those_to_free
from lastcontact.reading.hits import Hit
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.mistakes import mistaken
from lastcontact.reading.negations import (
    but_was_not,
    came_not_about,
    let_alone,
    none_of,
    not_among,
    not_his,
    not_that_of,
    shut_out,
    yet_to,
)
from lastcontact.reading.no_counts import none_behind
from lastcontact.reading.promised import BEFALLS, DONE_ONESELF, ahead_within, in_if_clause, only_if
from lastcontact.reading.rumours import hearsay, purported
from lastcontact.reading.saying import Saying
from lastcontact.reading.silences import left_unconfirmed, number_withheld, taken_back
from lastcontact.reading.unknown_fates import fate_unknown

_CUE_MODALITY = {"suggested": "apparent", "source": "asserted", "promised": "planned", "ordered": "demanded"}


_MET = (ClaimType.RETURNED, ClaimType.REMAINS_RETURNED, ClaimType.TALKS, ClaimType.VISIT)
"""What is agreed on: that it did not come about denies nobody's word."""


@frozen
class Surety:
    polarity: Polarity
    modality: Modality
    rule: str


def surety(judged: Judged) -> Surety:
    """The polarity and modality of what the trigger asserts."""
    trigger, saying, negated = judged.trigger, judged.saying, _negated(judged)
    polarity = Polarity.NEGATED if negated else Polarity.AFFIRMED
    hedge = _hedge(judged, negated)
    if mistaken(judged) or (not _of_others(judged) and taken_back(judged.sheet, judged.sentence, trigger)):
        return Surety(Polarity.NEGATED, Modality.DENIED, "modality/mistaken")
    if saying is not None and saying.cue == "denied":
        if saying.negated:
            nor = any(w.startswith("confirm") for w in judged.sheet.lows[max(0, saying.first - 4) : saying.first])
            return Surety(Polarity.NEGATED if nor else Polarity.AFFIRMED, Modality.UNKNOWN, saying.rule)
        return Surety(Polarity.NEGATED, Modality.DENIED, saying.rule)
    doubts = saying is not None and saying.rule.endswith(("/doubts", "/doubted"))
    if saying is not None and (doubts or (saying.negated and saying.cue in _TOLD_NOT)):
        told = Polarity.NEGATED if doubts or saying.cue == "confirmed" else Polarity.AFFIRMED
        return Surety(told, Modality.UNKNOWN, saying.rule)
    unconfirmed = hedge if hedge is not None and hedge.value == "unconfirmed" else None
    if unconfirmed:
        return Surety(Polarity.NEGATED, Modality.UNKNOWN, unconfirmed.entry.id)
    if left_unconfirmed(judged.sheet, judged.sentence, trigger) or not_that_of(judged):
        return Surety(Polarity.NEGATED, Modality.UNKNOWN, "modality/left-unconfirmed")
    if number_withheld(judged.sheet, judged.sentence, trigger):
        return Surety(Polarity.AFFIRMED, Modality.UNKNOWN, "modality/number-withheld")
    if hedge is not None and hedge.value == "denied":
        return Surety(Polarity.NEGATED, Modality.DENIED, hedge.entry.id)
    if (footage := doubt_of_footage(judged, negated=negated)) is not None:
        return Surety(Polarity.NEGATED, footage, trigger.rule)
    if trigger.type in (ClaimType.REQUEST, ClaimType.OBLIGATION):
        return Surety(polarity, of_a_duty(judged), trigger.rule)
    if trigger.type is ClaimType.MISSING and fate_unknown(judged):
        return Surety(Polarity.AFFIRMED, Modality.UNKNOWN, trigger.rule)
    if negated and saying is not None and _answers_charge(judged, saying):
        return Surety(polarity, Modality.DENIED, "modality/answers")
    if only_if(judged):
        return Surety(polarity, Modality.POSSIBLE, "modality/only-if")
    ahead = not feared(trigger, saying, hedge) and not _asked_for(saying) and ahead_within(judged)
    if ahead and polarity is Polarity.AFFIRMED:
        return Surety(polarity, Modality.PLANNED, "modality/is-to")
    if saying is not None and saying.cue == "claimed" and (hedge is None or hedge.value in ("planned", "confirmed")):
        return Surety(polarity, Modality.CLAIMED, saying.rule)
    if hedge is not None and hedge.value == "planned" and judged.sheet.lows[hedge.first - 1] == "yet":
        hedge = None  # "have yet to be freed"
    if hedge is not None and (_inverted_if(judged, hedge) or (hedge.value == "planned" and in_if_clause(judged))):
        return Surety(polarity, Modality.POSSIBLE, hedge.entry.id)
    if hedge is not None:
        told = Polarity.AFFIRMED if hedge.value == "unknown" else polarity
        return Surety(told, Modality(hedge.value), hedge.entry.id)
    if negated and (answers := _answers_somebody(judged)):
        return Surety(polarity, Modality.DENIED, answers)
    if saying is not None and saying.cue == "asserted" and purported(judged, saying):
        return Surety(polarity, Modality.CLAIMED, "modality/purported")
    if saying is not None and saying.cue == "asserted" and hearsay(judged, saying):
        return Surety(polarity, Modality.REPORTED, "modality/hearsay")
    if saying is not None and saying.cue in ("demanded", "ordered", "promised") and _only_describes(judged, saying):
        return Surety(polarity, Modality.ASSERTED, "modality/relative")
    if saying is not None and saying.cue == "reported" and _of_its_own(saying):
        return Surety(polarity, Modality.ASSERTED, saying.rule)
    if saying is not None:
        return Surety(polarity, Modality(_CUE_MODALITY.get(saying.cue, saying.cue)), saying.rule)
    return Surety(polarity, Modality.ASSERTED, "modality/flat")


def _of_others(judged: Judged) -> bool:
    """ "The rebels' claim that nine were taken was rejected by the army": theirs, whoever takes it back for them."""
    saying, after = judged.saying, judged.sheet.lows[judged.trigger.last : judged.sentence.last]
    named = saying is not None and saying.source is not None and bool(saying.source.name)
    return saying is not None and named and saying.cue == "claimed" and "by" in after


def _asked_for(saying: Saying | None) -> bool:
    return saying is not None and saying.cue == "demanded"


def _hedge(judged: Judged, negated: bool) -> Hit | None:
    """What softens or denies a trigger; not "the exchange did not take place", which is told flatly."""
    hedge = governing_hedge(judged)
    met = hedge is not None and hedge.value == "denied" and negated and judged.trigger.type in _MET
    planned = hedge is not None and hedge.value == "planned" and feared(judged.trigger, judged.saying, None)
    said = judged.saying if hedge is not None and hedge.value == "reported" else None
    told = said is not None and hedge is not None and hedge.first <= said.first < hedge.last and _of_its_own(said)
    return None if met or planned or told else hedge  # "the arrest was reported by the diocese"


def _answers_somebody(judged: Judged) -> str:
    """The rule by which a "not" answers somebody: "no such prisoners", "contrary to reports"; "" where it does not."""
    lows, trigger = judged.sheet.lows, judged.trigger
    if "such" in lows[max(judged.edges[0], trigger.first - 6) : trigger.last]:
        return "modality/no-such"
    return "modality/contrary" if "contrary" in lows[judged.sentence.first : trigger.first] else ""


def _answers_charge(judged: Judged, saying: Saying) -> bool:
    """ "The ministry maintains that it detained nobody", "the Shield says: we hold nobody": a charge is denied."""
    lows, trigger = judged.sheet.lows, judged.trigger
    if trigger.type not in _CHARGES:
        return False
    if lows[saying.first].startswith(_ANSWERING):
        return True
    own = lows[max(saying.last, judged.edges[0]) : trigger.first + 1][:6]
    return (
        saying.cue in ("asserted", "claimed")
        and trigger.seeks == "right"
        and bool({"we", "it", "they", "i"} & set(own))
    )


_ANSWERING = (
    "maintain", "insist", "contend", "assur", "affirm", "swore", "swear", "answer", "repl", "counter", "retort",
)  # fmt: skip
_CHARGES = (ClaimType.CAPTURED, ClaimType.HELD, ClaimType.DETAINED, ClaimType.KILLED)


def _inverted_if(judged: Judged, hedge: Hit) -> bool:
    """ "Should the bodies be handed over": an if, and no demand."""
    before = judged.sheet.words[hedge.first - 1] if hedge.first > judged.sentence.first else "“"
    return judged.sheet.lows[hedge.first] == "should" and before in '“”",;:-('


def still_to_come(sure: Surety, kind: ClaimType, when: Interval | None, anchor: date | None) -> Surety:
    """What is told flatly of a day after the text's own is planned: "trucking begins tomorrow"."""
    later = when is not None and anchor is not None and when.start_on is not None and when.start_on > anchor
    flat = sure.modality is Modality.ASSERTED and sure.polarity is Polarity.AFFIRMED
    due = later and flat and kind not in BEFALLS
    return Surety(sure.polarity, Modality.PLANNED, "modality/to-come") if due else sure


def _negated(judged: Judged) -> bool:
    sheet, trigger = judged.sheet, judged.trigger
    negating = words("negating")
    own = sheet.lows[trigger.first : trigger.last]
    if trigger.type is ClaimType.CONTACT_LOST and own[0] == "one":
        return False  # "not | one of the crew has answered"
    if sheet.lows[judged.sentence.first] == "nor" and trigger.first - judged.sentence.first <= _NOR:
        return True
    if trigger.type in DONE_ONESELF and words("refusing") & {*sheet.lows[max(0, trigger.first - 2) : trigger.last]}:
        return True
    if (yet_to(own) and trigger.type in TURNED) or came_not_about(judged) or not_among(judged) or shut_out(judged):
        return True
    if let_alone(judged):
        return True
    kept_open = [*judged.hits.of("bound"), *(h for h in judged.hits.of("hedge", "cue") if h.value == "possible")]
    bounds = {i for h in kept_open for i in range(h.first, h.last)}  # "no fewer than", "do not rule out"
    if any(word in negating and trigger.first + k not in bounds for k, word in enumerate(own)):
        nobody_so_called = trigger.type is ClaimType.HELD and own[-1] in ("name", "names")
        if trigger.type is ClaimType.CONTACT_LOST and own[-1] in _BROKEN_OFF and own[-2] in ("not", "never", "been"):
            return True  # "contact with the unit was never lost"
        if own[0] == "there":  # "there are no prisoners left in our hands", but "there has been no word from him"
            return own[-1] not in _NO_WORD
        if own[0] not in negating and {"no", "single"} & {*own[:-1]} and own[-1] in _TAKEN:
            return True  # "took no prisoners"
        return (trigger.type in TURNED and "longer" not in own) or nobody_so_called or of_a_duty_kept(judged)
    if own[0].startswith("belong") and _OTHERS & {*sheet.lows[trigger.last - 1 : trigger.last + 2]}:
        return True  # "the body belongs to another man"
    if trigger.type is ClaimType.IDENTIFIED and own[-1] in words("be") and sheet.lows[trigger.last] == "not":
        return True  # "showed that the body is | not his"
    if trigger.type is ClaimType.IDENTIFIED and any(w in ("unidentified", "unrecognised") for w in own):
        return True
    if own[0].startswith("un") or own[:2] == ["out", "of"]:
        before = sheet.lows[max(judged.sentence.first, trigger.first - 3) : trigger.first]
        return any(w in ("no", "nobody", "none") for w in before)
    last = trigger.last
    none = last < judged.sentence.last and sheet.lows[last] in ("no", "none", "nobody", "nil") and last not in bounds
    none = none or none_behind(sheet.lows, last)
    done = trigger.last == trigger.first + 1 and not {*sheet.lows[trigger.first - 1 : trigger.first]} & words("be")
    lacks = trigger.type is ClaimType.MISSING and "no" in sheet.lows[last : last + 1]
    if none and (trigger.seeks == "right" or done or lacks):
        return True
    comes = not trigger.on_people or trigger.type in (ClaimType.RETURNED, ClaimType.REMAINS_RETURNED)
    if trigger.form == "noun" and comes and _never_comes(judged):
        return True
    if "absent" in own and trigger.type in (ClaimType.KILLED, ClaimType.WOUNDED):
        return True
    if trigger.type in (ClaimType.REGISTERED, ClaimType.MISSING) and _struck_off(own):
        return not denied_before(judged, bounds)
    if but_was_not(judged) or not_his(judged):
        return True
    if (denied := none_of(judged)) is not None:
        return denied
    return denied_before(judged, bounds)


def _struck_off(own: list[str]) -> bool:
    """Whether a word tells that somebody is on a list no longer: "removed from the list", "took him off the list"."""
    listed = bool(_LISTS.intersection(own)) and ("off" in own or "from" in own)
    return listed and bool(_OFF.intersection(own))


_OTHERS = frozenset(("another", "else", "different", "other"))
_LISTS = frozenset(("list", "lists", "register", "registers", "roll", "rolls", "database"))
_OFF = frozenset(("removed", "struck", "deleted", "crossed", "taken", "took", "dropped", "erased", "stricken"))
_TAKEN = ("prisoners", "captives", "hostages", "prisoner", "captive", "hostage")
_EVENT = 10
"""Tokens from the noun of an event, past whom it is of, to the end of its verb."""
_FELL = ("fell", "fallen", "falls", "came")
_STOPS = frozenset(",.;:") | {"that", "who", "which"}
_VERBS = all_words("be", "have", also="did does will would could")
_BROKEN_OFF = ("lost", "broken", "cut", "interrupted", "severed", "ceased", "broke")
_TOLD_NOT = ("confirmed", "asserted", "reported", "suggested", "claimed")
_NO_WORD = ("survivors", "sign", "trace", "word", "news")
"""What there is none of where somebody is lost: nothing is denied."""
_NOR = 10
"""Tokens from the "nor" that opens a sentence within which its verb stands: "Nor, he insisted, did his men hold"."""


def _never_comes(judged: Judged) -> bool:
    """ "Talks will not begin", "the exchange of 30 prisoners was called off": the verb of the noun is denied."""
    lows, trigger, stop = judged.sheet.lows, judged.trigger, judged.sentence.last
    reach = _EVENT if trigger.on_people else 4
    after = lows[trigger.last : min(trigger.last + reach, stop)]
    after = after[: next((i for i, w in enumerate(after) if w in _STOPS), len(after))]
    verb = next((i for i, w in enumerate(after) if w in _VERBS), 0) if trigger.on_people else 0
    fell = any(after[k] in _FELL and after[k + 1] in ("apart", "through") for k in range(verb, len(after) - 1))
    off = (bool(words("called_off") & {*after[verb:]}) or fell) and trigger.on_people
    own = after[: after.index("but")] if "but" in after else after  # "the handover of six bodies but not their names"
    denied = any(w in ("not", "never") or w.endswith("n't") for w in own[verb : verb + 3 if trigger.on_people else 4])
    return off or denied or (yet_to(after) and not {",", "but", "and"} & {*after[: after.index("yet")]})


def _of_its_own(saying: Saying) -> bool:
    """ "The ministry reported that": what a named voice reports it answers for; hearsay is nobody's, or was heard."""
    verb = saying.rule.rsplit("/", 1)[-1]
    if saying.source is None or not verb.startswith("report"):
        return False
    heard = all_words("hearsay_sources", also="channels bloggers media outlets pages") & {
        *(saying.source.name or "").lower().split()
    }
    return saying.source.kind in ("body", "person") or (saying.source.kind == "group" and not heard)


def _only_describes(judged: Judged, saying: Saying) -> bool:
    """ "demand the return of 16 residents who were taken hostage", "of 16 held since May": that is no demand."""
    lows = judged.sheet.lows[saying.last : judged.trigger.first]
    about = judged.trigger.form == "noun" and bool({"over", "into", "about", "concerning"} & {*lows[-3:]})
    who = any(w in ("who", "whom", "whose", "which") for w in lows)
    return about or who or of_those_to_free(judged.sheet, saying.last, judged.trigger)
