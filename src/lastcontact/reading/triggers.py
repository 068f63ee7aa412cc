"""Trigger words in context: which are the heads of assertions, in which voice, and which only describe."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.core.claim import PEOPLE_TYPES, ClaimType
from lastcontact.reading.animate import about_things, of_something_else, without_everyday
from lastcontact.reading.befalling import befalls, of_people
from lastcontact.reading.counting import Counted
from lastcontact.reading.fates import fate_known
from lastcontact.reading.filmed_things import films_things
from lastcontact.reading.held_or_holding import held_place, of_place_or_person
from lastcontact.reading.hits import Hit, Hits
from lastcontact.reading.idioms import tells_nothing
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.mentions import Cast, Kind
from lastcontact.reading.no_news import told_here
from lastcontact.reading.objects import checked
from lastcontact.reading.past_forms import names_follow, voice_of
from lastcontact.reading.pieces import PARTED, PIECES, in_pieces
from lastcontact.reading.present import present
from lastcontact.reading.ranking import settled
from lastcontact.reading.sheet import Sentence, Sheet
from lastcontact.reading.told_to_the_end import as_found, where_they_died
from lastcontact.reading.trigger import Setting, Trigger


def triggers(sheet: Sheet, sentence: Sentence, hits: Hits, counted: list[Counted], cast: Cast) -> list[Trigger]:
    """The triggers of a sentence, in order, without overlaps (the longest wins)."""
    people = {h.first for h in hits.of("people")}
    setting = Setting(sheet, sentence, counted, people, cast)
    senses = hits.of("sense")
    telling = hits.of("trigger")
    telling = [h for h in telling if not _in_another_sense(h, senses)] if senses else telling
    candidates = sorted((h for h in telling if not _only_of_them(sheet.lows, h, telling)), key=_tried)
    taken: set[int] = set()
    found: list[Trigger] = []
    for hit in candidates:
        if not taken.isdisjoint(range(hit.first, hit.last)):
            continue
        made = _read(setting, hit)
        if made is None:
            continue
        things = about_things(setting, made) or films_things(setting, made)
        if not things or made.last == made.first + 1:
            taken.update(range(made.first, made.last))
        if not things:
            found.append(made)
    ordered = _of_a_tally(setting, sorted(found, key=lambda t: t.first))
    pairs = zip([None, *ordered], ordered, strict=False)
    told = [t for before, t in pairs if not where_they_died(sheet.lows, before, t) and not as_found(sheet, before, t)]
    return without_everyday(sheet, sentence, told_here(setting, settled(setting, told)))


def _tried(hit: Hit) -> tuple[bool, int, int, int]:
    """In which order the hits of telling words are tried: the longest first."""
    first, last, entry = hit
    value = entry.value
    return value.endswith("/then"), first - last, first, _RANK.get(value, 1 + value.startswith("wounded"))


def _only_of_them(lows: list[str], hit: Hit, telling: list[Hit]) -> bool:
    """ "Two of the missing | are dead": what they are is told, and not that they are missing."""
    if lows[hit.first : hit.first + 2] != ["of", "the"] or lows[hit.last - 1] not in words("be"):
        return False
    near = range(hit.last - 1, hit.last + _WHAT_THEY_ARE)
    return any(h.first in near and h.value.partition("/")[0] in _OF_PEOPLE for h in telling if h is not hit)


_OF_PEOPLE = frozenset(t.value for t in PEOPLE_TYPES)
_WHAT_THEY_ARE = 4
"""Tokens from "two of the missing are" to what they are: "now known to be held"."""


_RANK = {"killed/parted dead": 0, "controls/in_place": 0}
"""What is tried before others of the same words: "found three of the crew dead"."""


def _in_another_sense(hit: Hit, senses: list[Hit]) -> bool:
    """ "A dead letter", "the guns fell silent": words that stand within a phrase in which they tell no such fate."""
    kind = hit.value.partition("/")[0]
    return any(s.value == kind and s.first < hit.last and hit.first < s.last for s in senses)


def _of_a_tally(setting: Setting, found: list[Trigger]) -> list[Trigger]:
    """ "Killed, bodies in our hands: 13": in a line of a tally its first word tells, up to the colon."""
    sheet, sentence = setting.sheet, setting.sentence
    if not found or ":" not in sheet.lows[sentence.first : sentence.last]:
        return found
    colon = sheet.lows.index(":", sentence.first)
    if not any(c.first == colon + 1 and c.last + 1 >= sentence.last for c in setting.counted):
        return found
    leads = found[0]
    if not leads.on_people or leads.form == "noun" or leads.first - sentence.first > 1 or leads.last > colon:
        return found
    return [replace(leads, last=colon, form="open", seeks="right"), *(t for t in found if t.first > colon)]


def _read(setting: Setting, hit: Hit) -> Trigger | None:
    kind, _, form = hit.value.partition("/")
    aside = kind == "identified" and setting.sheet.lows[hit.first - 1 : hit.first + 1] == [",", "who"]
    down = kind == "attacked" and setting.sheet.lows[hit.last - 2 : hit.last] == ["brought", "down"]
    otherwise = (down and befalls(setting, hit)) or of_something_else(setting, hit, kind, form)
    bids = kind == "request" and setting.sheet.lows[hit.first] == "let"
    if bids and hit.first > setting.sentence.first and setting.sheet.lows[hit.first - 1] in words("lawless"):
        return None  # "the rebels let my brother go"
    if aside or otherwise or tells_nothing(setting.sheet, hit, kind):
        return None
    if form == "in_place":
        return held_place(setting, hit)
    kind, form = _meant(setting, hit, kind, form)
    trigger = Trigger(hit.first, hit.last, ClaimType(kind), form, "left", hit.entry.id)
    lows, sentence = setting.sheet.lows, setting.sentence
    if lows[hit.first] == "shot" and (shot := _shot(setting, hit, trigger)) is not None:
        return shot
    if kind == "visit" and "back" in lows[hit.first : hit.first + 2] and lows[hit.first - 1] in ("never", "not"):
        return replace(trigger, type=ClaimType.MISSING, last=hit.first + 2)  # "never came back from the trip"
    inside = [c for c in setting.counted if c.noun_first <= hit.first < c.noun_last]
    if inside and kind == "deployed" and form in ("noun", "base", "s"):
        return None  # "a 12-strong patrol": who they are, and not what is told of them
    if form == "any":
        return replace(trigger, form="state" if _behind_his_name(setting, hit.first) else "open")
    gives = kind == "request" and hit.last - hit.first > 2 and lows[hit.first] in words("giving")
    if gives and {*lows[max(0, hit.first - 3) : hit.first]} & _MEANT:
        return replace(trigger, type=ClaimType.RETURNED, form="state", seeks="right")
    if kind == "controls" and form == "state" and (befallen := of_people(setting, hit)):
        return replace(trigger, type=befallen)
    if kind == "attacked" and form == "state" and lows[hit.last - 1] in _STRUCK and befalls(setting, hit):
        return replace(trigger, type=ClaimType.WOUNDED)
    if form == "with" and _between_parties(setting, hit):
        return replace(trigger, type=ClaimType.TALKS, form="state")
    if form in ("past", "pp"):
        return _past(setting, hit, trigger)
    if form in ("base", "s", "ing"):
        return present(setting, hit, trigger)
    if form in PIECES or form.startswith(PARTED):
        return in_pieces(setting, hit, trigger)
    if form == "state" and lows[hit.last : hit.last + 1] == [":"] and hit.first - sentence.first <= 2:
        return replace(trigger, form="open", seeks="right")
    if form in ("noun", "with"):
        if inside and hit.last < inside[0].noun_last and kind != "held":
            return replace(trigger, form="attributive", seeks="right")
        return replace(trigger, seeks="right")
    if inside and hit.last < inside[0].noun_last:
        return replace(trigger, form="attributive")
    if (
        form == "state"
        and kind != "responsible"
        and hit.last in setting.people
        and (hit.last == hit.first + 1 or lows[hit.last - 2] in ("the", "those"))
        and not _copula(setting, hit.first)
    ):
        if lows[hit.first] in ("among", "amongst"):
            return replace(trigger, last=hit.last + 1)
        return replace(trigger, form="attributive")
    if trigger.type in (ClaimType.DISPLACED, ClaimType.WITHDREW) and form in ("state", "noun"):
        return replace(trigger, type=_who_left(setting, trigger))
    return of_place_or_person(setting, hit, trigger)


def _meant(setting: Setting, hit: Hit, kind: str, form: str) -> tuple[str, str]:
    """Type and form of a word that tells another thing by force or of a place: "pulled out of Dornach"."""
    lows = setting.sheet.lows
    if lows[hit.first : hit.last] == ["pulled", "out", "of"] and _leaves(setting, hit):
        return "withdrew", "state"
    if (
        kind == "found"
        and lows[hit.first] in ("found", "finds", "find")
        and _GUILTY & {*lows[hit.last : hit.last + 16]}
    ):
        return "responsible", "state"
    if kind == "missing" and fate_known(setting, hit):
        return "found", form
    ours = {"our", "own"} & {*lows[hit.first : hit.last]}
    taken = kind == "found" and lows[hit.first] in _PICKED and not ours and _by_force(setting, hit.first)
    return ("detained" if taken else kind), form


def _between_parties(setting: Setting, hit: Hit) -> bool:
    """ "Has had no contact with the government": two parties that do not talk, and nobody is lost."""
    lows, near = setting.sheet.lows, range(hit.last, min(hit.last + 3, setting.sentence.last))
    if not {"no", "any"} & {*lows[hit.first : hit.last]}:
        return False
    party = any((m := setting.cast.at(i)) is not None and m.kind in (Kind.BODY, Kind.SIDE) for i in near)
    return party or any(lows[i] in ("side", "government", "authorities") for i in near)


def _who_left(setting: Setting, trigger: Trigger) -> ClaimType:
    """Soldiers who leave a place withdraw, other people are displaced."""
    for i in range(trigger.first - 1, max(trigger.first - 8, setting.sentence.first - 1), -1):
        low = setting.sheet.lows[i]
        if low in words("leavers"):
            return ClaimType.WITHDREW
        if low in words("homes_of") or (i in setting.people and low not in words("people_pronouns")):
            return ClaimType.DISPLACED
    return trigger.type


def _shot(setting: Setting, hit: Hit, trigger: Trigger) -> Trigger | None:
    """ "Six were shot at the wall": at a place, by nobody who shot at them. "Shot and wounded Ilan Mosk": him."""
    lows, stop = setting.sheet.lows, setting.sentence.last
    if lows[hit.first + 1] == "and" and names_follow(setting, hit.last):
        return replace(trigger, form="active", seeks="right")
    passive = hit.first > setting.sentence.first and lows[hit.first - 1] in all_words("be", also="been")
    if lows[hit.last - 1] != "at" or not passive or hit.last >= stop:
        return None
    there = lows[hit.last][0].isalpha() and lows[hit.last] not in ("by", "from", "while")
    return replace(trigger, last=hit.first + 1, type=ClaimType.KILLED, form="passive") if there else None


def _behind_his_name(setting: Setting, at: int) -> bool:
    """ "Cpl Ben Fry WIA", "Pte Alan Dorn (22) KIA": a word in capitals says it of whoever is named."""
    at -= 3 * (setting.sheet.words[at - 1] == ")" and setting.sheet.words[at - 3] == "(")
    return (named := setting.cast.at(at - 1)) is not None and named.kind is Kind.PERSON


def _past(setting: Setting, hit: Hit, trigger: Trigger) -> Trigger | None:
    """A past form: passive, active, or one that only describes the people it stands in."""
    lows, form = setting.sheet.lows, trigger.form
    inside = [c for c in setting.counted if c.noun_first <= hit.first < c.noun_last]
    if trigger.type is ClaimType.DISPLACED:
        trigger = replace(trigger, type=_who_left(setting, trigger))
    voice = voice_of(setting, hit) if form == "past" or _after_have(setting, hit.first) else "passive"
    if inside and hit.last < inside[0].noun_last:
        return replace(trigger, form="attributive")
    struck = lows[hit.first] in ("hit", "struck") and lows[hit.last] not in ("off", "from", "out")
    if voice == "passive" and struck and befalls(setting, hit):
        return replace(trigger, type=ClaimType.WOUNDED, form="passive")
    if voice in ("active", "open") and _needs_no_object(setting, trigger):
        return replace(trigger, form="intr")
    return checked(setting, replace(trigger, form=voice, seeks="left" if voice in ("passive",) else "right"))


def _leaves(setting: Setting, hit: Hit) -> bool:
    """ "The regiment pulled out of Dornach": a place is left, and nobody dug out."""
    lows, low = setting.sheet.lows, max(setting.sentence.first, hit.first - 2)
    passive = bool(words("be") & {*lows[low : hit.first]})
    return not passive and not words("ruins") & {*lows[hit.last : min(hit.last + 6, setting.sentence.last)]}


_STRUCK = ("hit", "struck", "burned")
"""What befalls houses and people: people are wounded by it."""
_MEANT = frozenset(("shall", "will", "'ll", "would"))
"""What makes a promise of what would be an order: "we shall bring them back"."""
_GUILTY = {"guilty", "culpable"}
_PICKED = ("picked", "pick", "picks", "picking", "dragged", "drag", "drags", "dragging", "hauled")


def _by_force(setting: Setting, at: int) -> bool:
    """ "Military intelligence picked up sixty men": nobody is rescued, where nothing near tells of a rescue."""
    lows = setting.sheet.lows
    around = {*lows[max(setting.sentence.first, at - 6) : at], *lows[at : min(at + 10, setting.sentence.last)]}
    return not around & all_words("picked_up_safe", "dead_nouns")


def _needs_no_object(setting: Setting, trigger: Trigger) -> bool:
    """ "21 had returned to the island", "a platoon surrendered": what happens to the subject itself."""
    if trigger.type not in (ClaimType.RETURNED, ClaimType.SURRENDERED, ClaimType.WITHDREW):
        return False
    if setting.sheet.lows[trigger.first].partition("-")[0] not in words("triggers_intransitive"):
        return False
    after = setting.sheet.lows[trigger.last] if trigger.last < setting.sentence.last else "."
    return (
        not after[0].isalnum()
        or after in words("phrase_ends")
        or after in ("home", "alive", "safely", "there", "today")
    )


def _copula(setting: Setting, at: int) -> bool:
    return at > setting.sentence.first and setting.sheet.lows[at - 1] in all_words("be", "have")


def _after_have(setting: Setting, at: int) -> bool:
    low = max(setting.sentence.first, at - 3)
    before = setting.sheet.lows[low:at]
    return any(w in words("have") for w in before) and "been" not in before
