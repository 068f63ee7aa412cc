"""Bare figures, which tell of what was told of last: "the minister put it at 19", "Twelve came"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from lastcontact.core.claim import ClaimType
from lastcontact.reading.among import among_these
from lastcontact.reading.animate import BEFORE_PLACES
from lastcontact.reading.counting import Counted
from lastcontact.reading.how_many import ANSWER, answers_how_many, asked_to
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.named_figures import of_a_named_figure
from lastcontact.reading.named_outright import named_outright
from lastcontact.reading.nobody_knows import nobody_knows
from lastcontact.reading.remainders import of_the_rest
from lastcontact.reading.seen import seen_there
from lastcontact.reading.to_follow import more_follow
from lastcontact.reading.tolls import with_tolls
from lastcontact.reading.trigger import Trigger


def with_figures(known: Known) -> list[Trigger]:
    """ "The minister put the figure at 19" tells of what was told of last."""
    tolls = with_tolls(known)
    known = replace(known, triggers=tolls) if tolls != known.triggers else known
    if outright := named_outright(known):
        return outright + [t for t in known.triggers if t.first >= outright[0].last]
    made: list[Trigger] = []
    last = known.before
    bare = of_the_rest(known) or nobody_knows(known) or _only_figures(known) or among_these(known) or seen_there(known)
    bare += [t for t in of_a_named_figure(known) if not any(b.first == t.first for b in bare)]
    for trigger in sorted([*known.triggers, *bare], key=lambda t: t.first):
        if trigger.form == "then":
            if last not in _LED_AWAY:
                continue
            trigger = replace(trigger, form="state")
        if trigger.form == "figure" and not trigger.on_people:
            if _told_by_another(known, trigger):
                continue
            told = (
                known.asked
                if trigger.rule == ANSWER
                else last
                if _of_these_here(known, trigger)
                else _told_of(known, trigger) or _whole_of(known, trigger) or last
            )
            if told is None or (told is ClaimType.CONTACT_LOST and trigger.rule == "figure/goes-on"):
                continue
            trigger = replace(trigger, type=told)
        elif trigger.rule.endswith("/trigger/names") and not _of_a_list(known):
            if last is ClaimType.MISSING and "room" not in known.sheet.lows[known.sentence.first : trigger.first]:
                made.append(replace(trigger, type=last))
            continue  # "There is room for 200 names", "read out twelve names": words, and nobody is told of
        elif trigger.on_people and known.sheet.lows[trigger.first - 1] != "as":
            last = trigger.type
        made.append(trigger)
    return made


def _told_by_another(known: Known, trigger: Trigger) -> bool:
    """ "Spoke of a dozen soldiers | sitting in the school under guard": the word behind those counted tells of them."""
    counted = next((c for c in known.counted if 0 <= c.first - trigger.last <= _FEW), None)
    if counted is None or not counted.has_noun:
        return False
    return any(t.on_people and t.seeks == "left" and 0 <= t.first - counted.noun_last <= 1 for t in known.triggers)


def _of_a_list(known: Known) -> bool:
    """Whether a sentence says on what the names are: "sixteen names are on both lists"."""
    return bool(words("listing_words") & {*known.sheet.lows[known.sentence.first : known.sentence.last]})


_LED_AWAY = (ClaimType.CAPTURED, ClaimType.DETAINED, ClaimType.HELD, ClaimType.MISSING, ClaimType.SURRENDERED)
"""What must have been told for a phrase that tells little by itself: "they are in the fort", "driven to the border"."""


def _told_of(known: Known, trigger: Trigger) -> ClaimType | None:
    """What was told before of the same number: "the figure of 37" after "37 were abducted"."""
    counted = next((c for c in known.counted if c.last > trigger.first), None)
    if counted is not None and counted.has_noun and counted.first - trigger.last <= 1:
        own = [t for t in known.triggers if t.on_people and counted.noun_first <= t.first < counted.noun_last]
        if own:
            return own[-1].type
    if any(t.on_people and t.first < trigger.first for t in known.triggers):
        return None
    wrong = [c for c in known.counted if known.sheet.lows[c.first - 1] == "not"]
    told = (known.numbers.get((c.quantity.minimum, c.quantity.maximum)) for c in (counted, *wrong) if c)
    return next((kind for kind in told if kind is not None), None)


def _whole_of(known: Known, trigger: Trigger) -> ClaimType | None:
    """What was told of the number that those counted are a part of: the last one that is larger."""
    part = next((c.quantity.minimum for c in known.counted if c.first == trigger.first), None)
    if part is None or trigger.rule != "figure/composed":
        return None
    return next(
        (kind for (low, _), kind in reversed(list(known.numbers.items())) if low is not None and low > part), None
    )


def _of_these_here(known: Known, trigger: Trigger) -> bool:
    """ "Seventeen, and two of them are civilians": the whole stands in the sentence itself."""
    pairs = pairwise(known.sheet.lows[trigger.last : known.sentence.last])
    whole = any(c.last <= trigger.first for c in known.counted)
    return trigger.rule == "figure/composed" and whole and any(pair in _OF_THEM for pair in pairs)


_OF_THEM = (("of", "them"), ("of", "whom"), ("of", "those"), ("of", "these"))
_THERE = (["there", "were"], ["there", "are"], ["it", "was"], ["it", "is"], ["they", "were"], ["they", "are"])


def _only_figures(known: Known) -> list[Trigger]:
    """The bare figures of a sentence; "A hundred and four!", after it was told, only says it once more."""
    bare = _after_saying(known) or _goes_on_telling(known)
    if len(bare) != 1 or len(known.counted) != 1:
        return bare
    counted, lows = known.counted[0], known.sheet.lows
    told_again = (counted.quantity.minimum, counted.quantity.maximum) in known.numbers
    beside = {*range(known.sentence.first, known.sentence.last)} - {*range(counted.first, counted.last)}
    label = next((i for i in range(counted.first - 1, known.sentence.first, -1) if lows[i] == ":"), None)
    beside -= {*range(known.sentence.first, label or known.sentence.first)}
    return bare if not told_again or any(lows[i][0].isalnum() for i in beside) else []


def _goes_on_telling(known: Known) -> list[Trigger]:
    """ "Twelve came.", "Ninety of them were thieves.", "Four, not five": a count of those told of last."""
    asked = asked_to(known) if known.asked is not None else None
    if any(t.on_people and t.first > (asked or 0) for t in known.triggers) or not known.counted:
        return []
    counted, lows, first = known.counted[0], known.sheet.lows, known.sentence.first
    if answers_how_many(known, counted):
        return [Trigger(counted.first, counted.last, ClaimType.OTHER, "figure", "right", ANSWER)]
    if lows[first] in ("of", "among") and lows[first + 1 : first + 2] and lows[first + 1] in _POINTED:
        return [
            Trigger(c.first, c.last, ClaimType.OTHER, "figure", "right", "figure/of-these")
            for c in known.counted
            if (c.first != first + 2 or (lows[first] == "among" and _ends(known, c)))
            and (c.kind or (not c.has_noun and not lows[c.last][0].isalpha()) or lows[c.last] in _ARE)
        ]
    behind = max(counted.last, counted.noun_last)
    if counted.kind and lows[behind : behind + 2] in _AMONG and _ends(known, counted, behind + 2):
        return [Trigger(counted.first, counted.last, ClaimType.OTHER, "figure", "right", "figure/of-these")]
    of_whom = lows[counted.last : counted.last + 2] in (["of", "them"], ["of", "those"], ["of", "these"], ["of", "the"])
    if parts := _composed(known):
        return [Trigger(c.first, c.last, ClaimType.OTHER, "figure", "right", "figure/composed") for c in parts]
    leads = lows[first : counted.first] in _LEADS
    if leads and of_whom and lows[first] == "there":
        return []  # "There were eleven of them in that cellar": who was there, and not what befell them
    if rule := more_follow(known, counted):
        return [Trigger(counted.first, counted.last, ClaimType.OTHER, "figure", "right", rule)]
    opens = counted.first == first + (lows[first] in _ONLY) and not counted.has_noun
    then = lows[counted.last : counted.last + 1]
    opens = opens and not any(w[0].isalpha() and w not in words("goes_on_with") for w in then)
    if of_whom and not leads and _acts(known, counted.last + 2):
        return []
    if not (leads or (opens and (of_whom or len(lows[counted.last : known.sentence.last]) <= _FEW)) or _alone(known)):
        return []
    return [Trigger(counted.first, counted.last, ClaimType.OTHER, "figure", "right", "figure/goes-on")]


_AMONG = (["among", "them"], ["among", "these"], ["amongst", "them"])


def _ends(known: Known, counted: Counted, at: int = 0) -> bool:
    """Whether nothing stands behind a count: "Two children among them." """
    return (at or max(counted.last, counted.noun_last)) >= known.sentence.last - 1


def _acts(known: Known, at: int) -> bool:
    """ "One of them, Private Osk, 22, telephoned his wife": what a part of them did, and not what befell them all."""
    lows, stop = known.sheet.lows, known.sentence.last
    if lows[at] == ",":
        at = 1 + max((i for i in range(at + 1, stop) if lows[i] == ","), default=at)
    at += lows[at].endswith("ly") or lows[at] in words("adverbs")
    if at >= stop or lows[at] in words("be") or any(h.first == at for h in known.hits.of("people")):
        return False
    return lows[at] in words("have") or lows[at].endswith(("ed", "s"))


def _composed(known: Known) -> list[Counted]:
    """The parts that a whole is said to be made of: "Twenty-nine are dockers, eleven are clerks, six passengers"."""
    lows, made = known.sheet.lows, list[Counted]()
    for counted in known.counted:
        at = counted.last
        of = lows[at : at + 2] in _OF_THE
        said = bool(words("be") & {*(lows[at + 2 : at + 2 + _FEW] if of else lows[at : at + 1])})
        opens = counted.first == known.sentence.first or lows[counted.first - 1] in (",", ";", "and", "that", ":")
        opens = opens or any(s.last == counted.first for s in known.sayings)
        joined = bool(made) and lows[counted.first - 1] in (",", "and", ";")
        if (opens and said and not counted.has_noun and not _tells_more(known, counted)) or joined:
            made.append(counted)
    return made


def _tells_more(known: Known, counted: Counted) -> bool:
    """ "Four were carried in on doors", "seventeen are on the board": news of their own, and not who they are."""
    lows, stop = known.sheet.lows, min(counted.last + _FEW + 3, known.sentence.last)
    at = next((i for i in range(counted.last, stop) if lows[i] in words("be")), stop) + 1
    while at < known.sentence.last and (lows[at] in words("adverbs") or lows[at] in words("be") or lows[at] in _STILL):
        at += 1
    if at >= known.sentence.last:
        return False
    word = lows[at]
    done = word.endswith(("ed", "en", "ing")) and not word.endswith(("men", "children"))
    return word in BEFORE_PLACES or word in _FARES or (len(word) > _FEW and done)


_STILL = ("still", "not", "n't", "now", "all", "yet", "also")
_FARES = {"open", "down", "left", "given", "let", "cut", "seen", "to", "without", "known"}
_OF_THE = (["of", "the"], ["of", "them"], ["of", "those"], ["of", "these"])


def _alone(known: Known) -> bool:
    """Whether a sentence says nothing but how many: "Upd 10:20: four, not five", "Officially there are 148"."""
    said, opens = known.sheet.words, known.sentence.first
    opens += 3 * (said[opens] == "[" and ":" in said[opens + 1])  # "[18:06] Kay: four, not five"
    if known.triggers or {"?", "["} & {*said[opens : known.sentence.last]}:
        return False
    if any(words("homes_of") & {*known.sheet.lows[c.noun_first : c.noun_last]} for c in known.counted):
        return False
    told = {i for c in known.counted for i in range(c.first, max(c.last, c.noun_last))}
    told |= {i for d in known.dates for i in range(d.first, d.last)}
    for saying in known.sayings:
        told |= {*range(saying.first, saying.last)}
        if saying.source is not None:
            told |= {*range(saying.source.first, saying.source.last)}
    lows = known.sheet.lows
    return all(
        i in told or lows[i] in words("beside_a_figure") or not lows[i][0].isalpha()
        for i in range(known.sentence.first, known.sentence.last)
    )


_ARE = all_words("be", "have")
_POINTED = ("these", "those", "them", "whom")
_LEADS = (
    ["that", "leaves"], ["this", "leaves"], ["leaving"],
    ["among", "them"], ["among", "them", "were"], ["among", "them", "are"],
    ["they", "include"], ["they", "included"], ["these", "include"], ["there", "are"], ["there", "were"],
    ["it", "is"], ["it", "was"], ["that", "makes"], ["in", "all"], ["yes", ","],
)  # fmt: skip
_ONLY = ("only", "just", "barely")
_FEW = 3
"""Words after a bare count that opens a sentence within which it is all that is told."""


def _after_saying(known: Known) -> list[Trigger]:
    """ "The army says 41": a bare figure right after the reporting word."""
    lows = known.sheet.lows
    made: list[Trigger] = []
    for counted in known.counted:
        at = counted.first - (counted.first > 0 and lows[counted.first - 1] in ("that", "что", "що", "որ", "ki"))
        at -= 2 * (lows[at - 2 : at] in _THERE)
        behind = lows[counted.last + 2 : counted.last + 3] in ([], ["."], [","], [";"])
        of_them = behind and lows[counted.last : counted.last + 2] in (["of", "them"], ["of", "those"])
        ends = of_them or counted.last >= known.sentence.last or lows[counted.last] in (".", ",", ";", "!", "?", "…")
        ends = ends or _closes_with_its_day(known, counted) or _leaves_out_its_verb(known, counted)
        told_after = any(counted.last <= s.first <= counted.last + 1 and not s.after for s in known.sayings)
        right = lows[counted.first - 1] == "but" and "not" in lows[counted.first - 4 : counted.first]
        if right or words("telephone") & set(lows[known.sentence.first : counted.first]):
            continue
        if (
            not counted.has_noun
            and (ends or told_after)
            and (told_after or any(at - 1 <= s.last <= at for s in known.sayings))
            and counted.first < known.sentence.last
            and not _has_its_verb(known, counted)
            and not any(t.on_people and t.last == counted.first for t in known.triggers)
        ):
            made.append(Trigger(counted.first, counted.last, ClaimType.OTHER, "figure", "right", "figure/after-saying"))
    return made


def _leaves_out_its_verb(known: Known, counted: Counted) -> bool:
    """ "None were taken, the army says; the rebels say 40 were", "a prisoner said nine had": what was told before."""
    lows, at = known.sheet.lows, counted.last
    while at < known.sentence.last and lows[at] in _AUXILIARY:
        at += 1
    return at > counted.last and (at >= known.sentence.last or not lows[at][0].isalnum())


_AUXILIARY = all_words("be", "have", also="did do does been")


def _closes_with_its_day(known: Known, counted: Counted) -> bool:
    """ "The ministry gave 50 on Thursday." """
    day = next((d for d in known.dates if counted.last <= d.first <= counted.last + 1), None)
    return day is not None and (day.last >= known.sentence.last or not known.sheet.lows[day.last][0].isalnum())


def _has_its_verb(known: Known, counted: Counted) -> bool:
    """ "Said at least five, including two women, were being held": the figure is the subject of a telling verb."""
    lows, at = known.sheet.lows, counted.last
    if lows[at : at + 1] != [","] or not {*lows[at + 1 : at + 2]} & words("parts"):
        return False
    close = next((i for i in range(at + 2, known.sentence.last) if lows[i] == ","), None)
    return close is not None and any(t.on_people and 0 < t.first - close <= 2 for t in known.triggers)
